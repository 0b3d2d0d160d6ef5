// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/readingprogress.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

ReadingProgress::ReadingProgress(QAction &stop, QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel)
    , m_bar(new QProgressBar)
    , m_stop(stop)
{
    m_words->setObjectName(u"readingWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_bar->setAccessibleName(tr("Files read"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 20);
    m_bar->setMaximumHeight(fontMetrics().height());
    auto *button = new QPushButton(tr("Cancel"));
    button->setObjectName(u"readingCancel"_s);
    button->setAccessibleName(tr("Stop reading files"));
    button->setToolTip(tr("Stop reading (Esc). Letters already listed stay."));
    connect(button, &QPushButton::clicked, &m_stop, &QAction::trigger);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_words);
    layout->addWidget(m_bar);
    layout->addWidget(button);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    hide();
}

void ReadingProgress::showProgress(int done, int total)
{
    m_words->setText(
        tr("Reading %1 of %2").arg(QString::number(std::min(done + 1, total)), QString::number(total)));
    m_bar->setRange(0, total);
    m_bar->setValue(done);
    m_stop.setEnabled(true);
    show();
}

void ReadingProgress::showPicture(const QString &name, int page, int pages)
{
    constexpr int longestName = 40;
    m_words->setText(tr("Reading page %1 of %2 of %3 from its picture")
                         .arg(QString::number(page), QString::number(pages),
                             fontMetrics().elidedText(
                                 name, Qt::ElideMiddle, fontMetrics().averageCharWidth() * longestName)));
    show();
}

void ReadingProgress::finish()
{
    m_stop.setEnabled(false);
    hide();
}
