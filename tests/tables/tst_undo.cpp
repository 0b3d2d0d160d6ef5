// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/historylines.h"
#include "tables/letterdeeds.h"
#include "tables/reviewing.h"
#include "tests/store/sampleletter.h"

#include <QDataStream>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;

/// One stack for every change of every letter: undoing all gives the start, redoing all the end, and the
/// history only grows.
class TestUndo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anyWalkLeadsBackAndForthByteForByte_data();
    void anyWalkLeadsBackAndForthByteForByte();
    void importAndRemovalAreSteps();
    void aReadingThatSomebodyElseOvertookIsVoid();

private:
    struct Desk {
        Desk(CaseFile &caseFile, const ReferenceLibrary &library, const QByteArray &mark);
        void act(QRandomGenerator &random);
        /// Values, states, letters and passages, as bytes.
        [[nodiscard]] QByteArray dump(const QList<LetterId> &letters) const;
        /// Rows of history of every kind.
        [[nodiscard]] int history() const;

        CaseFile *file;
        QByteArray mark; // makes the bytes of its letters its own
        FieldTable table;
        CurrentLetter current;
        Reviewing reviewing;
        LetterDeeds deeds;
        QList<LetterId> ids;
        int imported = 0;
    };
    std::optional<ReferenceLibrary> m_library;
};

namespace {
QByteArray bytesOf(const Letter &letter)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << letter.authorityName << letter.gssCode << int(letter.type) << letter.firstPage
           << letter.lastPage << int(letter.quality);
    for (const auto &field : letter.fields)
        stream << field.key << stateKey(field.state) << field.value << field.text << field.place.page
               << field.place.box << field.place.line << field.place.column << methodKey(field.method)
               << pictureKey(field.picture) << field.doubt;
    for (const auto &passage : letter.passages)
        stream << passage.kind << passage.text << passage.place.page << passage.place.box;
    return bytes;
}
} // namespace

TestUndo::Desk::Desk(CaseFile &caseFile, const ReferenceLibrary &library, const QByteArray &bytes)
    : file(&caseFile)
    , mark(bytes)
    , table(caseFile, library)
    , current(caseFile, table, u"officer"_s)
    , reviewing(caseFile, table, current)
    , deeds(caseFile, library, table, current)
{
    for (const auto &[name, code] : {std::pair{u"Luton Borough Council"_s, u"E06000032"_s},
             std::pair{u"Derby City Council"_s, u"E06000015"_s}})
        ids += file->add(Sample::document(name.toUtf8() + mark, {Sample::letter(name, 2024, code)})).value();
    current.show(ids.first());
}

QByteArray TestUndo::Desk::dump(const QList<LetterId> &letters) const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const auto id : letters) {
        const auto stored = file->storedLetter(id).value();
        stream << idNumber(id) << stored.removed << stored.corrected
               << (stored.revises ? idNumber(*stored.revises) : 0) << bytesOf(stored.letter)
               << bytesOf(file->readLetter(id).value()) << bytesOf(file->publicLetter(id).value());
        const auto standings = standingsOf({stored.letter, {}}, stored.marks, stored.correctedKeys);
        stream << standingKey(standings.letter) << standings.left;
        for (const auto &field : standings.fields)
            stream << field.key << standingKey(field.standing) << field.needsPerson;
        for (const auto &field : stored.letter.fields) {
            const auto mark = stored.marks.value(field.key);
            stream << markStateKey(mark.state) << (u'=' + mark.seen) << (u'=' + mark.why);
            const auto history = file->history(id, field.key).value();
            const bool stands = stored.correctedKeys.contains(field.key);
            stream << (u'=' + (stands ? history.last().why : QString()));
        }
    }
    return bytes;
}

int TestUndo::Desk::history() const
{
    int rows = 0;
    for (const auto &table : {u"correction"_s, u"review"_s, u"event"_s, u"run"_s, u"reading"_s}) {
        QSqlQuery query(u"SELECT count(*) FROM "_s + table + u" WHERE letter >= "_s
                + QString::number(idNumber(ids.first())),
            file->database());
        rows += query.next() ? query.value(0).toInt() : 0;
    }
    return rows;
}

