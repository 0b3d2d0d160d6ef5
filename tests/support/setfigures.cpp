// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/setletter.h"

#include "support/fontwidths.h"
#include "support/marks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

constexpr double left = 60;
constexpr double whole = 475;
const TextStyle headingStyle{.size = 14, .bold = true, .after = 8};
const TextStyle sentenceStyle{.size = 10.5, .after = 6};
const TextStyle countStyle{.size = 24, .bold = true, .leading = 1.15, .after = 0};
const TextStyle labelStyle{.size = 10, .after = 8};
const TextStyle baseStyle{.size = 8, .grey = 80, .after = 6};
const TextStyle cellStyle{.size = 9.5, .after = 4};

const TextStyle &styleOf(QChar kind)
{
    return kind == u'c' ? countStyle : kind == u'l' ? labelStyle : kind == u'b' ? baseStyle : sentenceStyle;
}

double setLine(Typesetter &typesetter, const FigureLine &line, double x, double y, double width)
{
    const QString bullet = line.kind == u'n' ? u"\u2022 "_s : QString();
    return typesetter.setText(bullet + line.text, x, y, width, styleOf(line.kind));
}

// Lines of the kinds named, beneath each other; gives the top of what follows.
double setKinds(
    Typesetter &typesetter, const FigureBlock &block, QStringView kinds, double x, double y, double width)
{
    for (const FigureLine &line : block.lines) {
        if (kinds.contains(line.kind))
            y = setLine(typesetter, line, x, y, width);
    }
    return y;
}

QString rateKey(Block block)
{
    return block == Block::Upheld    ? Key::upheldRate
        : block == Block::Compliance ? Key::complianceRate
                                     : Key::remedyRate;
}

// A ring chart that repeats the rate in its middle.
double setRing(Typesetter &typesetter, const FigureBlock &block, double x, double y, double radius)
{
    if (block.ring < 0 || block.nothing)
        return y;
    typesetter.page().rings.append({{x + radius, y + radius}, radius, block.ring});
    const TextStyle style{.size = radius * 0.42, .bold = true, .after = 0, .centred = true};
    const QString rate = marked(rateKey(block.block), QString::number(block.ring) + u'%');
    typesetter.setText(rate, x, y + radius - style.size * 0.75, 2 * radius, style);
    return y + 2 * radius + 8;
}

double setHeading(Typesetter &typesetter, const FigureBlock &block, double x, double y, double width)
{
    return block.heading.isEmpty() ? y : typesetter.setText(block.heading, x, y, width, headingStyle);
}

double setOneColumn(Typesetter &typesetter, const FigureBlock &block, double y)
{
    y = setHeading(typesetter, block, left, y, whole);
    return setKinds(typesetter, block, u"salcbpqn", left, y, whole) + 10;
}

// Ring at the left with the base beneath it, everything else beside it.
double setRingBeside(Typesetter &typesetter, const FigureBlock &block, double y)
{
    y = setHeading(typesetter, block, left, y, whole);
    double beneath = setRing(typesetter, block, left + 20, y, 44);
    const bool narrowBase = block.ring >= 0 && !block.nothing;
    if (narrowBase)
        beneath = setKinds(typesetter, block, u"b", left, beneath, 140);
    const double x = narrowBase ? left + 165 : left;
    double beside = setKinds(typesetter, block, u"saclpqn", x, y, left + whole - x);
    if (!narrowBase)
        beside = setKinds(typesetter, block, u"b", x, beside, left + whole - x);
    return std::max(beneath, beside) + 10;
}

// Ring and count at the left, sentences at the right at the same height, base across.
double setTwoColumns(Typesetter &typesetter, const FigureBlock &block, double y)
{
    y = setHeading(typesetter, block, left, y, whole);
    const bool split = block.ring >= 0 && !block.nothing;
    double first = split ? setRing(typesetter, block, left + 40, y, 38) : y;
    first = setKinds(typesetter, block, u"cl", left + 40, first, 180);
    const double x = split ? left + 245 : left;
    const double second = setKinds(typesetter, block, u"sapq", x, y, left + whole - x);
    return setKinds(typesetter, block, u"bn", left, std::max(first, second), whole) + 12;
}

