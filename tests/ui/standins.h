// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

#include <QStandardItemModel>

/// Models with the roles of FieldTable and LetterTable, without a case file, for tests of a single pane.
namespace StandIn {
/// A letter of the year ending March 2024 with 9 of 13 upheld, a compliance block that is not found, and a
/// remedy block that does not apply.
[[nodiscard]] CheckedLetter checkedLetter();
/// Fills \a model with the fields of \a checked.
void fillFields(QStandardItemModel &model, const CheckedLetter &checked);
/// Marks the field \a key as changed by hand from \a printed to \a value.
void correct(QStandardItemModel &model, const QString &key, const QVariant &value, const QString &printed);
/// Appends a letter to \a model.
void addLetter(QStandardItemModel &model, qint64 id, const QString &authority, int flags, int notFound);
} // namespace StandIn
