// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/checkdelegate.h"

#include "letter/letter.h"
#include "ui/desk/checksmodel.h"
#include "ui/desk/sign.h"
#include "ui/desk/theme.h"

#include <QListView>
#include <QPainter>

namespace {
constexpr int margin = 6;

CheckOutcome outcomeOf(const QModelIndex &index)
{
    return static_cast<CheckOutcome>(index.data(ChecksModel::OutcomeRole).toInt());
}

QFont checkFont(QFont font, CheckOutcome outcome)
{
    if (outcome != CheckOutcome::Fails)
        font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

Sign signOf(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Fails:
        return Sign::NeedsYou;
    case CheckOutcome::Holds:
        return Sign::InOrder;
    case CheckOutcome::NotChecked:
        return Sign::NotChecked;
    }
    Q_UNREACHABLE();
}

QColor colourOf(CheckOutcome outcome, const DeskColours &colours)
{
    if (outcome == CheckOutcome::Fails)
        return colours.flaggedText;
    return outcome == CheckOutcome::Holds ? colours.holds : colours.dimText;
}

int textLeft(const QFont &font)
{
    return 2 * margin + QFontMetrics(font).ascent();
}
} // namespace

void CheckDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto colours = deskColours(option.palette);
    const auto outcome = outcomeOf(index);
    const auto font = checkFont(option.font, outcome);
    const bool fails = outcome == CheckOutcome::Fails;
    painter->save();
    if ((option.state & QStyle::State_Selected) && (option.state & QStyle::State_HasFocus))
        painter->fillRect(option.rect, colours.selection);
    else
        painter->fillRect(option.rect, fails ? colours.flagged : colours.base);
    const int size = QFontMetrics(font).ascent();
    paintSign(*painter, QRect(option.rect.left() + margin, option.rect.top() + 4, size, size),
        signOf(outcome), colourOf(outcome, colours));
    painter->setFont(font);
    painter->setPen(fails ? colours.flaggedText : colours.dimText);
    const auto area = option.rect.adjusted(textLeft(font), 2, -margin, -2);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data().toString());
    painter->restore();
}

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto font = checkFont(option.font, outcomeOf(index));
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QRect room(0, 0, std::max(40, width - textLeft(font) - margin), 10000);
    const auto bounds = QFontMetrics(font).boundingRect(
        room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, index.data().toString());
    return {width, bounds.height() + 5};
}
