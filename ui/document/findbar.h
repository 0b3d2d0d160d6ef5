// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class DocumentPane;
class QAction;
class QLabel;
class QLineEdit;

/// A line to look for words in the letter: hidden until open(). Enter and Shift+Enter go from hit to hit, Esc
/// closes it and gives the keys back to the page. Place it above or below the pane.
class FindBar : public QWidget {
    Q_OBJECT

public:
    /// \a pane must outlive it. The actions are added to it, so that their keys work in its whole window.
    explicit FindBar(DocumentPane &pane, QWidget *parent = nullptr);

    /// Find in the letter (Ctrl+F), next (F3) and previous (Shift+F3): for a menu too.
    [[nodiscard]] QAction *findAction() const { return m_find; }
    [[nodiscard]] QAction *nextAction() const { return m_next; }
    [[nodiscard]] QAction *previousAction() const { return m_previous; }

public Q_SLOTS:
    /// Shows the line with what was looked for last, or with the words chosen in the page, all selected.
    void open();
    /// Shows it with \a words, each of which is lit wherever it stands; the first on \a page or behind it
    /// comes into view. The keyboard stays where it is.
    void showHits(const QStringList &words, int page);
    /// Hides it; nothing is lit as found any more.
    void closeBar();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *addAction(const QString &text, const QString &objectName, const QKeySequence &key);
    void layOut();
    void step(bool isForward);
    void say();

    DocumentPane &m_pane;
    QLineEdit *m_line;
    QLabel *m_count;
    QAction *m_find;
    QAction *m_next;
    QAction *m_previous;
};
