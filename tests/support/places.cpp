// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

#include "letter/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

const Page *pageNumbered(const PagedDocument &document, int number)
{
    const auto found = std::ranges::find(document.pages, number, &Page::number);
    return found == document.pages.end() ? nullptr : &*found;
}

// Left edge of the character at \a index of the word; evenly shared out where the parser gave none.
double edgeOf(const Word &word, qsizetype index)
{
    if (word.edges.size() == word.text.size() + 1)
        return double(word.edges[index]);
    return word.box.left() + word.box.width() * double(index) / double(word.text.size());
}

QString drawnTextAt(const Page &page, const QRectF &box)
{
    QString text;
    for (const Word &word : page.words) {
        const double middle = word.box.center().y();
        if (middle < box.top() || middle > box.bottom())
            continue;
        for (qsizetype i = 0; i < word.text.size(); ++i) {
            const double x = (edgeOf(word, i) + edgeOf(word, i + 1)) / 2;
            if (x >= box.left() && x <= box.right())
                text += word.text[i];
        }
    }
    return text;
}

bool isNearSpot(const FieldReading &field, const QList<Spot> &spots)
{
    bool any = false;
    for (const Spot &spot : spots) {
        if (spot.key != field.key)
            continue;
        any = true;
        const QRectF around = spot.box.adjusted(-0.003, -0.003, 0.003, 0.003);
        if (spot.page == field.place.page && around.intersects(field.place.box))
            return true;
    }
    return !any;
}

// On how many lines the words under the place stand.
qsizetype lineCount(const PagedDocument &document, const Place &place)
{
    QList<double> baselines;
    const Page *page = pageNumbered(document, place.page);
    for (const Word &word : page ? page->words : QList<Word>()) {
        const double bottom = word.box.bottom();
        const auto isSame = [bottom](double other) { return std::abs(other - bottom) < 0.004; };
        if (place.box.contains(word.box.center()) && std::ranges::none_of(baselines, isSame))
            baselines.append(bottom);
    }
    return baselines.size();
}

bool containsAll(QString there, const QString &text)
{
    for (const QChar c : text) {
        const qsizetype at = there.indexOf(c);
        if (at < 0)
            return false;
        there.remove(at, 1);
    }
    return true;
}

QString sorted(QString text)
{
    std::sort(text.begin(), text.end());
    return text;
}

} // namespace

namespace Support {

QString comparable(QString text)
{
    text.replace(QChar(0x2018), u'\'').replace(QChar(0x2019), u'\'');
    text.replace(u"\ufb01"_s, u"fi"_s).replace(u"\ufb02"_s, u"fl"_s).remove(QChar(0xAD)).remove(u"**"_s);
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

QString textAt(const PagedDocument &document, const Place &place)
{
    const Page *page = pageNumbered(document, place.page);
    if (!page)
        return {};
    if (!page->typed)
        return drawnTextAt(*page, place.box);
    const qsizetype line = place.line - page->firstLine;
    return line >= 0 && line < page->lines.size() ? page->lines[line].mid(place.column - 1) : QString();
}

QString misplacement(const FieldReading &field, const PagedDocument &document, const QList<Spot> &spots)
{
    if (!field.place.isValid())
        return u"no place"_s;
    const QString there = comparable(textAt(document, field.place));
    const QString text = comparable(field.text);
    if (field.place.line > 0) {
        const QString start = comparable(field.text.section(u' ', 0, 0));
        return there.startsWith(start) ? QString() : QString(u"at line and column: "_s + there.left(30));
    }
    // Words of a wrapped value may come in any order from the parser, with the rest of its lines in the one
    // box.
    const bool wrapped = lineCount(document, field.place) > 1;
    if (wrapped ? !containsAll(there, text) : sorted(there) != sorted(text))
        return u"under the box: "_s + there.left(60) + u", text: "_s + text.left(60);
    const bool isFigure =
        fieldDefinition(field.key)->block != Block::Letter && field.state == FieldState::Stated;
    return isFigure && !isNearSpot(field, spots) ? u"right words elsewhere on the page"_s : QString();
}

} // namespace Support
