// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/versiontracks.h"

int VersionTracks::next(LetterId letter, const QString &key, int shown)
{
    auto &track = m_tracks[{idNumber(letter), key}];
    if (track.version != shown)
        track = {shown, track.epoch + 1};
    return shown + 1;
}

int VersionTracks::next(LetterId letter, const QString &key) const
{
    return m_tracks.value({idNumber(letter), key}).version + 1;
}

void VersionTracks::written(LetterId letter, const QString &key, int version)
{
    m_tracks[{idNumber(letter), key}].version = version;
}

void VersionTracks::clashed(LetterId letter, const QString &key)
{
    ++m_tracks[{idNumber(letter), key}].epoch;
}

int VersionTracks::epoch(LetterId letter, const QString &key) const
{
    return m_tracks.value({idNumber(letter), key}).epoch;
}
