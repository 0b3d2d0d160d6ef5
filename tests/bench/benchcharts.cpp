// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "benchdesk.h"
#include "measure.h"

#include "letter/fields.h"
#include "store/kept.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/chartview.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include <ctime>

using namespace Qt::StringLiterals;

// What the officer waits for before a chart.
namespace {
QList<PublicLetter> councils(int count)
{
    QList<PublicLetter> all;
    for (int number = 0; number < count; ++number) {
        Letter letter{.authorityName = u"Council of %1"_s.arg(number),
            .gssCode = u"E%1"_s.arg(number),
            .type = AuthorityType::Unitary,
            .fields = emptyFields()};
        const auto state = [&letter](QLatin1String key, const QVariant &value) {
            letter.setField({.key = key, .state = FieldState::Stated, .value = value});
        };
        const int base = 20 + number;
        state(Key::periodEnd, QDate(2024, 3, 31));
        state(Key::upheldDecisions, base - 4);
        state(Key::investigations, base);
        state(Key::upheldRate, (100 * (base - 4) + base / 2) / base);
        state(Key::upheldAverage, 79);
        all.append(PublicLetter{{letter, {}}, {}});
    }
    return all;
}

void timeCouncils(int count)
{
    const auto letters = councils(count);
    const ChartContent content{.kind = ChartContent::Kind::Councils,
        .letter = letters.constFirst(),
        .group = groupOf({}, AuthorityType::Unitary, letters),
        .councils = letters};
    Measured drawing;
    Measured file;
    for (int round = 0; round < 20; ++round) {
        QElapsedTimer clock;
        clock.start();
        ChartScene scene(content);
        scene.layOut({960, 540}, ChartPaper::textSize);
        QImage image(960, 540, QImage::Format_RGB32);
        QPainter painter(&image);
        scene.render(&painter);
        painter.end();
        drawing.milliseconds.append(double(clock.nsecsElapsed()) / 1e6);
        clock.restart();
        (void)chartPicture(content, PictureFormat::Svg);
        file.milliseconds.append(double(clock.nsecsElapsed()) / 1e6);
    }
    printFigure(u"named-councils chart of %1, made and drawn, median of 20"_s.arg(count),
        u"%1 ms; its SVG %2 ms"_s.arg(drawing.median(), 0, 'f', 1).arg(file.median(), 0, 'f', 1),
        u"100 ms"_s);
}

/// What a correction that is safe on the disk costs on this computer, before anything is shown of it.
double durableWrite(const QString &folder)
{
    const auto file = CaseFile::open(folder + u"/yardstick.upheld"_s);
    Measured writes;
    for (int round = 0; file && round < 20; ++round) {
        QElapsedTimer clock;
        clock.start();
        (void)keep(
            **file, KeptKind::PaperTexts, u"E06000032"_s, QByteArray(300, 'x'), round, {.who = u"bench"_s});
        writes.milliseconds.append(double(clock.nsecsElapsed()) / 1e6);
    }
    return writes.median();
}

void timeCorrection(const QStringList &letters)
{
    const QTemporaryDir folder;
    Desk desk(folder.path());
    if (!desk.open(letters)) {
        printFigure(u"chart after a correction"_s, u"the letters could not be opened"_s, {});
        return;
    }
    auto *view = desk.window().findChild<ChartView *>(u"chartView"_s);
    Measured waits;
    Measured processor;
    for (int round = 0; round < 20; ++round) {
        desk.fields()->setCurrentIndex(desk.field(Key::upheldDecisions));
        desk.settle();
        desk.type(QString::number(1 + round % 9));
        desk.settle();
        const auto *before = view->scene();
        const auto ticks = std::clock();
        const auto waited = desk.millisecondsUntil(
            *view->viewport(), [&] { desk.press(Qt::Key_Return); }, [&] { return view->scene() != before; });
        processor.milliseconds.append(1e3 * double(std::clock() - ticks) / CLOCKS_PER_SEC);
        if (waited >= 0)
            waits.milliseconds.append(waited);
    }
    printFigure(
        u"Enter to chart and words with the correction, median and 95th percentile of %1, %2 letters held"_s
            .arg(waits.milliseconds.size())
            .arg(letters.size()),
        u"%1 and %2 ms; of the median %3 ms are the processor's, and a durable write takes %4 ms here"_s
            .arg(waits.median(), 0, 'f', 1)
            .arg(waits.percentile(0.95), 0, 'f', 1)
            .arg(processor.median(), 0, 'f', 1)
            .arg(durableWrite(folder.path()), 0, 'f', 1),
        u"50 ms"_s);
}
} // namespace

void benchCharts(const QStringList &letters)
{
    timeCouncils(20);
    timeCorrection(letters);
}
