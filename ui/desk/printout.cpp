// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/printout.h"

#include "files/safefile.h"

#include <QDir>
#include <QFileInfo>
#include <QPrinter>

#include <utility>

Printout::Printout(ReaderPool &readers, QThreadPool &threads, QObject *parent)
    : QObject(parent)
    , m_printing(std::make_unique<ReaderPageSource>(readers), threads)
{
    connect(&m_printing, &LetterPrinting::progressed, this, [this](int page, int count) {
        Q_EMIT told(tr("Printing page %1 of %2").arg(QString::number(page), QString::number(count)));
    });
    connect(&m_printing, &LetterPrinting::finished, this, &Printout::finish);
    connect(&m_printing, &LetterPrinting::failed, this, [this](const Problem &problem) {
        Q_EMIT told({}); // no page is being printed
        if (problem.kind != Problem::Kind::WriteFailed)
            Q_EMIT failed(problem);
        else if (m_target.isEmpty())
            Q_EMIT refused(tr("The letter was not printed, or not whole: the printer did not take it. "
                              "Check the printer, and print again."));
        else
            tellNotWritten(m_target);
    });
}

Printout::~Printout()
{
    m_printing.cancel();
}

void Printout::print(const PageStore::Order &letter, QWidget *parent, const Dialogs &dialogs)
{
    if (m_printing.isPrinting()) {
        Q_EMIT told(tr("Another letter is still being printed. Print this one when it is finished."));
        return;
    }
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setDocName(QFileInfo(letter.name).completeBaseName());
    dialogs.print(parent, *m_printer, [this, letter] { begin(letter); });
}

/// A file is printed into memory first, and comes whole or not at all to where the person wants it.
void Printout::begin(const PageStore::Order &letter)
{
    m_target.clear();
    m_file.reset();
    if (m_printer->outputFormat() == QPrinter::PdfFormat && !m_printer->outputFileName().isEmpty()) {
        m_target = m_printer->outputFileName();
        m_file = std::make_unique<MemoryFile>();
        // The name's ending, where it has one, would choose the format anew.
        m_printer->setOutputFileName(QFile::decodeName(m_file->path()));
        m_printer->setOutputFormat(QPrinter::PdfFormat);
    }
    m_printing.print(letter, *m_printer);
}

void Printout::finish()
{
    const auto file = std::exchange(m_file, nullptr);
    if (file && !writeWhole(m_target, file->bytes())) {
        Q_EMIT told({});
        tellNotWritten(m_target);
        return;
    }
    Q_EMIT told(tr("The letter is printed."));
}

void Printout::tellNotWritten(const QString &path)
{
    Q_EMIT refused(tr("The letter was not printed, or not whole: %1 could not be written. Check that "
                      "the disk is not full and that you may write there, and print again.")
                       .arg(QDir::toNativeSeparators(path)));
}
