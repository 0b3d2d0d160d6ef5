// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "ui/desk/letterdelegate.h"

#include "ui/desk/fieldview.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTreeView>

using namespace Qt::StringLiterals;

/// What is done to a letter as a whole, and what the history says of it.
class TestWindowDeeds : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void aLetterIsRemovedAndComesBack()
    {
        openLetter();
        openLetter(u"other.txt"_s, 7);
        click(u"revisedKeep"_s);
        trigger(u"removeLetter"_s);
        QCOMPARE(letterCount(), 1);
        QVERIFY(status().contains(u"Undo"_s));
        trigger(u"undo"_s);
        QCOMPARE(letterCount(), 2);
        trigger(u"redo"_s);
        QCOMPARE(letterCount(), 1);
    }

    void aRemovedLetterDroppedAgainComesBack()
    {
        openLetter();
        trigger(u"removeLetter"_s);
        QCOMPARE(letterCount(), 0);
        drop(*m_window, {QUrl::fromLocalFile(path(u"wexcombe.txt"_s))});
        QTRY_COMPARE(letterCount(), 1);
        QTRY_VERIFY2(status().contains(u"is back"_s), qPrintable(status()));
    }

    void theSameBytesAreTheSameLetter()
    {
        openLetter();
        openLetter(u"other.txt"_s, 7);
        const auto now = currentLetter();
        drop(*m_window, {QUrl::fromLocalFile(path(u"wexcombe.txt"_s))});
        QTRY_VERIFY(currentLetter() != now);
        QCOMPARE(letterCount(), 2);
        QVERIFY2(status().contains(u"held already"_s), qPrintable(status()));
    }

    void anImportIsUndone()
    {
        openLetter();
        QVERIFY(find<QAction>(u"undo"_s)->text().contains(u"Luton"_s));
        trigger(u"undo"_s);
        QCOMPARE(letterCount(), 0);
        trigger(u"redo"_s);
        QCOMPARE(letterCount(), 1);
    }

    void anotherFileForCouncilAndYearIsOffered_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<int>("left");
        QTest::addColumn<QString>("undo");
        QTest::newRow("revised") << u"revisedLink"_s << 2 << u"Link"_s;
        QTest::newRow("both") << u"revisedKeep"_s << 2 << u"Import"_s;
        QTest::newRow("removed") << u"revisedRemove"_s << 1 << u"Remove"_s;
    }

    void anotherFileForCouncilAndYearIsOffered()
    {
        QFETCH(QString, choice);
        QFETCH(int, left);
        QFETCH(QString, undo);
        openLetter();
        openLetter(u"revised.txt"_s, 7);
        QTRY_VERIFY(find<QWidget>(u"revisedPanel"_s)->isVisible());
        const auto words = find<QLabel>(u"revisedWords"_s)->text();
        QVERIFY2(
            words.contains(u"revised.txt gives another letter"_s) && words.contains(u"1 figure differs"_s),
            qPrintable(words));
        const auto *differences = find<QTreeView>(u"revisedDifferences"_s)->model();
        QCOMPARE(differences->rowCount(), 1);
        QCOMPARE(differences->index(0, 1).data().toString(), u"8"_s);
        QCOMPARE(differences->index(0, 2).data().toString(), u"7"_s);
        click(choice);
        QVERIFY(find<QWidget>(u"revisedPanel"_s)->isHidden());
        QCOMPARE(letterCount(), left);
        // Which letter counts is painted and spoken.
        int replaced = 0, revised = 0;
        for (int row = 0; row < letterCount(); ++row) {
            const auto letter = letters()->model()->index(row, 0);
            const auto spoken = letter.data(Qt::AccessibleTextRole).toString();
            const bool isReplaced = letterNeeds(letter).startsWith(u"replaced by its revised letter"_s);
            replaced += isReplaced;
            revised += letterNeeds(letter).startsWith(u"revised letter"_s);
            QCOMPARE(spoken.contains(u"Replaced by its revised letter."_s), isReplaced);
        }
        QCOMPARE(replaced, choice == u"revisedLink"_s ? 1 : 0);
        QCOMPARE(revised, replaced);
        QVERIFY2(
            find<QAction>(u"undo"_s)->text().contains(undo), qPrintable(find<QAction>(u"undo"_s)->text()));
        trigger(u"undo"_s);
        for (int row = 0; row < letterCount(); ++row)
            QVERIFY(!letterNeeds(letters()->model()->index(row, 0)).contains(u"revised"_s));
    }

    void anImportTakenBackSaysWhatBringsItBack()
    {
        openLetter();
        trigger(u"undo"_s);
        QCOMPARE(letterCount(), 0);
        QCOMPARE(status(), u"Letter removed. Redo brings it back."_s);
        trigger(u"redo"_s);
        QCOMPARE(letterCount(), 1);
        trigger(u"removeLetter"_s);
        QCOMPARE(status(), u"Letter removed. Undo brings it back."_s);
    }

    void deletingForGoodAsksOnceAndErases()
    {
        openLetter();
        trigger(u"deleteForGood"_s);
        QVERIFY(m_question.contains(u"Luton"_s) && m_question.contains(u"cannot be undone"_s));
        QCOMPARE(letterCount(), 1);
        m_answer = u"Delete for good"_s;
        trigger(u"deleteForGood"_s);
        QCOMPARE(letterCount(), 0);
        QVERIFY(!find<QAction>(u"undo"_s)->isEnabled());
        drop(*m_window, {QUrl::fromLocalFile(path(u"wexcombe.txt"_s))});
        QTRY_COMPARE(letterCount(), 1); // nothing of it was held
        QTRY_COMPARE(status(), u"1 letter read."_s);
    }

    void aHandValueStaysWhenTheLetterIsReadAgain()
    {
        openLetter();
        type(Key::upheldDecisions, u"9"_s);
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);
        press(Qt::Key_F5);
        QTRY_VERIFY2(status().startsWith(u"Read again"_s), qPrintable(status()));
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);
        QVERIFY2(state(Key::upheldDecisions).contains(u"8"_s), qPrintable(state(Key::upheldDecisions)));
    }

    void theHistorySaysWhoDidWhatWhen()
    {
        openLetter();
        type(Key::upheldDecisions, u"9"_s);
        press(Qt::Key_H, Qt::ControlModifier);
        auto *history = find<QTreeView>(u"historyView"_s);
        QVERIFY(history->hasFocus());
        QCOMPARE(history->model()->rowCount(), 2); // imported, corrected
        const auto cell = [history](
                              int column) { return history->model()->index(0, column).data().toString(); };
        QVERIFY(cell(1).contains(u"pheld"_s));
        QCOMPARE(cell(3), u"8"_s);
        QCOMPARE(cell(4), u"9"_s);
        QCOMPARE(cell(5), u"officer"_s);
        // Who is seen without scrolling, and no value takes all the room.
        QCoreApplication::processEvents();
        QVERIFY(history->columnViewportPosition(5) + history->columnWidth(5) <= history->viewport()->width());
        for (int column = 0; column < 6; ++column)
            QVERIFY(history->columnWidth(column) <= history->viewport()->width() / 2);
        trigger(u"undo"_s);
        QTRY_COMPARE(history->model()->rowCount(), 3); // it only grows
        fields()->setCurrentIndex(field(Key::remedyRate));
        QTest::keyClick(find<QAbstractButton>(u"historyFieldOnly"_s), Qt::Key_Space);
        QCOMPARE(history->model()->rowCount(), 0);
        fields()->setCurrentIndex(field(Key::upheldDecisions));
        QTRY_COMPARE(history->model()->rowCount(), 2);
    }

    void theHistoryIsExportedAndHarmless()
    {
        openLetter();
        trigger(u"settings"_s);
        auto *name = m_window->findChild<QLineEdit *>(u"settingsName"_s);
        QVERIFY(name);
        name->setText(u"=cmd()"_s);
        QTest::keyClick(name, Qt::Key_Return);
        type(Key::upheldDecisions, u"9"_s);
        m_answer = path(u"history.csv"_s);
        trigger(u"exportHistory"_s);
        const auto csv = QString::fromUtf8(contentOf(m_answer));
        QVERIFY2(csv.contains(u",'=cmd(),"_s) && csv.contains(u"Luton"_s), qPrintable(csv));
        QCOMPARE(csv.count(u"\r\n"_s), 3);
    }

private:
    void click(const QString &button) const { find<QAbstractButton>(button)->click(); }
};

QTEST_MAIN(TestWindowDeeds)
#include "tst_windowdeeds.moc"
