// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The officer's texts: kept with the council in the case file, and never lost unsaid.
#include "ui/desk/paperdesk.h"

#include "paper/papertexts.h"
#include "ui/desk/problemtext.h"
#include "ui/desk/session.h"
#include "ui/paper/paperwindow.h"

#include <QJsonDocument>

#include <utility>

using namespace Qt::StringLiterals;

void PaperDesk::loadTexts(const Letter &letter)
{
    m_council = paperCouncil(letter);
    m_texts = {};
    m_seen = 0;
    m_isTyped = false;
    const auto found = kept(m_session->caseFile(), KeptKind::PaperTexts, m_council);
    if (!found) {
        warn(problemText(found.error()));
        return;
    }
    m_seen = found->version;
    m_texts = paperTextsFromJson(QJsonDocument::fromJson(found->value).object());
}

void PaperDesk::takeTexts(const PaperTexts &texts)
{
    m_texts = texts;
    m_isTyped = true;
    m_isCloseRefused = false;
    m_keepSoon.start();
    m_refreshSoon.start();
}

void PaperDesk::keepNow()
{
    m_keepSoon.stop();
    if (!m_isTyped || !m_session)
        return;
    if (m_council.isEmpty()) {
        notKept(tr("Your texts are not kept for the next paper: no council was found in this letter. Enter "
                   "it among the figures."));
        return;
    }
    const auto json = QJsonDocument(paperTextsAsJson(m_texts)).toJson(QJsonDocument::Compact);
    const auto version =
        keep(m_session->caseFile(), KeptKind::PaperTexts, m_council, json, m_seen, {.who = m_account});
    if (version) {
        m_seen = *version;
        m_isTyped = false;
        m_isCloseRefused = false;
        m_whyNotKept.clear();
        return;
    }
    notKept(version.error().kind == Problem::Kind::Conflict
            ? tr("Your texts are not kept in the case file: somebody else changed this council’s paper "
                 "meanwhile. Save the paper, close it and open it again to see theirs.")
            : tr("Your texts are not kept in the case file yet. %1").arg(problemText(version.error())));
}

void PaperDesk::notKept(const QString &why)
{
    warn(why);
    // The desk is told once, not at every word that is typed.
    if (std::exchange(m_whyNotKept, why) != why && m_window)
        Q_EMIT refused(why);
}

bool PaperDesk::mayClose()
{
    keepNow();
    if (!m_isTyped)
        return true;
    if (std::exchange(m_isCloseRefused, !m_isCloseRefused)) {
        // Told, and closed all the same: given up.
        m_isTyped = false;
        m_whyNotKept.clear();
        return true;
    }
    const auto words = m_whyNotKept + u' '
        + tr("The paper stays open: save it or copy what you typed. Closed once more, it gives up what is "
             "not kept.");
    warn(words);
    Q_EMIT refused(words);
    return false;
}

/// The case file goes; what could not be kept in it stays to be copied, in a window that is on its own.
void PaperDesk::leaveUnkept()
{
    if (!m_isTyped || !m_window)
        return;
    const auto words =
        tr("What you typed in the paper is not kept in its case file, which is closed now. Copy "
           "it from the paper’s window, which stays until you close it.");
    warn(words);
    Q_EMIT refused(words);
    m_window->disconnect(this);
    m_window->leave();
    m_window->setMayClose({});
    m_window->setObjectName(u"unkeptPaper"_s);
    m_window->setAttribute(Qt::WA_DeleteOnClose);
    m_window = nullptr;
    m_isTyped = false;
    m_isCloseRefused = false;
    m_whyNotKept.clear();
}

/// Somebody else kept other texts, who had seen what is kept from here: theirs are the newest.
void PaperDesk::followOthers(const Letter &letter)
{
    const auto now = kept(m_session->caseFile(), KeptKind::PaperTexts, m_council);
    if (m_isTyped || !now || now->version == m_seen)
        return;
    loadTexts(letter);
    m_window->say(tr("This council’s paper was changed elsewhere; it is shown as it is now."));
}

/// The letter's council was corrected under the paper: each council keeps its own texts.
void PaperDesk::followCouncil()
{
    const auto stored = m_session->caseFile().storedLetter(m_letter);
    if (!stored)
        return;
    if (paperCouncil(stored->letter) == m_council) {
        followOthers(stored->letter);
        return;
    }
    if (m_council.isEmpty() && m_isTyped) {
        // Typed before there was a council to keep them with.
        m_council = paperCouncil(stored->letter);
        m_window->warn({});
        keepNow();
        return;
    }
    keepNow();
    if (m_isTyped)
        return; // said
    loadTexts(stored->letter);
    warn(tr("The letter’s council was changed: your texts stay with the council that they were typed for. "
            "This paper now has those kept for %1.")
             .arg(stored->letter.authorityName.isEmpty() ? tr("no council") : stored->letter.authorityName));
}
