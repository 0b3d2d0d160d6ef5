// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/decode.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype sampleSize = 4096;
constexpr int mostControls = 20; // one in so many characters: 5%

enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian };

struct Start {
    Encoding encoding = Encoding::Utf8;
    qsizetype mark = 0; ///< bytes of the byte order mark
};

/// UTF-16 of our letters shows as a NUL in nearly every second byte.
std::optional<Encoding> unmarkedUtf16(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), sampleSize) / 2 * 2);
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < sample.size(); ++i)
        zeros[size_t(i % 2)] += sample[i] == '\0';
    const qsizetype units = sample.size() / 2;
    if (units == 0 || std::min(zeros[0], zeros[1]) > 0 || std::max(zeros[0], zeros[1]) < units / 2 + 1)
        return std::nullopt;
    return zeros[1] > zeros[0] ? Encoding::Utf16LittleEndian : Encoding::Utf16BigEndian;
}

Start startOf(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\xef\xbb\xbf")))
        return {Encoding::Utf8, 3};
    if (bytes.startsWith(QByteArrayView("\xff\xfe")))
        return {Encoding::Utf16LittleEndian, 2};
    if (bytes.startsWith(QByteArrayView("\xfe\xff")))
        return {Encoding::Utf16BigEndian, 2};
    return {unmarkedUtf16(bytes).value_or(Encoding::Utf8), 0};
}

char16_t windows1252(unsigned char byte)
{
    // The rest of the code page is Latin-1; unused places stay control characters, which are replaced later.
    constexpr std::array<char16_t, 32> upper{0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021,
        0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
        0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178};
    return byte >= 0x80 && byte < 0xa0 ? upper[byte - 0x80] : char16_t(byte);
}

/// Length of the valid UTF-8 character that \a bytes start with, or 0.
qsizetype characterLength(QByteArrayView bytes)
{
    const auto lead = static_cast<unsigned char>(bytes.front());
    const qsizetype length = lead < 0x80 ? 1
        : lead < 0xc2                    ? 0
        : lead < 0xe0                    ? 2
        : lead < 0xf0                    ? 3
        : lead < 0xf5                    ? 4
                                         : 0;
    if (length == 0 || length > bytes.size())
        return 0;
    return bytes.first(length).isValidUtf8() ? length : 0;
}

/// UTF-8 where it is, each other byte by Windows-1252: also right for a file that was put together from both.
QString decodeBytes(const QByteArray &bytes)
{
    if (bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    QString text;
    text.reserve(bytes.size());
    for (QByteArrayView rest = bytes; !rest.isEmpty();) {
        const qsizetype length = characterLength(rest);
        if (length > 0)
            text.append(QString::fromUtf8(rest.first(length)));
        else
            text.append(QChar(windows1252(static_cast<unsigned char>(rest.front()))));
        rest = rest.sliced(std::max<qsizetype>(length, 1));
    }
    return text;
}

QString decode(QByteArrayView bytes)
{
    const Start start = startOf(bytes);
    const QByteArrayView rest = bytes.sliced(start.mark);
    if (start.encoding == Encoding::Utf8)
        return decodeBytes(QByteArray::fromRawData(rest.data(), rest.size()));
    // Flag Stateless: a file cut within a character ends in a replacement character.
    QStringDecoder decoder(
        start.encoding == Encoding::Utf16LittleEndian ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE,
        QStringDecoder::Flag::Stateless);
    return decoder(rest);
}

bool isControl(QChar c)
{
    const char16_t code = c.unicode();
    const bool isSpace = (code >= 0x09 && code <= 0x0d) || code == 0x85;
    return !isSpace && (code < 0x20 || (code >= 0x7f && code < 0xa0));
}

/// What no text holds: control characters, half characters and places that Unicode leaves empty.
bool isForeign(QChar c)
{
    return isControl(c) || c == QChar::ReplacementCharacter || c.category() == QChar::Other_NotAssigned
        || c.category() == QChar::Other_PrivateUse;
}

} // namespace

std::optional<QString> decodeText(QByteArrayView bytes)
{
    QString text = decode(bytes);
    if (text.contains(QChar(u'\0')))
        return std::nullopt;
    const auto foreign = std::ranges::count_if(text, isForeign);
    if (foreign * mostControls > text.size())
        return std::nullopt;
    std::ranges::replace_if(text, isControl, QChar(QChar::ReplacementCharacter));
    return text;
}
