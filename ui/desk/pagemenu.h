// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

class DocumentFrame;

/// Everything that can be done with the page, each with its key, which works from every pane.
class PageMenu : public QMenu {
    Q_OBJECT

public:
    /// \a document is not owned and must outlive this.
    explicit PageMenu(DocumentFrame &document, QWidget *parent = nullptr);

    /// Whether a letter is shown: without one there is nothing to do.
    void setShown(bool shown);

private:
    template <typename Receiver, typename Slot>
    QAction *add(const QString &objectName, const QString &text, const QList<QKeySequence> &keys,
        Receiver *receiver, Slot slot);
    void addZoom();
    void addPages();
    void addWords();
    void updateCopy();

    DocumentFrame &m_document;
    QAction *m_copy = nullptr;
    bool m_shown = false;
};
