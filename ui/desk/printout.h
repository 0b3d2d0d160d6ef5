// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/memoryfile.h"
#include "ui/desk/dialogs.h"
#include "ui/document/letterprinting.h"

#include <memory>

/// A letter on its way to the printer: the question which printer and pages, and then the printing. GUI
/// thread; the window stays free.
class Printout : public QObject {
    Q_OBJECT

public:
    /// \a readers and \a threads are not owned and must outlive this.
    Printout(ReaderPool &readers, QThreadPool &threads, QObject *parent = nullptr);
    ~Printout() override;

    /// Asks, then prints. A letter that is still being printed is said, and nothing is asked.
    void print(const PageStore::Order &letter, QWidget *parent, const Dialogs &dialogs);

Q_SIGNALS:
    /// How far it is, in words for the status bar; empty where it has ended.
    void told(const QString &words);
    /// The printer, or the file that was to be printed into, did not take it: why, and what to do.
    void refused(const QString &words);
    /// The letter could not be read or drawn.
    void failed(const Problem &problem);

private:
    void begin(const PageStore::Order &letter);
    void finish();
    void tellNotWritten(const QString &path);

    std::unique_ptr<QPrinter> m_printer; // outlives the printing
    QString m_target; // the file that is printed into; empty: a printer
    std::unique_ptr<MemoryFile> m_file; // what is printed for it so far
    LetterPrinting m_printing;
};
