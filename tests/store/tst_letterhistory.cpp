// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lettersearch.h"
#include "tests/store/sampleletter.h"

#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is said of fields and done to letters is kept, and only "Delete for good" takes it away.
class TestLetterHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void marksGrowByOneVersionAtATime();
    void marksAreWrittenTogetherOrNotAtAll();
    void whatIsWrittenCannotBeChanged_data();
    void whatIsWrittenCannotBeChanged();
    void everyDeedIsARow();
    void aLetterDroppedAgainComesBack();
    void anEarlierReadingCountsAgain();
    void aReadingThatSomebodyElseOvertookIsNotRepeated();
    void deletingForGoodLeavesNothingOfTheLetter();
    void deletingForGoodKeepsTheFilesOtherLetter();
    void lettersOfTheSameCouncilAndYearAreAlike();
    void wordsAreFoundWhereTheyStand_data();
    void wordsAreFoundWhereTheyStand();
    void wordsOfARemovedLetterAreNotFound();

private:
    [[nodiscard]] LetterId add(const QByteArray &bytes, const Letter &letter)
    {
        return m_file->add(Sample::document(bytes, {letter}))->first();
    }
    std::unique_ptr<CaseFile> m_file;
    LetterId m_id{};
};

namespace {
Page pageOf(int number, const QString &text)
{
    Page page{.number = number, .size = {595, 842}};
    const auto words = text.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i)
        page.words.append({.text = words.at(i), .box = QRectF(0.0625 * double(i), 0.25, 0.03125, 0.03125)});
    return page;
}
} // namespace

void TestLetterHistory::init()
{
    m_file = std::move(CaseFile::open(u":memory:"_s).value());
    auto document =
        Sample::document("bytes", {Sample::letter(u"Luton Borough Council"_s, 2024, u"E06000032"_s)});
    document.deed.who = u"officer"_s;
    document.pages = {pageOf(1, u"Dear Mr Porter"_s),
        pageOf(2, u"Your oﬃcers took part in train\u00ADing, café"_s),
        pageOf(3, u"69% of complaints upheld"_s), pageOf(4, u"an agenda that is no part of the letter"_s)};
    m_id = m_file->add(document)->first();
}

void TestLetterHistory::marksGrowByOneVersionAtATime()
{
    const QString key = Key::upheldRate;
    QVERIFY(
        m_file->mark(m_id, {{.key = key, .state = MarkState::Confirmed, .seen = u"69"_s, .who = u"a"_s}}));
    QVERIFY(m_file->mark(m_id, {{.key = key, .version = 2, .state = MarkState::InQuery, .why = u"why?"_s}}));
    const auto clash = m_file->mark(m_id, {{.key = key, .version = 2, .state = MarkState::Unchecked}});
    QCOMPARE(clash.error().kind, Problem::Kind::Conflict);
    const auto marks = m_file->marks(m_id).value();
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks.first().seen, u"69"_s);
    QCOMPARE(marks.first().who, u"a"_s);
    QCOMPARE(marks.last().why, u"why?"_s);
    QCOMPARE(m_file->storedLetter(m_id)->marks.value(key), marks.last());
}

void TestLetterHistory::marksAreWrittenTogetherOrNotAtAll()
{
    QVERIFY(!m_file->mark(m_id,
        {{.key = Key::upheldRate, .state = MarkState::Confirmed},
            {.key = Key::remedies, .version = 5, .state = MarkState::Confirmed}}));
    QVERIFY(m_file->marks(m_id)->isEmpty());
}

void TestLetterHistory::whatIsWrittenCannotBeChanged_data()
{
    QTest::addColumn<QString>("statement");
    for (const auto *statement :
        {"UPDATE review SET state = 'unchecked'", "DELETE FROM review", "UPDATE event SET who = 'nobody'",
            "DELETE FROM event", "DELETE FROM letter", "DELETE FROM document",
            "INSERT INTO review SELECT letter, key, version + 2, who, made_at, state, seen, why, restores "
            "FROM review",
            "INSERT OR REPLACE INTO event SELECT letter, number, 'nobody', made_at, kind, subject, why FROM "
            "event"})
        QTest::newRow(statement) << QString::fromLatin1(statement);
}

void TestLetterHistory::whatIsWrittenCannotBeChanged()
{
    QFETCH(QString, statement);
    QVERIFY(m_file->mark(m_id, {{.key = Key::upheldRate, .state = MarkState::Confirmed}}));
    QVERIFY(!QSqlQuery(m_file->database()).exec(statement));
    QCOMPARE(m_file->marks(m_id)->size(), 1);
    QCOMPARE(m_file->events(m_id)->first().deed.who, u"officer"_s);
}

