// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/docxreading.h"

/// Where in a paper its lines stand, for people: asked for one after the other.
class PaperPlaces {
public:
    /// "under “Summary”, paragraph 2", "table 1, row 3".
    [[nodiscard]] QString next(const DocxLine &line);

private:
    [[nodiscard]] QString inWords(const DocxLine &line) const;

    QString m_heading;
    int m_paragraph = 0;
};
