// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QTimer>

#include <optional>

/// What stands in the open editor, with the letter and field that it is for.
struct Typing {
    QString letter; ///< letterIdentity()
    QString key;
    QString text;
    QString note; ///< for the same correction

    friend bool operator==(const Typing &, const Typing &) = default;
};

/// Keeps what is being typed in a small file beside the case file, its owner's alone as that is, so that a
/// crash or a power cut does not take it. Nothing is kept of what was written or dropped. GUI thread.
class TypingDraft : public QObject {
    Q_OBJECT

public:
    /// \a path: OpenMark::draftPath(); nothing is kept where it is empty.
    explicit TypingDraft(const QString &path, QObject *parent = nullptr);

    /// What \a path, a file of this kind, holds; nothing where it cannot be understood. A file that no
    /// program of ours wrote can only be offered to a person, never written by itself.
    [[nodiscard]] static std::optional<Typing> read(const QString &path);

    /// Kept soon, once a pause of typing. One failure to keep it is as good as none: it is a draft.
    void keep(const Typing &typing);
    /// It was written to the case file, or the person dropped it.
    void forget();

private:
    void write();

    QString m_path;
    Typing m_typing;
    QTimer m_soon;
};