void TestLetterHistory::everyDeedIsARow()
{
    const auto older = add("older", Sample::letter(u"Luton Borough Council"_s, 2024, u"E06000032"_s));
    const Deed deed{
        .who = u"officer"_s, .when = QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC), .why = u"so"_s};
    QVERIFY(m_file->setRemoved(m_id, true, deed));
    QVERIFY(m_file->setRemoved(m_id, true, deed)); // it is so already
    QVERIFY(m_file->setRemoved(m_id, false, deed));
    QCOMPARE(m_file->addRun(m_id, Sample::letter(u"Luton"_s), deed).value(), 2);
    QVERIFY(m_file->setRevises(m_id, older, deed));
    QCOMPARE(m_file->storedLetter(m_id)->revises, older);
    QVERIFY(m_file->setRevises(m_id, {}, deed));
    QVERIFY(!m_file->storedLetter(m_id)->revises);
    QStringList kinds;
    const auto events = m_file->events(m_id).value();
    for (const auto &event : events)
        kinds.append(deedKindKey(event.kind));
    QCOMPARE(kinds,
        (QStringList{
            u"imported"_s, u"removed"_s, u"brought_back"_s, u"read_again"_s, u"linked"_s, u"unlinked"_s}));
    QCOMPARE(events.at(1).deed.who, deed.who);
    QCOMPARE(events.at(1).deed.when, deed.when);
    QCOMPARE(events.at(1).deed.why, deed.why);
    QCOMPARE(events.at(3).subject, 2);
    QCOMPARE(events.at(4).subject, idNumber(older));
}

void TestLetterHistory::aLetterDroppedAgainComesBack()
{
    QVERIFY(m_file->setRemoved(m_id, true));
    const auto again = m_file->add(Sample::document("bytes", {Sample::letter(u"Luton"_s)}));
    QCOMPARE(*again, QList{m_id});
    QVERIFY(!m_file->storedLetter(m_id)->removed);
    QCOMPARE(m_file->events(m_id)->last().kind, DeedKind::BroughtBack);
}

void TestLetterHistory::anEarlierReadingCountsAgain()
{
    const auto before = m_file->letter(m_id).value();
    auto better = before;
    better.setField(Sample::stated(Key::remedies, 3, u"3"_s));
    better.passages.clear();
    better.gssCode = u"E1"_s;
    QCOMPARE(m_file->addRun(m_id, better).value(), 2);
    QCOMPARE(m_file->letter(m_id).value(), better);
    QCOMPARE(m_file->repeatRun(m_id, 1, 2).value(), 3);
    QCOMPARE(m_file->letter(m_id).value(), before);
    QCOMPARE(m_file->storedLetter(m_id)->run, 3);
    QCOMPARE(m_file->repeatRun(m_id, 2, 3).value(), 4);
    QCOMPARE(m_file->letter(m_id).value(), better);
    QCOMPARE(m_file->readings(m_id)->size(), 4);
}

void TestLetterHistory::aReadingThatSomebodyElseOvertookIsNotRepeated()
{
    QVERIFY(m_file->addRun(m_id, Sample::letter(u"Luton"_s)));
    QCOMPARE(m_file->repeatRun(m_id, 1, 1).error().kind, Problem::Kind::Conflict);
    QCOMPARE(m_file->readings(m_id)->size(), 2);
}

void TestLetterHistory::deletingForGoodLeavesNothingOfTheLetter()
{
    const auto other = add("other", Sample::letter(u"Derby City Council"_s));
    QVERIFY(m_file->correct(m_id, Sample::correction(Key::upheldDecisions, 8)));
    QVERIFY(m_file->mark(m_id, {{.key = Key::upheldRate, .state = MarkState::Confirmed}}));
    QVERIFY(m_file->setRevises(other, m_id));
    QVERIFY(m_file->eraseForGood(m_id));
    QCOMPARE(m_file->letter(m_id).error().kind, Problem::Kind::NotFound);
    QVERIFY(m_file->letter(other));
    QVERIFY(!m_file->storedLetter(other)->revises);
    QVERIFY(findWords(*m_file, u"complaints"_s)->isEmpty());
    for (const auto &table : {u"correction"_s, u"review"_s, u"event"_s, u"run"_s, u"reading"_s, u"passage"_s,
             u"page_words"_s, u"erasing"_s}) {
        QSqlQuery rows(u"SELECT count(*) FROM "_s + table + u" WHERE letter = 1"_s, m_file->database());
        QVERIFY(rows.next());
        QCOMPARE(rows.value(0).toInt(), 0);
    }
    QCOMPARE(m_file->eraseForGood(m_id).error().kind, Problem::Kind::NotFound);
    QVERIFY(!QSqlQuery(m_file->database()).exec(u"DELETE FROM letter"_s)); // the door is shut again
    // Its file is a new one now.
    QCOMPARE(m_file->add(Sample::document("bytes", {Sample::letter(u"Luton"_s)}))->size(), 1);
}

