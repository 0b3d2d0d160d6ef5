// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The groups of councils that are compared with each other: chosen, kept under a name, renamed, deleted.
#include "ui/desk/mainwindow.h"

#include "store/kept.h"
#include "ui/charts/chartpane.h"
#include "ui/charts/councilsdialog.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/paperdesk.h"
#include "ui/desk/problemtext.h"
#include "ui/desk/session.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

void MainWindow::chooseCouncils()
{
    if (!m_session || !m_panes->letters->current() || !finishEditing())
        return;
    const auto letter = m_session->publicLetter(m_session->fields().letter());
    if (!letter) {
        showProblem(letter.error());
        return;
    }
    const auto type = letter->letter().type;
    const auto yearEnding = letter->letter().yearEnding();
    if (!isComparedType(type) || !yearEnding.isValid()) {
        m_panes->message->say(
            tr("Named councils are drawn for councils of one type and year, and the Ombudsman's type of "
               "this body, or the year, is not known."));
        return;
    }
    auto held = m_session->councilsHeld(type, yearEnding);
    if (!held) {
        showProblem(held.error());
        return;
    }
    showKeptGroups(); // a colleague's too
    CouncilsDialog::Choice choice{
        .held = *held, .yearEnding = yearEnding, .kept = keptOf(type), .chosen = {}};
    choice.chosen = m_panes->chart->group(type).value_or(groupOf({}, type, {*letter}));
    auto *dialog = new CouncilsDialog(choice, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { takeCouncils(dialog->group()); });
    connect(dialog, &CouncilsDialog::renameAsked, this,
        [this, dialog](const QString &name, const QString &to) { renameGroup(*dialog, name, to); });
    connect(dialog, &CouncilsDialog::dropAsked, this, [this, dialog](const QString &name) {
        m_dialogs.ask(dialog, dropQuestion(name), tr("Delete the group"),
            [this, dialog, name] { dropGroup(*dialog, name); });
    });
    dialog->open();
}

QString MainWindow::dropQuestion(const QString &name) const
{
    QStringList sentences{tr("Keep the group “%1” no more? Its councils are not chosen again with one key; "
                             "letters and figures stay.")
                              .arg(name)};
    if (const int papers = m_papers->papersWith(name).value_or(0); papers > 0)
        sentences.append(tr("Committee papers that lose these councils and will say so: %1.").arg(papers));
    return sentences.join(u' ');
}

void MainWindow::takeCouncils(const CouncilGroup &group)
{
    if (!m_session)
        return;
    if (!group.name.isEmpty())
        keepGroup(group);
    m_panes->chart->showGroup(group);
}

void MainWindow::keepGroup(const CouncilGroup &group)
{
    const auto same =
        std::ranges::find(m_keptGroups, group.name, [](const KeptGroup &one) { return one.group.name; });
    if (same != m_keptGroups.end() && same->group.type != group.type) {
        m_panes->message->say(
            tr("The councils are drawn, but not kept: a group of another type is kept as “%1”. "
               "Choose councils again and give another name.")
                .arg(group.name));
        return;
    }
    const auto value = QJsonDocument(groupToJson(group)).toJson(QJsonDocument::Compact);
    const bool isNew = same == m_keptGroups.end() || groupToJson(same->group) != groupToJson(group);
    const auto written = isNew ? keep(m_session->caseFile(), KeptKind::CouncilGroup, group.name, value,
                             seenVersion(group.name), {.who = m_name})
                               : Outcome<int>(0);
    showKeptGroups();
    m_papers->refreshSoon();
    if (written)
        return;
    if (written.error().kind == Problem::Kind::Conflict)
        m_panes->message->say(
            tr("The councils are drawn, but not kept: a colleague kept other councils as “%1” "
               "meanwhile. Choose councils again to see them.")
                .arg(group.name));
    else
        showProblem(written.error());
}

/// As the officer saw it: what a colleague kept meanwhile is not replaced unseen. A name that was given up
/// can be given again.
int MainWindow::seenVersion(const QString &name) const
{
    const auto shown =
        std::ranges::find(m_keptGroups, name, [](const KeptGroup &one) { return one.group.name; });
    if (shown != m_keptGroups.end())
        return shown->version;
    const auto found = kept(m_session->caseFile(), KeptKind::CouncilGroup, name);
    return found && found->value.isEmpty() ? found->version : 0;
}

void MainWindow::renameGroup(CouncilsDialog &dialog, const QString &name, const QString &to)
{
    if (!m_session)
        return;
    const auto type = dialog.group().type;
    const bool isTaken =
        std::ranges::any_of(m_keptGroups, [&to](const auto &one) { return one.group.name == to; });
    const auto renamed = isTaken ? Outcome<int>(0) : m_papers->renameGroup(name, to, seenVersion(name));
    showKeptGroups();
    if (renamed && !isTaken)
        m_panes->chart->renameGroup(type, name, to);
    dialog.setKept(keptOf(type), renamed && !isTaken ? to : name,
        isTaken ? tr("“%1” keeps its name: another group is kept as “%2”. Type another name.").arg(name, to)
            : renamed ? tr("“%1” is kept as “%2” now.").arg(name, to)
                      : groupProblem(name, renamed.error()));
}

void MainWindow::dropGroup(CouncilsDialog &dialog, const QString &name)
{
    if (!m_session)
        return;
    const auto type = dialog.group().type;
    const auto dropped =
        keep(m_session->caseFile(), KeptKind::CouncilGroup, name, {}, seenVersion(name), {.who = m_name});
    showKeptGroups();
    if (dropped)
        m_panes->chart->renameGroup(type, name, {});
    m_papers->refreshSoon();
    dialog.setKept(keptOf(type), dropped ? QString() : name,
        dropped ? tr("The group “%1” is not kept any more.").arg(name) : groupProblem(name, dropped.error()));
}

QString MainWindow::groupProblem(const QString &name, const Problem &problem) const
{
    return problem.kind == Problem::Kind::Conflict
        ? tr("“%1” stays: a colleague changed the kept groups meanwhile. They are shown as they are now.")
              .arg(name)
        : problemText(problem);
}

QList<CouncilGroup> MainWindow::keptOf(AuthorityType type) const
{
    auto groups = m_panes->chart->keptGroups();
    groups.removeIf([type](const CouncilGroup &group) { return group.type != type; });
    return groups;
}

void MainWindow::showKeptGroups()
{
    m_keptGroups.clear();
    QList<CouncilGroup> groups;
    const auto &file = m_session->caseFile();
    const auto names = keptNames(file, KeptKind::CouncilGroup);
    if (!names) {
        showProblem(names.error());
        return;
    }
    for (const auto &name : *names) {
        const auto value = kept(file, KeptKind::CouncilGroup, name);
        if (!value)
            continue;
        const auto group = groupFromJson(name, QJsonDocument::fromJson(value->value).object());
        if (group)
            groups.append(*group);
        // One that cannot be read has a version, too.
        m_keptGroups.append({group.value_or(CouncilGroup{.name = name}), value->version});
    }
    m_panes->chart->setKeptGroups(groups);
}
