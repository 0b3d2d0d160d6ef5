// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fields.h"
#include "letter/letter.h"

#include <QStringList>

/// A letter out of lines such as "upheld_rate 69" or "upheld_rate not_applicable". Fields that are not named
/// stay not found.
[[nodiscard]] inline Letter letterFromText(const QString &text)
{
    Letter letter{.fields = emptyFields()};
    for (const auto &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const auto key = line.section(u' ', 0, 0);
        const auto value = line.section(u' ', 1);
        const auto state = stateOfKey(value);
        FieldReading reading{.key = key, .state = state};
        if (state == FieldState::NotFound && value != stateKey(state)) {
            reading.state = FieldState::Stated;
            reading.value = valueFromText(key, value);
            reading.text = value;
            reading.method = Method::Text;
            Q_ASSERT_X(reading.value.isValid(), "letterFromText", qPrintable(line));
        }
        letter.setField(reading);
    }
    return letter;
}
