// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/lettertable.h"

#include "tables/fieldwords.h"

using namespace Qt::StringLiterals;

QString LetterTable::typeWords(AuthorityType type)
{
    switch (type) {
    case AuthorityType::Unknown:
        return tr("unknown");
    case AuthorityType::County:
        return tr("county");
    case AuthorityType::District:
        return tr("district");
    case AuthorityType::Metropolitan:
        return tr("metropolitan");
    case AuthorityType::Unitary:
        return tr("unitary");
    case AuthorityType::London:
        return tr("London");
    case AuthorityType::Other:
        return tr("other body");
    }
    Q_UNREACHABLE();
}

QString LetterTable::needsWords(const Row &row)
{
    QStringList needs;
    if (row.standings.letter == LetterStanding::Confirmed)
        needs.append(tr("confirmed"));
    if (row.standings.letter == LetterStanding::InQuery)
        needs.append(tr("in query"));
    if (row.standings.left > 0)
        needs.append(tr("%n to check", nullptr, row.standings.left));
    if (row.standings.flaggedLeft > 0)
        needs.append(tr("%n to look at", nullptr, row.standings.flaggedLeft));
    if (row.notFound > 0)
        needs.append(tr("%n not found", nullptr, row.notFound));
    if (row.notStated > 0)
        needs.append(tr("%n not stated", nullptr, row.notStated));
    return needs.isEmpty() ? tr("nothing") : needs.join(u", "_s);
}

QVariant LetterTable::display(const Row &row, int column) const
{
    const auto &letter = row.checked.letter;
    switch (column) {
    case Authority:
        return letter.authorityName.isEmpty() ? tr("Council not found")
                                              : FieldWords::oneLine(letter.authorityName);
    case YearEnding:
        return letter.yearEnding().isValid() ? QString::number(letter.yearEnding().year())
                                             : tr("year not found");
    case Type:
        return typeWords(letter.type);
    case Needs:
        return needsWords(row);
    default:
        return {};
    }
}

QVariant LetterTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1, year ending March %2. %3To do: %4")
            .arg(display(row, Authority).toString(), display(row, YearEnding).toString(), editionWords(row),
                needsWords(row));
    case LetterIdRole:
        return idNumber(row.id);
    case FlagCountRole:
        return row.flags;
    case CorrectedCountRole:
        return row.corrected;
    case YearEndingRole:
        return row.checked.letter.yearEnding();
    case TypeRole:
        return typeKey(row.checked.letter.type);
    case NotFoundCountRole:
        return row.notFound;
    case NotStatedCountRole:
        return row.notStated;
    case FileNameRole:
        return row.fileName;
    case InsideRole:
        return row.inside;
    case PassageCountRole:
        return static_cast<int>(row.checked.letter.passages.size());
    default:
        return reviewData(row, role);
    }
}

QString LetterTable::editionWords(const Row &row) const
{
    if (isSuperseded(row.id))
        return tr("Replaced by its revised letter. ");
    return row.revises ? tr("Revised letter. ") : QString();
}

QVariant LetterTable::reviewData(const Row &row, int role) const
{
    switch (role) {
    case SupersededRole:
        return isSuperseded(row.id);
    case StandingRole:
        return standingKey(row.standings.letter);
    case LeftCountRole:
        return row.standings.left;
    case FlaggedLeftCountRole:
        return row.standings.flaggedLeft;
    case InQueryCountRole:
        return row.standings.inQuery;
    case RevisesRole:
        return row.revises ? QVariant(idNumber(*row.revises)) : QVariant();
    default:
        return {};
    }
}

QVariant LetterTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Authority:
        return tr("Council");
    case YearEnding:
        return tr("Year ending");
    case Type:
        return tr("Type");
    case Needs:
        return tr("To do");
    default:
        return {};
    }
}
