// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/reasonbox.h"

#include "ui/desk/theme.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace {
constexpr int lines = 3;
constexpr int margin = 6;
} // namespace

ReasonBox::ReasonBox(QWidget *parent)
    : QScrollArea(parent)
    , m_label(new QLabel)
{
    m_label->setObjectName(u"fieldReason"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_label->setContentsMargins(margin, 0, margin, 0);
    setViewportMargins(0, margin, 0, margin); // so that no half of a line shows in it
    setAutoFillBackground(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("About the current field"));
    setWidget(m_label);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setHeight();
    colour();
}

void ReasonBox::say(const QString &words, bool urgent)
{
    m_label->setText(words);
    m_urgent = urgent;
    colour();
}

QString ReasonBox::words() const
{
    return m_label->text();
}

void ReasonBox::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setHeight();
    if (event->type() == QEvent::PaletteChange)
        colour();
}

bool ReasonBox::event(QEvent *event)
{
    const bool handled = QScrollArea::event(event);
    // The colours are the desk's, not the palette's: another theme may change them alone.
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
    return handled;
}

void ReasonBox::colour()
{
    const auto application = QApplication::palette();
    const auto colours = deskColours(application);
    // These two alone are its own: a change of the theme changes the others, and so is heard of here.
    QPalette own;
    own.setColor(QPalette::Window, m_urgent ? colours.flagged : application.color(QPalette::Window));
    own.setColor(QPalette::WindowText, m_urgent ? colours.flaggedText : colours.dimText);
    const auto has = [&own](const QWidget *widget) {
        return widget->palette().color(QPalette::Window) == own.color(QPalette::Window)
            && widget->palette().color(QPalette::WindowText) == own.color(QPalette::WindowText);
    };
    for (auto *widget : {static_cast<QWidget *>(m_label), viewport(), static_cast<QWidget *>(this)}) {
        if (!has(widget))
            widget->setPalette(own);
    }
}

void ReasonBox::setHeight()
{
    setFixedHeight(fontMetrics().lineSpacing() * lines + 2 * margin);
}
