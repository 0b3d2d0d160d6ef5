// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktest.h"

#include "paper/paperinput.h"

class QMainWindow;

/// The committee paper's window beside the desk. Base of the tests of papers.
class PaperTest : public DeskTest {
    Q_OBJECT

protected:
    static constexpr auto luton = "Luton Borough Council";

    /// The paper about Luton's letter, with its appendix.
    void openPaper();
    /// One more letter, when it is read and shown.
    void openOne(const QString &name, const QByteArray &text);
    [[nodiscard]] static QByteArray aYearBefore(QByteArray text);
    /// The letter whose period ends on that day.
    void choose(const QString &periodEnd) const;
    /// An own section of the paper, typed.
    void addSection(const QString &heading, const QString &text) const;
    /// Somebody else keeps texts for Luton's papers.
    void keepTheirs() const;
    [[nodiscard]] QByteArray keptOf(const QString &council) const;
    /// What the case file's paper about \a letter is made from.
    [[nodiscard]] PaperInput heldInput(LetterId letter) const;

    [[nodiscard]] QMainWindow *paperWindow() const;
    /// The appendix is read on another thread: until then the paper cannot be saved.
    void savePaper(const QString &path);
    [[nodiscard]] QString preview() const;
    [[nodiscard]] QString standing() const;
    /// Empty while there is none.
    [[nodiscard]] QString warning() const;
    [[nodiscard]] QString paperStatus() const;
    [[nodiscard]] QString checkWords() const;
    [[nodiscard]] static QModelIndex rowOf(const QListView &list, const QString &heading);
    /// The Word file at \a path with \a from replaced where it stands first.
    [[nodiscard]] static QByteArray edited(const QString &path, const QByteArray &from, const QByteArray &to);
};
