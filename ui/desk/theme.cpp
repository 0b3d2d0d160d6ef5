// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/theme.h"

#include "ui/desk/deskstyle.h"

#include <QApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr QRgb darkBlue = 0xff12436d;
constexpr QRgb orange = 0xfff46a25;
constexpr QRgb markYellow = 0xffffe14d;

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

bool isHighContrast(const QPalette &palette)
{
    return palette.color(QPalette::Base) == Qt::black && palette.color(QPalette::Text) == Qt::white;
}

QPalette lightPalette()
{
    QPalette palette(QColor(0xf1f4f7), QColor(0xf6f8fa));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf6f8fa));
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(0x1b242d));
    palette.setColor(QPalette::Button, QColor(0xfcfdfe));
    palette.setColor(QPalette::ToolTipBase, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x5a6570));
    palette.setColor(QPalette::Highlight, QColor(darkBlue));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(darkBlue));
    palette.setColor(QPalette::LinkVisited, QColor(darkBlue));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x2a323b), QColor(0x1f262d));
    palette.setColor(QPalette::Base, QColor(0x161b20));
    palette.setColor(QPalette::AlternateBase, QColor(0x1b2127));
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(0xe6ebf0));
    palette.setColor(QPalette::ToolTipBase, QColor(0x2a323b));
    palette.setColor(QPalette::PlaceholderText, QColor(0x9ba8b5));
    palette.setColor(QPalette::Highlight, QColor(0x2b6499));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x8fc1ea));
    palette.setColor(QPalette::LinkVisited, QColor(0x8fc1ea));
    return palette;
}

QPalette contrastPalette()
{
    QPalette palette(QColor(0x202020), Qt::black);
    for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::ToolTipBase})
        palette.setColor(role, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
             QPalette::PlaceholderText})
        palette.setColor(role, Qt::white);
    palette.setColor(QPalette::Highlight, QColor(markYellow));
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Link, QColor(markYellow));
    palette.setColor(QPalette::LinkVisited, QColor(markYellow));
    return palette;
}

QPalette withDisabled(QPalette palette, const QColor &disabled)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, palette.color(QPalette::Mid));
    return palette;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}
} // namespace

QString themeKey(Theme theme)
{
    switch (theme) {
    case Theme::System:
        return u"system"_s;
    case Theme::Light:
        return u"light"_s;
    case Theme::Dark:
        return u"dark"_s;
    case Theme::HighContrast:
        return u"contrast"_s;
    }
    Q_UNREACHABLE();
}

Theme themeOfKey(QAnyStringView key)
{
    if (key == u"light"_s)
        return Theme::Light;
    if (key == u"dark"_s)
        return Theme::Dark;
    return key == u"contrast"_s ? Theme::HighContrast : Theme::System;
}

QPalette themePalette(Theme theme)
{
    if (theme == Theme::HighContrast)
        return withDisabled(contrastPalette(), QColor(0xb0b0b0));
    return theme == Theme::Dark ? withDisabled(darkPalette(), QColor(0x84909c))
                                : withDisabled(lightPalette(), QColor(0x737d87));
}

void applyTheme(Theme theme)
{
    // The desktop's own palette, as it was before the first theme replaced it.
    static const auto system = isHighContrast(QApplication::palette()) ? Theme::HighContrast
        : isDark(QApplication::palette())                              ? Theme::Dark
                                                                       : Theme::Light;
    if (!qobject_cast<DeskStyle *>(QApplication::style()))
        QApplication::setStyle(new DeskStyle);
    QApplication::setPalette(themePalette(theme == Theme::System ? system : theme));
}

DeskColours deskColours(const QPalette &palette)
{
    if (isHighContrast(palette)) {
        return {.text = Qt::white,
            .dimText = QColor(0xe6e6e6),
            .base = Qt::black,
            .heading = QColor(0x1c1c1c),
            .headingText = QColor(markYellow),
            .selection = QColor(0x123a5e),
            .selectionMark = QColor(markYellow),
            .flagged = QColor(0x3a1700),
            .flaggedText = QColor(0xffc9a3),
            .corrected = QColor(0xa9d8ff),
            .holds = QColor(0x9ff0bc),
            .accent = QColor(0xff8a3d),
            .line = QColor(0x9a9a9a)};
    }
    if (isDark(palette)) {
        return {.text = palette.color(QPalette::Text),
            .dimText = QColor(0x9ba8b5),
            .base = palette.color(QPalette::Base),
            .heading = QColor(0x222b34),
            .headingText = QColor(0x9cc8ee),
            .selection = QColor(0x213d57),
            .selectionMark = QColor(0x8fc1ea),
            .flagged = QColor(0x3b2417),
            .flaggedText = QColor(0xffb78a),
            .corrected = QColor(0x9cc8ee),
            .holds = QColor(0x86d3a8),
            .accent = QColor(orange),
            .line = QColor(0x323c46)};
    }
    return {.text = palette.color(QPalette::Text),
        .dimText = QColor(0x55606b),
        .base = palette.color(QPalette::Base),
        .heading = QColor(0xecf2f6),
        .headingText = QColor(darkBlue),
        .selection = QColor(0xdfe9f3),
        .selectionMark = QColor(darkBlue),
        .flagged = QColor(0xfff1e7),
        .flaggedText = QColor(0x801650),
        .corrected = QColor(darkBlue),
        .holds = QColor(0x1d6b3f),
        .accent = QColor(0xd4500a),
        .line = QColor(0xdde3e8)};
}

double contrastRatio(const QColor &first, const QColor &second)
{
    // By list, which gives values: of two arguments minmax() gives references, here to what is gone already.
    const auto [dark, light] = std::minmax({luminance(first), luminance(second)});
    return (light + 0.05) / (dark + 0.05);
}
