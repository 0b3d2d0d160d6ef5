// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/pdf.h"

#include "parsing/inches.h"
#include "parsing/pdfwords.h"
#include "parsing/picturepages.h"
#include "reading/wire.h"

#include <poppler-qt6.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <memory>

namespace {

constexpr double largestResolution = 2400; // keeps the numbers of a page of a tenth of a point sane
constexpr double largestRead = 4'500; // pixels of a side
constexpr QSizeF paperSize{595, 842}; // of a page that cannot be had

/// The least PDF that has a page of text: makes Poppler load its fonts and tables.
constexpr char warmUp[] = "%PDF-1.4\n"
                          "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                          "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                          "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
                          "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
                          "4 0 obj<</Length 27>>stream\nBT /F 9 Tf 9 9 Td (a) Tj ET\nendstream endobj\n"
                          "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                          "trailer<</Root 1 0 R>>\n";

void complain(const QString &message, const QVariant &)
{
    static int complaints = 0;
    if (++complaints <= Wire::mostComplaints)
        std::fprintf(stderr, "%s\n", message.simplified().toUtf8().constData());
}

Outcome<std::unique_ptr<Poppler::Document>> load(const QByteArray &bytes)
{
    auto document = Poppler::Document::loadFromData(bytes);
    if (!document || (!document->isLocked() && document->numPages() < 1))
        return tl::unexpected(Problem{.kind = Problem::Kind::Damaged});
    if (document->isLocked())
        return tl::unexpected(Problem{.kind = Problem::Kind::Locked});
    return document;
}

/// An officer sees the last version of a file that was added to; others may have seen another one.
void tellVersions(const QByteArray &bytes)
{
    constexpr QByteArrayView mark("startxref");
    int versions = 0;
    for (auto at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at)) {
        at += mark.size();
        while (at < bytes.size() && std::isspace(static_cast<unsigned char>(bytes[at])))
            ++at;
        // A file made for the web has one such mark more, which points to nothing.
        versions += at < bytes.size() && bytes[at] >= '1' && bytes[at] <= '9';
    }
    if (versions > 1)
        std::fprintf(
            stderr, "the file was added to after it was made: it holds %d versions of itself\n", versions);
}

/// \a bytes without the names of its shadings (runs of colour), which then are not found: Poppler works them
/// out for words too, and some take minutes. As long as before, so that every offset in the file still holds.
QByteArray withoutShadings(QByteArray bytes)
{
    constexpr QByteArrayView name("/Shading");
    bool isFound = false;
    for (auto at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at)) {
        bytes[at + 1] = 'X';
        isFound = true;
    }
    if (isFound)
        std::fputs("shadings were left out: working them out took too long\n", stderr);
    return bytes;
}

bool isSize(QSizeF size)
{
    // Also false for what is no number.
    return std::min(size.width(), size.height()) > 0
        && std::max(size.width(), size.height()) <= Wire::largestPoints;
}

void prepareDrawing(Poppler::Document &document)
{
    document.setRenderBackend(Poppler::Document::SplashBackend);
    document.setRenderHint(Poppler::Document::Antialiasing);
    document.setRenderHint(Poppler::Document::TextAntialiasing);
    document.setPaperColor(Qt::white);
}

/// \a part of the page for the program's own eyes, with at most \a dotsPerInch.
QImage drawn(const Poppler::Page &page, double dotsPerInch, const QRectF &part = QRectF(0, 0, 1, 1))
{
    const QSizeF size = page.pageSizeF();
    const double longest = std::max(size.width() * part.width(), size.height() * part.height());
    const double resolution =
        std::min({dotsPerInch, pointsPerInch * largestRead / longest, largestResolution});
    const double scale = resolution / pointsPerInch;
    const QRect dots = QRectF(part.left() * size.width() * scale, part.top() * size.height() * scale,
        part.width() * size.width() * scale, part.height() * size.height() * scale)
                           .toAlignedRect();
    return page.renderToImage(resolution, resolution, dots.x(), dots.y(), dots.width(), dots.height());
}

