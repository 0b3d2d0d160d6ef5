// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"

#include "../paper/paperletters.h"
#include "paper/committeepaper.h"
#include "paper/docx.h"
#include "ui/paper/papercharts.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {
PaperInput tenYears()
{
    auto input = PaperLetters::about(PaperLetters::luton(2025));
    for (int year = 2016; year < 2025; ++year)
        input.years.append(PaperLetters::luton(year));
    return input;
}
} // namespace

void benchPaper()
{
    auto input = tenYears();
    const auto content = paperChartContent(input);
    auto charts = paperCharts(content); // fonts are loaded once
    QElapsedTimer clock;
    clock.start();
    charts = paperCharts(content);
    const auto pictures = double(clock.nsecsElapsed()) / 1e6;
    clock.restart();
    input.charts = paperCharts(content).value_or(QList<PaperChart>());
    const auto paper = docxBytes(committeePaper(input));
    const auto whole = double(clock.nsecsElapsed()) / 1e6;
    if (paper && charts)
        printRatio(u"paper of ten years with its charts (1,500 ms at most)"_s, whole,
            u"rendering its %1 pictures alone"_s.arg(charts->size()), pictures, {});
}
