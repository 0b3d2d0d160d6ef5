// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/shortcutlist.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString plain(QString words)
{
    return words.remove(u'&').remove(u'…');
}

void add(QTreeWidget &list, const QString &where, const QString &what, const QString &keys)
{
    auto *row = new QTreeWidgetItem(&list, {where, what, keys});
    row->setToolTip(1, what.toHtmlEscaped());
    row->setData(0, Qt::AccessibleTextRole, u"%1: %2, %3"_s.arg(where, what, keys));
}

void addMenu(QTreeWidget &list, const QMenu &menu, const QString &name)
{
    for (const auto *action : menu.actions()) {
        if (action->isSeparator() || action->text().isEmpty())
            continue;
        if (const auto *more = action->menu()) {
            addMenu(list, *more, ShortcutList::tr("%1 › %2").arg(name, plain(more->title())));
            continue;
        }
        QStringList keys;
        for (const auto &key : action->shortcuts())
            keys.append(key.toString(QKeySequence::NativeText));
        add(list, name, plain(action->text()),
            keys.isEmpty() ? ShortcutList::tr("in the menu") : keys.join(ShortcutList::tr(" or ")));
    }
}

/// What no menu has, because it hangs on the pane that has the keyboard.
void addPanes(QTreeWidget &list)
{
    const auto fields = ShortcutList::tr("In the figures");
    const auto page = ShortcutList::tr("In the page");
    const auto find = ShortcutList::tr("While finding");
    add(list, fields, ShortcutList::tr("Confirm, or take what is typed as misread, and go on"),
        ShortcutList::tr("Enter"));
    add(list, fields, ShortcutList::tr("Take what is typed: the letter is in error"),
        ShortcutList::tr("Alt+Enter"));
    add(list, fields, ShortcutList::tr("Take what is typed: revised by the Ombudsman"),
        ShortcutList::tr("Alt+Shift+Enter"));
    add(list, fields, ShortcutList::tr("Leave what is typed"), ShortcutList::tr("Esc"));
    add(list, page, ShortcutList::tr("Scroll on, or back"), ShortcutList::tr("Space or Shift+Space"));
    add(list, page, ShortcutList::tr("Beginning and end of the letter"), ShortcutList::tr("Home and End"));
    add(list, page, ShortcutList::tr("Choose words"), ShortcutList::tr("Shift+arrow keys"));
    add(list, page, ShortcutList::tr("Choose all words"), ShortcutList::tr("Ctrl+A"));
    const auto chart = ShortcutList::tr("In the chart");
    add(list, chart, ShortcutList::tr("Next mark, or the one before: says its figures"),
        ShortcutList::tr("Arrow keys"));
    add(list, chart, ShortcutList::tr("Letter of the mark"), ShortcutList::tr("Enter"));
    add(list, find, ShortcutList::tr("Next hit, or the one before"),
        ShortcutList::tr("Enter or Shift+Enter"));
    add(list, find, ShortcutList::tr("Close"), ShortcutList::tr("Esc"));
}
} // namespace

ShortcutList::ShortcutList(const QMenuBar &menus, QWidget *parent)
    : QDialog(parent)
    , m_words(new QLineEdit)
    , m_list(new QTreeWidget)
{
    setObjectName(u"shortcutList"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    m_words->setObjectName(u"shortcutWords"_s);
    m_words->setAccessibleName(tr("Show only keys and actions with these words"));
    m_words->setPlaceholderText(tr("Action or key"));
    m_words->setClearButtonEnabled(true);
    connect(m_words, &QLineEdit::textChanged, this, &ShortcutList::filter);
    m_list->setObjectName(u"shortcutView"_s);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Where"), tr("Action"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    for (const auto *action : menus.actions()) {
        if (const auto *menu = action->menu())
            addMenu(*m_list, *menu, plain(menu->title()));
    }
    addPanes(*m_list);
    // Where there is too little room the action's words are cut, never a key.
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);

    auto *close = new QPushButton(tr("&Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_words);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    const QAbstractItemView &view = *m_list;
    int width = fontMetrics().averageCharWidth() * 12; // frame and scroll bar
    for (int column = 0; column < m_list->columnCount(); ++column)
        width += view.sizeHintForColumn(column);
    resize(width, fontMetrics().height() * 32);
    m_words->setFocus();
}

void ShortcutList::filter(const QString &words)
{
    const auto parts = words.split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        auto *item = m_list->topLevelItem(row);
        const auto text = item->text(0) + u' ' + item->text(1) + u' ' + item->text(2);
        item->setHidden(!std::ranges::all_of(
            parts, [&text](const QString &part) { return text.contains(part, Qt::CaseInsensitive); }));
    }
}
