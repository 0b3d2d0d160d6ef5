// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/laidtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr char16_t softHyphen = 0x00ad;

bool isInvisible(char16_t unit)
{
    return unit == softHyphen || (unit >= 0x200b && unit <= 0x200f) || unit == 0x2060 || unit == 0xfeff
        || unit == 0x034f;
}

bool isOrderMark(char16_t unit)
{
    return (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
}

QString ligatureLetters(char16_t unit)
{
    static const QStringList letters{u"ff"_s, u"fi"_s, u"fl"_s, u"ffi"_s, u"ffl"_s, u"st"_s, u"st"_s};
    return unit >= 0xfb00 && unit <= 0xfb06 ? letters[unit - 0xfb00] : QString();
}

char16_t plain(QChar unit)
{
    const char16_t code = unit.unicode();
    if (code < 0x80)
        return code;
    if (code == 0x2018 || code == 0x2019 || code == 0x201b || code == 0x02bc || code == 0x00b4
        || code == 0x2032)
        return u'\'';
    if (code >= 0x201c && code <= 0x201f)
        return u'"';
    if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0x00ad)
        return u'-';
    if (unit.isSpace())
        return u' ';
    if (code >= 0xff01 && code <= 0xff5e)
        return char16_t(code - 0xff01 + u'!');
    if (code == 0x066a)
        return u'%';
    if (unit.category() == QChar::Number_DecimalDigit)
        return char16_t(u'0' + unit.digitValue());
    return code;
}
} // namespace

LaidText LaidText::mid(qsizetype from, qsizetype length) const
{
    return {text.mid(from, length), printed.mid(from, length), origins.mid(from, length), odd};
}

void LaidText::append(const LaidText &other)
{
    text += other.text;
    printed += other.printed;
    origins += other.origins;
    odd = odd || other.odd;
}

void LaidText::appendSpace(QChar space)
{
    text += space;
    printed += space;
    origins.append(Origin{});
}

void LaidText::chop()
{
    text.chop(1);
    printed.chop(1);
    origins.removeLast();
}

namespace {
bool isLoneSurrogate(const QString &text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit.isHighSurrogate())
        return at + 1 >= text.size() || !text[at + 1].isLowSurrogate();
    return unit.isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
}

// What is not seen there may have been meant to part two numbers.
bool isBetweenDigits(const QString &text, qsizetype at)
{
    return at > 0 && at + 1 < text.size() && text[at - 1].isDigit() && text[at + 1].isDigit();
}
} // namespace

LaidText laidWord(const Word &word, int page, int index)
{
    LaidText laid;
    laid.text.reserve(word.text.size());
    laid.printed.reserve(word.text.size());
    laid.origins.reserve(word.text.size());
    for (qsizetype at = 0; at < word.text.size(); ++at) {
        const QChar unit =
            isLoneSurrogate(word.text, at) ? QChar(QChar::ReplacementCharacter) : word.text[at];
        if (isInvisible(unit.unicode()) || isOrderMark(unit.unicode())) {
            laid.odd = laid.odd || isOrderMark(unit.unicode()) || isBetweenDigits(word.text, at);
            continue;
        }
        const QString letters = ligatureLetters(unit.unicode());
        for (const QChar letter : letters.isEmpty() ? QStringView(&unit, 1) : QStringView(letters)) {
            const QChar matched(plain(letter));
            laid.text += matched;
            laid.printed += unit.isSpace() ? u' ' : letter;
            laid.origins.append({page, index, int(at), 1});
        }
    }
    return laid;
}

namespace {
QRectF boxOf(const Word &word, int first, int last)
{
    const auto units = word.text.size();
    const bool isUpright = word.edges.size() == units + 1;
    if (first == 0 && last == units)
        return word.box;
    const auto edge = [&](int unit) {
        return isUpright ? double(word.edges[unit])
                         : word.box.left() + word.box.width() * unit / double(units);
    };
    const double left = std::min(edge(first), edge(last));
    const double right = std::max(edge(first), edge(last));
    return {QPointF(left, word.box.top()), QPointF(right, word.box.bottom())};
}

int columnOf(const Word &word, int unit)
{
    const auto before = QStringView(word.text).left(unit);
    const auto pairs = std::ranges::count_if(before, [](QChar half) { return half.isLowSurrogate(); });
    return word.column + int(before.size() - pairs);
}
} // namespace

Place placeOf(std::span<const Page> pages, const LaidText &text, qsizetype from, qsizetype length)
{
    Place place;
    int pageIndex = -1;
    for (qsizetype at = from; at < from + length;) {
        const Origin origin = text.origins[at];
        if (origin.page < 0 || (pageIndex >= 0 && origin.page != pageIndex)) {
            ++at;
            continue;
        }
        int last = origin.first + origin.count;
        for (++at; at < from + length && text.origins[at].page == origin.page
             && text.origins[at].word == origin.word;
             ++at)
            last = std::max(last, text.origins[at].first + text.origins[at].count);
        const Page &page = pages[size_t(origin.page)];
        const Word &word = page.words[origin.word];
        if (pageIndex < 0) {
            pageIndex = origin.page;
            place.page = page.number;
            place.line = page.typed ? word.line : 0;
            place.column = page.typed ? columnOf(word, origin.first) : 0;
        }
        if (!page.typed)
            place.box = place.box.united(boxOf(word, origin.first, last));
    }
    return place;
}

QString printedText(const LaidText &text, qsizetype from, qsizetype length)
{
    return text.printed.mid(from, length).simplified();
}

float confidenceOf(std::span<const Page> pages, const LaidText &text, qsizetype from, qsizetype length)
{
    float lowest = 1;
    for (qsizetype at = from; at < from + length; ++at) {
        const Origin origin = text.origins[at];
        if (origin.page >= 0)
            lowest = std::min(lowest, pages[size_t(origin.page)].words[origin.word].confidence);
    }
    return lowest;
}

bool hasLookAlikes(const LaidText &text, qsizetype from, qsizetype length)
{
    for (qsizetype at = from; at < from + length; ++at) {
        if (text.text[at] != text.printed[at] && text.text[at].isDigit())
            return true;
    }
    return false;
}
