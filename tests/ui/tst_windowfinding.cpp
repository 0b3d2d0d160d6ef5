// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "ui/desk/fieldview.h"

#include "ui/desk/letterspane.h"
#include "ui/document/documentpane.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

/// Letters, words and pages are found without a mouse.
class TestWindowFinding : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void aFilterNarrowsTheListAndTheLetterStays()
    {
        openTwo();
        const auto open = currentLetter();
        press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(line(u"letterFilter"_s)->hasFocus());
        QTest::keyClicks(line(u"letterFilter"_s), u"nowhere"_s);
        QCOMPARE(letterCount(), 1);
        QCOMPARE(currentLetter(), open);
        press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(letterCount(), 2);
        QVERIFY(line(u"letterFilter"_s)->text().isEmpty());
    }

    void aLetterThatTheFilterHidesIsSaid()
    {
        openLetter();
        press(Qt::Key_L, Qt::ControlModifier);
        QTest::keyClicks(line(u"letterFilter"_s), u"luton"_s);
        drop(*m_window, {QUrl::fromLocalFile(write(u"derby.txt"_s, letterText("Derby City Council", 7)))});
        QTRY_VERIFY2(message().contains(u"filter"_s), qPrintable(message()));
        QTest::keyClick(find<QWidget>(u"messageWay"_s), Qt::Key_Space);
        QCOMPARE(letterCount(), 2);
    }

    void wordsAreFoundInAllLettersAndOpenedInThePage()
    {
        openTwo();
        const auto first = currentLetter();
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *words = line(u"searchWords"_s);
        QVERIFY(words->hasFocus());
        QTest::keyClicks(words, u"aardvark"_s);
        press(Qt::Key_Return);
        auto *results = find<QListView>(u"searchResults"_s);
        QCOMPARE(results->model()->rowCount(), 1);
        QCOMPARE(find<QLabel>(u"searchCount"_s)->text(), u"1 page of 1 letter"_s);
        const auto said = results->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(said.contains(u"aardvark"_s) && said.contains(u"page 1"_s), qPrintable(said));
        letters()->setCurrentIndex(
            letters()->model()->index(letters()->currentIndex().row() == 0 ? 1 : 0, 0));
        const auto other = currentLetter();
        QVERIFY(other != first || results->hasFocus());
        results->setFocus();
        press(Qt::Key_Return);
        QVERIFY(fieldsSayDerby());
        auto &finder = m_window->findChild<DocumentPane *>()->finder();
        QTRY_COMPARE(finder.hits().size(), 1);
        QCOMPARE(finder.current(), 0);
        press(Qt::Key_Escape);
        QVERIFY(find<QWidget>(u"searchPane"_s)->isHidden());
        QVERIFY(fields()->hasFocus());
    }

    void aHitInALetterThatIsGoneIsSaid()
    {
        openTwo();
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(line(u"searchWords"_s), u"aardvark"_s);
        press(Qt::Key_Return);
        auto *results = find<QListView>(u"searchResults"_s);
        QCOMPARE(results->model()->rowCount(), 1);
        while (!fieldsSayDerby())
            chooseOther();
        trigger(u"removeLetter"_s);
        QVERIFY(!fieldsSayDerby());
        QVERIFY(!results->model() || results->model()->rowCount() == 1);
        Q_EMIT results->activated(results->model()->index(0, 0));
        QVERIFY2(message().contains(u"no longer held"_s), qPrintable(message()));
        QVERIFY(!fieldsSayDerby());
    }

    void aSearchThatFindsNothingSaysSo()
    {
        openLetter();
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClicks(line(u"searchWords"_s), u"\"zebra crossing"_s);
        press(Qt::Key_Return);
        QCOMPARE(find<QLabel>(u"searchCount"_s)->text(), u"In no letter"_s);
        QVERIFY(line(u"searchWords"_s)->hasFocus());
    }

    void aDoubleClickOnALitValueChoosesItsWord()
    {
        openLetter();
        auto *pane = m_window->findChild<DocumentPane *>();
        QTRY_VERIFY(!pane->caret().text().text().isEmpty());
        for (const auto *word : {"79%", "17 July 2024", "compares"}) {
            const auto at = static_cast<int>(pane->caret().text().text().indexOf(QString::fromLatin1(word)));
            QVERIFY(at > 0);
            pane->clearChosen();
            pane->revealText({at, 2});
            const auto place = pane->textRect({at, 2}).center();
            // As a mouse gives them: the first click selects the field, and the page may follow it.
            QTest::mouseClick(pane->viewport(), Qt::LeftButton, {}, place);
            QCoreApplication::processEvents();
            QTest::mouseDClick(pane->viewport(), Qt::LeftButton, {}, place);
            QCOMPARE(pane->chosenWords().text, QString::fromLatin1(word).section(u' ', 0, 0));
        }
    }

    void wordsAreFoundInTheLetter()
    {
        openLetter();
        press(Qt::Key_F, Qt::ControlModifier);
        auto *words = line(u"findText"_s);
        QVERIFY(words->hasFocus());
        QTest::keyClicks(words, u"upheld"_s);
        auto &finder = m_window->findChild<DocumentPane *>()->finder();
        QTRY_VERIFY(finder.hits().size() >= 2);
        const int before = finder.current();
        press(Qt::Key_F3);
        QCOMPARE(finder.current(), before + 1);
        press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(finder.current(), before);
        press(Qt::Key_Escape);
        QVERIFY(finder.hits().isEmpty());
    }

    void everyThingOfThePageHasAKey()
    {
        QVERIFY(!find<QAction>(u"fitPage"_s)->isEnabled()); // nothing to do without a letter
        openLetter();
        auto *pane = m_window->findChild<DocumentPane *>();
        press(Qt::Key_9, Qt::ControlModifier);
        press(Qt::Key_0, Qt::ControlModifier);
        QVERIFY(pane->isFitWidth());
        const double fitting = pane->zoom();
        trigger(u"zoomIn"_s);
        QVERIFY(pane->zoom() > fitting);
        trigger(u"zoomOut"_s);
        press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(find<QSpinBox>(u"pageNumber"_s)->hasFocus());
        QVERIFY(!find<QAction>(u"copyWords"_s)->isEnabled());
        pane->setFocus();
        QTRY_VERIFY((press(Qt::Key_A, Qt::ControlModifier), find<QAction>(u"copyWords"_s)->isEnabled()));
    }

    void aLetterIsPrinted()
    {
        openLetter();
        m_answer = path(u"printed.pdf"_s);
        press(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(status(), u"The letter is printed."_s);
        QVERIFY(contentOf(m_answer).startsWith("%PDF"));
    }

private:
    [[nodiscard]] QLineEdit *line(const QString &name) const { return find<QLineEdit>(name); }
    [[nodiscard]] bool fieldsSayDerby() const { return value(Key::authority).contains(u"Derby"_s); }
    void openTwo()
    {
        openLetter();
        drop(*m_window,
            {QUrl::fromLocalFile(write(u"derby.txt"_s,
                letterText("Derby City Council", 7, "I was sorry to read about the aardvark.")))});
        QTRY_COMPARE(letterCount(), 2);
        QTRY_VERIFY(!find<QAction>(u"stopReading"_s)->isEnabled());
    }
};

QTEST_MAIN(TestWindowFinding)
#include "tst_windowfinding.moc"
