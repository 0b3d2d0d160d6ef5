// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

/// A place of a document that is looked at, and what its text layer says there.
struct PlaceToSee {
    int page = 0; ///< from 1
    QRectF box; ///< parts of the page, of the words alone
    QString text; ///< a figure as the text layer has it, such as "69%"

    friend bool operator==(const PlaceToSee &, const PlaceToSee &) = default;
};

/// What the drawn page shows at a place.
struct SeenPlace {
    enum class State {
        Unreadable, ///< it could not be looked at
        Agrees, ///< the figure of the text layer
        Differs, ///< another one, or something else: read the same way more than once
        Blank, ///< nothing at all
        NotMadeOut, ///< something is there that could not be made out; not the figure as far as could be seen
    };
    State state = State::Unreadable;
    QString text; ///< as read; empty unless Differs
    float confidence = 0; ///< 0..1

    friend bool operator==(const SeenPlace &, const SeenPlace &) = default;
};
