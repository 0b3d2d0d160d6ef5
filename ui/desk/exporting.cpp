// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/exporting.h"

#include "paper/safefile.h"

Outcome<void> writeChart(const ChartContent &content, const QString &path)
{
    return chartFile(content, path).and_then([&path](const QByteArray &bytes) {
        return writeWhole(path, bytes);
    });
}
