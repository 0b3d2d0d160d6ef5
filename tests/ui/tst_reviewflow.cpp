// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewtest.h"

#include "ui/desk/fieldrow.h"

using namespace Qt::StringLiterals;

/// From an unchecked letter to a confirmed one, by keys.
class TestReviewFlow : public ReviewTest {
    Q_OBJECT

private Q_SLOTS:
    void whatStandsOutComesFirstWithItsReason()
    {
        openLetter();
        QVERIFY(fields()->currentIndex().data(FieldTable::FlaggedRole).toBool());
        QVERIFY2(reason().contains(u"8 of 13"_s), qPrintable(reason()));
        fields()->setFocus();
        QSet<QString> asked;
        while (fields()->currentIndex().data(FieldTable::FlaggedRole).toBool()) {
            QVERIFY(!asked.contains(fields()->currentKey()));
            asked.insert(fields()->currentKey());
            press(Qt::Key_Return);
        }
        QCOMPARE(asked, (QSet<QString>{Key::upheldRate, Key::upheldDecisions, Key::investigations}));
        QCOMPARE(standing(Key::upheldRate), u"confirmed"_s);
        QCOMPARE(state(Key::upheldRate), u"confirmed"_s);
        QVERIFY(left().contains(u"left"_s) && !left().contains(u"stand"_s));
    }

    void enterAloneGoesThroughALetterAndOpensTheNext()
    {
        openLetter(u"a.txt"_s, 9);
        const auto other = write(u"b.txt"_s, letterText("Luton Borough Council", 9) + "\n2\n");
        drop(*m_window, {QUrl::fromLocalFile(other)});
        QTRY_COMPARE(letterCount(), 2);
        QTRY_VERIFY(!find<QAction>(u"stopReading"_s)->isEnabled());
        const auto letter = currentLetter();
        fields()->setFocus();
        const int count = fieldsLeft();
        QVERIFY(count > 5);
        for (int done = 0; done < count; ++done) {
            QCOMPARE(fieldsLeft(), count - done);
            QVERIFY(fields()->currentIndex().data(FieldTable::NeedsPersonRole).toBool());
            press(Qt::Key_Return);
        }
        QCOMPARE(currentLetter(), letter);
        QVERIFY(status().contains(u"Enter confirms the letter"_s));
        press(Qt::Key_Return);
        QVERIFY(currentLetter() != letter);
        QVERIFY(status().contains(u"Confirmed"_s));
        QVERIFY(left().contains(u"1 letter to review"_s) && left().contains(u"1 confirmed"_s));
        // What is confirmed is not opened again.
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(left().contains(u"every letter is confirmed"_s));
    }

    void theCountsFollowWhatOpensAConfirmedLetter()
    {
        openLetter(u"a.txt"_s, 9);
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(left().contains(u"Case file: every letter is confirmed"_s));
        type(Key::upheldDecisions, u"8"_s);
        QVERIFY2(left().contains(u"stand out"_s) && left().contains(u"Case file: 1 letter to review"_s),
            qPrintable(left()));
        trigger(u"undo"_s);
        QVERIFY2(left().contains(u"every letter is confirmed"_s), qPrintable(left()));
    }

    void confirmedFieldsArePassedBy()
    {
        openLetter(u"a.txt"_s, 9);
        goTo(Key::upheldAverage);
        press(Qt::Key_Return);
        QVERIFY(!needsPerson(Key::upheldAverage));
        goTo(Key::upheldRate);
        press(Qt::Key_Return);
        QCOMPARE(fields()->currentKey(), QString(Key::upheldDecisions));
    }

    void aLetterWithoutFlagsIsConfirmedAtOnce_data()
    {
        QTest::addColumn<QString>("pane");
        for (const auto *pane : {"fieldView", "lettersView", "checksView"})
            QTest::newRow(pane) << QString::fromLatin1(pane);
    }

    void aLetterWithoutFlagsIsConfirmedAtOnce()
    {
        QFETCH(QString, pane);
        openLetter(u"a.txt"_s, 9);
        find<QWidget>(pane)->setFocus();
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(letterStanding(), u"confirmed"_s);
        QCOMPARE(fieldsLeft(), 0);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(letterStanding(), u"to_review"_s);
        QVERIFY(fieldsLeft() > 5);
        QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(letterStanding(), u"confirmed"_s);
    }

    void aLetterWithFlagsIsNotAndSaysWhy()
    {
        openLetter();
        goTo(Key::authority);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(letterStanding(), u"to_review"_s);
        QVERIFY2(message().contains(u"3 fields stand out"_s), qPrintable(message()));
        QVERIFY(fields()->currentIndex().data(FieldTable::FlaggedRole).toBool());
    }

    void aLetterWhoseFiguresWereNotFoundIsNotConfirmedUnseen_data()
    {
        QTest::addColumn<QString>("pane");
        for (const auto *pane : {"fieldView", "lettersView", "checksView"})
            QTest::newRow(pane) << QString::fromLatin1(pane);
    }

    void aLetterWhoseFiguresWereNotFoundIsNotConfirmedUnseen()
    {
        QFETCH(QString, pane);
        openWithoutFigures();
        find<QWidget>(pane)->setFocus();
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(letterStanding(), u"to_review"_s);
        QVERIFY(marks().isEmpty());
        QVERIFY2(message().contains(u"none of its figures was found"_s), qPrintable(message()));
        QVERIFY(message().contains(u"F4"_s));
        // The officer stands where the first figure goes.
        QCOMPARE(fields()->currentKey(), QString(Key::upheldRate));
    }

