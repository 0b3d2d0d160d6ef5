// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fieldreading.h"
#include "letter/fields.h"
#include "store/casefile.h"
#include "tables/standings.h"
#include "ui/desk/sign.h"

class QModelIndex;

/// A row of a FieldTable (or of any model with its roles) as the desk speaks of it.
struct FieldRow {
    QString key;
    FieldReading field; ///< the current one
    Block block = Block::Letter;
    QString printed; ///< as read in the letter; empty where nothing was read
    QString reason; ///< why it stands out, plain text; empty where it does not
    bool flagged = false;
    bool corrected = false;
    bool expected = true; ///< letters of that year state it
    CorrectionKind kind = CorrectionKind::Misread; ///< where corrected
    FieldStanding standing = FieldStanding::Unchecked;
    bool needsPerson = false;
};
[[nodiscard]] FieldRow fieldRow(const QModelIndex &index);

/// "Complaints upheld" and so on.
[[nodiscard]] QString blockWords(Block block);
/// "69%", "1,157", "17 July 2024"; for the other states a mark that cannot be taken for a figure.
[[nodiscard]] QString valueWords(const FieldReading &field);
/// The value as an editor offers it: what valueFromText() takes; empty unless stated.
[[nodiscard]] QString valueToEdit(const FieldReading &field);
/// What the row says of its value and how far a person got with it: "unchecked", "confirmed", "look at this",
/// "corrected (was 9)", "not found", "not found, confirmed", "in query".
[[nodiscard]] QString rowStateWords(const FieldRow &row);
/// The same where there is little room: "was 9".
[[nodiscard]] QString rowStateShort(const FieldRow &row);
[[nodiscard]] Sign rowSign(const FieldRow &row);
/// The row's reason, or where its value comes from; for the lines under the table.
[[nodiscard]] QString rowReasonWords(const FieldRow &row);
/// "9 would agree: 9 of 13 is 69.2%. Ctrl+T takes it."; empty where the row has no such value. For the same
/// lines.
[[nodiscard]] QString agreeingWords(const QString &value, const QString &says);
/// Why \a text is no value of the field \a key, and what would be; empty where it is one.
[[nodiscard]] QString whyImpossible(QAnyStringView key, const QString &text);
/// The state that a person types in place of a value ("n/a", "not stated" …); empty for anything else.
[[nodiscard]] std::optional<FieldState> typedState(const QString &text);
/// \a text as a tooltip that no markup in it can turn into rich text.
[[nodiscard]] QString plainToolTip(const QString &text);
