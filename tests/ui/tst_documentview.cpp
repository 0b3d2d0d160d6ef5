// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panefixture.h"

#include <QWheelEvent>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

const QRectF onTop(0.1, 0.05, 0.05, 0.015);
const QRectF inTheMiddle(0.3, 0.5, 0.05, 0.015);

void wheel(DocumentPane &pane, QPointF pointer, int angle)
{
    QWheelEvent event(pointer, pane.viewport()->mapToGlobal(pointer), {}, {0, angle}, Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(pane.viewport(), &event);
}

} // namespace

/// Where the pane looks: zoom, fit, turn, and the current light kept in view.
class TestDocumentView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void ctrlWheelZoomsAboutThePointer();
    void partsOfANotchAddUp();
    void zoomStaysWithinBounds();
    void zoomStepsGoUpAndDown();
    void theWidthFitsAlsoAfterResizing();
    void thePageFitsAlsoAfterResizing();
    void aLightOutOfViewComesIntoTheMiddle();
    void theLightStaysInViewWhenThePaneShrinks();
    void theLightStaysInViewWhenZoomedByKey();
    void aPlaceScrolledAwayStaysAway();
    void turningTurnsPageAndLights();
    void aTurnedPageShowsWhatWasOnTop();
    void oneKeyGoesToTheFiguresAndBack();
    void theLettersPagesAreOneSlotAway();
    void farInThePartInViewIsDrawnByItself();
    void signsHideNoWord_data();
    void signsHideNoWord();
    void framesTurnWithThePage();
    void framesOfCloseLinesDoNotTouch();

private:
    std::unique_ptr<PaneFixture> m_person;
};

void TestDocumentView::init()
{
    m_person = std::make_unique<PaneFixture>();
    m_person->addField(u"upheld_rate"_s, u"69%"_s, 1, onTop);
    m_person->addField(u"upheld_average"_s, u"79%"_s, 3, inTheMiddle);
    QVERIFY(m_person->show("%PDF white 3", 1, 3));
}

void TestDocumentView::ctrlWheelZoomsAboutThePointer()
{
    DocumentPane &pane = *m_person->pane;
    pane.setZoom(2);
    pane.verticalScrollBar()->setValue(0);
    pane.horizontalScrollBar()->setValue(0);
    QSignalSpy zoomed(&pane, &DocumentPane::zoomChanged);
    const QPointF pointer = QRectF(m_person->light(0)).center();
    wheel(pane, pointer, 120);
    QCOMPARE(pane.zoom(), 2.5); // the step that the keys take
    QCOMPARE(zoomed.count(), 1);
    const QPointF moved = QRectF(m_person->light(0)).center() - pointer;
    QVERIFY2(moved.manhattanLength() <= 3, qPrintable(u"%1 %2"_s.arg(moved.x()).arg(moved.y())));
}

void TestDocumentView::partsOfANotchAddUp()
{
    DocumentPane &pane = *m_person->pane;
    pane.setZoom(1);
    for (int part = 0; part < 3; ++part)
        wheel(pane, {200, 200}, 30);
    QCOMPARE(pane.zoom(), 1.0);
    wheel(pane, {200, 200}, 30);
    QCOMPARE(pane.zoom(), 1.1);
    wheel(pane, {200, 200}, -240);
    QCOMPARE(pane.zoom(), 0.9);
}

void TestDocumentView::zoomStaysWithinBounds()
{
    DocumentPane &pane = *m_person->pane;
    pane.setZoom(100);
    QCOMPARE(pane.zoom(), 8.0);
    pane.setZoom(0);
    QCOMPARE(pane.zoom(), 0.25);
    pane.setZoom(std::numeric_limits<double>::quiet_NaN());
    QCOMPARE(pane.zoom(), 1.0);
}

void TestDocumentView::zoomStepsGoUpAndDown()
{
    DocumentPane &pane = *m_person->pane;
    pane.setZoom(1);
    pane.zoomIn();
    QCOMPARE(pane.zoom(), 1.1);
    pane.zoomOut();
    pane.zoomOut();
    QCOMPARE(pane.zoom(), 0.9);
}

