// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/paperchecker.h"

#include "comparison/dates.h"
#include "paper/papertexts.h"
#include "reading/letterbytes.h"
#include "store/kept.h"
#include "ui/desk/paperdesk.h"
#include "ui/desk/paperproblem.h"
#include "ui/desk/session.h"
#include "ui/document/pagesource.h"
#include "ui/paper/lettertext.h"
#include "ui/paper/paperchecktable.h"
#include "ui/paper/paperreading.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

PaperChecker::PaperChecker(const PaperParts &parts)
    : m_parts(parts)
{
}

PaperChecker::~PaperChecker()
{
    delete m_table;
}

void PaperChecker::setSession(Session *session)
{
    m_reading.reset();
    m_comparing.reset();
    delete m_table;
    m_session = session;
}

void PaperChecker::ask(std::optional<LetterId> current, QWidget &over)
{
    m_parts.dialogs.openPaper(&over, [this, current](const QString &path) { check(path, current); });
}

PaperCheckTable &PaperChecker::table()
{
    if (!m_table) {
        m_table = new PaperCheckTable(&m_parts.window);
        connect(m_table, &PaperCheckTable::againAsked, this, [this] { check(m_path, m_current); });
    }
    return *m_table;
}

void PaperChecker::check(const QString &path, std::optional<LetterId> current)
{
    if (!m_session) {
        Q_EMIT refused(
            tr("%1 was not checked: no case file is open to compare it with. Open one first.").arg(path));
        return;
    }
    m_path = path;
    m_current = current;
    m_comparing.reset();
    table().showReading(path);
    const auto work = [path, program = m_parts.readerProgram](const std::stop_token &stop) {
        return loadLetterBytes(path).and_then(
            [&](const LetterBytes &content) { return readPaper(content.bytes, path, program, stop); });
    };
    m_reading = std::make_unique<BackgroundTask<Content>>(
        m_parts.threads, work, [this](const Content &content) { takeContent(content); }, [] {});
}

void PaperChecker::takeContent(const Content &content)
{
    if (!content) {
        table().showProblem(m_path, paperProblemText(content.error()));
        return;
    }
    if (const auto letter = letterOf(*content))
        compare(*letter, *content);
    else
        table().showProblem(m_path,
            tr("%1 is about no letter that is held: none has its council and its year. If it is a letter, "
               "save it as PDF and drop that.")
                .arg(m_path));
}

std::optional<LetterId> PaperChecker::letterOf(const DocxContent &content) const
{
    const auto stored = m_session->caseFile().storedLetters();
    if (!stored)
        return {};
    // Papers are made from what is in force, whichever edition is chosen.
    auto current = m_current;
    if (current)
        current = letterInForce(m_session->caseFile(), *current).value_or(*current);
    std::optional<LetterId> found;
    for (const auto &one : *stored) {
        if (one.removed || one.letter.authorityName.isEmpty() || !isPaperAbout(content, one.letter))
            continue;
        if (one.id == current)
            return one.id;
        // A revised edition stands in place of its letter.
        if (!found || one.revises == found)
            found = one.id;
    }
    return found;
}

Outcome<PaperInput> PaperChecker::inputOf(LetterId letter, const PaperOrigin &origin) const
{
    const auto stored = m_session->caseFile().storedLetter(letter);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto texts = kept(m_session->caseFile(), KeptKind::PaperTexts, paperCouncil(stored->letter));
    if (!texts)
        return tl::unexpected(texts.error());
    auto asMade = paperTextsFromJson(QJsonDocument::fromJson(texts->value).object());
    if (const auto group = kept(m_session->caseFile(), KeptKind::CouncilGroup, origin.councils);
        group && !group->value.isEmpty())
        asMade.councils = origin.councils;
    const HeldLetters held{m_session->caseFile(), m_parts.library, m_session->letters().heldAverages()};
    auto input = heldPaper(held, letter, asMade, QDate::currentDate());
    if (!input)
        return input;
    if (input->texts.questionsOf != input->letter.letter.letter().yearEnding())
        input->texts.questions.clear();
    return input;
}

void PaperChecker::compare(LetterId letter, const DocxContent &content)
{
    const auto input = inputOf(letter, content.origin);
    const auto stored = m_session->caseFile().storedLetter(letter);
    const auto bytes = m_session->caseFile().documentBytes(letter);
    if (!input || !stored || !bytes) {
        table().showProblem(m_path,
            paperProblemText(!input ? input.error()
                    : !stored       ? stored.error()
                                    : bytes.error()));
        return;
    }
    const auto work = [&readers = m_parts.readers, &library = m_parts.library, paper = *input, one = *stored,
                          letterBytes = *bytes,
                          edited = content](const std::stop_token &stop) mutable -> Check {
        ReaderPageSource source(readers);
        const auto document = source.read(letterBytes, one.fileName, stop);
        if (!document)
            return tl::unexpected(document.error());
        paper.letter.text = letterParagraphs(*document, one.letter, library.forDocument(one.sha256));
        return expectedPaper(paper, edited).transform([&](const ExpectedPaper &expected) {
            return comparePapers(edited, expected, stop);
        });
    };
    const auto about =
        tr("%1, %2").arg(stored->letter.authorityName, periodInWords(stored->letter.yearEnding()));
    m_comparing = std::make_unique<BackgroundTask<Check>>(
        m_parts.threads, work,
        [this, about](const Check &check) {
            if (check)
                table().showCheck(m_path, about, *check);
            else
                table().showProblem(m_path, paperProblemText(check.error()));
        },
        [] {});
}
