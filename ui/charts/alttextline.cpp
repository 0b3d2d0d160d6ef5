// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/alttextline.h"

using namespace Qt::StringLiterals;

AltTextLine::AltTextLine(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"chartAltText"_s);
    setAccessibleName(tr("Alternative text of the chart"));
    setToolTip(tr("The sentence for those who cannot see the chart. It goes into every picture."));
    setMaxLength(500);
    connect(this, &QLineEdit::textEdited, this, &AltTextLine::worded);
}

void AltTextLine::showSentence(bool isSameChart, const QString &generated)
{
    setEnabled(true);
    const bool keepsUndo = !own().isEmpty();
    if (generated == m_generated && (isSameChart || !keepsUndo))
        return;
    m_generated = generated;
    if (keepsUndo) {
        selectAll();
        insert(generated);
    } else {
        setText(generated);
    }
    setCursorPosition(0);
}

void AltTextLine::clearSentence()
{
    m_generated.clear();
    clear();
    setEnabled(false);
}

QString AltTextLine::own() const
{
    const auto words = text().simplified();
    return words == m_generated ? QString() : words;
}
