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
// figure: the machines are shared and noisy. Named parts alone: "bench keys review charts extract window
// pack scale".
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto asked = QApplication::arguments().mid(1);
    const auto isAsked = [&asked](const QString &part) { return asked.isEmpty() || asked.contains(part); };
    if (isAsked(u"paper"_s))
        benchPaper();
    if (argc > 1 && qstrcmp(argv[1], "paper") == 0)
        return 0;
    if (isAsked(u"pack"_s))
        benchPack();
    if (argc > 1 && qstrcmp(argv[1], "pack") == 0)
        return 0;
    const QTemporaryDir folder;
    const auto letters = makeLetters(folder.path(), 1000);
    if (letters.size() != 1000) {
        std::fprintf(stderr, "The letters could not be made.\n");
        return 1;
    }
    if (isAsked(u"keys"_s))
        benchKeys();
    if (isAsked(u"review"_s))
        benchReview(letters);
    if (isAsked(u"charts"_s))
        benchCharts(letters.first(300));
    if (isAsked(u"extract"_s))
        benchExtract(letters.first(300));
    if (isAsked(u"window"_s))
        benchWindow(letters.first(300));
    if (isAsked(u"scale"_s))
        benchScale(letters.first(300));
    return 0;
}
