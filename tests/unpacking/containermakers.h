// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// Files that hold letters, as the tests of all rooms need them.
namespace Make {

/// An annual review letter as text; \a upheld of 13 upheld.
[[nodiscard]] QByteArray letter(const QByteArray &council = "Luton Borough Council", int upheld = 9);

struct Attached {
    QByteArray name; ///< as it stands in the file; empty: none
    QByteArray bytes;
};
/// A mail with \a attached, in base64, and a line of text.
[[nodiscard]] QByteArray mail(const QList<Attached> &attached, const QByteArray &text = "See attached.");
/// \a parts, each with its own head, in one multipart of \a type under a mail's head.
[[nodiscard]] QByteArray mailOf(const QByteArrayList &parts, const QByteArray &type = "mixed");
/// One part of a mail: its head's lines and its content.
[[nodiscard]] QByteArray mimePart(const QByteArray &head, const QByteArray &content);

/// An archive as common programs make it.
[[nodiscard]] QByteArray zip(const QList<Attached> &entries);
/// The same, encrypted with a password.
[[nodiscard]] QByteArray lockedZip(const QList<Attached> &entries);
/// The same in the format for archives over 4 GB.
[[nodiscard]] QByteArray zip64(const QList<Attached> &entries);

/// A Word file with \a body between its body's tags, and more parts.
[[nodiscard]] QByteArray word(const QByteArray &body, const QList<Attached> &more = {});
/// \a text as a Word file: a line a paragraph, form feeds as page breaks.
[[nodiscard]] QByteArray wordOf(const QByteArray &text);
/// An OpenDocument text with \a body in its text and \a styles among its automatic styles.
[[nodiscard]] QByteArray openText(const QByteArray &body, const QByteArray &styles = {});

/// What Outlook saves: attachments, and the mail's text.
struct OutlookMail {
    QList<Attached> attached;
    QString text;
    QList<OutlookMail> mails = {}; ///< attached ones
    QByteArray html = {};
    QByteArray rich = {}; ///< as it stands packed in the mail, see packedRtf()
};
[[nodiscard]] QByteArray outlook(const OutlookMail &mail);
/// \a rtf as Outlook packs it, with a right sum at its head, byte by byte (no real mail is so simple).
[[nodiscard]] QByteArray packedRtf(const QByteArray &rtf);

/// What a ZIP says of an entry, true or not.
struct RawEntry {
    QByteArray name;
    QByteArray bytes;
    bool isDeflated = false;
    qint64 saidSize = -1; ///< -1: the truth
    quint32 flags = 0;
    quint32 attributes = 0; ///< as Unix has them, in the upper half
};
[[nodiscard]] QByteArray rawZip(const QList<RawEntry> &entries);

} // namespace Make
