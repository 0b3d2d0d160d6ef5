// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/letterfiltermenu.h"

#include "tables/standings.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

LetterFilterMenu::LetterFilterMenu(QWidget *parent)
    : QMenu(tr("&Show only"), parent)
    , m_years(addMenu(tr("&Year")))
    , m_year(new QActionGroup(this))
    , m_type(new QActionGroup(this))
    , m_standing(new QActionGroup(this))
    , m_order(new QActionGroup(this))
{
    setObjectName(u"letterFilterMenu"_s);
    connect(m_year, &QActionGroup::triggered, this, [this](const QAction *action) {
        auto filter = m_filter;
        filter.year = action->data().isNull() ? std::nullopt : std::optional(action->data().toInt());
        choose(filter);
    });
    makeTypes();
    makeStandings();
    addSeparator();
    makeNeeds();
    addSeparator();
    makeOrders();
    addSeparator();
    m_showAll = addAction(tr("Show &all letters"));
    m_showAll->setObjectName(u"showAllLetters"_s);
    m_showAll->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    m_showAll->setEnabled(false);
    connect(m_showAll, &QAction::triggered, this, [this] { choose({}); });
    setYears({});
}

QAction *LetterFilterMenu::add(
    QMenu &menu, const QString &objectName, const QString &text, QActionGroup *group)
{
    auto *action = menu.addAction(text);
    action->setObjectName(objectName);
    action->setCheckable(true);
    if (group)
        group->addAction(action);
    return action;
}

void LetterFilterMenu::makeTypes()
{
    auto &menu = *addMenu(tr("Council &type"));
    add(menu, u"anyType"_s, tr("&Any type"), m_type)->setData(QString());
    const std::pair<const char *, QString> types[]{{"county", tr("&County")}, {"district", tr("&District")},
        {"metropolitan", tr("&Metropolitan borough")}, {"unitary", tr("&Unitary")},
        {"london", tr("&London borough")}, {"other", tr("&Other, or not known")}};
    for (const auto &[key, text] : types) {
        const auto name = QString::fromLatin1(key);
        add(menu, u"type-"_s + name, text, m_type)->setData(name);
    }
    connect(m_type, &QActionGroup::triggered, this, [this](const QAction *action) {
        auto filter = m_filter;
        filter.type = action->data().toString();
        choose(filter);
    });
}

void LetterFilterMenu::makeStandings()
{
    auto &menu = *addMenu(tr("&State"));
    add(menu, u"anyState"_s, tr("&Any state"), m_standing)->setData(QString());
    const std::pair<LetterStanding, QString> standings[]{{LetterStanding::ToReview, tr("&To review")},
        {LetterStanding::InQuery, tr("In &query")}, {LetterStanding::Confirmed, tr("&Confirmed")}};
    for (const auto &[standing, text] : standings) {
        const auto key = standingKey(standing);
        add(menu, u"state-"_s + key, text, m_standing)->setData(key);
    }
    connect(m_standing, &QActionGroup::triggered, this, [this](const QAction *action) {
        auto filter = m_filter;
        filter.standing = action->data().toString();
        choose(filter);
    });
}

void LetterFilterMenu::makeNeeds()
{
    m_needs = {{add(*this, u"onlyFlagged"_s, tr("What &needs you")), &LetterFilter::flagged},
        {add(*this, u"onlyMissing"_s, tr("With figures &missing")), &LetterFilter::missing},
        {add(*this, u"onlyCorrected"_s, tr("&Corrected by hand")), &LetterFilter::corrected},
        {add(*this, u"onlyPassages"_s, tr("With &passages about the council")), &LetterFilter::passages}};
    for (const auto &[action, part] : m_needs)
        connect(action, &QAction::triggered, this, [this, part = part](bool wanted) {
            auto filter = m_filter;
            filter.*part = wanted;
            choose(filter);
        });
}

void LetterFilterMenu::makeOrders()
{
    auto &menu = *addMenu(tr("S&ort by"));
    const std::pair<LetterOrder, QString> orders[]{{LetterOrder::Council, tr("&Council")},
        {LetterOrder::Year, tr("&Year, newest first")}, {LetterOrder::Type, tr("Council &type")},
        {LetterOrder::Left, tr("What is &left, most first")}};
    for (const auto &[order, text] : orders) {
        const int number = static_cast<int>(order);
        add(menu, u"order-%1"_s.arg(number), text, m_order)->setData(number);
    }
    connect(m_order, &QActionGroup::triggered, this, [this](const QAction *action) {
        Q_EMIT orderChosen(static_cast<LetterOrder>(action->data().toInt()));
    });
}

void LetterFilterMenu::setYears(const QList<int> &years)
{
    if (!m_year->actions().isEmpty() && years == m_shownYears)
        return;
    m_shownYears = years;
    for (auto *action : m_year->actions())
        delete action;
    auto *any = add(*m_years, u"anyYear"_s, tr("&Any year"), m_year);
    any->setChecked(!m_filter.year);
    for (const int year : years) {
        auto *action = add(*m_years, u"year-%1"_s.arg(year),
            year == 0 ? tr("Year &not known") : tr("&%1").arg(year), m_year);
        action->setData(year);
        action->setChecked(m_filter.year == year);
    }
}

void LetterFilterMenu::show(const LetterFilter &filter, LetterOrder order)
{
    m_filter = filter;
    for (auto *action : m_year->actions())
        action->setChecked(action->data().isNull() ? !filter.year : filter.year == action->data().toInt());
    for (auto *action : m_type->actions())
        action->setChecked(action->data().toString() == filter.type);
    for (auto *action : m_standing->actions())
        action->setChecked(action->data().toString() == filter.standing);
    for (auto *action : m_order->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(order));
    for (const auto &[action, part] : m_needs)
        action->setChecked(filter.*part);
    m_showAll->setEnabled(!filter.isEmpty());
}

void LetterFilterMenu::choose(const LetterFilter &filter)
{
    m_filter = filter;
    Q_EMIT filterChosen(filter);
}
