// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/lettertable.h"

#include "letter/fields.h"
#include "store/letterversions.h"
#include "tables/fieldwords.h"
#include "tables/letterchecks.h"

#include <QtConcurrent>

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {
/// More letters than these are read sooner all at once.
constexpr qsizetype mostOneByOne = 60;

/// What the checks of other letters hang on: which averages are printed, and by whom.
std::set<std::tuple<QString, double, QString>> valuesOf(const QList<HeldAverage> &averages)
{
    std::set<std::tuple<QString, double, QString>> values;
    for (const auto &average : averages)
        values.insert({average.key, average.value, average.authorityName});
    return values;
}
} // namespace

LetterTable::LetterTable(CaseFile &caseFile, const ReferenceLibrary &library, QObject *parent)
    : QAbstractTableModel(parent)
    , m_caseFile(caseFile)
    , m_library(library)
{
}

int LetterTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LetterTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

bool LetterTable::standsBefore(const Row &one, const Row &other)
{
    const auto name = one.checked.letter.authorityName.toLower();
    const auto otherName = other.checked.letter.authorityName.toLower();
    if (name != otherName)
        return name < otherName;
    const auto year = one.checked.letter.yearEnding();
    const auto otherYear = other.checked.letter.yearEnding();
    return year != otherYear ? year > otherYear : idNumber(one.id) < idNumber(other.id);
}

LetterTable::Row LetterTable::makeRow(const StoredLetter &stored) const
{
    Row row{.id = stored.id,
        .checked = {stored.letter, {}},
        .corrected = stored.corrected,
        .sha256 = stored.sha256,
        .fileName = stored.fileName,
        .inside = stored.inside,
        .marks = stored.marks,
        .correctedKeys = stored.correctedKeys,
        .revises = stored.revises};
    row.group = HeldAverages::groupOf(stored.letter, m_library.isSample(stored.sha256));
    row.averages = averagesOf(stored.letter);
    return row;
}

QList<HeldAverage> LetterTable::heldOf(const QString &group) const
{
    HeldAverages held;
    for (const auto &row : m_rows) {
        if (row.group == group)
            held.add(row.group, row.averages);
    }
    return held.ofGroup(group);
}

bool LetterTable::check(Row &row, const QList<HeldAverage> &held) const
{
    const auto before = std::tuple(row.flags, row.notFound, row.notStated, row.standings);
    const auto &letter = row.checked.letter;
    row.checked.checks = checkLetter(letter, m_library.forDocument(row.sha256), held);
    row.flags = row.notFound = row.notStated = 0;
    for (const auto &field : letter.fields) {
        const auto *definition = fieldDefinition(field.key);
        const bool isFigure = definition && definition->block != Block::Letter;
        row.flags += standsOut(row.checked, field) ? 1 : 0;
        if (!isFigure || !isExpected(letter, field.key))
            continue;
        row.notFound += field.state == FieldState::NotFound ? 1 : 0;
        row.notStated += field.state == FieldState::NotStated ? 1 : 0;
    }
    row.standings = standingsOf(row.checked, row.marks, row.correctedKeys);
    return before != std::tuple(row.flags, row.notFound, row.notStated, row.standings);
}

void LetterTable::refresh()
{
    // Before the letters: what is written between the two is then found by the next catchUp().
    m_versions = letterVersions(m_caseFile).value_or(QHash<LetterId, QString>());
    const auto stored = m_caseFile.storedLetters();
    if (!stored) {
        Q_EMIT readFailed(stored.error());
        return;
    }
    beginResetModel();
    m_rows.clear();
    for (const auto &letter : *stored) {
        if (!letter.removed)
            m_rows.append(makeRow(letter));
    }
    const auto before = [](const Row &a, const Row &b) { return standsBefore(a, b); };
    if (!std::ranges::is_sorted(m_rows, before)) // as a rule the case file's order is this one
        std::ranges::stable_sort(m_rows, before);
    m_heldIsOld = true;
    QHash<QString, QList<HeldAverage>> held;
    for (const auto &row : std::as_const(m_rows)) {
        if (!held.contains(row.group))
            held.insert(row.group, heldAverages().ofGroup(row.group));
    }
    // Each hangs on its own letter and on these averages alone.
    QtConcurrent::blockingMap(
        m_rows, [this, &held = std::as_const(held)](Row &row) { check(row, held.value(row.group)); });
    endResetModel();
}

void LetterTable::catchUp()
{
    const auto versions = letterVersions(m_caseFile);
    QSet<LetterId> changed;
    if (!versions) {
        refresh();
        return;
    }
    const auto addWhere = [&changed](const auto &ours, const auto &others) {
        for (auto one = ours.cbegin(); one != ours.cend(); ++one) {
            if (others.value(one.key()) != one.value())
                changed.insert(one.key());
        }
    };
    addWhere(*versions, m_versions);
    addWhere(m_versions, *versions); // erased for good
    if (changed.size() > mostOneByOne) {
        refresh();
        return;
    }
    for (const auto letter : std::as_const(changed))
        refreshLetter(letter);
}

