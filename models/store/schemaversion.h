// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QSqlDatabase>
#include <QStringList>

/// "UPHL", at byte 68 of every case file (PRAGMA application_id).
inline constexpr int caseFileApplicationId = 0x5550484c;
/// What this program writes (PRAGMA user_version).
inline constexpr int currentSchemaVersion = 5;

/// How a case file's version relates to this program.
enum class SchemaVersion {
    Current, ///< nothing to do
    Newer, ///< made by a newer program; untouched
    Upgraded, ///< an empty or older file was brought up to date
    Failed, ///< an upgrade did not succeed; the file is as it was
};

struct SchemaOutcome {
    SchemaVersion version = SchemaVersion::Failed;
    Problem problem; ///< where Failed
};

/// The version of \a database; 0 of an empty one.
[[nodiscard]] Outcome<int> schemaVersionOf(const QSqlDatabase &database);

/// Brings \a database from its version to the version \a to, in one transaction.
[[nodiscard]] SchemaOutcome bringUpToDate(const QSqlDatabase &database, int to = currentSchemaVersion);

/// Gives this connection, and nobody else, the empty tables that an older file lacks, so that it can be read
/// without being written to. See version2.sql.
[[nodiscard]] Outcome<void> addMissingTables(const QSqlDatabase &database);

/// Adds what fieldDefinitions() has and the file has not, so that a new year's field needs no new table.
[[nodiscard]] Outcome<void> addNewFields(const QSqlDatabase &database);

/// Every table, index, view and trigger of \a database with its text, sorted; without the text of those that
/// SQLite makes for the search index, which may differ from version to version.
[[nodiscard]] Outcome<QStringList> schemaObjects(const QSqlDatabase &database);
