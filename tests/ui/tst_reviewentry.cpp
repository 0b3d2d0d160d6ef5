// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewtest.h"

#include "ui/desk/fieldrow.h"
#include "ui/desk/valueeditor.h"
#include "ui/document/chosenwords.h"
#include "ui/document/documentpane.h"

#include <QApplication>
#include <QDropEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

/// What an officer puts into a field: typed, taken from the page, with a note, of its kind.
class TestReviewEntry : public ReviewTest {
    Q_OBJECT

private Q_SLOTS:
    void theKeyThatEndsACorrectionSaysWhichItIs_data()
    {
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("Enter") << Qt::KeyboardModifiers() << u"misread"_s << u"corrected (was 8)"_s;
        QTest::newRow("Alt+Enter") << Qt::KeyboardModifiers(Qt::AltModifier) << u"letter_in_error"_s
                                   << u"letter in error (was 8)"_s;
        QTest::newRow("Alt+Shift+Enter")
            << (Qt::AltModifier | Qt::ShiftModifier) << u"revised"_s << u"revised (was 8)"_s;
    }

    void theKeyThatEndsACorrectionSaysWhichItIs()
    {
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QString, kind);
        QFETCH(QString, words);
        openLetter();
        goTo(Key::upheldDecisions);
        press(Qt::Key_9);
        press(Qt::Key_Return, modifiers);
        QVERIFY(!fields()->isEditing());
        QCOMPARE(correctionKindKey(lastCorrection(Key::upheldDecisions).kind), kind);
        QCOMPARE(state(Key::upheldDecisions), words);
        QCOMPARE(standing(Key::upheldDecisions), u"corrected"_s);
        // It went on: the count agrees now, and another field asks.
        QVERIFY(fields()->currentKey() != Key::upheldDecisions);
        QVERIFY(fields()->currentIndex().data(FieldTable::NeedsPersonRole).toBool());
    }

    void aCorrectionCanBeSaidToBeOfAnotherKind()
    {
        openLetter();
        type(Key::upheldDecisions, u"9"_s);
        goTo(Key::upheldDecisions);
        press(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(state(Key::upheldDecisions), u"letter in error (was 8)"_s);
        // Of a value that nobody corrected it says nothing yet.
        goTo(Key::upheldRate);
        press(Qt::Key_Return, Qt::AltModifier);
        QVERIFY(message().contains(u"Type the value that is right first"_s));
        QCOMPARE(lastCorrection(Key::upheldRate).version, 0);
    }

    void theSameValueWithEnterAloneSaysThatItWasMisread()
    {
        openLetter();
        startTyping(Key::upheldDecisions, u"9"_s);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(lastCorrection(Key::upheldDecisions).kind, CorrectionKind::LetterInError);
        type(Key::upheldDecisions, u"9"_s);
        QCOMPARE(lastCorrection(Key::upheldDecisions).kind, CorrectionKind::Misread);
    }

    void aNoteStaysWithItsLetter()
    {
        openLetter(u"a.txt"_s, 9);
        openLetter(u"b.txt"_s, 7);
        press(Qt::Key_M, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"asked by telephone"_s);
        press(Qt::Key_Return);
        chooseOther();
        QVERIFY(message().contains(u"asked by telephone"_s));
        goTo(Key::upheldDecisions);
        type(Key::upheldDecisions, u"5"_s);
        QVERIFY(lastCorrection(Key::upheldDecisions).why.isEmpty());
    }

    void aFigureWhereNoneWasReadIsEntered()
    {
        openLetter();
        type(Key::complianceRate, u"100"_s);
        QCOMPARE(correctionKindKey(lastCorrection(Key::complianceRate).kind), u"entered"_s);
        QCOMPARE(state(Key::complianceRate), u"entered by hand"_s);
    }

    void theSameValueTypedConfirmsIt()
    {
        openLetter(u"a.txt"_s, 9);
        type(Key::upheldRate, u"69"_s);
        QCOMPARE(state(Key::upheldRate), u"confirmed"_s);
        QCOMPARE(lastCorrection(Key::upheldRate).version, 0);
    }

    void aNoteGoesWithTheNextChange()
    {
        openLetter();
        goTo(Key::upheldDecisions);
        press(Qt::Key_9);
        press(Qt::Key_M, Qt::ControlModifier);
        auto *note = find<QLineEdit>(u"noteLine"_s);
        QVERIFY(note->hasFocus());
        QTest::keyClicks(note, u"telephone call"_s);
        press(Qt::Key_Return);
        // What was typed is still being typed, nothing is written yet.
        QVERIFY(fields()->isEditing() && editor()->hasFocus());
        QCOMPARE(editor()->text(), u"9"_s);
        QCOMPARE(lastCorrection(Key::upheldDecisions).version, 0);
        press(Qt::Key_Return, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(lastCorrection(Key::upheldDecisions).why, u"telephone call"_s);
        QVERIFY(!note->isVisible() && note->text().isEmpty());
        goTo(Key::upheldAverage);
        press(Qt::Key_M, Qt::ControlModifier);
        QTest::keyClicks(note, u"ask them"_s);
        press(Qt::Key_Return);
        press(Qt::Key_F9);
        QCOMPARE(marks().last().why, u"ask them"_s);
    }

    void checksFollowWhatIsTypedBeforeItIsWritten()
    {
        openLetter();
        auto *heading = find<QLabel>(u"discrepancyHeading"_s);
        QTRY_COMPARE(heading->text(), u"1 check does not agree"_s);
        startTyping(Key::upheldDecisions, u"9"_s);
        QCOMPARE(heading->text(), u"No check fails"_s);
        QVERIFY2(reason().contains(u"not written yet"_s), qPrintable(reason()));
        QVERIFY(reason().contains(u"No check of it fails"_s));
        QTest::keyClicks(editor(), u"9"_s); // 99 of 13
        QVERIFY(heading->text() != u"No check fails"_s);
        QVERIFY(reason().contains(u"99"_s));
        QVERIFY(editor()->accessibleDescription().contains(u"99"_s));
        QCOMPARE(lastCorrection(Key::upheldDecisions).version, 0);
        QTest::keyClick(editor(), Qt::Key_Escape);
        QCOMPARE(heading->text(), u"1 check does not agree"_s);
        QVERIFY(reason().contains(u"8 of 13"_s));
    }

    void theOneValueThatAgreesIsOfferedAndNeverFilledIn()
    {
        openLetter();
        goTo(Key::upheldDecisions);
        QVERIFY2(reason().contains(u"9 would agree"_s), qPrintable(reason()));
        QCOMPARE(value(Key::upheldDecisions), u"8"_s);
        press(Qt::Key_T, Qt::ControlModifier);
        QVERIFY(fields()->isEditing());
        QCOMPARE(editor()->text(), u"9"_s);
        QCOMPARE(lastCorrection(Key::upheldDecisions).version, 0);
        press(Qt::Key_Return);
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);
    }

    void wordsOfThePageComeIntoTheFieldByOneKey()
    {
        openLetter();
        auto *pane = m_window->findChild<DocumentPane *>();
        QTRY_VERIFY(!pane->caret().text().text().isEmpty());
        const auto at = pane->caret().text().text().indexOf(u"79%"_s);
        QVERIFY(at > 0);
        goTo(Key::complianceRate);
        pane->caret().choose({static_cast<int>(at), 3});
        press(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(value(Key::complianceRate), u"79%"_s);
        const auto place = lastCorrection(Key::complianceRate).field.place;
        QCOMPARE(place.page, 1);
        QVERIFY(place.line > 10);
        QCOMPARE(state(Key::complianceRate), u"entered by hand"_s);
        QVERIFY(fields()->currentKey() != Key::complianceRate);
        // No value of that field: said, not taken.
        goTo(Key::letterDate);
        press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(message().contains(u"79%"_s));
        QCOMPARE(value(Key::letterDate), u"17 July 2024"_s);
        pane->clearChosen();
        press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(status().contains(u"Choose words in the page first"_s));
    }

    void wordsOfThePageCanBeDroppedOnAField()
    {
        openLetter();
        auto *pane = m_window->findChild<DocumentPane *>();
        QTRY_VERIFY(!pane->caret().text().text().isEmpty());
        const auto at = static_cast<int>(pane->caret().text().text().indexOf(u"79%"_s));
        pane->caret().choose({at, 3});
        const auto data = pane->chosenData();
        auto *rows = fields()->viewport();
        fields()->scrollTo(field(Key::complianceRate));
        const auto place = fields()->visualRect(field(Key::complianceRate)).bottomLeft() + QPoint(8, -4);
        QDragEnterEvent enter(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(rows, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(rows, &dropped);
        QVERIFY(dropped.isAccepted());
        QCOMPARE(value(Key::complianceRate), u"79%"_s);
    }

    void wordsOfAnotherLetterAreNotTaken()
    {
        openLetter();
        auto *pane = m_window->findChild<DocumentPane *>();
        QTRY_VERIFY(!pane->caret().text().text().isEmpty());
        const auto at = static_cast<int>(pane->caret().text().text().indexOf(u"79%"_s));
        pane->caret().choose({at, 3});
        const auto data = pane->chosenData();
        drop(*m_window, {QUrl::fromLocalFile(write(u"derby.txt"_s, letterText("Derby City Council", 7)))});
        QTRY_COMPARE(letterCount(), 2);
        QTRY_VERIFY(value(Key::authority).startsWith(u"Derby"_s));
        fields()->scrollTo(field(Key::complianceRate));
        const auto place = fields()->visualRect(field(Key::complianceRate)).bottomLeft() + QPoint(8, -4);
        QDragEnterEvent enter(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(fields()->viewport(), &enter);
        QDropEvent dropped(place, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(fields()->viewport(), &dropped);
        QVERIFY2(message().contains(u"another letter than Derby"_s), qPrintable(message()));
        QCOMPARE(lastCorrection(Key::complianceRate).version, 0);
    }
};

QTEST_MAIN(TestReviewEntry)
#include "tst_reviewentry.moc"
