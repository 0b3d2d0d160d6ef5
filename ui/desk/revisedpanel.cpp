// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/revisedpanel.h"

#include "letter/fields.h"
#include "ui/desk/fieldrow.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int mostRows = 5;
}

RevisedPanel::RevisedPanel(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLabel)
    , m_differences(new QTreeWidget)
{
    setObjectName(u"revisedPanel"_s);
    m_words->setObjectName(u"revisedWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_differences->setObjectName(u"revisedDifferences"_s);
    m_differences->setAccessibleName(tr("Figures in which the two letters differ"));
    m_differences->setHeaderLabels({tr("Figure"), tr("Held before"), tr("New file")});
    m_differences->setRootIsDecorated(false);
    m_differences->setFrameShape(QFrame::NoFrame);
    m_differences->setUniformRowHeights(true);
    auto *revised = button(tr("It is a rev&ised letter"), u"revisedLink"_s);
    auto *both = button(tr("&Keep both"), u"revisedKeep"_s);
    auto *remove = button(tr("Rem&ove the new one"), u"revisedRemove"_s);
    connect(revised, &QPushButton::clicked, this, [this] {
        const auto same = take();
        Q_EMIT linkAsked(same.newer, same.older);
    });
    connect(both, &QPushButton::clicked, this, &RevisedPanel::take);
    connect(remove, &QPushButton::clicked, this, [this] {
        const auto newer = take().newer;
        Q_EMIT removeAsked(newer);
    });

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 8, 4);
    top->addWidget(m_words, 1);
    for (auto *choice : {revised, both, remove})
        top->addWidget(choice, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_differences);
    hide();
}

QPushButton *RevisedPanel::button(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    return button;
}

void RevisedPanel::add(const QList<SameLetter> &same)
{
    if (same.isEmpty())
        return;
    m_waiting.append(same);
    showFirst();
}

void RevisedPanel::forget(LetterId letter)
{
    const auto gone = std::ranges::remove_if(
        m_waiting, [letter](const SameLetter &same) { return same.newer == letter || same.older == letter; });
    if (gone.empty())
        return;
    m_waiting.erase(gone.begin(), gone.end());
    showFirst();
}

void RevisedPanel::dismiss()
{
    m_waiting.clear();
    showFirst();
}

SameLetter RevisedPanel::take()
{
    const auto same = m_waiting.isEmpty() ? SameLetter() : m_waiting.takeFirst();
    showFirst();
    return same;
}

void RevisedPanel::showFirst()
{
    if (m_waiting.isEmpty()) {
        hide();
        return;
    }
    const auto &same = m_waiting.first();
    QStringList words{tr("%1 gives another letter for %2; %3 was held before.")
                          .arg(same.newerFile, same.letter, same.olderFile)};
    const auto count = same.differences.size();
    words.append(count == 0 ? tr("Every figure is the same.")
            : count == 1    ? tr("1 figure differs.")
                            : tr("%1 figures differ.").arg(count));
    if (m_waiting.size() > 1)
        words.append(tr("%1 more such letters wait.").arg(m_waiting.size() - 1));
    m_words->setText(words.join(u' '));
    m_differences->clear();
    for (const auto &difference : same.differences) {
        const QStringList cells{
            fieldLabel(difference.key), valueWords(difference.older), valueWords(difference.newer)};
        auto *row = new QTreeWidgetItem(m_differences, cells);
        for (int column = 1; column < cells.size(); ++column)
            row->setData(column, Qt::AccessibleTextRole,
                u"%1: %2"_s.arg(m_differences->headerItem()->text(column), cells.at(column)));
    }
    for (int column = 0; column < m_differences->columnCount(); ++column)
        m_differences->resizeColumnToContents(column);
    m_differences->setVisible(count > 0);
    const int rows = std::clamp(static_cast<int>(count), 1, mostRows);
    m_differences->setFixedHeight(
        m_differences->header()->sizeHint().height() + rows * m_differences->sizeHintForRow(0) + 2);
    show();
    setAccessibleName(m_words->text());
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}
