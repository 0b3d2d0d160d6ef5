// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentfixtures.h"
#include "ui/document/documentpane.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <memory>
#include <ranges>

using namespace Qt::StringLiterals;

namespace {

const QRectF onTop(0.1, 0.05, 0.05, 0.015);
const QRectF further(0.3, 0.5, 0.05, 0.015);

DocumentPane::Document letterOf(const QByteArray &bytes, int firstPage, int lastPage)
{
    return {.bytes = bytes, .name = u"wexcombe-2024.pdf"_s, .firstPage = firstPage, .lastPage = lastPage};
}

} // namespace

/// The pane as a person uses it, with pages that need no reader program.
class TestDocumentPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensAtTheLettersFirstPage();
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
    void theFocusIsSeen();
    void keysScroll_data();
    void keysScroll();
    void homeAndEndKeepToTheLetterFirst();
    void aPageNotYetDrawnSaysSo();
    void lightsShineBeforeTheWholeFileIsRead();
    void aPageThatCannotBeDrawnSaysSo();
    void aBrokenFileSaysSo();
    void typedLettersAreLit();
    void dropsGoToTheWindow();
    void aScreenReaderHearsPageAndField();
    void lightsFollowTheTable();
    void aNewLetterForgetsTheOldOne();
    void clearShowsTheEmptyDesk();
    void aDarkThemeKeepsTheSheetWhite();

private:
    void show(const QByteArray &bytes, int firstPage = 1, int lastPage = 1);
    [[nodiscard]] QColor colorAt(QPoint view);
    void click(QPoint view) { QTest::mouseClick(m_pane->viewport(), Qt::LeftButton, {}, view); }
    [[nodiscard]] int scrolled() const { return m_pane->verticalScrollBar()->value(); }

    QThreadPool m_threads;
    FakePages::Log m_log;
    FieldRows m_fields;
    std::unique_ptr<QItemSelectionModel> m_selection;
    std::unique_ptr<DocumentPane> m_pane;
};

