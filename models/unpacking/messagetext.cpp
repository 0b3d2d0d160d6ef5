// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/messagetext.h"

#include "unpacking/htmltext.h"
#include "unpacking/rtftext.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

/// HTML in UTF-16 as UTF-8, so that its marks can be told, and without a mark before it; all other stays.
QByteArray inAscii(const QByteArray &html)
{
    if (html.startsWith("\xef\xbb\xbf"))
        return html.sliced(3);
    const bool isLittle =
        html.startsWith("\xff\xfe") || (html.size() > 1 && html[0] == '<' && html[1] == '\0');
    const bool isBig = html.startsWith("\xfe\xff") || (html.size() > 1 && html[0] == '\0' && html[1] == '<');
    if (!isLittle && !isBig)
        return html;
    QStringDecoder decoder(
        isLittle ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE, QStringDecoder::Flag::Stateless);
    return QString(decoder(html)).toUtf8();
}

bool isHtml(QByteArrayView ascii)
{
    constexpr qsizetype longestHead = 15;
    const auto start = ascii.trimmed();
    const auto head = start.first(std::min(start.size(), longestHead)).toByteArray().toLower();
    constexpr auto heads = std::to_array({"<!doctype html", "<html", "<head", "<body"});
    return std::ranges::any_of(heads, [&head](const char *one) { return head.startsWith(one); });
}

/// What \a bytes say, where they are HTML or rich text; else \a bytes.
QByteArray wordsIn(const QByteArray &bytes)
{
    if (isRichText(bytes))
        return richText(bytes);
    const auto ascii = inAscii(bytes);
    return isHtml(ascii) ? htmlText(ascii) : bytes;
}

} // namespace

void MessageParts::add(Part part)
{
    m_hasFiles = m_hasFiles || !part.isDressing;
    part.bytes = wordsIn(part.bytes);
    m_bounds.take(std::move(part));
}

void MessageParts::refuse(Part part, Problem::Kind why)
{
    m_hasFiles = true;
    m_bounds.refuse(std::move(part), why);
}

void MessageParts::addPlain(const QByteArray &text)
{
    m_plain += text.trimmed() + "\n\n";
}

void MessageParts::addHtml(const QByteArray &text)
{
    m_html += htmlText(inAscii(text)) + "\n\n";
}

void MessageParts::addRich(const QByteArray &text)
{
    m_rich += richText(text) + "\n\n";
}

void MessageParts::finish()
{
    if (m_hasFiles)
        return;
    const auto isThere = [](const QByteArray &text) { return !text.trimmed().isEmpty(); };
    const auto &text = isThere(m_plain) ? m_plain : isThere(m_html) ? m_html : m_rich;
    if (isThere(text))
        m_bounds.take({.role = Part::Role::MessageText, .bytes = text});
    else if (m_isTextBroken)
        m_bounds.refuse({}, Problem::Kind::Damaged);
    else if (m_bounds.count() == 0)
        m_bounds.stop(Problem::Kind::NothingInside);
}

bool isPicture(QByteArrayView bytes)
{
    constexpr auto heads =
        std::to_array<QByteArrayView>({"\x89PNG\r\n", "\xff\xd8\xff", "GIF8", "BM", "II*", "MM"});
    return std::ranges::any_of(heads, [bytes](QByteArrayView head) { return bytes.startsWith(head); });
}

bool isWinmail(const QString &name, QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\x78\x9f\x3e\x22"))
        || name.compare(u"winmail.dat", Qt::CaseInsensitive) == 0;
}
