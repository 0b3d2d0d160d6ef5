// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/tokens.h"

#include "extraction/joinednumbers.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {
const QString months =
    u"(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    "Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"_s;

QRegularExpression pattern(const QString &text)
{
    QRegularExpression expression(text, QRegularExpression::CaseInsensitiveOption);
    expression.optimize();
    return expression;
}

struct Scanners {
    QRegularExpression dayFirst = pattern(u"(?<day>\\d{1,2})\\s*(?:st|nd|rd|th)?(?:\\s+day)?\\s*(?:of\\s+)?"_s
        + months + u"(?:\\b\\.?,?|(?=(?:19|20)\\d\\d))(?:\\s*(?<year>(?:19|20)\\d\\d)(?!\\d))?"_s);
    // "22-Jul-2020"
    QRegularExpression dashed =
        pattern(u"(?<day>\\d{1,2})([./-])"_s + months + u"\\2(?<year>\\d{4}|\\d{2})(?![\\d/.-]\\d)(?!\\d)"_s);
    QRegularExpression monthFirst = pattern(months
        + u"\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>(?:19|20)\\d\\d)(?!\\d)|"
          "(?![\\d%]|[.,:/-]\\d|\\s*(?:%|per\\s?cent)))"_s);
    QRegularExpression numeric =
        pattern(u"(?<day>\\d{1,2})([./-])(?<m>\\d{1,2})\\2(?<year>\\d{4}|\\d{2})(?![\\d/.-]\\d)(?!\\d)"_s);
    QRegularExpression iso = pattern(u"(?<year>(?:19|20)\\d\\d)-(?<m>\\d\\d)-(?<day>\\d\\d)(?!\\d)"_s);
    QRegularExpression year = pattern(
        u"(?<first>(?:19|20)\\d\\d)(?:\\s?[-/]\\s?(?<last>(?:20|19)?\\d\\d))?(?![\\d%]|[.,]\\d|\\s*(?:%|per\\s?cent))"_s);
    QRegularExpression number =
        pattern(u"(?:100 000(?!\\d)|\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"_s);
    QRegularExpression oddNumber = pattern(
        u"(?:\\d+(?:[.,]\\d+)+|(?=[OolISB\\d]*\\d)(?=\\d*[OolISB])[OolISB\\d]{2,4})(?![A-Za-z\\d])"_s);
    QRegularExpression ordinal = pattern(u"(?:st|nd|rd|th)\\b"_s);
    QRegularExpression unit = pattern(u"\\s*(?:%|per\\s?cent\\b)"_s);
    QRegularExpression none = pattern(u"(?:n\\s?/\\s?a|not\\s+(?:applicable|available))\\s?%?(?![a-z])"_s);
    QRegularExpression dash = pattern(u"[-]+\\s?%?(?=\\s)"_s);

    Scanners() { oddNumber.setPatternOptions(QRegularExpression::NoPatternOption); }
};

const Scanners &scanners()
{
    static const Scanners all;
    return all;
}

QRegularExpressionMatch matchAt(const QRegularExpression &expression, const QString &text, qsizetype at)
{
    // The check of the whole text at every match would make long paragraphs quadratic; laidWord() leaves no
    // lone surrogates.
    const auto options =
        QRegularExpression::AnchorAtOffsetMatchOption | QRegularExpression::DontCheckSubjectStringMatchOption;
    return expression.match(text, at, QRegularExpression::NormalMatch, options);
}

