// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/pagestore.h"

#include <QPainter>

class QPrinter;

/// Prints a letter: drawn pages as pictures at the printer's resolution, typed ones as text. Pages are drawn
/// on other threads, one at a time, so the window stays free. One letter at a time; GUI thread.
class LetterPrinting : public QObject {
    Q_OBJECT

public:
    /// \a threads must outlive it.
    LetterPrinting(std::unique_ptr<PageSource> source, QThreadPool &threads, QObject *parent = nullptr);
    ~LetterPrinting() override;

    /// Begins to print the letter's pages of \a order; of them those from the printer's fromPage() to its
    /// toPage() (of the file), where these are set. \a printer must live until finished() or failed(). Each
    /// page fills the paper's printable part as far as its shape allows, turned where it lies across.
    void print(const PageStore::Order &order, QPrinter &printer);
    /// Stops; what was printed so far is ended with the page before. Neither finished() nor failed() follows.
    void cancel();
    [[nodiscard]] bool isPrinting() const { return m_printer != nullptr; }

Q_SIGNALS:
    /// Pages of the letter, from 1 to \a count.
    void progressed(int page, int count);
    void finished();
    /// The letter cannot be read, one of its pages not drawn (none further is printed), or the printer not
    /// written to (WriteFailed).
    void failed(const Problem &problem);

private:
    void begin();
    void wishFor(int page);
    void takePicture(int page);
    /// What the printer, or the disk under its file, did not take is a failure.
    void finish();
    void fail(const Problem &problem);
    void paintTyped();
    void paintPicture(const QImage &picture);
    [[nodiscard]] bool startPage();
    void end();

    PageStore m_pages;
    PageStore::Order m_order;
    QPrinter *m_printer = nullptr;
    std::unique_ptr<QPainter> m_painter;
    int m_first = 1;
    int m_last = 1;
};
