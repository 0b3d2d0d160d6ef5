// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/letterdeeds.h"
#include "tables/lettertable.h"
#include "tables/reviewing.h"
#include "tests/tables/casefiletest.h"

#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The officer's way through a letter: what needs a person, what is settled, and what opens it again.
class TestReviewing : public CaseFileTest {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatNeedsAPerson_data();
    void whatNeedsAPerson();
    void flaggedFieldsComeFirst();
    void confirmingGoesThroughAllOfThem();
    void aConfirmationHoldsForTheValueConfirmedAlone();
    void aNewFlagOpensAConfirmedFieldAgain();
    void aFlagThatSaysSomethingElseOpensAConfirmedFieldAgain();
    void aCorrectedFieldAsksWhileItStandsOut();
    void aFieldInQueryWaits();
    void aLetterIsConfirmedInOneStep();
    void aFigureThatLettersOfItsYearDoNotStateIsConfirmedWithTheLetter();
    void aFlagKeepsALetterFromBeingConfirmed();
    void aConfirmedLetterThatChangesIsToReviewAgain();
    void aNewReadingOpensWhatItChanges();
    void aHandValueStandsOverANewReading();
    void aNewReadingNamesTheCouncilForTheHandsPeriod();
    void theListCountsWhatIsLeft();
    void aConfirmationOfAValueThatWasNotShownIsRefused_data();
    void aConfirmationOfAValueThatWasNotShownIsRefused();
    void aLetterThatChangedMeanwhileIsNotConfirmed();
    void whatAnotherProgramDoesElsewhereIsNoClash();
    void aClashVoidsTheStep();
    void aRefusedMarkIsNoStep();
    void theValueThatWouldAgreeIsOffered();

private:
    [[nodiscard]] FieldStanding standing(QLatin1String key) const
    {
        return m_reviewing->standings().field(key).standing;
    }
    void confirmAll()
    {
        while (!m_reviewing->standings().nextField().isEmpty())
            QVERIFY(m_reviewing->confirm(m_reviewing->standings().nextField()));
    }

    std::unique_ptr<FieldTable> m_table;
    std::unique_ptr<CurrentLetter> m_current;
    std::unique_ptr<Reviewing> m_reviewing;
    std::unique_ptr<LetterDeeds> m_deeds;
    LetterId m_id{};
};

void TestReviewing::init()
{
    m_deeds.reset();
    m_reviewing.reset();
    m_current.reset();
    m_table.reset();
    openCaseFile();
    auto luton = Sample::letter(u"Luton Borough Council"_s, 2024, u"E06000032"_s);
    luton.setField(Sample::stated(Key::upheldPer100k, 4.0, u"4"_s)); // then nothing stands out
    m_id = m_file->add(Sample::document("bytes", {luton}))->first();
    m_table = std::make_unique<FieldTable>(*m_file, *m_library);
    m_current = std::make_unique<CurrentLetter>(*m_file, *m_table, u"officer"_s);
    m_reviewing = std::make_unique<Reviewing>(*m_file, *m_table, *m_current);
    m_deeds = std::make_unique<LetterDeeds>(*m_file, *m_library, *m_table, *m_current);
    m_current->show(m_id);
}

void TestReviewing::whatNeedsAPerson_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("needs");
    QTest::newRow("a stated figure") << QString(Key::upheldRate) << true;
    QTest::newRow("a stated 0") << QString(Key::complianceOutcomes) << true;
    QTest::newRow("a figure that was not stated") << QString(Key::remedyRate) << true;
    QTest::newRow("a field that was not found") << QString(Key::addressee) << true;
    QTest::newRow("not applicable by the letter") << QString(Key::complianceRate) << false;
    QTest::newRow("of a later year") << QString(Key::dealtWith) << false;
}

void TestReviewing::whatNeedsAPerson()
{
    QFETCH(QString, key);
    const auto field = m_reviewing->standings().field(key);
    QTEST(field.needsPerson, "needs");
    QCOMPARE(field.standing, FieldStanding::Unchecked);
    const auto row = m_table->index(m_table->rowOf(key), FieldTable::Value);
    QTEST(row.data(FieldTable::NeedsPersonRole).toBool(), "needs");
}

