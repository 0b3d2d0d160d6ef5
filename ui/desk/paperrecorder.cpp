// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/paperrecorder.h"

#include "files/safefile.h"
#include "paper/docx.h"
#include "paper/exportname.h"
#include "ui/desk/exporting.h"
#include "ui/desk/paperdesk.h"
#include "ui/desk/problemtext.h"
#include "ui/desk/session.h"
#include "ui/paper/cutouts.h"
#include "ui/paper/heldrecord.h"

#include <QDir>

using namespace Qt::StringLiterals;

PaperRecorder::PaperRecorder(const PaperParts &parts)
    : m_parts(parts)
{
}

PaperRecorder::~PaperRecorder() = default;

void PaperRecorder::setSession(Session *session)
{
    m_task.reset();
    m_session = session;
}

void PaperRecorder::save(LetterId letter, QWidget &over)
{
    if (m_task && !m_task->isEnded()) {
        Q_EMIT told(
            tr("Another verification record is still being made. Save this one when it is finished."));
        return;
    }
    const auto stored = m_session->caseFile().storedLetter(letter);
    if (!stored) {
        Q_EMIT refused(problemText(stored.error()));
        return;
    }
    m_parts.dialogs.saveAs(&over, tr("Save the verification record"),
        exportName(stored->letter) + u"-verification-record.docx"_s,
        {tr("Word file (*.docx)"), tr("CSV file (*.csv)")},
        [this, letter](const QString &path) { write(letter, path); });
}

void PaperRecorder::write(LetterId letter, const QString &path)
{
    if (!m_session)
        return;
    if (const auto why = whyNoExport(m_session->caseFile(), path, {u"docx"_s, u"csv"_s}); !why.isEmpty()) {
        Q_EMIT refused(why);
        return;
    }
    const HeldLetters held{m_session->caseFile(), m_parts.library, m_session->letters().heldAverages()};
    const auto record = heldRecord(held, letter, QDate::currentDate());
    const auto bytes = m_session->caseFile().documentBytes(letter);
    if (!record || !bytes) {
        Q_EMIT refused(problemText(record ? bytes.error() : record.error()));
        return;
    }
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive)) {
        finish(path, Made{verificationRecordCsv(*record)});
        return;
    }
    Q_EMIT told(tr("The verification record is being made …"));
    const auto work = [&readers = m_parts.readers, content = *bytes, whole = *record](
                          const std::stop_token &stop) -> Outcome<Made> {
        ReaderPageSource source(readers);
        const auto cut = withCutOuts(whole, source, content, stop);
        return docxBytes(verificationRecord(cut)).transform([&cut](const QByteArray &bytes) {
            return Made{bytes, missingCutOuts(cut)};
        });
    };
    m_task = std::make_unique<BackgroundTask<Outcome<Made>>>(
        m_parts.threads, work, [this, path](const Outcome<Made> &made) { finish(path, made); }, [] {});
}

void PaperRecorder::finish(const QString &path, const Outcome<Made> &made)
{
    const auto written =
        made.and_then([&path](const Made &record) { return writeWhole(path, record.bytes); });
    if (written) {
        const auto words = tr("Written to %1").arg(QDir::toNativeSeparators(path));
        if (made->missing == 0)
            Q_EMIT told(words);
        else
            Q_EMIT refused(tr("%1. %2 of its figures could not be cut out: their pages could not be drawn. "
                              "Compare these with the letter itself.")
                               .arg(words)
                               .arg(made->missing));
        return;
    }
    auto problem = written.error();
    problem.file = problem.file.isEmpty() ? path : problem.file;
    Q_EMIT refused(problemText(problem));
}
