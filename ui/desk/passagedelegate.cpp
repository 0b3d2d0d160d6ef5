// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/passagedelegate.h"

#include "tables/fieldtable.h"
#include "ui/desk/theme.h"

#include <QPainter>

namespace {
constexpr int margin = 8;
} // namespace

void PassageDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto colours = deskColours(option.palette);
    const bool current = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, current ? colours.selection : colours.base);
    painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.selectionMark);

    auto area = option.rect.adjusted(margin, 0, -margin, 0);
    const auto place = index.siblingAtColumn(FieldTable::PageNumber).data().toString();
    const int placeWidth = option.fontMetrics.horizontalAdvance(place);
    painter->setFont(option.font);
    painter->setPen(colours.dimText);
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, place);

    auto bold = option.font;
    bold.setBold(true);
    const auto kind = index.siblingAtColumn(FieldTable::Name).data().toString();
    painter->setFont(bold);
    painter->setPen(colours.headingText);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, kind);

    area.adjust(QFontMetrics(bold).horizontalAdvance(kind) + margin, 0, -placeWidth - margin, 0);
    painter->setFont(option.font);
    painter->setPen(colours.text);
    const auto words = index.siblingAtColumn(FieldTable::Value).data().toString();
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
        option.fontMetrics.elidedText(words, Qt::ElideRight, area.width()));
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize PassageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 20, option.fontMetrics.height() * 4 / 3};
}
