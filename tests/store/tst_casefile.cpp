// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casefile.h"

#include "store/addtogether.h"
#include "store/boundedtext.h"
#include "store/sqlstatement.h"
#include "store/sqltransaction.h"
#include "tests/store/sampleletter.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

class TestCaseFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasAddedIsThereAfterReopening();
    void whatIsReadAtOnceIsOfOneMoment();
    void everyStateAndPlaceComesBackAsItWas();
    void hostileTextIsOnlyText_data();
    void hostileTextIsOnlyText();
    void theSameBytesAreStoredOnce();
    void aFileMayHoldSeveralLetters();
    void anAddThatFailsLeavesNothing();
    void whatIsAddedTogetherIsAddedWholeOrNotAtAll();
    void lettersStandByCouncilAndYear();
    void removedLettersAreNotErased();
    void storedLettersTellsTheSameAsEachLetter();
    void whatCannotBeReadIsNoFigure();
    void anUnknownLetterIsAProblem();
    void anotherProgramHoldingTheFileIsNoSuccess();
    void anErrorInTheMidstOfAListIsNoEnd();
    void aKilledProgramLosesNothingThatWasAcknowledged();
    void aThousandLetters();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"case.upheld"_s); }
    std::unique_ptr<CaseFile> open()
    {
        auto opened = CaseFile::open(path());
        if (!opened)
            qWarning() << opened.error().detail;
        return opened ? std::move(*opened) : nullptr;
    }
    static int count(const CaseFile &file, const QString &table)
    {
        QSqlQuery query(u"SELECT count(*) FROM "_s + table, file.database());
        return query.next() ? query.value(0).toInt() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCaseFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCaseFile::whatWasAddedIsThereAfterReopening()
{
    const auto letter = Sample::letter(u"Luton Borough Council"_s, 2024, u"E06000032"_s);
    LetterId id{};
    {
        const auto file = open();
        const auto ids = file->add(Sample::document("bytes", {letter}));
        QVERIFY(ids);
        id = ids->first();
        QVERIFY(file->correct(id, Sample::correction(Key::upheldDecisions, 8)));
    }
    const auto file = open();
    QCOMPARE(file->letters().value(), QList{id});
    QCOMPARE(file->readLetter(id).value(), letter);
    QCOMPARE(file->letter(id)->number(Key::upheldDecisions), 8);
    QCOMPARE(file->documentBytes(id).value(), "bytes"_ba);
    QCOMPARE(file->documentName(id).value(), u"letter.pdf"_s);
    QCOMPARE(file->documentHash(id).value().size(), 64);
    QCOMPARE(file->lettersOf(u"E06000032"_s).value(), QList{id});
}

void TestCaseFile::whatIsReadAtOnceIsOfOneMoment()
{
    const auto file = open();
    const auto other = open();
    QVERIFY(file->add(Sample::document("one", {Sample::letter(u"Luton"_s)})));
    QVERIFY(QSqlQuery(other->database()).exec(u"PRAGMA busy_timeout = 0"_s));
    const auto second = Sample::document("two", {Sample::letter(u"Derby"_s)});
    bool isWrittenBetween = true;
    const auto counts = inOneMoment(file->database(), [&]() -> Outcome<std::pair<qint64, qint64>> {
        const auto count = [&] {
            return numberOf(readSql(file->database(), u"SELECT count(*) FROM letter"_s)).value();
        };
        const auto before = count();
        isWrittenBetween = other->add(second).has_value();
        return std::pair(before, count());
    });
    QVERIFY(counts.has_value());
    QVERIFY(!isWrittenBetween);
    QCOMPARE(counts->first, counts->second);
    // What fails in the midst of it leaves no lock behind.
    const auto failed = inOneMoment(file->database(),
        [&]() { return numberOf(readSql(file->database(), u"SELECT count(*) FROM nothing"_s)); });
    QVERIFY(!failed.has_value());
    QVERIFY(other->add(second));
    QCOMPARE(file->storedLetters()->size(), 2);
    QVERIFY(file->changedElsewhere().value());
    QVERIFY(!file->changedElsewhere().value());
    QVERIFY(file->setRemoved(file->letters()->first(), true));
    QVERIFY(!file->changedElsewhere().value()); // its own writes are no news
}

void TestCaseFile::everyStateAndPlaceComesBackAsItWas()
{
    auto letter = Sample::letter(u"Dacorum Borough Council"_s);
    letter.quality = ReadingQuality::Incomplete;
    letter.type = AuthorityType::Other;
    auto field = Sample::stated(Key::upheldAverage, 0, u"0%"_s);
    field.method = Method::Ocr;
    field.picture = PictureState::Disagrees;
    field.place.box =
        QRectF(0.5, 0.5, 0.1, 0.02); // of its own: what is seen at a place goes for all that stand there
    field.doubt = u"The page shows 9%."_s;
    letter.setField(field);
    field = Sample::stated(Key::letterDate, QDate(2024, 7, 17), u"17 July 2024"_s);
    field.place = {.page = 1, .line = 7, .column = 23};
    letter.setField(field);
    letter.setField(Sample::stated(Key::upheldPer100kAverage, 0.1 + 0.2, u"0.3"_s));
    letter.setField(Sample::stated(Key::addressee, u"  Ms Green & Ms Martin "_s, QString()));
    letter.setField(Sample::stated(Key::addresseeRole, u""_s, u""_s));
    const auto file = open();
    const auto id = file->add(Sample::document("bytes", {letter}))->first();
    QCOMPARE(file->readLetter(id).value(), letter);
    QCOMPARE(file->letter(id).value(), letter);
    QCOMPARE(file->publicLetter(id).value(), letter);
    QCOMPARE(file->letter(id)->decimal(Key::upheldPer100kAverage), 0.1 + 0.2);
}

void TestCaseFile::hostileTextIsOnlyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"O'Brien \"x\" ' OR '1'='1"_s;
    QTest::newRow("statement") << u"x'); DROP TABLE letter; --"_s;
    QTest::newRow("marks of QString::arg") << u"%1%2%99 council"_s;
    QTest::newRow("placeholder") << u":key ? @x $y"_s;
    QTest::newRow("markup") << u"<img src=/etc/passwd>&lt;<b>1,234</b>"_s;
    QTest::newRow("NUL") << u"before"_s + QChar(0) + u"after"_s;
    QTest::newRow("line ends") << u"a\r\nb\n\nc\td"_s;
    QTest::newRow("beyond the basic plane") << u"\U0001F3DB \u202E fdp \u0661\u0662"_s;
    QTest::newRow("the longest") << QString(longestStoredText, u'w');
}

