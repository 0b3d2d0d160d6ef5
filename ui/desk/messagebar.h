// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QPushButton;

/// One line over the panes that says what went wrong. Stays until it is closed or the next one comes; never a
/// box.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Plain text, told to screen readers too.
    void say(const QString &text);
    /// News, not a fault: plain text.
    void tell(const QString &text);
    /// The same with a button for \a way, which also says its key. Not owned.
    void offer(const QString &text, QAction &way);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const QString &text, bool isFault);
    void colour();

    QLabel *m_text;
    QPushButton *m_way;
    QMetaObject::Connection m_wayTaken;
    bool m_isFault = true;
};
