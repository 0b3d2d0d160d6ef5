// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/readerchild.h"
#include "parsing/picturereader.h"

/// The operations of upheld-picture-reader. Tesseract is loaded with it, before any process is forked.
class PictureAnswers final : public ReaderWork {
public:
    [[nodiscard]] bool prepareFor(const Wire::Request &request) override;
    void answer(const Wire::Request &request, const QByteArray &letter, SharedNotes &notes) override;

private:
    void read(const QByteArray &letter, int page);
    void see(const QByteArray &letter, QByteArrayView places);

    PictureReader m_reader;
};
