// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papertest.h"

#include "paper/docxreading.h"
#include "ui/paper/papercharts.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QMainWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The committee paper at the desk: seen, switched, saved, about the letters in force.
class TestWindowPapers : public PaperTest {
    Q_OBJECT

private Q_SLOTS:
    void thePaperIsSeenBeforeItIsSaved()
    {
        openPaper();
        QVERIFY(preview().contains(u"DRAFT: "_s));
        QVERIFY(preview().contains(u"upheld 9 of 13 (69%)"_s));
        QVERIFY(preview().contains(u"Appendix A: the Ombudsman’s letter"_s));
        QVERIFY(standing().contains(u"figures not yet checked"_s));
        QCOMPARE(QApplication::activeModalWidget(), nullptr);
    }

    void thePaperFollowsTheDesk()
    {
        openPaper();
        type(Key::upheldDecisions, u"8"_s);
        QTRY_VERIFY(preview().contains(u"8 of 13"_s));
    }

    void thePaperIsSaved()
    {
        openPaper();
        savePaper(path(u"paper.docx"_s));
        const auto saved = readDocx(contentOf(m_answer));
        QVERIFY(saved.has_value());
        QVERIFY(saved->lines.first().text.startsWith(u"DRAFT: "_s));
        QVERIFY(paperStatus().contains(u"paper.docx"_s));
        QVERIFY(paperStatus().contains(u"It begins with DRAFT"_s));
        const auto appendix = std::ranges::any_of(
            saved->lines, [](const auto &line) { return line.text == u"Dear Mr Porter"; });
        QVERIFY(appendix);
    }

    void theRevisedEditionIsWrittenAbout()
    {
        openOne(u"first.txt"_s, letterText(luton, 8));
        openOne(u"second.txt"_s, letterText(luton, 9));
        QTest::mouseClick(find<QAbstractButton>(u"revisedLink"_s), Qt::LeftButton);
        int saidOf = 0;
        for (int row = 0; row < letterCount(); ++row) {
            letters()->setCurrentIndex(letters()->model()->index(row, 0));
            trigger(u"committeePaper"_s);
            QTRY_VERIFY(preview().contains(u"Dear Mr Porter"_s));
            QVERIFY2(preview().contains(u"9 of 13"_s), qPrintable(preview()));
            QVERIFY(!preview().contains(u"8 of 13"_s));
            const bool isSaid = standing().contains(u"revised edition of the letter that you chose"_s);
            saidOf += isSaid;
            trigger(u"briefing"_s);
            QVERIFY(QApplication::clipboard()->text().contains(u"9 of 13"_s));
            QCOMPARE(status().contains(u"revised edition of the letter that you chose"_s), isSaid);
        }
        QCOMPARE(saidOf, 1);
    }

    void anEditionThatIsRevisedMeanwhileIsSaid()
    {
        openPaper();
        openOne(u"second.txt"_s, letterText(luton, 8));
        const auto other = preview().contains(u"9 of 13"_s) ? u"9 of 13"_s : u"8 of 13"_s;
        QTest::mouseClick(find<QAbstractButton>(u"revisedLink"_s), Qt::LeftButton);
        find<QCheckBox>(u"paperHasMeeting"_s)->click();
        QTRY_VERIFY2(
            standing().contains(u"revised edition of this letter is held now"_s), qPrintable(standing()));
        QVERIFY(preview().contains(other));
    }

