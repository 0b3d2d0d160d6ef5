// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/picturereader.h"

#include "letter/uprightpage.h"
#include "parsing/pictureengine.h"
#include "parsing/picturewords.h"
#include "parsing/straighten.h"

#include <optional>
#include <utility>

namespace {

constexpr float otherScale = 0.75F;
constexpr double smallScale = 0.5; // enough to tell which way up
// Of the processor's time, for all looks at one page: what a page may take on the clock is a file's whole
// budget for it, and overrunning that loses every picture of the file.
constexpr double mostSecondsOfPage = 20;

/// A picture straightened and what was read of it; no words where that took too long.
struct Look {
    StraightPicture straight;
    std::optional<QList<Word>> words;
};

Look lookAt(PictureEngine &engine, const Pix *grey, int turns, double end)
{
    Look look{straightened(grey, turns), {}};
    if (look.straight.picture)
        look.words = engine.words(look.straight.picture.get(), PictureEngine::Layout::Columns, end);
    return look;
}

/// The turns, others than \a tried, by which most can be read; \a tried where no others are better.
int mostLegible(PictureEngine &engine, const Pix *grey, int tried, double legible, double end)
{
    int best = tried;
    for (const int more : {2, 1, 3}) {
        const int turns = (tried + more) % 4;
        const auto turned = straightened(grey, turns);
        const auto view = turned.picture ? otherView(turned.picture.get(), smallScale) : nullptr;
        const auto words =
            view ? engine.words(view.get(), PictureEngine::Layout::Columns, end) : std::nullopt;
        if (!words || legibleLetters(*words) <= legible)
            continue;
        legible = legibleLetters(*words);
        best = turns;
    }
    return best;
}

Look uprightLook(PictureEngine &engine, const Pix *grey, double end)
{
    const int likely = turnsByLetters(grey);
    Look look = lookAt(engine, grey, likely, end);
    if (!look.words || isLegible(*look.words))
        return look;
    const int best = mostLegible(engine, grey, likely, legibleLetters(*look.words), end);
    if (best != likely)
        return lookAt(engine, grey, best, end);
    if (secondsUsed() > end)
        look.words.reset(); // which way up was not found out
    return look;
}

} // namespace

PictureReader::PictureReader()
    : m_engine(std::make_unique<PictureEngine>())
{
}

PictureReader::~PictureReader() = default;

tl::expected<Page, PictureFault> PictureReader::read(const Page &page, const QImage &picture, QSize dots)
{
    if (!m_engine->isReady())
        return tl::unexpected(PictureFault::NoModel);
    const double end = secondsUsed() + mostSecondsOfPage;
    const PixPointer grey = greyPicture(picture, dots);
    if (!grey)
        return tl::unexpected(PictureFault::NoMemory);
    const Look look = uprightLook(*m_engine, grey.get(), end);
    const Pix *straight = look.straight.picture.get();
    const auto other = straight ? otherView(straight, otherScale) : nullptr;
    if (!other)
        return tl::unexpected(PictureFault::NoMemory);
    if (!look.words)
        return tl::unexpected(PictureFault::TooSlow);
    const auto second = m_engine->words(other.get(), PictureEngine::Layout::Scattered, end);
    Page read{
        .number = page.number, .size = page.size, .turns = look.straight.turns, .skew = look.straight.skew};
    read.words = second ? agreedWords(*look.words, *second) : unconfirmedWords(*look.words);
    return shownPage(std::move(read));
}
