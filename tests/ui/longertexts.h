// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

/// A language in which every text is 40% longer than in English, word by word as in German, and ends in a
/// mark that no eye sees. Places (%1), file patterns and what is no word stay as they are; so do the names of
/// keys, which are Qt's.
class LongerTexts : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(
        const char *context, const char *source, const char *disambiguation, int n) const override;

    /// Whether \a text, or a part of it, went through tr().
    [[nodiscard]] static bool isTranslated(const QString &text);
};