    void oneLetterAYear()
    {
        openOne(u"a.txt"_s, aYearBefore(letterText(luton, 8)));
        openOne(u"b.txt"_s, aYearBefore(letterText(luton, 9)));
        openOne(u"c.txt"_s, letterText(luton, 10));
        choose(u"31 March 2024"_s);
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"Dear Mr Porter"_s));
        QVERIFY2(standing().contains(u"the figures are those of b.txt"_s), qPrintable(standing()));
        const auto input = heldInput(currentLetter());
        QCOMPARE(input.years.size(), 1);
        const auto &earlier = input.years.first().letter;
        QCOMPARE(earlier.letter().field(Key::upheldDecisions).value.toInt(), 9);
        // The chart is drawn from the very same letters as the table.
        QCOMPARE(paperChartContent(input).years.size(), 2);
        QCOMPARE(paperChartContent(input).years.first().letter(), earlier.letter());
    }

    void aLetterIsCheckedOnItsOwnDay()
    {
        openOne(u"a.txt"_s, aYearBefore(letterText(luton, 8)));
        openOne(u"c.txt"_s, letterText(luton, 10));
        choose(u"31 March 2024"_s);
        const auto newer = currentLetter();
        choose(u"31 March 2023"_s);
        type(Key::upheldDecisions, u"9"_s);
        QVERIFY(heldInput(currentLetter()).checkedOn.isValid());
        QCOMPARE(heldInput(newer).years.size(), 1);
        QCOMPARE(heldInput(newer).checkedOn, QDate());
    }

    void theOmbudsmansWordsAreNotLeftOutUnseen()
    {
        openOne(u"praise.txt"_s,
            letterText(luton, 9,
                "I am concerned that on several occasions during the year your Council was late in "
                "responding "
                "to our enquiries. I would ask you to take steps to improve this."));
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"Dear Mr Porter"_s));
        QVERIFY(!standing().contains(u"switched off"_s));
        auto *sections = find<QListView>(u"paperSections"_s);
        sections->setCurrentIndex(rowOf(*sections, u"What the Ombudsman"_s));
        sections->setFocus();
        QTest::keyClick(sections, Qt::Key_Space);
        QTRY_VERIFY2(standing().contains(u"switched off"_s), qPrintable(standing()));
    }

    void aSectionIsSwitchedOffAndOn()
    {
        openPaper();
        auto *sections = find<QListView>(u"paperSections"_s);
        const auto summary = rowOf(*sections, u"Summary"_s);
        sections->setCurrentIndex(summary);
        sections->setFocus();
        QTest::keyClick(sections, Qt::Key_Space);
        QTRY_VERIFY(!preview().contains(u"upheld 9 of 13 (69%). "_s));
        QTest::keyClick(sections, Qt::Key_Space);
        QTRY_VERIFY(preview().contains(u"upheld 9 of 13 (69%). "_s));
        QVERIFY(!(rowOf(*sections, u"Title lines"_s).flags() & Qt::ItemIsUserCheckable));
    }

    void anUnknownDayOfPublicationIsAsked()
    {
        openPaper();
        QVERIFY(standing().contains(u"enter it under Details"_s));
        find<QCheckBox>(u"paperHasPublication"_s)->setChecked(true);
        find<QDateEdit>(u"paperPublication"_s)->setDate(QDate::currentDate().addDays(3));
        QTRY_VERIFY(preview().contains(u"Embargoed: the Ombudsman publishes on"_s));
        QVERIFY(standing().contains(u"Embargoed until"_s));
        find<QCheckBox>(u"paperEmbargo"_s)->setChecked(false);
        QTRY_VERIFY(!preview().contains(u"Embargoed"_s));
    }

    void withoutALetterThereIsNothingToWrite()
    {
        openWindow();
        for (const auto &name : {u"committeePaper"_s, u"briefing"_s, u"verificationRecord"_s})
            QVERIFY(!find<QAction>(name)->isEnabled());
        QVERIFY(find<QAction>(u"checkPaper"_s)->isEnabled());
    }

    void namesWithMarkupStayText()
    {
        openWindow();
        const auto name = QByteArray("<b>Luton</b> & ") + QByteArray(200, 'x') + " Council";
        drop(*m_window, {QUrl::fromLocalFile(write(u"markup.txt"_s, letterText(name, 9)))});
        QTRY_COMPARE(letterCount(), 1);
        trigger(u"committeePaper"_s);
        m_answer = path(u"markup.docx"_s);
        QTRY_VERIFY(preview().contains(u"Appendix A"_s));
        QTRY_VERIFY((find<QAction>(u"savePaper"_s)->trigger(), QFile::exists(m_answer)));
        QVERIFY(readDocx(contentOf(m_answer)).has_value());
    }

    void thePaperClosesWithItsCaseFile()
    {
        openPaper();
        m_answer = path(u"other.upheld"_s);
        trigger(u"newCaseFile"_s);
        QVERIFY(m_window->findChild<QMainWindow *>(u"paperWindow"_s) == nullptr);
    }
};

QTEST_MAIN(TestWindowPapers)
#include "tst_windowpapers.moc"
