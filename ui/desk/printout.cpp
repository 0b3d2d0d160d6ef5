// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/printout.h"

#include <QDir>
#include <QFileInfo>
#include <QPrinter>

Printout::Printout(ReaderPool &readers, QThreadPool &threads, QObject *parent)
    : QObject(parent)
    , m_printing(std::make_unique<ReaderPageSource>(readers), threads)
{
    connect(&m_printing, &LetterPrinting::progressed, this, [this](int page, int count) {
        Q_EMIT told(tr("Printing page %1 of %2").arg(QString::number(page), QString::number(count)));
    });
    connect(
        &m_printing, &LetterPrinting::finished, this, [this] { Q_EMIT told(tr("The letter is printed.")); });
    connect(&m_printing, &LetterPrinting::failed, this, [this](const Problem &problem) {
        Q_EMIT told({}); // no page is being printed
        if (problem.kind != Problem::Kind::WriteFailed)
            Q_EMIT failed(problem);
        else if (problem.file.isEmpty())
            Q_EMIT refused(tr("The letter was not printed, or not whole: the printer did not take it. "
                              "Check the printer, and print again."));
        else
            Q_EMIT refused(tr("The letter was not printed, or not whole: %1 could not be written. Check that "
                              "the disk is not full and that you may write there, and print again.")
                               .arg(QDir::toNativeSeparators(problem.file)));
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
    dialogs.print(parent, *m_printer, [this, letter] { m_printing.print(letter, *m_printer); });
}