void TestReviewing::flaggedFieldsComeFirst()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s)); // 8 of 13 is not 69%
    QCOMPARE(m_reviewing->standings().nextField(), Key::upheldRate);
    QVERIFY(m_reviewing->standings().flaggedLeft >= 2);
    const auto first = m_reviewing->standings().nextField();
    QVERIFY(m_reviewing->standings().field(first).flagged);
    const auto second = m_reviewing->standings().nextField(first);
    QVERIFY(second != first);
    QVERIFY(m_reviewing->standings().field(second).flagged);
}

void TestReviewing::confirmingGoesThroughAllOfThem()
{
    const int left = m_reviewing->standings().left;
    QVERIFY(left > 10);
    QSet<QString> seen;
    QString key = m_reviewing->standings().nextField();
    while (!key.isEmpty()) {
        QVERIFY(!seen.contains(key));
        seen.insert(key);
        QVERIFY(m_reviewing->confirm(key));
        QCOMPARE(m_reviewing->standings().field(key).standing, FieldStanding::Confirmed);
        key = m_reviewing->standings().nextField(key);
    }
    QCOMPARE(seen.size(), left);
    QCOMPARE(m_reviewing->standings().left, 0);
    QCOMPARE(m_reviewing->standings().letter, LetterStanding::ToReview);
    QVERIFY(m_reviewing->confirmLetter());
    QCOMPARE(m_reviewing->standings().letter, LetterStanding::Confirmed);
    while (m_current->undoStack().canUndo())
        m_current->undoStack().undo();
    QCOMPARE(m_reviewing->standings().left, left);
    QCOMPARE(m_file->marks(m_id)->size(), 2 * (left + 1));
}

void TestReviewing::aConfirmationHoldsForTheValueConfirmedAlone()
{
    QSignalSpy shown(m_table.get(), &QAbstractItemModel::dataChanged);
    QVERIFY(m_reviewing->confirm(Key::upheldRate));
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().first().toModelIndex().row(), m_table->rowOf(Key::upheldRate));
    QVERIFY(m_reviewing->confirm(Key::upheldRate)); // nothing to write
    QCOMPARE(m_current->undoStack().count(), 1);
    QVERIFY(m_current->correct(Key::upheldRate, u"70"_s));
    QCOMPARE(standing(Key::upheldRate), FieldStanding::Corrected);
    QVERIFY(m_current->revert(Key::upheldRate));
    QCOMPARE(standing(Key::upheldRate), FieldStanding::Confirmed); // the value that was confirmed
    m_current->undoStack().undo();
    m_current->undoStack().undo();
    QCOMPARE(standing(Key::upheldRate), FieldStanding::Confirmed);
    m_current->undoStack().undo();
    QCOMPARE(standing(Key::upheldRate), FieldStanding::Unchecked);
    QCOMPARE(m_current->undoStack().redoText(), u"Confirm upheld rate of Luton Borough Council"_s);
}

void TestReviewing::aNewFlagOpensAConfirmedFieldAgain()
{
    QVERIFY(m_reviewing->confirm(Key::upheldRate));
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    QCOMPARE(standing(Key::upheldRate), FieldStanding::Unchecked);
    QVERIFY(m_reviewing->standings().field(Key::upheldRate).needsPerson);
    QVERIFY(m_reviewing->confirm(Key::upheldRate)); // seen with its flag
    QVERIFY(!m_reviewing->standings().field(Key::upheldRate).needsPerson);
    m_current->undoStack().undo();
    m_current->undoStack().undo();
    QCOMPARE(standing(Key::upheldRate), FieldStanding::Confirmed); // the flag went with its reason
}

void TestReviewing::aFlagThatSaysSomethingElseOpensAConfirmedFieldAgain()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    QVERIFY(m_reviewing->confirm(Key::upheldRate)); // seen beside "8 of 13 is 61.5%"
    QVERIFY(!m_reviewing->standings().field(Key::upheldRate).needsPerson);
    QVERIFY(m_current->correct(Key::upheldDecisions, u"5"_s));
    QVERIFY(m_reviewing->standings().field(Key::upheldRate).needsPerson);
}

