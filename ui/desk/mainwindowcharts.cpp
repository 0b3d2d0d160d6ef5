// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The chart below the page: what it is given, and what it asks for.
#include "ui/desk/mainwindow.h"

#include "store/kept.h"
#include "ui/charts/chartpane.h"
#include "ui/charts/councilsdialog.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/session.h"

#include <QJsonDocument>

#include <algorithm>

void MainWindow::connectChart()
{
    auto *chart = m_panes->chart;
    connect(chart, &ChartPane::saveRequested, this, &MainWindow::exportChart);
    connect(chart, &ChartPane::said, this, &MainWindow::say);
    connect(chart, &ChartPane::groupChanged, this, &MainWindow::showChart);
    connect(chart, &ChartPane::councilsAsked, this, &MainWindow::chooseCouncils);
    connect(chart, &ChartPane::letterAsked, this, [this](LetterId letter) {
        if (m_session && m_session->letters().rowOf(letter) >= 0 && finishEditing())
            m_panes->letters->choose(letter);
    });
    auto &menu = *m_actions->chartMenu;
    for (const auto &group : chart->actionGroups()) {
        menu.addActions(group);
        menu.addSeparator();
        // What is asked of the chart is seen, though the pane was put away.
        for (const auto *action : group)
            connect(action, &QAction::triggered, m_actions->showChart,
                [this] { m_actions->showChart->setChecked(true); });
    }
    menu.addAction(m_actions->exportChart);
}

/// With the newest values; nothing is drawn anew where nothing changed.
void MainWindow::showChart()
{
    if (!m_session || !m_panes->letters->current())
        return;
    const auto id = m_session->fields().letter();
    const auto letter = m_session->publicLetter(id);
    if (!letter) {
        clearChart(letter.error());
        return;
    }
    const auto years = m_session->publicYears(id, *letter);
    const auto group = m_panes->chart->group(letter->letter().type).value_or(CouncilGroup{});
    const auto councils = m_session->publicCouncils(group, letter->letter().yearEnding());
    if (!years || !councils) {
        clearChart(years ? councils.error() : years.error());
        return;
    }
    // While 300 letters come in, the chart of the shown one is drawn once.
    const ChartContent content{.kind = m_panes->chart->wantedKind(),
        .letter = *letter,
        .years = *years,
        .sample = m_reference.isSample(m_session->fields().stored().sha256),
        .group = group,
        .councils = *councils};
    if (m_charted == content)
        return;
    m_charted = content;
    m_panes->chart->showLetter(content.letter, content.years, content.sample, content.councils);
}

/// The chart of another letter, or of older values, must not stand beside this one.
void MainWindow::clearChart(const Problem &problem)
{
    m_charted.reset();
    m_panes->chart->clear();
    showProblem(problem);
}

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
    CouncilsDialog::Choice choice{.held = *held, .yearEnding = yearEnding};
    for (const auto &kept : m_panes->chart->keptGroups()) {
        if (kept.type == type)
            choice.kept.append(kept);
    }
    choice.chosen = m_panes->chart->group(type).value_or(groupOf({}, type, {*letter}));
    auto *dialog = new CouncilsDialog(choice, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { takeCouncils(dialog->group()); });
    dialog->open();
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
    // After the version that the officer saw: what a colleague kept meanwhile is not replaced unseen.
    const auto written = isNew ? keep(m_session->caseFile(), KeptKind::CouncilGroup, group.name, value,
                             same == m_keptGroups.end() ? 0 : same->version, {.who = m_name})
                               : Outcome<int>(0);
    showKeptGroups();
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
