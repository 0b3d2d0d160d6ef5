// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QPrinter;
class QWidget;

/// How the window asks for files. Given to it, so that a test can answer in place of a person. Each function
/// returns at once and calls back when the person has chosen; not at all when they cancel.
struct Dialogs {
    using Chosen = std::function<void(const QString &path)>;
    using AllChosen = std::function<void(const QStringList &paths)>;

    std::function<void(QWidget *parent, AllChosen chosen)> openLetters;
    std::function<void(QWidget *parent, Chosen chosen)> openCaseFile;
    std::function<void(QWidget *parent, Chosen chosen)> newCaseFile;
    /// \a suggested: a file name; \a filters: such as "CSV file (*.csv)". The path gets the filter's suffix
    /// where it has none.
    std::function<void(QWidget *parent, const QString &title, const QString &suggested,
        const QStringList &filters, Chosen chosen)>
        saveAs;
    /// Calls back once \a printer, which must live until then, is set up as the person wants it.
    std::function<void(QWidget *parent, QPrinter &printer, std::function<void()> accepted)> print;
    /// Before what cannot be undone: calls back where the person says \a yes.
    std::function<void(
        QWidget *parent, const QString &question, const QString &yes, std::function<void()> accepted)>
        ask;
    /// For an edited paper that comes back.
    std::function<void(QWidget *parent, Chosen chosen)> openPaper;
};

/// The platform's file dialogs.
[[nodiscard]] Dialogs fileDialogs();

/// Shows version, licence and the credit for the data. Not waited for.
void showAbout(QWidget *parent);
