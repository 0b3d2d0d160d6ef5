// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentpanetest.h"

#include <QHelpEvent>
#include <QSet>
#include <QTextDocument>
#include <QToolTip>

using namespace Qt::StringLiterals;

/// The lights of the fields in the page: seen, clicked, in step with the table.
class TestDocumentLights : public DocumentPaneTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { m_pane.reset(); }

    void selectingARowBringsItsPlaceIntoView();
    void selectingAPlaceInViewDoesNotScroll();
    void aRowWithoutPlaceLightsNothing();
    void theCurrentLightIsSeen();
    void aFlagAndACorrectionChangeTheShape();
    void aClickOnALightSelectsItsRow();
    void aClickBetweenLightsSelectsTheNearest();
    void aClickOnSharedPlaceGoesThroughItsFields();
    void aDragIsNoClick();
    void thePointerShowsWhatCanBeClicked();
    void theTooltipIsPlainText();
    void lightsShineBeforeTheWholeFileIsRead();
    void typedLettersAreLit();
    void lightsFollowTheTable();
};

void TestDocumentLights::selectingARowBringsItsPlaceIntoView()
{
    show("%PDF white 3", 1, 3);
    QVERIFY(m_pane->lightRect(u"upheld_average").isEmpty());
    m_selection->setCurrentIndex(m_fields.index(1, 1), QItemSelectionModel::SelectCurrent);
    const QRect light = m_pane->lightRect(u"upheld_average");
    QVERIFY(!light.isEmpty());
    QVERIFY(m_pane->viewport()->rect().contains(light));
    QCOMPARE(m_pane->currentPage(), 3);
}

void TestDocumentLights::selectingAPlaceInViewDoesNotScroll()
{
    show("%PDF white 3", 1, 3);
    m_pane->verticalScrollBar()->setValue(10);
    m_fields.add(u"remedies"_s, u"3"_s, {.page = 1, .box = QRectF(0.3, 0.3, 0.05, 0.015)});
    m_selection->setCurrentIndex(m_fields.index(3, 1), QItemSelectionModel::SelectCurrent);
    QCOMPARE(scrolled(), 10);
}

void TestDocumentLights::aRowWithoutPlaceLightsNothing()
{
    show("%PDF white 3", 1, 3);
    m_pane->verticalScrollBar()->setValue(200);
    const QImage before = m_pane->viewport()->grab().toImage();
    m_selection->setCurrentIndex(m_fields.index(2, 1), QItemSelectionModel::SelectCurrent);
    QCOMPARE(scrolled(), 200);
    QVERIFY(m_pane->lightRect(u"ombudsman").isEmpty());
    QCOMPARE(m_pane->viewport()->grab().toImage(), before);
}

void TestDocumentLights::theCurrentLightIsSeen()
{
    show("%PDF white 3", 1, 3);
    const QPoint middle = m_pane->lightRect(u"upheld_rate").center();
    const QColor lit = colorAt(middle);
    QVERIFY(lit.blue() > lit.red()); // a blue tint
    m_selection->setCurrentIndex(m_fields.index(0, 1), QItemSelectionModel::SelectCurrent);
    const QRect light = m_pane->lightRect(u"upheld_rate");
    const QColor current = colorAt(light.center());
    QVERIFY(current.red() > current.blue());
    const QColor frame = colorAt({light.center().x(), light.top()});
    QVERIFY2(frame.red() > 180 && frame.blue() < 80, qPrintable(frame.name()));
}

void TestDocumentLights::aFlagAndACorrectionChangeTheShape()
{
    show("%PDF white 3", 1, 3);
    const QRect light = m_pane->lightRect(u"upheld_rate");
    const auto colours = [&](const QRect &part) {
        const QImage image = m_pane->viewport()->grab(part).toImage();
        QSet<QRgb> found;
        for (int pixel = 0; pixel < image.width() * image.height(); ++pixel)
            found.insert(image.pixel(pixel % image.width(), pixel / image.width()));
        return found.size();
    };
    const QRect above = QRect(light.topRight(), QSize(14, 14)).translated(4, -14);
    const QRect below = QRect(light.bottomRight(), QSize(14, 14)).translated(4, 0);
    QCOMPARE(colours(above), 1);
    QCOMPARE(colours(below), 1);
    m_fields.item(0)->setData(true, FieldTable::FlaggedRole);
    QVERIFY(colours(above) > 1);
    QCOMPARE(colours(below), 1);
    m_fields.item(0)->setData(true, FieldTable::CorrectedRole);
    QVERIFY(colours(below) > 1);
}

void TestDocumentLights::aClickOnALightSelectsItsRow()
{
    show("%PDF white 3", 1, 3);
    m_selection->setCurrentIndex(m_fields.index(1, FieldTable::Value), QItemSelectionModel::SelectCurrent);
    m_pane->goToPage(1);
    click(m_pane->lightRect(u"upheld_rate").center());
    QCOMPARE(m_selection->currentIndex(), m_fields.index(0, FieldTable::Value));
    click({300, 300});
    QCOMPARE(m_selection->currentIndex().row(), 0);
}

