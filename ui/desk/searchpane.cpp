// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/searchpane.h"

#include "ui/desk/searchdelegate.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr int pauseInTyping = 200; // ms

/// The words of the hits as they stand in the letter, each once.
QStringList wordsOf(const SearchHit &hit)
{
    QStringList words;
    for (const auto &[start, length] : hit.marks)
        words.append(hit.snippet.mid(start, length).toLower());
    words.removeDuplicates();
    return words;
}
} // namespace

SearchPane::SearchPane(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit)
    , m_count(new QLabel)
    , m_view(new QListView)
    , m_results(new SearchResults(this))
{
    setObjectName(u"searchPane"_s);
    auto *label = new QLabel(tr("Search all letters:"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_line);
    m_line->setObjectName(u"searchWords"_s);
    m_line->setAccessibleName(tr("Search all letters"));
    m_line->setPlaceholderText(tr("All of these words; “words that stand together” in quotes"));
    m_line->setClearButtonEnabled(true);
    m_line->setMaxLength(500);
    m_line->installEventFilter(this);
    m_count->setObjectName(u"searchCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    auto *close = new QPushButton(tr("Close &search"));
    close->setObjectName(u"searchClose"_s);
    close->setToolTip(tr("Close (Esc)"));
    m_view->setObjectName(u"searchResults"_s);
    m_view->setAccessibleName(tr("Pages found"));
    m_view->setModel(m_results);
    m_view->setItemDelegate(new SearchDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(close, &QPushButton::clicked, this, &SearchPane::closed);
    connect(m_view, &QListView::activated, this, &SearchPane::open);
    connect(m_line, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(pauseInTyping);
    connect(&m_searchSoon, &QTimer::timeout, this, &SearchPane::search);

    auto *line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 4);
    line->setSpacing(8);
    line->addWidget(label);
    line->addWidget(m_line, 1);
    line->addWidget(m_count);
    line->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_line);
    hide();
}

void SearchPane::setSearch(Search search)
{
    m_search = std::move(search);
    m_results->setResults({});
    m_count->clear();
}

void SearchPane::enter()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
    search(); // letters may have come since
}

QString SearchPane::words() const
{
    return m_line->text();
}

void SearchPane::search()
{
    m_searchSoon.stop();
    if (!m_search)
        return;
    const auto words = m_line->text();
    const auto found = m_search(words);
    m_results->setResults(found.value_or(QList<SearchResult>()));
    if (!found) {
        say(tr("Could not be searched"));
        Q_EMIT failed(found.error());
        return;
    }
    const auto pages = m_results->rowCount();
    const auto letters = m_results->letterCount();
    if (words.simplified().isEmpty())
        say({});
    else if (pages == 0)
        say(tr("In no letter"));
    else
        say((pages == 1 ? tr("1 page") : tr("%1 pages").arg(pages)) + u' '
            + (letters == 1 ? tr("of 1 letter") : tr("of %1 letters").arg(letters)));
}

void SearchPane::say(const QString &words)
{
    m_count->setText(words);
    m_line->setAccessibleDescription(words); // heard without leaving the line
}

void SearchPane::goToResults()
{
    if (m_searchSoon.isActive())
        search();
    if (m_results->rowCount() == 0)
        return;
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_results->index(0));
}

void SearchPane::open(const QModelIndex &index)
{
    const auto hit = m_results->hitAt(index);
    if (hit.page > 0)
        Q_EMIT opened(hit.letter, hit.page, wordsOf(hit));
}

void SearchPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

bool SearchPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    goToResults();
    return true;
}
