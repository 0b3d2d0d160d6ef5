// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/valueeditor.h"

#include "ui/desk/fieldrow.h"
#include "ui/desk/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

std::optional<CorrectionKind> endingOf(const QKeyEvent &key)
{
    if (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter)
        return {};
    const auto modifiers = key.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    if (modifiers == Qt::NoModifier)
        return CorrectionKind::Misread;
    if (modifiers == Qt::AltModifier)
        return CorrectionKind::LetterInError;
    if (modifiers == (Qt::AltModifier | Qt::ShiftModifier))
        return CorrectionKind::Revised;
    return {};
}

bool isHeldEnter(const QKeyEvent &key)
{
    return key.isAutoRepeat() && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter);
}

ValueEditor::ValueEditor(QString key, QWidget *parent)
    : QLineEdit(parent)
    , m_key(std::move(key))
    , m_reason(new QLabel(parent))
{
    // Files dropped on the editor are the window's business.
    setAcceptDrops(false);
    setObjectName(u"valueEditor"_s);
    setAccessibleName(tr("New value of %1").arg(fieldLabel(m_key)));
    m_reason->setObjectName(u"valueReason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setAutoFillBackground(true);
    // The table's ground would shine through: labels take their parent's roles.
    m_reason->setBackgroundRole(QPalette::Window);
    m_reason->setForegroundRole(QPalette::WindowText);
    m_reason->setFrameShape(QFrame::Box);
    m_reason->setMargin(4);
    m_reason->hide();
    connect(this, &QObject::destroyed, m_reason, &QObject::deleteLater);
    connect(this, &QLineEdit::textEdited, this, &ValueEditor::showReason);
}

bool ValueEditor::isAcceptable() const
{
    return typedState(text()) || whyImpossible(m_key, text()).isEmpty();
}

void ValueEditor::showReason()
{
    const auto why = isAcceptable() ? QString() : whyImpossible(m_key, text());
    const auto colours = deskColours(palette());
    auto reasonPalette = palette();
    reasonPalette.setColor(QPalette::Window, colours.flagged);
    reasonPalette.setColor(QPalette::WindowText, colours.flaggedText);
    m_reason->setPalette(reasonPalette);
    m_reason->setText(why);
    setAccessibleDescription(why);
    m_reason->setVisible(!why.isEmpty());
    placeReason();
}

QString ValueEditor::reason() const
{
    return m_reason->isHidden() ? QString() : m_reason->text();
}

void ValueEditor::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    placeReason();
}

void ValueEditor::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeReason();
}

void ValueEditor::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    m_reason->hide();
}

void ValueEditor::showEvent(QShowEvent *event)
{
    QLineEdit::showEvent(event);
    if (isModified())
        showReason();
}

void ValueEditor::placeReason()
{
    const auto *viewport = parentWidget();
    if (!viewport || m_reason->isHidden())
        return;
    const int width =
        std::min(viewport->width(), std::max(this->width(), fontMetrics().averageCharWidth() * 34));
    const int height = m_reason->heightForWidth(width);
    const int left = std::clamp(x(), 0, viewport->width() - width);
    const bool fitsBelow = geometry().bottom() + height < viewport->height();
    m_reason->setGeometry(left, fitsBelow ? geometry().bottom() + 1 : y() - height, width, height);
    m_reason->raise();
}
