// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/heldrecord.h"

#include "chartletters.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
FieldReading entered(double value, const QString &text)
{
    return {.key = Key::upheldPer100k,
        .state = FieldState::Stated,
        .value = value,
        .text = text,
        .method = Method::Hand};
}
} // namespace

/// The record keeps apart what the letter prints and what a hand holds to be right.
class TestHeldRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_file = CaseFile::open(u":memory:"_s).value();
        m_library = ReferenceLibrary::bundled();
        auto luton = ChartLetters::luton();
        luton.gssCode = u"E06000032"_s;
        luton.setField({.key = Key::upheldPer100k,
            .state = FieldState::Stated,
            .value = 3.0,
            .text = u"3.0"_s,
            .method = Method::Text}); // 9 among its residents is 4.0
        m_id = m_file
                   ->add({.fileName = u"a.pdf"_s,
                       .sha256 = QString(64, u'1'),
                       .bytes = "x",
                       .pageCount = 1,
                       .letters = {luton}})
                   ->constFirst();
    }

    void theLettersOwnFigureStaysInTheRecord()
    {
        correct(entered(4.0, u"4.0"_s), CorrectionKind::LetterInError, 1);
        QCOMPARE(inLetter(), u"3.0"_s);
        // What the letter prints failed, and the record says so beside what holds now.
        const auto made = record();
        QCOMPARE(made.failAsPrinted.size(), 1);
        QCOMPARE(made.failAsPrinted.constFirst().check, u"population_agrees"_s);
        const auto csv = verificationRecordCsv(made);
        QVERIFY2(csv.contains("upheld_per_100k,stated,4,3.0,"), csv);
        QVERIFY(csv.contains("population_agrees_as_printed"));
    }

    void aMisreadFigureIsWhatTheHandSawInTheLetter()
    {
        correct(entered(3.5, u"3.5"_s), CorrectionKind::Misread, 1);
        QCOMPARE(inLetter(), u"3.5"_s);
        QVERIFY(record().failAsPrinted.isEmpty());
        correct(entered(4.0, u"4.0"_s), CorrectionKind::LetterInError, 2);
        QCOMPARE(inLetter(), u"3.5"_s);
    }

private:
    void correct(const FieldReading &field, CorrectionKind kind, int version)
    {
        QVERIFY(m_file->correct(m_id,
            {.field = field,
                .kind = kind,
                .version = version,
                .who = u"a"_s,
                .when = QDateTime(QDate(2024, 9, version), QTime(12, 0), Qt::UTC)}));
    }
    RecordInput record() const
    {
        return heldRecord({*m_file, *m_library, m_averages}, m_id, QDate(2024, 9, 3)).value();
    }
    QString inLetter() const
    {
        const auto made = record();
        const QString key = Key::upheldPer100k;
        const auto figure = std::ranges::find(made.figures, key, &RecordedFigure::key);
        return wordsInLetter(made.letter.letter.field(key), *figure);
    }

    std::unique_ptr<CaseFile> m_file;
    decltype(ReferenceLibrary::bundled()) m_library;
    HeldAverages m_averages;
    LetterId m_id{};
};

QTEST_GUILESS_MAIN(TestHeldRecord)
#include "tst_heldrecord.moc"
