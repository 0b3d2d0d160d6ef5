// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "tables/fieldtable.h"
#include "tables/lettertable.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/valueeditor.h"
#include "ui/document/documentpane.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

/// From an unchecked letter to a confirmed one, by keys.
class TestReviewFlow : public DeskTest {
    Q_OBJECT

    [[nodiscard]] QString left() const { return find<QLabel>(u"reviewLeft"_s)->text(); }
    [[nodiscard]] QString reason() const { return find<QLabel>(u"fieldReason"_s)->text(); }
    [[nodiscard]] QString standing(QLatin1String key) const
    {
        return field(key).data(FieldTable::StandingRole).toString();
    }
    [[nodiscard]] QString letterStanding() const
    {
        return letters()->currentIndex().data(LetterTable::StandingRole).toString();
    }
    [[nodiscard]] bool needsPerson(QLatin1String key) const
    {
        return field(key).data(FieldTable::NeedsPersonRole).toBool();
    }
    [[nodiscard]] int fieldsLeft() const
    {
        int count = 0;
        for (int row = 0; row < fields()->model()->rowCount(); ++row)
            count += fields()->model()->index(row, 0).data(FieldTable::NeedsPersonRole).toBool() ? 1 : 0;
        return count;
    }
    void goTo(QLatin1String key) const
    {
        fields()->setFocus();
        fields()->setCurrentIndex(field(key));
    }
    /// A letter whose page of figures is a picture.
    void openWithoutFigures()
    {
        auto text = letterText("Luton Borough Council", 9);
        text.truncate(text.indexOf("Complaints upheld"));
        drop(*m_window, {QUrl::fromLocalFile(write(u"a.txt"_s, text))});
        QTRY_COMPARE(letterCount(), 1);
        QTRY_VERIFY(!find<QAction>(u"stopReading"_s)->isEnabled());
        QCOMPARE(state(Key::upheldRate), u"not found"_s);
    }
    [[nodiscard]] Correction lastCorrection(QLatin1String key) const
    {
        const auto caseFile = CaseFile::open(path(u"case.upheld"_s)).value();
        const auto history = caseFile->history(currentLetter(), key).value();
        return history.isEmpty() ? Correction{.version = 0} : history.last();
    }
    [[nodiscard]] QList<Mark> marks() const
    {
        return CaseFile::open(path(u"case.upheld"_s)).value()->marks(currentLetter()).value();
    }

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
