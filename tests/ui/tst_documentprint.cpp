// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentfixtures.h"
#include "reading/reader.h"
#include "support/fulldisk.h"
#include "ui/document/letterprinting.h"

#include <QFile>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// Printing a letter, into a PDF that the reader program reads back.
class TestDocumentPrint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void printsTheLettersPagesAlone();
    void printsThePagesThatWereAskedFor();
    void printsAtThePrintersResolution();
    void typedLettersArePrintedAsText();
    void whatCannotBeDrawnSaysSo_data();
    void whatCannotBeDrawnSaysSo();
    void aPrinterThatCannotBeWrittenSaysSo();
    void aFullDiskSaysSo_data();
    void aFullDiskSaysSo();
    void cancellingStops();
    void itsOwnerMayGoWhilePrinting();

private:
    [[nodiscard]] PageStore::Order letter(const QByteArray &bytes, int first, int last) const
    {
        return {.bytes = bytes, .name = u"wexcombe.pdf"_s, .firstPage = first, .lastPage = last, .font = {}};
    }
    [[nodiscard]] QByteArray written() const;
    [[nodiscard]] QList<Page> pages() const;

    QTemporaryDir m_folder;
    QThreadPool m_threads;
    FakePages::Log m_log;
    std::unique_ptr<QPrinter> m_printer;
    std::unique_ptr<LetterPrinting> m_printing;
};

void TestDocumentPrint::init()
{
    m_printing = std::make_unique<LetterPrinting>(std::make_unique<FakePages>(m_log), m_threads);
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setOutputFormat(QPrinter::PdfFormat);
    m_printer->setResolution(150);
    m_printer->setPageSize(QPageSize(QPageSize::A4));
    m_printer->setOutputFileName(m_folder.filePath(u"printed.pdf"_s));
    QFile::remove(m_printer->outputFileName());
}

QByteArray TestDocumentPrint::written() const
{
    QFile file(m_printer->outputFileName());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<Page> TestDocumentPrint::pages() const
{
    Reader reader{QStringLiteral(UPHELD_READER)};
    const auto document = reader.read(written(), {});
    return document ? document->pages : QList<Page>();
}

void TestDocumentPrint::printsTheLettersPagesAlone()
{
    QSignalSpy finished(m_printing.get(), &LetterPrinting::finished);
    QSignalSpy progressed(m_printing.get(), &LetterPrinting::progressed);
    m_printing->print(letter("%PDF red 9", 4, 6), *m_printer);
    QVERIFY(m_printing->isPrinting());
    QVERIFY(finished.wait());
    QVERIFY(!m_printing->isPrinting());
    QCOMPARE(pages().size(), 3);
    QCOMPARE(progressed.count(), 3);
    QCOMPARE(progressed.last(), QVariantList({3, 3}));
    Reader reader{QStringLiteral(UPHELD_READER)};
    const auto drawn = reader.draw(written(), 2, 400, {});
    QVERIFY(drawn);
    const QColor middle = drawn->pixelColor(drawn->rect().center());
    QVERIFY(middle.red() > 240 && middle.green() < 20);
}

void TestDocumentPrint::printsThePagesThatWereAskedFor()
{
    QSignalSpy finished(m_printing.get(), &LetterPrinting::finished);
    m_printer->setFromTo(5, 9);
    m_printing->print(letter("%PDF red 9", 4, 6), *m_printer);
    QVERIFY(finished.wait());
    QCOMPARE(pages().size(), 2);
}

void TestDocumentPrint::printsAtThePrintersResolution()
{
    m_log.widest = 0;
    QSignalSpy finished(m_printing.get(), &LetterPrinting::finished);
    m_printing->print(letter("%PDF red 1", 1, 1), *m_printer);
    QVERIFY(finished.wait());
    const int paper = m_printer->pageLayout().paintRectPixels(150).width();
    QVERIFY2(m_log.widest > 0.9 * paper && m_log.widest <= paper, qPrintable(QString::number(m_log.widest)));
}

void TestDocumentPrint::typedLettersArePrintedAsText()
{
    QStringList lines;
    for (int line = 1; line <= 150; ++line)
        lines.append(u"In %1 cases we were satisfied"_s.arg(line));
    QSignalSpy finished(m_printing.get(), &LetterPrinting::finished);
    m_printing->print(letter("typed letter\n" + lines.join(u'\n').toUtf8(), 1, 1), *m_printer);
    QVERIFY(finished.wait());
    const QList<Page> printed = pages();
    QVERIFY(printed.size() >= 3);
    // Every line once, none cut in two by the paper's end.
    QHash<QString, int> counts;
    for (const Page &page : printed) {
        for (const Word &word : page.words)
            ++counts[word.text];
    }
    QCOMPARE(counts.value(u"cases"_s), 150);
}

void TestDocumentPrint::whatCannotBeDrawnSaysSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("page");
    QTest::newRow("a page") << QByteArray("%PDF slow 3") << 2;
    QTest::newRow("the whole file") << QByteArray("broken") << 0;
}

