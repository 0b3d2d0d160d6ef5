// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/paperbriefer.h"

#include "comparison/dates.h"
#include "paper/briefing.h"
#include "paper/papertexts.h"
#include "store/kept.h"
#include "ui/desk/paperdesk.h"
#include "ui/desk/problemtext.h"
#include "ui/desk/session.h"
#include "ui/paper/briefingwindow.h"
#include "ui/paper/heldpaper.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonDocument>

PaperBriefer::PaperBriefer(const PaperParts &parts)
    : m_parts(parts)
{
}

PaperBriefer::~PaperBriefer()
{
    delete m_window;
}

void PaperBriefer::setSession(Session *session)
{
    delete m_window;
    m_session = session;
}

BriefingWindow &PaperBriefer::window()
{
    if (!m_window) {
        m_window = new BriefingWindow(&m_parts.window);
        connect(m_window, &BriefingWindow::recordAsked, this,
            [this] { Q_EMIT recordAsked(m_letter, *m_window); });
    }
    return *m_window;
}

void PaperBriefer::copy(LetterId asked)
{
    const auto &file = m_session->caseFile();
    m_letter = letterInForce(file, asked).value_or(asked);
    const auto stored = file.storedLetter(m_letter);
    const auto texts = stored ? kept(file, KeptKind::PaperTexts, paperCouncil(stored->letter))
                              : tl::unexpected(stored.error());
    auto own = texts ? paperTextsFromJson(QJsonDocument::fromJson(texts->value).object()) : PaperTexts();
    own.earlierYears = true; // what changed since the last letter is asked of every briefing
    const auto paper = heldPaper(
        {file, m_parts.library, m_session->letters().heldAverages()}, m_letter, own, QDate::currentDate());
    if (!paper) {
        Q_EMIT refused(problemText(paper.error()));
        return;
    }
    const auto text = morningBriefing(*paper);
    QApplication::clipboard()->setText(text);
    const auto &about = paper->letter.letter.letter();
    window().showText(about.authorityName, text);
    window().show();
    window().raise();
    window().activateWindow();
    const QStringList copied(tr("The morning briefing about %1, %2, is copied: paste it into an e-mail.")
                                 .arg(about.authorityName, periodInWords(about.yearEnding())));
    const auto notes = heldNotes(file, asked, m_letter, own.earlierYears).value_or(QStringList());
    Q_EMIT told((copied + notes).join(u' '));
}
