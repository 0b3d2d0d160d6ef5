// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QPointer>

class DocumentPane;

/// One lit field of the page for a screen reader: "Upheld rate: 69%, flagged: 9 of 14 is 64.3%". Pressing it
/// makes its row the current one. Owned by Qt's accessible cache.
class LightAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    /// The \a index th light of \a pane.
    LightAccessible(DocumentPane *pane, int index)
        : m_pane(pane)
        , m_index(index)
    {
    }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Link; }
    QAccessible::State state() const override;
    QString text(QAccessible::Text type) const override;
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &action) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    [[nodiscard]] int index() const { return m_index; }

private:
    QPointer<DocumentPane> m_pane;
    int m_index;
};
