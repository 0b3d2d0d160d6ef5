// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/pagemapping.h"

#include <QLineF>
#include <QTest>

#include <limits>

namespace {

constexpr QSizeF a4(595, 842);
constexpr QSizeF landscape(842, 595);

} // namespace

class TestPageMapping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesStandOneUnderTheOther();
    void narrowPagesAreCentred();
    void boxesGoToPixelsAndBack_data();
    void boxesGoToPixelsAndBack();
    void widthZoomFillsTheView_data();
    void widthZoomFillsTheView();
    void pagesInView_data();
    void pagesInView();
    void pointsBetweenPagesBelongToTheNearer();
    void sizesOfHostileFiles_data();
    void sizesOfHostileFiles();
    void whatIsOutOfViewComesIntoTheMiddle_data();
    void whatIsOutOfViewComesIntoTheMiddle();
    void turnedPagesKeepTheirPlaces_data();
    void turnedPagesKeepTheirPlaces();
    void theWholePageFits();
    void zoomGoesByOneScale();
    void nothingToShow();
};

void TestPageMapping::pagesStandOneUnderTheOther()
{
    const PageMapping pages({a4, a4, landscape}, 0.75, 400);
    QCOMPARE(pages.count(), 3);
    QCOMPARE(pages.pageRect(1).size(), a4); // 0.75 of 96 pixels an inch is one pixel a point
    QCOMPARE(pages.pageRect(2).top(), pages.pageRect(1).bottom() + PageMapping::margin);
    QCOMPARE(pages.pageRect(3).top(), pages.pageRect(2).bottom() + PageMapping::margin);
    QCOMPARE(pages.size().height(), qRound(pages.pageRect(3).bottom()) + PageMapping::margin);
    QCOMPARE(pages.size().width(), 842 + 2 * PageMapping::margin);
}

void TestPageMapping::narrowPagesAreCentred()
{
    const PageMapping pages({a4, landscape}, 0.75, 2000);
    QCOMPARE(pages.size().width(), 2000);
    for (int page : {1, 2}) {
        const QRectF rect = pages.pageRect(page);
        QVERIFY(qAbs(rect.left() - (2000 - rect.right())) <= 1);
    }
}

void TestPageMapping::boxesGoToPixelsAndBack_data()
{
    QTest::addColumn<double>("zoom");
    for (double zoom : {0.25, 0.9, 1.0, 1.37, 8.0})
        QTest::addRow("%g", zoom) << zoom;
}

void TestPageMapping::boxesGoToPixelsAndBack()
{
    QFETCH(double, zoom);
    const PageMapping pages({a4, landscape, a4}, zoom, 700);
    const QRectF box(0.11, 0.2, 0.04, 0.02);
    for (int page : {1, 2, 3}) {
        const QRectF pixels = pages.toPixels(page, box);
        QVERIFY(pages.pageRect(page).contains(pixels));
        const PagePoint corner = pages.toPage(pixels.topLeft());
        QCOMPARE(corner.page, page);
        QVERIFY(qAbs(corner.at.x() - box.left()) < 1e-9 && qAbs(corner.at.y() - box.top()) < 1e-9);
        QCOMPARE(pages.toPixels(corner), pixels.topLeft());
    }
}

void TestPageMapping::widthZoomFillsTheView_data()
{
    QTest::addColumn<double>("points");
    QTest::addColumn<int>("view");
    QTest::addColumn<double>("zoom");
    QTest::newRow("one pixel a point") << 595.0 << 595 + 2 * PageMapping::margin << 0.75;
    QTest::newRow("never under a quarter") << 595.0 << 50 << 0.25;
    QTest::newRow("no width yet") << 595.0 << 0 << 0.25;
    QTest::newRow("never over eight times") << 28.0 << 4000 << 8.0;
    QTest::newRow("no page") << 0.0 << 500 << 1.0;
}

void TestPageMapping::widthZoomFillsTheView()
{
    QFETCH(double, points);
    QFETCH(int, view);
    QFETCH(double, zoom);
    QCOMPARE(PageMapping::widthZoom(points, view), zoom);
}

void TestPageMapping::pagesInView_data()
{
    QTest::addColumn<double>("top");
    QTest::addColumn<double>("bottom");
    QTest::addColumn<PageSpan>("span");
    QTest::addColumn<int>("most");
    // Pages of 100 by 100 pixels: 16..116, 132..232, 248..348.
    QTest::newRow("all") << 0.0 << 400.0 << PageSpan{1, 3} << 1;
    QTest::newRow("first only") << 0.0 << 100.0 << PageSpan{1, 1} << 1;
    QTest::newRow("more of the second") << 90.0 << 200.0 << PageSpan{1, 2} << 2;
    QTest::newRow("a gap") << 117.0 << 123.0 << PageSpan{2, 1} << 1;
    QTest::newRow("far below") << 900.0 << 950.0 << PageSpan{4, 3} << 3;
}

void TestPageMapping::pagesInView()
{
    QFETCH(double, top);
    QFETCH(double, bottom);
    QFETCH(PageSpan, span);
    QFETCH(int, most);
    const PageMapping pages({{100, 100}, {100, 100}, {100, 100}}, 0.75, 132);
    QCOMPARE(pages.pagesBetween(top, bottom), span);
    QCOMPARE(pages.pageMostBetween(top, bottom), most);
}

