// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/documentframe.h"

#include "ui/desk/letterwords.h"
#include "ui/document/documentpane.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr double zoomStep = 1.2;

QToolButton *button(const QString &text, const QString &name, const QString &objectName)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setObjectName(objectName);
    return button;
}

QLabel *label(const QString &objectName)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(objectName);
    return label;
}
} // namespace

DocumentFrame::DocumentFrame(ReaderPool &readers, QThreadPool &threads, QWidget *parent)
    : QWidget(parent)
    , m_pane(new DocumentPane(readers, threads))
    , m_page(label(u"pageNumber"_s))
    , m_fit(button(tr("Fit &width"), tr("Fit the page's width (Ctrl+0)"), u"fitWidth"_s))
    , m_zoom(label(u"zoom"_s))
    , m_dates(label(u"letterDates"_s))
{
    auto *out = button(u"−"_s, tr("Zoom out (Ctrl+-)"), u"zoomOut"_s);
    auto *in = button(u"+"_s, tr("Zoom in (Ctrl++)"), u"zoomIn"_s);
    connect(out, &QToolButton::clicked, this, &DocumentFrame::zoomOut);
    connect(in, &QToolButton::clicked, this, &DocumentFrame::zoomIn);
    m_fit->setCheckable(true);
    connect(m_fit, &QToolButton::clicked, this, &DocumentFrame::fitWidth);
    connect(m_pane, &DocumentPane::zoomChanged, this, &DocumentFrame::updateZoom);
    connect(m_pane, &DocumentPane::currentPageChanged, this, [this](int page, int count) {
        m_page->setText(
            count > 0 ? tr("Page %1 of %2").arg(QString::number(page), QString::number(count)) : QString());
    });
    m_dates->setForegroundRole(QPalette::PlaceholderText);
    m_dates->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_dates->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_pane->setAccessibleName(tr("Pages of the letter"));

    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 2, 8, 2);
    line->setSpacing(4);
    line->addWidget(m_page);
    line->addSpacing(8);
    line->addWidget(m_fit);
    line->addWidget(out);
    line->addWidget(m_zoom);
    line->addWidget(in);
    line->addWidget(m_dates, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_pane, 1);
    updateZoom();
}

void DocumentFrame::showDates(const Letter &letter)
{
    m_dates->setText(datesWords(letter));
    m_dates->setToolTip(m_dates->text());
}

void DocumentFrame::clear()
{
    m_pane->clear();
    m_dates->clear();
    m_page->clear();
}

void DocumentFrame::zoomIn()
{
    m_pane->setZoom(m_pane->zoom() * zoomStep);
}

void DocumentFrame::zoomOut()
{
    m_pane->setZoom(m_pane->zoom() / zoomStep);
}

void DocumentFrame::fitWidth()
{
    m_pane->fitWidth();
    updateZoom();
}

void DocumentFrame::updateZoom()
{
    m_fit->setChecked(m_pane->isFitWidth());
    m_zoom->setText(tr("%1%").arg(qRound(m_pane->zoom() * 100)));
}
