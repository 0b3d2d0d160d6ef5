// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "ui/charts/chartcontent.h"

#include <QByteArray>

#include <optional>

enum class PictureFormat { Svg, Png, Pdf };

/// The picture format of \a path's suffix; empty where it is none of them.
[[nodiscard]] std::optional<PictureFormat> pictureFormatOf(const QString &path);

/// The chart as a file's bytes: the same scene as on the screen, laid out anew for 159 x 100 mm (PNG at 300
/// dpi with its size written in the file). Needs a QGuiApplication (QApplication); GUI thread.
[[nodiscard]] Outcome<QByteArray> chartPicture(const ChartContent &content, PictureFormat format);
/// The bytes for the file \a path: the chart in the format of its suffix or, for .csv, its figures;
/// UnknownFormat for any other suffix.
[[nodiscard]] Outcome<QByteArray> chartFile(const ChartContent &content, const QString &path);
/// The figures under the chart as CSV with a row per measure and year; RFC 4180, UTF-8, CRLF. A number that
/// is missing is [z] (does not apply) or [x] (not available), as state and average_state say. Which fields
/// are in doubt, and which a hand changed, stands in columns of their own.
[[nodiscard]] QByteArray chartData(const ChartContent &content);
