// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/reader.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray writtenPdf(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        painter.drawText(QPointF(100, 200), u"Page %1 says 69% upheld"_s.arg(page));
    }
    painter.end();
    return bytes;
}

QStringList textsOf(const Page &page)
{
    QStringList texts;
    for (const Word &word : page.words)
        texts.append(word.text);
    return texts;
}

} // namespace

class TestReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWordsOfPdf()
    {
        Reader reader(QStringLiteral(UPHELD_READER));
        const auto document = reader.read(writtenPdf(2), u"a.pdf"_s);
        QVERIFY2(document,
            document ? "" : qPrintable(problemKey(document.error().kind) + u' ' + document.error().detail));
        QCOMPARE(document->pages.size(), 2);
        QCOMPARE(textsOf(document->pages[1]).join(u' '), u"Page 2 says 69% upheld"_s);
        QCOMPARE(document->quality, ReadingQuality::Complete);
        QVERIFY2(document->complaints.isEmpty(), qPrintable(document->complaints.join(u'\n')));
    }
    void readsText()
    {
        Reader reader(QStringLiteral(UPHELD_READER));
        const auto document = reader.read("one two\nthree", u"a.txt"_s);
        QVERIFY(document);
        QCOMPARE(textsOf(document->pages[0]).join(u' '), u"one two three"_s);
        QCOMPARE(document->pages[0].words[2].line, 2);
    }
    void drawsPage()
    {
        Reader reader(QStringLiteral(UPHELD_READER));
        const auto picture = reader.draw(writtenPdf(1), 1, 600, u"a.pdf"_s);
        QVERIFY2(picture,
            picture ? "" : qPrintable(problemKey(picture.error().kind) + u' ' + picture.error().detail));
        QVERIFY(std::abs(picture->width() - 600) <= 1);
    }
};

QTEST_MAIN(TestReader)
#include "tst_reader.moc"
