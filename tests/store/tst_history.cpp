// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casefile.h"
#include "tests/store/sampleletter.h"

#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a hand did to a letter is kept, row by row, and the reading below it stays.
class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theNewestCorrectionIsTheValue();
    void aWithdrawnCorrectionGivesWayToTheReading();
    void aClashIsAConflict_data();
    void aClashIsAConflict();
    void aFieldThatDoesNotExistIsRefused();
    void whatIsWrittenCannotBeChanged_data();
    void whatIsWrittenCannotBeChanged();
    void readingAgainKeepsHandValues();
    void readingAgainNamesTheCouncilUnlessAHandDid();
    void thePublicSeesThePrintedFigureOfALetterInError();
    void anUndoneErrorRestoresWhatWasPublic();
    void aCorrectionMayChangeTheCouncil();

private:
    std::unique_ptr<CaseFile> m_file;
    LetterId m_id{};
};

void TestHistory::init()
{
    m_file = std::move(CaseFile::open(u":memory:"_s).value());
    m_id = m_file->add(Sample::document("bytes", {Sample::letter(u"Luton"_s)}))->first();
}

void TestHistory::theNewestCorrectionIsTheValue()
{
    auto first = Sample::correction(Key::upheldDecisions, 8);
    first.why = u"smudged"_s;
    auto second = Sample::correction(Key::upheldDecisions, 7, 1);
    second.kind = CorrectionKind::Revised;
    auto third = Sample::correction(Key::upheldDecisions, QVariant(), 2);
    third.field.state = FieldState::NotApplicable;
    QVERIFY(m_file->correct(m_id, first));
    QCOMPARE(m_file->letter(m_id)->number(Key::upheldDecisions), 8);
    QVERIFY(m_file->correct(m_id, second));
    QCOMPARE(m_file->letter(m_id)->number(Key::upheldDecisions), 7);
    QVERIFY(m_file->correct(m_id, third));
    QCOMPARE(m_file->letter(m_id)->field(Key::upheldDecisions), third.field);
    QCOMPARE(m_file->readLetter(m_id)->number(Key::upheldDecisions), 9);

    const auto history = m_file->history(m_id, Key::upheldDecisions).value();
    QCOMPARE(history.size(), 3);
    QCOMPARE(history.at(0).field, first.field);
    QCOMPARE(history.at(0).why, u"smudged"_s);
    QCOMPARE(history.at(0).who, u"officer"_s);
    QCOMPARE(history.at(0).when, first.when);
    QCOMPARE(history.at(1).kind, CorrectionKind::Revised);
    QCOMPARE(history.at(2).version, 3);
}

void TestHistory::aWithdrawnCorrectionGivesWayToTheReading()
{
    QVERIFY(m_file->correct(m_id, Sample::correction(Key::upheldDecisions, 8)));
    auto back = Sample::correction(Key::upheldDecisions, 9, 1);
    back.field = m_file->readLetter(m_id)->field(Key::upheldDecisions);
    back.withdrawn = true;
    QVERIFY(m_file->correct(m_id, back));
    QCOMPARE(m_file->letter(m_id).value(), m_file->readLetter(m_id).value());
    QCOMPARE(m_file->storedLetter(m_id)->corrected, 0);
    QVERIFY(m_file->history(m_id, Key::upheldDecisions).value().last().withdrawn);
    QVERIFY(m_file->correct(m_id, Sample::correction(Key::upheldDecisions, 7, 2)));
    QCOMPARE(m_file->letter(m_id)->number(Key::upheldDecisions), 7);
}

void TestHistory::aClashIsAConflict_data()
{
    QTest::addColumn<int>("after");
    QTest::newRow("written upon what was there before") << 0;
    QTest::newRow("written upon what never was") << 2;
}

void TestHistory::aClashIsAConflict()
{
    QFETCH(int, after);
    QVERIFY(m_file->correct(m_id, Sample::correction(Key::remedies, 3)));
    const auto clash = m_file->correct(m_id, Sample::correction(Key::remedies, 4, after));
    QVERIFY(!clash);
    QCOMPARE(clash.error().kind, Problem::Kind::Conflict);
    QCOMPARE(m_file->letter(m_id)->number(Key::remedies), 3);
    QCOMPARE(m_file->history(m_id, Key::remedies).value().size(), 1);
}

