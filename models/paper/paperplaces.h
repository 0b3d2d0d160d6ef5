// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/docxreading.h"

/// A line of a paper and where it stands.
struct PlacedLine {
    DocxLine line;
    QString place;
    bool isAppendix = false; ///< below the heading of the appendix with the Ombudsman's letter
};

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

/// "Figure 2" for the second picture of a paper.
[[nodiscard]] QString pictureInWords(int number);
/// The lines of \a content with their places. \a appendix: the heading of the appendix; empty: there is none.
/// The appendix ends with the next heading. Pure.
[[nodiscard]] QList<PlacedLine> placedLines(const DocxContent &content, const QString &appendix);
