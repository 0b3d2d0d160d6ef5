// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <random>

/// Makes PDFs that no honest program writes out of good ones: the same ones for the same seed.
class PdfMutator {
public:
    /// \a originals: at least one file.
    PdfMutator(QList<QByteArray> originals, unsigned seed);

    [[nodiscard]] QByteArray next();

private:
    qsizetype below(qsizetype end);
    /// Where a match of \a pattern begins and ends, chosen among all; empty where there is none.
    struct Stretch {
        qsizetype from = 0;
        qsizetype length = 0;
    };
    Stretch anyMatch(const QByteArray &bytes, const char *pattern);
    QByteArray oddNumber();
    void flipBits(QByteArray &bytes);
    void cut(QByteArray &bytes);
    void moveChunk(QByteArray &bytes);
    void swapObjects(QByteArray &bytes);
    void lieInNumber(QByteArray &bytes, const char *pattern);
    void bendReference(QByteArray &bytes);
    void renameThing(QByteArray &bytes);
    void appendUpdate(QByteArray &bytes);

    QList<QByteArray> m_originals;
    std::mt19937 m_random;
};
