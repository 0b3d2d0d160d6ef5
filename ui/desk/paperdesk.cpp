// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/paperdesk.h"

#include "files/safefile.h"
#include "paper/committeepaper.h"
#include "paper/confirmed.h"
#include "paper/docx.h"
#include "paper/exportname.h"
#include "ui/desk/exporting.h"
#include "ui/desk/filedrops.h"
#include "ui/desk/paperbriefer.h"
#include "ui/desk/paperchecker.h"
#include "ui/desk/paperrecorder.h"
#include "ui/desk/problemtext.h"
#include "ui/desk/session.h"
#include "ui/document/pagesource.h"
#include "ui/paper/lettertext.h"
#include "ui/paper/papercharts.h"
#include "ui/paper/paperwindow.h"

#include <QDir>
#include <QEvent>
#include <QSignalBlocker>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int refreshAfter = 150; // milliseconds: the desk's own chart comes first, and what is being typed
constexpr int keepAfter = 1'000;
} // namespace

PaperDesk::PaperDesk(const PaperParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_recorder(std::make_unique<PaperRecorder>(m_parts))
    , m_checker(std::make_unique<PaperChecker>(m_parts))
    , m_briefer(std::make_unique<PaperBriefer>(m_parts))
{
    m_parts.window.installEventFilter(this);
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshAfter);
    connect(&m_refreshSoon, &QTimer::timeout, this, &PaperDesk::refresh);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(keepAfter);
    connect(&m_keepSoon, &QTimer::timeout, this, &PaperDesk::keepNow);
    connectHelpers();
}

/// What record and briefing say is said where they were asked for, too.
void PaperDesk::connectHelpers()
{
    const auto tell = [this](const QString &words) {
        // Never in place of the warning that what was typed is not kept.
        if (m_window && m_window->isVisible() && m_whyNotKept.isEmpty())
            m_window->say(words);
        Q_EMIT told(words);
    };
    const auto refuse = [this](const QString &words) {
        if (m_window && m_window->isVisible())
            m_window->warn(words);
        Q_EMIT refused(words);
    };
    connect(m_recorder.get(), &PaperRecorder::told, this, tell);
    connect(m_recorder.get(), &PaperRecorder::refused, this, refuse);
    connect(m_briefer.get(), &PaperBriefer::told, this, tell);
    connect(m_briefer.get(), &PaperBriefer::refused, this, refuse);
    connect(m_briefer.get(), &PaperBriefer::recordAsked, m_recorder.get(), &PaperRecorder::save);
    connect(m_checker.get(), &PaperChecker::refused, this, &PaperDesk::refused);
}

PaperDesk::~PaperDesk()
{
    // Who would hear it is being taken down too.
    const QSignalBlocker quiet(this);
    keepNow();
    m_reading.reset();
    delete m_window;
}

void PaperDesk::setSession(Session *session)
{
    keepNow();
    leaveUnkept();
    m_reading.reset();
    m_refreshSoon.stop();
    delete m_window;
    m_session = session;
    m_recorder->setSession(session);
    m_checker->setSession(session);
    m_briefer->setSession(session);
}

HeldLetters PaperDesk::held() const
{
    return {m_session->caseFile(), m_parts.library, m_session->letters().heldAverages()};
}

void PaperDesk::openPaper(LetterId letter)
{
    const auto inForce = letterInForce(m_session->caseFile(), letter);
    const auto stored =
        inForce.and_then([this](LetterId id) { return m_session->caseFile().storedLetter(id); });
    if (!stored) {
        Q_EMIT refused(problemText(stored.error()));
        return;
    }
    keepNow();
    if (m_isTyped && paperCouncil(stored->letter) != m_council) {
        const auto words = tr("The paper about the other council was not opened: what you typed in this one "
                              "is not kept. Close this one first.");
        warn(m_whyNotKept + u' ' + words);
        Q_EMIT refused(words);
        showWindow();
        return;
    }
    if (!m_window)
        makeWindow();
    m_asked = letter;
    m_letter = stored->id;
    m_isTextRead = false;
    m_charted.reset();
    if (!m_isTyped) {
        m_window->warn({});
        loadTexts(stored->letter);
    }
    readText();
    refresh();
    showWindow();
}

void PaperDesk::makeWindow()
{
    m_window = new PaperWindow(&m_parts.window);
    connect(m_window, &PaperWindow::textsChanged, this, &PaperDesk::takeTexts);
    connect(m_window, &PaperWindow::saveAsked, this, &PaperDesk::savePaper);
    connect(m_window, &PaperWindow::recordAsked, this, [this] { m_recorder->save(m_letter, *m_window); });
    connect(m_window, &PaperWindow::briefingAsked, this, [this] { copyBriefing(m_letter); });
    connect(m_window, &PaperWindow::checkAsked, this, [this] { m_checker->ask(m_letter, *m_window); });
    const auto *drops = new FileDrops(*m_window);
    connect(drops, &FileDrops::dropped, this, &PaperDesk::filesDropped);
    m_window->setMayClose([this] { return mayClose(); });
}

