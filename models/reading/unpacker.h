// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/reader.h"
#include "reading/unpackanswer.h"

/// The caller's side of one upheld-unpacker program, in which every byte of a mail, an archive or a word
/// processor's file is parsed. Started when first used and anew after it died; killed when this is destroyed.
/// One thread at a time; blocks, so never the GUI thread.
class Unpacker {
    Q_DECLARE_TR_FUNCTIONS(Unpacker)

public:
    /// \a program: path of upheld-unpacker. See unpackerBeside().
    explicit Unpacker(QString program, ReaderLimits limits = {});
    ~Unpacker();
    Unpacker(const Unpacker &) = delete;
    Unpacker &operator=(const Unpacker &) = delete;

    /// The parts of a mail or archive, or the text of a word processor's file. Unsupported where the bytes
    /// are neither, whatever they begin with; Damaged, TooLarge (memory, the program's or ours), TooSlow,
    /// LockedInside, CommitteePaper, Cancelled, ReaderMissing, ReaderNotLocked. \a file is only for the
    /// Problem's place.
    [[nodiscard]] Outcome<Unpacked> unpack(
        const QByteArray &bytes, const QString &file, std::stop_token stop = {});

private:
    Outcome<Wire::Trailer> call(const QByteArray &bytes, UnpackAnswer &answer, const std::stop_token &stop);
    Outcome<Wire::Trailer> takeAnswer(UnpackAnswer &answer);

    QString m_program;
    ReaderLimits m_limits;
    std::unique_ptr<Reader::Process> m_process;
};

/// The unpacker that belongs to the reader program \a reader: it stands beside it.
[[nodiscard]] QString unpackerBeside(const QString &reader);
