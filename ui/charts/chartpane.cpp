// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpane.h"

#include "ui/charts/alttextline.h"
#include "ui/charts/chartactions.h"
#include "ui/charts/chartmime.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/charttable.h"
#include "ui/charts/chartview.h"
#include "ui/charts/chartwords.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDrag>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

using Kind = ChartContent::Kind;

void ChartPane::showLetter(const PublicLetter &letter, const QList<PublicLetter> &years, bool sample,
    const QList<PublicLetter> &councils)
{
    m_content = {.letter = letter, .years = years, .sample = sample, .councils = councils};
    m_hasLetter = true;
    redraw();
}

void ChartPane::clear()
{
    m_content = {};
    m_hasLetter = false;
    redraw();
}

void ChartPane::setKeptGroups(const QList<CouncilGroup> &groups)
{
    m_kept = groups;
    updateGroups();
}

void ChartPane::renameGroup(AuthorityType type, const QString &from, const QString &to)
{
    const auto chosen = m_groups.find(type);
    if (chosen != m_groups.end() && chosen->name == from)
        chosen->name = to;
    updateGroups();
}

void ChartPane::forgetGroups()
{
    m_groups.clear();
    m_kept.clear();
    if (m_wanted == Kind::Councils)
        m_wanted = Kind::Comparison;
}

void ChartPane::showGroup(const CouncilGroup &group)
{
    m_groups.insert(group.type, group);
    wantCouncils();
}

std::optional<CouncilGroup> ChartPane::group(AuthorityType type) const
{
    if (const auto chosen = m_groups.constFind(type); chosen != m_groups.cend())
        return *chosen;
    const auto found = std::ranges::find(m_kept, type, &CouncilGroup::type);
    return found == m_kept.end() ? std::nullopt : std::optional(*found);
}

ChartContent ChartPane::content() const
{
    auto content = m_content;
    content.altText = m_altText->own();
    return content;
}

PictureSize ChartPane::pictureSize() const
{
    return m_actions->size();
}

QList<QList<QAction *>> ChartPane::actionGroups() const
{
    return m_actions->groups();
}

void ChartPane::showKind(Kind kind)
{
    m_wanted = kind;
    redraw();
}

void ChartPane::showCouncils()
{
    const auto type = m_content.letter.letter().type;
    if (!group(type)) {
        redraw(); // the button stays with the chart that is shown
        Q_EMIT councilsAsked();
        return;
    }
    wantCouncils();
}

void ChartPane::wantCouncils()
{
    m_wanted = Kind::Councils;
    Q_EMIT groupChanged();
    if (m_content.kind != kindNow()) // where nothing but the kind is new, nobody gave a letter
        redraw();
}

void ChartPane::chooseKept(int index)
{
    const auto name = m_keptBox->itemData(index).toString();
    const auto type = m_content.letter.letter().type;
    const auto found = std::ranges::find_if(
        m_kept, [&](const auto &kept) { return kept.name == name && kept.type == type; });
    if (found != m_kept.end())
        showGroup(*found);
}

// What the letter allows of what is wanted.
Kind ChartPane::kindNow() const
{
    auto asYears = m_content;
    asYears.kind = Kind::Years;
    const bool hasYears = m_hasLetter && lettersShown(asYears).size() > 1;
    if (m_wanted == Kind::Councils && m_hasLetter && group(m_content.letter.letter().type))
        return Kind::Councils;
    if (isThroughYears(m_wanted) && hasYears)
        return m_wantedYears.value_or(kindThroughYears(asYears));
    return Kind::Comparison;
}

QString ChartPane::wordsNow() const
{
    if (!m_hasLetter)
        return tr("No letter is chosen, so there is no chart.");
    if (m_content.kind == Kind::Councils) {
        if (const auto why = whyNoCouncils(councilsShown(m_content)); !why.isEmpty())
            return why;
    }
    return showingInWords(m_content);
}

