// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unpacking/containermakers.h"

#include <archive.h>
#include <archive_entry.h>

namespace {

la_ssize_t appendBytes(archive *, void *target, const void *bytes, size_t size)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(bytes), qsizetype(size));
    return la_ssize_t(size);
}

QByteArray zipWith(const QList<Make::Attached> &entries, const char *options)
{
    QByteArray zip;
    auto *handle = archive_write_new();
    archive_write_set_format_zip(handle);
    archive_write_set_bytes_in_last_block(handle, 1);
    if (options)
        archive_write_set_options(handle, options);
    archive_write_set_passphrase(handle, "secret");
    archive_write_open2(handle, &zip, nullptr, appendBytes, nullptr, nullptr);
    for (const auto &one : entries) {
        auto *entry = archive_entry_new();
        archive_entry_set_pathname(entry, one.name.constData());
        archive_entry_set_size(entry, one.bytes.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(handle, entry);
        archive_write_data(handle, one.bytes.constData(), size_t(one.bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(handle);
    archive_write_free(handle);
    return zip;
}

QByteArray inBase64(const QByteArray &bytes)
{
    const auto coded = bytes.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < coded.size(); at += 76)
        lines += coded.mid(at, 76) + "\r\n";
    return lines;
}

QByteArray escaped(const QByteArray &text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

} // namespace

QByteArray Make::letter(const QByteArray &council, int upheld)
{
    return "17 July 2024\n\nBy email\n\nMr Porter\nChief Executive\n" + council
        + "\n\nDear Mr Porter\n\nAnnual Review letter 2023-24\n\n"
          "I write to you with your annual summary of complaint statistics from the Local Government and "
          "Social Care Ombudsman for the year ending 31 March 2024.\n\nYours sincerely,\n\nAmerdeep Somal\n"
          "Local Government and Social Care Ombudsman\n\n\f"
          "Complaints upheld\n\n69% of complaints we investigated were upheld.\n\n"
          "This compares to an average of 79% in similar organisations.\n\n"
        + QByteArray::number(upheld)
        + "\nupheld decisions\n\nStatistics are based on a total of 13 investigations for the period between "
          "1 "
          "April 2023 to 31 March 2024\n";
}

QByteArray Make::mimePart(const QByteArray &head, const QByteArray &content)
{
    return head + "\r\n\r\n" + content + "\r\n";
}

QByteArray Make::mailOf(const QByteArrayList &parts, const QByteArray &type)
{
    QByteArray mail = "From: Ombudsman <letters@example.org>\r\nTo: officer@example.org\r\n"
                      "Subject: Annual review letter\r\nDate: Wed, 17 Jul 2024 09:00:00 +0100\r\n"
                      "MIME-Version: 1.0\r\nContent-Type: multipart/"
        + type + "; boundary=\"between\"\r\n\r\n";
    for (const auto &part : parts)
        mail += "--between\r\n" + part;
    return mail + "--between--\r\n";
}

QByteArray Make::mail(const QList<Attached> &attached, const QByteArray &text)
{
    QByteArrayList parts{mimePart("Content-Type: text/plain; charset=utf-8", text)};
    for (const auto &[name, bytes] : attached) {
        const auto named = name.isEmpty() ? QByteArray() : "; filename=\"" + name + '"';
        parts.append(
            mimePart("Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
                     "Content-Disposition: attachment"
                    + named,
                inBase64(bytes)));
    }
    return mailOf(parts);
}

QByteArray Make::zip(const QList<Attached> &entries)
{
    return zipWith(entries, nullptr);
}

QByteArray Make::lockedZip(const QList<Attached> &entries)
{
    return zipWith(entries, "zip:encryption=traditional");
}

QByteArray Make::zip64(const QList<Attached> &entries)
{
    return zipWith(entries, "zip:zip64");
}

QByteArray Make::word(const QByteArray &body, const QList<Attached> &more)
{
    const QByteArray namespaces =
        " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
        " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
        " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
        " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
    QList<Attached> parts{{"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Target=\"word/document.xml\" Type=\"http://schemas."
            "openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>"},
        {"word/document.xml",
            "<?xml version=\"1.0\"?><w:document" + namespaces + "><w:body>" + body
                + "</w:body></w:document>"}};
    return zip(parts + more);
}

QByteArray Make::wordOf(const QByteArray &text)
{
    QByteArray body;
    for (const auto &line : text.split('\n')) {
        const bool isPageEnd = line.startsWith('\f');
        body += "<w:p><w:r>" + QByteArray(isPageEnd ? "<w:br w:type=\"page\"/>" : "")
            + "<w:t xml:space=\"preserve\">" + escaped(isPageEnd ? line.mid(1) : line) + "</w:t></w:r></w:p>";
    }
    return word(body);
}

QByteArray Make::openText(const QByteArray &body, const QByteArray &styles)
{
    return zip(
        {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"META-INF/manifest.xml", "<manifest/>"},
            {"content.xml",
                "<?xml version=\"1.0\"?><office:document-content"
                " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
                " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">"
                "<office:automatic-styles>"
                    + styles + "</office:automatic-styles><office:body><office:text>" + body
                    + "</office:text></office:body></office:document-content>"}});
}