void TestUndo::Desk::act(QRandomGenerator &random)
{
    static const std::array keys{Key::upheldRate, Key::upheldDecisions, Key::remedies, Key::authority};
    static const std::array texts{u"7"_s, u"8"_s, u"69"_s, u"Derby City Council"_s};
    static const std::array whys{u""_s, u"smudged"_s, u"asked by telephone"_s};
    const QString key = keys.at(random.bounded(int(keys.size())));
    const auto id = ids.at(random.bounded(int(ids.size())));
    auto &stack = current.undoStack();
    switch (random.bounded(16)) {
    case 0:
        return stack.undo();
    case 1:
        return stack.redo();
    case 2:
        return current.show(id);
    case 3:
        current.revert(key);
        return;
    case 4:
        current.setState(key, FieldState(1 + random.bounded(3)), u"looked"_s);
        return;
    case 5:
        current.take(key, texts.at(random.bounded(4)),
            {.page = 1 + random.bounded(3), .box = {0.5, 0.5, 0.25, 0.125}}, CorrectionKind::Misread,
            whys.at(random.bounded(3)));
        return;
    case 6:
    case 7:
        reviewing.confirm(key, whys.at(random.bounded(3)));
        return;
    case 8:
        reviewing.setInQuery(key, u"why?"_s);
        return;
    case 9:
        reviewing.setUnchecked(key);
        return;
    case 10:
        if (!reviewing.confirmLetter())
            reviewing.setLetterInQuery();
        return;
    case 11:
        deeds.remove(id);
        return;
    case 12: {
        auto reading = file->readLetter(id).value();
        reading.setField(Sample::stated(Key::upheldDecisions, random.bounded(20), u"again"_s));
        if (random.bounded(2) == 0) { // another council, or year
            const bool isDerby = random.bounded(2) == 0;
            reading.authorityName = isDerby ? u"Derby City Council"_s : u"Luton Borough Council"_s;
            reading.gssCode = isDerby ? u"E06000015"_s : u"E06000032"_s;
            reading.setField(Sample::stated(Key::authority, reading.authorityName, reading.authorityName));
            reading.setField(
                Sample::stated(Key::periodEnd, QDate(2022 + random.bounded(3), 3, 31), u"31 March"_s));
        }
        reading.passages.append({u"praise"_s, QString::number(random.bounded(5)), {.page = 1}});
        deeds.takeReading(id, reading);
        return;
    }
    case 13:
        deeds.link(ids.first(), ids.at(1));
        return;
    case 14: {
        if (imported >= 2)
            return;
        const auto name = u"Council %1"_s.arg(++imported);
        const auto added = file->add(Sample::document(name.toUtf8() + mark, {Sample::letter(name)})).value();
        ids += added;
        deeds.noteImported(added);
        return;
    }
    default:
        current.correct(
            key, texts.at(random.bounded(4)), CorrectionKind(random.bounded(4)), whys.at(random.bounded(3)));
    }
}

void TestUndo::initTestCase()
{
    m_library = ReferenceLibrary::bundled().value();
}

void TestUndo::anyWalkLeadsBackAndForthByteForByte_data()
{
    QTest::addColumn<quint32>("first");
#if defined(__SANITIZE_ADDRESS__)                                                                            \
    || defined(__SANITIZE_THREAD__) // each walk takes several times as long there
    constexpr quint32 all = 200;
#else
    constexpr quint32 all = 1000;
#endif
    for (quint32 first = 0; first < all; first += 100) // in parts
        QTest::addRow("walks from %u", first) << first;
}

