// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QByteArray>

#include <optional>

/// Something that came out of a mail, an archive or a word processor's file. Values only.
struct Part {
    enum class Role : quint8 {
        File, ///< an attached file, an entry
        MessageText, ///< what a mail itself says
        OwnText, ///< the text of the very file that was unpacked: a DOCX or ODT
        Whole, ///< stands for the mail or archive itself: why not all of it came
    };
    QString name; ///< as the sender chose it; data, never a path; may be empty
    Role role = Role::File;
    bool isDressing = false; ///< a picture in a mail's text, such as a logo: not missed where it is no letter
    QByteArray bytes;
    std::optional<Problem::Kind> refused; ///< why its bytes are not here

    friend bool operator==(const Part &, const Part &) = default;
};