void TestDocumentLights::aClickBetweenLightsSelectsTheNearest()
{
    m_fields.add(u"sentence"_s, u"s"_s, {.page = 1, .box = QRectF(0.1, 0.2, 0.8, 0.02)});
    m_fields.add(u"figure"_s, u"9"_s, {.page = 1, .box = QRectF(0.47, 0.2, 0.06, 0.02)});
    show("%PDF white 3", 1, 3);
    const QRect figure = m_pane->lightRect(u"figure");
    click(figure.topLeft() + QPoint(2, 2));
    QCOMPARE(m_selection->currentIndex().row(), 4);
    click(m_pane->lightRect(u"sentence").topLeft() + QPoint(3, 3));
    QCOMPARE(m_selection->currentIndex().row(), 3);
}

void TestDocumentLights::aClickOnSharedPlaceGoesThroughItsFields()
{
    const Place sentence{.page = 1, .box = QRectF(0.1, 0.2, 0.8, 0.02)};
    m_fields.add(u"upheld_decisions"_s, u"none"_s, sentence);
    m_fields.add(u"upheld_per_100k"_s, u"none"_s, sentence);
    show("%PDF white 3", 1, 3);
    const QPoint middle = m_pane->lightRect(u"upheld_decisions").center();
    for (int row : {3, 4, 3}) {
        click(middle);
        QCOMPARE(m_selection->currentIndex().row(), row);
    }
}

void TestDocumentLights::aDragIsNoClick()
{
    show("%PDF white 3", 1, 3);
    QTest::mousePress(m_pane->viewport(), Qt::LeftButton, {}, {300, 300});
    QTest::mouseRelease(m_pane->viewport(), Qt::LeftButton, {}, m_pane->lightRect(u"upheld_rate").center());
    QVERIFY(!m_selection->currentIndex().isValid());
}

void TestDocumentLights::thePointerShowsWhatCanBeClicked()
{
    show("%PDF white 3", 1, 3);
    QTest::mouseMove(m_pane->viewport(), m_pane->lightRect(u"upheld_rate").center());
    QTRY_COMPARE(m_pane->viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseMove(m_pane->viewport(), {300, 300});
    QTRY_COMPARE(m_pane->viewport()->cursor().shape(), Qt::ArrowCursor);
}

void TestDocumentLights::theTooltipIsPlainText()
{
    m_fields.item(0)->setText(u"<b>Rate</b> & base"_s);
    m_fields.item(0)->setData(u"9 of 13 is 69.2%"_s, FieldTable::ReasonRole);
    show("%PDF white 3", 1, 3);
    const QPoint middle = m_pane->lightRect(u"upheld_rate").center();
    QHelpEvent help(QEvent::ToolTip, middle, m_pane->viewport()->mapToGlobal(middle));
    QApplication::sendEvent(m_pane->viewport(), &help);
    QTextDocument shown;
    shown.setHtml(QToolTip::text());
    QCOMPARE(shown.toPlainText(), u"<b>Rate</b> & base: 69%\n9 of 13 is 69.2%"_s);
    QToolTip::hideText();
}

void TestDocumentLights::lightsShineBeforeTheWholeFileIsRead()
{
    QThreadPool one;
    one.setMaxThreadCount(1);
    HeldThreads held(one);
    DocumentPane pane(std::make_unique<FakePages>(m_log), one);
    pane.setFields(&m_fields, m_selection.get());
    pane.resize(640, 480);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    m_selection->setCurrentIndex(m_fields.index(1, 1), QItemSelectionModel::SelectCurrent);
    pane.showDocument(letterOf("%PDF white 500", 1, 3));
    QVERIFY(pane.viewport()->rect().contains(pane.lightRect(u"upheld_average")));
    const QRect before = pane.lightRect(u"upheld_average");
    held.release();
    QTRY_COMPARE(pane.pageCount(), 500);
    QCOMPARE(pane.lightRect(u"upheld_average"), before);
}

void TestDocumentLights::typedLettersAreLit()
{
    m_fields.setRowCount(0);
    m_fields.add(u"upheld_rate"_s, u"69%"_s, {.page = 1, .line = 3, .column = 3});
    m_fields.add(u"upheld_average"_s, u"79%"_s, {.page = 2, .line = 6, .column = 1});
    const int drawings = m_log.drawings;
    show("typed letter\n\n**69%** of complaints\nwere upheld\n\f\n79% is the average", 1, 2);
    QCOMPARE(m_pane->pageCount(), 2);
    const QRect light = m_pane->lightRect(u"upheld_rate");
    QVERIFY(!light.isEmpty());
    m_selection->setCurrentIndex(m_fields.index(1, 1), QItemSelectionModel::SelectCurrent);
    QVERIFY(m_pane->viewport()->rect().contains(m_pane->lightRect(u"upheld_average")));
    m_pane->goToPage(1);
    click(m_pane->lightRect(u"upheld_rate").center());
    QCOMPARE(m_selection->currentIndex().row(), 0);
    QCOMPARE(m_log.drawings, drawings); // shown as text, not as a picture
}

void TestDocumentLights::lightsFollowTheTable()
{
    show("%PDF white 3", 1, 3);
    const QRect before = m_pane->lightRect(u"upheld_rate");
    m_fields.item(0)->setData(
        QVariant::fromValue(Place{.page = 1, .box = onTop.translated(0.2, 0)}), FieldTable::PlaceRole);
    QVERIFY(m_pane->lightRect(u"upheld_rate").left() > before.right());
    m_fields.setRowCount(0);
    QVERIFY(m_pane->lightRect(u"upheld_rate").isEmpty());
}

QTEST_MAIN(TestDocumentLights)
#include "tst_documentlights.moc"
