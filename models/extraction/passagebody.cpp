// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/passagebody.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestSalutation = 80;
constexpr qsizetype longestHeading = 10; // words
constexpr qsizetype shortestProse = 5; // words

bool isSalutation(const Paragraph &paragraph)
{
    return paragraph.text.startsWith("Dear "_L1) && paragraph.text.size() < longestSalutation;
}

bool isClosing(const Paragraph &paragraph)
{
    static const QRegularExpression closing(
        u"^(Yours\\s+(sincerely|faithfully|truly)|(Kind|Best|With (kind|best)) (regards|wishes))\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return closing.match(paragraph.text.trimmed()).hasMatch();
}

bool endsASentence(const QString &text)
{
    static const auto marks = u".!?:;,)]\"'\u201d\u2019"_s;
    return !text.isEmpty() && marks.contains(text.back());
}

bool isHeading(const Paragraph &paragraph)
{
    const auto text = paragraph.text.trimmed();
    const bool looksLikeOne = !text.isEmpty() && text.front().isUpper() && text.count(u' ') < longestHeading;
    return (paragraph.heading || looksLikeOne) && !endsASentence(text);
}

bool goesOn(const Paragraph &before, const Paragraph &paragraph)
{
    if (before.heading || paragraph.continues)
        return !before.heading;
    // A page break in a text file, or one that the layout did not see.
    const auto text = before.text.trimmed();
    const bool isOpen = !text.isEmpty() && (text.back().isLetterOrNumber() || text.endsWith(u'-'));
    return isOpen && !paragraph.text.isEmpty() && paragraph.text.front().isLower();
}

void append(BodyParagraph &whole, const Paragraph &part)
{
    const bool hyphenated = whole.text.endsWith(u'-') && part.text.front().isLower();
    if (hyphenated)
        whole.text.chop(1);
    else if (!whole.text.isEmpty())
        whole.text += u' ';
    whole.parts.append({{whole.text.size(), part.text.size()}, part.place});
    whole.text += part.text;
}
} // namespace

QList<BodyParagraph> bodyParagraphs(const QList<Paragraph> &paragraphs)
{
    const auto salutation = std::ranges::find_if(paragraphs, isSalutation);
    const auto first = salutation == paragraphs.end() ? paragraphs.begin() : salutation + 1;
    const auto last = std::find_if(first, paragraphs.end(), isClosing);
    QList<BodyParagraph> body;
    const Paragraph *before = nullptr;
    for (auto paragraph = first; paragraph != last; ++paragraph) {
        if (paragraph->text.trimmed().isEmpty())
            continue;
        if (!before || !goesOn(*before, *paragraph))
            body.append(BodyParagraph{.heading = isHeading(*paragraph)});
        append(body.last(), *paragraph);
        body.last().heading = body.last().heading && body.last().parts.size() == 1;
        before = &*paragraph;
    }
    return body;
}

bool isProse(const QString &text)
{
    const auto letters = std::ranges::count_if(text, [](QChar c) { return c.isLetter() || c.isSpace(); });
    return text.count(u' ') + 1 >= shortestProse && letters * 10 >= text.size() * 8;
}

Place placeOf(const BodyParagraph &paragraph, TextSpan span)
{
    Place place;
    for (const auto &part : paragraph.parts) {
        if (part.span.from < span.end() && span.from < part.span.end())
            place = place.isValid() ? unitedPlace(place, part.place) : part.place;
    }
    return place;
}

Place unitedPlace(const Place &first, const Place &second)
{
    auto united = first;
    if (second.page == first.page && !first.box.isNull() && !second.box.isNull())
        united.box = first.box.united(second.box);
    return united;
}
