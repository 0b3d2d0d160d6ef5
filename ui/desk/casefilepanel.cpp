// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/casefilepanel.h"

#include "ui/desk/problemtext.h"

#include <QAccessible>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QLabel *words(const QString &objectName, double scale = 1)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    return label;
}

QString whyWords(const Problem &problem)
{
    if (problem.kind == Problem::Kind::NotFound)
        return CaseFilePanel::tr(
            "It was open last, and is not there now. If it is on a memory stick or a network "
            "drive, connect that and try again. No other file was opened in its place.");
    if (problem.detail.contains(u"locked"_s)) // the database's own word
        return CaseFilePanel::tr(
            "Another program is using it. Close it there and try again. Nothing in it was changed.");
    return problemSays(problem);
}
} // namespace

QString timeWords(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime(), CaseFilePanel::tr("d MMMM yyyy, HH:mm", "date and time"));
}

CaseFilePanel::CaseFilePanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(words(u"caseFileHeading"_s, 1.3))
    , m_file(words(u"caseFileName"_s))
    , m_why(words(u"caseFileWhy"_s))
    , m_waiting(words(u"caseFileWaiting"_s))
    , m_backupWords(words(u"caseFileBackup"_s))
    , m_restore(new QPushButton(tr("Put the &backup in its place")))
    , m_again(new QPushButton(tr("&Try again")))
    , m_buttons(new QWidget)
{
    auto bold = m_file->font();
    bold.setBold(true);
    m_file->setFont(bold);
    auto *another = new QPushButton(tr("Open a&nother case file…"));
    auto *fresh = new QPushButton(tr("Ne&w case file…"));
    auto *quit = new QPushButton(tr("&Quit"));
    m_again->setObjectName(u"caseFileAgain"_s);
    another->setObjectName(u"caseFileOpen"_s);
    fresh->setObjectName(u"caseFileNew"_s);
    quit->setObjectName(u"caseFileQuit"_s);
    m_restore->setObjectName(u"caseFileRestore"_s);
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreAsked(m_backup); });
    connect(m_again, &QPushButton::clicked, this, &CaseFilePanel::againAsked);
    connect(another, &QPushButton::clicked, this, &CaseFilePanel::openAsked);
    connect(fresh, &QPushButton::clicked, this, &CaseFilePanel::newAsked);
    connect(quit, &QPushButton::clicked, this, &CaseFilePanel::quitAsked);

    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->addStretch();
    for (auto *button : {m_restore, m_again, another, fresh, quit}) {
        button->setAutoDefault(true);
        button->setMinimumSize(button->sizeHint() + QSize(24, 10));
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 24, 48, 24);
    layout->setSpacing(14);
    layout->addStretch();
    for (auto *label : {m_heading, m_file, m_why, m_backupWords, m_waiting})
        layout->addWidget(label);
    layout->addWidget(m_buttons);
    layout->addStretch();
    setFocusProxy(m_again);
    m_restore->hide();
    m_backupWords->hide();
    sayWaiting(0);
}

void CaseFilePanel::say(const Problem &problem)
{
    m_heading->setText(tr("The case file could not be opened"));
    m_file->setText(QDir::toNativeSeparators(problem.file));
    m_why->setText(whyWords(problem));
    m_buttons->setEnabled(true);
    m_restore->hide();
    m_backupWords->hide();
    m_again->setFocus();
    alert();
}

void CaseFilePanel::sayLooking()
{
    m_backupWords->setText(tr("A backup of it is being looked for…"));
    m_backupWords->show();
}

void CaseFilePanel::sayNoBackup()
{
    m_backupWords->setText(
        tr("No backup of it that is whole was found beside it. Nothing in it was changed: keep it, "
           "and ask your IT department for the copy that they made."));
    m_backupWords->show();
    alert();
}

void CaseFilePanel::offer(const Backup &backup)
{
    m_backup = backup;
    m_backupWords->setText(
        tr("The newest whole backup was made on %1. It can take the place of the case file, "
           "which is kept beside it under another name. What was done after that time is not "
           "in the backup.")
            .arg(timeWords(backup.when)));
    m_backupWords->show();
    m_restore->setMinimumSize(m_restore->sizeHint() + QSize(24, 10));
    m_restore->show();
    m_restore->setFocus();
    alert();
}

void CaseFilePanel::sayRestoring(const Backup &backup, const QString &caseFile)
{
    m_heading->setText(tr("Going back to a backup"));
    m_file->setText(QDir::toNativeSeparators(caseFile));
    m_why->clear();
    m_backupWords->setText(tr("The backup of %1 is being put in its place…").arg(timeWords(backup.when)));
    m_backupWords->show();
    m_buttons->setEnabled(false);
    alert();
}

/// What it says now, to a screen reader.
void CaseFilePanel::alert()
{
    setAccessibleName(u"%1: %2 %3"_s.arg(
        m_file->text(), m_why->text(), m_backupWords->isHidden() ? QString() : m_backupWords->text()));
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void CaseFilePanel::sayWaiting(int files)
{
    m_waiting->setText(files == 1
            ? tr("1 file waits to be read into the case file that you open.")
            : tr("%1 files wait to be read into the case file that you open.").arg(files));
    m_waiting->setVisible(files > 0);
}