class PdfPages final : public DrawnPages {
public:
    explicit PdfPages(std::unique_ptr<Poppler::Document> document)
        : m_document(std::move(document))
    {
        prepareDrawing(*m_document);
    }
    std::optional<Page> page(int number) override
    {
        if (!find(number))
            return std::nullopt;
        const QSizeF size = m_page->pageSizeF();
        auto [words, turns] = Pdf::wordsOf(*m_page, size);
        return Page{.number = number, .size = size, .words = std::move(words), .turns = turns};
    }
    QImage draw(int number, double dotsPerInch, const QRectF &part) override
    {
        return find(number) ? drawn(*m_page, dotsPerInch, part) : QImage();
    }

private:
    bool find(int number)
    {
        if (number != m_number) {
            const bool isThere = number > 0 && number <= m_document->numPages();
            m_page = isThere ? m_document->page(number - 1) : nullptr;
            if (m_page && !isSize(m_page->pageSizeF()))
                m_page.reset();
            m_number = number;
        }
        return m_page != nullptr;
    }
    std::unique_ptr<Poppler::Document> m_document;
    std::unique_ptr<Poppler::Page> m_page; ///< of m_number; may be null
    int m_number = 0;
};

} // namespace

namespace Pdf {

void prepare()
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    // Poppler drops its tables with its last document, so this one stays for the program's life.
    static const auto kept = Poppler::Document::loadFromData(QByteArray(warmUp));
    if (kept) {
        const auto page = kept->page(0);
        (void)wordsOf(*page, page->pageSizeF());
        (void)page->renderToImage();
    }
    Poppler::setDebugErrorFunction(complain, {});
}

Outcome<ReadingQuality> parsePages(
    const QByteArray &bytes, const PageSink &take, const PictureSink &begin, Pictures pictures)
{
    // The words alone are asked for where all of it took too long.
    const auto document = load(pictures == Pictures::AreLeft ? withoutShadings(bytes) : bytes);
    if (!document)
        return tl::unexpected(document.error());
    tellVersions(bytes);
    const int count = std::min((*document)->numPages(), Wire::largestPageCount);
    bool isIncomplete = count < (*document)->numPages();
    bool hasPage = false;
    PicturePages looks(count, begin, pictures);
    prepareDrawing(**document);
    for (int number = 1; number <= count; ++number) {
        const auto page = (*document)->page(number - 1);
        const bool isThere = page && isSize(page->pageSizeF());
        hasPage = hasPage || isThere;
        isIncomplete = isIncomplete || !isThere;
        const QSizeF size = isThere ? page->pageSizeF() : paperSize;
        auto [words, turns] = isThere ? wordsOf(*page, size) : PageWords{};
        Page read{.number = number, .size = size, .words = std::move(words), .turns = turns};
        if (isThere && mayBePicture(read))
            looks.lookAt(read, [&page](double dotsPerInch) { return drawn(*page, dotsPerInch); });
        take(std::move(read));
    }
    isIncomplete = isIncomplete || looks.isIncomplete();
    if (!hasPage)
        return tl::unexpected(Problem{.kind = Problem::Kind::Damaged});
    return isIncomplete ? ReadingQuality::Incomplete : ReadingQuality::Complete;
}

Outcome<std::unique_ptr<DrawnPages>> drawnPages(const QByteArray &bytes)
{
    auto document = load(bytes);
    if (!document)
        return tl::unexpected(document.error());
    return std::make_unique<PdfPages>(*std::move(document));
}

Outcome<QImage> drawPage(const QByteArray &bytes, int number, int width, const QRect &part)
{
    const Problem noPicture{.kind = Problem::Kind::Damaged, .page = number};
    const auto document = load(bytes);
    if (!document)
        return tl::unexpected(document.error());
    const auto page =
        number < 1 || number > (*document)->numPages() ? nullptr : (*document)->page(number - 1);
    if (!page || !isSize(page->pageSizeF()))
        return tl::unexpected(noPicture);
    prepareDrawing(**document);
    const QSizeF size = page->pageSizeF();
    // Of a part, its own sides are limited, not those of the page that is not drawn.
    const double fitting = part.isEmpty() ? (Wire::largestSide - 1) / std::max(size.width(), size.height())
                                          : largestResolution / pointsPerInch;
    if (std::max(part.width(), part.height()) > Wire::largestSide)
        return tl::unexpected(noPicture);
    const double scale =
        std::min({std::max(width, 1) / size.width(), fitting, largestResolution / pointsPerInch});
    const QRect seen = part.isEmpty() ? QRect(-1, -1, -1, -1) : part; // Poppler's word for the whole page
    const QImage picture = page->renderToImage(
        scale * pointsPerInch, scale * pointsPerInch, seen.x(), seen.y(), seen.width(), seen.height());
    if (picture.isNull() || std::max(picture.width(), picture.height()) > Wire::largestSide)
        return tl::unexpected(noPicture);
    return picture.convertToFormat(QImage::Format_RGB32);
}

} // namespace Pdf
