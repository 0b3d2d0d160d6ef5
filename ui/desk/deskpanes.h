// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

struct Backup;
class CaseFilePanel;
class ChartPane;
class DiscrepancyPane;
class DocumentFrame;
class EmptyDesk;
class FieldPane;
class HistoryPane;
class LettersPane;
class MessageBar;
class QSettings;
class QSplitter;
class QStackedWidget;
class QThreadPool;
class ReaderPool;
class RefusedPanel;
class RevisedPanel;
class SearchPane;
struct Problem;

/// All that stands in the window, laid out: letters, page, fields with their checks, chart; or, without a
/// letter, what to do. The panes know nothing of each other; the window connects them.
class DeskPanes : public QWidget {
    Q_OBJECT

public:
    DeskPanes(ReaderPool &readers, QThreadPool &threads, QWidget *parent = nullptr);

    /// Either the panes or the words for an empty desk.
    void showEmpty(bool empty);
    [[nodiscard]] bool isEmpty() const;
    /// Neither: why no case file is open, and the ways on.
    void showCaseFileProblem(const Problem &problem);
    /// In the place of the panes, until a case file is open again.
    void showRestoring(const Backup &backup, const QString &caseFile);
    /// In the order in which one key goes through them.
    [[nodiscard]] QList<QWidget *> ring() const;
    void save(QSettings &settings) const;
    void restore(const QSettings &settings);

    // Owned by this.
    LettersPane *letters;
    DocumentFrame *document;
    FieldPane *fields;
    DiscrepancyPane *discrepancies;
    HistoryPane *history;
    SearchPane *search;
    ChartPane *chart;
    RefusedPanel *refused;
    RevisedPanel *revised;
    MessageBar *message;
    EmptyDesk *empty;
    CaseFilePanel *caseFile;

private:
    QSplitter *m_side; // fields over discrepancies over history
    QSplitter *m_work; // letters, page
    QSplitter *m_left; // work over search over chart
    QSplitter *m_desk; // left, side: the fields have the window's whole height
    QStackedWidget *m_stack;
};
