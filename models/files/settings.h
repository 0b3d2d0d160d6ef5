// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

/// A format of QSettings whose file (JSON, ending in .settings) is written whole or not at all: on a full
/// disk Qt's own would leave half of it. QSettings::status() tells then. Lists of texts, texts, numbers,
/// booleans and byte arrays can be kept; GUI thread.
[[nodiscard]] QSettings::Format safeSettings();

/// Whether the file of \a settings, of whatever format, holds all that they hold: once a write failed,
/// QSettings::status() says so for ever, and a value that was written since is not told from one that was
/// not.
[[nodiscard]] bool areSaved(const QSettings &settings);
