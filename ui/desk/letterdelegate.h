// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/sign.h"

#include <QStyledItemDelegate>

/// "12 fields left · 2 figures need you", "confirmed", "in query", "no figure stands out · 1 passage": what
/// the letter of a LetterTable's row needs.
[[nodiscard]] QString letterNeeds(const QModelIndex &index);
/// The letter's file, and what it came out of: "letter.pdf in mail.eml".
[[nodiscard]] QString letterOrigin(const QModelIndex &index);
[[nodiscard]] Sign letterSign(const QModelIndex &index);
/// "year ending March 2024", or that the year is not known.
[[nodiscard]] QString letterYear(const QModelIndex &index);
/// "Luton Borough Council, year ending March 2024".
[[nodiscard]] QString letterName(const QModelIndex &index);

/// Draws a letter of the list: sign, council, year and what it needs. A long name takes two lines; one longer
/// still is cut short, whole in the tooltip.
class LetterDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};
