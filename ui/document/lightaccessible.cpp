// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/lightaccessible.h"

#include "ui/document/documentpane.h"

bool LightAccessible::isValid() const
{
    return m_pane && m_index < m_pane->lights().all().size();
}

QAccessibleInterface *LightAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_pane.data());
}

QAccessible::State LightAccessible::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    if (state.invalid)
        return state;
    const Light &light = m_pane->lights().all()[m_index];
    state.selectable = true;
    state.linked = true;
    state.selected = light.row == m_pane->lights().currentRow();
    state.offscreen = m_pane->lightRect(light.key).isEmpty();
    return state;
}

QString LightAccessible::text(QAccessible::Text type) const
{
    if (!isValid())
        return {};
    const Light &light = m_pane->lights().all()[m_index];
    if (type == QAccessible::Name)
        return m_pane->lights().spokenName(light);
    if (type == QAccessible::Description)
        return DocumentPane::tr("Page %1").arg(light.page);
    return {};
}

QRect LightAccessible::rect() const
{
    if (!isValid())
        return {};
    const QRect view = m_pane->lightRect(m_pane->lights().all()[m_index].key);
    return view.isEmpty() ? QRect() : QRect(m_pane->viewport()->mapToGlobal(view.topLeft()), view.size());
}

void *LightAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

void LightAccessible::doAction(const QString &action)
{
    if (isValid() && action == pressAction())
        m_pane->chooseLight(m_index);
}
