// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/papersectionlist.h"

#include "paper/committeepaper.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QList<PaperSectionList::Row> rowsOf(const PaperInput &input, const OfficerFindings &found)
{
    auto all = input;
    all.texts.switchedOff.clear();
    // A section without text yet is no part of the paper, but it has to be reached to be written.
    for (auto &own : all.texts.ownSections) {
        if (own.paragraphs.isEmpty())
            own.paragraphs.append(QString());
    }
    QList<PaperSectionList::Row> rows;
    for (const auto &section : committeePaper(all).sections) {
        const bool isTitle = section.key == SectionKey::title;
        const auto findings = found.value(section.key);
        rows.append({.key = section.key,
            .heading = isTitle ? PaperSectionList::tr("Title lines") : section.heading,
            .isFixed = isTitle,
            .isOn = isTitle || !input.texts.switchedOff.contains(section.key),
            .isTyped = input.texts.replaced.contains(section.key) && mayBeReplaced(section.key),
            .toLookAt = int(findings.size()),
            .isStale = std::ranges::any_of(findings, isStale)});
    }
    return rows;
}
} // namespace

PaperSectionList::PaperSectionList(QObject *parent)
    : QAbstractListModel(parent)
{
}

void PaperSectionList::showInput(const PaperInput &input, const OfficerFindings &found)
{
    const auto rows = rowsOf(input, found);
    if (rows == m_rows)
        return;
    const bool isSame = std::ranges::equal(rows, m_rows, {}, &Row::key, &Row::key);
    if (!isSame)
        beginResetModel();
    m_rows = rows;
    if (!isSame)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int PaperSectionList::rowOf(const QString &key) const
{
    return int(std::ranges::find(m_rows, key, &Row::key) - m_rows.begin());
}

int PaperSectionList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaperSectionList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: {
        QStringList notes;
        if (row.isTyped)
            notes.append(tr("your text"));
        if (row.toLookAt > 0)
            notes.append(row.isStale ? tr("! out of date: %1 to look at").arg(row.toLookAt)
                                     : tr("%1 to compare by hand").arg(row.toLookAt));
        return notes.isEmpty() ? row.heading : tr("%1 (%2)").arg(row.heading, notes.join(u"; "_s));
    }
    case Qt::CheckStateRole:
        return row.isFixed ? QVariant() : QVariant(row.isOn ? Qt::Checked : Qt::Unchecked);
    case KeyRole:
        return row.key;
    case FindingsRole:
        return row.toLookAt;
    default:
        return {};
    }
}

bool PaperSectionList::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || m_rows.at(index.row()).isFixed)
        return false;
    auto &row = m_rows[index.row()];
    row.isOn = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index);
    Q_EMIT switched(row.key, row.isOn);
    return true;
}

Qt::ItemFlags PaperSectionList::flags(const QModelIndex &index) const
{
    const auto flags = QAbstractListModel::flags(index);
    return index.isValid() && !m_rows.at(index.row()).isFixed ? flags | Qt::ItemIsUserCheckable : flags;
}
