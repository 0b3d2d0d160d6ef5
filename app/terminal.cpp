// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal.h"

#include <cstdio>

bool printResult(const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout) == std::size_t(bytes.size())
        && std::fflush(stdout) == 0;
}

QString harmlessOnTerminal(const QString &text)
{
    auto harmless = text;
    for (auto &character : harmless) {
        const auto category = character.category();
        const bool commands = category == QChar::Other_Control || category == QChar::Other_Format;
        if (commands && character != u'\n')
            character = QChar::ReplacementCharacter;
    }
    return harmless;
}

void printMessage(const QString &message)
{
    auto line = harmlessOnTerminal(message);
    line.replace(u'\n', u' ');
    std::fprintf(stderr, "%s\n", line.toUtf8().constData());
}
