// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

/// The contexts of translation that several files of this room share: tr() of each gives the text in the
/// language of the program. On any thread.
struct PaperWords {
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

struct PaperCheckWords {
    Q_DECLARE_TR_FUNCTIONS(PaperCheck)
};

struct PaperDocumentWords {
    Q_DECLARE_TR_FUNCTIONS(PaperDocument)
};

struct WorkbookWords {
    Q_DECLARE_TR_FUNCTIONS(Workbook)
};
