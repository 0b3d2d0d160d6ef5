// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers until the next start. Never a word of a letter.
#include "ui/desk/mainwindow.h"

#include "files/settings.h"
#include "ui/desk/deskactions.h"
#include "ui/desk/deskpanes.h"
#include "ui/desk/documentframe.h"
#include "ui/desk/letterfilterline.h"
#include "ui/desk/letterspane.h"
#include "ui/desk/messagebar.h"
#include "ui/desk/paperdesk.h"
#include "ui/desk/session.h"
#include "ui/document/documentpane.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostRecent = 8;

QList<QAction *> switches(const DeskActions &actions)
{
    return {
        actions.showLetters, actions.showChecks, actions.showChart, actions.showHistory, actions.allFields};
}

void restoreZoom(DocumentPane &pane, const QSettings &settings)
{
    const auto fit = settings.value(u"page/fit"_s, u"width"_s).toString();
    const double zoom = settings.value(u"page/zoom"_s).toDouble();
    if (fit == u"page")
        pane.fitPage();
    else if (fit == u"none" && zoom > 0)
        pane.setZoom(zoom);
}

void saveZoom(const DocumentPane &pane, QSettings &settings)
{
    settings.setValue(u"page/fit"_s,
        pane.isFitWidth()      ? u"width"_s
            : pane.isFitPage() ? u"page"_s
                               : u"none"_s);
    settings.setValue(u"page/zoom"_s, pane.zoom());
}
} // namespace

void MainWindow::setTheme(const QString &key)
{
    applyTheme(themeOfKey(key));
    if (m_settings)
        m_settings->setValue(u"theme"_s, key);
}

void MainWindow::setAccount(const QString &name)
{
    m_name = name;
    if (m_session)
        m_session->setAccount(name);
    m_papers->setAccount(name);
    if (m_settings)
        m_settings->setValue(u"account"_s, name == m_account ? QString() : name);
    say(tr("Changes are written into the history under the name %1 from now on.").arg(name));
}

void MainWindow::restoreSettings()
{
    const auto theme = themeOfKey(m_settings ? m_settings->value(u"theme"_s).toString() : QString());
    applyTheme(theme);
    for (auto *action : m_actions->theme->actions())
        action->setChecked(action->data().toString() == themeKey(theme));
    resize(1280, 720);
    showRecent();
    if (!m_settings)
        return;
    if (const auto name = m_settings->value(u"account"_s).toString().simplified(); !name.isEmpty())
        m_name = name.left(100);
    m_readers.setWholeLockOnly(m_settings->value(u"wholeLockOnly"_s).toBool());
    restoreGeometry(m_settings->value(u"window/geometry"_s).toByteArray());
    m_panes->restore(*m_settings);
    const auto [filter, order] = savedLetterFilter(*m_settings);
    m_panes->letters->filterLine()->setFilter(filter);
    m_panes->letters->filterLine()->setOrder(order);
    for (auto *action : switches(*m_actions))
        action->setChecked(
            m_settings->value(u"view/"_s + action->objectName(), action->isChecked()).toBool());
    restoreZoom(*m_panes->document->pane(), *m_settings);
}

void MainWindow::saveSettings()
{
    if (!m_settings)
        return;
    m_settings->setValue(u"window/geometry"_s, saveGeometry());
    m_panes->save(*m_settings);
    saveLetterFilter(
        *m_settings, m_panes->letters->filtered().filter(), m_panes->letters->filtered().order());
    for (auto *action : switches(*m_actions)) {
        const bool isWanted = action->isChecked() || (m_madeRoom && m_madeRoom->contains(action));
        m_settings->setValue(u"view/"_s + action->objectName(), isWanted);
    }
    saveZoom(*m_panes->document->pane(), *m_settings);
    if (!m_session)
        return;
    const auto letter = m_panes->letters->current();
    m_settings->setValue(u"lastLetter/caseFile"_s, m_session->caseFile().path());
    m_settings->setValue(u"lastLetter/id"_s, letter ? idNumber(*letter) : 0);
}

/// Says once that the settings could not be saved; whoever closes the window again wants to leave without
/// them.
bool MainWindow::mayCloseUnsaved()
{
    if (!m_settings)
        return true;
    m_settings->sync();
    if (areSaved(*m_settings) || std::exchange(m_saidUnsaved, true))
        return true;
    m_panes->message->say(tr(
        "%1: What this window remembers until the next start (case file, panes, filter, theme) could not be "
        "saved; the "
        "letters and your work on them are. Check that the disk is not full and that you may write there. Or "
        "close the window again to leave without it.")
                              .arg(QDir::toNativeSeparators(m_settings->fileName())));
    return false;
}

/// The letter that was open last in this case file, else the list's first.
void MainWindow::restoreLetter()
{
    if (m_session->letters().rowCount() == 0)
        return;
    const bool isSame =
        m_settings && m_settings->value(u"lastLetter/caseFile"_s).toString() == m_session->caseFile().path();
    const LetterId last{isSame ? m_settings->value(u"lastLetter/id"_s).toLongLong() : 0};
    if (m_panes->letters->choose(last))
        return;
    m_panes->letters->chooseNext(1);
    if (!m_panes->letters->current()) // the filter takes none
        m_panes->letters->choose(m_session->letters().letterAt(0));
}

void MainWindow::rememberCaseFile(const QString &path)
{
    if (!m_settings)
        return;
    m_settings->setValue(u"caseFile"_s, path);
    auto recent = m_settings->value(u"recentCaseFiles"_s).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    m_settings->setValue(u"recentCaseFiles"_s, recent.mid(0, mostRecent));
    showRecent();
}

void MainWindow::showRecent()
{
    auto &menu = *m_actions->recentMenu;
    menu.clear();
    const auto recent = m_settings ? m_settings->value(u"recentCaseFiles"_s).toStringList() : QStringList();
    int number = 0;
    for (const auto &path : recent.mid(0, mostRecent)) {
        const QFileInfo file(path);
        auto words = tr("%1 in %2").arg(file.fileName(), QDir::toNativeSeparators(file.absolutePath()));
        words.replace(u'&', u"&&"_s);
        auto *action = menu.addAction(tr("&%1 %2").arg(QString::number(++number), words));
        action->setObjectName(u"recent-%1"_s.arg(number));
        connect(action, &QAction::triggered, this, [this, path] { openCaseFile(path, Missing::Refuse); });
    }
    menu.setEnabled(number > 0);
}
