// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/historymodel.h"

#include "letter/fields.h"
#include "paper/csvline.h"
#include "tables/fieldwords.h"
#include "ui/desk/fieldrow.h"

#include <QLocale>

#include <algorithm>

void HistoryModel::setLines(const QList<HistoryLine> &lines)
{
    beginResetModel();
    m_lines = lines;
    std::ranges::reverse(m_lines);
    endResetModel();
}

HistoryLine HistoryModel::lineAt(const QModelIndex &index) const
{
    return index.isValid() ? m_lines.value(index.row()) : HistoryLine();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString HistoryModel::words(const HistoryLine &line, int column)
{
    switch (column) {
    case When:
        return QLocale(QLocale::English, QLocale::UnitedKingdom)
            .toString(line.when.toLocalTime(), QStringLiteral("d MMM yyyy, HH:mm"));
    case Figure:
        return line.key.isEmpty() ? tr("The letter") : fieldLabel(line.key);
    case What:
        return line.what;
    case Before:
        return FieldWords::oneLine(line.before);
    case After:
        return FieldWords::oneLine(line.after);
    case Who:
        return FieldWords::oneLine(line.who);
    case Why:
        return FieldWords::oneLine(line.why);
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole)
        return words(line, index.column());
    if (role == Qt::ToolTipRole)
        return plainToolTip(words(line, index.column()));
    if (role == Qt::AccessibleTextRole) // a value alone says nothing to who hears it
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal).toString(), words(line, index.column()));
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case When:
        return tr("When");
    case Figure:
        return tr("Figure");
    case What:
        return tr("What");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case Who:
        return tr("Who");
    case Why:
        return tr("Note");
    default:
        return {};
    }
}

QByteArray historyAsCsv(const QList<HistoryLine> &lines, const Letter &letter)
{
    QByteArray csv = csvLine(historyHeader());
    for (const auto &line : lines) {
        QStringList cells;
        for (const auto &cell : historyCells(line, letter))
            cells.append(harmlessText(cell));
        csv += csvLine(cells);
    }
    return csv;
}
