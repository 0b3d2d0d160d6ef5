// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "tables/fieldtable.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/theme.h"
#include "ui/desk/valueeditor.h"

#include <QAction>
#include <QApplication>
#include <QLabel>

using namespace Qt::StringLiterals;

/// Values are corrected, and nothing that was typed is lost.
class TestWindowEditing : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void theEditorShowsTheWholeValue()
    {
        openLetter();
        type(Key::ombudsman, u"The Right Honourable Ombudsman of the Land"_s);
        fields()->setCurrentIndex(field(Key::ombudsman));
        press(Qt::Key_F2);
        QVERIFY(editor());
        const int needed = editor()->fontMetrics().horizontalAdvance(editor()->text());
        QVERIFY2(editor()->width() >= std::min(needed, fields()->viewport()->width()),
            qPrintable(u"%1 of %2"_s.arg(editor()->width()).arg(needed)));
        QVERIFY(editor()->geometry().left() >= 0);
    }

    void whatWasRefusedInOneLetterIsNotSaidOverAnother()
    {
        openLetter();
        drop(*m_window, {QUrl::fromLocalFile(write(u"derby.txt"_s, letterText("Derby City Council", 7)))});
        QTRY_COMPARE(letterCount(), 2);
        QTRY_VERIFY(!find<QAction>(u"stopReading"_s)->isEnabled());
        startTyping(Key::upheldDecisions, u"12"_s);
        trigger(u"nextLetter"_s);
        QVERIFY(message().contains(u"“12” is typed"_s));
        QTest::keyClick(editor(), Qt::Key_Escape);
        chooseOther();
        QCOMPARE(message(), QString());
    }

    void theWordsUnderTheTableFollowTheTheme()
    {
        openLetter();
        auto *reason = find<QLabel>(u"fieldReason"_s);
        for (const auto *theme : {"theme-dark", "theme-light", "theme-contrast", "theme-light"}) {
            trigger(QString::fromLatin1(theme));
            const auto palette = QApplication::palette();
            for (const auto key : {Key::upheldRate, Key::upheldAverage}) { // one stands out, one does not
                fields()->setCurrentIndex(field(key));
                trigger(u"theme-contrast"_s);
                QCoreApplication::processEvents();
                trigger(QString::fromLatin1(theme));
                const bool isFlagged = key == Key::upheldRate;
                QTRY_COMPARE(reason->palette().color(QPalette::Window),
                    isFlagged ? deskColours(palette).flagged : palette.color(QPalette::Window));
                QVERIFY2(contrastRatio(reason->palette().color(QPalette::WindowText),
                             reason->palette().color(QPalette::Window))
                        >= 4.5,
                    theme);
            }
        }
    }

    void aCorrectionIsWrittenAtOnceAndUndone()
    {
        openLetter();
        QCOMPARE(value(Key::upheldDecisions), u"8"_s);
        type(Key::upheldDecisions, u"9"_s);
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);
        QCOMPARE(state(Key::upheldDecisions), u"corrected (was 8)"_s);
        QTRY_VERIFY(!find<QLabel>(u"discrepancyHeading"_s)->text().contains(u"not agree"_s));
        QVERIFY(find<QAction>(u"undo"_s)->text().size() > u"&Undo"_s.size());

        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(value(Key::upheldDecisions), u"8"_s);
        QTRY_VERIFY(find<QLabel>(u"discrepancyHeading"_s)->text().contains(u"not agree"_s));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);

        // Written at once: another window over the same file shows it.
        m_window.reset();
        openWindow();
        QTRY_COMPARE(value(Key::upheldDecisions), u"9"_s);
        QCOMPARE(state(Key::upheldDecisions), u"corrected (was 8)"_s);
    }

    void undoGoesBackToTheLetterItChanged()
    {
        openLetter(u"a.txt"_s, 8);
        const auto first = letters()->currentIndex().data(Qt::UserRole);
        openLetter(u"b.txt"_s, 7);
        chooseOther();
        type(Key::upheldDecisions, u"9"_s);
        chooseOther();
        QTest::keyClick(m_window.get(), Qt::Key_PageDown, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_PageUp, Qt::ControlModifier);
        for (int row = 0; row < letterCount(); ++row) {
            if (letters()->model()->index(row, 0).data(Qt::UserRole) != first)
                letters()->setCurrentIndex(letters()->model()->index(row, 0));
        }
        QCOMPARE(value(Key::upheldDecisions), u"7"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(letters()->currentIndex().data(Qt::UserRole), first);
        QCOMPARE(value(Key::upheldDecisions), u"8"_s);
        QCOMPARE(fields()->currentKey(), QString(Key::upheldDecisions));
    }

    void whatIsTypedOutlivesWhatTakesItsFieldAway_data()
    {
        QTest::addColumn<QString>("action");
        for (const auto *action :
            {"nextLetter", "removeLetter", "exportFigures", "newCaseFile", "confirmLetter", "list"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }

    void whatIsTypedOutlivesWhatTakesItsFieldAway()
    {
        QFETCH(QString, action);
        openLetter(u"a.txt"_s, 8);
        openLetter(u"b.txt"_s, 7);
        letters()->setCurrentIndex(letters()->model()->index(0, 0));
        const LetterId letter{letters()->currentIndex().data(Qt::UserRole).toLongLong()};
        startTyping(Key::upheldDecisions, u"9"_s);
        if (action == u"newCaseFile")
            m_answer = path(u"other.upheld"_s);
        if (action == u"list")
            chooseOther();
        else if (action == u"nextLetter")
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown, Qt::ControlModifier);
        else
            trigger(action);
        QVERIFY2(message().contains(u"“9” is typed for"_s) && message().contains(u"not written"_s),
            qPrintable(message()));
        QTRY_COMPARE(LetterId{letters()->currentIndex().data(Qt::UserRole).toLongLong()}, letter);
        QCOMPARE(editor()->text(), u"9"_s);
        const auto caseFile = CaseFile::open(path(u"case.upheld"_s));
        QVERIFY(caseFile.has_value());
        QVERIFY((*caseFile)->history(letter, Key::upheldDecisions)->isEmpty());
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);
    }

    void aTextThatIsNoValueKeepsItsLetter_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("key") << true;
        QTest::newRow("list") << false;
    }

    void aTextThatIsNoValueKeepsItsLetter()
    {
        QFETCH(bool, byKey);
        openLetter(u"a.txt"_s, 8);
        openLetter(u"b.txt"_s, 7);
        letters()->setCurrentIndex(letters()->model()->index(0, 0));
        const auto letter = letters()->currentIndex().data(Qt::UserRole);
        startTyping(Key::upheldDecisions, u"many"_s);
        if (byKey)
            trigger(u"nextLetter"_s);
        else
            chooseOther();
        QVERIFY(message().contains(u"many"_s));
        QTRY_COMPARE(letters()->currentIndex().data(Qt::UserRole), letter);
        QVERIFY(fields()->isEditing());
        QCOMPARE(fields()->findChild<ValueEditor *>()->text(), u"many"_s);
    }

    void aValueThatCouldNotBeWrittenStaysTyped_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Enter") << static_cast<int>(Qt::Key_Return);
        QTest::newRow("Tab") << static_cast<int>(Qt::Key_Tab);
    }

    void aValueThatCouldNotBeWrittenStaysTyped()
    {
        QFETCH(int, key);
        openLetter();
        startTyping(Key::upheldDecisions, u"9"_s);
        whileLocked([this, key] { QTest::keyClick(editor(), static_cast<Qt::Key>(key)); });
        QVERIFY(!message().isEmpty());
        QVERIFY(fields()->isEditing());
        QCOMPARE(editor()->text(), u"9"_s);
        QCOMPARE(fields()->currentKey(), QString(Key::upheldDecisions));
        QCOMPARE(value(Key::upheldDecisions), u"8"_s);
        // The same key again, when it can be written.
        QTest::keyClick(editor(), Qt::Key_Return);
        QVERIFY(!fields()->isEditing());
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);
    }

    void aValueThatCouldNotBeWrittenCanBeGivenUp()
    {
        openLetter();
        startTyping(Key::upheldDecisions, u"9"_s);
        whileLocked([this] { QTest::keyClick(editor(), Qt::Key_Return); });
        QTest::keyClick(editor(), Qt::Key_Escape);
        QVERIFY(!fields()->isEditing());
        QCOMPARE(value(Key::upheldDecisions), u"8"_s);
    }

    void closingHoldsATextThatIsNoValueOnce()
    {
        openLetter();
        startTyping(Key::upheldDecisions, u"many"_s);
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        QVERIFY(message().contains(u"many"_s) && message().contains(u"close the window again"_s));
        QCOMPARE(editor()->text(), u"many"_s);
        // A computer that shuts down is not kept from it.
        QVERIFY(m_window->close());
    }

    void closingHoldsWhatIsTypedOnceAndWritesNoneOfIt()
    {
        openLetter();
        startTyping(Key::upheldDecisions, u"1"_s);
        QVERIFY(!m_window->close());
        QVERIFY(message().contains(u"not written"_s));
        QCOMPARE(editor()->text(), u"1"_s);
        QVERIFY(m_window->close());
        m_window.reset();
        openWindow();
        QCOMPARE(value(Key::upheldDecisions), u"8"_s);
    }

    void statesAreSetByKeyAndTakenBack()
    {
        openLetter();
        fields()->setFocus();
        fields()->setCurrentIndex(field(Key::upheldAverage));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(value(Key::upheldAverage), u"n/a"_s);
        QVERIFY(state(Key::upheldAverage).startsWith(u"not applicable by hand"_s));
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(value(Key::upheldAverage), u"79%"_s);
        QCOMPARE(state(Key::upheldAverage), u"unchecked"_s);
    }

    void aDiscrepancySelectsItsFirstField()
    {
        openLetter();
        fields()->setCurrentIndex(field(Key::authority));
        auto *checks = find<QListView>(u"checksView"_s);
        QTest::mouseClick(checks->viewport(), Qt::LeftButton, {},
            checks->visualRect(checks->model()->index(0, 0)).center());
        QCOMPARE(fields()->currentKey(), QString(Key::upheldRate));
    }

    void theKeyToTheNextDoubtSaysWhenThereIsNone()
    {
        drop(*m_window, {QUrl::fromLocalFile(write(u"a.txt"_s, letterText("Luton Borough Council", 9)))});
        QTRY_COMPARE(letterCount(), 1);
        fields()->setFocus();
        press(Qt::Key_F8);
        QCOMPARE(status(), u"No field of this letter stands out."_s);
    }

    void theKeyToTheNextDoubtGoesThere()
    {
        openLetter();
        const auto first = fields()->currentKey();
        press(Qt::Key_F8);
        QVERIFY(fields()->currentKey() != first);
        QVERIFY(fields()->currentIndex().data(FieldTable::FlaggedRole).toBool());
        QVERIFY(!status().startsWith(u"No field"_s));
    }

    void aRemovedLetterComesBack()
    {
        openLetter();
        trigger(u"removeLetter"_s);
        QCOMPARE(letterCount(), 0);
        QVERIFY(find<QLabel>(u"emptyWords"_s)->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(letterCount(), 1);
        QCOMPARE(value(Key::upheldRate), u"69%"_s);
        QVERIFY(letters()->isVisible());
    }

    void aRemovalWhoseUndoFailedCanBeUndoneLater()
    {
        openLetter();
        trigger(u"removeLetter"_s);
        triggerWhileLocked(u"undo"_s);
        QVERIFY(!message().isEmpty());
        QCOMPARE(letterCount(), 0);
        QTRY_VERIFY(find<QAction>(u"undo"_s)->text().contains(u"Remove"_s));
        trigger(u"undo"_s);
        QCOMPARE(letterCount(), 1);
        QCOMPARE(value(Key::upheldRate), u"69%"_s);
    }
};

QTEST_MAIN(TestWindowEditing)
#include "tst_windowediting.moc"
