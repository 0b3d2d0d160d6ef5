// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/searchdelegate.h"

#include "ui/desk/searchresults.h"
#include "ui/desk/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace {
constexpr int margin = 8;

/// The hits in bold and underlined: told from the rest without colour.
QList<QTextLayout::FormatRange> formats(const QList<std::pair<int, int>> &marks)
{
    QTextCharFormat hit;
    hit.setFontWeight(QFont::Bold);
    hit.setFontUnderline(true);
    QList<QTextLayout::FormatRange> ranges;
    for (const auto &[start, length] : marks)
        ranges.append({start, length, hit});
    return ranges;
}
} // namespace

void SearchDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto colours = deskColours(option.palette);
    const bool current = option.state & QStyle::State_Selected;
    painter->save();
    painter->setClipRect(option.rect);
    painter->fillRect(option.rect, current ? colours.selection : colours.base);
    if (current)
        painter->fillRect(
            QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.selectionMark);
    const auto area = option.rect.adjusted(margin, 3, -margin, -3);
    painter->setFont(option.font);
    painter->setPen(colours.dimText);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignTop,
        option.fontMetrics.elidedText(
            index.data(SearchResults::LetterRole).toString(), Qt::ElideRight, area.width()));

    QTextLayout words(index.data().toString(), option.font);
    words.setFormats(formats(index.data(SearchResults::MarksRole).value<QList<std::pair<int, int>>>()));
    words.beginLayout();
    words.createLine().setLineWidth(area.width());
    words.endLayout();
    painter->setPen(colours.text);
    words.draw(painter, area.topLeft() + QPoint(0, option.fontMetrics.height()));
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 20, 2 * option.fontMetrics.height() + 8};
}
