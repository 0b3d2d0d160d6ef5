// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lettersearch.h"
#include "tests/store/sampleletter.h"

#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
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
    void deletingForGoodLeavesNoByteInTheFile();
    void noIdIsGivenTwice();

private:
    [[nodiscard]] LetterId add(const QByteArray &bytes, const Letter &letter)
    {
        return m_file->add(Sample::document(bytes, {letter}))->first();
    }
    std::unique_ptr<CaseFile> m_file;
    LetterId m_id{};
};

void TestLetterHistory::init()
{
    m_file = std::move(CaseFile::open(u":memory:"_s).value());
    auto document =
        Sample::document("bytes", {Sample::letter(u"Luton Borough Council"_s, 2024, u"E06000032"_s)});
    document.deed.who = u"officer"_s;
    document.pages = {{{.number = 3, .words = {{.text = u"complaints"_s}}}}};
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

void TestLetterHistory::deletingForGoodLeavesNoByteInTheFile()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(u"case.upheld"_s);
    const auto content = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QList<QByteArray> traces{
        "Zyxwvuth", "a quiet remark", "a word in confidence", "a paragraph of its own", "xylophone"};
    auto letter = Sample::letter(u"Zyxwvuth Borough Council"_s);
    letter.passages = {{u"other"_s, u"a paragraph of its own"_s, {.page = 1}}};
    auto document = Sample::document("a word in confidence", {letter});
    document.pages = {{{.number = 1, .words = {{.text = u"xylophone"_s}}}}};
    const auto file = CaseFile::open(path).value();
    const auto other =
        file->add(Sample::document("other", {Sample::letter(u"Derby City Council"_s)}))->first();
    const auto id = file->add(document)->first();
    auto correction = Sample::correction(Key::upheldDecisions, 8);
    correction.why = u"a quiet remark"_s;
    QVERIFY(file->correct(id, correction));
    for (const auto &trace : traces)
        QVERIFY2(content().contains(trace), trace.constData());
    QVERIFY(file->eraseForGood(id));
    for (const auto &trace : traces)
        QVERIFY2(!content().contains(trace), trace.constData());
    QVERIFY(file->letter(other));
}

/// What a window or a list noted of an erased letter must not come to mean another.
void TestLetterHistory::noIdIsGivenTwice()
{
    const auto one = add("one", Sample::letter(u"Derby City Council"_s));
    QVERIFY(m_file->eraseForGood(one));
    const auto two = add("two", Sample::letter(u"Leeds City Council"_s));
    QVERIFY(idNumber(two) > idNumber(one));
    QVERIFY(m_file->eraseForGood(m_id));
    QVERIFY(m_file->eraseForGood(two)); // none is left
    QVERIFY(idNumber(add("two", Sample::letter(u"Leeds City Council"_s))) > idNumber(two));
    for (const auto &sql : {u"UPDATE last_id SET id = 1"_s, u"DELETE FROM last_id"_s})
        QVERIFY(!QSqlQuery(m_file->database()).exec(sql));
}

QTEST_GUILESS_MAIN(TestLetterHistory)
#include "tst_letterhistory.moc"
