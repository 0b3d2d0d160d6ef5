// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"
#include "ui/charts/chartpicture.h"

#include <QHash>
#include <QWidget>

#include <memory>

class AltTextLine;
class ChartScene;
class ChartTable;
class ChartView;
class QAction;
class QComboBox;
class QPlainTextEdit;
class QStackedWidget;
class QTableView;
class QToolButton;
struct ChartActions;

/// The chart of the current letter, of its council's years or of named councils; beside it the words of what
/// it can show, or its figures as a table; and the ways out: save, copy, drag.
class ChartPane : public QWidget {
    Q_OBJECT

public:
    explicit ChartPane(QWidget *parent = nullptr);
    ~ChartPane() override;

    /// Shows \a letter, and offers the years where more than one is in \a years. \a councils: the letters
    /// held of the group() that stands then.
    void showLetter(const PublicLetter &letter, const QList<PublicLetter> &years, bool sample,
        const QList<PublicLetter> &councils = {});
    void clear();
    /// Those kept in the case file, by name.
    void setKeptGroups(const QList<CouncilGroup> &groups);
    /// The group \a from of \a type has the name \a to now; none where it is empty: then it is kept no more,
    /// and drawn until another is chosen.
    void renameGroup(AuthorityType type, const QString &from, const QString &to);
    /// Groups of another case file mean nothing in this one.
    void forgetGroups();
    /// Draws \a group from now on, for letters of its type. groupChanged() asks for its letters.
    void showGroup(const CouncilGroup &group);
    /// Of councils of \a type: the one chosen last, else the first kept, which needs no choice; empty where
    /// there is none.
    [[nodiscard]] std::optional<CouncilGroup> group(AuthorityType type) const;

    [[nodiscard]] QList<CouncilGroup> keptGroups() const { return m_kept; }
    /// The kind that was asked for last; shown where the letter allows it.
    [[nodiscard]] ChartContent::Kind wantedKind() const { return m_wanted; }

    [[nodiscard]] ChartContent content() const;
    /// Whether there is a chart, to be saved and copied.
    [[nodiscard]] bool hasChart() const { return m_scene != nullptr; }
    /// Of the pictures that leave.
    [[nodiscard]] PictureSize pictureSize() const;
    /// For the Chart menu, in groups. Owned by the pane.
    [[nodiscard]] QList<QList<QAction *>> actionGroups() const;

Q_SIGNALS:
    /// The officer asks for a file (button or menu); the window has the dialog and the writing.
    void saveRequested();
    /// A mark of the chart, or a row of its table, asks for its letter.
    void letterAsked(LetterId letter);
    /// What the mark under the mouse or the keys says, or what was copied.
    void said(const QString &words);
    /// Another group is drawn: its letters are wanted.
    void groupChanged();
    /// Councils are to be chosen.
    void councilsAsked();

private:
    QToolButton *makeButton(QAction *action);
    QWidget *makeSide();
    QWidget *makeTable();
    void connectActions();
    void connectView();
    void showPage();
    void showKind(ChartContent::Kind kind);
    void showCouncils();
    void wantCouncils();
    void chooseKept(int index);
    [[nodiscard]] ChartContent::Kind kindNow() const;
    void redraw();
    void updateActions(bool hasYears);
    void updateGroups();
    [[nodiscard]] QString wordsNow() const;
    void copyChart();
    void copyFigures();
    void copyAltText();
    void dragOut();

    ChartContent m_content;
    ChartContent m_worded; // what the alternative text was last shown for
    ChartContent::Kind m_wanted = ChartContent::Kind::Comparison; // stays while letters change
    std::optional<ChartContent::Kind> m_wantedYears; // rates or counts; by the rule where none was chosen
    QHash<AuthorityType, CouncilGroup> m_groups; // chosen last
    QList<CouncilGroup> m_kept;
    bool m_hasLetter = false;
    std::unique_ptr<ChartActions> m_actions;
    std::unique_ptr<ChartScene> m_scene;
    ChartView *m_view = nullptr;
    ChartTable *m_table = nullptr;
    QTableView *m_tableView = nullptr;
    QPlainTextEdit *m_words = nullptr;
    QStackedWidget *m_pages = nullptr; // words, table
    QComboBox *m_keptBox = nullptr;
    AltTextLine *m_altText = nullptr;
};
