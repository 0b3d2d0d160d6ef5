// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/typesetter.h"

#include "support/fontwidths.h"
#include "support/marks.h"

namespace Support {

/// A word or a part of one, in one weight, with the marks inside.
struct Typesetter::Piece {
    QString text;
    bool bold = false;
    bool spaceBefore = false;
};

Typesetter::Typesetter(QSizeF pageSize)
{
    m_document.pages.append(DrawnPage{pageSize, {}, {}, {}, false});
}

void Typesetter::newPage()
{
    m_document.pages.append(DrawnPage{page().size, {}, {}, {}, false});
}

// Pieces of words, bold toggled by "**"; one list entry per word, so that lines break between words alone.
static QList<QString> wordsOf(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

// A word with a soft hyphen in its two parts: the first with a drawn hyphen, for the end of a line.
static std::pair<QString, QString> hyphenated(const QString &word)
{
    const qsizetype at = word.indexOf(QChar(0xAD));
    return {word.left(at) + u'-', word.mid(at + 1)};
}

QList<Typesetter::Line> Typesetter::brokenLines(const QString &text, double width, const TextStyle &style)
{
    QList<Line> lines{Line()};
    double used = 0;
    bool bold = style.bold;
    for (QString word : wordsOf(text)) {
        if (word.contains(QChar(0xAD))) {
            const auto [first, second] = hyphenated(word);
            const double space = used > 0 ? characterWidth(u' ', style.bold) * style.size : 0;
            const double room = width - used - space;
            const bool fits = textWidth(first.chopped(1) + second, style.size, bold) <= room;
            const bool splits = !fits && textWidth(first, style.size, bold) <= room;
            if (splits) {
                lines.last().append({first, bold, true});
                lines.append(Line());
                used = 0;
            }
            word = splits ? second : QString(word).remove(QChar(0xAD));
        }
        Line pieces;
        double wordWidth = 0;
        const QStringList parts = word.split(QStringLiteral("**"));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0)
                bold = !bold;
            if (parts[i].isEmpty())
                continue;
            pieces.append({parts[i], bold, pieces.isEmpty()});
            wordWidth += textWidth(withoutMarks(parts[i]), style.size, bold);
        }
        const double space = used > 0 ? characterWidth(u' ', style.bold) * style.size : 0;
        if (used > 0 && used + space + wordWidth > width) {
            lines.append(Line());
            used = 0;
        }
        used += (used > 0 ? space : 0) + wordWidth;
        lines.last() += pieces;
    }
    return lines;
}

void Typesetter::startSpot(QChar mark, double x, double baseline, double size)
{
    const QSizeF whole = page().size;
    const QRectF box(x / whole.width(), (baseline - size * 0.8) / whole.height(), 0, size / whole.height());
    m_document.spots.append(Spot{markKey(mark), int(m_document.pages.size()), box});
    m_spotOpen = true;
}

void Typesetter::endSpot(double x)
{
    if (m_spotOpen)
        m_document.spots.last().box.setRight(x / page().size.width());
    m_spotOpen = false;
}

void Typesetter::setLine(const Line &line, double left, double baseline, double width, const TextStyle &style)
{
    double whole = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        whole += textWidth(withoutMarks(line[i].text), style.size, line[i].bold)
            + (i > 0 && line[i].spaceBefore ? characterWidth(u' ', style.bold) * style.size : 0);
    }
    double x = left + (style.centred ? (width - whole) / 2 : 0);
    for (qsizetype i = 0; i < line.size(); ++i) {
        const Piece &piece = line[i];
        const bool space = i > 0 && piece.spaceBefore;
        Run run{x, baseline, style.size, piece.bold, style.grey, {}};
        if (space)
            x += characterWidth(u' ', style.bold) * style.size;
        const bool joins = space && !page().runs.isEmpty() && page().runs.last().bold == piece.bold;
        if (space && !joins)
            run.x = x;
        for (const QChar c : piece.text) {
            if (isMarkStart(c))
                startSpot(c, x, baseline, style.size);
            else if (isMarkEnd(c))
                endSpot(x);
            else {
                run.text += c;
                x += characterWidth(c, piece.bold) * style.size;
            }
        }
        if (joins)
            page().runs.last().text += u' ' + run.text;
        else
            page().runs.append(run);
    }
}

double Typesetter::setText(const QString &text, double left, double top, double width, const TextStyle &style)
{
    const double step = style.size * style.leading;
    double y = top;
    for (const Line &line : brokenLines(text, width, style)) {
        setLine(line, left, y + style.size, width, style);
        y += step;
    }
    return y + style.after;
}

double Typesetter::flowText(
    const QString &text, double left, double top, double width, const TextStyle &style, double bottom)
{
    const double step = style.size * style.leading;
    double y = top;
    for (const Line &line : brokenLines(text, width, style)) {
        if (y + step > bottom) {
            newPage();
            y = 72;
        }
        setLine(line, left, y + style.size, width, style);
        y += step;
    }
    return y + style.after;
}

} // namespace Support
