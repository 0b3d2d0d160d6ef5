// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later

// make-pack PAGES FILE: writes an agenda pack with two letters in it, for measuring.
#include "support/agendapack.h"

#include <QFile>
#include <QGuiApplication>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const int pages = argc == 3 ? std::atoi(argv[1]) : 0;
    if (pages < 20)
        qFatal("usage: make-pack PAGES FILE (20 pages or more)");
    QFile file(QFile::decodeName(argv[2]));
    const QByteArray bytes = Support::agendaPack(pages).bytes;
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? 0 : 1;
}
