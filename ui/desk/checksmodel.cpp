// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/checksmodel.h"

#include "ui/desk/fieldrow.h"
#include "ui/desk/letterwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
int rank(const CheckResult &check)
{
    switch (check.outcome) {
    case CheckOutcome::Fails:
        return 0;
    case CheckOutcome::Holds:
        return 1;
    case CheckOutcome::NotChecked:
        return 2;
    }
    Q_UNREACHABLE();
}

QString words(const CheckResult &check)
{
    const auto label = checkWords(check.check);
    const auto says = check.says.simplified();
    if (check.outcome == CheckOutcome::NotChecked)
        return says.isEmpty() ? ChecksModel::tr("%1: not checked").arg(label)
                              : ChecksModel::tr("%1: not checked. %2").arg(label, says);
    return says.isEmpty() ? label : ChecksModel::tr("%1: %2").arg(label, says);
}
} // namespace

void ChecksModel::setChecks(QList<CheckResult> checks)
{
    std::ranges::stable_sort(checks, {}, rank);
    if (checks == m_checks)
        return;
    beginResetModel();
    m_checks = std::move(checks);
    endResetModel();
}

int ChecksModel::failed() const
{
    return static_cast<int>(std::ranges::count(m_checks, CheckOutcome::Fails, &CheckResult::outcome));
}

int ChecksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_checks.size());
}

QVariant ChecksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &check = m_checks.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return words(check);
    case Qt::ToolTipRole:
        return plainToolTip(words(check));
    case Qt::AccessibleTextRole:
        return check.outcome == CheckOutcome::Fails ? tr("Does not agree. %1").arg(words(check))
                                                    : words(check);
    case OutcomeRole:
        return static_cast<int>(check.outcome);
    case KeysRole:
        return check.keys;
    default:
        return {};
    }
}