void TestDocumentPane::init()
{
    m_fields.setRowCount(0);
    m_fields.add(u"upheld_rate"_s, u"69%"_s, {.page = 1, .box = onTop});
    m_fields.add(u"upheld_average"_s, u"79%"_s, {.page = 3, .box = further});
    m_fields.add(u"ombudsman"_s, {}, {});
    m_selection = std::make_unique<QItemSelectionModel>(&m_fields);
    m_pane = std::make_unique<DocumentPane>(std::make_unique<FakePages>(m_log), m_threads);
    m_pane->setFields(&m_fields, m_selection.get());
    m_pane->resize(640, 480);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestDocumentPane::cleanup()
{
    m_pane.reset();
}

void TestDocumentPane::show(const QByteArray &bytes, int firstPage, int lastPage)
{
    QSignalSpy shown(m_pane.get(), &DocumentPane::pageShown);
    m_pane->showDocument(letterOf(bytes, firstPage, lastPage));
    QVERIFY(shown.wait());
    m_threads.waitForDone();
    QTRY_COMPARE(m_pane->pageCount(), std::max(lastPage, bytes.split(' ').value(2).toInt()));
    QCoreApplication::processEvents();
}

QColor TestDocumentPane::colorAt(QPoint view)
{
    const QImage pane = m_pane->viewport()->grab().toImage();
    return pane.pixelColor((QPointF(view) * pane.devicePixelRatio()).toPoint());
}

void TestDocumentPane::opensAtTheLettersFirstPage()
{
    QSignalSpy pages(m_pane.get(), &DocumentPane::currentPageChanged);
    show("%PDF red 9", 4, 6);
    QCOMPARE(m_pane->currentPage(), 4);
    QCOMPARE(pages.last().value(0).toInt(), 4);
    QCOMPARE(pages.last().value(1).toInt(), 9);
    QCOMPARE(colorAt(m_pane->viewport()->rect().center()), QColor(Qt::red));
}

void TestDocumentPane::selectingARowBringsItsPlaceIntoView()
{
    show("%PDF white 3", 1, 3);
    QVERIFY(m_pane->lightRect(u"upheld_average").isEmpty());
    m_selection->setCurrentIndex(m_fields.index(1, 1), QItemSelectionModel::SelectCurrent);
    const QRect light = m_pane->lightRect(u"upheld_average");
    QVERIFY(!light.isEmpty());
    QVERIFY(m_pane->viewport()->rect().contains(light));
    QCOMPARE(m_pane->currentPage(), 3);
}

void TestDocumentPane::selectingAPlaceInViewDoesNotScroll()
{
    show("%PDF white 3", 1, 3);
    m_pane->verticalScrollBar()->setValue(10);
    m_fields.add(u"remedies"_s, u"3"_s, {.page = 1, .box = QRectF(0.3, 0.3, 0.05, 0.015)});
    m_selection->setCurrentIndex(m_fields.index(3, 1), QItemSelectionModel::SelectCurrent);
    QCOMPARE(scrolled(), 10);
}

void TestDocumentPane::aRowWithoutPlaceLightsNothing()
{
    show("%PDF white 3", 1, 3);
    m_pane->verticalScrollBar()->setValue(200);
    const QImage before = m_pane->viewport()->grab().toImage();
    m_selection->setCurrentIndex(m_fields.index(2, 1), QItemSelectionModel::SelectCurrent);
    QCOMPARE(scrolled(), 200);
    QVERIFY(m_pane->lightRect(u"ombudsman").isEmpty());
    QCOMPARE(m_pane->viewport()->grab().toImage(), before);
}

void TestDocumentPane::theCurrentLightIsSeen()
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

void TestDocumentPane::aFlagAndACorrectionChangeTheShape()
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

void TestDocumentPane::aClickOnALightSelectsItsRow()
{
    show("%PDF white 3", 1, 3);
    m_selection->setCurrentIndex(m_fields.index(1, FieldTable::Value), QItemSelectionModel::SelectCurrent);
    m_pane->goToPage(1);
    click(m_pane->lightRect(u"upheld_rate").center());
    QCOMPARE(m_selection->currentIndex(), m_fields.index(0, FieldTable::Value));
    click({300, 300});
    QCOMPARE(m_selection->currentIndex().row(), 0);
}

void TestDocumentPane::aClickBetweenLightsSelectsTheNearest()
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

void TestDocumentPane::aClickOnSharedPlaceGoesThroughItsFields()
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

void TestDocumentPane::aDragIsNoClick()
{
    show("%PDF white 3", 1, 3);
    QTest::mousePress(m_pane->viewport(), Qt::LeftButton, {}, {300, 300});
    QTest::mouseRelease(m_pane->viewport(), Qt::LeftButton, {}, m_pane->lightRect(u"upheld_rate").center());
    QVERIFY(!m_selection->currentIndex().isValid());
}

void TestDocumentPane::thePointerShowsWhatCanBeClicked()
{
    show("%PDF white 3", 1, 3);
    QTest::mouseMove(m_pane->viewport(), m_pane->lightRect(u"upheld_rate").center());
    QTRY_COMPARE(m_pane->viewport()->cursor().shape(), Qt::PointingHandCursor);
    QTest::mouseMove(m_pane->viewport(), {300, 300});
    QTRY_COMPARE(m_pane->viewport()->cursor().shape(), Qt::ArrowCursor);
}

void TestDocumentPane::theTooltipIsPlainText()
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

void TestDocumentPane::theFocusIsSeen()
{
    show("%PDF white 3", 1, 3);
    m_pane->clearFocus();
    const QImage without = m_pane->viewport()->grab().toImage();
    m_pane->setFocus();
    QVERIFY(m_pane->viewport()->grab().toImage() != without);
    m_pane->clearFocus();
    QCOMPARE(m_pane->viewport()->grab().toImage(), without);
}

void TestDocumentPane::keysScroll_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<int>("direction");
    const Qt::KeyboardModifiers none;
    QTest::newRow("down") << int(Qt::Key_Down) << none << 1;
    QTest::newRow("up") << int(Qt::Key_Up) << none << -1;
    QTest::newRow("page down") << int(Qt::Key_PageDown) << none << 1;
    QTest::newRow("page up") << int(Qt::Key_PageUp) << none << -1;
    QTest::newRow("space") << int(Qt::Key_Space) << none << 1;
    QTest::newRow("shift and space") << int(Qt::Key_Space) << Qt::KeyboardModifiers(Qt::ShiftModifier) << -1;
    QTest::newRow("end") << int(Qt::Key_End) << none << 1;
    QTest::newRow("home") << int(Qt::Key_Home) << none << -1;
}

void TestDocumentPane::keysScroll()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(int, direction);
    show("%PDF white 3", 1, 3);
    m_pane->setFocus();
    m_pane->verticalScrollBar()->setValue(700);
    QTest::keyClick(m_pane.get(), Qt::Key(key), modifiers);
    QCOMPARE(scrolled() > 700 ? 1 : scrolled() < 700 ? -1 : 0, direction);
}

void TestDocumentPane::homeAndEndKeepToTheLetterFirst()
{
    show("%PDF white 9", 4, 6);
    QTest::keyClick(m_pane.get(), Qt::Key_End);
    QCOMPARE(m_pane->currentPage(), 6);
    QTest::keyClick(m_pane.get(), Qt::Key_End);
    QCOMPARE(scrolled(), m_pane->verticalScrollBar()->maximum());
    QTest::keyClick(m_pane.get(), Qt::Key_Home);
    QCOMPARE(m_pane->currentPage(), 4);
    QTest::keyClick(m_pane.get(), Qt::Key_Home);
    QCOMPARE(scrolled(), 0);
}