void TestReviewing::aCorrectedFieldAsksWhileItStandsOut()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    QCOMPARE(standing(Key::upheldDecisions), FieldStanding::Corrected);
    QVERIFY(m_reviewing->standings().field(Key::upheldDecisions).needsPerson);
    QVERIFY(m_reviewing->confirm(Key::upheldDecisions));
    QCOMPARE(standing(Key::upheldDecisions), FieldStanding::Corrected);
    QVERIFY(!m_reviewing->standings().field(Key::upheldDecisions).needsPerson);
    QVERIFY(m_current->correct(Key::addressee, u"Mr Porter"_s));
    QVERIFY(!m_reviewing->standings().field(Key::addressee).needsPerson); // typed, and nothing against it
}

void TestReviewing::aFieldInQueryWaits()
{
    const int left = m_reviewing->standings().left;
    QVERIFY(m_reviewing->setInQuery(Key::upheldRate, u"asked on Monday"_s));
    QCOMPARE(standing(Key::upheldRate), FieldStanding::InQuery);
    QCOMPARE(m_reviewing->standings().left, left - 1);
    QCOMPARE(m_reviewing->standings().inQuery, 1);
    QCOMPARE(m_reviewing->standings().letter, LetterStanding::InQuery);
    QCOMPARE(m_file->marks(m_id)->last().why, u"asked on Monday"_s);
    QVERIFY(!m_reviewing->confirmLetter());
    QVERIFY(m_current->correct(Key::upheldRate, u"70"_s));
    QCOMPARE(standing(Key::upheldRate), FieldStanding::InQuery); // the question is still open
    QVERIFY(m_reviewing->setUnchecked(Key::upheldRate));
    QCOMPARE(standing(Key::upheldRate), FieldStanding::Corrected);
    QVERIFY(!m_reviewing->setInQuery(u"no_such_field"_s));
}

void TestReviewing::aLetterIsConfirmedInOneStep()
{
    QSignalSpy changed(m_reviewing.get(), &Reviewing::changed);
    const auto before = m_reviewing->standings();
    QVERIFY(m_reviewing->confirmLetter());
    QCOMPARE(m_reviewing->standings().letter, LetterStanding::Confirmed);
    QCOMPARE(m_reviewing->standings().left, 0);
    QCOMPARE(m_current->undoStack().count(), 1);
    QCOMPARE(changed.size(), 1);
    QVERIFY(m_reviewing->confirmLetter());
    QCOMPARE(m_current->undoStack().count(), 1);
    m_current->undoStack().undo();
    QCOMPARE(m_reviewing->standings(), before);
    m_current->undoStack().redo();
    QCOMPARE(m_reviewing->standings().letter, LetterStanding::Confirmed);
}

// It asks for nobody, and a final paper must not wait for it for ever.
void TestReviewing::aFigureThatLettersOfItsYearDoNotStateIsConfirmedWithTheLetter()
{
    auto early = Sample::letter(u"Reading Borough Council"_s, 2021, u"E06000038"_s);
    early.setField(Sample::stated(Key::dealtWith, 40, u"40"_s));
    const auto id = m_file->add(Sample::document("early", {early}))->first();
    m_current->show(id);
    QVERIFY(!m_reviewing->standings().field(Key::dealtWith).needsPerson);
    confirmAll();
    QVERIFY(m_reviewing->confirmLetter());
    QCOMPARE(standing(Key::dealtWith), FieldStanding::Confirmed);
}

void TestReviewing::aFlagKeepsALetterFromBeingConfirmed()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    QVERIFY(!m_reviewing->mayConfirmLetter());
    QVERIFY(!m_reviewing->confirmLetter());
    QVERIFY(m_file->marks(m_id)->isEmpty());
    while (m_reviewing->standings().flaggedLeft > 0)
        QVERIFY(m_reviewing->confirm(m_reviewing->standings().nextField()));
    QVERIFY(m_reviewing->confirmLetter());
    QCOMPARE(m_reviewing->standings().letter, LetterStanding::Confirmed);
}

