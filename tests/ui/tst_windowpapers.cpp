// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "paper/docxreading.h"
#include "paper/zipfile.h"

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
        m_answer = u"/dev/full"_s;
        const auto link = path(u"full.docx"_s);
        QVERIFY(QFile::link(m_answer, link));
        m_answer = link;
        inPaper<QAction>(u"savePaper"_s)->trigger();
        QVERIFY(!warning().isEmpty());
        QVERIFY(QFileInfo(link).isSymLink());
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
    [[nodiscard]] QString checkWords() const { return find<QLabel>(u"paperCheckWords"_s)->text(); }
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
