// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unpacking/partbounds.h"

/// What a mail says and what hangs on it, handed on once all of it was seen.
class MessageParts {
public:
    explicit MessageParts(PartBounds &bounds)
        : m_bounds(bounds)
    {
    }

    /// An attached page of HTML or rich text comes as its words.
    void add(Part part);
    void refuse(Part part, Problem::Kind why);
    void addPlain(const QByteArray &text);
    void addHtml(const QByteArray &text);
    void addRich(const QByteArray &text);
    /// There is a text, and it cannot be had: said where no other one is there.
    void setTextBroken() { m_isTextBroken = true; }
    /// Hands on what was attached; where nothing was, the mail's own text: what it says without marks, or
    /// where it has no such text the one with marks, or the rich one. NothingInside where there is none.
    void finish();

private:
    PartBounds &m_bounds;
    QByteArray m_plain;
    QByteArray m_html;
    QByteArray m_rich;
    bool m_hasFiles = false;
    bool m_isTextBroken = false;
};

/// Whether \a bytes are a picture's, by their first ones.
[[nodiscard]] bool isPicture(QByteArrayView bytes);
/// Whether the attachment \a name or \a bytes are Outlook's own wrapping of a mail's attachments.
[[nodiscard]] bool isWinmail(const QString &name, QByteArrayView bytes);
