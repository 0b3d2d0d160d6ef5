// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/letterfilterline.h"

#include "ui/desk/letterfiltermenu.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LetterFilterLine::LetterFilterLine(FilteredLetters &letters, QWidget *parent)
    : QWidget(parent)
    , m_letters(letters)
    , m_menu(new LetterFilterMenu(this))
    , m_council(new QLineEdit)
    , m_shownRow(new QWidget)
    , m_shown(new QLabel)
{
    m_council->setObjectName(u"letterFilter"_s);
    m_council->setAccessibleName(tr("Show only councils whose name has"));
    m_council->setPlaceholderText(tr("Council"));
    m_council->setToolTip(tr("Show only councils whose name has these words (Ctrl+L)"));
    m_council->setClearButtonEnabled(true);
    m_council->setMaxLength(200);
    m_council->installEventFilter(this);
    auto *more = new QToolButton;
    more->setObjectName(u"letterFilterMore"_s);
    more->setText(tr("Show"));
    more->setAccessibleName(tr("Show only some letters, or sort them"));
    more->setToolTip(tr("Year, type, what is left, order of the list"));
    more->setMenu(m_menu);
    more->setPopupMode(QToolButton::InstantPopup);
    auto *all = new QPushButton(tr("All"));
    all->setObjectName(u"letterFilterClear"_s);
    all->setAccessibleName(tr("Show all letters"));
    all->setToolTip(tr("Show all letters (%1)")
                        .arg(m_menu->showAll()->shortcut().toString(QKeySequence::NativeText))
                        .toHtmlEscaped());
    m_shown->setObjectName(u"letterFilterWords"_s);
    m_shown->setTextFormat(Qt::PlainText);
    m_shown->setWordWrap(true);
    connect(m_council, &QLineEdit::textChanged, this, [this](const QString &words) {
        auto filter = m_letters.filter();
        filter.council = words;
        setFilter(filter);
    });
    connect(m_menu, &LetterFilterMenu::filterChosen, this, &LetterFilterLine::setFilter);
    connect(m_menu, &LetterFilterMenu::orderChosen, this, &LetterFilterLine::setOrder);
    connect(all, &QPushButton::clicked, m_menu->showAll(), &QAction::trigger);

    auto *line = new QHBoxLayout;
    line->addWidget(m_council, 1);
    line->addWidget(more);
    auto *shown = new QHBoxLayout(m_shownRow);
    shown->setContentsMargins({});
    shown->addWidget(m_shown, 1);
    shown->addWidget(all, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_shownRow);
    setFocusProxy(m_council);
    takeYears({});
}

void LetterFilterLine::setFilter(const LetterFilter &filter)
{
    m_letters.setFilter(filter);
    if (m_council->text() != filter.council)
        m_council->setText(filter.council);
    m_menu->show(filter, m_letters.order());
    say();
}

void LetterFilterLine::setOrder(LetterOrder order)
{
    m_letters.setOrder(order);
    m_menu->show(m_letters.filter(), order);
}

void LetterFilterLine::takeYears(const QList<int> &years)
{
    m_menu->setYears(years);
    m_menu->show(m_letters.filter(), m_letters.order());
    say();
}

void LetterFilterLine::say()
{
    const bool filters = !m_letters.filter().isEmpty();
    m_shownRow->setVisible(filters);
    if (!filters)
        return;
    const int taken = m_letters.takenCount();
    // The letter that is open stays in the list, whatever the filter.
    const auto counted =
        taken < m_letters.rowCount() ? tr("%1 of %2, and the open letter: %3") : tr("%1 of %2 shown: %3");
    const auto words = counted.arg(
        QString::number(taken), QString::number(m_letters.heldCount()), m_letters.filter().words());
    if (words == m_shown->text())
        return;
    m_shown->setText(words);
    m_shown->setToolTip(words.toHtmlEscaped());
    QAccessibleEvent told(m_shown, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&told);
}

bool LetterFilterLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_council || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_council->text().isEmpty()) {
        m_council->clear();
        return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Down && key != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    Q_EMIT left();
    return true;
}
