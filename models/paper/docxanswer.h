// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "paper/docxreading.h"

/// What upheld-unpacker answers about an edited paper: lines of text or a problem, and nothing else. Written
/// by a process that has seen hostile bytes, so every number of it is looked at before it is used.

/// Argument that makes upheld-unpacker read one paper from standard input.
constexpr auto readPaperArgument = "read-paper";

/// The reader's exit code where it could not lock itself in: it has not looked at the paper.
constexpr int paperNotLocked = 70;

/// The answer as bytes. Pure.
[[nodiscard]] QByteArray paperAnswer(const Outcome<DocxContent> &content);
/// What \a answer says; Damaged where it is cut short or lies. \a file is only for the Problem's place. Pure.
[[nodiscard]] Outcome<DocxContent> contentOfAnswer(const QByteArray &answer, const QString &file);
