// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/fieldtable.h"

#include "letter/fields.h"
#include "letter/settled.h"
#include "store/fieldcolumns.h"
#include "store/sqlstatement.h"
#include "tables/letterchecks.h"

#include <QSqlError>
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
    findColumns();
}

/// A failed select makes the base class forget the columns, so they are looked up again after one.
void FieldTable::findColumns()
{
    setTable(u"current_field"_s);
    const auto columns = record();
    QSqlIndex primary;
    primary.append(columns.field(u"letter"_s));
    primary.append(columns.field(u"key"_s));
    setPrimaryKey(primary); // a view has none of its own, and rows would go blank after a write
    setSort(fieldIndex(u"position"_s), Qt::AscendingOrder);
    m_fieldColumns.clear();
    const auto names = fieldColumnNames().split(u", "_s);
    for (const auto &name : names)
        m_fieldColumns.append(fieldIndex(name));
    m_printedColumn = fieldIndex(u"printed"_s);
    m_versionColumn = fieldIndex(u"version"_s);
    m_kindColumn = fieldIndex(u"kind"_s);
}

void FieldTable::showLetter(LetterId letter)
{
    // Nothing of the letter before may stand beside this one, whatever cannot be read.
    m_letter = letter;
    forget();
    if (lastError().isValid())
        findColumns();
    m_isFiltering = true; // a model that shows rows selects at once, and again below
    setFilter(u"letter = %1"_s.arg(idNumber(letter)));
    m_isFiltering = false;
    select();
}