void PaperDesk::showWindow()
{
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

bool PaperDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_parts.window && event->type() == QEvent::Close && m_window && !mayClose()) {
        event->ignore();
        showWindow();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void PaperDesk::readText()
{
    const auto stored = m_session->caseFile().storedLetter(m_letter);
    const auto bytes = m_session->caseFile().documentBytes(m_letter);
    if (!stored || !bytes) {
        takeText(tl::unexpected(stored ? bytes.error() : stored.error()));
        return;
    }
    const auto work = [&readers = m_parts.readers, &library = m_parts.library, content = *bytes,
                          one = *stored](const std::stop_token &stop) -> Text {
        ReaderPageSource source(readers);
        return source.read(content, one.fileName, stop).transform([&](const PagedDocument &document) {
            return letterParagraphs(document, one.letter, library.forDocument(one.sha256));
        });
    };
    m_reading = std::make_unique<BackgroundTask<Text>>(
        m_parts.threads, work, [this](const Text &text) { takeText(text); }, [] {});
}

void PaperDesk::takeText(const Text &text)
{
    m_text = text;
    m_isTextRead = true;
    if (!text)
        warn(tr("The letter’s text could not be read for Appendix A, so the paper cannot be saved. %1")
                 .arg(problemText(text.error())));
    refresh();
}

Outcome<PaperInput> PaperDesk::input() const
{
    auto input = heldPaper(held(), m_letter, m_texts, QDate::currentDate());
    if (!input)
        return input;
    // Questions were chosen among those that applied to that year's letter.
    if (m_texts.questionsOf != input->letter.letter.letter().yearEnding())
        input->texts.questions.clear();
    if (m_isTextRead && m_text)
        input->letter.text = *m_text;
    return input;
}

Outcome<void> PaperDesk::addCharts(PaperInput &input)
{
    const auto content = paperChartContent(input);
    if (m_charted != content) {
        auto charts = paperCharts(content);
        if (!charts)
            return tl::unexpected(charts.error());
        m_charts = *std::move(charts);
        m_charted = content;
    }
    input.charts = m_charts;
    return {};
}

int PaperDesk::earlierLetters(const Letter &letter) const
{
    int earlier = 0;
    auto &letters = m_session->letters();
    for (const auto id : letters.lettersOf(letter.gssCode)) {
        const auto row = letters.index(letters.rowOf(id), LetterTable::Authority);
        earlier += row.data(LetterTable::YearEndingRole).toDate() < letter.yearEnding();
    }
    return earlier;
}

void PaperDesk::refreshSoon()
{
    if (m_window && m_window->isVisible())
        m_refreshSoon.start();
}

void PaperDesk::refresh()
{
    m_refreshSoon.stop();
    if (!m_window || !m_session)
        return;
    followCouncil();
    auto shown = input();
    const auto drawn = shown.and_then([this](PaperInput &one) { return addCharts(one); });
    if (!drawn) {
        warn(problemText(drawn.error()));
        return;
    }
    m_window->showInput(*shown, beside(shown->letter.letter.letter()),
        heldNotes(m_session->caseFile(), m_asked, m_letter, m_texts.earlierYears).value_or(QStringList()));
}

void PaperDesk::savePaper()
{
    if (!m_isTextRead) {
        warn(tr("The letter is still being read for Appendix A. Save the paper in a moment."));
        return;
    }
    if (!m_text) {
        takeText(m_text);
        return;
    }
    refresh();
    const auto now = input();
    if (!now)
        return; // said
    const auto name = paperFileName(*now, exportName(now->letter.letter.letter()));
    m_parts.dialogs.saveAs(m_window, tr("Save the committee paper"), name + u".docx"_s,
        {tr("Word file (*.docx)")}, [this](const QString &path) { writePaper(path); });
}

void PaperDesk::writePaper(const QString &path)
{
    if (!m_session || !m_window)
        return;
    if (const auto why = whyNoExport(m_session->caseFile(), path, {u"docx"_s}); !why.isEmpty()) {
        warn(why);
        return;
    }
    // As the table is now, whatever happened while the name was chosen.
    followCouncil();
    auto now = input();
    const auto written = now.and_then([this](PaperInput &one) { return addCharts(one); })
                             .and_then([&now] { return docxBytes(committeePaper(*now)); })
                             .and_then([&path](const QByteArray &bytes) { return writeWhole(path, bytes); });
    if (!written) {
        auto problem = written.error();
        problem.file = problem.file.isEmpty() ? path : problem.file;
        warn(problemText(problem));
        return;
    }
    keepNow();
    const auto confirmation = confirmationOf(*now);
    const auto words = tr("Written to %1").arg(QDir::toNativeSeparators(path));
    m_window->say(confirmation.unconfirmed == 0
            ? words
            : tr("%1. It begins with DRAFT: %2 of %3 figures not yet checked.")
                  .arg(words)
                  .arg(confirmation.unconfirmed)
                  .arg(confirmation.figures));
}

void PaperDesk::saveRecord(LetterId letter)
{
    m_recorder->save(letter, m_parts.window);
}

void PaperDesk::copyBriefing(LetterId letter)
{
    m_briefer->copy(letter);
}

void PaperDesk::askForPaper(std::optional<LetterId> current)
{
    m_checker->ask(current, m_parts.window);
}

void PaperDesk::check(const QString &path, std::optional<LetterId> current)
{
    m_checker->check(path, current);
}

void PaperDesk::warn(const QString &words)
{
    if (m_window)
        m_window->warn(words);
    else
        Q_EMIT refused(words);
}
