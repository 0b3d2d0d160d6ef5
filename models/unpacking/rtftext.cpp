// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/rtftext.h"

#include <QString>

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace {

constexpr size_t mostGroups = 10'000; ///< within each other
constexpr int mostDigits = 9;
constexpr int leastSize = 4; ///< half points: smaller type nobody reads

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isOneOf(QByteArrayView word, const auto &words)
{
    return std::ranges::any_of(words, [word](const char *one) { return word == QByteArrayView(one); });
}

/// Groups that begin so hold no words of the text.
bool isElsewhere(QByteArrayView word)
{
    constexpr auto words = std::to_array({"fonttbl", "colortbl", "stylesheet", "info", "pict", "object",
        "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "footnote",
        "fldinst", "listtable", "listoverridetable", "rsidtbl", "generator", "themedata", "datastore",
        "latentstyles", "revtbl", "filetbl", "xmlnstbl", "nonshppict", "bkmkstart", "bkmkend", "tc", "xe",
        "rxe", "sp", "annotation", "atnid", "atnauthor", "pgdsctbl", "xform", "private1"});
    return isOneOf(word, words);
}

/// What \a word stands for in the text; empty for nothing.
QByteArray signOf(QByteArrayView word)
{
    struct Sign {
        const char *word;
        const char *text;
    };
    constexpr auto signs = std::to_array<Sign>(
        {{"tab", "\t"}, {"emdash", "\xe2\x80\x94"}, {"endash", "\xe2\x80\x93"}, {"bullet", "\xe2\x80\xa2"},
            {"lquote", "\xe2\x80\x98"}, {"rquote", "\xe2\x80\x99"}, {"ldblquote", "\xe2\x80\x9c"},
            {"rdblquote", "\xe2\x80\x9d"}, {"emspace", " "}, {"enspace", " "}, {"qmspace", " "}});
    const auto *const sign =
        std::ranges::find_if(signs, [word](const Sign &one) { return word == QByteArrayView(one.word); });
    return sign == signs.end() ? QByteArray() : QByteArray(sign->text);
}

struct Control {
    QByteArrayView word; ///< letters, or one other character
    int number = 1;
    bool hasNumber = false;
};

class RichText {
public:
    explicit RichText(QByteArrayView rtf)
        : m_rest(rtf)
    {
    }

    QByteArray read()
    {
        while (!m_rest.isEmpty()) {
            const char c = m_rest.front();
            m_rest = m_rest.sliced(1);
            if (c == '{')
                open();
            else if (c == '}')
                close();
            else if (c == '\\')
                obey(control());
            else if (c != '\r' && c != '\n')
                add({&c, 1});
        }
        return m_text.trimmed();
    }

private:
    struct Group {
        bool isElsewhere = false;
        bool isHidden = false;
        bool isDeleted = false;
        bool isTiny = false;
        bool isRaised = false;
        int fallback = 1; ///< characters behind one of Unicode that say the same to older programs
    };

    void open()
    {
        if (m_outer.size() < mostGroups)
            m_outer.push_back(m_now);
        else
            ++m_tooDeep;
        m_mayIgnore = false;
    }
    void close()
    {
        m_skip = 0;
        if (m_tooDeep > 0) {
            --m_tooDeep;
        } else if (!m_outer.empty()) {
            raise(m_outer.back().isRaised);
            m_now = m_outer.back();
            m_outer.pop_back();
        }
    }

    /// The control word or sign behind a backslash.
    Control control()
    {
        const auto *const end = std::find_if_not(m_rest.begin(), m_rest.end(), isLetter);
        Control control{
            .word = m_rest.first(std::max<qsizetype>(end - m_rest.begin(), m_rest.isEmpty() ? 0 : 1))};
        const bool isWord = end != m_rest.begin();
        m_rest = m_rest.sliced(control.word.size());
        if (!isWord)
            return control;
        const bool isNegative = m_rest.size() > 1 && m_rest[0] == '-' && isDigit(m_rest[1]);
        if (isNegative)
            m_rest = m_rest.sliced(1);
        int value = 0;
        for (int digits = 0; !m_rest.isEmpty() && isDigit(m_rest.front()); ++digits) {
            value = digits < mostDigits ? value * 10 + (m_rest.front() - '0') : value;
            control.hasNumber = true;
            m_rest = m_rest.sliced(1);
        }
        if (control.hasNumber)
            control.number = isNegative ? -value : value;
        if (m_rest.startsWith(' '))
            m_rest = m_rest.sliced(1);
        return control;
    }

    void obey(const Control &control)
    {
        const auto word = control.word;
        const bool isOn = control.number != 0;
        if (word == "*")
            m_mayIgnore = true;
        else if (std::exchange(m_mayIgnore, false) ? word != "shpinst" : isElsewhere(word))
            m_now.isElsewhere = true;
        else if (word == "bin")
            m_rest = m_rest.sliced(std::clamp<qsizetype>(control.number, 0, m_rest.size()));
        else if (word == "'")
            addByte();
        else if (word == "u")
            addUnicode(control.number);
        else if (word == "uc")
            m_now.fallback = std::clamp(control.number, 0, 10);
        else if (word == "v")
            m_now.isHidden = isOn;
        else if (word == "deleted")
            m_now.isDeleted = isOn;
        else if (word == "fs")
            m_now.isTiny = control.hasNumber && control.number < leastSize;
        else if (word == "plain")
            setPlain();
        else if (word == "super" || word == "sub" || word == "up" || word == "dn")
            raise(isOn);
        else if (word == "nosupersub")
            raise(false);
        else
            addSign(word);
    }

    void addSign(QByteArrayView word)
    {
        constexpr auto paragraphs =
            std::to_array({"par", "sect", "row", "cell", "nestcell", "nestrow", "\n", "\r"});
        if (word == "\\" || word == "{" || word == "}")
            add(word);
        else if (word == "~")
            add("\xc2\xa0");
        else if (word == "_")
            add("-");
        else if (isOneOf(word, paragraphs))
            addBreak("\n\n");
        else if (word == "line" || word == "lbr")
            addBreak("\n");
        else if (word == "page")
            addBreak("\n\f\n");
        else if (const auto sign = signOf(word); !sign.isEmpty())
            add(sign);
    }

    void setPlain()
    {
        raise(false);
        m_now.isHidden = m_now.isTiny = false;
    }
    void raise(bool isRaised)
    {
        m_mayJoin = m_mayJoin && m_now.isRaised == isRaised;
        m_now.isRaised = isRaised;
    }

    [[nodiscard]] bool isSeen() const
    {
        return !m_now.isElsewhere && !m_now.isHidden && !m_now.isDeleted && !m_now.isTiny;
    }

    void addByte()
    {
        if (m_rest.size() < 2)
            return;
        const auto byte = QByteArray::fromHex(m_rest.first(2).toByteArray());
        m_rest = m_rest.sliced(2);
        if (!byte.isEmpty() && byte.front() != '\0')
            add(byte);
    }
    void addUnicode(int number)
    {
        // Written as a signed number of 16 bits; those beyond come as two halves.
        const auto unit = char16_t(number & 0xffff);
        if (QChar::isHighSurrogate(unit)) {
            m_half = unit;
        } else {
            const std::array<char16_t, 2> both{std::exchange(m_half, u'\0'), unit};
            const bool isPair = both[0] != u'\0' && QChar::isLowSurrogate(unit);
            const QString text = isPair ? QStringView(both).toString() : QString(QChar(unit));
            if (unit != u'\0' && (isPair || !QChar::isSurrogate(unit)))
                put(text.toUtf8());
        }
        m_skip = m_now.fallback;
    }

    void add(QByteArrayView text)
    {
        if (m_skip > 0)
            --m_skip;
        else
            put(text);
    }
    void put(QByteArrayView text)
    {
        m_mayIgnore = false;
        if (!isSeen())
            return;
        if (!m_mayJoin && !m_text.isEmpty() && isDigit(m_text.back()) && isDigit(text.front()))
            m_text.append(' '); // a raised 2 behind 5.8 makes no 5.82
        m_mayJoin = true;
        m_text.append(text.data(), text.size());
    }
    void addBreak(QByteArrayView text)
    {
        if (!isSeen() || m_text.isEmpty() || (m_text.endsWith("\n\n") && text != "\n\f\n"))
            return;
        m_text.append(text.data(), text.size());
    }

    QByteArrayView m_rest;
    QByteArray m_text;
    Group m_now;
    std::vector<Group> m_outer;
    size_t m_tooDeep = 0;
    int m_skip = 0; ///< characters still to be passed over behind one of Unicode
    char16_t m_half = u'\0';
    bool m_mayIgnore = false; ///< the group says that programs which do not know it pass it over
    bool m_mayJoin = true; ///< two digits are of one number
};

} // namespace

bool isRichText(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("{\\rtf"));
}

QByteArray richText(const QByteArray &rtf)
{
    return RichText(rtf).read();
}
