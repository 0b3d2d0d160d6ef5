// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartactions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace {
struct ChartActionsWords {
    Q_DECLARE_TR_FUNCTIONS(ChartActions)
};

QAction *add(QWidget &owner, const QString &name, const QString &text, const QString &tip,
    const QKeySequence &key = {})
{
    auto *action = new QAction(text, &owner);
    action->setObjectName(name);
    action->setToolTip(tip.toHtmlEscaped());
    action->setShortcut(key);
    action->setAutoRepeat(false);
    return action;
}

QString sizeWords(PictureSize size)
{
    switch (size) {
    case PictureSize::Column:
        return ChartActionsWords::tr("Co&lumn (77 mm wide)");
    case PictureSize::Page:
        return ChartActionsWords::tr("P&age (159 × 100 mm)");
    case PictureSize::Slide:
        return ChartActionsWords::tr("Sl&ide (16:9)");
    }
    Q_UNREACHABLE();
}
} // namespace

ChartActions::ChartActions(QWidget &owner)
    : thisLetter(add(owner, u"chartThisLetter"_s, ChartActionsWords::tr("This &letter"),
        ChartActionsWords::tr("Draw the rates of this letter"), Qt::ALT | Qt::Key_5))
    , throughYears(add(owner, u"chartThroughYears"_s, ChartActionsWords::tr("Through the &years"),
          ChartActionsWords::tr(
              "Draw every year held for this council: counts where cases are few, else rates"),
          Qt::ALT | Qt::Key_6))
    , councils(add(owner, u"chartCouncils"_s, ChartActionsWords::tr("&Named councils"),
          ChartActionsWords::tr("Draw councils of the same type and year beside each other, by name"),
          Qt::ALT | Qt::Key_7))
    , switchYears(add(owner, u"chartSwitchYears"_s, ChartActionsWords::tr("&Rates by year"),
          ChartActionsWords::tr("Through the years: rates in place of counts, or counts in place of rates"),
          Qt::ALT | Qt::Key_8))
    , chooseCouncils(add(owner, u"chooseCouncils"_s, ChartActionsWords::tr("C&hoose councils…"),
          ChartActionsWords::tr("Choose which councils stand beside each other, or change a kept group"),
          Qt::ALT | Qt::Key_9))
    , showTable(add(owner, u"chartTable"_s, ChartActionsWords::tr("Figures as a &table"),
          ChartActionsWords::tr("Show the chart's figures as a table, or the words again"), Qt::Key_F11))
    , copy(add(owner, u"copyChart"_s, ChartActionsWords::tr("&Copy chart"),
          ChartActionsWords::tr("Copy the chart as a picture, with its figures"),
          Qt::CTRL | Qt::SHIFT | Qt::Key_C))
    , copyFigures(add(owner, u"copyChartFigures"_s, ChartActionsWords::tr("Copy &figures"),
          ChartActionsWords::tr("Copy the figures under the chart as CSV")))
    , copyAltText(add(owner, u"copyChartAltText"_s, ChartActionsWords::tr("Copy alternative te&xt"),
          ChartActionsWords::tr("Copy the sentence for those who cannot see the chart"),
          Qt::CTRL | Qt::SHIFT | Qt::Key_T))
    , save(add(owner, u"saveChart"_s, ChartActionsWords::tr("&Save chart as…"),
          ChartActionsWords::tr("Save as SVG, PNG, PDF, or the figures as CSV")))
    , kinds(new QActionGroup(&owner))
    , sizes(new QActionGroup(&owner))
    , sizeMenu(new QMenu(ChartActionsWords::tr("&Size of pictures"), &owner))
{
    for (auto *kind : {thisLetter, throughYears, councils}) {
        kind->setCheckable(true);
        kinds->addAction(kind);
    }
    thisLetter->setChecked(true);
    showTable->setCheckable(true);
    sizeMenu->setObjectName(u"chartSizes"_s);
    for (const auto size : {PictureSize::Column, PictureSize::Page, PictureSize::Slide}) {
        auto *action = add(owner, u"chartSize-"_s + pictureSizeKey(size), sizeWords(size),
            ChartActionsWords::tr("Save and copy pictures in this size"));
        action->setData(pictureSizeKey(size));
        action->setCheckable(true);
        action->setChecked(size == PictureSize::Page);
        sizes->addAction(action);
        sizeMenu->addAction(action);
    }
}

QList<QList<QAction *>> ChartActions::groups() const
{
    return {{thisLetter, throughYears, switchYears, councils, chooseCouncils}, {showTable},
        {copy, copyFigures, copyAltText, sizeMenu->menuAction()}};
}

PictureSize ChartActions::size() const
{
    return pictureSizeOfKey(sizes->checkedAction()->data().toString()).value_or(PictureSize::Page);
}
