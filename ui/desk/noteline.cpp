// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/noteline.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestNote = 500;
}

NoteLine::NoteLine(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
{
    auto *label = new QLabel(tr("Note for the next change"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_line);
    m_line->setObjectName(u"noteLine"_s);
    m_line->setMaxLength(longestNote);
    m_line->setAccessibleName(label->text());
    m_line->setAccessibleDescription(tr("Enter keeps it and goes back to the field; Escape throws it away."));
    m_line->setPlaceholderText(tr("why (may be left empty)"));
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textChanged, this, [this] { Q_EMIT noted(note()); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->addWidget(label);
    layout->addWidget(m_line, 1);
    hide();
}

void NoteLine::ask(QWidget *back)
{
    if (!isLine(back))
        m_back = back;
    show();
    m_line->setFocus();
}

QString NoteLine::note() const
{
    return m_line->text().simplified();
}

void NoteLine::take(const QString &note)
{
    if (note.isEmpty())
        return;
    m_line->setText(note);
    show();
}

void NoteLine::clear()
{
    m_line->clear();
    hide();
}

bool NoteLine::isLine(const QWidget *widget) const
{
    return widget == m_line;
}

bool NoteLine::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isEnter && key->key() != Qt::Key_Escape)
        return QWidget::eventFilter(object, event);
    goBack();
    if (!isEnter || note().isEmpty())
        clear();
    return true;
}

void NoteLine::goBack()
{
    if (m_back)
        m_back->setFocus();
}
