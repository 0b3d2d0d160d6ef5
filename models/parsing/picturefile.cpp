// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/picturefile.h"

#include "parsing/picturepages.h"
#include "reading/wire.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace {

constexpr qint64 mostDots = 80'000'000; // A4 at 800 dots per inch
constexpr int mostMegabytes = 400; // of one decoded picture
constexpr double paperWidth = 8.27; // inches, where a picture does not say how large it is
constexpr double metresPerInch = 0.0254;
constexpr double readDotsPerInch = 300;
constexpr double pointsPerInch = 72;
constexpr int largestRead = 4'500; // pixels of a side

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

class Pictures {
public:
    explicit Pictures(const QByteArray &bytes)
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
        return Decoded{onPaper(picture), dotsPerInchOf(picture)};
    }

private:
    /// What can be seen through lies on white paper.
    static QImage onPaper(const QImage &picture)
    {
        if (!picture.hasAlphaChannel())
            return picture;
        QImage paper(picture.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        const QImage over = picture.convertToFormat(QImage::Format_ARGB32);
        for (int y = 0; y < over.height(); ++y) {
            auto *to = reinterpret_cast<QRgb *>(paper.scanLine(y));
            const auto *from = reinterpret_cast<const QRgb *>(over.constScanLine(y));
            for (int x = 0; x < over.width(); ++x) {
                const auto mixed = [alpha = qAlpha(from[x])](
                                       int shade) { return (shade * alpha + 255 * (255 - alpha)) / 255; };
                to[x] = qRgb(mixed(qRed(from[x])), mixed(qGreen(from[x])), mixed(qBlue(from[x])));
            }
        }
        return paper;
    }

    QByteArray m_bytes;
    QBuffer m_buffer;
    QImageReader m_reader;
};

QSizeF pointsOf(const Decoded &decoded)
{
    return QSizeF(decoded.picture.size()) * (pointsPerInch / decoded.dotsPerInch);
}

QImage forReading(const Decoded &decoded)
{
    const QSize size = decoded.picture.size();
    const double scale = std::min(
        readDotsPerInch / decoded.dotsPerInch, double(largestRead) / std::max(size.width(), size.height()));
    const QImage grey = decoded.picture.convertToFormat(QImage::Format_Grayscale8);
    if (scale > 0.9 && scale < 1.1)
        return grey;
    const QSize wanted = (QSizeF(size) * scale).toSize().expandedTo({1, 1});
    return grey.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

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

Outcome<ReadingQuality> parsePages(const QByteArray &bytes, const PageSink &take, const PictureSink &begin)
{
    Pictures pictures(bytes);
    if (!pictures.isKnown())
        return tl::unexpected(Problem{.kind = Problem::Kind::Damaged});
    const int count = pictures.count();
    PicturePages reading(count, begin);
    bool isIncomplete = false;
    for (int number = 1; number <= count; ++number) {
        const auto decoded = pictures.decode(number);
        if (!decoded && number == 1)
            return tl::unexpected(decoded.error());
        if (!decoded) {
            isIncomplete = true;
            break;
        }
        take(reading.read({.number = number, .size = pointsOf(*decoded)}, forReading(*decoded)));
    }
    return isIncomplete || reading.isIncomplete() ? ReadingQuality::Incomplete : ReadingQuality::Complete;
}

Outcome<QImage> drawPage(const QByteArray &bytes, int page, int width, const QRect &part)
{
    const Problem noPicture{.kind = Problem::Kind::Damaged, .page = page};
    Pictures pictures(bytes);
    if (!pictures.isKnown())
        return tl::unexpected(noPicture);
    const auto decoded = pictures.decode(page);
    if (!decoded)
        return tl::unexpected(decoded.error());
    if (std::max(part.width(), part.height()) > Wire::largestSide)
        return tl::unexpected(noPicture);
    const QImage &whole = decoded->picture;
    const double fitting = double(Wire::largestSide - 1) / std::max(whole.width(), whole.height());
    double scale = double(std::max(width, 1)) / whole.width();
    if (part.isEmpty())
        scale = std::min(scale, fitting);
    const auto scaled = [scale](const QImage &picture, QSize size) {
        return (scale < 1 ? picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                          : picture.scaled(size))
            .convertToFormat(QImage::Format_RGB32);
    };
    if (part.isEmpty())
        return scaled(whole, (QSizeF(whole.size()) * scale).toSize().expandedTo({1, 1}));
    // Of a part only the dots beneath it are scaled, and what lies outside is paper.
    const QRectF beneath(
        part.left() / scale, part.top() / scale, part.width() / scale, part.height() / scale);
    return scaled(whole.copy(beneath.toAlignedRect()), part.size());
}

} // namespace PictureFile
