// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fieldreading.h"

/// FieldReading::shown of a field that is NotCompared although something is to be seen at its place: it could
/// not be made out, so nobody can say that it is the figure.
inline constexpr QLatin1String unclearPicture("?");

/// Whether the page may show something else than \a field at its place.
[[nodiscard]] inline bool isPictureUnclear(const FieldReading &field)
{
    return field.picture == PictureState::NotCompared && field.shown == unclearPicture;
}
