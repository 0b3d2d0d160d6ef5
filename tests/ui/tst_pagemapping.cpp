// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/pagemapping.h"

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
    void revealsOnlyAsFarAsNeeded_data();
    void revealsOnlyAsFarAsNeeded();
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

void TestPageMapping::revealsOnlyAsFarAsNeeded_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<int>("position");
    QTest::newRow("in view: stays") << 150.0 << 170.0 << 100;
    QTest::newRow("above: its margin comes into view") << 50.0 << 60.0 << 30;
    QTest::newRow("below: its margin comes into view") << 400.0 << 410.0 << 230;
    QTest::newRow("fits without margin") << 200.0 << 400.0 << 200;
    QTest::newRow("longer than the view: its beginning") << 500.0 << 900.0 << 500;
}

void TestPageMapping::revealsOnlyAsFarAsNeeded()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(int, position);
    QCOMPARE(revealed(100, 200, from, to, 20), position);
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
