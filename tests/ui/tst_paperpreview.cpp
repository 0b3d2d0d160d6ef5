// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paperpreview.h"
#include "ui/paper/tablewidths.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

#include <numeric>

using namespace Qt::StringLiterals;

namespace {
constexpr double ratio = 2; // set in main()

PaperDocument paper()
{
    QImage image(1878, 1181, QImage::Format_RGB32);
    image.fill(Qt::white);
    QByteArray png;
    QBuffer buffer(&png);
    image.save(&buffer, "PNG");
    const PaperTable table{.label = u"figures"_s,
        .caption = u"The figures"_s,
        .description = u"The figures."_s,
        .header = {u"Measure"_s, u"Count"_s, u"Out of"_s, u"Rate as printed"_s,
            u"Average for all metropolitan councils in England"_s, u"What it can show"_s},
        .rows = {{u"Complaints upheld"_s, u"47"_s, u"803,464 residents"_s, u"5.8"_s, u"does not apply"_s,
                     u"At that average 25 to 49 would be usual: no evidence of a difference."_s},
            {u"Compliance"_s, u"41"_s, u"41"_s, u"100%"_s, u"100%"_s, u"Satisfied in all cases."_s}},
        .widths = {18, 9, 12, 11, 16, 34}};
    const PaperPicture picture{.label = u"chart"_s,
        .caption = u"A chart"_s,
        .altText = u"Bar chart: none."_s,
        .png = png,
        .svg = {},
        .millimetres = {159, 100}};
    return {.title = u"Paper"_s,
        .madeOn = QDate(2026, 11, 22),
        .origin = {},
        .sections = {{.key = u"figures"_s, .heading = u"The figures"_s, .blocks = {table, picture}}}};
}

/// The words that a line's end breaks, of all paragraphs and cells.
QStringList brokenWords(const QTextDocument &document)
{
    QStringList broken;
    for (auto block = document.begin(); block.isValid(); block = block.next()) {
        for (int line = 1; line < block.layout()->lineCount(); ++line) {
            const auto start = block.layout()->lineAt(line).textStart();
            if (block.text().at(start - 1) != u' ')
                broken.append(block.text());
        }
    }
    return broken;
}
} // namespace

/// The paper in its window on a screen at 200%.
class TestPaperPreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noWordIsBroken_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("half of a small screen") << 500;
        QTest::newRow("with the lists beside it") << 620;
        QTest::newRow("wide") << 900;
    }

    void noWordIsBroken()
    {
        QFETCH(int, width);
        PaperPreview preview;
        preview.resize(width, 400);
        preview.show();
        QVERIFY(QTest::qWaitForWindowExposed(&preview));
        preview.showPaper(paper());
        QVERIFY(preview.document()->documentLayout()->documentSize().height() > 100); // laid out
        QCOMPARE(brokenWords(*preview.document()), QStringList());
        QCOMPARE(preview.horizontalScrollBar()->maximum(), 0);
    }

    void anotherWidthFitsTheTableAnew()
    {
        PaperPreview preview;
        preview.resize(900, 400);
        preview.show();
        QVERIFY(QTest::qWaitForWindowExposed(&preview));
        auto alone = paper();
        alone.sections.first().blocks.removeLast();
        preview.showPaper(alone);
        preview.resize(520, 400);
        QTRY_COMPARE(preview.horizontalScrollBar()->maximum(), 0);
        QCOMPARE(brokenWords(*preview.document()), QStringList());
    }

    void picturesAreAsFineAsTheScreen()
    {
        PaperPreview preview;
        preview.resize(620, 400);
        preview.show();
        QVERIFY(QTest::qWaitForWindowExposed(&preview));
        QCOMPARE(preview.devicePixelRatioF(), ratio);
        preview.showPaper(paper());
        const auto image = preview.document()
                               ->resource(QTextDocument::ImageResource, QUrl(u"paper:chart"_s))
                               .value<QImage>();
        QCOMPARE(image.devicePixelRatio(), ratio);
        QVERIFY(image.width() > 1.6 * preview.viewport()->width());
        QVERIFY(image.width() / ratio < preview.viewport()->width());
    }

    void columnsKeepTheirLeast_data()
    {
        QTest::addColumn<double>("available");
        QTest::addColumn<QList<double>>("widths");
        QTest::newRow("room for all") << 400.0 << QList<double>{100, 300};
        QTest::newRow("the narrow one is given") << 200.0 << QList<double>{80, 120};
        QTest::newRow("no room for the least") << 100.0 << QList<double>{80, 60};
    }

    void columnsKeepTheirLeast()
    {
        QFETCH(double, available);
        QFETCH(QList<double>, widths);
        QCOMPARE(tableWidths({25, 75}, {80, 60}, available), widths);
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_SCALE_FACTOR", "2");
    QApplication application(argc, argv);
    TestPaperPreview test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_paperpreview.moc"
