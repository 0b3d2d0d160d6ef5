// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/pictureengine.h"

#include "parsing/recognisedlines.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <utility>

namespace {

constexpr double mostSeconds = 10; // of the processor's time, for one look at one page
constexpr int dotsPerInch = 300;

/// Tesseract remarks on sound pages too, and what stands on standard error counts as a complaint about the
/// file.
class Quiet {
public:
    Quiet()
        : m_sink(::fmemopen(m_buffer.data(), m_buffer.size(), "w"))
        , m_before(stderr)
    {
        if (m_sink)
            stderr = m_sink;
    }
    ~Quiet()
    {
        stderr = m_before;
        if (m_sink)
            std::fclose(m_sink);
    }
    Quiet(const Quiet &) = delete;
    Quiet &operator=(const Quiet &) = delete;

private:
    std::array<char, 4096> m_buffer{};
    FILE *m_sink;
    FILE *m_before;
};

/// Tesseract asks this between words whether to stop.
bool isOver(void *end, int)
{
    return secondsUsed() > *static_cast<double *>(end);
}

} // namespace

double secondsUsed()
{
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) + double(used.tv_nsec) / 1e9;
}

PictureEngine::PictureEngine()
    : m_tesseract(std::make_unique<tesseract::TessBaseAPI>())
{
    const Quiet quiet;
    setMsgSeverity(L_SEVERITY_NONE);
    m_ready = m_tesseract->Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) == 0;
}

PictureEngine::~PictureEngine() = default;

std::optional<QList<Word>> PictureEngine::words(const Pix *picture, Layout layout, double end)
{
    end = std::min(end, secondsUsed() + mostSeconds);
    const Quiet quiet;
    auto *mutablePicture = const_cast<Pix *>(picture); // it is copied
    m_tesseract->SetPageSegMode(layout == Layout::Columns ? tesseract::PSM_AUTO : tesseract::PSM_SPARSE_TEXT);
    m_tesseract->SetImage(mutablePicture);
    m_tesseract->SetSourceResolution(dotsPerInch);
    tesseract::ETEXT_DESC clock;
    clock.cancel = isOver;
    clock.cancel_this = &end;
    const bool isRead = m_tesseract->Recognize(&clock) == 0 && !isOver(&end, 0);
    QList<Word> words;
    if (isRead)
        words = wordsOf(m_tesseract.get(), picture);
    m_tesseract->Clear();
    if (!isRead)
        return std::nullopt;
    return words;
}