    void onceAFigureIsTypedItIsALetterLikeAnother()
    {
        openWithoutFigures();
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!message().isEmpty());
        type(Key::upheldRate, u"69"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(letterStanding(), u"confirmed"_s);
        QVERIFY(message().isEmpty());
    }

    void aLetterWithoutFiguresIsConfirmedOnceEachWasLookedAt()
    {
        openWithoutFigures();
        fields()->setFocus();
        for (int left = fieldsLeft(); left > 0; --left) {
            QCOMPARE(fieldsLeft(), left);
            press(Qt::Key_Return);
        }
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(letterStanding(), u"confirmed"_s);
        // One look taken back, and it is unseen again.
        goTo(Key::upheldRate);
        press(Qt::Key_F9, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(letterStanding(), u"to_review"_s);
    }

    void whatWasSaidOfALetterGoesWithIt()
    {
        openLetter(u"a.txt"_s, 8);
        openLetter(u"b.txt"_s, 7);
        goTo(Key::authority);
        press(Qt::Key_F9);
        QVERIFY(status().contains(u"in query"_s));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(message().contains(u"not confirmed"_s));
        chooseOther();
        QVERIFY2(status().isEmpty(), qPrintable(status()));
        QVERIFY2(message().isEmpty(), qPrintable(message()));
    }

    void aHeldEnterConfirmsNothingMore()
    {
        openLetter(u"a.txt"_s, 9);
        press(Qt::Key_Return);
        const auto before = left();
        for (int i = 0; i < 40; ++i) {
            QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
            QApplication::sendEvent(QApplication::focusWidget(), &held);
        }
        QCOMPARE(left(), before);
    }

    void aFieldIsPutInQueryAndTakenOut()
    {
        openLetter(u"a.txt"_s, 9);
        goTo(Key::upheldAverage);
        press(Qt::Key_F9);
        QCOMPARE(standing(Key::upheldAverage), u"in_query"_s);
        QCOMPARE(state(Key::upheldAverage), u"in query"_s);
        QCOMPARE(rowSign(fieldRow(field(Key::upheldAverage))), Sign::InQuery);
        QCOMPARE(letterStanding(), u"in_query"_s);
        QVERIFY(fields()->currentKey() != Key::upheldAverage);
        QVERIFY2(left().contains(u"1 in query"_s), qPrintable(left()));
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(message().contains(u"1 field is in query"_s));
        goTo(Key::upheldAverage);
        press(Qt::Key_Return); // put aside: Enter passes it by
        QCOMPARE(standing(Key::upheldAverage), u"in_query"_s);
        goTo(Key::upheldAverage);
        press(Qt::Key_F9);
        QCOMPARE(standing(Key::upheldAverage), u"unchecked"_s);
        QCOMPARE(letterStanding(), u"to_review"_s);
        press(Qt::Key_F9, Qt::ShiftModifier);
        QCOMPARE(letterStanding(), u"in_query"_s);
        press(Qt::Key_F9, Qt::ShiftModifier);
        QCOMPARE(letterStanding(), u"to_review"_s);
    }

    void aConfirmedFieldIsUncheckedByKeyAndByUndo()
    {
        openLetter(u"a.txt"_s, 9);
        goTo(Key::upheldRate);
        press(Qt::Key_Return);
        goTo(Key::upheldRate);
        press(Qt::Key_F9, Qt::ControlModifier);
        QCOMPARE(state(Key::upheldRate), u"unchecked"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(state(Key::upheldRate), u"confirmed"_s);
        QVERIFY(find<QAction>(u"undo"_s)->text().contains(u"Confirm"_s));
    }

    void undoShowsTheLetterAndFieldItChanges()
    {
        openLetter(u"a.txt"_s, 9);
        const auto first = currentLetter();
        goTo(Key::upheldAverage);
        press(Qt::Key_Return);
        openLetter(u"b.txt"_s, 8);
        if (currentLetter() == first)
            chooseOther();
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        // Letters that came may be steps too.
        for (int more = 0; more < 3 && standing(Key::upheldAverage) != u"unchecked"_s; ++more)
            QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(currentLetter(), first);
        QCOMPARE(standing(Key::upheldAverage), u"unchecked"_s);
        QCOMPARE(fields()->currentKey(), QString(Key::upheldAverage));
        QTest::keyClick(m_window.get(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(standing(Key::upheldAverage), u"confirmed"_s);
    }

    void everyStandingIsSpoken()
    {
        openLetter(u"a.txt"_s, 9);
        const auto spoken = [this] { return field(Key::upheldRate).data(Qt::AccessibleTextRole).toString(); };
        QVERIFY(spoken().endsWith(u"Unchecked"_s));
        goTo(Key::upheldRate);
        press(Qt::Key_Return);
        QVERIFY(spoken().endsWith(u"Confirmed"_s));
        goTo(Key::upheldRate);
        press(Qt::Key_F9);
        QVERIFY(spoken().endsWith(u"In query"_s));
        type(Key::upheldRate, u"70"_s);
        QVERIFY2(spoken().contains(u"70%"_s) && !spoken().endsWith(u"Unchecked"_s), qPrintable(spoken()));
    }
};

QTEST_MAIN(TestReviewFlow)
#include "tst_reviewflow.moc"
