// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/messagebar.h"

#include "ui/desk/sign.h"
#include "ui/desk/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_way(new QPushButton)
{
    setObjectName(u"messageBar"_s);
    setAutoFillBackground(true);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_way->setObjectName(u"messageWay"_s);
    m_way->setAccessibleName(tr("Go there"));
    m_way->hide();
    auto *close = new QPushButton(tr("Close &message"));
    close->setObjectName(u"messageClose"_s);
    connect(close, &QPushButton::clicked, this, &QWidget::hide);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12 + fontMetrics().height(), 4, 8, 4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_way, 0, Qt::AlignTop);
    layout->addWidget(close, 0, Qt::AlignTop);
    colour();
    hide();
}

void MessageBar::say(const QString &text)
{
    m_way->hide();
    show(text, true);
}

void MessageBar::tell(const QString &text)
{
    m_way->hide();
    show(text, false);
}

void MessageBar::offer(const QString &text, QAction &way)
{
    disconnect(m_wayTaken);
    m_wayTaken = connect(m_way, &QPushButton::clicked, &way, &QAction::trigger);
    m_way->setText(tr("%1 (%2)").arg(way.text(), way.shortcut().toString(QKeySequence::NativeText)));
    m_way->setAccessibleName(way.text().remove(u'&'));
    m_way->show();
    show(text, false);
}

void MessageBar::show(const QString &text, bool isFault)
{
    m_isFault = isFault;
    m_text->setText(text);
    setAccessibleName(text);
    colour();
    QFrame::show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

bool MessageBar::event(QEvent *event)
{
    const bool handled = QFrame::event(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
    return handled;
}

void MessageBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_isFault)
        return;
    QPainter painter(this);
    const int size = fontMetrics().height();
    paintSign(painter, QRect(8, (height() - size) / 2, size, size), Sign::NeedsYou,
        deskColours(QApplication::palette()).flaggedText);
}

void MessageBar::colour()
{
    const auto colours = deskColours(QApplication::palette());
    QPalette own; // the other roles follow the theme
    own.setColor(QPalette::Window, m_isFault ? colours.flagged : colours.heading);
    own.setColor(QPalette::WindowText, m_isFault ? colours.flaggedText : colours.text);
    for (auto *widget : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(this)}) {
        if (widget->palette().color(QPalette::Window) != own.color(QPalette::Window)
            || widget->palette().color(QPalette::WindowText) != own.color(QPalette::WindowText))
            widget->setPalette(own);
    }
}
