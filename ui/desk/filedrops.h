// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/letterfiles.h"

#include <QObject>

class QWidget;

/// Takes files that are dropped anywhere on a window beside the desk, on its editors too, which would take
/// the files' names as text. GUI thread.
class FileDrops : public QObject {
    Q_OBJECT

public:
    /// \a window, with all its panes made, owns it.
    explicit FileDrops(QWidget &window);
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void dropped(const LetterFiles &files);
};
