// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

#include <QSortFilterProxyModel>

#include <optional>

class QSettings;

/// Which letters of the list a person wants to see. Empty parts ask for nothing; the others must all hold.
struct LetterFilter {
    QString council; ///< its words stand in the council's name, in any order, whatever the case
    std::optional<int> year; ///< the period ends in it; 0: the year is not known
    QString type; ///< typeKey(), "unitary" and so on; "other": a body without a type average, or not known
    QString standing; ///< standingKey(), "to_review" and so on
    bool flagged = false; ///< has figures that stand out and were not looked at yet
    bool missing = false; ///< has figures that were not found or are not stated
    bool corrected = false; ///< has figures changed by hand
    bool passages = false; ///< has passages about this council alone

    [[nodiscard]] bool isEmpty() const { return *this == LetterFilter(); }
    /// Whether the letter of a LetterTable's row is wanted.
    [[nodiscard]] bool takes(const QModelIndex &letter) const;
    /// "“luton” · 2024 · unitary · needs you"; empty for an empty filter.
    [[nodiscard]] QString words() const;

    friend bool operator==(const LetterFilter &, const LetterFilter &) = default;
};

/// What stands first in the list; letters that are alike in it stand by council, then year, newest first.
enum class LetterOrder { Council, Year, Type, Left };

/// "To review", "in query", "confirmed".
[[nodiscard]] QString standingWordsOfKey(QAnyStringView key);
/// The name of a council type in the list's words, "London borough" for "london".
[[nodiscard]] QString typeWordsOfKey(QAnyStringView key);

/// Filter and order, as remembered between two starts. What cannot be read is the default.
void saveLetterFilter(QSettings &settings, const LetterFilter &filter, LetterOrder order);
[[nodiscard]] std::pair<LetterFilter, LetterOrder> savedLetterFilter(const QSettings &settings);

/// The letters of a LetterTable that the filter takes, in the order that is wanted. One letter is always
/// there: the one that is open must not vanish under the officer's hands.
class FilteredLetters : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit FilteredLetters(QObject *parent = nullptr);

    void setFilter(const LetterFilter &filter);
    [[nodiscard]] const LetterFilter &filter() const { return m_filter; }
    void setOrder(LetterOrder order);
    [[nodiscard]] LetterOrder order() const { return m_order; }
    /// The letter that stays, whatever the filter.
    void keep(std::optional<LetterId> letter);
    /// Whether the filter takes \a letter, kept or not. False where it is not held.
    [[nodiscard]] bool takes(LetterId letter) const;
    /// Letters that the filter takes.
    [[nodiscard]] int takenCount() const;
    /// Letters held, shown or not.
    [[nodiscard]] int heldCount() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &one, const QModelIndex &other) const override;

private:
    LetterFilter m_filter;
    LetterOrder m_order = LetterOrder::Council;
    std::optional<LetterId> m_kept;
};
