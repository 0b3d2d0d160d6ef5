// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"
#include "tables/differences.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTreeWidget;

/// A letter that came for a council and year of which another is held.
struct SameLetter {
    LetterId newer{};
    LetterId older{};
    QString letter; ///< "Luton Borough Council, year ending March 2024"
    QString newerFile;
    QString olderFile;
    QList<FieldDifference> differences;
};

/// Says that two letters are held for one council and year, and in which figures they differ; the person says
/// what to do. Never in the way: it waits beside the panes, the next one after it.
class RevisedPanel : public QFrame {
    Q_OBJECT

public:
    explicit RevisedPanel(QWidget *parent = nullptr);

    void add(const QList<SameLetter> &same);
    /// Forgets what has \a letter: it went.
    void forget(LetterId letter);
    /// Forgets all and hides.
    void dismiss();

Q_SIGNALS:
    void linkAsked(LetterId newer, LetterId older);
    void removeAsked(LetterId newer);

private:
    QPushButton *button(const QString &text, const QString &objectName);
    void showFirst();
    /// The person decided about the one shown.
    SameLetter take();

    QLabel *m_words;
    QTreeWidget *m_differences;
    QList<SameLetter> m_waiting; // the first is shown
};