void TestDocumentView::theWidthFitsAlsoAfterResizing()
{
    DocumentPane &pane = *m_person->pane;
    QVERIFY(pane.isFitWidth());
    const double narrow = pane.zoom();
    pane.goToPage(2);
    pane.resize(900, 480);
    QTRY_VERIFY(pane.zoom() > narrow * 1.3);
    QCOMPARE(pane.currentPage(), 2);
    QCOMPARE(pane.horizontalScrollBar()->maximum(), 0);
    pane.setZoom(1);
    QVERIFY(!pane.isFitWidth());
    pane.resize(640, 480);
    QCoreApplication::processEvents();
    QCOMPARE(pane.zoom(), 1.0);
    pane.fitWidth();
    QCOMPARE(pane.zoom(), narrow);
}

void TestDocumentView::thePageFitsAlsoAfterResizing()
{
    DocumentPane &pane = *m_person->pane;
    pane.goToPage(2);
    pane.fitPage();
    QVERIFY(pane.isFitPage() && !pane.isFitWidth());
    QCOMPARE(pane.currentPage(), 2);
    const double low = pane.zoom();
    QVERIFY(842 * low * 96 / 72 < 480);
    pane.resize(640, 900);
    QTRY_VERIFY(pane.zoom() > low * 1.7);
    pane.zoomIn();
    QVERIFY(!pane.isFitPage());
}

void TestDocumentView::aLightOutOfViewComesIntoTheMiddle()
{
    m_person->select(1);
    const QRect view = m_person->pane->viewport()->rect();
    QVERIFY(qAbs(m_person->light(1).center().y() - view.center().y()) <= 2);
    m_person->select(0);
    m_person->pane->verticalScrollBar()->setValue(0);
    const int before = m_person->scrolled();
    m_person->addField(u"remedies"_s, u"3"_s, 1, {0.3, 0.1, 0.05, 0.015});
    m_person->select(2); // well in view: nothing moves
    QCOMPARE(m_person->scrolled(), before);
}

void TestDocumentView::theLightStaysInViewWhenThePaneShrinks()
{
    m_person->select(1);
    for (const QSize &size : {QSize(640, 160), QSize(1100, 300), QSize(260, 700), QSize(640, 480)}) {
        m_person->pane->resize(size);
        QCoreApplication::processEvents();
        QVERIFY(m_person->pane->viewport()->rect().contains(m_person->light(1)));
    }
}

void TestDocumentView::theLightStaysInViewWhenZoomedByKey()
{
    m_person->select(1);
    DocumentPane &pane = *m_person->pane;
    const auto isSeen = [&] { return pane.viewport()->rect().contains(m_person->light(1)); };
    for (int step = 0; step < 12; ++step) {
        pane.zoomIn();
        QVERIFY2(isSeen(), qPrintable(QString::number(pane.zoom())));
    }
    pane.fitPage();
    QVERIFY(isSeen());
    pane.fitWidth();
    QVERIFY(isSeen());
}

void TestDocumentView::aPlaceScrolledAwayStaysAway()
{
    m_person->select(1);
    m_person->pane->goToPage(1);
    m_person->pane->resize(700, 500);
    QCoreApplication::processEvents();
    QCOMPARE(m_person->pane->currentPage(), 1);
}

