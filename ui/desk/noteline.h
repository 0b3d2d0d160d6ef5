// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLineEdit;

/// One line for the reason of the next change, if a person wants to give one. Hidden until it is asked for;
/// stays, with the note, until a change took it or it is emptied.
class NoteLine : public QWidget {
    Q_OBJECT

public:
    explicit NoteLine(QWidget *parent = nullptr);

    /// Shows the line and gives it the keyboard. Enter gives that back to \a back, as does Escape, which
    /// also throws the note away. \a back is not owned and may go.
    void ask(QWidget *back);
    [[nodiscard]] QString note() const;
    /// \a note stands in it, as if it had been typed; nothing changes where it is empty.
    void take(const QString &note);
    /// Empties and hides it.
    void clear();
    /// Whether \a widget is the line in which the note is typed.
    [[nodiscard]] bool isLine(const QWidget *widget) const;

Q_SIGNALS:
    void noted(const QString &note);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void goBack();

    QLineEdit *m_line;
    QPointer<QWidget> m_back;
};
