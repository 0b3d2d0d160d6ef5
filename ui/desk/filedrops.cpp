// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/filedrops.h"

#include <QDropEvent>
#include <QWidget>

FileDrops::FileDrops(QWidget &window)
    : QObject(&window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
    for (auto *child : window.findChildren<QWidget *>()) {
        if (child->acceptDrops())
            child->installEventFilter(this);
    }
}

bool FileDrops::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto &drop = static_cast<QDropEvent &>(*event);
    if (!mayHoldFiles(*drop.mimeData()))
        return false; // words, which an editor takes
    // Copy, whatever the other program proposes: a move would make it delete the officer's file.
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
    if (type == QEvent::Drop)
        Q_EMIT dropped(letterFiles(*drop.mimeData()));
    return true;
}
