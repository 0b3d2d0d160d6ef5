// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskstyle.h"

#include "ui/desk/theme.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace {
bool isChosen(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_On) && option.state.testFlag(QStyle::State_Enabled);
}

/// Fusion draws the frame of a line of text darker than the window: on a dark one it is not seen.
bool isLostFrame(QStyle::PrimitiveElement element, const QStyleOption &option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    return element == QStyle::PE_PanelLineEdit && frame && frame->lineWidth > 0
        && !option.state.testFlag(QStyle::State_HasFocus) && option.palette.base().color().lightness() < 128;
}

/// And that of a tick box so faint that an empty one is not seen in any theme.
bool isTickBox(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_IndicatorCheckBox;
}

void drawFrame(QPainter &painter, const QStyleOption &option)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(option.state.testFlag(QStyle::State_Enabled)
            ? deskColours(option.palette).dimText
            : option.palette.color(QPalette::Disabled, QPalette::Text));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter.restore();
}
} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void DeskStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element != PE_PanelButtonTool || !isChosen(*option)) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (isLostFrame(element, *option) || isTickBox(element))
            drawFrame(*painter, *option);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(deskColours(option->palette).selectionMark);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->restore();
}

void DeskStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (element != CE_ToolButtonLabel || !button || !isChosen(*option)) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    auto chosen = *button;
    chosen.palette.setColor(QPalette::ButtonText, deskColours(option->palette).base);
    QProxyStyle::drawControl(element, &chosen, painter, widget);
}
