// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

/// The contexts of translation that several files of this room share: tr() of each gives the text in the
/// language of the program. On any thread.
struct ComparisonWords {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};
