// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paperchecktable.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QString kindInWords(const PaperFinding &finding)
{
    switch (finding.kind) {
    case PaperFinding::Kind::NotFromTable:
        return PaperCheckTable::tr("in no table, compare by hand");
    case PaperFinding::Kind::TakenOut:
        return PaperCheckTable::tr("taken out");
    case PaperFinding::Kind::QuoteChanged:
        return finding.figure.isEmpty()
            ? PaperCheckTable::tr("the Ombudsman’s words were changed or taken out")
            : PaperCheckTable::tr("not the Ombudsman’s words");
    case PaperFinding::Kind::NoLongerDraft:
        return PaperCheckTable::tr("no longer due, every figure is checked now");
    case PaperFinding::Kind::AnotherPaper:
        return PaperCheckTable::tr("of another council or year");
    case PaperFinding::Kind::WordsChanged:
        return PaperCheckTable::tr("the program wrote “%1”").arg(finding.expected);
    case PaperFinding::Kind::PictureChanged:
        return PaperCheckTable::tr("not the program’s picture");
    case PaperFinding::Kind::Outdated:
    case PaperFinding::Kind::Disagrees:
        break;
    }
    return finding.expected.isEmpty() ? PaperCheckTable::tr("nothing there")
                                      : PaperCheckTable::tr("the table says %1").arg(finding.expected);
}
QString wordsOf(const QString &name, const QString &about, const PaperCheck &check)
{
    const auto count = QString::number(check.findings.size());
    const auto words = PaperCheckTable::tr("%1, compared with %2: %3 to look at among %4 figures.")
                           .arg(name, about, count, QString::number(check.figures));
    return check.hasMore
        ? words + u' ' + PaperCheckTable::tr("There are more; these are the first %1.").arg(count)
        : words;
}
} // namespace

PaperCheckTable::PaperCheckTable(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_words(new QLabel)
    , m_findings(new QTreeWidget)
    , m_again(new QPushButton(tr("Check it &again")))
{
    setObjectName(u"paperCheck"_s);
    setWindowTitle(tr("Check of an edited paper"));
    m_words->setObjectName(u"paperCheckWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_findings->setObjectName(u"paperCheckFindings"_s);
    m_findings->setAccessibleName(tr("What does not agree with the table"));
    m_findings->setHeaderLabels({tr("Place"), tr("In the paper"), tr("But"), tr("Sentence or row")});
    m_findings->setRootIsDecorated(false);
    m_findings->setWordWrap(true);
    m_findings->setUniformRowHeights(false);
    m_again->setObjectName(u"paperCheckAgain"_s);
    auto *close = new QPushButton(tr("&Close"));
    connect(m_again, &QPushButton::clicked, this, &PaperCheckTable::againAsked);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    auto *escape = new QAction(this);
    escape->setShortcuts({Qt::Key_Escape, QKeySequence::Close});
    connect(escape, &QAction::triggered, this, &QWidget::close);
    addAction(escape);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_again);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_words);
    layout->addWidget(m_findings, 1);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 26);
}

void PaperCheckTable::show(const QString &file, const QString &words)
{
    setWindowTitle(tr("Check of %1").arg(QFileInfo(file).fileName()));
    m_words->setText(words);
    m_words->setAccessibleName(words);
    m_findings->clear();
    m_findings->setVisible(false);
    QWidget::show();
    raise();
    activateWindow();
}

void PaperCheckTable::showReading(const QString &file)
{
    show(file, tr("%1 is being read …").arg(QDir::toNativeSeparators(file)));
}

void PaperCheckTable::showProblem(const QString &file, const QString &words)
{
    show(file, words);
    m_again->setFocus();
}

void PaperCheckTable::showCheck(const QString &file, const QString &about, const PaperCheck &check)
{
    const auto name = QFileInfo(file).fileName();
    show(file,
        check.agrees()
            ? tr("%1, compared with %2: all %3 figures agree with the table, and nothing was taken out.")
                  .arg(name, about, QString::number(check.figures))
            : wordsOf(name, about, check));
    m_findings->setVisible(!check.agrees());
    for (const auto &finding : check.findings)
        add(finding);
    for (int column = 0; column < 3; ++column) {
        m_findings->resizeColumnToContents(column);
        m_findings->setColumnWidth(
            column, std::min(m_findings->columnWidth(column), fontMetrics().averageCharWidth() * 40));
    }
    if (check.agrees()) {
        m_again->setFocus();
        return;
    }
    m_findings->setCurrentItem(m_findings->topLevelItem(0));
    m_findings->setFocus();
}

void PaperCheckTable::add(const PaperFinding &finding)
{
    auto *row =
        new QTreeWidgetItem(m_findings, {finding.place, finding.figure, kindInWords(finding), finding.line});
    row->setData(0, Qt::AccessibleTextRole, findingInWords(finding));
    for (int column = 0; column < row->columnCount(); ++column)
        row->setToolTip(column, findingInWords(finding).toHtmlEscaped());
}
