// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/fieldtable.h"

#include "extraction/agreeingvalue.h"
#include "letter/fields.h"
#include "tables/fieldwords.h"

using namespace Qt::StringLiterals;

QVariant FieldTable::display(const Row &row, int column) const
{
    switch (column) {
    case Name:
        return fieldLabel(row.field.key);
    case Value:
        return FieldWords::value(row.field);
    case State:
        return FieldWords::rowState({.field = row.field,
            .printed = row.printed,
            .corrected = row.corrected,
            .kind = row.kind,
            .standing = row.standing.standing,
            .flagged = row.unsettled,
            .expected = row.expected});
    case Printed:
        return FieldWords::oneLine(row.printed);
    case PageNumber:
        return FieldWords::place(row.field.place);
    default:
        return {};
    }
}

QVariant FieldTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Value ? FieldWords::spoken(row.field, row.corrected, row.reason) + u". "_s
                + FieldWords::standing(row.standing.standing, row.kind)
                                       : display(row, index.column());
    case KeyRole:
        return row.field.key;
    case FieldRole:
        return QVariant::fromValue(row.field);
    case StateRole:
        return stateKey(row.field.state);
    case PlaceRole:
        return QVariant::fromValue(row.field.place);
    case FlaggedRole:
        return row.unsettled;
    case ReasonRole:
        return row.reason;
    case CorrectedRole:
        return row.corrected;
    case PrintedRole:
        return row.printed;
    case BlockRole: {
        const auto *definition = fieldDefinition(row.field.key);
        return static_cast<int>(definition ? definition->block : Block::Letter);
    }
    case ExpectedRole:
        return row.expected;
    case VersionRole:
        return row.version;
    case KindRole:
        return row.corrected ? QVariant(static_cast<int>(row.kind)) : QVariant();
    case StandingRole:
    case NeedsPersonRole:
    case ReadRole:
    case AgreeingRole:
    case AgreeingSaysRole:
        return reviewData(row, role);
    default:
        return QSqlTableModel::data(index, role);
    }
}

QVariant FieldTable::reviewData(const Row &row, int role) const
{
    switch (role) {
    case StandingRole:
        return standingKey(row.standing.standing);
    case NeedsPersonRole:
        return row.standing.needsPerson;
    case ReadRole:
        return QVariant::fromValue(m_read.field(row.field.key));
    default:
        break;
    }
    const auto agreeing = valueThatAgrees(m_checked.letter, row.field.key);
    if (!agreeing)
        return QString();
    return role == AgreeingRole ? valueToText(row.field.key, agreeing->value) : agreeing->says;
}

QVariant FieldTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QSqlTableModel::headerData(section, orientation, role);
    switch (section) {
    case Name:
        return tr("Figure");
    case Value:
        return tr("Value");
    case State:
        return tr("State");
    case Printed:
        return tr("In the letter");
    case PageNumber:
        return tr("Page");
    default:
        return {};
    }
}
