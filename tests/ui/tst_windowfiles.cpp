// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "tables/fieldtable.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/valueeditor.h"
#include "ui/document/documentpane.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;

/// Files come into the window, and what becomes of them is said.
class TestWindowFiles : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDeskSaysWhatToDo()
    {
        QVERIFY(find<QLabel>(u"emptyWords"_s)->isVisible());
        QVERIFY(find<QPushButton>(u"emptyOpen"_s)->isVisible());
        QVERIFY(!letters()->isVisible());
        m_answer = write(u"a.txt"_s, letterText("Luton Borough Council", 9));
        QTest::mouseClick(find<QPushButton>(u"emptyOpen"_s), Qt::LeftButton);
        QTRY_COMPARE(letterCount(), 1);
        QTRY_VERIFY(letters()->isVisible());
        QVERIFY(!find<QLabel>(u"emptyWords"_s)->isVisible());
    }

    void aDroppedLetterIsReadAndShown()
    {
        openLetter();
        QTRY_VERIFY(letters()->currentIndex().isValid());
        QCOMPARE(value(Key::upheldRate), u"69%"_s);
        QCOMPARE(value(Key::investigations), u"13"_s);
        // 8 of 13 is not 69%: the first such field is the current one.
        QVERIFY(fields()->currentIndex().data(FieldTable::FlaggedRole).toBool());
        QVERIFY(find<QLabel>(u"discrepancyHeading"_s)->text().contains(u"not agree"_s));
    }

    void filesCanBeDroppedOnEveryPane_data()
    {
        QTest::addColumn<QString>("pane");
        QTest::newRow("letters") << u"lettersView"_s;
        QTest::newRow("fields") << u"fieldView"_s;
        QTest::newRow("checks") << u"checksView"_s;
        QTest::newRow("page") << u""_s;
    }

    void filesCanBeDroppedOnEveryPane()
    {
        QFETCH(QString, pane);
        openLetter();
        auto *view = pane.isEmpty() ? m_window->findChild<DocumentPane *>() : find<QAbstractScrollArea>(pane);
        QVERIFY(view);
        drop(*view->viewport(),
            {QUrl::fromLocalFile(write(u"b.txt"_s, letterText("Luton Borough Council", 10)))});
        QTRY_COMPARE(letterCount(), 2);
    }

    void filesCanBeDroppedOnAnOpenEditor()
    {
        openLetter();
        fields()->setFocus();
        fields()->setCurrentIndex(field(Key::upheldDecisions));
        QTest::keyClick(fields(), Qt::Key_F2);
        auto *editor = fields()->findChild<ValueEditor *>();
        QVERIFY(editor);
        drop(*editor, {QUrl::fromLocalFile(write(u"b.txt"_s, letterText("Luton Borough Council", 10)))});
        QTRY_COMPARE(letterCount(), 2);
    }

    void badFilesAreListedWithTheirReasonsAndNoBox()
    {
        drop(*m_window,
            {QUrl::fromLocalFile(write(u"empty.pdf"_s, {})),
                QUrl::fromLocalFile(write(u"minutes.txt"_s, "Minutes\n")),
                QUrl::fromLocalFile(path(u"missing.pdf"_s)), QUrl(u"https://example.org/letter.pdf"_s)});
        const auto *refused = find<QTableView>(u"refusedView"_s)->model();
        QTRY_COMPARE(refused->rowCount(), 4);
        QVERIFY(find<QWidget>(u"refusedPanel"_s)->isVisible());
        QCOMPARE(QApplication::activeModalWidget(), nullptr);
        QCOMPARE(letterCount(), 0);
        QTest::mouseClick(find<QPushButton>(u"refusedClose"_s), Qt::LeftButton);
        QVERIFY(!find<QWidget>(u"refusedPanel"_s)->isVisible());
    }

    void aFewBadFilesTakeLittleRoom()
    {
        openLetter();
        drop(*m_window,
            {QUrl::fromLocalFile(path(u"1.pdf"_s)), QUrl::fromLocalFile(path(u"2.pdf"_s)),
                QUrl::fromLocalFile(path(u"3.pdf"_s))});
        const auto *view = find<QTableView>(u"refusedView"_s);
        QTRY_COMPARE(view->model()->rowCount(), 3);
        QVERIFY(find<QWidget>(u"refusedPanel"_s)->height() < 720 / 7);
        // All three are in view.
        QTRY_VERIFY(view->viewport()->rect().contains(view->visualRect(view->model()->index(2, 0))));
    }

    void aGoodFileAmongBadOnesIsRead()
    {
        drop(*m_window,
            {QUrl::fromLocalFile(write(u"empty.pdf"_s, {})),
                QUrl::fromLocalFile(write(u"a.txt"_s, letterText("Luton Borough Council", 9)))});
        QTRY_COMPARE(letterCount(), 1);
        QTRY_COMPARE(find<QTableView>(u"refusedView"_s)->model()->rowCount(), 1);
        QTRY_COMPARE(status(), u"1 letter read. 1 file was not taken."_s);
    }

    void filesAndPathsCanBePasted()
    {
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(write(u"a.txt"_s, letterText("Luton Borough Council", 9)))});
        QApplication::clipboard()->setMimeData(data);
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(letterCount(), 1);
        QApplication::clipboard()->setText(write(u"b.txt"_s, letterText("Luton Borough Council", 10)));
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(letterCount(), 2);
        QApplication::clipboard()->setText(u"9 of 13"_s);
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(status().startsWith(u"Nothing pasted"_s));
    }

    void theSameFileAgainSelectsItsLetter()
    {
        openLetter(u"a.txt"_s, 8);
        openLetter(u"b.txt"_s, 9);
        const auto current = letters()->currentIndex().row();
        const auto other = letters()->model()->index(1 - current, 0);
        letters()->setCurrentIndex(other);
        const auto upheld = value(Key::upheldDecisions);
        letters()->setCurrentIndex(letters()->model()->index(current, 0));
        drop(*m_window,
            {QUrl::fromLocalFile(
                write(u"again.txt"_s, letterText("Luton Borough Council", upheld.toInt())))});
        QTRY_COMPARE(letters()->currentIndex(), other);
        QCOMPARE(letterCount(), 2);
        QCOMPARE(status(), u"again.txt is held already."_s);
    }

    void aNewLetterIsShown()
    {
        openLetter(u"a.txt"_s, 8);
        const auto first = currentLetter();
        openLetter(u"b.txt"_s, 7);
        QTRY_VERIFY(currentLetter() != first);
        QCOMPARE(value(Key::upheldDecisions), u"7"_s);
        QVERIFY(message().isEmpty());
    }

    void aNewLetterDoesNotDisturbTyping()
    {
        openLetter(u"a.txt"_s, 8);
        const auto first = currentLetter();
        startTyping(Key::upheldDecisions, u"9"_s);
        openLetter(u"b.txt"_s, 7);
        QCOMPARE(currentLetter(), first);
        QCOMPARE(editor()->text(), u"9"_s);
        QVERIFY(message().contains(u"Luton Borough Council, year ending March 2024"_s));
        // The way there is a key, once what was typed is written.
        QTest::keyClick(editor(), Qt::Key_Return);
        press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(currentLetter() != first);
        QVERIFY(message().isEmpty());
        chooseOther();
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);
    }

    void closingWhileReadingKeepsWhatWasShown()
    {
        // Letters are stored in this thread, so while no event is taken none can be.
        const auto urls = manyLetters(40);
        drop(*m_window, urls);
        QSignalSpy shown(letters()->model(), &QAbstractItemModel::rowsInserted);
        QVERIFY(shown.wait()); // ends with the first letter
        const int seen = letterCount();
        QVERIFY(seen >= 1 && seen < 40);
        m_window.reset();
        openWindow();
        QCOMPARE(letterCount(), seen);
        QCOMPARE(value(Key::upheldRate), u"69%"_s);
        drop(*m_window, urls);
        QTRY_COMPARE(letterCount(), 40);
    }

    void anotherCaseFileWhileReadingSaysWhatWasNotRead()
    {
        drop(*m_window, manyLetters(40));
        m_answer = path(u"other.upheld"_s);
        trigger(u"newCaseFile"_s);
        QVERIFY(message().startsWith(u"40 files were not read"_s));
        QCOMPARE(letterCount(), 0);
        // Nor do the old file's counts come back with the next letter.
        openLetter();
        QTRY_COMPARE(status(), u"1 letter read."_s);
    }

    void readingCanBeCancelled()
    {
        drop(*m_window, manyLetters(60));
        auto *cancel = find<QPushButton>(u"readingCancel"_s);
        QVERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(!cancel->isVisible());
        const int held = letterCount();
        QVERIFY(held < 60);
        QVERIFY(!find<QAction>(u"stopReading"_s)->isEnabled());
        QTRY_VERIFY(status().contains(u"%1 files were not read"_s.arg(60 - held)));
    }
};

QTEST_MAIN(TestWindowFiles)
#include "tst_windowfiles.moc"
