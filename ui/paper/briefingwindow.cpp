// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/briefingwindow.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr QKeyCombination recordKey = Qt::CTRL | Qt::SHIFT | Qt::Key_V; // as everywhere
}

BriefingWindow::BriefingWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_text(new QPlainTextEdit)
{
    setObjectName(u"briefingWindow"_s);
    m_text->setObjectName(u"briefingText"_s);
    m_text->setAccessibleName(tr("Morning briefing"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    auto *copy = new QPushButton(tr("&Copy again"));
    auto *record = new QPushButton(
        tr("Verification &record… (%1)").arg(QKeySequence(recordKey).toString(QKeySequence::NativeText)));
    auto *toRecord = new QAction(this);
    toRecord->setShortcut(recordKey);
    addAction(toRecord);
    connect(toRecord, &QAction::triggered, this, &BriefingWindow::recordAsked);
    connect(record, &QPushButton::clicked, this, &BriefingWindow::recordAsked);
    auto *close = new QPushButton(tr("C&lose"));
    connect(copy, &QPushButton::clicked, this,
        [this] { QApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    auto *escape = new QAction(this);
    escape->setShortcuts({Qt::Key_Escape, QKeySequence::Close});
    connect(escape, &QAction::triggered, this, &QWidget::close);
    addAction(escape);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(record);
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 20);
}

void BriefingWindow::showText(const QString &about, const QString &text)
{
    setWindowTitle(tr("Morning briefing: %1").arg(about));
    m_text->setPlainText(text);
}
