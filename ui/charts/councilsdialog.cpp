// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/councilsdialog.h"

#include "comparison/dates.h"
#include "comparison/headline.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
enum Role { CodeRole = Qt::UserRole, NameRole };

QLabel *plainLabel(const QString &words)
{
    auto *label = new QLabel(words);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}
} // namespace

CouncilsDialog::CouncilsDialog(const Choice &choice, QWidget *parent)
    : QDialog(parent)
    , m_choice(choice)
    , m_keptLine(new QWidget)
    , m_kept(new QComboBox)
    , m_rename(new QPushButton(tr("&Rename to the name below")))
    , m_drop(new QPushButton(tr("D&elete…")))
    , m_find(new QLineEdit)
    , m_list(new QListWidget)
    , m_name(new QLineEdit)
    , m_says(plainLabel({}))
    , m_accept(new QPushButton(tr("&Draw the chart")))
{
    setObjectName(u"councilsDialog"_s);
    setWindowTitle(tr("Named councils"));
    m_find->setObjectName(u"councilsFind"_s);
    m_find->setAccessibleName(tr("Show only councils with these words"));
    m_find->setPlaceholderText(tr("Find a council"));
    m_find->setClearButtonEnabled(true);
    m_list->setObjectName(u"councilsList"_s);
    m_list->setAccessibleName(tr("Councils; Space ticks one"));
    m_name->setObjectName(u"councilsName"_s);
    m_name->setMaxLength(100);
    m_name->setPlaceholderText(tr("such as Neighbours; empty: not kept"));
    m_says->setObjectName(u"councilsSay"_s);
    m_accept->setObjectName(u"councilsAccept"_s);

    auto *name = plainLabel(tr("&Keep under the name:"));
    name->setBuddy(m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(
        plainLabel(tr("%1 with a letter held, %2. Choose 5 to 20; they are drawn by name and never ranked.")
                       .arg(councilsOfType(choice.held.type, choice.held.members.size()),
                           periodInWords(choice.yearEnding))));
    layout->addWidget(makeKept());
    layout->addWidget(m_find);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_says);
    layout->addWidget(name);
    layout->addWidget(m_name);
    layout->addWidget(buttons);
    m_accept->setDefault(true); // of the dialog that it stands in now
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 30);

    tick(choice.chosen);
    connect(m_find, &QLineEdit::textChanged, this, &CouncilsDialog::filter);
    connect(m_list, &QListWidget::itemChanged, this, &CouncilsDialog::tell);
    connect(m_name, &QLineEdit::textChanged, this, &CouncilsDialog::tell);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_list->setFocus();
    m_list->setCurrentRow(0);
}

QWidget *CouncilsDialog::makeKept()
{
    m_kept->setObjectName(u"councilsKept"_s);
    m_kept->setAccessibleName(tr("Kept groups"));
    m_kept->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long name is cut short
    m_kept->setMinimumContentsLength(16);
    m_rename->setObjectName(u"councilsRename"_s);
    m_drop->setObjectName(u"councilsDrop"_s);
    for (auto *button : {m_rename, m_drop})
        button->setAutoDefault(false); // Enter draws the chart
    auto *line = new QHBoxLayout(m_keptLine);
    line->setContentsMargins({});
    line->addWidget(m_kept, 1);
    line->addWidget(m_rename);
    line->addWidget(m_drop);
    connect(m_kept, &QComboBox::activated, this, &CouncilsDialog::chooseKept);
    connect(m_rename, &QPushButton::clicked, this,
        [this] { Q_EMIT renameAsked(keptName(), m_name->text().simplified()); });
    connect(m_drop, &QPushButton::clicked, this, [this] { Q_EMIT dropAsked(keptName()); });
    showKept(m_choice.chosen.name);
    return m_keptLine;
}

