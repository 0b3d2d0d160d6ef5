// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"

#include <memory>
#include <optional>

struct Pix;
namespace tesseract {
class TessBaseAPI;
}

/// The seconds of the processor's time that this process has used. The clock on the wall would count what
/// others use.
[[nodiscard]] double secondsUsed();

/// A letter or digit as it was made out.
struct Symbol {
    QString text;
    double centre = 0; ///< pixels from the left
    float confidence = 0; ///< 0..1
};

/// Tesseract with its English model. One thread.
class PictureEngine {
public:
    /// Where text is looked for.
    enum class Layout {
        Columns, ///< lines in blocks and columns
        Scattered, ///< anywhere, line by line
    };

    PictureEngine();
    ~PictureEngine();
    PictureEngine(const PictureEngine &) = delete;
    PictureEngine &operator=(const PictureEngine &) = delete;

    /// Whether the model was found.
    [[nodiscard]] bool isReady() const { return m_ready; }
    /// The words of \a picture with boxes as parts of it, as high as their line of type; none where it took
    /// too long, at the latest once secondsUsed() is beyond \a end.
    [[nodiscard]] std::optional<QList<Word>> words(const Pix *picture, Layout layout, double end);

    /// The symbols of one \a line of type, from left to right. \a isWord: it holds a single word; \a
    /// areDigits: nothing but a number. None where it took too long.
    [[nodiscard]] QList<Symbol> symbols(const Pix *line, bool isWord, bool areDigits, double end);

private:
    std::unique_ptr<tesseract::TessBaseAPI> m_tesseract;
    bool m_ready = false;
};
