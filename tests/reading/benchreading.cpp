// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What reading in a process of its own costs, against parsing in this one. Prints, asserts nothing about
// time.
#include "parsing/parsedocument.h"
#include "reading/reader.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

#include <algorithm>
#include <memory>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int letters = 100;
constexpr int pagesOfLetter = 3;
constexpr int linesOfPage = 45;

QByteArray letterPdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    QPainter painter(&writer);
    painter.setFont(QFont(u"DejaVu Sans"_s, 10));
    for (int page = 0; page < pagesOfLetter; ++page) {
        if (page > 0)
            writer.newPage();
        for (int line = 0; line < linesOfPage; ++line)
            painter.drawText(QPointF(20, 40 + 15 * line),
                u"In %1% of upheld cases we found the organisation had provided a remedy"_s.arg(line));
    }
    painter.end();
    return bytes;
}

double millisecondsSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// What this process (RUSAGE_SELF), or those that it started and that have ended, took of processors.
double processorMilliseconds(decltype(RUSAGE_SELF) whose)
{
    rusage used{};
    ::getrusage(whose, &used);
    const auto milliseconds = [](const timeval &time) {
        return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3;
    };
    return milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
}

struct Spent {
    QList<double> clock; ///< milliseconds, one a letter
    double processor = 0; ///< milliseconds of this process, all letters

    template <typename Work> void add(Work work)
    {
        const double before = processorMilliseconds(RUSAGE_SELF);
        QElapsedTimer timer;
        timer.start();
        work();
        clock.append(millisecondsSince(timer));
        processor += processorMilliseconds(RUSAGE_SELF) - before;
    }
    [[nodiscard]] double median() const
    {
        auto sorted = clock;
        std::ranges::sort(sorted);
        return sorted.at(sorted.size() / 2);
    }
};

} // namespace

class BenchReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void costOfIsolation()
    {
        const QByteArray pdf = letterPdf();
        prepareParsing();
        QVERIFY(parseDocument(pdf));
        auto reader = std::make_unique<Reader>(QStringLiteral(UPHELD_READER));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(reader->read(pdf, {}));
        const double first = millisecondsSince(timer);
        // One against the other in turn, so that whatever else the machine does falls on both.
        Spent here;
        Spent apart;
        const double childrenBefore = processorMilliseconds(RUSAGE_CHILDREN);
        for (int i = 0; i < letters; ++i) {
            here.add([&] { QVERIFY(parseDocument(pdf)); });
            apart.add([&] { QVERIFY(reader->read(pdf, {})); });
        }
        reader.reset(); // only then are its processes counted
        apart.processor += processorMilliseconds(RUSAGE_CHILDREN) - childrenBefore;
        qInfo("a letter of %d pages, %d times: in this process %.2f ms, in its own %.2f ms (median; with the "
              "start %.1f ms)",
            pagesOfLetter, letters, here.median(), apart.median(), first);
        qInfo("isolation costs %.2f ms a letter by the clock, %.2f ms of processors with the start; to "
              "reach: 5 "
              "ms",
            apart.median() - here.median(), (apart.processor - here.processor) / letters);
    }
    void costOfPicture()
    {
        const QByteArray pdf = letterPdf();
        Reader reader(QStringLiteral(UPHELD_READER));
        QVERIFY(reader.draw(pdf, 1, 1000, {}));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(drawPage(pdf, 1, 1000));
        const double inProcess = double(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        QVERIFY(reader.draw(pdf, 1, 1000, {}));
        qInfo("a page 1000 pixels wide: in this process %.1f ms, in its own %.1f ms", inProcess,
            double(timer.nsecsElapsed()) / 1e6);
    }
};

QTEST_MAIN(BenchReading)
#include "benchreading.moc"
