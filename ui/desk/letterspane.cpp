// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/letterspane.h"

#include "tables/lettertable.h"
#include "ui/desk/letterdelegate.h"
#include "ui/desk/letterfilterline.h"
#include "ui/desk/lettertally.h"

#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

LettersPane::LettersPane(QWidget *parent)
    : QWidget(parent)
    , m_tally(new LetterTally(this))
    , m_counts(new QLabel)
    , m_letters(new FilteredLetters(this))
    , m_filter(new LetterFilterLine(*m_letters))
    , m_view(new QListView)
    , m_hint(new QLabel(tr("Drop letters or folders anywhere in this window")))
{
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setObjectName(u"letterCounts"_s);
    m_counts->setContentsMargins(8, 6, 8, 6);
    m_counts->setWordWrap(true);
    m_view->setObjectName(u"lettersView"_s);
    m_view->setModel(m_letters);
    m_view->setAccessibleName(tr("Letters"));
    m_view->setItemDelegate(new LetterDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setContentsMargins(8, 8, 8, 8);
    m_hint->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_counts);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint);
    for (auto *timer : {&m_countSoon, &m_keepSoon}) {
        timer->setSingleShot(true);
        timer->setInterval(0);
    }
    connect(&m_countSoon, &QTimer::timeout, this, &LettersPane::updateCounts);
    connect(m_tally, &LetterTally::changed, &m_countSoon, qOverload<>(&QTimer::start));
    connect(&m_keepSoon, &QTimer::timeout, this, &LettersPane::keepChosen);
    connect(m_letters, &QAbstractItemModel::modelReset, this, &LettersPane::chooseAgain);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &LettersPane::tellChosen);
    connect(m_filter, &LetterFilterLine::left, m_view, qOverload<>(&QWidget::setFocus));
    updateCounts();
}

void LettersPane::setLetters(QAbstractItemModel *letters)
{
    m_told.reset();
    m_letters->keep({});
    m_letters->setSourceModel(letters);
    m_tally->setLetters(letters);
    updateCounts();
}

std::optional<LetterId> LettersPane::current() const
{
    const auto index = m_view->currentIndex();
    if (!index.isValid())
        return {};
    return LetterId{index.data(LetterTable::LetterIdRole).toLongLong()};
}

QModelIndex LettersPane::indexOf(LetterId letter) const
{
    const auto *model = m_view->model();
    for (int row = 0; model && row < model->rowCount(); ++row) {
        const auto index = model->index(row, LetterTable::Authority);
        if (LetterId{index.data(LetterTable::LetterIdRole).toLongLong()} == letter)
            return index;
    }
    return {};
}

bool LettersPane::choose(LetterId letter)
{
    auto index = indexOf(letter);
    if (!index.isValid()) {
        m_letters->keep(letter);
        index = indexOf(letter);
    }
    if (index.isValid())
        m_view->setCurrentIndex(index);
    return index.isValid();
}

/// After the list was made anew the same letter stays chosen; nobody is told, for nothing changed.
void LettersPane::chooseAgain()
{
    if (m_told && !choose(*m_told))
        m_told.reset();
}

/// The letter that is open stays in the list; the one that was goes, where the filter does not take it.
void LettersPane::keepChosen()
{
    m_letters->keep(current());
    m_countSoon.start();
}

void LettersPane::chooseNext(int step)
{
    const auto *model = m_view->model();
    const auto next =
        model ? model->index(m_view->currentIndex().row() + step, LetterTable::Authority) : QModelIndex();
    if (next.isValid())
        m_view->setCurrentIndex(next);
}

void LettersPane::tellChosen(const QModelIndex &current)
{
    if (m_letters->filter().isEmpty())
        keepChosen(); // no row comes or goes
    else
        m_keepSoon.start();
    if (!current.isValid()) {
        m_told.reset();
        return;
    }
    const LetterId letter{current.data(LetterTable::LetterIdRole).toLongLong()};
    if (std::exchange(m_told, letter) != letter)
        Q_EMIT chosen(letter);
}

void LettersPane::updateCounts()
{
    m_filter->takeYears(m_tally->years());
    m_counts->setText(m_tally->words());
    Q_EMIT counted();
}
