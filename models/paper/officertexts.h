// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/papercheck.h"
#include "paper/paperinput.h"

#include <QMap>

/// What in the officer's texts has to be looked at, before it misleads a committee: each figure that
/// disagrees with today's table, that the table had otherwise when the text was written, or that no table
/// has. None of sections whose text is the program's own. In the paper's order. Pure; any thread.
[[nodiscard]] QList<PaperFinding> officerTextFindings(const PaperInput &input);
/// The same by the keys of the sections that have any.
using OfficerFindings = QMap<QString, QList<PaperFinding>>;
[[nodiscard]] OfficerFindings officerFindingsBySection(const PaperInput &input);
/// Whether \a finding is more than a figure that a person has to compare.
[[nodiscard]] bool isStale(const PaperFinding &finding);
/// The section's own text that a text in its place is based on. Pure; any thread.
[[nodiscard]] QStringList ownText(const PaperInput &input, const QString &key);
