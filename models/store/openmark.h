// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

class QLockFile;

/// Says to other windows that a case file is open in this one, and to this one in whose it is open already.
/// Information only: the database's own locks guard the file, so several may work in it. A window that died
/// is told from one that is open. Hidden files beside the case file, gone when this goes.
class OpenMark {
public:
    /// Another window.
    struct Other {
        QString account; ///< whose it is; may be empty
        QString computer;
        QDateTime since;
        bool isElsewhere =
            false; ///< on another computer, by what it says: whether it is still open is not known
    };

    /// The first of the places for windows that is free is taken; none where the folder cannot be written to.
    explicit OpenMark(const QString &caseFile);
    ~OpenMark();
    OpenMark(const OpenMark &) = delete;
    OpenMark &operator=(const OpenMark &) = delete;

    /// Who had the case file open when this was made.
    [[nodiscard]] const QList<Other> &others() const { return m_others; }
    /// A file beside the case file that is this window's alone while it lives, for what is typed in it; empty
    /// where the folder cannot be written to.
    [[nodiscard]] QString draftPath() const;
    /// Such a file of a window that died; empty where there is none.
    [[nodiscard]] QString draftLeft() const;

private:
    [[nodiscard]] QString markPath(int place) const;
    [[nodiscard]] QString draftPath(int place) const;
    [[nodiscard]] std::unique_ptr<QLockFile> taken(int place) const;

    QString m_caseFile;
    int m_place = 0; // from 1
    std::unique_ptr<QLockFile> m_mark;
    QList<Other> m_others;
};
