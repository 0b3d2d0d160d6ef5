// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/extraction.h"
#include "intake/picturecomparer.h"
#include "intake/picturecomparison.h"
#include "letter/fields.h"
#include "reference/referencedata.h"
#include "store/seenplaces.h"
#include "support/councils.h"
#include "support/letterspec.h"
#include "support/qtmaker.h"
#include "support/setletter.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Support;

/// A figure that the page does not show stands out, in the window's way and in the command line's.
class TestComparePictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void honestFiguresAgree();
    void hiddenFiguresStandOut();
    void whatWasSeenIsKept();
    void bothFiguresAreSaid();

private:
    [[nodiscard]] QList<Letter> lettersIn(const QByteArray &pdf);

    ReaderPool m_readers{QStringLiteral(UPHELD_READER)};
    std::optional<ReferenceData> m_samples;
};

namespace {
/// A letter; with \a hides, its last page's words are white on white.
QByteArray letterPdf(bool hides)
{
    LetterSpec spec = plausibleLetter(councilNamed(u"Wexcombe"_s), 2024, 41);
    spec.layout = Layout::TwoColumns;
    spec.letterhead = u"Local Government & Social Care OMBUDSMAN"_s;
    spec.shortBody = true;
    Typesetter typesetter;
    setLetter(typesetter, spec);
    DrawnDocument document = typesetter.document();
    if (hides) {
        document.pages.last().rings.clear();
        for (Run &run : document.pages.last().runs)
            run.grey = 255;
    }
    return qtPdf(document);
}

LetterId stored(CaseFile &file, const QByteArray &pdf, const Letter &letter)
{
    const auto ids = file.add({.fileName = u"a.pdf"_s,
        .sha256 = QString(64, u'a'),
        .bytes = pdf,
        .pageCount = letter.lastPage,
        .letters = {letter}});
    return ids ? ids->first() : LetterId{};
}
} // namespace

void TestComparePictures::initTestCase()
{
    const auto samples = ReferenceData::samples();
    QVERIFY(samples);
    m_samples = *samples;
}

QList<Letter> TestComparePictures::lettersIn(const QByteArray &pdf)
{
    const auto reader = m_readers.lease();
    const auto document = reader->read(pdf, u"a.pdf"_s);
    return document ? extractLetters(*document, *m_samples) : QList<Letter>();
}

void TestComparePictures::honestFiguresAgree()
{
    const auto pdf = letterPdf(false);
    auto letters = lettersIn(pdf);
    QCOMPARE(letters.size(), 1);
    const auto keys = keysToCompare(letters.first());
    QVERIFY(keys.size() >= 10);
    QVERIFY(compareWithPictures(letters, pdf, u"a.pdf"_s, *m_readers.lease()));
    for (const auto &key : keys)
        QVERIFY2(letters.first().field(key).picture == PictureState::Agrees, qUtf8Printable(key));
}

void TestComparePictures::hiddenFiguresStandOut()
{
    const auto pdf = letterPdf(true);
    auto letters = lettersIn(pdf);
    QCOMPARE(letters.size(), 1);
    const auto keys = keysToCompare(letters.first());
    QVERIFY(keys.size() >= 10);
    QVERIFY(compareWithPictures(letters, pdf, u"a.pdf"_s, *m_readers.lease()));
    const CheckedLetter checked{letters.first(), {}};
    for (const auto &key : keys) {
        QVERIFY2(checked.letter.field(key).picture == PictureState::Disagrees, qUtf8Printable(key));
        QVERIFY2(checked.reason(key).contains(u"shows nothing"_s), qUtf8Printable(checked.reason(key)));
    }
}

void TestComparePictures::whatWasSeenIsKept()
{
    const QTemporaryDir folder;
    const auto file = CaseFile::open(folder.filePath(u"seen.upheld"_s)).value();
    const auto pdf = letterPdf(true);
    const auto letter = lettersIn(pdf).value(0);
    const auto id = stored(*file, pdf, letter);
    {
        PictureComparer comparer(*file, m_readers);
        QSignalSpy compared(&comparer, &PictureComparer::compared);
        comparer.compareFirst(id);
        QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 1, 60'000);
        comparer.compare(id); // it was done
        QVERIFY(!comparer.isBusy());
    }
    QCOMPARE(file->letter(id)->field(Key::upheldRate).picture, PictureState::Disagrees);
    QVERIFY(keysNotSeen(*file, id, keysToCompare(letter))->isEmpty());
    PictureComparer another(*file, m_readers);
    another.compare(id);
    QVERIFY(!another.isBusy());
}

void TestComparePictures::bothFiguresAreSaid()
{
    const auto pdf = letterPdf(false);
    auto letter = lettersIn(pdf).value(0);
    const CheckedLetter before{letter, {}};
    QVERIFY(!before.isFlagged(Key::upheldRate));
    auto field = letter.field(Key::upheldRate);
    field.picture = PictureState::Disagrees;
    field.shown = u"12%"_s;
    letter.setField(field);
    const CheckedLetter after{letter, {}};
    QVERIFY2(
        after.reason(Key::upheldRate).contains(u"“12%”"_s), qUtf8Printable(after.reason(Key::upheldRate)));
    QVERIFY(after.reason(Key::upheldRate).contains(field.text));
}

QTEST_MAIN(TestComparePictures)
#include "tst_comparepictures.moc"