void TestPageMapping::pointsBetweenPagesBelongToTheNearer()
{
    const PageMapping pages({{100, 100}, {100, 100}}, 0.75, 132);
    QCOMPARE(pages.toPage({50, 118}).page, 1);
    QCOMPARE(pages.toPage({50, 130}).page, 2);
    QCOMPARE(pages.toPage({50, -40}).page, 1);
    QCOMPARE(pages.toPage({50, 4000}).page, 2);
}

void TestPageMapping::sizesOfHostileFiles_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<QSizeF>("usable");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    QTest::newRow("A4") << a4 << a4;
    QTest::newRow("none") << QSizeF() << a4;
    QTest::newRow("not a number") << QSizeF(nan, 842) << a4;
    QTest::newRow("endless") << QSizeF(595, infinite) << a4;
    QTest::newRow("negative") << QSizeF(-595, -842) << a4;
    QTest::newRow("a millimetre") << QSizeF(3, 3) << QSizeF(28, 28);
    QTest::newRow("a field") << QSizeF(1e9, 842) << QSizeF(14400, 842);
}

void TestPageMapping::sizesOfHostileFiles()
{
    QFETCH(QSizeF, size);
    QFETCH(QSizeF, usable);
    QCOMPARE(usablePageSize(size), usable);
}

void TestPageMapping::whatIsOutOfViewComesIntoTheMiddle_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<int>("position");
    QTest::newRow("in view: stays") << 150.0 << 170.0 << 100;
    QTest::newRow("above") << 50.0 << 60.0 << -45;
    QTest::newRow("below") << 400.0 << 410.0 << 305;
    QTest::newRow("only just in view") << 285.0 << 295.0 << 190;
    QTest::newRow("fits without margin") << 200.0 << 400.0 << 200;
    QTest::newRow("longer than the view: its beginning") << 500.0 << 900.0 << 500;
}

void TestPageMapping::whatIsOutOfViewComesIntoTheMiddle()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(int, position);
    QCOMPARE(revealed(100, 200, from, to, 20), position);
}

void TestPageMapping::turnedPagesKeepTheirPlaces_data()
{
    QTest::addColumn<int>("turns");
    QTest::addColumn<QPointF>("topLeft"); // where the upright page's top left corner then is, 0..1
    QTest::newRow("upright") << 0 << QPointF(0, 0);
    QTest::newRow("to the right") << 1 << QPointF(1, 0);
    QTest::newRow("upside down") << 2 << QPointF(1, 1);
    QTest::newRow("to the left") << 3 << QPointF(0, 1);
}

void TestPageMapping::turnedPagesKeepTheirPlaces()
{
    QFETCH(int, turns);
    QFETCH(QPointF, topLeft);
    const PageMapping pages({a4, landscape}, 0.75, 900, turns);
    const QRectF box(0.11, 0.2, 0.04, 0.02);
    for (int page : {1, 2}) {
        const QRectF sheet = pages.pageRect(page);
        QCOMPARE(sheet.size(), turnedSize(page == 1 ? a4 : landscape, turns));
        const QPointF corner =
            sheet.topLeft() + QPointF(topLeft.x() * sheet.width(), topLeft.y() * sheet.height());
        QCOMPARE(pages.toPixels({page, {0, 0}}), corner);
        const QRectF pixels = pages.toPixels(page, box);
        QVERIFY(pixels.isValid() && sheet.contains(pixels));
        const PagePoint middle = pages.toPage(pixels.center());
        QCOMPARE(middle.page, page);
        QVERIFY(QLineF(middle.at, box.center()).length() < 1e-9);
        // What is drawn upright lands where the boxes say.
        const QSizeF upright = pages.uprightSize(page);
        const QPointF drawn(box.left() * upright.width(), box.top() * upright.height());
        QVERIFY(QLineF(pages.fromUpright(page).map(drawn), pages.toPixels({page, box.topLeft()})).length()
            < 1e-6);
    }
}

void TestPageMapping::theWholePageFits()
{
    const double zoom = PageMapping::pageZoom(a4, {2000, 600});
    const PageMapping pages({a4}, zoom, 2000);
    QVERIFY(pages.size().height() <= 601 && pages.size().height() > 590);
    QCOMPARE(PageMapping::pageZoom(a4, {300, 6000}), PageMapping::widthZoom(a4.width(), 300));
}

void TestPageMapping::zoomGoesByOneScale()
{
    QCOMPARE(PageMapping::steppedZoom(1, 1), 1.1);
    QCOMPARE(PageMapping::steppedZoom(1, 3), 1.5);
    QCOMPARE(PageMapping::steppedZoom(1.1, -2), 0.9);
    QCOMPARE(PageMapping::steppedZoom(1.09, 1), 1.25);
    QCOMPARE(PageMapping::steppedZoom(8, 5), 8.0);
    QCOMPARE(PageMapping::steppedZoom(0.25, -5), 0.25);
}

void TestPageMapping::nothingToShow()
{
    const PageMapping pages;
    QCOMPARE(pages.count(), 0);
    QCOMPARE(pages.toPage({10, 10}).page, 0);
    QCOMPARE(pages.pageMostBetween(0, 100), 0);
    QVERIFY(pages.pageRect(1).isNull());
    QVERIFY(pages.size().isEmpty());
}

QTEST_GUILESS_MAIN(TestPageMapping)
#include "tst_pagemapping.moc"
