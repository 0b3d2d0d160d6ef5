// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

/// What stands in the window while no letter is held: what to do, and the two ways to do it.
class EmptyDesk : public QWidget {
    Q_OBJECT

public:
    explicit EmptyDesk(QWidget *parent = nullptr);

Q_SIGNALS:
    void openAsked();
    void samplesAsked();
};