void TestCaseFile::hostileTextIsOnlyText()
{
    QFETCH(QString, text);
    auto letter = Sample::letter(text);
    letter.setField(Sample::stated(Key::addressee, text, text));
    letter.passages = {{u"other"_s, text, {.page = 1}}};
    auto document = Sample::document("bytes", {letter});
    document.fileName = text;
    const auto file = open();
    const auto id = file->add(document)->first();
    auto correction = Sample::correction(Key::ombudsman, text);
    correction.who = text;
    correction.why = text;
    QVERIFY(file->correct(id, correction));

    QCOMPARE(file->readLetter(id).value(), letter);
    QCOMPARE(file->documentName(id).value(), text);
    const auto history = file->history(id, Key::ombudsman).value();
    QCOMPARE(history.size(), 1);
    QCOMPARE(history.first().field, correction.field);
    QCOMPARE(history.first().who, text);
    QCOMPARE(history.first().why, text);
    QVERIFY(file->lettersOf(text).value().isEmpty());
    QCOMPARE(file->history(id, text).value().size(), 0);
    QCOMPARE(count(*file, u"letter"_s), 1);
}

void TestCaseFile::theSameBytesAreStoredOnce()
{
    const auto file = open();
    const auto document = Sample::document("bytes", {Sample::letter(u"Luton"_s)});
    const auto first = file->add(document).value();
    QVERIFY(file->setRemoved(first.first(), true));
    QVERIFY(file->letters().value().isEmpty());

    auto again = document;
    again.fileName = u"copy.pdf"_s;
    QCOMPARE(file->add(again).value(), first);
    QCOMPARE(file->letters().value(), first);
    QCOMPARE(file->lettersOfDocument(document.sha256).value(), first);
    QCOMPARE(file->documentName(first.first()), u"letter.pdf"_s);
    QCOMPARE(count(*file, u"document"_s), 1);
    QCOMPARE(count(*file, u"run"_s), 1);
}

