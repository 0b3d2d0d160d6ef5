// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

#include <QMap>
#include <QString>

/// The words of a typed letter about the year ending March 2025, with all figures, for tests that change a
/// part. Names of parts: "heading1" to "heading4", "dealt_with", "not_for_us", "assessed", "investigated",
/// and each field's key for the sentence that states it.
struct SampleLetter {
    SampleLetter();

    QMap<QString, QString> parts;
    QStringList order;
    QString between = QStringLiteral("\n\n"); ///< between two parts of the figures

    [[nodiscard]] QString text() const;
    /// Everything up to the signature.
    [[nodiscard]] static QString head();
};

/// The figures of SampleLetter by key, as valueToText() gives them.
[[nodiscard]] QMap<QString, QString> sampleFigures();

/// What of \a expected the letter does not state just so and without doubt, one line each; empty where all is
/// right.
[[nodiscard]] QString differences(const Letter &letter, const QMap<QString, QString> &expected);

/// What of \a expected is neither right nor flagged, one line each: the fault that nobody would see.
[[nodiscard]] QString silentDifferences(const Letter &letter, const QMap<QString, QString> &expected);
