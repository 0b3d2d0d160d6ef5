// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// CSV, read and written: what csvLine() writes parseCsv() reads back.
#include "fuzz.h"

#include "paper/csvline.h"
#include "reference/csv.h"

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size > 20'000)
        return 0;
    const auto records = parseCsv(Fuzz::bytesOf(data, size));
    if (!records)
        return 0;
    QByteArray written;
    for (const CsvRecord &record : *records) {
        Fuzz::require(record.line >= 1 && !record.fields.isEmpty(), "a record stands in a line");
        written += csvLine(record.fields);
        for (const QString &cell : record.fields)
            Fuzz::require(harmlessText(harmlessText(cell)) == harmlessText(cell), "harmless stays harmless");
    }
    const auto again = parseCsv(written);
    Fuzz::require(again.has_value(), "what was written can be read");
    QList<QStringList> before;
    QList<QStringList> after;
    for (const CsvRecord &record : *records)
        before.append(record.fields);
    for (const CsvRecord &record : *again)
        after.append(record.fields);
    Fuzz::require(before == after, "what was written is read back");
    return 0;
}
