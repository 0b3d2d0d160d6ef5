// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/findbar.h"

#include "ui/document/documentpane.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

FindBar::FindBar(DocumentPane &pane, QWidget *parent)
    : QWidget(parent)
    , m_pane(pane)
    , m_line(new QLineEdit)
    , m_count(new QLabel)
    , m_find(addAction(tr("&Find in the letter"), u"findInLetter"_s, QKeySequence::Find))
    , m_next(addAction(tr("Find &next"), u"findNext"_s, Qt::Key_F3))
    , m_previous(addAction(tr("Find &previous"), u"findPrevious"_s, Qt::SHIFT | Qt::Key_F3))
{
    connect(m_find, &QAction::triggered, this, &FindBar::open);
    connect(m_next, &QAction::triggered, this, [this] { step(true); });
    connect(m_previous, &QAction::triggered, this, [this] { step(false); });
    connect(m_line, &QLineEdit::textChanged, &m_pane.finder(), &LetterFinder::find);
    connect(&m_pane.finder(), &LetterFinder::changed, this, &FindBar::say);
    layOut();
    hide();
    say();
}

QAction *FindBar::addAction(const QString &text, const QString &objectName, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectName);
    action->setShortcut(key);
    m_pane.addAction(action);
    return action;
}

void FindBar::layOut()
{
    auto *label = new QLabel(tr("Find:"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_line);
    m_line->setObjectName(u"findText"_s);
    m_line->setAccessibleName(tr("Find in the letter"));
    m_line->setClearButtonEnabled(true);
    m_line->setMaxLength(500);
    m_count->setObjectName(u"findCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(8, 2, 8, 2);
    line->addWidget(label);
    line->addWidget(m_line, 1);
    const std::pair<QAction *, QString> buttons[]{{m_previous, tr("Previous")}, {m_next, tr("Next")}};
    for (const auto &[action, text] : buttons) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setText(text);
        button->setAutoRaise(true);
        line->addWidget(button);
    }
    line->addWidget(m_count, 1);
    auto *close = new QToolButton;
    close->setText(u"×"_s);
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close find"));
    close->setToolTip(tr("Close (Esc)"));
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);
    line->addWidget(close);
    setFocusProxy(m_line);
}

void FindBar::open()
{
    m_pane.finder().setStart(m_pane.offsetInView());
    if (const QString words = m_pane.chosenWords().text; !words.isEmpty())
        m_line->setText(words);
    else if (!isVisible())
        m_pane.finder().find(m_line->text());
    show();
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FindBar::showHits(const QStringList &words, int page)
{
    {
        const QSignalBlocker blocker(m_line); // as a whole these words may stand nowhere
        m_line->setText(words.join(u' '));
    }
    show();
    m_pane.finder().findAnyOf(words, page);
}

void FindBar::closeBar()
{
    hide();
    m_pane.finder().find({});
    m_pane.setFocus(Qt::OtherFocusReason);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        closeBar();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        step(!event->modifiers().testFlag(Qt::ShiftModifier));
    else
        QWidget::keyPressEvent(event);
}

void FindBar::step(bool isForward)
{
    if (!isVisible())
        return open();
    if (isForward)
        m_pane.finder().next();
    else
        m_pane.finder().previous();
}

void FindBar::say()
{
    const LetterFinder &finder = m_pane.finder();
    const QString count = QString::number(finder.hits().size());
    QString text;
    if (finder.current() >= 0)
        text = tr("%1 of %2", "hit of hits").arg(QString::number(finder.current() + 1), count);
    else if (!finder.query().trimmed().isEmpty())
        text = tr("Not in this letter");
    if (finder.hasWrapped())
        text = tr("%1, from the other end again", "1 of 4").arg(text);
    if (finder.isCut() && !text.isEmpty())
        text = tr("%1. The letter is too long to be searched whole.").arg(text);
    m_count->setText(text);
    m_count->setAccessibleName(text);
    m_line->setAccessibleDescription(text); // heard without leaving the line
}
