// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/documentpane.h"

#include <QAccessible>

#include <algorithm>

// What a screen reader is told of the page and asks about it.

void DocumentPane::chooseLight(int index)
{
    if (index >= 0 && index < m_lights.all().size())
        m_lights.select(Light(m_lights.all()[index]));
}

QRect DocumentPane::textRect(CharacterSpan span) const
{
    QRectF all;
    for (const PageBox &box : m_caret.text().boxes(span))
        all |= m_mapping.toPixels(box.page, box.box);
    return all.isNull() ? QRect() : inView(all).toAlignedRect();
}

int DocumentPane::offsetAt(QPoint view) const
{
    const int word = wordAt(view);
    if (!isOnWord(word, view))
        return -1;
    const CharacterSpan span = m_caret.text().words()[word];
    int at = span.start;
    while (at + 1 < span.end() && !textRect({at, 1}).contains(view))
        ++at;
    return at;
}

void DocumentPane::revealText(CharacterSpan span)
{
    const QList<PageBox> boxes = m_caret.text().boxes(span);
    if (!boxes.isEmpty())
        reveal(m_mapping.toPixels(boxes.first().page, boxes.first().box));
}

bool DocumentPane::isLit(CharacterSpan span) const
{
    for (const PageBox &box : m_caret.text().boxes(span)) {
        const auto lies = [&](const Light &light) {
            return light.page == box.page && std::ranges::any_of(light.boxes, [&](const QRectF &lit) {
                return lit.contains(box.box.center());
            });
        };
        if (std::ranges::any_of(m_lights.all(), lies))
            return true;
    }
    return false;
}

void DocumentPane::announceCaret(CharacterSpan before)
{
    if (!QAccessible::isActive())
        return;
    const CharacterSpan now = m_caret.span();
    if (now != before) {
        QAccessibleTextSelectionEvent chosen(this, now.start, now.end());
        chosen.setCursorPosition(m_caret.offset());
        QAccessible::updateAccessibility(&chosen);
    }
    QAccessibleTextCursorEvent moved(this, m_caret.offset());
    QAccessible::updateAccessibility(&moved);
}