void TestReviewing::aConfirmedLetterThatChangesIsToReviewAgain()
{
    QVERIFY(m_reviewing->confirmLetter());
    QVERIFY(m_current->correct(Key::addressee, u"Mr Porter"_s));
    QCOMPARE(m_reviewing->standings().letter, LetterStanding::ToReview);
    m_current->undoStack().undo();
    QCOMPARE(m_reviewing->standings().letter, LetterStanding::Confirmed);
    QVERIFY(m_reviewing->setLetterInQuery());
    QCOMPARE(m_reviewing->standings().letter, LetterStanding::InQuery);
    QVERIFY(m_reviewing->setLetterToReview());
    QCOMPARE(m_reviewing->standings().letter, LetterStanding::ToReview);
    QVERIFY(m_reviewing->confirmLetter());
    QVERIFY(m_reviewing->setUnchecked(Key::upheldRate));
    QCOMPARE(m_reviewing->standings().letter, LetterStanding::ToReview);
}

void TestReviewing::aNewReadingOpensWhatItChanges()
{
    QVERIFY(m_reviewing->confirmLetter());
    auto better = m_file->readLetter(m_id).value();
    QVERIFY(m_deeds->takeReading(m_id, better)); // it reads the same
    QCOMPARE(m_file->readings(m_id)->size(), 1);
    better.setField(Sample::stated(Key::remedies, 3, u"3"_s));
    QVERIFY(m_deeds->takeReading(m_id, better));
    QCOMPARE(standing(Key::remedies), FieldStanding::Unchecked);
    QCOMPARE(standing(Key::upheldRate), FieldStanding::Confirmed);
    QCOMPARE(m_reviewing->standings().letter, LetterStanding::ToReview);
    QCOMPARE(m_table->index(m_table->rowOf(Key::remedies), FieldTable::Value).data().toString(), u"3"_s);
    m_current->undoStack().undo();
    QCOMPARE(m_reviewing->standings().letter, LetterStanding::Confirmed);
    QVERIFY(m_table->index(m_table->rowOf(Key::remedies), FieldTable::Value).data().toString() != u"3"_s);
}

void TestReviewing::aHandValueStandsOverANewReading()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    auto better = m_file->readLetter(m_id).value();
    better.setField(Sample::stated(Key::upheldDecisions, 10, u"10"_s));
    QVERIFY(m_deeds->takeReading(m_id, better));
    const auto row = m_table->index(m_table->rowOf(Key::upheldDecisions), FieldTable::Value);
    QCOMPARE(row.data().toString(), u"8"_s);
    QCOMPARE(row.data(FieldTable::ReadRole).value<FieldReading>().value, 10);
    QCOMPARE(row.data(FieldTable::StandingRole).toString(), u"corrected"_s);
}

void TestReviewing::aNewReadingNamesTheCouncilForTheHandsPeriod()
{
    QVERIFY(m_current->correct(Key::periodEnd, u"2023-03-31"_s));
    QCOMPARE(m_file->letter(m_id)->gssCode, u"E06000032"_s);
    auto better = Sample::letter(u"Derby City Council"_s, 2024, u"E06000015"_s);
    QVERIFY(m_deeds->takeReading(m_id, better));
    QCOMPARE(m_file->letter(m_id)->gssCode, u"E06000015"_s);
    QCOMPARE(m_file->letter(m_id)->yearEnding(), QDate(2023, 3, 31)); // the hand's
    m_current->undoStack().undo();
    QCOMPARE(m_file->letter(m_id)->gssCode, u"E06000032"_s);
    m_current->undoStack().redo();
    QCOMPARE(m_file->letter(m_id)->gssCode, u"E06000015"_s);
    // A name that a hand set stays, whatever is read.
    QVERIFY(m_current->correct(Key::authority, u"Luton Borough Council"_s));
    better.setField(Sample::stated(Key::remedies, 3, u"3"_s));
    QVERIFY(m_deeds->takeReading(m_id, better));
    QCOMPARE(m_file->letter(m_id)->gssCode, u"E06000032"_s);
}

