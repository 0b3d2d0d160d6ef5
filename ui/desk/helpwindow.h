// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;
class QUrl;

/// The help for officers: a list of its pages and the page chosen. The pages are part of the program
/// (resources/help); nothing is fetched, and a link that leads out of them is shown but not followed.
class HelpWindow : public QDialog {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Opens the help over \a window, or brings it to the front, with the page about what has the keyboard.
    static void open(QWidget *window);
    /// Shows the page \a name, such as "charts"; the first where there is none of that name.
    void showPage(const QString &name);
    /// The name of the page that is about \a widget, which may be null: the first page then.
    [[nodiscard]] static QString pageAbout(const QWidget *widget);

private:
    void addPages();
    void followPage();
    void followLink(const QUrl &source);
    void turn(int pages);

    QListWidget *m_pages;
    QTextBrowser *m_text;
};
