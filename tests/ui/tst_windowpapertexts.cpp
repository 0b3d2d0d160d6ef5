// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papertest.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// The officer's own texts: kept with the council, and never lost unsaid.
class TestWindowPaperTexts : public PaperTest {
    Q_OBJECT

private Q_SLOTS:
    void textsAreKeptWithTheCouncil()
    {
        openPaper();
        find<QLineEdit>(u"paperCommittee"_s)->setFocus();
        QTest::keyClicks(find<QLineEdit>(u"paperCommittee"_s), u"Audit <b> Committee"_s);
        find<QListWidget>(u"paperQuestions"_s)->item(0)->setCheckState(Qt::Unchecked);
        find<QPushButton>(u"paperAddSection"_s)->click();
        QTest::keyClicks(find<QLineEdit>(u"paperHeading"_s), u"Risks"_s);
        QTest::keyClicks(find<QPlainTextEdit>(u"paperText"_s), u"None known."_s);
        QTRY_VERIFY(preview().contains(u"Audit <b> Committee"_s));
        QVERIFY(preview().contains(u"None known."_s));
        const auto questions = find<QListWidget>(u"paperQuestions"_s)->item(0)->text();
        QVERIFY(!preview().contains(questions.left(40)));
        m_window.reset();
        openWindow();
        QTRY_COMPARE(letterCount(), 1);
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"Audit <b> Committee"_s));
        QVERIFY(preview().contains(u"None known."_s));
        QVERIFY(!preview().contains(questions.left(40)));
    }

    void eachCouncilKeepsItsOwnTexts()
    {
        openPaper();
        addSection(u"Risks"_s, u"Luton alone."_s);
        QTRY_VERIFY(preview().contains(u"Luton alone."_s));
        type(Key::authority, u"Derby City Council"_s);
        QTRY_VERIFY2(warning().contains(u"council was changed"_s), qPrintable(warning()));
        QVERIFY(!preview().contains(u"Luton alone."_s));
        QVERIFY(keptOf(u"E06000032"_s).contains("Luton alone."));
        find<QLineEdit>(u"paperCommittee"_s)->setFocus();
        QTest::keyClicks(find<QLineEdit>(u"paperCommittee"_s), u"Derby Audit"_s);
        QTRY_VERIFY(!keptOf(u"E06000015"_s).isEmpty());
        QVERIFY(!keptOf(u"E06000015"_s).contains("Luton alone."));
        QVERIFY(!keptOf(u"E06000032"_s).contains("Derby"));
    }

    void whatIsNotKeptIsNotLost()
    {
        openPaper();
        keepTheirs();
        addSection(u"Risks"_s, u"An hour of typing."_s);
        auto *paper = paperWindow();
        QVERIFY(!paper->close());
        QVERIFY(paper->isVisible());
        QVERIFY2(warning().contains(u"Closed once more"_s), qPrintable(warning()));
        QVERIFY2(message().contains(u"not kept"_s), qPrintable(message()));
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"An hour of typing."_s));
        QVERIFY(!warning().isEmpty());
        QVERIFY(!keptOf(u"E06000032"_s).contains("An hour of typing."));
    }

    void whatIsGivenUpMakesRoomForTheirs()
    {
        openPaper();
        keepTheirs();
        addSection(u"Risks"_s, u"An hour of typing."_s);
        auto *paper = paperWindow();
        QVERIFY(!paper->close());
        QVERIFY(paper->close());
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"Theirs"_s));
        QVERIFY(!preview().contains(u"An hour of typing."_s));
    }

    void theDeskStaysOpenOverUnkeptTexts()
    {
        openPaper();
        keepTheirs();
        addSection(u"Risks"_s, u"An hour of typing."_s);
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        QVERIFY2(warning().contains(u"Closed once more"_s), qPrintable(warning()));
    }

    void unkeptTextsOutliveTheirCaseFile()
    {
        openPaper();
        keepTheirs();
        addSection(u"Risks"_s, u"An hour of typing."_s);
        m_answer = path(u"other.upheld"_s);
        trigger(u"newCaseFile"_s);
        auto *left = find<QMainWindow>(u"unkeptPaper"_s);
        QVERIFY(left->isVisible());
        // Nothing here writes any more, and nothing pretends to.
        for (const auto &name : {u"savePaper"_s, u"paperRecord"_s, u"paperBriefing"_s, u"paperCheck"_s})
            QVERIFY2(!left->findChild<QAction *>(name)->isEnabled(), qPrintable(name));
        QVERIFY(left->findChild<QAction *>(u"closePaper"_s)->isEnabled());
        QVERIFY(left->findChild<QLabel *>(u"paperWarning"_s)->text().contains(u"is not kept"_s));
        QCOMPARE(left->findChild<QPlainTextEdit *>(u"paperText"_s)->toPlainText(), u"An hour of typing."_s);
    }

    void aClearedTextStaysEmptyUntilItIsLeft()
    {
        openPaper();
        auto *text = find<QPlainTextEdit>(u"paperText"_s);
        find<QListView>(u"paperSections"_s)
            ->setCurrentIndex(rowOf(*find<QListView>(u"paperSections"_s), u"Summary"_s));
        text->setFocus();
        QTRY_VERIFY(text->hasFocus());
        text->selectAll();
        QTest::keyClick(text, Qt::Key_Delete);
        QCOMPARE(text->toPlainText(), QString());
        QTest::keyClicks(text, u"Mine."_s);
        QCOMPARE(text->toPlainText(), u"Mine."_s);
        QTRY_VERIFY(preview().contains(u"Mine."_s));
        text->selectAll();
        QTest::keyClick(text, Qt::Key_Delete);
        QCOMPARE(text->toPlainText(), QString());
        find<QListView>(u"paperSections"_s)->setFocus();
        QVERIFY(text->toPlainText().contains(u"upheld 9 of 13 (69%)"_s));
    }

    void aStaleTypedFigureIsFlagged()
    {
        openPaper();
        auto *sections = find<QListView>(u"paperSections"_s);
        sections->setCurrentIndex(rowOf(*sections, u"Summary"_s));
        auto *text = find<QPlainTextEdit>(u"paperText"_s);
        QVERIFY(text->toPlainText().contains(u"upheld 9 of 13 (69%)"_s));
        text->moveCursor(QTextCursor::End);
        QTest::keyClicks(text, u" Members may be pleased."_s);
        QTRY_VERIFY(preview().contains(u"Members may be pleased."_s));
        QVERIFY(!standing().contains(u"do not agree"_s));
        type(Key::upheldDecisions, u"8"_s);
        QTRY_VERIFY(standing().contains(u"do not agree with the table any more"_s));
        QVERIFY(find<QPlainTextEdit>(u"paperFindings"_s)->toPlainText().contains(u"8"_s));
        QVERIFY(sections->currentIndex().data().toString().contains(u"out of date"_s));
        find<QPushButton>(u"paperBack"_s)->click();
        QTRY_VERIFY(!standing().contains(u"do not agree"_s));
        QVERIFY(preview().contains(u"8 of 13"_s));
    }
};

QTEST_MAIN(TestWindowPaperTexts)
#include "tst_windowpapertexts.moc"