/// The month whose name begins as \a name does, from 1; 0 where none does.
int monthOf(QStringView name)
{
    static constexpr std::array names{
        u"jan", u"feb", u"mar", u"apr", u"may", u"jun", u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    const auto begins = [name](const char16_t *month) {
        return name.size() >= 3 && name[0].toLower() == month[0] && name[1].toLower() == month[1]
            && name[2].toLower() == month[2];
    };
    const auto found = std::ranges::find_if(names, begins);
    return found == names.end() ? 0 : int(found - names.begin()) + 1;
}

// Trying an expression is dear, and nearly all numbers are followed by a plain space: what stands behind the
// digits tells which expressions need not be tried. Each of these may say yes too often, never no too often.

/// A digit that the expressions know.
bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

/// How many of these stand at \a at.
qsizetype digitsAt(QStringView text, qsizetype at)
{
    qsizetype count = 0;
    while (at + count < text.size() && isDigit(text[at + count]))
        ++count;
    return count;
}

constexpr QStringView lookAlikes = u"OolISB";

/// Whether a month follows at \a at, behind what may stand before one ("st", "day of").
bool mayBeMonth(QStringView text, qsizetype at)
{
    const auto skip = [&](QStringView word) {
        if (text.sliced(at).startsWith(word, Qt::CaseInsensitive))
            at += word.size();
        while (at < text.size() && text[at].isSpace())
            ++at;
    };
    skip({});
    for (const auto ending : {u"st", u"nd", u"rd", u"th"})
        skip(ending);
    skip(u"day");
    skip(u"of");
    // Beyond ASCII some letters are others in capitals.
    return at < text.size() && (text[at].unicode() > 0x7f || monthOf(text.sliced(at)) > 0);
}

bool isOneOf(QStringView text, qsizetype at, QStringView units)
{
    return at < text.size() && std::ranges::find(units, text[at]) != units.end();
}

class Tokenizer {
public:
    explicit Tokenizer(const QString &text)
        : m_text(text)
    {
    }

    QList<Token> tokens()
    {
        m_tokens.reserve(m_text.size() / 6 + 1); // most words have five letters and a space
        while (m_at < m_text.size()) {
            const QChar unit = m_text[m_at];
            if (unit == u' ')
                ++m_at;
            else if (isDigit(unit) || isLookAlike())
                readNumber();
            else if (unit.isLetter())
                readWord();
            else
                readMark();
        }
        joinNumbers(m_tokens, m_text);
        return m_tokens;
    }

private:
    void add(Token &&token, qsizetype length)
    {
        token.begin = int(m_at);
        token.length = int(length);
        token.breakBefore = m_break;
        token.stopBefore = m_stop;
        token.aside = m_aside;
        m_break = false;
        m_stop = false;
        m_tokens.append(std::move(token));
        m_at += length;
    }

    [[nodiscard]] QString lower(qsizetype from, qsizetype length) const
    {
        auto word = m_text.mid(from, length);
        const bool isPlain = std::ranges::all_of(
            std::as_const(word), [](QChar unit) { return unit.unicode() <= 0x7f && !unit.isUpper(); });
        return isPlain ? word : word.toLower();
    }

    // "O" or "l" where a digit is meant, as in "l00%": a letter right before digits and no word before it.
    [[nodiscard]] bool isLookAlike() const
    {
        const bool isStart = m_at == 0 || !m_text[m_at - 1].isLetterOrNumber();
        return isStart && isOneOf(m_text, m_at, lookAlikes) && m_at + 1 < m_text.size()
            && m_text[m_at + 1].isDigit() && matchAt(scanners().oddNumber, m_text, m_at).hasMatch();
    }

    bool readDate(const QRegularExpression &expression)
    {
        const auto match = matchAt(expression, m_text, m_at);
        if (!match.hasMatch())
            return false;
        const auto monthName = match.captured(u"month"_s);
        const int month = monthName.isEmpty() ? match.captured(u"m"_s).toInt() : monthOf(monthName);
        const auto yearText = match.captured(u"year"_s);
        const int year = yearText.toInt() + (yearText.size() == 2 ? 2000 : 0);
        const int day = match.captured(u"day"_s).toInt();
        // "they may 24 times", but "May 24"
        if (yearText.isEmpty() && (day < 1 || day > 31 || m_text[m_at].isLower()))
            return false;
        const QDate date = yearText.isEmpty() ? QDate() : QDate(year, month, day);
        if (!yearText.isEmpty() && !date.isValid())
            return false;
        auto length = match.capturedLength();
        while (length > 0 && !m_text[m_at + length - 1].isLetterOrNumber())
            --length;
        add({.kind = Token::Kind::Date, .word = lower(m_at, length), .date = date}, length);
        return true;
    }

    bool readYear()
    {
        const auto match = matchAt(scanners().year, m_text, m_at);
        if (!match.hasMatch() || (m_at > 0 && m_text[m_at - 1].isDigit()))
            return false;
        const int first = match.captured(u"first"_s).toInt();
        const auto lastText = match.captured(u"last"_s);
        int last = lastText.toInt();
        if (lastText.size() == 2)
            last += first / 100 * 100;
        const bool isSpan = !lastText.isEmpty() && last > first;
        const auto length = isSpan ? match.capturedLength() : 4;
        if (first < 1970 || first > 2045)
            return false;
        add({.kind = Token::Kind::Year,
                .word = m_text.mid(m_at, length),
                .yearEnding = isSpan ? last : first},
            length);
        return true;
    }

    [[nodiscard]] bool readDayOrYear(qsizetype digits)
    {
        const auto &scan = scanners();
        const auto end = m_at + digits;
        const bool isShort = digits == 1 || digits == 2;
        return (digits == 4 && isOneOf(m_text, end, u"-") && readDate(scan.iso))
            || (isShort && mayBeMonth(m_text, end) && readDate(scan.dayFirst))
            || (isShort && isOneOf(m_text, end, u"./-") && (readDate(scan.numeric) || readDate(scan.dashed)))
            || (digits == 4 && isOneOf(m_text, m_at, u"12") && readYear());
    }

    /// How long the number is that begins here; \a isOdd where it is not quite one.
    [[nodiscard]] qsizetype numberLength(qsizetype digits, bool &isOdd) const
    {
        const auto end = m_at + digits;
        const bool goesOn =
            isOneOf(m_text, end, u".,") && end + 1 < m_text.size() && isDigit(m_text[end + 1]);
        const bool mayBeOdd = digits == 0 || goesOn || isOneOf(m_text, end, lookAlikes);
        const bool maySpace = digits == 3 && isOneOf(m_text, end, u" ");
        if (!mayBeOdd && !maySpace)
            return digits;
        const auto length = matchAt(scanners().number, m_text, m_at).capturedLength();
        const auto odd = mayBeOdd ? matchAt(scanners().oddNumber, m_text, m_at).capturedLength() : 0;
        isOdd = odd > length;
        return std::max(length, odd);
    }

    void readNumber()
    {
        const auto digits = digitsAt(m_text, m_at);
        if (readDayOrYear(digits))
            return;
        const auto &scan = scanners();
        Token token{.kind = Token::Kind::Number};
        auto length = numberLength(digits, token.odd);
        token.word = m_text.mid(m_at, length);
        token.value = valueOf(token.word);
        token.decimals =
            int(token.word.contains(u'.') ? token.word.size() - token.word.indexOf(u'.') - 1 : 0);
        token.odd = token.odd || isSigned();
        const auto end = m_at + length;
        const bool isAtEnd = end >= m_text.size();
        const bool isAscii = !isAtEnd && m_text[end].unicode() <= 0x7f;
        const bool mayBeOrdinal = !isAtEnd && (!isAscii || isOneOf(m_text, end, u"snrtSNRT"));
        if (mayBeOrdinal && matchAt(scan.ordinal, m_text, end).hasMatch()) {
            token.kind = Token::Kind::Word;
            token.value = -1;
        }
        auto sign = end;
        while (sign < m_text.size() && m_text[sign].isSpace())
            ++sign;
        const auto unit =
            isOneOf(m_text, sign, u"%pP") ? matchAt(scan.unit, m_text, end).capturedLength() : 0;
        if (unit > 0) {
            token.kind = Token::Kind::Percent;
            length += unit;
        }
        const auto note = footnoteAt(m_at + length, token.kind);
        const bool isFraction = note == 0 && m_at + length < m_text.size()
            && m_text[m_at + length].category() == QChar::Number_Other;
        token.odd = token.odd || isFraction;
        add(std::move(token), length);
        m_at += note;
    }

    // How long the mark of a footnote is that stands at \a at, right behind a number: "75%1", "12\u00b2".
    [[nodiscard]] qsizetype footnoteAt(qsizetype at, Token::Kind kind) const
    {
        static const QString raised = u"\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079"_s;
        qsizetype end = at;
        while (end < m_text.size() && raised.contains(m_text[end]))
            ++end;
        if (end == at && kind == Token::Kind::Percent && at > 0 && m_text[at - 1] == u'%')
            end += digitsAt(m_text, at);
        const bool isMark = end - at <= 2
            && (end == m_text.size() || !(m_text[end].isLetterOrNumber() || m_text[end] == u'%'));
        return isMark ? end - at : 0;
    }

    // "-5%", "<85%", "~85%"; the end of a range: "80-85%"
    [[nodiscard]] bool isSigned() const
    {
        static const QString signs = u"<>~\u00b1\u2264\u2265\u2248"_s;
        qsizetype before = m_at - 1;
        if (before >= 1 && m_text[before] == u' ' && m_text[before - 1] != u' ')
            --before;
        if (before < 0)
            return false;
        if (signs.contains(m_text[before]))
            return true;
        const bool isMinus =
            before == m_at - 1 && m_text[before] == u'-' && (before == 0 || m_text[before - 1].isSpace());
        return isMinus || isRange(before);
    }

    [[nodiscard]] bool isRange(qsizetype dash) const
    {
        if (m_text[dash] != u'-' || m_tokens.isEmpty() || !m_tokens.last().isNumber())
            return false;
        const auto between = QStringView(m_text).mid(m_tokens.last().end(), dash - m_tokens.last().end());
        return between.trimmed().isEmpty();
    }

    static double valueOf(QString text)
    {
        constexpr qsizetype mostOfInt = 9;
        if (text.size() <= mostOfInt && std::ranges::all_of(text, isDigit))
            return std::accumulate(text.cbegin(), text.cend(), 0,
                [](int value, QChar digit) { return 10 * value + digit.digitValue(); });
        text.remove(u',');
        if (std::ranges::all_of(text, [](QChar unit) { return isDigit(unit) || unit == u'.'; }))
            return text.left(12).toDouble();
        text.replace(u'O', u'0')
            .replace(u'o', u'0')
            .replace(u'l', u'1')
            .replace(u'I', u'1')
            .replace(u'S', u'5');
        text.replace(u'B', u'8').remove(u' ');
        return text.left(12).toDouble();
    }

    void readWord()
    {
        const auto &scan = scanners();
        const QChar first = m_text[m_at].toLower();
        if (first == u'n') {
            const auto none = matchAt(scan.none, m_text, m_at);
            if (none.hasMatch()) {
                add({.kind = Token::Kind::NotApplicable, .word = u"n/a"_s}, none.capturedLength());
                return;
            }
        }
        constexpr QStringView monthLetters = u"jfmasond";
        if (std::ranges::find(monthLetters, first) != monthLetters.end()
            && monthOf(QStringView(m_text).mid(m_at)) > 0 && readDate(scan.monthFirst))
            return;
        qsizetype end = m_at + 1;
        for (; end < m_text.size(); ++end) {
            const bool isApostrophe =
                m_text[end] == u'\'' && end + 1 < m_text.size() && m_text[end + 1].isLetter();
            const bool isGlued = m_text[end].isUpper() && m_text[end - 1].isLower();
            if (isGlued || (!isApostrophe && !m_text[end].isLetter()))
                break;
        }
        const QString word = lower(m_at, end - m_at);
        add({.kind = Token::Kind::Word, .word = word, .value = numberOfWord(word)}, end - m_at);
    }

    // "… in similar organisations. in London it was 93%", but not "approx. 40 cases", "No. 5"
    [[nodiscard]] bool isFullStop() const
    {
        constexpr int longestShortened = 6;
        return m_text[m_at] == u'.' && m_at + 1 < m_text.size() && m_text[m_at + 1].isSpace()
            && !m_tokens.isEmpty() && m_tokens.last().end() == m_at
            && (m_tokens.last().isNumber() || m_tokens.last().length > longestShortened);
    }

    void readMark()
    {
        constexpr QStringView breaks = u",;:()[]\u2013|";
        const QChar unit = m_text[m_at];
        const bool isAverageDash = unit == u'-' && !m_tokens.isEmpty()
            && (m_tokens.last().word == u"of" || m_tokens.last().word == u"is"
                || m_tokens.last().word == u"was");
        const auto dash = isAverageDash ? matchAt(scanners().dash, m_text, m_at).capturedLength() : 0;
        if (dash > 0) {
            add({.kind = Token::Kind::NotApplicable, .word = u"n/a"_s}, dash);
            return;
        }
        if (unit == u'(' || unit == u'[')
            m_aside = ++m_asides;
        else if (unit == u')' || unit == u']')
            m_aside = 0;
        m_break = m_break || std::ranges::find(breaks, unit) != breaks.end();
        m_stop = m_stop || unit == u';' || isFullStop();
        ++m_at;
    }

    const QString &m_text;
    QList<Token> m_tokens;
    qsizetype m_at = 0;
    bool m_break = false;
    bool m_stop = false;
    int m_aside = 0;
    int m_asides = 0;
};

} // namespace

QList<Token> tokensOf(const QString &text)
{
    return Tokenizer(text).tokens();
}
