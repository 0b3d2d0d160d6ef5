// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/extraction.h"
#include "reading/reader.h"
#include "ui/document/typedpage.h"

#include <QFile>
#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString withoutSpaces(const QString &text)
{
    QString dense;
    for (const QChar character : text) {
        if (!character.isSpace() && character != QChar::SoftHyphen)
            dense.append(character);
    }
    return dense;
}

QString litText(const QStringList &lines, const QList<TextRun> &runs)
{
    QString text;
    for (const TextRun &run : runs)
        text += lines[run.line].mid(run.start, run.length);
    return withoutSpaces(text);
}

} // namespace

/// The lights of the real letters: what extraction found is lit, character by character.
class TestDocumentLetters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsLit_data();
    void everyFieldIsLit();
};

void TestDocumentLetters::everyFieldIsLit_data()
{
    QTest::addColumn<int>("least");
    QTest::newRow("dacorum-2024") << 20;
    QTest::newRow("dartford-2020") << 8;
    QTest::newRow("derbyshire-2024") << 20;
    QTest::newRow("hertsmere-2020") << 8;
    QTest::newRow("luton-2024") << 20;
}

void TestDocumentLetters::everyFieldIsLit()
{
    QFETCH(int, least);
    QFile file(
        QStringLiteral(UPHELD_LETTERS) + u'/' + QString::fromLatin1(QTest::currentDataTag()) + u".txt"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    Reader reader{QStringLiteral(UPHELD_READER)};
    const auto document = reader.read(file.readAll(), file.fileName());
    QVERIFY(document);
    const auto reference = ReferenceData::bundled();
    QVERIFY(reference);
    const auto letters = extractLetters(*document, *reference);
    QCOMPARE(letters.size(), 1);
    int lit = 0;
    for (const FieldReading &field : letters.first().fields) {
        if (!field.place.isValid())
            continue;
        const Page &page = document->pages[field.place.page - 1];
        const auto runs =
            findText(page.lines, field.place.line - page.firstLine, field.place.column, field.text);
        QCOMPARE(litText(page.lines, runs), withoutSpaces(field.text));
        const TypedPage shown(page, QGuiApplication::font());
        QVERIFY(!shown.boxes(field.place.line, field.place.column, {field.text}).isEmpty());
        ++lit;
    }
    QVERIFY2(lit >= least, qPrintable(QString::number(lit)));
}

QTEST_MAIN(TestDocumentLetters)
#include "tst_documentletters.moc"
