// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "paper/docxreading.h"
#include "paper/zipfile.h"
#include "store/kept.h"
#include "ui/paper/cutouts.h"
#include "ui/paper/heldpaper.h"
#include "ui/paper/papercharts.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDateEdit>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTextBrowser>
#include <QTreeWidget>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

/// The committee paper at the desk: made, edited, kept, saved, checked; and what goes with it.
class TestWindowPapers : public DeskTest {
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
        m_answer = path(u"paper.docx"_s);
        inPaper<QAction>(u"savePaper"_s)->trigger();
        const auto saved = readDocx(contentOf(m_answer));
        QVERIFY(saved.has_value());
        QVERIFY(saved->lines.first().text.startsWith(u"DRAFT: "_s));
        QVERIFY(paperStatus().contains(u"paper.docx"_s));
        QVERIFY(paperStatus().contains(u"It begins with DRAFT"_s));
        const auto appendix = std::ranges::any_of(
            saved->lines, [](const auto &line) { return line.text == u"Dear Mr Porter"; });
        QVERIFY(appendix);
    }

    void whatMustStayIsNotWrittenOver_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("case file") << u"case.upheld"_s;
        QTest::newRow("a folder") << u"folder.docx"_s;
        QTest::newRow("another suffix") << u"paper.pdf"_s;
        QTest::newRow("no folder") << u"no/such/folder/paper.docx"_s;
        QTest::newRow("a letter") << u"letter.docx"_s;
    }
    void whatMustStayIsNotWrittenOver()
    {
        QFETCH(QString, target);
        openPaper();
        QVERIFY(QDir().mkpath(path(u"folder.docx"_s)));
        QVERIFY(QFile::copy(path(u"wexcombe.txt"_s), path(u"letter.docx"_s)));
        const auto before = contentOf(path(target));
        m_answer = path(target);
        inPaper<QAction>(u"savePaper"_s)->trigger();
        QVERIFY2(!warning().isEmpty(), qPrintable(target));
        QCOMPARE(contentOf(path(target)), before);
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.??????"_s}, QDir::Files | QDir::Hidden),
            QStringList{u"case.upheld"_s}); // nothing half-written
    }

    void aFullDiskLeavesTheOldFile()
    {
        openPaper();
        m_answer = path(u"paper.docx"_s);
        inPaper<QAction>(u"savePaper"_s)->trigger();
        const auto before = contentOf(m_answer);
        QVERIFY(before.startsWith("PK"));
        const auto names = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
        {
            // As a full disk does it: a file takes no more than this.
            rlimit large{};
            QCOMPARE(getrlimit(RLIMIT_FSIZE, &large), 0);
            const rlimit small{600, large.rlim_max};
            const auto ignored = std::signal(SIGXFSZ, SIG_IGN);
            const auto largeAgain = qScopeGuard([&] {
                setrlimit(RLIMIT_FSIZE, &large);
                std::signal(SIGXFSZ, ignored);
            });
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
            inPaper<QAction>(u"savePaper"_s)->trigger();
        }
        QVERIFY(warning().contains(u"paper.docx"_s));
        QCOMPARE(contentOf(m_answer), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), names);
    }

    void aDeviceIsNoPlaceForAPaper()
    {
        openPaper();
        const auto link = path(u"full.docx"_s);
        QVERIFY(QFile::link(u"/dev/full"_s, link));
        m_answer = link;
        inPaper<QAction>(u"savePaper"_s)->trigger();
        QVERIFY(!warning().isEmpty());
        QVERIFY(QFileInfo(link).isSymLink());
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
        inPaper<QCheckBox>(u"paperHasMeeting"_s)->click();
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

    void eachCouncilKeepsItsOwnTexts()
    {
        openPaper();
        addSection(u"Risks"_s, u"Luton alone."_s);
        QTRY_VERIFY(preview().contains(u"Luton alone."_s));
        type(Key::authority, u"Derby City Council"_s);
        QTRY_VERIFY2(warning().contains(u"council was changed"_s), qPrintable(warning()));
        QVERIFY(!preview().contains(u"Luton alone."_s));
        QVERIFY(keptOf(u"E06000032"_s).contains("Luton alone."));
        inPaper<QLineEdit>(u"paperCommittee"_s)->setFocus();
        QTest::keyClicks(inPaper<QLineEdit>(u"paperCommittee"_s), u"Derby Audit"_s);
        QTRY_VERIFY(!keptOf(u"E06000015"_s).isEmpty());
        QVERIFY(!keptOf(u"E06000015"_s).contains("Luton alone."));
        QVERIFY(!keptOf(u"E06000032"_s).contains("Derby"));
    }

    void whatIsNotKeptIsNotLost()
    {
        openPaper();
        keepTheirs();
        addSection(u"Risks"_s, u"An hour of typing."_s);
        auto *paper = find<QMainWindow>(u"paperWindow"_s);
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
        auto *paper = find<QMainWindow>(u"paperWindow"_s);
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
        QVERIFY(left->findChild<QLabel *>(u"paperWarning"_s)->text().contains(u"is not kept"_s));
        QCOMPARE(left->findChild<QPlainTextEdit *>(u"paperText"_s)->toPlainText(), u"An hour of typing."_s);
    }

    void aClearedTextStaysEmptyUntilItIsLeft()
    {
        openPaper();
        auto *text = inPaper<QPlainTextEdit>(u"paperText"_s);
        inPaper<QListView>(u"paperSections"_s)
            ->setCurrentIndex(rowOf(*inPaper<QListView>(u"paperSections"_s), u"Summary"_s));
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
        inPaper<QListView>(u"paperSections"_s)->setFocus();
        QVERIFY(text->toPlainText().contains(u"upheld 9 of 13 (69%)"_s));
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
        auto *sections = inPaper<QListView>(u"paperSections"_s);
        sections->setCurrentIndex(rowOf(*sections, u"What the Ombudsman"_s));
        sections->setFocus();
        QTest::keyClick(sections, Qt::Key_Space);
        QTRY_VERIFY2(standing().contains(u"switched off"_s), qPrintable(standing()));
    }

    void aNameWithinANameIsAnotherCouncil()
    {
        openOne(u"s.txt"_s, letterText("Somerset Council", 8));
        openOne(u"n.txt"_s, letterText("North Somerset Council", 9));
        for (int row = 0; !value(Key::authority).startsWith(u"North"_s) && row < letterCount(); ++row)
            letters()->setCurrentIndex(letters()->model()->index(row, 0));
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"Dear Mr Porter"_s));
        m_answer = path(u"paper.docx"_s);
        inPaper<QAction>(u"savePaper"_s)->trigger();
        for (int row = 0; value(Key::authority).startsWith(u"North"_s) && row < letterCount(); ++row)
            letters()->setCurrentIndex(letters()->model()->index(row, 0));
        drop(*m_window, {QUrl::fromLocalFile(m_answer)});
        QTRY_VERIFY2(checkWords().contains(u"agree with the table, and nothing was taken out"_s),
            qPrintable(checkWords()));
    }

    void figuresThatCouldNotBeCutOutAreCounted()
    {
        RecordInput record;
        Letter &letter = record.letter.letter;
        for (const auto &[key, line] : {std::pair(Key::upheldDecisions, 0), std::pair(Key::authority, 0),
                 std::pair(Key::periodEnd, 7)}) {
            FieldReading field{.key = key};
            field.place = {.page = 1, .box = {0.1, 0.1, 0.2, 0.02}, .line = line};
            letter.fields.append(field);
            record.figures.append({.key = key});
        }
        QCOMPARE(missingCutOuts(record), 2);
        record.figures.first().cutOut = "a picture";
        QCOMPARE(missingCutOuts(record), 1);
    }

    void textsAreKeptWithTheCouncil()
    {
        openPaper();
        inPaper<QLineEdit>(u"paperCommittee"_s)->setFocus();
        QTest::keyClicks(inPaper<QLineEdit>(u"paperCommittee"_s), u"Audit <b> Committee"_s);
        inPaper<QListWidget>(u"paperQuestions"_s)->item(0)->setCheckState(Qt::Unchecked);
        inPaper<QPushButton>(u"paperAddSection"_s)->click();
        QTest::keyClicks(inPaper<QLineEdit>(u"paperHeading"_s), u"Risks"_s);
        QTest::keyClicks(inPaper<QPlainTextEdit>(u"paperText"_s), u"None known."_s);
        QTRY_VERIFY(preview().contains(u"Audit <b> Committee"_s));
        QVERIFY(preview().contains(u"None known."_s));
        const auto questions = inPaper<QListWidget>(u"paperQuestions"_s)->item(0)->text();
        QVERIFY(!preview().contains(questions.left(40)));
        m_window.reset();
        openWindow();
        QTRY_COMPARE(letterCount(), 1);
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"Audit <b> Committee"_s));
        QVERIFY(preview().contains(u"None known."_s));
        QVERIFY(!preview().contains(questions.left(40)));
    }

    void aSectionIsSwitchedOffAndOn()
    {
        openPaper();
        auto *sections = inPaper<QListView>(u"paperSections"_s);
        const auto summary = rowOf(*sections, u"Summary"_s);
        sections->setCurrentIndex(summary);
        sections->setFocus();
        QTest::keyClick(sections, Qt::Key_Space);
        QTRY_VERIFY(!preview().contains(u"upheld 9 of 13 (69%). "_s));
        QTest::keyClick(sections, Qt::Key_Space);
        QTRY_VERIFY(preview().contains(u"upheld 9 of 13 (69%). "_s));
        QVERIFY(!(rowOf(*sections, u"Title lines"_s).flags() & Qt::ItemIsUserCheckable));
    }

    void aStaleTypedFigureIsFlagged()
    {
        openPaper();
        auto *sections = inPaper<QListView>(u"paperSections"_s);
        sections->setCurrentIndex(rowOf(*sections, u"Summary"_s));
        auto *text = inPaper<QPlainTextEdit>(u"paperText"_s);
        QVERIFY(text->toPlainText().contains(u"upheld 9 of 13 (69%)"_s));
        text->moveCursor(QTextCursor::End);
        QTest::keyClicks(text, u" Members may be pleased."_s);
        QTRY_VERIFY(preview().contains(u"Members may be pleased."_s));
        QVERIFY(!standing().contains(u"do not agree"_s));
        type(Key::upheldDecisions, u"8"_s);
        QTRY_VERIFY(standing().contains(u"do not agree with the table any more"_s));
        QVERIFY(inPaper<QPlainTextEdit>(u"paperFindings"_s)->toPlainText().contains(u"8"_s));
        QVERIFY(sections->currentIndex().data().toString().contains(u"out of date"_s));
        inPaper<QPushButton>(u"paperBack"_s)->click();
        QTRY_VERIFY(!standing().contains(u"do not agree"_s));
        QVERIFY(preview().contains(u"8 of 13"_s));
    }

    void anUnknownDayOfPublicationIsAsked()
    {
        openPaper();
        QVERIFY(standing().contains(u"enter it under Details"_s));
        inPaper<QCheckBox>(u"paperHasPublication"_s)->setChecked(true);
        inPaper<QDateEdit>(u"paperPublication"_s)->setDate(QDate::currentDate().addDays(3));
        QTRY_VERIFY(preview().contains(u"Embargoed: the Ombudsman publishes on"_s));
        QVERIFY(standing().contains(u"Embargoed until"_s));
        inPaper<QCheckBox>(u"paperEmbargo"_s)->setChecked(false);
        QTRY_VERIFY(!preview().contains(u"Embargoed"_s));
    }

    void theRecordIsSaved_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("docx") << u"docx"_s;
        QTest::newRow("csv") << u"csv"_s;
    }
    void theRecordIsSaved()
    {
        QFETCH(QString, suffix);
        openLetter();
        type(Key::upheldDecisions, u"9"_s);
        m_answer = path(u"record."_s + suffix);
        trigger(u"verificationRecord"_s);
        QTRY_VERIFY(status().contains(u"record."_s + suffix));
        auto text = QString::fromUtf8(contentOf(m_answer));
        if (suffix == u"docx"_s) {
            text.clear();
            const auto record = readDocx(contentOf(m_answer));
            QVERIFY(record.has_value());
            for (const auto &line : record->lines)
                text += line.text + u'\n';
        }
        QVERIFY2(text.contains(u"officer"_s), qPrintable(text));
        QVERIFY(text.contains(u"misread"_s));
    }

    void figuresOfAPdfAreCutOut()
    {
        openWindow();
        drop(*m_window,
            {QUrl::fromLocalFile(QStringLiteral(UPHELD_SOURCE "/resources/samples/pellwood-2025.pdf"))});
        QTRY_COMPARE(letterCount(), 1);
        m_answer = path(u"record.docx"_s);
        trigger(u"verificationRecord"_s);
        QTRY_VERIFY(status().contains(u"record.docx"_s));
        const auto pictures =
            unzip(contentOf(m_answer), [](const QString &name) { return name.startsWith(u"word/media/"_s); });
        QVERIFY(pictures.has_value());
        QVERIFY2(pictures->size() >= 11, qPrintable(QString::number(pictures->size())));
        for (const auto &picture : *pictures)
            QVERIFY(!QImage::fromData(picture.bytes).isNull());
    }

    void oneKeyCopiesTheBriefing()
    {
        openLetter();
        QApplication::clipboard()->clear();
        trigger(u"briefing"_s);
        const auto text = QApplication::clipboard()->text();
        QVERIFY(text.contains(u"8 of 13"_s) || text.contains(u"9 of 13"_s));
        QVERIFY2(text.split(u' ').size() < 160, qPrintable(text));
        QVERIFY(status().contains(u"is copied"_s));
        QCOMPARE(find<QPlainTextEdit>(u"briefingText"_s)->toPlainText().trimmed(), text.trimmed());
    }

    void anEditedPaperIsChecked()
    {
        openPaper();
        m_answer = path(u"paper.docx"_s);
        inPaper<QAction>(u"savePaper"_s)->trigger();
        drop(*m_window, {QUrl::fromLocalFile(m_answer)});
        QTRY_VERIFY(checkWords().contains(u"agree with the table, and nothing was taken out"_s));
        QVERIFY(!write(u"edited.docx"_s, edited(m_answer, "(69%)", "(68%)")).isEmpty());
        drop(*m_window, {QUrl::fromLocalFile(path(u"edited.docx"_s))});
        QTRY_VERIFY(checkWords().contains(u"to look at"_s));
        auto *findings = find<QTreeWidget>(u"paperCheckFindings"_s);
        QVERIFY(findings->isVisible());
        QCOMPARE(findings->topLevelItem(0)->text(1), u"68%"_s);
        QVERIFY(findings->topLevelItem(0)->text(2).contains(u"69%"_s));
        QCOMPARE(QApplication::activeModalWidget(), nullptr);
        QCOMPARE(letterCount(), 1); // a paper is no letter
    }

    void aStrangersWordFileCostsOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("no zip") << QByteArray("hello") << u"is not a Word file"_s;
        QTest::newRow("another document") << *zipBytes({{u"word/document.xml"_s,
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            "<w:p><w:r><w:t>Minutes</w:t></w:r></w:p></w:body></w:document>"}})
                                          << u"is about no letter that is held"_s;
        QTest::newRow("empty") << QByteArray() << u"empty"_s;
    }
    void aStrangersWordFileCostsOneSentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        openLetter();
        drop(*m_window, {QUrl::fromLocalFile(write(u"x.docx"_s, bytes))});
        QTRY_VERIFY2(checkWords().contains(says), qPrintable(checkWords()));
        QVERIFY(checkWords().contains(u"x.docx"_s));
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
        QTRY_VERIFY((inPaper<QAction>(u"savePaper"_s)->trigger(), QFile::exists(m_answer)));
        QVERIFY(readDocx(contentOf(m_answer)).has_value());
    }

    void thePaperClosesWithItsCaseFile()
    {
        openPaper();
        m_answer = path(u"other.upheld"_s);
        trigger(u"newCaseFile"_s);
        QVERIFY(m_window->findChild<QMainWindow *>(u"paperWindow"_s) == nullptr);
    }

    void everythingHasANameAndTheKeysReachIt()
    {
        openPaper();
        auto *paper = find<QMainWindow>(u"paperWindow"_s);
        for (const auto *widget : paper->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const auto *tabs =
                widget->inherits("QTabBar") || widget->inherits("QTabWidget") ? widget : nullptr;
            const bool isInner =
                widget->inherits("QCalendarWidget") || widget->objectName().startsWith(u"qt_"_s);
            if (isInner || tabs || widget->inherits("QScrollArea"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                qPrintable(
                    widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
        }
    }

private:
    void openPaper()
    {
        openLetter(u"wexcombe.txt"_s, 9);
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"Dear Mr Porter"_s));
    }

    /// One more letter, when it is read and shown.
    void openOne(const QString &name, const QByteArray &text)
    {
        if (!m_window)
            openWindow();
        const int before = letterCount();
        drop(*m_window, {QUrl::fromLocalFile(write(name, text))});
        QTRY_COMPARE(letterCount(), before + 1);
        QTRY_VERIFY(!find<QAction>(u"stopReading"_s)->isEnabled());
    }
    [[nodiscard]] static QByteArray aYearBefore(QByteArray text)
    {
        return text.replace("2023-24", "2022-23").replace("2023", "2022").replace("2024", "2023");
    }
    void choose(const QString &periodEnd) const
    {
        for (int row = 0; value(Key::periodEnd) != periodEnd && row < letterCount(); ++row)
            letters()->setCurrentIndex(letters()->model()->index(row, 0));
        QCOMPARE(value(Key::periodEnd), periodEnd);
    }
    void addSection(const QString &heading, const QString &text) const
    {
        inPaper<QPushButton>(u"paperAddSection"_s)->click();
        QTest::keyClicks(inPaper<QLineEdit>(u"paperHeading"_s), heading);
        QTest::keyClicks(inPaper<QPlainTextEdit>(u"paperText"_s), text);
    }
    /// Somebody else keeps texts for Luton's papers.
    void keepTheirs() const
    {
        const auto file = CaseFile::open(path(u"case.upheld"_s));
        QVERIFY(file.has_value());
        QVERIFY(keep(**file, KeptKind::PaperTexts, u"E06000032"_s, R"({"committee":"Theirs"})", 0,
            {.who = u"other"_s}));
    }
    [[nodiscard]] QByteArray keptOf(const QString &council) const
    {
        const auto file = CaseFile::open(path(u"case.upheld"_s), CaseFileAccess::ReadOnly);
        return file ? kept(**file, KeptKind::PaperTexts, council).value_or(Kept{}).value
                    : QByteArray("<none>");
    }
    /// What the case file's paper about \a letter is made from.
    [[nodiscard]] PaperInput heldInput(LetterId letter) const
    {
        const auto file = CaseFile::open(path(u"case.upheld"_s), CaseFileAccess::ReadOnly);
        const auto library = ReferenceLibrary::bundled().value();
        const HeldAverages averages;
        return heldPaper({**file, library, averages}, letter, {}, QDate::currentDate()).value();
    }

    static constexpr auto luton = "Luton Borough Council";

    template <typename Widget> [[nodiscard]] Widget *inPaper(const QString &name) const
    {
        return find<Widget>(name);
    }
    [[nodiscard]] QString preview() const
    {
        return find<QTextBrowser>(u"paperPreview"_s)->toPlainText().replace(QChar::Nbsp, u' ');
    }
    [[nodiscard]] QString standing() const { return find<QLabel>(u"paperStanding"_s)->text(); }
    [[nodiscard]] QString warning() const
    {
        auto *label = find<QLabel>(u"paperWarning"_s);
        return label->isHidden() ? QString() : label->text();
    }
    [[nodiscard]] QString paperStatus() const
    {
        return find<QMainWindow>(u"paperWindow"_s)->statusBar()->currentMessage();
    }
    /// Empty until the file was looked at and found to be no letter.
    [[nodiscard]] QString checkWords() const
    {
        const auto *words = m_window->findChild<QLabel *>(u"paperCheckWords"_s);
        return words ? words->text() : QString();
    }
    [[nodiscard]] static QModelIndex rowOf(const QListView &list, const QString &heading)
    {
        return list.model()
            ->match(list.model()->index(0, 0), Qt::DisplayRole, heading, 1, Qt::MatchStartsWith)
            .value(0);
    }
    [[nodiscard]] static QByteArray edited(const QString &path, const QByteArray &from, const QByteArray &to)
    {
        auto entries = *unzip(contentOf(path), [](const QString &) { return true; });
        for (auto &entry : entries) {
            if (entry.name == u"word/document.xml")
                entry.bytes.replace(entry.bytes.indexOf(from), from.size(), to);
        }
        return *zipBytes(entries);
    }
};

QTEST_MAIN(TestWindowPapers)
#include "tst_windowpapers.moc"
