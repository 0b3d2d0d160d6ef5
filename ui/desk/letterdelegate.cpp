// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/letterdelegate.h"

#include "tables/lettertable.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace {
constexpr int margin = 8;

QString authority(const QModelIndex &index)
{
    const auto name = index.siblingAtColumn(LetterTable::Authority).data().toString().simplified();
    return name.isEmpty() ? LetterDelegate::tr("Council not known") : name.left(300);
}

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QColor signColour(Sign sign, const DeskColours &colours)
{
    if (sign == Sign::NeedsYou)
        return colours.flaggedText;
    return sign == Sign::InOrder ? colours.holds : colours.headingText;
}
} // namespace

QString letterNeeds(const QModelIndex &index)
{
    const int flags = index.data(LetterTable::FlagCountRole).toInt();
    const int missing = index.data(LetterTable::NotFoundCountRole).toInt();
    const int corrected = index.data(LetterTable::CorrectedCountRole).toInt();
    QStringList needs;
    if (flags > 0)
        needs.append(flags == 1 ? LetterDelegate::tr("1 figure needs you")
                                : LetterDelegate::tr("%1 figures need you").arg(flags));
    if (missing > 0)
        needs.append(missing == 1 ? LetterDelegate::tr("1 figure not found")
                                  : LetterDelegate::tr("%1 figures not found").arg(missing));
    if (needs.isEmpty())
        needs.append(LetterDelegate::tr("nothing stands out"));
    if (corrected > 0)
        needs.append(LetterDelegate::tr("%1 corrected").arg(corrected));
    return needs.join(u" · "_s);
}

Sign letterSign(const QModelIndex &index)
{
    if (index.data(LetterTable::FlagCountRole).toInt() > 0)
        return Sign::NeedsYou;
    return index.data(LetterTable::NotFoundCountRole).toInt() > 0 ? Sign::NotFound : Sign::InOrder;
}

QString letterYear(const QModelIndex &index)
{
    const auto end = index.data(LetterTable::YearEndingRole).toDate();
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return end.isValid() ? LetterDelegate::tr("year ending %1").arg(english.toString(end, u"MMMM yyyy"_s))
                         : LetterDelegate::tr("year not known");
}

void LetterDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto colours = deskColours(option.palette);
    const bool current = option.state & QStyle::State_Selected;
    painter->save();
    painter->fillRect(option.rect, current ? colours.selection : colours.base);
    if (current)
        painter->fillRect(
            QRect(option.rect.topLeft(), QSize(3, option.rect.height())), colours.selectionMark);

    const int line = option.fontMetrics.height();
    const QRect sign(
        option.rect.left() + margin, option.rect.top() + 6 + line / 8, line * 3 / 4, line * 3 / 4);
    paintSign(*painter, sign, letterSign(index), signColour(letterSign(index), colours));

    auto area = option.rect.adjusted(2 * margin + line * 3 / 4, 6, -margin, -4);
    auto font = option.font;
    font.setBold(current);
    painter->setFont(font);
    painter->setPen(colours.text);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignTop,
        QFontMetrics(font).elidedText(authority(index), Qt::ElideRight, area.width()));

    const auto small = smallFont(option.font);
    const QFontMetrics metrics(small);
    painter->setFont(small);
    painter->setPen(colours.dimText);
    area.setTop(area.top() + line);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignTop,
        metrics.elidedText(letterYear(index), Qt::ElideRight, area.width()));
    area.setTop(area.top() + metrics.height());
    painter->setPen(letterSign(index) == Sign::NeedsYou ? colours.flaggedText : colours.dimText);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignTop,
        metrics.elidedText(letterNeeds(index), Qt::ElideRight, area.width()));

    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize LetterDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.averageCharWidth() * 20,
        option.fontMetrics.height() + 2 * QFontMetrics(smallFont(option.font)).height() + 12};
}

bool LetterDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return false;
    QToolTip::showText(event->globalPos(),
        plainToolTip(authority(index) + u'\n' + letterYear(index) + u'\n' + letterNeeds(index)),
        view->viewport());
    return true;
}