void TestDocumentPrint::whatCannotBeDrawnSaysSo()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, page);
    QSignalSpy failed(m_printing.get(), &LetterPrinting::failed);
    QSignalSpy finished(m_printing.get(), &LetterPrinting::finished);
    m_printing->print(letter(bytes, 1, 3), *m_printer);
    QVERIFY(failed.wait());
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Problem>().page, page);
    QVERIFY(finished.isEmpty() && !m_printing->isPrinting());
}

void TestDocumentPrint::aPrinterThatCannotBeWrittenSaysSo()
{
    m_printer->setOutputFileName(m_folder.filePath(u"no/such/folder/printed.pdf"_s));
    QSignalSpy failed(m_printing.get(), &LetterPrinting::failed);
    m_printing->print(letter("%PDF red 1", 1, 1), *m_printer);
    QVERIFY(failed.wait());
    QCOMPARE(failed.first().first().value<Problem>().kind, Problem::Kind::WriteFailed);
}

void TestDocumentPrint::aFullDiskSaysSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("pictures") << QByteArray("%PDF red 2");
    QTest::newRow("text") << QByteArray("typed letter\nIn 100% of cases we were satisfied\n");
}

void TestDocumentPrint::aFullDiskSaysSo()
{
    QFETCH(QByteArray, bytes);
    const FullDisk full(600);
    QSignalSpy failed(m_printing.get(), &LetterPrinting::failed);
    QSignalSpy finished(m_printing.get(), &LetterPrinting::finished);
    m_printing->print(letter(bytes, 1, 2), *m_printer);
    QTRY_COMPARE(failed.count() + finished.count(), 1);
    QCOMPARE(failed.count(), 1);
    const auto problem = failed.first().first().value<Problem>();
    QCOMPARE(problem.kind, Problem::Kind::WriteFailed);
    QCOMPARE(problem.file, m_printer->outputFileName());
    QVERIFY(!m_printing->isPrinting());
}

void TestDocumentPrint::cancellingStops()
{
    m_printing->print(letter("%PDF endless 3", 1, 3), *m_printer);
    QTRY_COMPARE(m_log.running, 1);
    m_printing->cancel();
    QVERIFY(!m_printing->isPrinting());
    QTRY_COMPARE(m_log.running, 0);
    QSignalSpy finished(m_printing.get(), &LetterPrinting::finished);
    m_printing->print(letter("%PDF red 2", 1, 2), *m_printer); // it can be used again
    QVERIFY(finished.wait());
    QCOMPARE(pages().size(), 2);
}

void TestDocumentPrint::itsOwnerMayGoWhilePrinting()
{
    m_printing->print(letter("%PDF endless 3", 1, 3), *m_printer);
    QTRY_COMPARE(m_log.running, 1);
    m_printing.reset();
    QCOMPARE(m_log.running, 0);
}

QTEST_MAIN(TestDocumentPrint)
#include "tst_documentprint.moc"