void TestUndo::anyWalkLeadsBackAndForthByteForByte()
{
    QFETCH(quint32, first);
    constexpr quint32 walks = 100;
    const auto file = CaseFile::open(u":memory:"_s).value();
    int steps = 0;
    for (quint32 seed = first; seed < first + walks; ++seed) {
        QRandomGenerator random(seed);
        Desk desk(*file, *m_library, QByteArray::number(seed));
        auto &stack = desk.current.undoStack();
        const QSignalSpy failed(&desk.current, &CurrentLetter::writeFailed);
        const QSignalSpy unmarked(&desk.reviewing, &Reviewing::writeFailed);
        const QSignalSpy undone(&desk.deeds, &LetterDeeds::writeFailed);
        const auto ids = desk.ids;
        const auto dumpOf = [&desk](const QList<LetterId> &letters) {
            return std::pair(desk.dump(letters), desk.history());
        };
        const auto start = dumpOf(ids);
        const int actions = 2 + int(seed % 7);
        for (int i = 0; i < actions; ++i)
            desk.act(random);
        while (stack.canRedo())
            stack.redo();
        const auto end = dumpOf(desk.ids);
        QVERIFY(end.second >= start.second);
        while (stack.canUndo())
            stack.undo();
        // What came in since is away again; the rest is as if nobody had touched it.
        const auto back = dumpOf(ids);
        QVERIFY2(back.first == start.first, qPrintable(u"undo, seed %1"_s.arg(seed)));
        QVERIFY(stack.count() == 0 || back.second > end.second);
        while (stack.canRedo())
            stack.redo();
        const auto forth = dumpOf(desk.ids);
        QVERIFY2(forth.first == end.first, qPrintable(u"redo, seed %1"_s.arg(seed)));
        QVERIFY(stack.count() == 0 || forth.second > back.second);
        QCOMPARE(failed.size() + unmarked.size() + undone.size(), 0);
        steps += stack.count();
    }
    QVERIFY(steps > 2 * int(walks));
}

void TestUndo::importAndRemovalAreSteps()
{
    const auto file = CaseFile::open(u":memory:"_s).value();
    Desk desk(*file, *m_library, {});
    auto &stack = desk.current.undoStack();
    QSignalSpy changed(&desk.deeds, &LetterDeeds::changed);
    desk.deeds.noteImported(desk.ids);
    QCOMPARE(stack.undoText(), u"Import 2 letters"_s);
    QVERIFY(desk.deeds.remove(desk.ids.first(), u"sent in error"_s));
    QCOMPARE(stack.undoText(), u"Remove the letter of Luton Borough Council"_s);
    QCOMPARE(desk.file->letters()->size(), 1);
    stack.undo();
    QCOMPARE(desk.file->letters()->size(), 2);
    stack.undo();
    QVERIFY(desk.file->letters()->isEmpty());
    stack.redo();
    QCOMPARE(desk.file->letters()->size(), 2);
    QCOMPARE(changed.size(), 4);
    QCOMPARE(changed.last().first().value<QList<LetterId>>(), desk.ids);

    QStringList what;
    const auto lines = historyLines(*desk.file, desk.ids.first()).value();
    for (const auto &line : lines)
        what.append(line.what);
    QCOMPARE(
        what, (QStringList{u"Imported"_s, u"Removed"_s, u"Brought back"_s, u"Removed"_s, u"Brought back"_s}));
    QCOMPARE(lines.at(1).why, u"sent in error"_s);
    QCOMPARE(lines.at(1).who, u"officer"_s);
}

void TestUndo::aReadingThatSomebodyElseOvertookIsVoid()
{
    const auto file = CaseFile::open(u":memory:"_s).value();
    Desk desk(*file, *m_library, {});
    const auto id = desk.ids.first();
    auto reading = desk.file->readLetter(id).value();
    reading.setField(Sample::stated(Key::remedies, 3, u"3"_s));
    QVERIFY(desk.deeds.takeReading(id, reading));
    QVERIFY(desk.file->addRun(id, Sample::letter(u"Luton Borough Council"_s))); // another program
    QSignalSpy failed(&desk.deeds, &LetterDeeds::writeFailed);
    desk.current.undoStack().undo();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Problem>().kind, Problem::Kind::Conflict);
    QCOMPARE(desk.file->readings(id)->size(), 3);
    QVERIFY(!desk.current.undoStack().canRedo());
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