void TestDocumentView::turningTurnsPageAndLights()
{
    DocumentPane &pane = *m_person->pane;
    m_person->select(0);
    const QSize upright = m_person->light(0).size();
    pane.setZoom(1);
    const QSize before = m_person->light(0).size();
    QVERIFY(before.width() > before.height());
    pane.turnRight();
    QCOMPARE(pane.quarterTurns(), 1);
    const QRect light = m_person->light(0);
    QVERIFY(pane.viewport()->rect().contains(light));
    QVERIFY(qAbs(light.width() - before.height()) <= 1 && qAbs(light.height() - before.width()) <= 1);
    QTest::mouseClick(pane.viewport(), Qt::LeftButton, {}, light.center());
    QCOMPARE(m_person->selection->currentIndex().row(), 0);
    pane.turnLeft();
    pane.fitWidth();
    QVERIFY(qAbs(m_person->light(0).width() - upright.width()) <= 1);
    pane.turnLeft();
    QCOMPARE(pane.quarterTurns(), 3);
    QVERIFY(m_person->show("%PDF white 3", 1, 3));
    QCOMPARE(pane.quarterTurns(), 0);
}

void TestDocumentView::aTurnedPageShowsWhatWasOnTop()
{
    DocumentPane &pane = *m_person->pane;
    QVERIFY(m_person->show("%PDF halves 1"));
    pane.fitPage();
    m_person->threads.waitForDone();
    const QPoint middle = pane.viewport()->rect().center();
    const int reach = 90;
    const std::array ways{QPoint(0, -reach), QPoint(reach, 0), QPoint(0, reach), QPoint(-reach, 0)};
    for (const QPoint &way : ways) {
        QTRY_COMPARE(m_person->colorAt(middle + way), QColor(Qt::red));
        QTRY_COMPARE(m_person->colorAt(middle - way), QColor(Qt::blue));
        pane.turnRight();
        m_person->threads.waitForDone();
    }
}

void TestDocumentView::oneKeyGoesToTheFiguresAndBack()
{
    DocumentPane &pane = *m_person->pane;
    QVERIFY(m_person->show("%PDF white 9", 2, 7));
    m_person->fields.setRowCount(0);
    pane.goToFigures(); // nothing is lit: the letter's last page
    QCOMPARE(pane.currentPage(), 7);
    m_person->addField(u"authority"_s, u"Wexcombe"_s, 2, onTop);
    m_person->addField(u"letter_date"_s, u"2024"_s, 2, inTheMiddle);
    m_person->addField(u"upheld_rate"_s, u"69%"_s, 5, onTop);
    m_person->addField(u"upheld_average"_s, u"79%"_s, 5, inTheMiddle);
    m_person->addField(u"remedy_rate"_s, u"9%"_s, 6, onTop);
    m_person->addField(u"remedies"_s, u"1"_s, 6, inTheMiddle);
    m_person->addField(u"remedy_base"_s, u"11"_s, 6, inTheMiddle);
    QCOMPARE(pane.figuresPage(), 5); // where they begin
    pane.goToFigures();
    QCOMPARE(pane.currentPage(), 5);
    pane.goToFigures();
    QCOMPARE(pane.currentPage(), 2);
    pane.clear();
    pane.goToFigures();
    QCOMPARE(pane.figuresPage(), 0);
}

void TestDocumentView::theLettersPagesAreOneSlotAway()
{
    DocumentPane &pane = *m_person->pane;
    QVERIFY(m_person->show("%PDF white 9", 2, 7));
    pane.goToLastPage();
    QCOMPARE(pane.currentPage(), 7);
    pane.goToPreviousPage();
    QCOMPARE(pane.currentPage(), 6);
    pane.goToNextPage();
    QCOMPARE(pane.currentPage(), 7);
    pane.goToFirstPage();
    QCOMPARE(pane.currentPage(), 2);
    pane.goToPage(900);
    QCOMPARE(pane.currentPage(), 9);
    pane.goToPage(-3);
    QCOMPARE(pane.currentPage(), 1);
}