// The block in three columns: rate and average; count and base; per 100,000.
double setThreeColumns(Typesetter &typesetter, const FigureBlock &block, double y)
{
    y = setHeading(typesetter, block, left, y, whole);
    if (block.nothing || block.ring < 0)
        return setKinds(typesetter, block, u"sacl", left, y, whole) + 12;
    const double width = 145;
    const double step = 165;
    const double ring = setRing(typesetter, block, left + 32, y, 36);
    const double first = setKinds(typesetter, block, u"sa", left, ring, width);
    const double second = setKinds(typesetter, block, u"clb", left + step, y + 6, width);
    const double third = setKinds(typesetter, block, u"pqn", left + 2 * step, y + 6, width);
    return std::max({first, second, third}) + 12;
}

// The three blocks as three columns beside each other: each line of the page belongs to all of them.
double setBlocksAbreast(Typesetter &typesetter, const QList<FigureBlock> &blocks, double y)
{
    const double step = whole / double(blocks.size()) + 6;
    double bottom = y;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const double x = left - 10 + step * double(i);
        double top = setHeading(typesetter, blocks[i], x, y, step - 16);
        top = blocks[i].heading.isEmpty() ? top : std::max(top, y + 62);
        top = setRing(typesetter, blocks[i], x + 30, top, 36);
        bottom = std::max(bottom, setKinds(typesetter, blocks[i], u"saclpqbn", x, top, step - 16));
    }
    return bottom + 12;
}

// Each line in a row of a ruled table, its kind's words at the left.
double setTable(Typesetter &typesetter, const FigureBlock &block, double y)
{
    y = setHeading(typesetter, block, left, y, whole);
    for (qsizetype i = 0; i < block.lines.size(); ++i) {
        FigureLine line = block.lines[i];
        if (line.kind == u'c' && i + 1 < block.lines.size())
            line.text += u' ' + block.lines[++i].text;
        typesetter.page().rules.append(QRectF(left, y - 3, whole, 0.6));
        typesetter.page().rules.append(QRectF(left, y - 3, 0.6, 20));
        y = typesetter.setText(line.text, left + 6, y, whole - 12, cellStyle) + 3;
    }
    typesetter.page().rules.append(QRectF(left, y - 3, whole, 0.6));
    return y + 14;
}

// A row of cells in columns of one width.
double setCells(Typesetter &typesetter, const QString &row, double y)
{
    const QStringList cells = row.split(u" ; "_s);
    const double width = whole / double(cells.size());
    double bottom = y;
    typesetter.page().rules.append(QRectF(left, y - 3, whole, 0.6));
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const double x = left + width * double(i);
        bottom = std::max(bottom, typesetter.setText(cells[i], x + 4, y, width - 10, cellStyle));
    }
    return bottom + 3;
}

double setCellTable(Typesetter &typesetter, const FigureBlock &block, double y)
{
    y = setHeading(typesetter, block, left, y, whole);
    for (const FigureLine &line : block.lines)
        y = line.kind == u't' ? setCells(typesetter, line.text, y)
                              : setLine(typesetter, line, left, y + 4, whole);
    return y + 16;
}

bool hasTable(const FigureBlock &block)
{
    return std::ranges::any_of(block.lines, [](const FigureLine &line) { return line.kind == u't'; });
}

double setBlock(Typesetter &typesetter, const FigureBlock &block, Layout layout, double y)
{
    if (hasTable(block))
        return setCellTable(typesetter, block, y);
    switch (layout) {
    case Layout::OneColumn:
        return setOneColumn(typesetter, block, y);
    case Layout::RingBeside:
        return setRingBeside(typesetter, block, y);
    case Layout::TwoColumns:
        return setTwoColumns(typesetter, block, y);
    case Layout::ThreeColumns:
        return setThreeColumns(typesetter, block, y);
    case Layout::Table:
        return setTable(typesetter, block, y);
    }
    return y;
}

} // namespace

namespace Support {

void setFigures(Typesetter &typesetter, const QList<FigureBlock> &blocks, const LetterSpec &spec, double top)
{
    const bool isAbreast = spec.layout == Layout::ThreeColumns && spec.year % 2 == 1 && blocks.size() == 3;
    if (isAbreast && std::ranges::none_of(blocks, hasTable)) {
        setBlocksAbreast(typesetter, blocks, top);
        return;
    }
    double y = top;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (y > 640 || (spec.figuresOnTwoPages && i == 1)) {
            typesetter.newPage();
            y = 60;
        }
        y = setBlock(typesetter, blocks[i], spec.layout, y);
    }
}

} // namespace Support
