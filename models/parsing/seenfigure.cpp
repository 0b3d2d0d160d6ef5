// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/seenfigure.h"

#include <algorithm>

namespace {

QChar asDigit(QChar letter)
{
    constexpr auto lookAlikes = u"oOD lI|i! sS B zZ gq bG";
    constexpr auto digits = u"000 11111 55 8 22 99 66";
    const auto at = QStringView(lookAlikes).indexOf(letter);
    return letter != u' ' && at >= 0 ? QStringView(digits)[at] : letter;
}

QString digitsOf(QString figure)
{
    return figure.removeIf([](QChar c) { return c.isLetter(); });
}

} // namespace

namespace SeenFigure {

QString plain(const QString &text)
{
    const QString known = text.normalized(QString::NormalizationForm_KC);
    QString plain;
    for (qsizetype i = 0; i < known.size(); ++i) {
        const QChar c = known[i];
        const bool isPoint =
            c == u'.' && i > 0 && i + 1 < known.size() && known[i - 1].isDigit() && known[i + 1].isDigit();
        if (c.isDigit())
            plain += QChar(u'0' + c.digitValue());
        else if (c.isLetter() || isPoint)
            plain += c.toCaseFolded();
    }
    return plain;
}

bool isNumber(const QString &text)
{
    const QString figure = plain(text);
    return !figure.isEmpty() && std::ranges::all_of(figure, [](QChar c) { return c == u'.' || c.isDigit(); });
}

bool isSame(const QString &expected, const QString &read)
{
    const QString wanted = plain(expected);
    if (wanted.isEmpty() || wanted == plain(read))
        return !wanted.isEmpty();
    if (!isNumber(expected)) // "72 per cent": its words may be read this way or that
        return !digitsOf(wanted).isEmpty() && digitsOf(wanted) == digitsOf(plain(read));
    QString digits = read;
    std::ranges::transform(digits, digits.begin(), asDigit);
    return plain(digits) == wanted;
}

bool lacksPoint(const QString &expected, const QString &read)
{
    const QString wanted = plain(expected);
    return wanted.contains(u'.') && QString(wanted).remove(u'.') == plain(read);
}

} // namespace SeenFigure
