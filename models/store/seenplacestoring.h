// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

#include <functional>

/// As keepSeen(), for those of \a fields that were compared, within a transaction of the caller.
[[nodiscard]] Outcome<void> storeSeen(
    const QSqlDatabase &database, LetterId letter, const QList<FieldReading> &fields);

/// What a page shows at a place.
struct KeptPlace {
    Place place;
    PictureState picture = PictureState::NotCompared;
    QString shown;
};
/// Every place of \a only, or of every letter, with the letter's id.
[[nodiscard]] Outcome<void> eachSeenPlace(const QSqlDatabase &database, std::optional<LetterId> only,
    const std::function<void(qint64, const KeptPlace &)> &take);
/// Gives the fields of \a letter that were read at \a kept what is shown there.
void showSeen(Letter &letter, const KeptPlace &kept);
