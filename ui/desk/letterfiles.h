// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QStringList>

class QMimeData;

/// What was dropped or pasted, sorted: paths on this computer, and what is none.
struct LetterFiles {
    QStringList paths;
    QList<Problem> refused; ///< places that are not on this computer, NotReadable

    [[nodiscard]] bool isEmpty() const { return paths.isEmpty() && refused.isEmpty(); }
};

/// Whether \a data may hold files at all; cheap, for every move of a drag.
[[nodiscard]] bool mayHoldFiles(const QMimeData &data);
/// The file URLs of \a data, else the lines of its text that are absolute paths or file URLs.
[[nodiscard]] LetterFiles letterFiles(const QMimeData &data);