void TestCaseFile::aFileMayHoldSeveralLetters()
{
    const auto file = open();
    const auto ids =
        file->add(Sample::document("pack", {Sample::letter(u"Luton"_s), Sample::letter(u"Derby"_s)})).value();
    QCOMPARE(ids.size(), 2);
    QCOMPARE(file->letter(ids.at(0))->authorityName, u"Luton"_s);
    QCOMPARE(file->letter(ids.at(1))->authorityName, u"Derby"_s);
    QCOMPARE(file->documentBytes(ids.at(1)).value(), "pack"_ba);
    QVERIFY(!file->add(Sample::document("nothing", {})));
}

void TestCaseFile::anAddThatFailsLeavesNothing()
{
    const auto file = open();
    auto broken = Sample::letter(u"Derby"_s);
    broken.setField(
        {.key = Key::remedyRate, .state = FieldState::NotFound, .value = 7}); // two states at once
    const auto outcome = file->add(Sample::document("pack", {Sample::letter(u"Luton"_s), broken}));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Problem::Kind::WriteFailed);
    QVERIFY(!outcome.error().detail.isEmpty());
    for (const auto &table : {u"document"_s, u"letter"_s, u"run"_s, u"reading"_s, u"passage"_s})
        QCOMPARE(count(*file, table), 0);
    QVERIFY(file->add(Sample::document("pack", {Sample::letter(u"Luton"_s)})));
}

void TestCaseFile::whatIsAddedTogetherIsAddedWholeOrNotAtAll()
{
    const auto file = open();
    const auto luton =
        Sample::document("one", {Sample::letter(u"Luton"_s), Sample::letter(u"Luton"_s, 2023)});
    const auto derby = Sample::document("two", {Sample::letter(u"Derby"_s)});
    auto unknown = derby;
    unknown.sha256 = u"no hash"_s; // which the file refuses
    QVERIFY(!addTogether(*file, {luton, unknown}));
    QVERIFY(!addTogether(*file, {luton, Sample::document("none", {})}));
    QVERIFY(file->letters()->isEmpty());
    const auto added = addTogether(*file, {luton, derby, luton}).value();
    QCOMPARE(added.size(), 3);
    QCOMPARE(added.at(0).size(), 2);
    QCOMPARE(added.at(1).size(), 1);
    QCOMPARE(added.at(2), added.at(0)); // the same bytes
    QCOMPARE(file->letters()->size(), 3);
}

void TestCaseFile::lettersStandByCouncilAndYear()
{
    const auto file = open();
    const auto add = [&file](const QString &name, int year) {
        const auto letter = Sample::letter(name, year, u"E06000032"_s);
        return file->add(Sample::document((name + QString::number(year)).toUtf8(), {letter}))->first();
    };
    const auto luton2020 = add(u"luton"_s, 2020);
    const auto luton2024 = add(u"luton"_s, 2024);
    const auto derby = add(u"Derby"_s, 2019);
    const auto luton2022 = add(u"luton"_s, 2022);
    QCOMPARE(file->letters().value(), (QList{derby, luton2024, luton2022, luton2020}));
    QCOMPARE(file->lettersOf(u"E06000032"_s).value(), (QList{derby, luton2020, luton2022, luton2024}));

    // The year that counts is the officer's.
    QVERIFY(file->correct(luton2020, Sample::correction(Key::periodEnd, QDate(2026, 3, 31))));
    QCOMPARE(file->letters().value(), (QList{derby, luton2020, luton2024, luton2022}));
}

