// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;

/// Some lines of plain words at a height that does not jump; longer ones scroll.
class ReasonBox : public QScrollArea {
    Q_OBJECT

public:
    explicit ReasonBox(QWidget *parent = nullptr);

    /// \a urgent: something asks for a person.
    void say(const QString &words, bool urgent);
    [[nodiscard]] QString words() const;

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void colour();
    void setHeight();

    QLabel *m_label;
    bool m_urgent = false;
};
