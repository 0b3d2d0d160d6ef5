// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readerchild.h"

/// The operations of upheld-reader: pages of words, and pages drawn.
class DocumentAnswers final : public ReaderWork {
public:
    [[nodiscard]] bool prepareFor(const Wire::Request &request) override;
    void answer(const Wire::Request &request, const QByteArray &letter, SharedNotes &notes) override;
};