void TestCaseFile::removedLettersAreNotErased()
{
    const auto file = open();
    const auto id =
        file->add(Sample::document("bytes", {Sample::letter(u"Luton"_s, 2024, u"E1"_s)}))->first();
    QVERIFY(file->setRemoved(id, true));
    QVERIFY(file->letters().value().isEmpty());
    QVERIFY(file->lettersOf(u"E1"_s).value().isEmpty());
    QVERIFY(file->letter(id));
    QVERIFY(file->storedLetter(id)->removed);
    QVERIFY(file->setRemoved(id, false));
    QCOMPARE(file->letters().value(), QList{id});
}

void TestCaseFile::storedLettersTellsTheSameAsEachLetter()
{
    const auto file = open();
    for (int year = 2019; year < 2026; ++year) {
        const auto letter = Sample::letter(u"Luton"_s, year);
        const auto id = file->add(Sample::document(QByteArray::number(year), {letter}))->first();
        if (year % 2 == 0)
            QVERIFY(file->correct(id, Sample::correction(Key::remedyRate, year - 2000)));
    }
    const auto all = file->storedLetters().value();
    QCOMPARE(all.size(), 7);
    for (qsizetype i = 0; i < all.size(); ++i) {
        QCOMPARE(all.at(i).id, file->letters().value().at(i));
        QCOMPARE(all.at(i).letter, file->letter(all.at(i).id).value());
        QCOMPARE(all.at(i).sha256, file->documentHash(all.at(i).id).value());
        QCOMPARE(all.at(i).corrected, all.at(i).letter.yearEnding().year() % 2 == 0 ? 1 : 0);
    }
}

void TestCaseFile::whatCannotBeReadIsNoFigure()
{
    const auto file = open();
    const auto id = file->add(Sample::document("bytes", {Sample::letter(u"Luton"_s)}))->first();
    QSqlQuery query(file->database());
    query.prepare(u"INSERT INTO correction SELECT letter, 'upheld_rate', 1, '', '', 'stated', 'seven', '', "
                  u"0, NULL, NULL,"
                  " NULL, NULL, 0, 0, 'hand', 'misread', '', 0, 0, 1 FROM run"_s);
    QVERIFY(query.exec());
    const auto field = file->letter(id)->field(Key::upheldRate);
    QCOMPARE(field.state, FieldState::NotFound);
    QVERIFY(!field.value.isValid());
    QVERIFY(!field.doubt.isEmpty());
}

void TestCaseFile::anUnknownLetterIsAProblem()
{
    const auto file = open();
    const LetterId nobody{42};
    QCOMPARE(file->letter(nobody).error().kind, Problem::Kind::NotFound);
    QVERIFY(!file->readLetter(nobody));
    QVERIFY(!file->documentBytes(nobody));
    QVERIFY(!file->setRemoved(nobody, true));
    QVERIFY(!file->correct(nobody, Sample::correction(Key::remedies, 1)));
    QVERIFY(!file->addRun(nobody, Sample::letter(u"Luton"_s)));
    QCOMPARE(file->documentName(nobody).error().kind, Problem::Kind::NotFound);
    QCOMPARE(file->documentHash(nobody).error().kind, Problem::Kind::NotFound);
}

void TestCaseFile::anErrorInTheMidstOfAListIsNoEnd()
{
    const auto file = open();
    QVERIFY(QSqlQuery(file->database()).exec(u"PRAGMA synchronous = OFF"_s));
    constexpr int many = 60;
    for (int i = 0; i < many; ++i)
        QVERIFY(file->add(Sample::document(QByteArray::number(i), {Sample::letter(u"Luton"_s)})));
    QVERIFY(QSqlQuery(file->database()).exec(u"PRAGMA shrink_memory"_s));
    QFile raw(path());
    QVERIFY(raw.open(QIODevice::ReadWrite));
    const auto size = raw.size();
    QVERIFY(raw.resize(size / 2)); // as a disk that fails
    const auto all = file->storedLetters();
    QVERIFY(!all);
    QVERIFY(all.error().kind == Problem::Kind::CaseFileDamaged
        || all.error().kind == Problem::Kind::CaseFileNotOpened);
    QVERIFY(!file->letters() || file->letters()->size() == many);
    int told = 0;
    for (int i = 1; i <= many; ++i) {
        const auto letter = file->letter(LetterId{i});
        if (!letter) {
            QVERIFY(letter.error().kind != Problem::Kind::NotFound);
            ++told;
        } else {
            QCOMPARE(*letter, Sample::letter(u"Luton"_s));
        }
    }
    QVERIFY(told > 0);
}

