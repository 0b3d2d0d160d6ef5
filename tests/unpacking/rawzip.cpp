// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unpacking/containermakers.h"

#include <QtEndian>

#include <array>

namespace {

quint32 checksum(const QByteArray &bytes)
{
    static const auto table = [] {
        std::array<quint32, 256> sums{};
        for (quint32 i = 0; i < sums.size(); ++i) {
            sums[i] = i;
            for (int bit = 0; bit < 8; ++bit)
                sums[i] = (sums[i] >> 1) ^ ((sums[i] & 1) != 0 ? 0xedb88320 : 0);
        }
        return sums;
    }();
    quint32 sum = 0xffffffff;
    for (const char c : bytes)
        sum = (sum >> 8) ^ table[(sum ^ static_cast<unsigned char>(c)) & 0xff];
    return ~sum;
}

template <typename T> void put(QByteArray &to, T value)
{
    const T little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char *>(&little), sizeof little);
}

/// Deflated without zlib's own head and sum, and without Qt's size before them.
QByteArray deflated(const QByteArray &bytes)
{
    const auto packed = qCompress(bytes, 9);
    return packed.mid(6, packed.size() - 10);
}

void putCommon(QByteArray &to, const Make::RawEntry &entry, const QByteArray &packed)
{
    put<quint16>(to, 20);
    put<quint16>(to, quint16(entry.flags));
    put<quint16>(to, entry.isDeflated ? 8 : 0);
    put<quint32>(to, 0x5a210000); // a day in 2025
    put<quint32>(to, checksum(entry.bytes));
    put<quint32>(to, quint32(packed.size()));
    put<quint32>(to, quint32(entry.saidSize >= 0 ? entry.saidSize : entry.bytes.size()));
    put<quint16>(to, quint16(entry.name.size()));
    put<quint16>(to, 0);
}

} // namespace

QByteArray Make::rawZip(const QList<RawEntry> &entries)
{
    QByteArray zip;
    QByteArray list;
    for (const auto &entry : entries) {
        const auto packed = entry.isDeflated ? deflated(entry.bytes) : entry.bytes;
        const auto place = quint32(zip.size());
        zip += "PK\x03\x04";
        putCommon(zip, entry, packed);
        zip += entry.name + packed;
        list += "PK\x01\x02";
        put<quint16>(list, 0x0314); // made on Unix
        putCommon(list, entry, packed);
        put<quint16>(list, 0); // comment
        put<quint16>(list, 0); // disk
        put<quint16>(list, 0);
        put<quint32>(list, entry.attributes);
        put<quint32>(list, place);
        list += entry.name;
    }
    const auto place = quint32(zip.size());
    zip += list + "PK\x05\x06";
    put<quint32>(zip, 0);
    put<quint16>(zip, quint16(entries.size()));
    put<quint16>(zip, quint16(entries.size()));
    put<quint32>(zip, quint32(list.size()));
    put<quint32>(zip, place);
    put<quint16>(zip, 0);
    return zip;
}
