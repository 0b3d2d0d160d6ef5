// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papertest.h"

#include "paper/docxreading.h"
#include "paper/zipfile.h"
#include "ui/paper/cutouts.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QPlainTextEdit>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// What goes with the paper: the verification record, the briefing, the check of an edited paper.
class TestWindowRecords : public PaperTest {
    Q_OBJECT

private Q_SLOTS:
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
        savePaper(path(u"paper.docx"_s));
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

    void aNameWithinANameIsAnotherCouncil()
    {
        openOne(u"s.txt"_s, letterText("Somerset Council", 8));
        openOne(u"n.txt"_s, letterText("North Somerset Council", 9));
        for (int row = 0; !value(Key::authority).startsWith(u"North"_s) && row < letterCount(); ++row)
            letters()->setCurrentIndex(letters()->model()->index(row, 0));
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"Dear Mr Porter"_s));
        savePaper(path(u"paper.docx"_s));
        for (int row = 0; value(Key::authority).startsWith(u"North"_s) && row < letterCount(); ++row)
            letters()->setCurrentIndex(letters()->model()->index(row, 0));
        drop(*m_window, {QUrl::fromLocalFile(m_answer)});
        QTRY_VERIFY2(checkWords().contains(u"agree with the table, and nothing was taken out"_s),
            qPrintable(checkWords()));
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
};

QTEST_MAIN(TestWindowRecords)
#include "tst_windowrecords.moc"
