// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/checks.h"
#include "extraction/extraction.h"
#include "reading/letterbytes.h"
#include "reading/reader.h"
#include "reference/referencedata.h"
#include "support/samples.h"
#include "support/verdicts.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Support;

/// The letters of resources/samples, as an officer opens them who tries the program out.
class TestSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFileIsListed();
    void letters_data();
    void letters();
    void discrepancyIsFlagged();
    void nothingElseIsFlagged();

private:
    [[nodiscard]] static QString pathOf(const QString &file)
    {
        return QStringLiteral(UPHELD_SOURCE "/resources/samples/") + file;
    }
    [[nodiscard]] Outcome<PagedDocument> pagesOf(const QString &file);
    [[nodiscard]] QList<CheckedLetter> checkedLetters(const PagedDocument &document) const;

    Reader m_reader{QStringLiteral(UPHELD_READER)};
    std::optional<ReferenceLibrary> m_library;
    std::optional<ReferenceData> m_samples;
};

void TestSamples::initTestCase()
{
    const auto library = ReferenceLibrary::bundled();
    const auto samples = ReferenceData::samples();
    QVERIFY(library && samples);
    m_library = *library;
    m_samples = *samples;
}

Outcome<PagedDocument> TestSamples::pagesOf(const QString &file)
{
    return loadLetterBytes(pathOf(file)).and_then([this, &file](const LetterBytes &letter) {
        return m_reader.read(letter.bytes, file);
    });
}

QList<CheckedLetter> TestSamples::checkedLetters(const PagedDocument &document) const
{
    QList<CheckedLetter> checked;
    for (const Letter &letter : extractLetters(document, *m_samples))
        checked.append({letter, checkLetter(letter, *m_samples, averagesOf(letter))});
    return checked;
}

void TestSamples::everyFileIsListed()
{
    const QStringList files = QDir(pathOf({})).entryList({u"*.pdf"_s});
    QVERIFY(files.size() >= 8);
    for (const QString &file : files) {
        const auto letter = loadLetterBytes(pathOf(file));
        QVERIFY2(letter && m_library->isSample(letter->sha256), qUtf8Printable(file));
        QVERIFY2(letter->bytes.size() < 150'000, qUtf8Printable(file));
    }
}

void TestSamples::letters_data()
{
    QTest::addColumn<int>("index");
    const QList<SampleLetter> samples = sampleLetters();
    for (int i = 0; i < samples.size(); ++i)
        QTest::newRow(qUtf8Printable(samples[i].file)) << i;
}

void TestSamples::letters()
{
    QFETCH(int, index);
    const SampleLetter sample = sampleLetters()[index];
    const FixtureRecipe recipe{sample.file, Maker::Qt, {}, {}, {sample.spec}};
    Fixture fixture{sample.file, true, false, sample.file, {}, expectedLetters(recipe), {}};
    const auto document = pagesOf(sample.file);
    QVERIFY(document);
    QStringList faults;
    for (const FieldVerdict &verdict : verdictsOn(fixture, *document, checkedLetters(*document))) {
        if (verdict.verdict != Verdict::Right && verdict.verdict != Verdict::RightFlagged)
            faults.append(verdict.field + u": expected "_s + verdict.expected + u", got "_s + verdict.got);
    }
    QVERIFY2(faults.isEmpty(), qUtf8Printable(u'\n' + faults.join(u'\n')));
}

void TestSamples::discrepancyIsFlagged()
{
    const auto document = pagesOf(u"ironbeck-2023.pdf"_s);
    QVERIFY(document);
    const QList<CheckedLetter> letters = checkedLetters(*document);
    QCOMPARE(letters.size(), 1);
    for (const QLatin1String key : {Key::upheldRate, Key::upheldDecisions, Key::investigations})
        QVERIFY2(letters.front().isFlagged(key), key.data());
    QVERIFY(!letters.front().isFlagged(Key::complianceRate));
}

void TestSamples::nothingElseIsFlagged()
{
    for (const SampleLetter &sample : sampleLetters()) {
        const auto document = pagesOf(sample.file);
        QVERIFY(document);
        if (sample.file.startsWith(u"ironbeck"_s) || sample.spec.pictureOfFigures) // may be hard to make out
            continue;
        for (const CheckedLetter &letter : checkedLetters(*document)) {
            for (const FieldReading &field : letter.letter.fields)
                QVERIFY2(!letter.isFlagged(field.key),
                    qUtf8Printable(sample.file + u": "_s + letter.reason(field.key)));
        }
    }
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