void TestHistory::aFieldThatDoesNotExistIsRefused()
{
    const auto outcome = m_file->correct(m_id, Sample::correction(QLatin1String("no_such_field"), 1));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Problem::Kind::WriteFailed);
}

void TestHistory::whatIsWrittenCannotBeChanged_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("change a reading") << u"UPDATE reading SET value = '70' WHERE key = 'upheld_rate'"_s;
    QTest::newRow("delete a reading") << u"DELETE FROM reading"_s;
    QTest::newRow("replace a reading")
        << u"INSERT OR REPLACE INTO reading SELECT letter, run, key, 'stated', '70', text, page, x0, y0, x1, "
           u"y1,"
           " text_line, text_column, method, picture, doubt FROM reading WHERE key = 'upheld_rate'"_s;
    QTest::newRow("change a run") << u"UPDATE run SET quality = 'incomplete'"_s;
    QTest::newRow("delete a run") << u"DELETE FROM run"_s;
    QTest::newRow("change a passage") << u"UPDATE passage SET text = ''"_s;
    QTest::newRow("delete a passage") << u"DELETE FROM passage"_s;
    QTest::newRow("change a document") << u"UPDATE document SET bytes = x''"_s;
    QTest::newRow("delete a document") << u"DELETE FROM document"_s;
    QTest::newRow("delete a letter") << u"DELETE FROM letter"_s;
    QTest::newRow("change the history") << u"UPDATE correction SET value = '1'"_s;
    QTest::newRow("delete the history") << u"DELETE FROM correction"_s;
    QTest::newRow("replace the history") << u"INSERT OR REPLACE INTO correction SELECT letter, key, version, "
                                            u"'somebody else', made_at, state, '1', text,"
                                            " page, x0, y0, x1, y1, text_line, text_column, method, kind, "
                                            "why, withdrawn, restores, public_version"
                                            " FROM correction"_s;
    QTest::newRow("leave a gap in the history")
        << u"INSERT INTO correction SELECT letter, key, version + 2, who, made_at, state, value, text,"
           " page, x0, y0, x1, y1, text_line, text_column, method, kind, why, withdrawn, restores, "
           "public_version"
           " FROM correction"_s;
    QTest::newRow("a value without its state")
        << u"INSERT INTO correction SELECT letter, key, version + 1, who, made_at, 'not_found', value, text,"
           " page, x0, y0, x1, y1, text_line, text_column, method, kind, why, withdrawn, restores, "
           "public_version"
           " FROM correction"_s;
}

void TestHistory::whatIsWrittenCannotBeChanged()
{
    QFETCH(QString, statement);
    const auto correction = Sample::correction(Key::upheldDecisions, 8);
    QVERIFY(m_file->correct(m_id, correction));
    const auto before = m_file->letter(m_id).value();
    QSqlQuery query(m_file->database());
    QVERIFY(query.prepare(statement));
    QVERIFY2(!query.exec(), "the statement went through");
    QCOMPARE(m_file->letter(m_id).value(), before);
    QCOMPARE(m_file->history(m_id, Key::upheldDecisions).value().size(), 1);
    QCOMPARE(m_file->history(m_id, Key::upheldDecisions).value().first().who, u"officer"_s);
}

void TestHistory::readingAgainKeepsHandValues()
{
    QVERIFY(m_file->correct(m_id, Sample::correction(Key::upheldDecisions, 8)));
    auto better = Sample::letter(u"Luton"_s);
    better.setField(Sample::stated(Key::upheldDecisions, 10, u"10"_s));
    better.setField(Sample::stated(Key::remedies, 3, u"3"_s));
    better.passages.clear();
    QVERIFY(m_file->addRun(m_id, better));
    QCOMPARE(m_file->readLetter(m_id).value(), better);
    QCOMPARE(m_file->letter(m_id)->number(Key::upheldDecisions), 8);
    QCOMPARE(m_file->letter(m_id)->number(Key::remedies), 3);
    QVERIFY(m_file->letter(m_id)->passages.isEmpty());
    QSqlQuery query(u"SELECT count(*) FROM reading WHERE key = 'upheld_decisions'"_s, m_file->database());
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 2);
}

