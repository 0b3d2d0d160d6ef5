// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/refusedmodel.h"

#include "ui/desk/fieldrow.h"
#include "ui/desk/problemtext.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {
/// A file's name on one line; whatever cannot be printed becomes a mark.
QString printable(const QString &name)
{
    QString line;
    for (const QChar c : name.left(1000))
        line.append(c.isPrint() ? c : QChar(0xfffd));
    return line;
}

QString kindWords(Problem::Kind kind)
{
    using enum Problem::Kind;
    switch (kind) {
    case NotFound:
        return RefusedModel::tr("no such file");
    case NotReadable:
        return RefusedModel::tr("not readable");
    case Empty:
        return RefusedModel::tr("empty");
    case Damaged:
        return RefusedModel::tr("damaged");
    case Locked:
    case LockedInside:
        return RefusedModel::tr("locked");
    case TooLarge:
    case TooManyParts:
    case TooManyInAll:
    case TooMuchInside:
    case UnpacksTooFar:
    case TooDeep:
        return RefusedModel::tr("too large");
    case TooSlow:
        return RefusedModel::tr("too slow");
    case Unsupported:
    case WrappedByOutlook:
        return RefusedModel::tr("another kind of file");
    case NotALetter:
    case CommitteePaper:
    case NothingInside:
        return RefusedModel::tr("not a letter");
    case OnlyPictures:
        return RefusedModel::tr("pictures of pages");
    case Cancelled:
        return RefusedModel::tr("stopped");
    default:
        return RefusedModel::tr("not stored");
    }
}
} // namespace

void RefusedModel::add(const QList<Problem> &problems)
{
    if (problems.isEmpty())
        return;
    const int first = static_cast<int>(m_problems.size());
    beginInsertRows({}, first, first + static_cast<int>(problems.size()) - 1);
    m_problems.append(problems);
    for (const auto &problem : problems)
        ++m_counts[problem.kind];
    endInsertRows();
}

void RefusedModel::clear()
{
    beginResetModel();
    m_problems.clear();
    m_counts.clear();
    endResetModel();
}

QString RefusedModel::summary() const
{
    // Several kinds can share their words.
    QMap<QString, int> byWords;
    for (auto count = m_counts.cbegin(); count != m_counts.cend(); ++count)
        byWords[kindWords(count.key())] += count.value();
    QStringList parts;
    for (auto count = byWords.cbegin(); count != byWords.cend(); ++count)
        parts.append(tr("%1 %2").arg(QString::number(count.value()), count.key()));
    return m_problems.size() == 1
        ? tr("1 file was not taken: %1").arg(parts.join(u", "_s))
        : tr("%1 files were not taken: %2").arg(QString::number(m_problems.size()), parts.join(u", "_s));
}

QString RefusedModel::asText() const
{
    QString text;
    for (const auto &problem : m_problems)
        text += printable(fileWords(problem.file, problem.inside)) + u'\t' + problemSays(problem) + u'\n';
    return text;
}

int RefusedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int RefusedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RefusedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &problem = m_problems.at(index.row());
    if (role == Qt::ToolTipRole)
        return plainToolTip(
            printable(fileWords(problem.file, problem.inside)) + u'\n' + problemSays(problem));
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == Reason)
        return problemSays(problem);
    const auto name = QFileInfo(problem.file).fileName();
    return printable(fileWords(name.isEmpty() ? problem.file : name, problem.inside));
}

QVariant RefusedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    return section == File ? tr("File") : tr("Why, and what to do");
}
