// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/uprightpage.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace {

QSizeF turned(QSizeF size, int turns)
{
    return turns % 2 == 0 ? size : size.transposed();
}

/// A quarter turn clockwise about the origin; down is positive.
QPointF quarterTurn(QPointF point)
{
    return {-point.y(), point.x()};
}

QPointF rotated(QPointF point, double degrees)
{
    const double angle = qDegreesToRadians(degrees);
    return {point.x() * std::cos(angle) - point.y() * std::sin(angle),
        point.x() * std::sin(angle) + point.y() * std::cos(angle)};
}

QPointF fromCentre(QPointF part, QSizeF size)
{
    return {(part.x() - 0.5) * size.width(), (part.y() - 0.5) * size.height()};
}

QRectF boxAround(QPointF centre, QSizeF boxSize, QSizeF size)
{
    const QPointF middle(centre.x() / size.width() + 0.5, centre.y() / size.height() + 0.5);
    const QSizeF part(boxSize.width() / size.width(), boxSize.height() / size.height());
    return QRectF(middle - QPointF(part.width(), part.height()) / 2, part) & QRectF(0, 0, 1, 1);
}

QSizeF inPoints(const QRectF &box, QSizeF size)
{
    return {box.width() * size.width(), box.height() * size.height()};
}

/// \a word moved to \a box. Where its letters no longer run from left to right, each has no place of its own.
Word moved(Word word, const QRectF &box, int turns)
{
    const auto shift = float(box.center().x() - word.box.center().x());
    if (turns != 0)
        word.edges.clear();
    for (float &edge : word.edges)
        edge = std::clamp(edge + shift, 0.0F, 1.0F);
    word.box = box;
    return word;
}

} // namespace

bool isUpright(const Page &page)
{
    return page.typed || (page.turns == 0 && page.skew == 0.0F);
}

// Only the middle of a box is rotated by the skew, not its corners: a long box would grow over its
// neighbours.
QRectF uprightBox(const QRectF &box, const Page &page)
{
    if (isUpright(page) || box.isNull())
        return box;
    QPointF centre = fromCentre(box.center(), page.size);
    for (int turn = 0; turn < page.turns; ++turn)
        centre = quarterTurn(centre);
    centre = rotated(centre, page.skew);
    return boxAround(centre, turned(inPoints(box, page.size), page.turns), turned(page.size, page.turns));
}

Page uprightPage(const Page &page)
{
    if (isUpright(page))
        return page;
    Page upright = page;
    upright.turns = 0;
    upright.skew = 0;
    upright.size = turned(page.size, page.turns);
    for (Word &word : upright.words)
        word = moved(word, uprightBox(word.box, page), page.turns);
    return upright;
}

Page shownPage(Page page)
{
    if (isUpright(page))
        return page;
    for (Word &word : page.words)
        word = moved(word, shownBox(word.box, page), page.turns);
    return page;
}

QRectF shownBox(const QRectF &box, const Page &page)
{
    if (isUpright(page) || box.isNull())
        return box;
    const QSizeF size = turned(page.size, page.turns);
    QPointF centre = rotated(fromCentre(box.center(), size), -page.skew);
    for (int turn = page.turns; turn < 4; ++turn) // what is left of a whole turn leads back
        centre = quarterTurn(centre);
    return boxAround(centre, turned(inPoints(box, size), page.turns), page.size);
}
