// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/mailparts.h"

#include "unpacking/messagetext.h"
#include "unpacking/unref.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <array>
#include <memory>

namespace {

constexpr int mostDepth = 100; ///< of parts within parts

QByteArray contentOf(GMimeStream *stream)
{
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    return {reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len)};
}

/// What \a part holds, decoded from base64 and the like.
QByteArray decoded(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    return contentOf(stream.get());
}

bool isType(GMimeObject *object, const char *type, const char *subtype)
{
    GMimeContentType *content = g_mime_object_get_content_type(object);
    return content && g_mime_content_type_is_type(content, type, subtype);
}

bool isSignature(GMimeObject *object)
{
    return isType(object, "application", "pgp-signature") || isType(object, "application", "pkcs7-signature")
        || isType(object, "application", "x-pkcs7-signature");
}

bool isEncryptedMessage(GMimeObject *object)
{
    const char *kind = g_mime_object_get_content_type_parameter(object, "smime-type");
    const bool isWrapped =
        isType(object, "application", "pkcs7-mime") || isType(object, "application", "x-pkcs7-mime");
    return isWrapped && g_strcmp0(kind, "signed-data") != 0;
}

/// Walks through one mail, outermost part first.
class MailWalk {
public:
    explicit MailWalk(MessageParts &parts)
        : m_parts(parts)
    {
    }

    void walk(GMimeObject *object, bool isRelated, int depth)
    {
        if (!object || depth > mostDepth)
            return;
        if (GMIME_IS_MESSAGE_PART(object))
            addMessage(GMIME_MESSAGE_PART(object));
        else if (GMIME_IS_MULTIPART_ENCRYPTED(object))
            m_parts.refuse({}, Problem::Kind::LockedInside);
        else if (GMIME_IS_MULTIPART(object))
            walkAll(GMIME_MULTIPART(object), isRelated, depth);
        else if (GMIME_IS_MESSAGE_PARTIAL(object))
            m_parts.refuse({}, Problem::Kind::Unsupported);
        else if (GMIME_IS_PART(object))
            addPart(GMIME_PART(object), isRelated);
    }

private:
    void walkAll(GMimeMultipart *multipart, bool isRelated, int depth)
    {
        auto *object = GMIME_OBJECT(multipart);
        const bool isSigned = GMIME_IS_MULTIPART_SIGNED(object);
        const bool holdsDressing = isRelated || isType(object, "multipart", "related");
        const int count = g_mime_multipart_get_count(multipart);
        for (int i = 0; i < count; ++i) {
            auto *child = g_mime_multipart_get_part(multipart, i);
            if (!isSigned || !isSignature(child))
                walk(child, holdsDressing, depth + 1);
        }
    }

    void addMessage(GMimeMessagePart *part)
    {
        GMimeMessage *message = g_mime_message_part_get_message(part);
        if (!message)
            return m_parts.refuse({}, Problem::Kind::Damaged);
        const Owned<GMimeStream> stream(g_mime_stream_mem_new());
        g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, stream.get());
        const char *subject = g_mime_message_get_subject(message);
        const auto name = nameOf(GMIME_OBJECT(part));
        m_parts.add({.name = name.isEmpty() ? QString::fromUtf8(subject ? subject : "") : name,
            .bytes = contentOf(stream.get())});
    }

    static QString nameOf(GMimeObject *object)
    {
        const char *name = g_mime_object_get_content_disposition_parameter(object, "filename");
        if (!name)
            name = g_mime_object_get_content_type_parameter(object, "name");
        return QString::fromUtf8(name ? name : "");
    }

    void addPart(GMimePart *mime, bool isRelated)
    {
        auto *object = GMIME_OBJECT(mime);
        Part part{.name = nameOf(object)};
        GMimeContentDisposition *disposition = g_mime_object_get_content_disposition(object);
        const bool isAttached =
            !part.name.isEmpty() || (disposition && g_mime_content_disposition_is_attachment(disposition));
        part.bytes = decoded(mime);
        if (!isAttached && isType(object, "text", "plain"))
            return m_parts.addPlain(part.bytes);
        if (!isAttached && isType(object, "text", "html"))
            return m_parts.addHtml(part.bytes);
        if (isEncryptedMessage(object))
            return m_parts.refuse(std::move(part), Problem::Kind::LockedInside);
        if (isType(object, "application", "ms-tnef") || isWinmail(part.name, part.bytes))
            return m_parts.refuse(std::move(part), Problem::Kind::WrappedByOutlook);
        const bool isInText = isRelated && g_mime_object_get_content_id(object) && isPicture(part.bytes);
        part.isDressing = isInText || isType(object, "text", "calendar") || isType(object, "text", "vcard")
            || isType(object, "text", "x-vcard");
        m_parts.add(std::move(part));
    }

    MessageParts &m_parts;
};

/// Bytes that live longer than the stream, without a copy of them.
Owned<GMimeStream> streamOver(const QByteArray &bytes)
{
    auto *array = g_byte_array_new_take(
        reinterpret_cast<guint8 *>(const_cast<char *>(bytes.constData())), gsize(bytes.size()));
    Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(stream.get()), array);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream.get()), FALSE);
    return stream;
}

} // namespace

void prepareMail()
{
    g_mime_init();
    // Kept open, so that the converters stay loaded.
    constexpr auto sets = std::to_array({"ISO-8859-1", "ISO-8859-15", "ISO-8859-2", "WINDOWS-1252",
        "WINDOWS-1250", "KOI8-R", "UTF-7", "UTF-16", "UTF-16LE"});
    static std::array<iconv_t, sets.size()> converters;
    std::ranges::transform(
        sets, converters.begin(), [](const char *set) { return g_mime_iconv_open("UTF-8", set); });
    g_log_set_default_handler([](const char *, GLogLevelFlags, const char *, void *) {}, nullptr);
}

Outcome<void> unpackMail(const QByteArray &bytes, PartBounds &bounds)
{
    const auto stream = streamOver(bytes);
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    if (bytes.startsWith("From "))
        g_mime_parser_set_format(parser.get(), GMIME_FORMAT_MBOX);
    int messages = 0;
    while (!bounds.isFull() && (messages == 0 || !g_mime_parser_eos(parser.get()))) {
        const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!message)
            break;
        MessageParts parts(bounds);
        MailWalk(parts).walk(g_mime_message_get_mime_part(message.get()), false, 0);
        parts.finish();
        ++messages;
        if (!bytes.startsWith("From "))
            break;
    }
    if (messages == 0)
        return tl::unexpected(Problem{.kind = Problem::Kind::Unsupported});
    return {};
}
