// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/emptydesk.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

EmptyDesk::EmptyDesk(QWidget *parent)
    : QWidget(parent)
{
    auto *picture = new QLabel;
    picture->setTextFormat(Qt::PlainText);
    picture->setPixmap(QIcon(u":/icons/upheld.svg"_s).pixmap(72, 72));
    picture->setAlignment(Qt::AlignCenter);
    auto *words = new QLabel(
        tr("Drop the Ombudsman's annual review letters here, or open them, to check their figures."));
    words->setObjectName(u"emptyWords"_s);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    auto font = words->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    words->setFont(font);
    auto *kinds = new QLabel(tr(
        "PDFs, scans (PDF, PNG, JPEG, TIFF), Word and text files, mails, archives, or whole folders of them. "
        "Nothing leaves this computer."));
    kinds->setTextFormat(Qt::PlainText);
    kinds->setWordWrap(true);
    kinds->setAlignment(Qt::AlignCenter);
    kinds->setForegroundRole(QPalette::PlaceholderText);

    auto *open = new QPushButton(tr("&Open letters…"));
    open->setObjectName(u"emptyOpen"_s);
    open->setDefault(true);
    auto *samples = new QPushButton(tr("&Try the sample letters"));
    samples->setObjectName(u"emptySamples"_s);
    connect(open, &QPushButton::clicked, this, &EmptyDesk::openAsked);
    connect(samples, &QPushButton::clicked, this, &EmptyDesk::samplesAsked);

    for (auto *button : {open, samples})
        button->setMinimumSize(button->sizeHint() + QSize(24, 10));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(open);
    buttons->addWidget(samples);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addStretch();
    layout->addWidget(picture);
    layout->addWidget(words);
    layout->addWidget(kinds);
    layout->addLayout(buttons);
    layout->addStretch();
}