void FieldTable::forget()
{
    m_stored = {};
    m_read = {};
    m_checked = {};
    m_standings = {};
    m_rows.clear();
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

void FieldTable::setHeldAverages(const HeldAverages &held)
{
    if (held == m_held)
        return;
    m_held = held;
    readAgain();
}

const Standings &FieldTable::standings() const
{
    return m_standings;
}

const StoredLetter &FieldTable::stored() const
{
    return m_stored;
}

void FieldTable::refresh()
{
    // Row by row, not select(): the view keeps its place.
    for (int row = 0; row < rowCount(); ++row)
        selectRow(row);
    readAgain();
}

Outcome<bool> FieldTable::catchUp()
{
    const auto changed = m_caseFile.changedElsewhere();
    if (!changed || !*changed)
        return changed;
    // Row by row would show a letter that was deleted for good as one of blank figures.
    const auto held = m_caseFile.storedLetter(m_letter);
    if (!held && held.error().kind == Problem::Kind::NotFound)
        select();
    else
        refresh();
    Q_EMIT changedElsewhere();
    return true;
}

void FieldTable::refreshSeen()
{
    readAgain();
}

void FieldTable::refreshMarks()
{
    const auto marks = m_caseFile.marks(m_letter);
    if (!marks) {
        Q_EMIT readFailed(marks.error());
        return;
    }
    m_stored.marks.clear();
    for (const auto &mark : *marks) // by version: the newest of each key stays
        m_stored.marks.insert(mark.key, mark);
    const auto before = m_rows;
    showChanges(checkAgain(before));
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
    if (m_isFiltering)
        return true;
    beginResetModel();
    const bool selected = QSqlTableModel::select();
    while (canFetchMore())
        fetchMore();
    const auto read =
        selected ? readAll() : Outcome<void>(tl::unexpected(sqlProblem(lastError(), SqlPurpose::Read)));
    checkAgain({});
    endResetModel();
    Q_EMIT checkedChanged();
    if (!read)
        Q_EMIT readFailed(read.error());
    return read.has_value();
}

int FieldTable::columnCount(const QModelIndex &parent) const
{
    // What is written is a column that nobody is shown.
    return m_pending || parent.isValid() ? QSqlTableModel::columnCount(parent) : int(ColumnCount);
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

Outcome<void> FieldTable::readAll()
{
    if (rowCount() == 0) { // no letter, or one that is no longer held
        forget();
        return {};
    }
    const auto stored = m_caseFile.storedLetter(m_letter);
    if (!stored)
        return tl::unexpected(stored.error());
    // The reading below the hand's values, where there are any.
    const auto read =
        stored->correctedKeys.isEmpty() ? Outcome<Letter>(stored->letter) : m_caseFile.readLetter(m_letter);
    if (!read)
        return tl::unexpected(read.error());
    m_stored = *stored;
    m_read = *read;
    m_checked.letter = stored->letter;
    m_rows.clear();
    for (int row = 0; row < rowCount(); ++row) {
        m_rows.append(readRow(row));
        // The view knows the readings, not what was seen of their places since.
        auto &field = m_rows.last().field;
        const auto &seen = m_checked.letter.field(field.key);
        if (field.method == Method::Text && field.place == seen.place) {
            field.picture = seen.picture;
            field.shown = seen.shown;
        }
        m_checked.letter.setField(m_rows.last().field);
    }
    return {};
}

QList<int> FieldTable::checkAgain(const QList<Row> &before)
{
    const auto &letter = m_checked.letter;
    m_checked.checks = m_rows.isEmpty() ? QList<CheckResult>()
                                        : checkLetter(letter, m_library.forDocument(m_stored.sha256),
                                            m_held.forLetter(letter, m_library.isSample(m_stored.sha256)));
    m_standings =
        m_rows.isEmpty() ? Standings() : standingsOf(m_checked, m_stored.marks, m_stored.correctedKeys);
    const auto seen = seenKeys(m_standings, m_stored.marks);
    QList<int> changed;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        auto &row = m_rows[i];
        row.standing = m_standings.field(row.field.key);
        row.expected = isExpected(letter, row.field.key);
        row.reason = standsOut(m_checked, row.field) ? m_checked.reason(row.field.key) : QString();
        row.unsettled = !row.reason.isEmpty()
            && !unsettledReason(m_checked, row.field.key, seen.contains(row.field.key)).isEmpty();
        const auto was = before.value(i);
        if (row.field != was.field || row.reason != was.reason || row.version != was.version
            || row.expected != was.expected || row.standing != was.standing || row.unsettled != was.unsettled)
            changed.append(static_cast<int>(i));
    }
    return changed;
}

void FieldTable::readAgain()
{
    const auto before = m_rows;
    const auto read = readAll();
    showChanges(checkAgain(before));
    if (!read)
        Q_EMIT readFailed(read.error());
}

void FieldTable::showChanges(const QList<int> &rows)
{
    for (const int row : rows)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT checkedChanged();
}

Outcome<FieldTable::ChangedCouncil> FieldTable::councilAfter(
    LetterId letter, const Correction &correction) const
{
    if (correction.field.key != Key::authority && correction.field.key != Key::periodEnd)
        return ChangedCouncil();
    auto after = m_caseFile.storedLetter(letter);
    if (!after)
        return tl::unexpected(after.error());
    const auto read = m_caseFile.readLetter(letter);
    if (!read)
        return tl::unexpected(read.error());
    after->letter.setField(correction.field);
    return ChangedCouncil(councilNamedBy(after->letter, *read, m_library.forDocument(after->sha256)));
}

Outcome<void> FieldTable::correct(LetterId letter, const Correction &correction) const
{
    return councilAfter(letter, correction).and_then([&](const ChangedCouncil &council) {
        return m_caseFile.correct(letter, correction, council);
    });
}

Outcome<void> FieldTable::write(LetterId letter, const Correction &correction)
{
    return letter == m_letter ? writeShown(correction) : correct(letter, correction);
}

Outcome<void> FieldTable::writeShown(const Correction &correction)
{
    const int row = rowOf(correction.field.key);
    if (row < 0)
        return correct(m_letter, correction);
    m_pending = &correction;
    // The table writes nothing, and says that it did, where the version is the one shown: then somebody else
    // wrote it. Only updateRowInTable() can make this a success.
    m_written = tl::unexpected(Problem{.kind = Problem::Kind::Conflict});
    // The version is the one column that every write changes; what is written is the whole correction.
    QSqlTableModel::setData(index(row, m_versionColumn), correction.version);
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
    m_written = correct(m_letter, *m_pending);
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
