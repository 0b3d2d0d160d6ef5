// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/sheetwriter.h"

#include "paper/docxxml.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace {
constexpr qsizetype mostCharacters = 32'000; // a cell takes 32,767
constexpr double textColumn = 60; ///< characters: from that width on a first column is one of text

lxw_row_t rowOf(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnOf(qsizetype column)
{
    return static_cast<lxw_col_t>(column);
}
} // namespace

SheetWriter::SheetWriter(lxw_workbook *workbook, const char *name)
    : m_workbook(workbook)
    , m_sheet(workbook_add_worksheet(workbook, name))
    , m_decimal(workbook_add_format(workbook))
{
    format_set_num_format(m_decimal, "0.0##");
}

void SheetWriter::addLine(const QString &text, bool bold, double size)
{
    auto *format = workbook_add_format(m_workbook);
    format_set_font_name(format, "Arial");
    format_set_font_size(format, size);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (m_firstWidth >= textColumn) {
        format_set_text_wrap(format);
        // Not every program makes room for a wrapped text by itself.
        const auto lines = std::ceil(double(text.size()) * size / 11 / m_firstWidth);
        worksheet_set_row(m_sheet, rowOf(m_row), std::max(1.0, lines) * size * 1.4, nullptr);
    }
    if (bold)
        format_set_bold(format);
    worksheet_write_string(
        m_sheet, rowOf(m_row++), 0, xmlText(text).left(mostCharacters).toUtf8().constData(), format);
}

void SheetWriter::addTable(const char *name, const QStringList &header, const QList<QVariantList> &rows)
{
    const int head = m_row;
    m_firstRow = head + 1;
    m_rowCount = int(rows.size());
    std::vector<QByteArray> names;
    for (const auto &text : header)
        names.push_back(xmlText(text).toUtf8());
    std::vector<lxw_table_column> columns(names.size());
    std::vector<lxw_table_column *> pointers;
    for (std::size_t i = 0; i < names.size(); ++i) {
        columns[i].header = names[i].data();
        pointers.push_back(&columns[i]);
    }
    pointers.push_back(nullptr);
    lxw_table_options options{};
    // The library copies the name, but takes it as one that it might change.
    QByteArray ownName(name);
    options.name = ownName.data();
    options.columns = pointers.data();
    worksheet_add_table(m_sheet, rowOf(head), 0, rowOf(head + std::max(1, m_rowCount)),
        columnOf(header.size() - 1), &options);
    for (int row = 0; row < m_rowCount; ++row) {
        for (qsizetype column = 0; column < rows.at(row).size(); ++column)
            addCell(m_firstRow + row, int(column), rows.at(row).at(column));
    }
    m_row = m_firstRow + std::max(1, m_rowCount) + 1;
}

void SheetWriter::setWidths(const QList<double> &characters)
{
    m_firstWidth = characters.value(0);
    for (qsizetype column = 0; column < characters.size(); ++column)
        worksheet_set_column(m_sheet, columnOf(column), columnOf(column), characters.at(column), nullptr);
}

lxw_format *SheetWriter::withDecimals(int decimals)
{
    auto &format = m_withDecimals[decimals];
    if (!format) {
        format = workbook_add_format(m_workbook);
        const QByteArray shown = decimals > 0 ? "0." + QByteArray(decimals, '0') : QByteArray("0");
        format_set_num_format(format, shown.constData());
    }
    return format;
}

void SheetWriter::addCell(int row, int column, const QVariant &value)
{
    const auto type = value.typeId();
    if (type == qMetaTypeId<PrintedNumber>()) {
        const auto number = value.value<PrintedNumber>();
        worksheet_write_number(
            m_sheet, rowOf(row), columnOf(column), number.value, withDecimals(number.decimals));
    } else if (type == QMetaType::Double)
        worksheet_write_number(m_sheet, rowOf(row), columnOf(column), value.toDouble(), m_decimal);
    else if (type == QMetaType::Int)
        worksheet_write_number(m_sheet, rowOf(row), columnOf(column), value.toDouble(), nullptr);
    // Written as a string it stays one, whatever it begins with.
    else if (value.isValid())
        worksheet_write_string(m_sheet, rowOf(row), columnOf(column),
            xmlText(value.toString()).left(mostCharacters).toUtf8().constData(), nullptr);
}