void TestCaseFile::anotherProgramHoldingTheFileIsNoSuccess()
{
    const auto file = open();
    const auto other = open();
    QVERIFY(QSqlQuery(other->database()).exec(u"BEGIN IMMEDIATE"_s));
    const auto outcome = file->add(Sample::document("bytes", {Sample::letter(u"Luton"_s)}));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Problem::Kind::CaseFileBusy);
    QCOMPARE(outcome.error().file, path());
    QVERIFY(QSqlQuery(other->database()).exec(u"COMMIT"_s));
    QVERIFY(file->letters().value().isEmpty());
    QVERIFY(file->add(Sample::document("bytes", {Sample::letter(u"Luton"_s)})));
}

void TestCaseFile::aKilledProgramLosesNothingThatWasAcknowledged()
{
#ifdef Q_OS_UNIX
    constexpr int enough = 5;
    int ends[2];
    QCOMPARE(pipe(ends), 0);
    const auto child = fork();
    if (child == 0) {
        const auto file = open();
        for (int i = 0;; ++i) {
            const auto bytes = QByteArray::number(i);
            if (!file->add(Sample::document(bytes, {Sample::letter(u"Council"_s)}))
                || ::write(ends[1], "k", 1) != 1)
                _exit(1);
        }
    }
    QVERIFY(child > 0);
    ::close(ends[1]);
    char acknowledged = 0;
    int count = 0;
    while (count < enough && ::read(ends[0], &acknowledged, 1) == 1)
        ++count;
    kill(child, SIGKILL); // in the middle of some later letter
    while (::read(ends[0], &acknowledged, 1) == 1)
        ++count;
    ::close(ends[0]);
    waitpid(child, nullptr, 0);
    QVERIFY(count >= enough);
    const auto file = open();
    QVERIFY(file);
    const auto letters = file->storedLetters().value();
    QVERIFY2(letters.size() >= count, qPrintable(QString::number(letters.size())));
    for (const auto &stored : letters)
        QCOMPARE(stored.letter, Sample::letter(u"Council"_s));
    QVERIFY(file->add(Sample::document("after", {Sample::letter(u"Luton"_s)})));
#endif
}

void TestCaseFile::aThousandLetters()
{
    constexpr int durable = 20;
    constexpr int many = 1000;
    QElapsedTimer timer;
    {
        const auto file = open();
        const auto add = [&file](int number) {
            const QByteArray bytes = QByteArray(100'000, 'x') + QByteArray::number(number);
            return file->add(Sample::document(bytes, {Sample::letter(u"Council %1"_s.arg(number))}))
                .has_value();
        };
        timer.start();
        for (int i = 0; i < durable; ++i)
            QVERIFY(add(i));
        qInfo("add: %.2f ms a letter of 100 kB, on this disk", double(timer.nsecsElapsed()) / 1e6 / durable);
        // The rest is only there to be read.
        QVERIFY(QSqlQuery(file->database()).exec(u"PRAGMA synchronous = OFF"_s));
        timer.start();
        for (int i = durable; i < many; ++i)
            QVERIFY(add(i));
        qInfo("add: %.2f ms a letter without waiting for the disk",
            double(timer.nsecsElapsed()) / 1e6 / (many - durable));
    }
    timer.start();
    const auto file = open();
    qInfo("open with %d letters: %lld ms", many, timer.restart());
    QCOMPARE(file->storedLetters()->size(), many);
    qInfo("all letters loaded: %lld ms", timer.restart());
    QCOMPARE(file->letters().value().size(), many);
    qInfo("ids in order: %lld ms", timer.restart());
    QVERIFY(file->letter(LetterId{many / 2}));
    qInfo("one letter: %.2f ms", double(timer.nsecsElapsed()) / 1e6);
}

QTEST_GUILESS_MAIN(TestCaseFile)
#include "tst_casefile.moc"