void CouncilsDialog::showKept(const QString &chosen)
{
    m_kept->clear();
    m_kept->addItem(tr("Kept groups"));
    for (const auto &group : std::as_const(m_choice.kept))
        m_kept->addItem(group.name);
    const auto at = std::ranges::find(m_choice.kept, chosen, &CouncilGroup::name);
    m_kept->setCurrentIndex(at == m_choice.kept.end() ? 0 : int(at - m_choice.kept.begin()) + 1);
    m_keptLine->setVisible(!m_choice.kept.isEmpty());
}

void CouncilsDialog::setKept(const QList<CouncilGroup> &kept, const QString &chosen, const QString &words)
{
    m_choice.kept = kept;
    showKept(chosen);
    m_name->setText(chosen);
    tell();
    m_says->setText(words);
    m_says->setAccessibleName(words);
    m_kept->setFocus();
}

/// Empty while none is chosen.
QString CouncilsDialog::keptName() const
{
    const int at = m_kept->currentIndex() - 1;
    return at >= 0 && at < m_choice.kept.size() ? m_choice.kept.at(at).name : QString();
}

void CouncilsDialog::chooseKept()
{
    if (m_kept->currentIndex() > 0)
        tick(m_choice.kept.at(m_kept->currentIndex() - 1));
    tell();
}

void CouncilsDialog::tick(const CouncilGroup &group)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const auto &member : m_choice.held.members)
        addCouncil(member, true);
    for (const auto &member : group.members) {
        // A kept council stays in its group in a year of which its letter is not held.
        if (!itemOf(member.gssCode))
            addCouncil(member, false);
        itemOf(member.gssCode)->setCheckState(Qt::Checked);
    }
    m_list->sortItems();
    m_name->setText(group.name);
    filter(m_find->text());
    tell();
}

void CouncilsDialog::addCouncil(const CouncilGroup::Member &member, bool isHeld)
{
    auto *item =
        new QListWidgetItem(isHeld ? member.name : tr("%1 (no letter of this year held)").arg(member.name));
    item->setData(CodeRole, member.gssCode);
    item->setData(NameRole, member.name);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    m_list->addItem(item);
}

QListWidgetItem *CouncilsDialog::itemOf(const QString &gssCode) const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(CodeRole).toString() == gssCode)
            return m_list->item(row);
    }
    return nullptr;
}

CouncilGroup CouncilsDialog::group() const
{
    CouncilGroup group{.name = m_name->text().simplified(), .type = m_choice.held.type};
    for (int row = 0; row < m_list->count(); ++row) {
        const auto *item = m_list->item(row);
        if (item->checkState() == Qt::Checked)
            group.members.append({item->data(CodeRole).toString(), item->data(NameRole).toString()});
    }
    return group;
}

void CouncilsDialog::filter(const QString &words)
{
    for (int row = 0; row < m_list->count(); ++row) {
        auto *item = m_list->item(row);
        item->setHidden(!item->text().contains(words.trimmed(), Qt::CaseInsensitive));
    }
}

// How many are chosen, and what is in the way.
void CouncilsDialog::tell()
{
    const auto chosen = group().members;
    const auto held = std::ranges::count_if(chosen, [this](const auto &member) {
        return std::ranges::find(m_choice.held.members, member.gssCode, &CouncilGroup::Member::gssCode)
            != m_choice.held.members.end();
    });
    const bool tooMany = chosen.size() > CouncilGroup::most;
    m_accept->setEnabled(held >= CouncilGroup::least && !tooMany);
    const auto name = m_name->text().simplified();
    m_drop->setEnabled(!keptName().isEmpty());
    m_rename->setEnabled(!keptName().isEmpty() && !name.isEmpty() && name != keptName());
    if (m_choice.held.members.size() < CouncilGroup::least)
        m_says->setText(tr("A chart of named councils takes at least 5 letters of one type and year. Add "
                           "letters of more councils."));
    else if (tooMany)
        m_says->setText(tr("%1 chosen: leave some out, 20 at most.").arg(chosen.size()));
    else if (held < CouncilGroup::least)
        m_says->setText(tr("%1 chosen of whom a letter is held: choose at least 5.").arg(held));
    else
        m_says->setText(tr("%1 chosen.").arg(chosen.size()));
    m_says->setAccessibleName(m_says->text());
}
