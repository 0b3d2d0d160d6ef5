// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/part.h"

#include <QByteArray>

#include <functional>

/// Takes each part as soon as it is unpacked.
using PartSink = std::function<void(Part &&)>;

/// Loads what unpacking needs, so that processes forked afterwards have it. Once, before any byte is there.
void prepareUnpacking();

/// The parts of a mail (.eml, Outlook's .msg) or an archive (.zip), or the text of a word processor's file
/// (.docx, .odt) as the one part of the role OwnText; the kind told from the content. Nothing is run, nothing
/// fetched, nothing written; names are data. At most as many parts and bytes as Wire allows: then a last part
/// of the role Whole says which bound was met. Runs inside upheld-unpacker only. Unsupported where the bytes
/// are none of these; Damaged, LockedInside, CommitteePaper.
[[nodiscard]] Outcome<void> unpack(const QByteArray &bytes, const PartSink &take);