void TestHistory::readingAgainNamesTheCouncilUnlessAHandDid()
{
    QVERIFY(m_file->addRun(m_id, Sample::letter(u"Derby City Council"_s, 2024, u"E06000015"_s)));
    QCOMPARE(m_file->letter(m_id)->gssCode, u"E06000015"_s);
    QVERIFY(m_file->correct(m_id, Sample::correction(Key::authority, u"Luton"_s),
        Council{u"Luton Borough Council"_s, u"E06000032"_s}));
    QVERIFY(m_file->addRun(m_id, Sample::letter(u"Derby City Council"_s, 2024, u"E06000015"_s)));
    QCOMPARE(m_file->letter(m_id)->gssCode, u"E06000032"_s);
    QCOMPARE(m_file->readLetter(m_id)->gssCode, u"E06000015"_s);
}

void TestHistory::thePublicSeesThePrintedFigureOfALetterInError()
{
    const auto correct = [this](int value, int after, CorrectionKind kind) {
        auto correction = Sample::correction(Key::upheldDecisions, value, after);
        correction.kind = kind;
        return m_file->correct(m_id, correction).has_value();
    };
    QVERIFY(correct(8, 0, CorrectionKind::LetterInError));
    QCOMPARE(m_file->letter(m_id)->number(Key::upheldDecisions), 8);
    QCOMPARE(m_file->publicLetter(m_id)->field(Key::upheldDecisions),
        m_file->readLetter(m_id)->field(Key::upheldDecisions));
    QVERIFY(correct(7, 1, CorrectionKind::Misread)); // the letter prints 7, the reader saw 9
    QCOMPARE(m_file->publicLetter(m_id)->number(Key::upheldDecisions), 7);
    QVERIFY(correct(6, 2, CorrectionKind::LetterInError));
    QCOMPARE(m_file->publicLetter(m_id)->number(Key::upheldDecisions), 7);
    QCOMPARE(m_file->letter(m_id)->number(Key::upheldDecisions), 6);
    QVERIFY(correct(5, 3, CorrectionKind::Revised));
    QCOMPARE(m_file->publicLetter(m_id)->number(Key::upheldDecisions), 5);
}

void TestHistory::anUndoneErrorRestoresWhatWasPublic()
{
    auto error = Sample::correction(Key::upheldDecisions, 8);
    error.kind = CorrectionKind::LetterInError;
    QVERIFY(m_file->correct(m_id, error));
    QVERIFY(m_file->correct(m_id, Sample::correction(Key::upheldDecisions, 7, 1)));
    error.version = 3; // undo of the second
    error.restores = 1;
    QVERIFY(m_file->correct(m_id, error));
    QCOMPARE(m_file->letter(m_id)->number(Key::upheldDecisions), 8);
    QCOMPARE(m_file->publicLetter(m_id)->number(Key::upheldDecisions), 9);
    QCOMPARE(m_file->history(m_id, Key::upheldDecisions).value().last().restores, 1);
}

void TestHistory::aCorrectionMayChangeTheCouncil()
{
    const Council derby{u"Derby City Council"_s, u"E06000015"_s, AuthorityType::Unitary};
    QVERIFY(m_file->correct(m_id, Sample::correction(Key::authority, u"Derby"_s), derby));
    QCOMPARE(m_file->letter(m_id)->gssCode, derby.gssCode);
    QCOMPARE(m_file->letter(m_id)->authorityName, derby.name);
    QCOMPARE(m_file->lettersOf(derby.gssCode).value(), QList{m_id});
    QCOMPARE(m_file->readLetter(m_id)->authorityName, u"Luton"_s);
    // A refused correction takes its council with it.
    QVERIFY(
        !m_file->correct(m_id, Sample::correction(Key::authority, u"Luton"_s), Council{u"Luton"_s, u"E1"_s}));
    QCOMPARE(m_file->letter(m_id)->gssCode, derby.gssCode);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
