// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/fieldtable.h"

#include "letter/fields.h"
#include "store/fieldcolumns.h"
#include "tables/letterchecks.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlRecord>

using namespace Qt::StringLiterals;

FieldTable::FieldTable(CaseFile &caseFile, const ReferenceLibrary &library, QObject *parent)
    : QSqlTableModel(parent, caseFile.database())
    , m_caseFile(caseFile)
    , m_library(library)
{
    setEditStrategy(OnFieldChange);
    setTable(u"current_field"_s);
    const auto columns = record();
    QSqlIndex primary;
    primary.append(columns.field(u"letter"_s));
    primary.append(columns.field(u"key"_s));
    setPrimaryKey(primary); // a view has none of its own, and rows would go blank after a write
    setSort(fieldIndex(u"position"_s), Qt::AscendingOrder);
    const auto names = fieldColumnNames().split(u", "_s);
    for (const auto &name : names)
        m_fieldColumns.append(fieldIndex(name));
    m_printedColumn = fieldIndex(u"printed"_s);
    m_versionColumn = fieldIndex(u"version"_s);
    m_kindColumn = fieldIndex(u"kind"_s);
}

void FieldTable::showLetter(LetterId letter)
{
    m_letter = letter;
    setFilter(u"letter = %1"_s.arg(idNumber(letter)));
    select();
}

void FieldTable::clearLetter()
{
    showLetter({});
}

LetterId FieldTable::letter() const
{
    return m_letter;
}

const CheckedLetter &FieldTable::checked() const
{
    return m_checked;
}

void FieldTable::setHeldAverages(const QList<HeldAverage> &held)
{
    if (held == m_held)
        return;
    m_held = held;
    readAgain();
}

int FieldTable::rowOf(QAnyStringView key) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).field.key == key)
            return static_cast<int>(row);
    }
    return -1;
}

void FieldTable::setEditor(Editor editor)
{
    m_editor = std::move(editor);
}

bool FieldTable::select()
{
    beginResetModel();
    const bool selected = QSqlTableModel::select();
    while (canFetchMore())
        fetchMore();
    readAll();
    endResetModel();
    Q_EMIT checkedChanged();
    return selected;
}

const ReferenceData &FieldTable::reference(LetterId letter) const
{
    return m_library.forDocument(m_caseFile.documentHash(letter));
}

QVariant FieldTable::stored(int row, int column) const
{
    return QSqlTableModel::data(createIndex(row, column), Qt::EditRole);
}

FieldTable::Row FieldTable::readRow(int row) const
{
    const auto kind = stored(row, m_kindColumn).toString();
    return {.field = fieldFromColumns([&](int column) { return stored(row, m_fieldColumns.at(column)); }),
        .printed = stored(row, m_printedColumn).toString(),
        .version = stored(row, m_versionColumn).toInt(),
        .corrected = !kind.isEmpty(),
        .kind = correctionKindOfKey(kind)};
}

QList<int> FieldTable::readAll()
{
    const auto before = std::exchange(m_rows, {});
    if (const auto letter = m_caseFile.letter(m_letter))
        m_checked.letter = *letter;
    else if (rowCount() == 0) // otherwise the file is busy, and what is shown stays
        m_checked.letter = {};
    for (int row = 0; row < rowCount(); ++row) {
        m_rows.append(readRow(row));
        m_checked.letter.setField(m_rows.last().field);
    }
    const auto &letter = m_checked.letter;
    const auto &data = reference(m_letter);
    m_checked.checks = m_rows.isEmpty() ? QList<CheckResult>()
                                        : checkLetter(letter, data, averagesFor(letter, data, m_held));
    QList<int> changed;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        auto &row = m_rows[i];
        row.expected = isExpected(letter, row.field.key);
        if (standsOut(m_checked, row.field))
            row.reason = m_checked.reason(row.field.key);
        const auto was = before.value(i);
        if (row.field != was.field || row.reason != was.reason || row.version != was.version
            || row.expected != was.expected)
            changed.append(static_cast<int>(i));
    }
    return changed;
}

void FieldTable::readAgain()
{
    const auto changed = readAll();
    for (const int row : changed)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT checkedChanged();
}

std::optional<Council> FieldTable::councilAfter(LetterId letter, const Correction &correction) const
{
    if (correction.field.key != Key::authority && correction.field.key != Key::periodEnd)
        return {};
    auto after = m_caseFile.letter(letter);
    const auto read = m_caseFile.readLetter(letter);
    if (!after || !read)
        return {};
    after->setField(correction.field);
    return councilNamedBy(*after, *read, reference(letter));
}

Outcome<void> FieldTable::write(LetterId letter, const Correction &correction)
{
    const auto written = letter == m_letter
        ? writeShown(correction)
        : m_caseFile.correct(letter, correction, councilAfter(letter, correction));
    if (!written)
        Q_EMIT writeFailed(written.error());
    return written;
}

Outcome<void> FieldTable::writeShown(const Correction &correction)
{
    const int row = rowOf(correction.field.key);
    if (row < 0)
        return m_caseFile.correct(m_letter, correction);
    m_pending = &correction;
    m_written = {};
    // The version is the one column that every write changes; what is written is the whole correction.
    if (!QSqlTableModel::setData(index(row, m_versionColumn), correction.version) && m_written)
        m_written = tl::unexpected(Problem{.kind = Problem::Kind::WriteFailed});
    m_pending = nullptr;
    if (!m_written) {
        revertAll();
        selectRow(row);
    }
    readAgain();
    return m_written;
}

bool FieldTable::updateRowInTable(int, const QSqlRecord &)
{
    if (!m_pending)
        return false;
    m_written = m_caseFile.correct(m_letter, *m_pending, councilAfter(m_letter, *m_pending));
    return m_written.has_value();
}

bool FieldTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Value || !m_editor)
        return false;
    return m_editor(m_rows.at(index.row()).field.key, value.toString());
}

Qt::ItemFlags FieldTable::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool edited = index.column() == Value && m_editor;
    const bool written = index.column() == m_versionColumn && m_pending;
    const auto flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return edited || written ? flags | Qt::ItemIsEditable : flags;
}
