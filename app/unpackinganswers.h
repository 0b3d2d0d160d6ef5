// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readerchild.h"

/// The operation of upheld-unpacker: the parts of a mail or archive, or a word processor's text.
class UnpackingAnswers final : public ReaderWork {
public:
    void answer(const Wire::Request &request, const QByteArray &letter, SharedNotes &notes) override;
};
