// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QRectF>

/// Where in a file something stands.
struct Place {
    int page = 0; ///< from 1, in the file; 0: nowhere
    QRectF box; ///< parts of the page, 0..1, origin top left; null in text files
    int line = 0; ///< from 1, in text files; 0 in drawn pages
    int column = 0; ///< from 1, in characters (code points) of the decoded line, in text files

    [[nodiscard]] bool isValid() const { return page > 0; }
    friend bool operator==(const Place &, const Place &) = default;
};

Q_DECLARE_METATYPE(Place)
