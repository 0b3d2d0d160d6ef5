// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int runs = 3;

double pdftotextOneByOne(const QStringList &files)
{
    double sum = 0;
    for (const auto &file : files)
        sum += millisecondsOf(u"pdftotext"_s, {u"-bbox-layout"_s, file, u"/dev/null"_s});
    return sum;
}
} // namespace

void benchExtract(const QStringList &letters)
{
    Measured upheld;
    Measured pdftotext;
    Measured floor;
    qint64 peak = 0;
    for (int i = 0; i < runs; ++i) {
        upheld.milliseconds.append(
            millisecondsOf(QStringLiteral(UPHELD_PROGRAM), QStringList{u"extract"_s} + letters));
        pdftotext.milliseconds.append(pdftotextOneByOne(letters));
        floor.milliseconds.append(millisecondsOf(QStringLiteral(UPHELD_POPPLERPASS), letters));
    }
    const auto memoryRun =
        millisecondsOf(QStringLiteral(UPHELD_PROGRAM), QStringList{u"extract"_s} + letters, peak);
    const auto what = u"upheld extract, %1 letters"_s.arg(letters.size());
    printRatio(what, upheld.median(), u"pdftotext -bbox-layout one by one"_s, pdftotext.median(), u"0.5 x"_s);
    printRatio(what, upheld.median(), u"Poppler's text pass in one process"_s, floor.median(), {});
    printFigure(u"memory of upheld extract and its readers at the peak"_s,
        memoryRun < 0 ? u"the run failed"_s : u"%1 MB"_s.arg(peak / 1024), u"150 MB"_s);
}
