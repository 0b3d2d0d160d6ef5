// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/searchresults.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;

/// Words are looked for in all letters held; Enter opens a page that has them.
class SearchPane : public QWidget {
    Q_OBJECT

public:
    /// The pages that have the words, or the problem that kept them from being found.
    using Search = std::function<Outcome<QList<SearchResult>>(const QString &words)>;

    explicit SearchPane(QWidget *parent = nullptr);

    /// How it is looked; empty for not at all.
    void setSearch(Search search);
    /// Takes the keyboard; what was looked for last can be typed over.
    void enter();
    /// As typed.
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    /// A page was chosen. \a words: those that were found in it, as they stand there.
    void opened(LetterId letter, int page, const QStringList &words);
    void failed(const Problem &problem);
    /// Escape, or its button.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void goToResults();
    void open(const QModelIndex &index);
    void say(const QString &words);

    Search m_search;
    QLineEdit *m_line;
    QLabel *m_count;
    QListView *m_view;
    SearchResults *m_results;
    QTimer m_searchSoon; // not at every key
};