void TestDocumentPane::aPageNotYetDrawnSaysSo()
{
    const auto greys = [this] {
        const QImage sheet = m_pane->viewport()->grab({100, 100, 400, 300}).toImage();
        return std::ranges::count_if(std::views::iota(0, 400 * 300),
            [&](int pixel) { return qGray(sheet.pixel(pixel % 400, pixel / 400)) < 150; });
    };
    HeldThreads held(m_threads);
    m_pane->showDocument(letterOf("%PDF white 3", 1, 3));
    QVERIFY(greys() > 50); // the words on the sheet
    held.release();
    QTRY_COMPARE(greys(), 0);
}

void TestDocumentPane::lightsShineBeforeTheWholeFileIsRead()
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

void TestDocumentPane::aPageThatCannotBeDrawnSaysSo()
{
    QSignalSpy failed(m_pane.get(), &DocumentPane::failed);
    show("%PDF slow 3", 1, 3);
    m_pane->goToPage(2);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Problem>().page, 2);
    QCOMPARE(m_pane->pageCount(), 3);
}

void TestDocumentPane::aBrokenFileSaysSo()
{
    QSignalSpy failed(m_pane.get(), &DocumentPane::failed);
    m_pane->showDocument(letterOf("broken", 1, 2));
    QTRY_COMPARE(failed.count(), 1);
    const auto problem = failed.first().first().value<Problem>();
    QCOMPARE(problem.kind, Problem::Kind::Damaged);
    QCOMPARE(problem.page, 0);
}

void TestDocumentPane::typedLettersAreLit()
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

namespace {

/// Takes every drop, as the window does.
class DropTarget : public QWidget {
public:
    DropTarget() { setAcceptDrops(true); }
    int entered = 0;
    int dropped = 0;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override
    {
        ++entered;
        event->acceptProposedAction();
    }
    void dropEvent(QDropEvent *) override { ++dropped; }
};

} // namespace

void TestDocumentPane::dropsGoToTheWindow()
{
    DropTarget window;
    m_pane->setParent(&window);
    m_pane->show();
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(u"/letter.pdf"_s)});
    const QPoint middle = m_pane->viewport()->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(m_pane->viewport(), &enter);
    QDropEvent drop(middle, Qt::CopyAction, &files, Qt::LeftButton, {});
    QApplication::sendEvent(m_pane->viewport(), &drop);
    QCOMPARE(window.entered, 1);
    QCOMPARE(window.dropped, 1);
    m_pane->setParent(nullptr);
}

void TestDocumentPane::aScreenReaderHearsPageAndField()
{
    show("%PDF white 3", 1, 3);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(m_pane.get());
    QVERIFY(accessible);
    QTRY_COMPARE(accessible->text(QAccessible::Name), u"wexcombe-2024.pdf, page 1 of 3"_s);
    m_selection->setCurrentIndex(m_fields.index(1, 1), QItemSelectionModel::SelectCurrent);
    QTRY_COMPARE(
        accessible->text(QAccessible::Name), u"wexcombe-2024.pdf, page 3 of 3. Lit: upheld_average: 79%"_s);
}

void TestDocumentPane::lightsFollowTheTable()
{
    show("%PDF white 3", 1, 3);
    const QRect before = m_pane->lightRect(u"upheld_rate");
    m_fields.item(0)->setData(
        QVariant::fromValue(Place{.page = 1, .box = onTop.translated(0.2, 0)}), FieldTable::PlaceRole);
    QVERIFY(m_pane->lightRect(u"upheld_rate").left() > before.right());
    m_fields.setRowCount(0);
    QVERIFY(m_pane->lightRect(u"upheld_rate").isEmpty());
}

void TestDocumentPane::aNewLetterForgetsTheOldOne()
{
    show("%PDF red 5", 1, 3);
    HeldThreads held(m_threads);
    m_pane->showDocument(letterOf("%PDF blue 2", 1, 2));
    QCOMPARE(colorAt(m_pane->viewport()->rect().center() + QPoint(0, 60)), QColor(Qt::white));
    held.release();
    QTRY_COMPARE(colorAt(m_pane->viewport()->rect().center()), QColor(Qt::blue));
    QTRY_COMPARE(m_pane->pageCount(), 2);
}

void TestDocumentPane::clearShowsTheEmptyDesk()
{
    show("%PDF red 5", 1, 3);
    const QColor desk = colorAt({6, 6});
    m_pane->clear();
    QCOMPARE(m_pane->pageCount(), 0);
    QCOMPARE(m_pane->currentPage(), 0);
    QCOMPARE(colorAt(m_pane->viewport()->rect().center()), desk);
    QVERIFY(m_pane->lightRect(u"upheld_rate").isEmpty());
}

void TestDocumentPane::aDarkThemeKeepsTheSheetWhite()
{
    show("%PDF white 3", 1, 3);
    const int light = colorAt({6, 6}).lightness();
    QPalette dark = m_pane->palette();
    dark.setColor(QPalette::Window, QColor(30, 30, 30));
    m_pane->setPalette(dark);
    QVERIFY(colorAt({6, 6}).lightness() < light / 2);
    QCOMPARE(colorAt(m_pane->viewport()->rect().center()), QColor(Qt::white));
}

QTEST_MAIN(TestDocumentPane)
#include "tst_documentpane.moc"
