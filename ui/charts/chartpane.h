// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartpicture.h"

#include <QWidget>

#include <memory>

class ChartScene;
class ChartView;
class QAction;
class QPlainTextEdit;
class QToolButton;

/// The chart of the current letter, the words of what it can show, and the ways out: save, copy, drag.
class ChartPane : public QWidget {
    Q_OBJECT

public:
    explicit ChartPane(QWidget *parent = nullptr);
    ~ChartPane() override;

    /// Shows the three rates of \a letter, and offers the years where more than one is in \a years.
    void showLetter(const PublicLetter &letter, const QList<PublicLetter> &years, bool sample);
    void clear();
    [[nodiscard]] ChartContent content() const;
    /// Actions for the Chart menu: one letter, through the years, copy. Owned by the pane.
    [[nodiscard]] QList<QAction *> actions() const;

Q_SIGNALS:
    /// The officer asks for a file (button or menu); the window has the dialog and the writing.
    void saveRequested();

private:
    QAction *makeAction(const QString &name, const QString &text, const QString &tip);
    QToolButton *makeButton(QAction *action);
    QWidget *makeSide();
    void showKind(ChartContent::Kind kind);
    void redraw();
    void copyChart();
    void copyFigures();
    void dragOut();

    ChartContent m_content;
    ChartContent::Kind m_wanted = ChartContent::Kind::Comparison; // stays while letters change
    bool m_hasLetter = false;
    std::unique_ptr<ChartScene> m_scene;
    ChartView *m_view = nullptr;
    QPlainTextEdit *m_words = nullptr;
    QAction *m_thisLetter = nullptr;
    QAction *m_throughYears = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_copyFigures = nullptr;
    QAction *m_save = nullptr;
};