void TestLetterHistory::deletingForGoodKeepsTheFilesOtherLetter()
{
    const auto ids =
        m_file->add(Sample::document("two", {Sample::letter(u"Derby"_s), Sample::letter(u"Leeds"_s)}))
            .value();
    QVERIFY(m_file->eraseForGood(ids.first()));
    QCOMPARE(m_file->letter(ids.last())->authorityName, u"Leeds"_s);
    QCOMPARE(m_file->documentBytes(ids.last()).value(), "two"_ba);
}

void TestLetterHistory::lettersOfTheSameCouncilAndYearAreAlike()
{
    const auto same = add("same", Sample::letter(u"Luton Borough Council"_s, 2024, u"E06000032"_s));
    const auto otherYear = add("year", Sample::letter(u"Luton Borough Council"_s, 2023, u"E06000032"_s));
    const auto unknown = add("unknown", Sample::letter(u"Nowhere Council"_s, 2024));
    const auto unknownToo = add("unknown too", Sample::letter(u"NOWHERE Council"_s, 2024));
    QCOMPARE(m_file->lettersAlike(same).value(), QList{m_id});
    QCOMPARE(m_file->lettersAlike(otherYear).value(), QList<LetterId>());
    QCOMPARE(m_file->lettersAlike(unknownToo).value(), QList{unknown});
    QVERIFY(m_file->setRemoved(m_id, true));
    QCOMPARE(m_file->lettersAlike(same).value(), QList<LetterId>());
}

void TestLetterHistory::wordsAreFoundWhereTheyStand_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QList<int>>("pages");
    QTest::addColumn<QList<double>>("lefts"); // of the first hit's places
    QTest::newRow("a word") << u"porter"_s << QList<int>{1} << QList<double>{0.125};
    QTest::newRow("two words of one page") << u"complaints 69"_s << QList<int>{3} << QList<double>{0, 0.125};
    QTest::newRow("not on one page") << u"porter complaints"_s << QList<int>() << QList<double>();
    QTest::newRow("a ligature") << u"officers"_s << QList<int>{2} << QList<double>{0.0625};
    QTest::newRow("a soft hyphen") << u"TRAINING"_s << QList<int>{2} << QList<double>{0.3125};
    QTest::newRow("an accent") << u"cafe"_s << QList<int>{2} << QList<double>{0.375};
    QTest::newRow("a beginning") << u"compl"_s << QList<int>{3} << QList<double>{0.125};
    QTest::newRow("words together") << u"\"took part\""_s << QList<int>{2} << QList<double>{0.125, 0.1875};
    QTest::newRow("words not together") << u"\"part took\""_s << QList<int>() << QList<double>();
    QTest::newRow("operators are words")
        << u"porter OR NOT (\" * ^ NEAR"_s << QList<int>() << QList<double>();
    QTest::newRow("no words") << u" \"' * "_s << QList<int>() << QList<double>();
    QTest::newRow("outside the letter") << u"agenda"_s << QList<int>() << QList<double>();
}

void TestLetterHistory::wordsAreFoundWhereTheyStand()
{
    QFETCH(QString, words);
    QFETCH(QList<int>, pages);
    QFETCH(QList<double>, lefts);
    const auto hits = findWords(*m_file, words);
    QVERIFY2(hits, qPrintable(hits ? QString() : hits.error().detail));
    QList<int> found;
    for (const auto &hit : *hits) {
        QCOMPARE(hit.letter, m_id);
        QVERIFY(!hit.marks.isEmpty());
        QVERIFY(hit.marks.first().first + hit.marks.first().second <= hit.snippet.size());
        found.append(hit.page);
    }
    QCOMPARE(found, pages);
    QList<double> places;
    for (const auto &place : hits->isEmpty() ? QList<Place>() : hits->first().places)
        places.append(place.box.left());
    QCOMPARE(places, lefts);
}

void TestLetterHistory::wordsOfARemovedLetterAreNotFound()
{
    QVERIFY(m_file->setRemoved(m_id, true));
    QVERIFY(findWords(*m_file, u"porter"_s)->isEmpty());
    QVERIFY(m_file->setRemoved(m_id, false));
    QCOMPARE(findWords(*m_file, u"porter"_s)->size(), 1);
    QVERIFY(keepWords(*m_file, m_id, {pageOf(1, u"other words"_s)}));
    QVERIFY(findWords(*m_file, u"porter"_s)->isEmpty());
    QCOMPARE(findWords(*m_file, u"other"_s)->size(), 1);
}

QTEST_GUILESS_MAIN(TestLetterHistory)
#include "tst_letterhistory.moc"
