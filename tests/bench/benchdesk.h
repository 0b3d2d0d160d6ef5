// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/mainwindow.h"
#include "ui/document/documentpane.h"

#include <QAbstractItemView>

#include <functional>
#include <memory>

class MouseCounter;

/// The real window, and a keyboard that counts: a key with the modifiers held down with it is one press.
class Desk {
public:
    /// Over the case file in \a folder, made where there is none.
    explicit Desk(const QString &folder);
    ~Desk();

    /// Reads \a files; false where they do not all come.
    bool open(const QStringList &files);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void type(const QString &text);
    [[nodiscard]] QAbstractItemView *letters() const;
    [[nodiscard]] QAbstractItemView *fields() const;
    [[nodiscard]] DocumentPane *page() const { return m_window.findChild<DocumentPane *>(); }
    [[nodiscard]] QModelIndex field(QLatin1String key) const;
    [[nodiscard]] QString currentKey() const;
    [[nodiscard]] QString standing() const;
    [[nodiscard]] QString standingOf(const QString &letter) const;
    [[nodiscard]] QWidget &window() { return m_window; }

    void countFromNow();
    [[nodiscard]] int keyPresses() const { return m_keys; }
    [[nodiscard]] int mousePresses() const;

    /// Milliseconds from the beginning of \a act until \a shows was painted anew and everything that waited
    /// with it is done, with \a isDone true; negative where that does not happen within five seconds.
    [[nodiscard]] double millisecondsUntil(
        QWidget &shows, const std::function<void()> &act, const std::function<bool()> &isDone = {});
    /// Until nothing waits to be done.
    void settle(int milliseconds = 30) const;

private:
    MainWindow m_window;
    std::unique_ptr<MouseCounter> m_mouse;
    int m_keys = 0;
};
