// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/checks.h"
#include "store/casefile.h"
#include "tests/store/sampleletter.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

/// A fresh case file for each test, and the register. Base of the tests of tables.
class CaseFileTest : public QObject {
protected:
    /// What hangs on the case file before must be gone.
    void openCaseFile()
    {
        m_file.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        if (!m_library)
            m_library = ReferenceLibrary::bundled().value();
        m_file = std::move(CaseFile::open(m_folder->filePath(QStringLiteral("case.upheld"))).value());
        // Durability is not tested here.
        QVERIFY(QSqlQuery(m_file->database()).exec(QStringLiteral("PRAGMA synchronous = OFF")));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<ReferenceLibrary> m_library;
    std::unique_ptr<CaseFile> m_file;
};
