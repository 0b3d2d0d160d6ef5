// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "ui/charts/chartcontent.h"

#include <QByteArray>
#include <QSize>

#include <optional>

enum class PictureFormat { Svg, Png, Pdf };

/// What a picture is made for. Words are 12 pt at the final size in each, so a picture is higher than its
/// kind says where its words need it; never wider.
enum class PictureSize {
    Column, ///< half a page's width: 77 mm, at least 100 mm high
    Page, ///< 159 x 100 mm
    Slide, ///< 16:9, 254 x 142.9 mm
};
/// "column", "page", "slide".
[[nodiscard]] QString pictureSizeKey(PictureSize size);
/// Empty for any other word.
[[nodiscard]] std::optional<PictureSize> pictureSizeOfKey(QAnyStringView key);
/// How large the picture of \a content is, in scene units of 1/96 inch. GUI thread.
[[nodiscard]] QSize pictureExtent(const ChartContent &content, PictureSize size);

/// The picture format of \a path's suffix; empty where it is none of them.
[[nodiscard]] std::optional<PictureFormat> pictureFormatOf(const QString &path);

/// The chart as a file's bytes: the same scene as on the screen, laid out anew for \a size (PNG at 300 dpi
/// with its size written in the file). Its alternative text stands in it (SVG: title and desc; PNG:
/// Description). Needs a QGuiApplication (QApplication); GUI thread.
[[nodiscard]] Outcome<QByteArray> chartPicture(
    const ChartContent &content, PictureFormat format, PictureSize size = PictureSize::Page);
/// The bytes for the file \a path: the chart in the format of its suffix or, for .csv, its figures;
/// UnknownFormat for any other suffix.
[[nodiscard]] Outcome<QByteArray> chartFile(
    const ChartContent &content, const QString &path, PictureSize size = PictureSize::Page);
/// The figures under the chart as CSV with a row per measure and year; RFC 4180, UTF-8, CRLF. A number that
/// is missing is [z] (does not apply) or [x] (not available), as state and average_state say. Which fields
/// are in doubt, and which a hand changed, stands in columns of their own.
[[nodiscard]] QByteArray chartData(const ChartContent &content);
