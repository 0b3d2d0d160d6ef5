// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

/// The morning briefing as it was copied, to be read before it is sent.
class BriefingWindow : public QWidget {
    Q_OBJECT

public:
    explicit BriefingWindow(QWidget *parent = nullptr);

    void showText(const QString &about, const QString &text);

Q_SIGNALS:
    /// The verification record of the same letter is wanted.
    void recordAsked();

private:
    QPlainTextEdit *m_text;
};
