// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unpacking/containermakers.h"

#include <QtEndian>

#include <gsf/gsf.h>

namespace {

void addStream(GsfOutfile *storage, const QByteArray &name, const QByteArray &bytes)
{
    auto *stream = gsf_outfile_new_child(storage, name.constData(), FALSE);
    gsf_output_write(stream, size_t(bytes.size()), reinterpret_cast<const guint8 *>(bytes.constData()));
    gsf_output_close(stream);
    g_object_unref(stream);
}

QByteArray utf16(const QString &text)
{
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * 2};
}

QByteArray storageName(int number)
{
    return "__attach_version1.0_#" + QByteArray::number(number, 16).toUpper().rightJustified(8, '0');
}

void addMail(GsfOutfile *storage, const Make::OutlookMail &mail);

GsfOutfile *openStorage(GsfOutfile *in, const QByteArray &name)
{
    return GSF_OUTFILE(gsf_outfile_new_child(in, name.constData(), TRUE));
}

void closeStorage(GsfOutfile *storage)
{
    gsf_output_close(GSF_OUTPUT(storage));
    g_object_unref(storage);
}

void addAttached(GsfOutfile *storage, const Make::Attached &attached, int number)
{
    auto *part = openStorage(storage, storageName(number));
    addStream(part, "__properties_version1.0", QByteArray(8, '\0'));
    if (!attached.name.isEmpty())
        addStream(part, "__substg1.0_3707001F", utf16(QString::fromUtf8(attached.name)));
    addStream(part, "__substg1.0_37010102", attached.bytes);
    closeStorage(part);
}

void addMail(GsfOutfile *storage, const Make::OutlookMail &mail)
{
    addStream(storage, "__properties_version1.0", QByteArray(32, '\0'));
    if (!mail.text.isEmpty())
        addStream(storage, "__substg1.0_1000001F", utf16(mail.text));
    if (!mail.html.isEmpty())
        addStream(storage, "__substg1.0_10130102", mail.html);
    if (!mail.rich.isEmpty())
        addStream(storage, "__substg1.0_10090102", mail.rich);
    int number = 0;
    for (const auto &attached : mail.attached)
        addAttached(storage, attached, number++);
    for (const auto &inner : mail.mails) {
        auto *part = openStorage(storage, storageName(number++));
        addStream(part, "__properties_version1.0", QByteArray(8, '\0'));
        addStream(part, "__substg1.0_3001001F", utf16(QStringLiteral("the mail within")));
        auto *message = openStorage(part, "__substg1.0_3701000D");
        addMail(message, inner);
        closeStorage(message);
        closeStorage(part);
    }
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

quint32 sumOf(const QByteArray &bytes)
{
    quint32 sum = 0;
    for (const char byte : bytes) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xedb88320 : sum >> 1;
    }
    return sum;
}

} // namespace

QByteArray Make::packedRtf(const QByteArray &rtf)
{
    QByteArray content;
    for (qsizetype at = 0; at < rtf.size(); at += 8) {
        const auto run = rtf.mid(at, 8);
        content += run.size() == 8 ? QByteArray(1, '\0') : QByteArray(1, char(1 << run.size()));
        content += run;
    }
    if (rtf.size() % 8 == 0)
        content += '\1';
    // The end: a reference to the place that is written next.
    const auto end = quint16((207 + rtf.size()) % 4096 << 4);
    content += char(end >> 8);
    content += char(end & 0xff);
    return littleEndian(quint32(content.size() + 12)) + littleEndian(quint32(rtf.size()))
        + littleEndian(0x75465a4c) + littleEndian(sumOf(content)) + content;
}

QByteArray Make::outlook(const OutlookMail &mail)
{
    gsf_init();
    auto *memory = gsf_output_memory_new();
    auto *file = gsf_outfile_msole_new(memory);
    addMail(file, mail);
    gsf_output_close(GSF_OUTPUT(file));
    const QByteArray bytes(
        reinterpret_cast<const char *>(gsf_output_memory_get_bytes(GSF_OUTPUT_MEMORY(memory))),
        qsizetype(gsf_output_size(memory)));
    g_object_unref(file);
    g_object_unref(memory);
    return bytes;
}
