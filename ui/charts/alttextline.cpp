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

void AltTextLine::showSentence(const QByteArray &key, const QString &generated)
{
    setEnabled(true);
    if (key == m_key && generated == m_generated)
        return;
    const bool keepsUndo = !own().isEmpty();
    m_key = key;
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
    m_key.clear();
    m_generated.clear();
    clear();
    setEnabled(false);
}

QString AltTextLine::own() const
{
    const auto words = text().simplified();
    return words == m_generated ? QString() : words;
}
