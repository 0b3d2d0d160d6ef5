// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/documentpane.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <optional>

// What the keys do in the pane itself. What the window's menus offer too are slots.

namespace {

struct CaretKey {
    Qt::Key key;
    WordCaret::Move move;
    WordCaret::Move withControl;
};

using enum WordCaret::Move;
constexpr std::array caretKeys{CaretKey{Qt::Key_Left, PreviousWord, PreviousWord},
    CaretKey{Qt::Key_Right, NextWord, NextWord}, CaretKey{Qt::Key_Up, LineAbove, ParagraphStart},
    CaretKey{Qt::Key_Down, LineBelow, ParagraphEnd}, CaretKey{Qt::Key_Home, LineStart, LetterStart},
    CaretKey{Qt::Key_End, LineEnd, LetterEnd}};

std::optional<WordCaret::Move> moveOf(const QKeyEvent &event)
{
    const auto found = std::ranges::find(caretKeys, Qt::Key(event.key()), &CaretKey::key);
    if (found == caretKeys.end() || event.modifiers().testFlag(Qt::AltModifier))
        return {};
    return event.modifiers().testFlag(Qt::ControlModifier) ? found->withControl : found->move;
}

} // namespace

void DocumentPane::keyPressEvent(QKeyEvent *event)
{
    if (pressTextKey(*event) || pressCaretKey(*event))
        return;
    const bool isBack = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Space)
        verticalScrollBar()->triggerAction(
            isBack ? QAbstractSlider::SliderPageStepSub : QAbstractSlider::SliderPageStepAdd);
    else if (event->key() == Qt::Key_Home)
        toBeginning();
    else if (event->key() == Qt::Key_End)
        toEnd();
    else
        QAbstractScrollArea::keyPressEvent(event);
}

/// The window's shortcuts on the same keys wait while the pane has a use for them.
bool DocumentPane::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && takesKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool DocumentPane::takesKey(const QKeyEvent &event) const
{
    const bool hasChosen = !m_caret.span().isEmpty();
    if (event.matches(QKeySequence::Copy))
        return hasChosen;
    if (event.key() == Qt::Key_Escape)
        return hasChosen || m_caret.isShown();
    return moveOf(event) && (event.modifiers().testFlag(Qt::ShiftModifier) || m_caret.isShown());
}

bool DocumentPane::pressTextKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy))
        copy();
    else if (event.matches(QKeySequence::SelectAll))
        chooseAll();
    else if (event.key() == Qt::Key_F7)
        toggleCaret();
    else if (event.key() == Qt::Key_Escape && takesKey(event))
        clearChosen();
    else
        return false;
    return true;
}

/// With Shift the caret comes by itself and chooses words; without, arrows move it where it is shown.
bool DocumentPane::pressCaretKey(const QKeyEvent &event)
{
    const auto move = moveOf(event);
    const bool isChoosing = event.modifiers().testFlag(Qt::ShiftModifier);
    if (!move || !(isChoosing || m_caret.isShown()) || m_caret.text().words().isEmpty())
        return false;
    if (m_caret.word() < 0)
        toggleCaret();
    m_caret.move(*move, isChoosing);
    reveal(caretRect());
    return true;
}
