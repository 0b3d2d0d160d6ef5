// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/passagesmodel.h"

#include "tables/fieldtable.h"
#include "tables/fieldwords.h"
#include "ui/desk/fieldrow.h"

using namespace Qt::StringLiterals;

void PassagesModel::setPassages(const QList<Passage> &passages)
{
    if (passages == m_passages)
        return;
    beginResetModel();
    m_passages = passages;
    endResetModel();
}

Passage PassagesModel::passageAt(const QModelIndex &index) const
{
    return index.isValid() ? m_passages.value(index.row()) : Passage();
}

int PassagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_passages.size());
}

int PassagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FieldTable::ColumnCount;
}

QVariant PassagesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &passage = m_passages.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == FieldTable::Name)
            return passageKindWords(passage.kind);
        if (index.column() == FieldTable::PageNumber)
            return FieldWords::place(passage.place);
        return index.column() == FieldTable::Value ? FieldWords::oneLine(passage.text) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(passageWords(passage));
    case Qt::AccessibleTextRole:
        return passageWords(passage);
    default:
        return fieldLike(passage, index.row(), role);
    }
}

QVariant PassagesModel::fieldLike(const Passage &passage, int row, int role) const
{
    switch (role) {
    case FieldTable::KeyRole:
        return u"passage-%1"_s.arg(row);
    case FieldTable::FieldRole:
        return QVariant::fromValue(FieldReading{.state = FieldState::Stated,
            .text = passage.text,
            .place = passage.place,
            .method = Method::Text});
    case FieldTable::PrintedRole:
        return passage.text;
    case FieldTable::PlaceRole:
        return QVariant::fromValue(passage.place);
    case FieldTable::FlaggedRole:
    case FieldTable::CorrectedRole:
        return false;
    default:
        return {};
    }
}

QString passageKindWords(const QString &kind)
{
    if (kind == u"non_compliance")
        return PassagesModel::tr("Did not comply");
    if (kind == u"public_report")
        return PassagesModel::tr("Public report");
    if (kind == u"late_responses")
        return PassagesModel::tr("Late responses");
    if (kind == u"praise")
        return PassagesModel::tr("Praise");
    return kind == u"training" ? PassagesModel::tr("Training") : PassagesModel::tr("Other words");
}

QString passageWords(const Passage &passage)
{
    const auto &place = passage.place;
    const auto where = place.line > 0 ? PassagesModel::tr("line %1").arg(place.line)
                                      : PassagesModel::tr("page %1").arg(place.page);
    return PassagesModel::tr("%1, %2: “%3”")
        .arg(passageKindWords(passage.kind), where, passage.text.simplified());
}
