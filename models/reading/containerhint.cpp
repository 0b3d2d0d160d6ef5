// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/containerhint.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype longestHead = 65'536;
constexpr int mostHeadLines = 1'000;

bool isOneOf(QByteArrayView name, const auto &names)
{
    return std::ranges::any_of(
        names, [name](QByteArrayView one) { return name.compare(one, Qt::CaseInsensitive) == 0; });
}

/// The name of the header that \a line is; empty where it is none.
QByteArrayView headerName(QByteArrayView line)
{
    const auto colon = line.indexOf(':');
    const auto name = line.first(std::max<qsizetype>(colon, 0));
    const bool isName = std::ranges::all_of(name, [](char c) { return c > ' ' && c < 0x7f; });
    return isName ? name : QByteArrayView();
}

} // namespace

bool looksLikeMail(QByteArrayView bytes)
{
    constexpr auto ofEveryMail =
        std::to_array<QByteArrayView>({"From", "Date", "To", "Subject", "Sender", "Cc", "Reply-To"});
    constexpr auto ofProgramsAlone = std::to_array<QByteArrayView>({"MIME-Version", "Message-ID", "Received",
        "Return-Path", "Delivered-To", "Content-Type", "Content-Transfer-Encoding", "DKIM-Signature",
        "X-Mailer", "X-MS-Has-Attach", "Thread-Topic", "X-Unsent"});
    auto head = bytes.first(std::min(bytes.size(), longestHead));
    if (head.startsWith(QByteArrayView("\xef\xbb\xbf")))
        head = head.sliced(3);
    int ofPrograms = 0;
    int usual = 0;
    for (int line = 0; line < mostHeadLines && !head.isEmpty(); ++line) {
        const auto end = head.indexOf('\n');
        auto content = head.first(end == -1 ? head.size() : end);
        if (content.endsWith('\r'))
            content.chop(1);
        if (content.isEmpty())
            break;
        const bool isContinued = content.front() == ' ' || content.front() == '\t';
        const bool isMailbox =
            line == 0 && content.startsWith(QByteArrayView("From ")); // as mbox files begin
        const auto name = isContinued ? QByteArrayView() : headerName(content);
        if ((isContinued && line == 0) || (!isContinued && !isMailbox && name.isEmpty()))
            return false;
        ofPrograms += isOneOf(name, ofProgramsAlone);
        usual += isOneOf(name, ofEveryMail);
        head = head.sliced(end == -1 ? head.size() : end + 1);
    }
    return ofPrograms > 1 || (ofPrograms == 1 && usual > 0);
}

bool mayBeContainer(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("PK\x03\x04")) || bytes.startsWith(QByteArrayView("PK\x05\x06"))
        || bytes.startsWith(QByteArrayView("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) || looksLikeMail(bytes);
}
