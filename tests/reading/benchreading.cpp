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

} // namespace

class BenchReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void costOfIsolation()
    {
        const QByteArray pdf = letterPdf();
        prepareParsing();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < letters; ++i)
            QVERIFY(parseDocument(pdf));
        const double inProcess = double(timer.nsecsElapsed()) / 1e6 / letters;
        Reader reader(QStringLiteral(UPHELD_READER));
        timer.restart();
        QVERIFY(reader.read(pdf, {}));
        const double first = double(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        for (int i = 0; i < letters; ++i)
            QVERIFY(reader.read(pdf, {}));
        const double isolated = double(timer.nsecsElapsed()) / 1e6 / letters;
        qInfo("a letter of %d pages: in this process %.2f ms, in its own %.2f ms (%.2f times), with the "
              "start %.1f ms",
            pagesOfLetter, inProcess, isolated, isolated / inProcess, first);
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
