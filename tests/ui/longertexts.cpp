// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "longertexts.h"

#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {
constexpr QChar mark(0x200b);

bool isWord(QStringView part)
{
    return part.size() > 1 && std::ranges::none_of(part, [](QChar c) {
        return c.isDigit() || c == u'%' || c == u'*' || c == u'/' || c == u'<' || c == u'.';
    });
}

/// 40% more of the word's own letters, before what ends it.
QString longerWord(const QString &word)
{
    qsizetype end = word.size();
    while (end > 0 && !word.at(end - 1).isLetter())
        --end;
    QString letters = word.left(end).toLower();
    letters.removeIf([](QChar c) { return !c.isLetter(); });
    const auto more = letters.left(qsizetype(std::ceil(double(letters.size()) * 0.4)));
    return word.left(end) + more + word.mid(end);
}

QString longer(const QString &text)
{
    QString result;
    QString word;
    const auto endWord = [&] {
        result += isWord(word) ? longerWord(word) : word;
        word.clear();
    };
    for (const auto c : text) {
        if (!c.isSpace()) {
            word += c;
            continue;
        }
        endWord();
        result += c;
    }
    endWord();
    return result + mark;
}
} // namespace

QString LongerTexts::translate(const char *context, const char *source, const char *, int) const
{
    // A file filter's suffix is read from its end.
    if (std::strcmp(context, "QShortcut") == 0 || std::strstr(source, "(*.") != nullptr)
        return {};
    return longer(QString::fromUtf8(source));
}

bool LongerTexts::isTranslated(const QString &text)
{
    return text.contains(mark);
}
