// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentpanetest.h"

#include <QAccessible>
#include <QMimeData>

#include <ranges>

using namespace Qt::StringLiterals;

/// The pane as a person uses it: pages, keys, and what goes wrong.
class TestDocumentPane : public DocumentPaneTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { m_pane.reset(); }

    void opensAtTheLettersFirstPage();
    void theFocusIsSeen();
    void keysScroll_data();
    void keysScroll();
    void homeAndEndKeepToTheLetterFirst();
    void aPageNotYetDrawnSaysSo();
    void aPageThatCannotBeDrawnSaysSo();
    void aBrokenFileSaysSo();
    void dropsGoToTheWindow();
    void aScreenReaderHearsPageAndField();
    void aNewLetterForgetsTheOldOne();
    void clearShowsTheEmptyDesk();
    void aDarkThemeKeepsTheSheetWhite();
};

void TestDocumentPane::opensAtTheLettersFirstPage()
{
    QSignalSpy pages(m_pane.get(), &DocumentPane::currentPageChanged);
    show("%PDF red 9", 4, 6);
    QCOMPARE(m_pane->currentPage(), 4);
    QCOMPARE(pages.last().value(0).toInt(), 4);
    QCOMPARE(pages.last().value(1).toInt(), 9);
    QCOMPARE(colorAt(m_pane->viewport()->rect().center()), QColor(Qt::red));
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
