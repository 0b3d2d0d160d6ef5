// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/casefilepanel.h"

#include "ui/desk/problemtext.h"

#include <QAccessible>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
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

CaseFilePanel::CaseFilePanel(QWidget *parent)
    : QWidget(parent)
    , m_file(words(u"caseFileName"_s))
    , m_why(words(u"caseFileWhy"_s))
    , m_waiting(words(u"caseFileWaiting"_s))
    , m_again(new QPushButton(tr("&Try again")))
{
    auto *heading = words(u"caseFileHeading"_s, 1.3);
    heading->setText(tr("The case file could not be opened"));
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
    connect(m_again, &QPushButton::clicked, this, &CaseFilePanel::againAsked);
    connect(another, &QPushButton::clicked, this, &CaseFilePanel::openAsked);
    connect(fresh, &QPushButton::clicked, this, &CaseFilePanel::newAsked);
    connect(quit, &QPushButton::clicked, this, &CaseFilePanel::quitAsked);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (auto *button : {m_again, another, fresh, quit}) {
        button->setAutoDefault(true);
        button->setMinimumSize(button->sizeHint() + QSize(24, 10));
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 24, 48, 24);
    layout->setSpacing(14);
    layout->addStretch();
    for (auto *label : {heading, m_file, m_why, m_waiting})
        layout->addWidget(label);
    layout->addLayout(buttons);
    layout->addStretch();
    setFocusProxy(m_again);
    sayWaiting(0);
}

void CaseFilePanel::say(const Problem &problem)
{
    m_file->setText(QDir::toNativeSeparators(problem.file));
    m_why->setText(whyWords(problem));
    setAccessibleName(u"%1: %2"_s.arg(m_file->text(), m_why->text()));
    m_again->setFocus();
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
