// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/picturefile.h"

#include "parsing/inches.h"
#include "parsing/picturepages.h"
#include "parsing/pixels.h"
#include "reading/wire.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace {

constexpr qint64 mostDots = 50'000'000; // A4 at 700 dots per inch
constexpr int mostMegabytes = 250; // of one decoded picture
constexpr double paperWidth = 8.27; // inches, where a picture does not say how large it is
constexpr double metresPerInch = 0.0254;

/// The least of each kind whose reader Qt loads from a file of its own.
constexpr auto formats = std::to_array({"png", "jpeg", "tiff"});

struct Decoded {
    QImage picture;
    double dotsPerInch = 0;
};

/// What \a picture says, where that gives paper of a usual size; else as if it were as wide as A4.
double dotsPerInchOf(const QImage &picture)
{
    const int shorter = std::min(picture.width(), picture.height());
    const double said = picture.dotsPerMeterX() * metresPerInch;
    const bool isUsual = said > 0 && shorter / said > 0.6 * paperWidth && shorter / said < 1.6 * paperWidth;
    return isUsual ? said : shorter / paperWidth;
}

class PictureDecoder {
public:
    explicit PictureDecoder(const QByteArray &bytes)
        : m_bytes(bytes)
    {
        m_buffer.setData(m_bytes);
        m_buffer.open(QIODevice::ReadOnly);
        QImageReader::setAllocationLimit(mostMegabytes);
        m_reader.setDevice(&m_buffer);
        m_reader.setDecideFormatFromContent(true);
        m_reader.setAutoTransform(true);
    }

    [[nodiscard]] bool isKnown() const
    {
        return std::ranges::any_of(
            formats, [format = m_reader.format()](const char *known) { return format == known; });
    }
    [[nodiscard]] int count() const { return std::clamp(m_reader.imageCount(), 1, Wire::largestPageCount); }
    [[nodiscard]] Outcome<Decoded> decode(int page)
    {
        const Problem damaged{.kind = Problem::Kind::Damaged, .page = page};
        if (page < 1 || page > count() || (page > 1 && !m_reader.jumpToImage(page - 1)))
            return tl::unexpected(damaged);
        const QSize size = m_reader.size();
        if (qint64(size.width()) * size.height() > mostDots)
            return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge, .page = page});
        const QImage picture = m_reader.read();
        if (picture.isNull() || qint64(picture.width()) * picture.height() > mostDots)
            return tl::unexpected(damaged);
        return Decoded{picture, dotsPerInchOf(picture)};
    }

private:
    QByteArray m_bytes;
    QBuffer m_buffer;
    QImageReader m_reader;
};

QSizeF pointsOf(const Decoded &decoded)
{
    return QSizeF(decoded.picture.size()) * (pointsPerInch / decoded.dotsPerInch);
}

/// \a part of the picture with its own dots.
QImage partOf(const Decoded &decoded, const QRectF &part)
{
    const QSize whole = decoded.picture.size();
    const QRect dots = QRectF(part.left() * whole.width(), part.top() * whole.height(),
                           part.width() * whole.width(), part.height() * whole.height())
                           .toAlignedRect()
        & decoded.picture.rect();
    if (dots.isEmpty())
        return {};
    return greyPixels(dots == decoded.picture.rect() ? decoded.picture : decoded.picture.copy(dots));
}

/// The whole picture, small.
QImage glanced(const Decoded &decoded, double dotsPerInch)
{
    const double scale = std::min(1.0, dotsPerInch / decoded.dotsPerInch);
    const QSize size = (QSizeF(decoded.picture.size()) * scale).toSize().expandedTo({1, 1});
    return resized(greyPixels(decoded.picture), size);
}

class PictureFilePages final : public DrawnPages {
public:
    explicit PictureFilePages(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    std::optional<Page> page(int number) override
    {
        if (!find(number))
            return std::nullopt;
        return Page{.number = number, .size = pointsOf(*m_decoded)};
    }
    QImage draw(int number, double, const QRectF &part) override
    {
        return find(number) ? partOf(*m_decoded, part) : QImage();
    }

private:
    bool find(int number)
    {
        if (number != m_number) {
            PictureDecoder decoder(m_bytes); // which goes forward only
            m_decoded =
                decoder.isKnown() ? decoder.decode(number) : Outcome<Decoded>(tl::unexpected(Problem{}));
            m_number = number;
        }
        return m_decoded.has_value();
    }
    QByteArray m_bytes;
    Outcome<Decoded> m_decoded = tl::unexpected(Problem{}); ///< of m_number
    int m_number = 0;
};

} // namespace

namespace PictureFile {

void prepare()
{
    for (const char *format : formats) {
        QBuffer nothing;
        nothing.open(QIODevice::ReadOnly);
        (void)QImageReader(&nothing, format).canRead();
    }
}

Outcome<ReadingQuality> parsePages(
    const QByteArray &bytes, const PageSink &take, const PictureSink &begin, Pictures pictures)
{
    PictureDecoder decoder(bytes);
    if (!decoder.isKnown())
        return tl::unexpected(Problem{.kind = Problem::Kind::Damaged});
    const int count = decoder.count();
    PicturePages looks(count, begin, pictures);
    bool isIncomplete = false;
    for (int number = 1; number <= count; ++number) {
        const auto decoded = decoder.decode(number);
        if (!decoded && number == 1)
            return tl::unexpected(decoded.error());
        if (!decoded) {
            isIncomplete = true;
            break;
        }
        const auto draw = [&decoded](double dotsPerInch) { return glanced(*decoded, dotsPerInch); };
        Page page{.number = number, .size = pointsOf(*decoded)};
        looks.lookAt(page, draw);
        take(std::move(page));
    }
    return isIncomplete || looks.isIncomplete() ? ReadingQuality::Incomplete : ReadingQuality::Complete;
}

Outcome<std::unique_ptr<DrawnPages>> drawnPages(const QByteArray &bytes)
{
    return std::make_unique<PictureFilePages>(bytes);
}

Outcome<QImage> drawPage(const QByteArray &bytes, int page, int width, const QRect &part)
{
    const Problem noPicture{.kind = Problem::Kind::Damaged, .page = page};
    PictureDecoder decoder(bytes);
    if (!decoder.isKnown())
        return tl::unexpected(noPicture);
    const auto decoded = decoder.decode(page);
    if (!decoded)
        return tl::unexpected(decoded.error());
    if (std::max(part.width(), part.height()) > Wire::largestSide)
        return tl::unexpected(noPicture);
    const QImage &whole = decoded->picture;
    const double fitting = double(Wire::largestSide - 1) / std::max(whole.width(), whole.height());
    double scale = double(std::max(width, 1)) / whole.width();
    if (part.isEmpty())
        scale = std::min(scale, fitting);
    QImage picture;
    if (part.isEmpty()) {
        picture = resized(colourPixels(whole), (QSizeF(whole.size()) * scale).toSize().expandedTo({1, 1}));
    } else {
        // Only the dots beneath the part are scaled.
        const QRectF beneath(
            part.left() / scale, part.top() / scale, part.width() / scale, part.height() / scale);
        const QRect dots = beneath.toAlignedRect() & whole.rect();
        if (!dots.isEmpty())
            picture = resized(colourPixels(whole.copy(dots)), part.size());
    }
    if (picture.isNull())
        return tl::unexpected(noPicture);
    return picture;
}

} // namespace PictureFile
