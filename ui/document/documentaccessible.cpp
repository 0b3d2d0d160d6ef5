// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/documentaccessible.h"

#include "ui/document/documentpane.h"
#include "ui/document/lightaccessible.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *pane = qobject_cast<DocumentPane *>(object);
    return pane ? new DocumentAccessible(pane) : nullptr;
}

} // namespace

DocumentAccessible::DocumentAccessible(DocumentPane *pane)
    : QAccessibleWidget(pane, QAccessible::Document)
{
}

DocumentAccessible::~DocumentAccessible()
{
    for (const QAccessible::Id light : m_lights)
        QAccessible::deleteAccessibleInterface(light);
}

void DocumentAccessible::install()
{
    QAccessible::installFactory(makeAccessible); // the same one twice counts once
}

DocumentPane &DocumentAccessible::pane() const
{
    return *static_cast<DocumentPane *>(object());
}

void *DocumentAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State DocumentAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

// The lit fields first, then the scroll bars.

int DocumentAccessible::childCount() const
{
    return int(pane().lights().all().size()) + QAccessibleWidget::childCount();
}

LightAccessible *DocumentAccessible::light(int index) const
{
    while (int(m_lights.size()) <= index)
        m_lights.push_back(
            QAccessible::registerAccessibleInterface(new LightAccessible(&pane(), int(m_lights.size()))));
    return static_cast<LightAccessible *>(QAccessible::accessibleInterface(m_lights[size_t(index)]));
}

QAccessibleInterface *DocumentAccessible::child(int index) const
{
    const int lights = int(pane().lights().all().size());
    if (index >= 0 && index < lights)
        return light(index);
    return QAccessibleWidget::child(index - lights);
}

int DocumentAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (const auto *light = dynamic_cast<const LightAccessible *>(child))
        return light->index();
    const int widget = QAccessibleWidget::indexOfChild(child);
    return widget < 0 ? widget : widget + int(pane().lights().all().size());
}

QAccessibleInterface *DocumentAccessible::childAt(int x, int y) const
{
    for (int index = 0; index < pane().lights().all().size(); ++index) {
        if (light(index)->rect().contains(x, y))
            return light(index);
    }
    return QAccessibleWidget::childAt(x, y);
}

void DocumentAccessible::selection(int selectionIndex, int *startOffset, int *endOffset) const
{
    const CharacterSpan span = selectionIndex == 0 ? pane().caret().span() : CharacterSpan{};
    *startOffset = span.start;
    *endOffset = span.end();
}

int DocumentAccessible::selectionCount() const
{
    return pane().caret().span().isEmpty() ? 0 : 1;
}

void DocumentAccessible::addSelection(int startOffset, int endOffset)
{
    pane().caret().choose({startOffset, endOffset - startOffset});
}

void DocumentAccessible::removeSelection(int)
{
    pane().caret().clear();
}

void DocumentAccessible::setSelection(int, int startOffset, int endOffset)
{
    addSelection(startOffset, endOffset);
}

int DocumentAccessible::cursorPosition() const
{
    return pane().caret().offset();
}

void DocumentAccessible::setCursorPosition(int position)
{
    pane().caret().place(pane().caret().text().wordAtOffset(position));
}

QString DocumentAccessible::text(int startOffset, int endOffset) const
{
    const QString &text = pane().caret().text().text();
    const int size = int(text.size());
    const int start = std::clamp(startOffset, 0, size);
    const int end = endOffset < 0 ? size : std::clamp(endOffset, start, size); // mid() takes -1 for all
    return text.mid(start, end - start);
}

int DocumentAccessible::characterCount() const
{
    return int(pane().caret().text().text().size());
}

QRect DocumentAccessible::characterRect(int offset) const
{
    const QRect view = pane().textRect({offset, 1});
    return view.isNull() ? QRect() : QRect(pane().viewport()->mapToGlobal(view.topLeft()), view.size());
}

int DocumentAccessible::offsetAtPoint(const QPoint &point) const
{
    return pane().offsetAt(pane().viewport()->mapFromGlobal(point));
}

void DocumentAccessible::scrollToSubstring(int startIndex, int endIndex)
{
    pane().revealText({startIndex, std::max(endIndex - startIndex, 1)});
}

/// The page is one kind of text, but for the lit places: they are marked.
QString DocumentAccessible::attributes(int offset, int *startOffset, int *endOffset) const
{
    *startOffset = std::clamp(offset, 0, characterCount());
    *endOffset = std::min(*startOffset + 1, characterCount());
    const int word = pane().caret().text().wordAtOffset(offset);
    if (word < 0)
        return {};
    const CharacterSpan span = pane().caret().text().words()[word];
    if (offset < span.start)
        return {};
    *startOffset = span.start;
    *endOffset = span.end();
    return pane().isLit(span) ? u"mark:true;"_s : QString();
}