void LetterTable::refreshLetter(LetterId letter)
{
    const auto version = letterVersions(m_caseFile, letter);
    if (version && version->contains(letter))
        m_versions.insert(letter, version->value(letter));
    else
        m_versions.remove(letter);
    const auto stored = m_caseFile.storedLetter(letter);
    const int old = rowOf(letter);
    const Row before = old >= 0 ? m_rows.at(old) : Row();
    if (!stored && stored.error().kind != Problem::Kind::NotFound) {
        Q_EMIT readFailed(stored.error());
        return;
    }
    if (!stored || stored->removed) {
        if (old >= 0)
            remove(old);
        showEditions(before, {});
        checkGroup(before.group);
        return;
    }
    const auto after = makeRow(*stored);
    const auto values = [this](const QString &group) { return valuesOf(heldOf(group)); };
    const auto valuesBefore = std::pair(values(before.group), values(after.group));
    place(after);
    showEditions(before, after);
    // The others' checks hang on the values, not on how many letters print them.
    if (valuesBefore.first != values(before.group))
        checkGroup(before.group);
    if (after.group != before.group && valuesBefore.second != values(after.group))
        checkGroup(after.group);
}

void LetterTable::place(Row row)
{
    check(row, heldOf(row.group) + row.averages);
    m_heldIsOld = true;
    const int old = rowOf(row.id);
    const auto comes = [&row](const Row &other) { return standsBefore(other, row); };
    const bool staysPut = old >= 0 && (old == 0 || !standsBefore(row, m_rows.at(old - 1)))
        && (old + 1 == m_rows.size() || !standsBefore(m_rows.at(old + 1), row));
    if (staysPut) {
        m_rows[old] = std::move(row);
        Q_EMIT dataChanged(index(old, 0), index(old, ColumnCount - 1));
        return;
    }
    const auto at = static_cast<int>(std::ranges::count_if(m_rows, comes));
    if (old >= 0) {
        // A move, not a removal: the letter that is looked at stays selected.
        beginMoveRows({}, old, old, {}, at);
        m_rows.removeAt(old);
        const int to = at > old ? at - 1 : at;
        m_rows.insert(to, std::move(row));
        endMoveRows();
        Q_EMIT dataChanged(index(to, 0), index(to, ColumnCount - 1));
        return;
    }
    beginInsertRows({}, at, at);
    m_rows.insert(at, std::move(row));
    endInsertRows();
}

void LetterTable::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    m_heldIsOld = true;
    endRemoveRows();
}

void LetterTable::showEditions(const Row &before, const Row &after)
{
    for (const auto &older : {before.revises, after.revises}) {
        if (const int row = older ? rowOf(*older) : -1; row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

bool LetterTable::isSuperseded(LetterId letter) const
{
    return std::ranges::any_of(m_rows, [letter](const Row &row) { return row.revises == letter; });
}

void LetterTable::checkGroup(const QString &group)
{
    const auto held = heldOf(group);
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).group == group && check(m_rows[row], held))
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

LetterId LetterTable::letterAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows.at(row).id : LetterId{};
}

int LetterTable::rowOf(LetterId letter) const
{
    const auto found = std::ranges::find(m_rows, letter, &Row::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

LetterId LetterTable::nextToReview(LetterId after) const
{
    const int count = rowCount();
    const int at = rowOf(after);
    for (int step = 1; step <= count; ++step) {
        const auto &row = m_rows.at((at + step) % count);
        if (row.standings.letter == LetterStanding::ToReview)
            return row.id;
    }
    return {};
}

LetterTable::Counts LetterTable::counts() const
{
    Counts counts;
    for (const auto &row : m_rows) {
        const auto standing = row.standings.letter;
        counts.toReview += standing == LetterStanding::ToReview ? 1 : 0;
        counts.inQuery += standing == LetterStanding::InQuery ? 1 : 0;
        counts.confirmed += standing == LetterStanding::Confirmed ? 1 : 0;
        counts.fieldsLeft += row.standings.left;
    }
    return counts;
}

QList<LetterId> LetterTable::lettersOf(const QString &gssCode) const
{
    QList<std::pair<QDate, LetterId>> found;
    for (const auto &row : m_rows) {
        const auto &letter = row.checked.letter;
        if (!gssCode.isEmpty() && letter.gssCode == gssCode)
            found.append({letter.yearEnding(), row.id});
    }
    std::ranges::sort(found);
    QList<LetterId> letters;
    for (const auto &[year, id] : std::as_const(found))
        letters.append(id);
    return letters;
}

std::optional<CheckedLetter> LetterTable::asRead(LetterId letter) const
{
    const int row = rowOf(letter);
    return row >= 0 && m_rows.at(row).correctedKeys.isEmpty() ? std::optional(m_rows.at(row).checked)
                                                              : std::nullopt;
}

QStringList LetterTable::seenKeysOf(LetterId letter) const
{
    const int row = rowOf(letter);
    return row >= 0 ? seenKeys(m_rows.at(row).standings, m_rows.at(row).marks) : QStringList();
}

QString LetterTable::documentHash(LetterId letter) const
{
    const int row = rowOf(letter);
    return row >= 0 ? m_rows.at(row).sha256 : QString();
}

LetterTable::Held LetterTable::held(int row) const
{
    return {m_rows.at(row).checked, m_rows.at(row).fileName, m_rows.at(row).inside};
}

const HeldAverages &LetterTable::heldAverages() const
{
    if (std::exchange(m_heldIsOld, false)) {
        m_held = {};
        for (const auto &row : m_rows)
            m_held.add(row.group, row.averages);
    }
    return m_held;
}
