// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

#include <QHash>

/// What this session knows of the versions that it wrote, so that an undo step never overwrites what somebody
/// else wrote in between: then the field's epoch rises, and older steps are void.
class VersionTracks {
public:
    /// The version for the next row, where the newest row shown is \a shown.
    int next(LetterId letter, const QString &key, int shown);
    /// The version for the next row after the one that this session wrote last.
    [[nodiscard]] int next(LetterId letter, const QString &key) const;
    void written(LetterId letter, const QString &key, int version);
    /// Somebody else was quicker: every step so far is void.
    void clashed(LetterId letter, const QString &key);
    [[nodiscard]] int epoch(LetterId letter, const QString &key) const;

private:
    struct Track {
        int version = 0; ///< the newest, as of the last write
        int epoch = 0;
    };
    QHash<std::pair<qint64, QString>, Track> m_tracks;
};
