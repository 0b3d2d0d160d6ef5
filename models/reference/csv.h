// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QByteArrayView>
#include <QList>
#include <QStringList>

/// One record of a CSV file.
struct CsvRecord {
    int line = 0; ///< of the record's first character, from 1
    QStringList fields;

    friend bool operator==(const CsvRecord &, const CsvRecord &) = default;
};

/// The records of \a csv as RFC 4180 has them: UTF-8 (with or without a byte order mark), LF or CRLF, quoted
/// fields with commas, doubled quotes and line breaks. Empty lines give no record. ReferenceDamaged with the
/// line as page where a quote is open at the end, stands inside a bare field or is followed by text, or where
/// the bytes are no UTF-8.
[[nodiscard]] Outcome<QList<CsvRecord>> parseCsv(QByteArrayView csv);

/// The records below the header of \a csv. ReferenceDamaged where the header is not \a columns, letter for
/// letter, or a record has another number of fields; so a column can be read by its place.
[[nodiscard]] Outcome<QList<CsvRecord>> parseCsvTable(QByteArrayView csv, const QStringList &columns);