void TestReviewing::theListCountsWhatIsLeft()
{
    const auto other =
        m_file->add(Sample::document("more", {Sample::letter(u"Derby City Council"_s, 2024, u"E06000015"_s)}))
            ->first();
    LetterTable list(*m_file, *m_library);
    list.refresh();
    const auto cell = [&list](LetterId id, int role) { return list.index(list.rowOf(id), 0).data(role); };
    QCOMPARE(list.counts().toReview, 2);
    QCOMPARE(cell(m_id, LetterTable::LeftCountRole).toInt(), m_reviewing->standings().left);
    QCOMPARE(list.nextToReview(m_id), other);
    QVERIFY(m_reviewing->confirmLetter());
    list.refreshLetter(m_id);
    QCOMPARE(cell(m_id, LetterTable::StandingRole).toString(), u"confirmed"_s);
    QCOMPARE(cell(m_id, LetterTable::LeftCountRole).toInt(), 0);
    QCOMPARE(list.counts().confirmed, 1);
    QCOMPARE(list.nextToReview(other), other);
    m_current->show(other);
    QVERIFY(m_reviewing->setInQuery(Key::upheldRate));
    list.refreshLetter(other);
    QCOMPARE(list.nextToReview(m_id), LetterId{});
    QCOMPARE(cell(other, LetterTable::InQueryCountRole).toInt(), 1);
}

void TestReviewing::aConfirmationOfAValueThatWasNotShownIsRefused_data()
{
    using Act = std::function<void(CaseFile &, LetterId)>;
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("says");
    QTest::newRow("corrected") << Act([](CaseFile &other, LetterId letter) {
        auto correction = Sample::correction(Key::upheldRate, 70);
        correction.who = u"colleague"_s;
        QVERIFY(other.correct(letter, correction).has_value());
    }) << u"changed meanwhile by colleague: Upheld rate is 70% now"_s;
    QTest::newRow("put in query") << Act([](CaseFile &other, LetterId letter) {
        QVERIFY(other.mark(letter,
            {{.key = Key::upheldRate, .version = 1, .state = MarkState::InQuery, .who = u"colleague"_s}}));
    }) << u"changed meanwhile by colleague: Upheld rate is in query: 69%"_s;
    QTest::newRow("read again") << Act([](CaseFile &other, LetterId letter) {
        auto reading = other.readLetter(letter).value();
        reading.setField(Sample::stated(Key::upheldRate, 71, u"71%"_s));
        QVERIFY(other.addRun(letter, reading, {.who = u"colleague"_s, .when = {}, .why = {}}).has_value());
    }) << u"changed meanwhile by colleague: Upheld rate is 71% now"_s;
    QTest::newRow("removed") << Act([](CaseFile &other, LetterId letter) {
        QVERIFY(other.setRemoved(letter, true, {.who = u"colleague"_s, .when = {}, .why = {}}).has_value());
    }) << u"changed meanwhile by colleague: the letter was removed"_s;
    QTest::newRow("deleted for good")
        << Act([](CaseFile &other, LetterId letter) { QVERIFY(other.eraseForGood(letter).has_value()); })
        << u"the letter was removed"_s;
}

void TestReviewing::aConfirmationOfAValueThatWasNotShownIsRefused()
{
    QFETCH(const std::function<void(CaseFile &, LetterId)>, act);
    QFETCH(const QString, says);
    const auto other = CaseFile::open(m_file->path()).value();
    act(*other, m_id);
    QCOMPARE(m_table->index(m_table->rowOf(Key::upheldRate), FieldTable::Value).data().toString(), u"69%"_s);
    QSignalSpy failed(m_reviewing.get(), &Reviewing::writeFailed);
    QVERIFY(!m_reviewing->confirm(Key::upheldRate));
    QCOMPARE(failed.size(), 1);
    const auto problem = failed.first().first().value<Problem>();
    QCOMPARE(problem.kind, Problem::Kind::Conflict);
    QVERIFY2(problem.detail.contains(says), qPrintable(problem.detail));
    QVERIFY(!m_current->undoStack().canUndo());
    if (m_table->rowCount() == 0)
        return;
    // What it is now is shown, and may be confirmed as such.
    QCOMPARE(m_table->checked().letter, other->letter(m_id).value());
    QVERIFY(standing(Key::upheldRate) != FieldStanding::Confirmed);
    QVERIFY(m_reviewing->confirm(Key::upheldRate) || m_table->stored().removed);
}