void ChartPane::redraw()
{
    m_content.kind = kindNow();
    m_content.group = group(m_content.letter.letter().type).value_or(CouncilGroup{});
    const bool isDrawn = m_hasLetter
        && (m_content.kind != Kind::Councils || whyNoCouncils(councilsShown(m_content)).isEmpty());
    auto scene = isDrawn ? std::make_unique<ChartScene>(m_content) : nullptr;
    m_view->showChart(scene.get());
    m_scene = std::move(scene);
    if (m_scene) {
        m_table->show(m_content);
        // Every figure in words is dear: only words of the officer's own must be held against them.
        const bool isSameChart = !m_altText->own().isEmpty() && chartData(m_content) == chartData(m_worded);
        m_altText->showSentence(isSameChart, m_scene->generatedAltText());
        m_worded = m_content;
    } else {
        m_table->clear();
        m_altText->clearSentence();
    }
    m_view->setAccessibleName(
        m_scene ? content().altText.isEmpty() ? m_scene->altText() : content().altText : tr("No chart"));
    const auto words = wordsNow();
    m_view->setAccessibleDescription(words);
    m_words->setPlainText(words);
    showPage();
    auto asYears = m_content;
    asYears.kind = Kind::Years;
    updateActions(m_hasLetter && lettersShown(asYears).size() > 1);
    updateGroups();
}

void ChartPane::updateActions(bool hasYears)
{
    auto &actions = *m_actions;
    for (auto *action : {actions.copy, actions.copyFigures, actions.copyAltText, actions.save})
        action->setEnabled(m_scene != nullptr);
    for (auto *action : {actions.thisLetter, actions.councils, actions.chooseCouncils, actions.showTable})
        action->setEnabled(m_hasLetter);
    actions.throughYears->setEnabled(hasYears);
    actions.switchYears->setEnabled(isThroughYears(m_content.kind));
    actions.switchYears->setText(
        m_content.kind == Kind::Counts ? tr("&Rates by year") : tr("Co&unts by year"));
    auto *shown = m_content.kind == Kind::Councils ? actions.councils
        : isThroughYears(m_content.kind)           ? actions.throughYears
                                                   : actions.thisLetter;
    shown->setChecked(true);
}

void ChartPane::updateGroups()
{
    const auto type = m_content.letter.letter().type;
    const auto chosen = group(type);
    const QSignalBlocker blocker(m_keptBox);
    m_keptBox->clear();
    for (const auto &kept : std::as_const(m_kept)) {
        if (kept.type == type)
            m_keptBox->addItem(kept.name, kept.name);
    }
    m_keptBox->setVisible(m_content.kind == Kind::Councils && m_keptBox->count() > 0);
    m_keptBox->setCurrentIndex(chosen ? m_keptBox->findData(chosen->name) : -1);
}

void ChartPane::copyChart()
{
    if (m_scene)
        QApplication::clipboard()->setMimeData(
            chartMimeData(content(), pictureSize()).release()); // the clipboard owns it
}

void ChartPane::copyFigures()
{
    const auto csv = chartData(m_content);
    auto data = std::make_unique<QMimeData>();
    data->setData(u"text/csv"_s, csv);
    data->setText(QString::fromUtf8(csv));
    QApplication::clipboard()->setMimeData(data.release());
}

void ChartPane::copyAltText()
{
    if (!m_scene)
        return;
    const auto own = m_altText->own();
    const auto words = own.isEmpty() ? m_scene->generatedAltText() : own;
    QApplication::clipboard()->setText(words);
    Q_EMIT said(tr("Copied: %1").arg(words));
}

void ChartPane::dragOut()
{
    auto *drag = new QDrag(m_view); // deletes itself
    drag->setMimeData(chartMimeData(content(), pictureSize()).release());
    drag->setPixmap(m_view->grab().scaledToWidth(240, Qt::SmoothTransformation));
    drag->exec(Qt::CopyAction);
}
