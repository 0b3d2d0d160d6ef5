// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

/// What upheld-reader may know of this program's environment, as NAME=value: where libraries and fonts are,
/// and nothing else (a database's password can stand in it). Any thread, as long as nobody sets a variable.
[[nodiscard]] QByteArrayList readerEnvironment();
