// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/pictureengine.h"

#include "parsing/recognisedlines.h"

#include <leptonica/allheaders.h>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

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

QList<Symbol> PictureEngine::symbols(const Pix *line, bool isWord, bool areDigits, double end)
{
    end = std::min(end, secondsUsed() + mostSeconds);
    const Quiet quiet;
    m_tesseract->SetPageSegMode(isWord ? tesseract::PSM_SINGLE_WORD : tesseract::PSM_SINGLE_LINE);
    m_tesseract->SetVariable("tessedit_char_whitelist", areDigits ? "0123456789.,%" : "");
    m_tesseract->SetImage(const_cast<Pix *>(line));
    m_tesseract->SetSourceResolution(dotsPerInch);
    tesseract::ETEXT_DESC clock;
    clock.cancel = isOver;
    clock.cancel_this = &end;
    QList<Symbol> symbols;
    const bool isRead = m_tesseract->Recognize(&clock) == 0 && !isOver(&end, 0);
    const std::unique_ptr<tesseract::ResultIterator> at(isRead ? m_tesseract->GetIterator() : nullptr);
    while (at && !at->Empty(tesseract::RIL_SYMBOL)) {
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;
        const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_SYMBOL));
        if (text && at->BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom))
            symbols.append({QString::fromUtf8(text.get()), (left + right) / 2.0,
                std::clamp(at->Confidence(tesseract::RIL_SYMBOL) / 100, 0.0F, 1.0F)});
        if (!at->Next(tesseract::RIL_SYMBOL))
            break;
    }
    m_tesseract->SetVariable("tessedit_char_whitelist", "");
    m_tesseract->Clear();
    return symbols;
}
