// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/documentframe.h"

#include "ui/desk/elidedlabel.h"
#include "ui/desk/letterwords.h"
#include "ui/document/documentpane.h"
#include "ui/document/findbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QToolButton *button(const QString &text, const QString &name, const QString &objectName)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name.toHtmlEscaped());
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
    , m_find(new FindBar(*m_pane))
    , m_page(new QSpinBox)
    , m_fit(button(tr("Fit &width"), tr("Fit the page's width (Ctrl+0)"), u"fitWidth"_s))
    , m_zoom(label(u"zoom"_s))
    , m_dates(new ElidedLabel)
{
    auto *out = button(u"−"_s, tr("Zoom out (Ctrl+-)"), u"zoomOut"_s);
    auto *in = button(u"+"_s, tr("Zoom in (Ctrl++)"), u"zoomIn"_s);
    connect(out, &QToolButton::clicked, m_pane, &DocumentPane::zoomOut);
    connect(in, &QToolButton::clicked, m_pane, &DocumentPane::zoomIn);
    m_fit->setCheckable(true);
    connect(m_fit, &QToolButton::clicked, this, [this] {
        m_pane->fitWidth();
        updateZoom(); // it was fitted already: the button stays down
    });
    connect(m_pane, &DocumentPane::zoomChanged, this, &DocumentFrame::updateZoom);
    connect(m_pane, &DocumentPane::currentPageChanged, this, &DocumentFrame::updatePage);
    m_page->setObjectName(u"pageNumber"_s);
    m_page->setAccessibleName(tr("Page"));
    m_page->setToolTip(tr("Page (Ctrl+Shift+G)"));
    m_page->setPrefix(tr("Page "));
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setKeyboardTracking(false);
    m_page->setFrame(false);
    connect(m_page, &QSpinBox::valueChanged, m_pane, &DocumentPane::goToPage);
    connect(m_page, &QAbstractSpinBox::editingFinished, this, [this] {
        if (m_page->hasFocus())
            m_pane->setFocus(); // Enter: on in the page
    });
    m_dates->setForegroundRole(QPalette::PlaceholderText);
    m_dates->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_dates->setObjectName(u"letterDates"_s);
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
    layout->addWidget(m_find);
    layout->addWidget(m_pane, 1);
    updateZoom();
    updatePage(0, 0);
}

void DocumentFrame::showDates(const Letter &letter)
{
    m_dates->setText(datesWords(letter));
    m_dates->setToolTip(m_dates->text().toHtmlEscaped());
}

void DocumentFrame::clear()
{
    m_pane->clear();
    m_dates->clear();
    updatePage(0, 0);
}

void DocumentFrame::enterPage()
{
    m_page->setFocus(Qt::ShortcutFocusReason);
    m_page->selectAll();
}

void DocumentFrame::updatePage(int page, int count)
{
    const QSignalBlocker blocker(m_page); // the pane is there already
    m_page->setEnabled(count > 0);
    m_page->setRange(count > 0 ? 1 : 0, count);
    m_page->setSuffix(tr(" of %1").arg(count));
    m_page->setValue(page);
}

void DocumentFrame::updateZoom()
{
    m_fit->setChecked(m_pane->isFitWidth());
    m_zoom->setText(tr("%1%").arg(qRound(m_pane->zoom() * 100)));
}
