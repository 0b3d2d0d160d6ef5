// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"
#include "letter/problem.h"

#include <QByteArray>

/// What a chart is drawn from. Letters with their public values.
struct ChartContent {
    enum class Kind {
        Comparison, ///< one letter: the three rates against their averages
        Years, ///< the letters held for the council: each rate and its average through the years
    };
    Kind kind = Kind::Comparison;
    Letter letter; ///< the one compared; Years: the newest
    QList<Letter> years; ///< Years: all of the council, oldest first
    bool sample = false; ///< the source line says that the council is fictional
};

/// The letters that the chart of \a content draws: the one compared, or one a year, oldest first (where two
/// are held for a year, the one that is \a content's letter, else the later in the list).
[[nodiscard]] QList<Letter> lettersShown(const ChartContent &content);

enum class PictureFormat { Svg, Png, Pdf };

/// The picture format of \a path's suffix; empty where it is none of them.
[[nodiscard]] std::optional<PictureFormat> pictureFormatOf(const QString &path);

/// The chart as a file's bytes: the same scene as on the screen, laid out anew for 159 x 100 mm (PNG at 300
/// dpi with its size written in the file). Needs a QGuiApplication (QApplication); GUI thread.
[[nodiscard]] Outcome<QByteArray> chartPicture(const ChartContent &content, PictureFormat format);
/// The figures under the chart as CSV with a row per measure and year; RFC 4180, UTF-8, CRLF. A number that
/// is missing is [z] (does not apply) or [x] (not available), as state and average_state say.
[[nodiscard]] QByteArray chartData(const ChartContent &content);
