// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <QVariantList>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

/// A number that a cell shows with exactly \a decimals behind its point, as a letter prints it: 7.0 is not 7.
struct PrintedNumber {
    double value = 0;
    int decimals = 0; ///< from 0
};
Q_DECLARE_METATYPE(PrintedNumber)

/// One sheet of a workbook with one table on it. The workbook owns the sheet.
class SheetWriter {
public:
    SheetWriter(lxw_workbook *workbook, const char *name);

    /// A line of text in the first column, above any table, wrapped where that column is wide; \a size in
    /// points.
    void addLine(const QString &text, bool bold = false, double size = 12);
    /// The table \a name with \a header from the next line on: an int, a double or a PrintedNumber of \a rows
    /// becomes a number, anything else text, an invalid value an empty cell.
    void addTable(const char *name, const QStringList &header, const QList<QVariantList> &rows);
    void setWidths(const QList<double> &characters);

    /// The first row of the table's values, from 0; and how many there are.
    [[nodiscard]] int firstRow() const { return m_firstRow; }
    [[nodiscard]] int rowCount() const { return m_rowCount; }
    [[nodiscard]] lxw_worksheet *sheet() const { return m_sheet; }

private:
    void addCell(int row, int column, const QVariant &value);
    [[nodiscard]] lxw_format *withDecimals(int decimals);

    lxw_workbook *m_workbook;
    lxw_worksheet *m_sheet;
    lxw_format *m_decimal; ///< the workbook's: without the noise of binary fractions
    QHash<int, lxw_format *> m_withDecimals; ///< the workbook's
    double m_firstWidth = 0; ///< of the first column, in characters
    int m_row = 0;
    int m_firstRow = 0;
    int m_rowCount = 0;
};
