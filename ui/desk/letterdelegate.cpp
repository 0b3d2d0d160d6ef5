// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/letterdelegate.h"

#include "tables/lettertable.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/problemtext.h"
#include "ui/desk/theme.h"

#include <QAbstractItemView>
#include <QFileInfo>
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

QString monthWords(QDate day, const QString &format)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(day, format);
}

/// \a name in one line, or in two where it does not fit: as much as fits in the first, the rest in the other.
QStringList brokenName(const QString &name, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(name) <= width)
        return {name};
    qsizetype end = name.size();
    do
        end = name.lastIndexOf(u' ', end - 1);
    while (end > 0 && metrics.horizontalAdvance(name.left(end)) > width);
    return end > 0 ? QStringList{name.left(end), name.mid(end + 1)} : QStringList{name};
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

QString letterOrigin(const QModelIndex &index)
{
    const auto name = QFileInfo(index.data(LetterTable::FileNameRole).toString()).fileName();
    return fileWords(name, index.data(LetterTable::InsideRole).toStringList()).simplified().left(500);
}

QString letterNeeds(const QModelIndex &index)
{
    const auto standing = index.data(LetterTable::StandingRole).toString();
    const int flags = index.data(LetterTable::FlaggedLeftCountRole).toInt();
    const int missing = index.data(LetterTable::NotFoundCountRole).toInt();
    const int corrected = index.data(LetterTable::CorrectedCountRole).toInt();
    QStringList needs;
    if (index.data(LetterTable::SupersededRole).toBool())
        needs.append(LetterDelegate::tr("replaced by its revised letter"));
    else if (index.data(LetterTable::RevisesRole).isValid())
        needs.append(LetterDelegate::tr("revised letter"));
    if (standing == standingKey(LetterStanding::Confirmed))
        needs.append(LetterDelegate::tr("confirmed"));
    if (standing == standingKey(LetterStanding::InQuery))
        needs.append(LetterDelegate::tr("in query"));
    if (flags > 0)
        needs.append(flags == 1 ? LetterDelegate::tr("1 figure needs you")
                                : LetterDelegate::tr("%1 figures need you").arg(flags));
    if (const int left = index.data(LetterTable::LeftCountRole).toInt(); left > 0)
        needs.append(
            left == 1 ? LetterDelegate::tr("1 field left") : LetterDelegate::tr("%1 fields left").arg(left));
    if (missing > 0)
        needs.append(missing == 1 ? LetterDelegate::tr("1 figure not found")
                                  : LetterDelegate::tr("%1 figures not found").arg(missing));
    if (const int unstated = index.data(LetterTable::NotStatedCountRole).toInt(); unstated > 0)
        needs.append(unstated == 1 ? LetterDelegate::tr("1 figure not stated")
                                   : LetterDelegate::tr("%1 figures not stated").arg(unstated));
    if (needs.isEmpty())
        needs.append(LetterDelegate::tr("no figure stands out"));
    if (const int passages = index.data(LetterTable::PassageCountRole).toInt(); passages > 0)
        needs.append(passages == 1 ? LetterDelegate::tr("1 passage")
                                   : LetterDelegate::tr("%1 passages").arg(passages));
    if (corrected > 0)
        needs.append(LetterDelegate::tr("%1 corrected").arg(corrected));
    return needs.join(u" · "_s);
}

Sign letterSign(const QModelIndex &index)
{
    const auto standing = index.data(LetterTable::StandingRole).toString();
    if (standing == standingKey(LetterStanding::Confirmed))
        return Sign::InOrder;
    if (standing == standingKey(LetterStanding::InQuery))
        return Sign::InQuery;
    if (index.data(LetterTable::FlaggedLeftCountRole).toInt() > 0)
        return Sign::NeedsYou;
    if (index.data(LetterTable::NotFoundCountRole).toInt() > 0)
        return Sign::NotFound;
    if (index.data(LetterTable::NotStatedCountRole).toInt() > 0)
        return Sign::NotStated;
    return standing == standingKey(LetterStanding::ToReview) ? Sign::NotChecked : Sign::InOrder;
}

QString letterYear(const QModelIndex &index)
{
    const auto month = monthWords(index.data(LetterTable::YearEndingRole).toDate(), u"MMMM yyyy"_s);
    return month.isEmpty() ? LetterDelegate::tr("year not known")
                           : LetterDelegate::tr("year ending %1").arg(month);
}

QString letterName(const QModelIndex &index)
{
    return LetterDelegate::tr("%1, %2").arg(authority(index), letterYear(index));
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

    paintWords(*painter, option, index);
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

/// Three lines: council, year, what it needs; where the council takes two, the others share the third.
void LetterDelegate::paintWords(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto colours = deskColours(option.palette);
    const int line = option.fontMetrics.height();
    auto area = option.rect.adjusted(2 * margin + line * 3 / 4, 6, -margin, -4);
    auto font = option.font;
    font.setBold(option.state & QStyle::State_Selected);
    const QFontMetrics metrics(font);
    const auto name = brokenName(authority(index), metrics, area.width());
    painter.setFont(font);
    painter.setPen(colours.text);
    const auto put = [&painter, &area](const QString &words, const QFontMetrics &measure) {
        painter.drawText(
            area, Qt::AlignLeft | Qt::AlignTop, measure.elidedText(words, Qt::ElideRight, area.width()));
        area.setTop(area.top() + measure.height());
    };
    for (const auto &part : name)
        put(part, metrics);

    const auto small = smallFont(option.font);
    const QFontMetrics smallMetrics(small);
    const auto needsColour = letterSign(index) == Sign::NeedsYou ? colours.flaggedText : colours.dimText;
    painter.setFont(small);
    painter.setPen(name.size() == 1 ? colours.dimText : needsColour);
    if (name.size() == 1) {
        put(letterYear(index), smallMetrics);
        painter.setPen(needsColour);
        put(letterNeeds(index), smallMetrics);
    } else {
        const auto month = monthWords(index.data(LetterTable::YearEndingRole).toDate(), u"MMM yyyy"_s);
        put(month.isEmpty() ? letterNeeds(index) : month + u" · "_s + letterNeeds(index), smallMetrics);
    }
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
        plainToolTip(authority(index) + u'\n' + letterYear(index) + u'\n' + letterNeeds(index) + u'\n'
            + letterOrigin(index)),
        view->viewport());
    return true;
}
