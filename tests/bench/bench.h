// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Whole-process time and memory of `upheld extract` over \a letters.
void benchExtract(const QStringList &letters);
/// The window: import of \a letters, field to light, letter to first page.
void benchWindow(const QStringList &letters);
/// The officer's work in key presses, on the sample letters.
void benchKeys();
/// Waiting times of the review desk with all of \a letters held.
void benchReview(const QStringList &letters);
/// The charts: twenty councils, and the chart after a correction with \a letters held.
void benchCharts(const QStringList &letters);
/// An agenda pack of hundreds of pages: time and memory until its letters are found.
void benchPack();
/// The committee paper of ten years.
void benchPaper();
/// Hundreds and thousands of letters held; \a letters are imported on top.
void benchScale(const QStringList &letters);
