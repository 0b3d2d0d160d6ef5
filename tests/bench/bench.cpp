// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"

#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
QStringList makeLetters(const QString &folder, int count)
{
    if (QProcess::execute(QStringLiteral(UPHELD_MAKE_LETTERS), {QString::number(count), folder}) != 0)
        return {};
    QStringList paths;
    for (const auto &name : QDir(folder).entryList({u"*.pdf"_s}, QDir::Files, QDir::Name))
        paths.append(QDir(folder).filePath(name));
    return paths;
}
} // namespace

// Prints the figures that the program is to reach, each with the yardstick of the same run. Never fails on a
// figure: the machines are shared and noisy. "bench keys", "bench review" and "bench charts" print
// a part of them.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto letters = makeLetters(folder.path(), 1000);
    if (letters.size() != 1000) {
        std::fprintf(stderr, "The letters could not be made.\n");
        return 1;
    }
    if (argc > 1 && qstrcmp(argv[1], "charts") == 0) {
        benchCharts(letters.first(300));
        return 0;
    }
    benchKeys();
    if (argc > 1 && qstrcmp(argv[1], "review") != 0)
        return 0;
    benchReview(letters);
    if (argc > 1)
        return 0;
    benchCharts(letters.first(300));
    benchExtract(letters.first(300));
    benchWindow(letters.first(300));
    return 0;
}