void TestDocumentView::farInThePartInViewIsDrawnByItself()
{
    DocumentPane &pane = *m_person->pane;
    QVERIFY(m_person->show("%PDF red 3", 1, 3));
    QCOMPARE(m_person->log.parts, 0);
    pane.setZoom(8);
    const QPoint middle = pane.viewport()->rect().center();
    QTRY_COMPARE(m_person->colorAt(middle), QColor(Qt::green));
    QVERIFY(m_person->log.largestPart < 4'000'000 * pane.devicePixelRatioF() * pane.devicePixelRatioF());
    const int parts = m_person->log.parts;
    pane.verticalScrollBar()->setValue(m_person->scrolled() + 3);
    m_person->threads.waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(m_person->log.parts <= parts + 1); // most steps of scrolling draw nothing
    pane.verticalScrollBar()->setValue(m_person->scrolled() + 2000);
    QTRY_COMPARE(m_person->colorAt(middle), QColor(Qt::green));
    pane.turnRight();
    QTRY_COMPARE(m_person->colorAt(middle), QColor(Qt::green));
    pane.setZoom(1);
    QTRY_COMPARE(m_person->colorAt(middle), QColor(Qt::red));
}

void TestDocumentView::signsHideNoWord_data()
{
    QTest::addColumn<QRectF>("light");
    // Words of 20 by 10 in lines of 12, as a single-spaced letter has them.
    QTest::newRow("in the middle of the text") << QRectF(100, 60, 20, 10);
    QTest::newRow("at a line's end") << QRectF(196, 36, 20, 10);
    QTest::newRow("at a line's beginning") << QRectF(4, 84, 20, 10);
}

void TestDocumentView::signsHideNoWord()
{
    QFETCH(QRectF, light);
    QList<QRectF> words;
    for (int line = 0; line < 10; ++line) {
        for (int word = 0; word < 9; ++word)
            words.append({4.0 + word * 24, 12.0 * line, 20, 10});
    }
    QVERIFY(words.contains(light));
    const QRectF frame = lightRectOf(light, 1, false);
    for (bool below : {false, true}) {
        const QRectF sign = signPlace(frame, 9, below, words);
        for (const QRectF &word : words)
            QVERIFY(!word.intersects(sign));
        QVERIFY(sign.center().y() > light.top() - 12 && sign.center().y() < light.bottom() + 12);
    }
    const QRectF alone = signPlace(frame, 9, false, {light});
    QVERIFY(alone.bottom() <= frame.top() + 1.5 && alone.left() >= frame.right() - 1.5);
}

/// However the page is turned, the frame turns with it.
void TestDocumentView::framesTurnWithThePage()
{
    const double scale = 1.33;
    const QSizeF points(200, 100);
    const PageMapping upright({points}, 1, 0);
    const QRectF box(0.2, 0.3, 0.1, 0.143);
    const QRectF frame = lightRectOf(upright.toPixels(1, box), scale, true);
    const QSizeF size = upright.pageRect(1).size();
    const QPointF origin = upright.pageRect(1).topLeft();
    const QRectF part((frame.left() - origin.x()) / size.width(), (frame.top() - origin.y()) / size.height(),
        frame.width() / size.width(), frame.height() / size.height());
    for (int turns = 1; turns < 4; ++turns) {
        const PageMapping turned({points}, 1, 0, turns);
        const QRectF expected = turned.toPixels(1, part);
        const QRectF found = lightRectOf(turned.toPixels(1, box), scale, true, turns);
        for (const auto &[one, other] : {std::pair(found.topLeft(), expected.topLeft()),
                 std::pair(found.bottomRight(), expected.bottomRight())})
            QVERIFY2((one - other).manhattanLength() < 0.01, qPrintable(QString::number(turns)));
    }
}

void TestDocumentView::framesOfCloseLinesDoNotTouch()
{
    // 11 points high, set 12.6 apart: the boxes of the words themselves overlap.
    for (double scale : {0.9, 1.33, 3.0}) {
        const QRectF upper = lightRectOf(QRectF(10, 0, 30, 14.3 * scale), scale, false);
        const QRectF lower = lightRectOf(QRectF(10, 12.6 * scale, 30, 14.3 * scale), scale, true);
        QVERIFY(upper.bottom() < lower.top());
    }
}

QTEST_MAIN(TestDocumentView)
#include "tst_documentview.moc"
