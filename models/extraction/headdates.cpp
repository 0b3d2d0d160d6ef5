// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/datedtext.h"
#include "extraction/doubts.h"
#include "extraction/headlines.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {
/// What the words before a date say of it, the likeliest for the letter's own first.
enum class Purpose {
    Own, ///< "Date: 22 July 2020"
    Bare,
    Unknown, ///< words that say nothing of a date
    Beside, ///< those of another day stand on the line before, or behind it
    Other, ///< "Received 27 July 2020"
};

struct HeadDate {
    FieldReading reading;
    QDate day;
    Purpose purpose = Purpose::Bare;
    bool isStamp = false; ///< "26 JUL 2021"
    bool isEarly = false; ///< not after the period that the letter is about

    [[nodiscard]] auto order() const
    {
        return std::make_tuple(purpose, !reading.doubt.isEmpty(), isEarly, isStamp, day);
    }
};

bool hasOneOf(const QString &words, const QStringList &list)
{
    return std::ranges::any_of(list, [&words](const QString &one) { return hasWord(words, one); });
}

// "Embargoed until", "RECEIVED"
bool endsWithOne(const QString &line, const QStringList &ends)
{
    const QString words = line.simplified();
    return std::ranges::any_of(ends, [&words](const QString &end) {
        return words.endsWith(end, Qt::CaseInsensitive)
            && (words.size() == end.size() || !words[words.size() - end.size() - 1].isLetterOrNumber());
    });
}

QString lastLine(const QString &text)
{
    return text.section(u'\n', -1);
}

class HeadDateReader {
public:
    HeadDateReader(const Letter &letter, const LetterText &text)
        : m_text(text)
        , m_periodEnd(letter.yearEnding())
        , m_others(text.wordings.list(u"other_days"_s))
        , m_own(text.wordings.list(u"own_days"_s))
    {
    }

    QList<HeadDate> dates()
    {
        for (int index = m_text.span.begin; index < m_text.span.salutation; ++index) {
            if (m_text.blocks[index].text.size() <= 200)
                readBlock(m_text.blocks[index].text);
            else
                m_before.clear();
        }
        return m_dates;
    }

private:
    void readBlock(const LaidText &block)
    {
        qsizetype from = 0;
        const auto tokens = plainDates(tokensOf(block.text));
        for (const Token &token : tokens) {
            if (token.kind != Token::Kind::Date)
                continue;
            const QString before =
                (from == 0 ? m_before + u'\n' : QString()) + block.text.mid(from, token.begin - from);
            const QString behind = block.text.mid(token.end()).section(u'\n', 0, 0);
            readDate(block, token, purposeOf(before, behind));
            from = token.end();
            m_before.clear();
        }
        m_before = lastLine(block.text.mid(from));
    }

    [[nodiscard]] Purpose purposeOf(const QString &before, const QString &behind) const
    {
        const QString own = lastLine(before);
        const QString rest = withoutMarks(own);
        const bool isAlone = std::ranges::none_of(rest, [](QChar unit) { return unit.isLetter(); });
        if (hasOneOf(own, m_own) && !hasOneOf(own, m_others))
            return Purpose::Own;
        if (hasOneOf(rest, m_others))
            return Purpose::Other;
        const QString previous = before.section(u'\n', -2, -2);
        const bool isOtherBefore = isAlone && endsWithOne(withoutMarks(previous), m_others);
        if (isOtherBefore || (isAlone && hasOneOf(behind, m_others)))
            return Purpose::Beside;
        return isAlone ? Purpose::Bare : Purpose::Unknown;
    }

    void readDate(const LaidText &block, const Token &token, Purpose purpose)
    {
        static const QRegularExpression capitals(u"\\b[A-Z]{3}\\b"_s);
        HeadDate date{.day = token.date, .purpose = purpose};
        date.reading =
            statedField(m_text.pages, Key::letterDate, token.date, block, token.begin, token.length);
        if (!date.day.isValid() && m_periodEnd.isValid()) {
            date.day = dayAfter(token.word, m_periodEnd);
            date.reading.value = date.day;
            date.reading.doubt = Doubt::noYear(date.reading.text);
        }
        date.isStamp = date.reading.text.contains(capitals);
        date.isEarly = m_periodEnd.isValid() && date.day <= m_periodEnd;
        if (date.day.isValid())
            m_dates.append(date);
    }

    const LetterText &m_text;
    QDate m_periodEnd;
    QStringList m_others;
    QStringList m_own;
    QString m_before; // what stands between the last date and the block
    QList<HeadDate> m_dates;
};

// Whether \a other may be the letter's date as well as \a best.
bool isRival(const HeadDate &other, const HeadDate &best)
{
    if (other.day == best.day || (other.isEarly && !best.isEarly))
        return false;
    return other.purpose <= Purpose::Unknown || (other.purpose == Purpose::Beside && other.day < best.day);
}
// Doubt of a letter without a date that could be read: a year that stands above its salutation, in words that
// are no date or in a column that was read as another's.
QString doubtOfMissing(const LetterText &text, QDate periodEnd)
{
    static const QRegularExpression year(u"(?<![\\p{L}\\d/-])20\\d\\d(?![\\d/-])"_s);
    for (int index = text.span.begin; index < text.span.salutation; ++index) {
        const QString &block = text.blocks[index].text.text;
        const bool isTitle = text.wordings.has(tokensOf(block), Wording::Role::Title);
        for (const QString &line : block.split(u'\n')) {
            if (!isTitle && block.size() <= 200 && line.contains(year))
                return Doubt::unsureDate(line.simplified());
        }
    }
    const TextBlock &dear = text.blocks[text.span.salutation];
    const Page &page = text.pages[size_t(dear.page)];
    if (page.typed)
        return {};
    const auto top = placeOf(text.pages, dear.text, 0, dear.text.size()).box.top();
    QString above;
    for (const Word &word : page.words) {
        if (word.box.bottom() <= top)
            above += word.text + u' ';
    }
    for (const Token &token : plainDates(tokensOf(above))) {
        if (token.date.isValid() && (!periodEnd.isValid() || token.date > periodEnd))
            return Doubt::otherDate(above.mid(token.begin, token.length));
    }
    return {};
}
} // namespace

void readLetterDate(Letter &letter, const LetterText &text)
{
    const auto dates = HeadDateReader(letter, text).dates();
    const auto best = std::ranges::min_element(dates, {}, &HeadDate::order);
    if (best == dates.end()) {
        letter.setField({.key = Key::letterDate, .doubt = doubtOfMissing(text, letter.yearEnding())});
        return;
    }
    FieldReading reading = best->reading;
    if (best->purpose == Purpose::Other)
        reading = {.key = Key::letterDate, .doubt = Doubt::otherDate(reading.text)};
    else if (best->purpose == Purpose::Beside && reading.doubt.isEmpty())
        reading.doubt = Doubt::unsureDate(reading.text);
    QStringList rivals;
    for (const HeadDate &date : dates) {
        if (isRival(date, *best) && !rivals.contains(date.reading.text))
            rivals.append(date.reading.text);
    }
    if (!rivals.isEmpty() && reading.doubt.isEmpty())
        reading.doubt = Doubt::otherDate(rivals.join(u", "_s));
    letter.setField(reading);
}
