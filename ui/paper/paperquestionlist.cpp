// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paperquestionlist.h"

#include "paper/paperquestions.h"

#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

PaperQuestionList::PaperQuestionList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"paperQuestions"_s);
    setAccessibleName(tr("Questions that apply: Space takes one into the paper or out of it"));
    setWordWrap(true);
    setSpacing(2);
    connect(this, &QListWidget::itemChanged, this, &PaperQuestionList::take);
}

void PaperQuestionList::showInput(const PaperInput &input)
{
    const QSignalBlocker quiet(this);
    const auto questions = questionsThatApply(input);
    const auto printed = questionsToPrint(input);
    while (count() > questions.size())
        delete takeItem(count() - 1);
    for (int row = 0; row < questions.size(); ++row) {
        const auto &question = questions.at(row);
        if (row == count())
            addItem(QString());
        auto *one = item(row);
        one->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        one->setText(tr("%1 Because: %2.").arg(question.text, question.because));
        one->setData(Qt::UserRole, question.rule);
        const bool isPrinted = std::ranges::count(printed, question.rule, &CommitteeQuestion::rule) > 0;
        one->setCheckState(isPrinted ? Qt::Checked : Qt::Unchecked);
    }
    if (!currentItem() && count() > 0)
        setCurrentRow(0);
}

void PaperQuestionList::take()
{
    QList<int> rules;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            rules.append(item(row)->data(Qt::UserRole).toInt());
    }
    Q_EMIT chosen(rules.isEmpty() ? QList<int>{0} : rules);
}
