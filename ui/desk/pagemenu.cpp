// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/pagemenu.h"

#include "ui/desk/documentframe.h"
#include "ui/document/documentpane.h"
#include "ui/document/findbar.h"

using namespace Qt::StringLiterals;

PageMenu::PageMenu(DocumentFrame &document, QWidget *parent)
    : QMenu(tr("&Page"), parent)
    , m_document(document)
{
    setObjectName(u"pageMenu"_s);
    const auto *find = document.findBar();
    addActions({find->findAction(), find->nextAction(), find->previousAction()});
    addSeparator();
    addZoom();
    addSeparator();
    addPages();
    addSeparator();
    addWords();
    setShown(false);
}

template <typename Receiver, typename Slot>
QAction *PageMenu::add(const QString &objectName, const QString &text, const QList<QKeySequence> &keys,
    Receiver *receiver, Slot slot)
{
    auto *action = addAction(text);
    action->setObjectName(objectName);
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, receiver, slot);
    return action;
}

void PageMenu::addZoom()
{
    auto *pane = m_document.pane();
    add(u"zoomIn"_s, tr("Zoom &in"), {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal}, pane,
        &DocumentPane::zoomIn);
    add(u"zoomOut"_s, tr("Zoom &out"), {QKeySequence::ZoomOut}, pane, &DocumentPane::zoomOut);
    add(u"fitWidthAction"_s, tr("Fit &width"), {Qt::CTRL | Qt::Key_0}, pane, &DocumentPane::fitWidth);
    add(u"fitPage"_s, tr("Fit whole pa&ge"), {Qt::CTRL | Qt::Key_9}, pane, &DocumentPane::fitPage);
    add(u"turnRight"_s, tr("Turn &right"), {Qt::CTRL | Qt::SHIFT | Qt::Key_R}, pane,
        &DocumentPane::turnRight);
    add(u"turnLeft"_s, tr("Turn &left"), {Qt::CTRL | Qt::SHIFT | Qt::Key_L}, pane, &DocumentPane::turnLeft);
}

void PageMenu::addPages()
{
    auto *pane = m_document.pane();
    add(u"figuresPage"_s, tr("Page with the fig&ures, and back"), {Qt::Key_F4}, pane,
        &DocumentPane::goToFigures);
    add(u"goToPage"_s, tr("Go &to page"), {Qt::CTRL | Qt::SHIFT | Qt::Key_G}, &m_document,
        &DocumentFrame::enterPage);
    add(u"nextPage"_s, tr("Ne&xt page"), {Qt::ALT | Qt::Key_PageDown}, pane, &DocumentPane::goToNextPage);
    add(u"previousPage"_s, tr("Pre&vious page"), {Qt::ALT | Qt::Key_PageUp}, pane,
        &DocumentPane::goToPreviousPage);
    add(u"firstPage"_s, tr("Fir&st page"), {Qt::ALT | Qt::Key_Home}, pane, &DocumentPane::goToFirstPage);
    add(u"lastPage"_s, tr("L&ast page"), {Qt::ALT | Qt::Key_End}, pane, &DocumentPane::goToLastPage);
}

void PageMenu::addWords()
{
    auto *pane = m_document.pane();
    add(u"wordCaret"_s, tr("Choose words by &keys"), {Qt::Key_F7}, pane, [pane] {
        pane->setFocus(Qt::ShortcutFocusReason);
        pane->toggleCaret();
    });
    m_copy = add(u"copyWords"_s, tr("&Copy chosen words"), {QKeySequence::Copy}, pane, &DocumentPane::copy);
    connect(pane, &DocumentPane::wordsChosen, this, &PageMenu::updateCopy);
}

void PageMenu::setShown(bool shown)
{
    m_shown = shown;
    for (auto *action : actions())
        action->setEnabled(shown);
    updateCopy();
}

void PageMenu::updateCopy()
{
    m_copy->setEnabled(m_shown && !m_document.pane()->chosenWords().isEmpty());
}
