// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The letters list: which of the letters held it shows.
#include "ui/desk/mainwindow.h"

#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/letterfilterline.h"
#include "ui/desk/letterfiltermenu.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/messagebar.h"

using namespace Qt::StringLiterals;

void MainWindow::connectLettersActions()
{
    auto *line = m_panes->letters->filterLine();
    connect(m_actions->filterLetters, &QAction::triggered, this, [this, line] {
        m_actions->showLetters->setChecked(true);
        line->setFocus(Qt::ShortcutFocusReason);
    });
    m_actions->lettersMenu->addMenu(line->menu());
}

/// What came and is not seen must not be thought lost.
void MainWindow::tellHidden(int letters)
{
    if (letters == 0)
        return;
    m_panes->message->offer(letters == 1
            ? tr("A letter that was just read does not pass the filter of the letters list.")
            : tr("%1 letters that were just read do not pass the filter of the letters list.").arg(letters),
        *m_panes->letters->filterLine()->menu()->showAll());
}
