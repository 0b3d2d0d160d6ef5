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

/// Fills lines with words, greedily.
struct Typesetter::LineBreaker {
    double width = 0;
    TextStyle style;
    bool bold = false; // toggled by "**"
    double used = 0;
    QList<Line> lines{Line()};

    [[nodiscard]] double space() const
    {
        return used > 0 ? characterWidth(u' ', style.bold) * style.size : 0;
    }
    [[nodiscard]] double widthOf(const QString &text) const { return textWidth(text, style.size, bold); }

    Line piecesOf(const QString &word)
    {
        Line pieces;
        const QStringList parts = word.split(QStringLiteral("**"));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            bold = i > 0 ? !bold : bold;
            if (!parts[i].isEmpty())
                pieces.append({parts[i], bold, pieces.isEmpty()});
        }
        return pieces;
    }

    void startLine()
    {
        lines.append(Line());
        used = 0;
    }

    void add(const Line &word)
    {
        double wordWidth = 0;
        for (const Piece &piece : word)
            wordWidth += textWidth(withoutMarks(piece.text), style.size, piece.bold);
        if (used > 0 && used + space() + wordWidth > width)
            startLine();
        used += space() + wordWidth;
        lines.last() += word;
    }

    // A word with a soft hyphen: in one piece where it fits, else its first part with a drawn hyphen ends the
    // line.
    void addHyphenated(const QString &word)
    {
        const qsizetype at = word.indexOf(QChar(0xAD));
        const QString first = word.left(at) + u'-';
        const QString second = word.mid(at + 1);
        const double room = width - used - space();
        const bool fits = widthOf(word.left(at) + second) <= room;
        if (fits || widthOf(first) > room) {
            add(piecesOf(word.left(at) + second));
            return;
        }
        add(piecesOf(first));
        startLine();
        add(piecesOf(second));
    }
};

Typesetter::Typesetter(QSizeF pageSize)
{
    m_document.pages.append(DrawnPage{pageSize, {}, {}, {}, false});
}

void Typesetter::newPage()
{
    m_document.pages.append(DrawnPage{page().size, {}, {}, {}, false});
}

// Lines break between words alone, not at no-break spaces.
static QList<QString> wordsOf(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

QList<Typesetter::Line> Typesetter::brokenLines(const QString &text, double width, const TextStyle &style)
{
    LineBreaker breaker{.width = width, .style = style, .bold = style.bold};
    for (const QString &word : wordsOf(text)) {
        if (word.contains(QChar(0xAD)))
            breaker.addHyphenated(word);
        else
            breaker.add(breaker.piecesOf(word));
    }
    return breaker.lines;
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
