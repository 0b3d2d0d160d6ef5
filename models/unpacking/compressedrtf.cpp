// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/compressedrtf.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype headSize = 16;
constexpr quint32 packed = 0x75465a4c; // "LZFu"
constexpr quint32 unpacked = 0x414c454d; // "MELA"

// What stands in the dictionary before the first byte.
constexpr char start[] =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss "
    "\\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
    "{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
constexpr quint32 startSize = sizeof start - 1;
constexpr quint32 dictionarySize = 4096;

quint32 sumOf(QByteArrayView bytes)
{
    constexpr quint32 polynomial = 0xedb88320;
    quint32 sum = 0;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) != 0 ? polynomial : 0);
    }
    return sum;
}

/// The bytes written last, over and over in one ring.
class Dictionary {
public:
    Dictionary() { std::copy_n(start, startSize, m_ring.begin()); }

    void put(char byte, QByteArray &out)
    {
        out.append(byte);
        m_ring[m_next] = byte;
        m_next = (m_next + 1) % dictionarySize;
    }
    /// False at the mark of the end, which is a place not yet written.
    bool copy(quint32 from, quint32 length, QByteArray &out)
    {
        if (from == m_next)
            return false;
        for (quint32 i = 0; i < length; ++i)
            put(m_ring[(from + i) % dictionarySize], out);
        return true;
    }

private:
    std::array<char, dictionarySize> m_ring{};
    quint32 m_next = startSize;
};

/// Nothing where \a rest ends before its own mark of the end.
std::optional<QByteArray> unpack(QByteArrayView rest)
{
    Dictionary dictionary;
    QByteArray out;
    while (!rest.isEmpty()) {
        auto isReference = static_cast<unsigned char>(rest.front());
        rest = rest.sliced(1);
        for (int token = 0; token < 8; ++token, isReference >>= 1) {
            const qsizetype size = (isReference & 1) != 0 ? 2 : 1;
            if (rest.size() < size)
                return std::nullopt;
            if (size == 1) {
                dictionary.put(rest.front(), out);
            } else {
                const quint32 pair = qFromBigEndian<quint16>(rest.data());
                if (!dictionary.copy(pair >> 4, (pair & 0xf) + 2, out))
                    return out;
            }
            rest = rest.sliced(size);
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<QByteArray> unpackedRtf(QByteArrayView bytes)
{
    if (bytes.size() < headSize)
        return std::nullopt;
    const auto number = [bytes](int index) { return qFromLittleEndian<quint32>(bytes.data() + index * 4); };
    // The first number counts what follows it; the file may hold more, which is filling.
    const auto size = qint64(number(0)) - (headSize - 4);
    const auto rest = bytes.sliced(headSize);
    if (size < 0 || size > rest.size())
        return std::nullopt;
    const auto content = rest.first(size);
    const qsizetype length = number(1);
    if (number(2) == unpacked)
        return content.first(std::min(length, content.size())).toByteArray();
    if (number(2) != packed || number(3) != sumOf(content))
        return std::nullopt;
    return unpack(content);
}