void TestReviewing::aLetterThatChangedMeanwhileIsNotConfirmed()
{
    QVERIFY(m_reviewing->mayConfirmLetter());
    const auto other = CaseFile::open(m_file->path()).value();
    QVERIFY(other->correct(m_id, Sample::correction(Key::investigations, 31)).has_value());
    QSignalSpy failed(m_reviewing.get(), &Reviewing::writeFailed);
    QVERIFY(!m_reviewing->confirmLetter());
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<Problem>().detail.contains(u"by officer: Investigations"_s));
    QVERIFY(m_reviewing->standings().letter == LetterStanding::ToReview);
}

void TestReviewing::whatAnotherProgramDoesElsewhereIsNoClash()
{
    const auto other = CaseFile::open(m_file->path()).value();
    QSignalSpy elsewhere(m_table.get(), &FieldTable::changedElsewhere);
    QSignalSpy failed(m_reviewing.get(), &Reviewing::writeFailed);
    QVERIFY(other->add(Sample::document("more", {Sample::letter(u"Derby City Council"_s)})).has_value());
    QVERIFY(other->correct(m_id, Sample::correction(Key::addressee, u"Ms Green"_s)).has_value());
    QVERIFY(m_reviewing->confirm(Key::upheldRate));
    QCOMPARE(elsewhere.size(), 1);
    // Shown meanwhile, and so confirmed with open eyes.
    QVERIFY(m_reviewing->setInQuery(Key::addressee));
    QVERIFY(failed.isEmpty());
    m_current->undoStack().undo();
    m_current->undoStack().undo();
    QVERIFY(failed.isEmpty());
    QCOMPARE(standing(Key::upheldRate), FieldStanding::Unchecked);
}

void TestReviewing::aClashVoidsTheStep()
{
    QVERIFY(m_reviewing->confirm(Key::upheldRate));
    QVERIFY(m_reviewing->setUnchecked(Key::upheldRate));
    const auto other = CaseFile::open(m_file->path()).value();
    QVERIFY(other->mark(m_id, {{.key = Key::upheldRate, .version = 3, .state = MarkState::InQuery}}));
    QSignalSpy failed(m_reviewing.get(), &Reviewing::writeFailed);
    m_current->undoStack().undo();
    QCOMPARE(failed.size(), 1);
    m_current->undoStack().undo(); // the step before is void too, and said
    QCOMPARE(failed.size(), 2);
    QVERIFY(failed.last().first().value<Problem>().detail.contains(u"Confirm upheld rate"_s));
    QCOMPARE(failed.first().first().value<Problem>().kind, Problem::Kind::Conflict);
    QCOMPARE(standing(Key::upheldRate), FieldStanding::InQuery); // theirs, and shown
    QVERIFY(!m_current->undoStack().canRedo());
    QVERIFY(m_reviewing->confirm(Key::upheldRate));
    m_current->undoStack().undo();
    QCOMPARE(standing(Key::upheldRate), FieldStanding::InQuery);
}

void TestReviewing::aRefusedMarkIsNoStep()
{
    const auto other = CaseFile::open(m_file->path()).value();
    QVERIFY(QSqlQuery(other->database()).exec(u"BEGIN IMMEDIATE"_s));
    QSignalSpy failed(m_reviewing.get(), &Reviewing::writeFailed);
    QVERIFY(!m_reviewing->confirm(Key::upheldRate));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Problem>().kind, Problem::Kind::CaseFileBusy);
    QVERIFY(!m_current->undoStack().canUndo());
    QVERIFY(QSqlQuery(other->database()).exec(u"COMMIT"_s));
    QVERIFY(m_reviewing->confirm(Key::upheldRate));
}

void TestReviewing::theValueThatWouldAgreeIsOffered()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    const auto row = m_table->index(m_table->rowOf(Key::upheldDecisions), FieldTable::Value);
    QCOMPARE(row.data(FieldTable::AgreeingRole).toString(), u"9"_s);
    QVERIFY(!row.data(FieldTable::AgreeingSaysRole).toString().isEmpty());
    QVERIFY(m_current->correct(Key::upheldDecisions, u"9"_s));
    QVERIFY(row.data(FieldTable::AgreeingRole).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestReviewing)
#include "tst_reviewing.moc"
