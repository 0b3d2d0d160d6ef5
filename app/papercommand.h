// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/terminal.h"
#include "reference/referencedata.h"

/// 'upheld paper': writes the committee paper of one council as a Word file. Unconfirmed, and no file, where
/// figures are not yet checked and no draft is asked for; SomeRefused where it was written, but the officer's
/// own texts in it do not agree with the table. Needs a QApplication, for the charts.
[[nodiscard]] ExitCode writePaper(const Request &request, const ReferenceLibrary &library);
/// 'upheld check-paper': compares every figure of a paper with the case file's letters and prints what no
/// longer agrees, with its place. SomeRefused where something does not.
[[nodiscard]] ExitCode checkPaper(const Request &request, const ReferenceLibrary &library);
