// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/currentletter.h"
#include "tests/store/sampleletter.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCurrentLetter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTypedValueIsFlaggedAndUndone();
    void whatIsNoValueIsNotTaken_data();
    void whatIsNoValueIsNotTaken();
    void anUnchangedValueWritesNothing();
    void aFigureWhereNoneWasReadIsEntered();
    void statesAreSetWithoutAValue();
    void aValueTakenFromThePageKeepsItsPlace();
    void revertGoesBackToTheReading();
    void theHistorySaysWhoWhenAndWhatWasUndone();
    void stepsHaveNames();
    void undoReachesALetterThatIsNotShown();
    void aClashVoidsTheStepsOfThatField();
    void anUndoneStepThatAnotherWindowOvertookIsAClash();
    void aRefusedWriteCostsNoStep();
    void aRefusedUndoCanBeTriedAgain();
    void anUndoneErrorKeepsThePublicFigure();
    void anUndoneCouncilIsTheOneThatWasRead();
    void anyWalkThroughTheHistoryLeadsBack_data();
    void anyWalkThroughTheHistoryLeadsBack();

private:
    [[nodiscard]] QVariant cell(QLatin1String key, int role = Qt::DisplayRole) const
    {
        return m_table->index(m_table->rowOf(key), FieldTable::Value).data(role);
    }
    [[nodiscard]] QString text(QLatin1String key) const { return cell(key).toString(); }
    [[nodiscard]] QList<Letter> dump() const
    {
        QList<Letter> letters;
        for (const auto id : m_ids)
            letters += {
                m_file->letter(id).value(), m_file->publicLetter(id).value(), m_file->readLetter(id).value()};
        return letters;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<ReferenceLibrary> m_library;
    std::unique_ptr<CaseFile> m_file;
    std::unique_ptr<FieldTable> m_table;
    std::unique_ptr<CurrentLetter> m_current;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<LetterId> m_ids;
    QDateTime m_now;
};

void TestCurrentLetter::init()
{
    m_tester.reset();
    m_current.reset();
    m_table.reset();
    m_file.reset();
    m_ids.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    if (!m_library)
        m_library = ReferenceLibrary::bundled().value();
    m_file = std::move(CaseFile::open(m_folder->filePath(u"case.upheld"_s)).value());
    QVERIFY(
        QSqlQuery(m_file->database()).exec(u"PRAGMA synchronous = OFF"_s)); // durability is not tested here
    const std::array councils{std::pair{u"Luton Borough Council"_s, u"E06000032"_s},
        std::pair{u"Derby City Council"_s, u"E06000015"_s},
        std::pair{u"Bath & North East Somerset %1"_s, u""_s}};
    for (const auto &[name, code] : councils)
        m_ids += m_file->add(Sample::document(name.toUtf8(), {Sample::letter(name, 2024, code)})).value();
    m_now = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
    m_table = std::make_unique<FieldTable>(*m_file, *m_library);
    m_current = std::make_unique<CurrentLetter>(*m_file, *m_table, u"officer"_s, [this] { return m_now; });
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_table.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_current->show(m_ids.first());
}

void TestCurrentLetter::aTypedValueIsFlaggedAndUndone()
{
    const auto value = m_table->index(m_table->rowOf(Key::upheldDecisions), FieldTable::Value);
    QSignalSpy changed(m_current.get(), &CurrentLetter::changed);
    QVERIFY(!cell(Key::upheldRate, FieldTable::FlaggedRole).toBool());
    QVERIFY(m_table->setData(value, u"8"_s)); // as a view does
    QCOMPARE(text(Key::upheldDecisions), u"8"_s);
    QVERIFY(cell(Key::upheldRate, FieldTable::FlaggedRole).toBool());
    QCOMPARE(m_file->letter(m_ids.first())->number(Key::upheldDecisions), 8);

    m_current->undoStack().undo();
    QCOMPARE(text(Key::upheldDecisions), u"9"_s);
    QVERIFY(!cell(Key::upheldDecisions, FieldTable::CorrectedRole).toBool());
    QVERIFY(!cell(Key::upheldRate, FieldTable::FlaggedRole).toBool());
    QCOMPARE(m_file->letter(m_ids.first()).value(), m_file->readLetter(m_ids.first()).value());

    m_current->undoStack().redo();
    QCOMPARE(text(Key::upheldDecisions), u"8"_s);
    QVERIFY(cell(Key::upheldRate, FieldTable::FlaggedRole).toBool());
    QCOMPARE(changed.size(), 3);
    QCOMPARE(changed.last().first().value<LetterId>(), m_ids.first());
    QCOMPARE(changed.last().last().toString(), Key::upheldDecisions);
}

void TestCurrentLetter::whatIsNoValueIsNotTaken_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("text");
    QTest::newRow("rate over 100") << QString(Key::upheldRate) << u"101"_s;
    QTest::newRow("words for a count") << QString(Key::upheldDecisions) << u"nine"_s;
    QTest::newRow("nothing") << QString(Key::upheldDecisions) << u"  "_s;
    QTest::newRow("less than none") << QString(Key::upheldDecisions) << u"-1"_s;
    QTest::newRow("31 February") << QString(Key::letterDate) << u"31 February 2024"_s;
    QTest::newRow("statement") << QString(Key::upheldDecisions) << u"1; DROP TABLE letter"_s;
    QTest::newRow("no such field") << u"x' OR '1'='1"_s << u"1"_s;
}

void TestCurrentLetter::whatIsNoValueIsNotTaken()
{
    QFETCH(QString, key);
    QFETCH(QString, text);
    const auto before = dump();
    QVERIFY(!m_current->correct(key, text));
    QVERIFY(!m_current->take(key, text, {.page = 1}));
    QCOMPARE(dump(), before);
    QVERIFY(!m_current->undoStack().canUndo());
}

void TestCurrentLetter::anUnchangedValueWritesNothing()
{
    QVERIFY(m_current->correct(Key::upheldRate, u"69%"_s));
    QVERIFY(m_current->revert(Key::upheldRate));
    QVERIFY(m_current->setState(Key::remedyRate, FieldState::NotStated));
    QVERIFY(m_file->history(m_ids.first(), Key::upheldRate).value().isEmpty());
    QVERIFY(!m_current->undoStack().canUndo());
    // The same figure for another reason is a change.
    QVERIFY(m_current->correct(Key::upheldRate, u"70"_s));
    QVERIFY(m_current->correct(Key::upheldRate, u"70"_s, CorrectionKind::Revised));
    QCOMPARE(cell(Key::upheldRate, FieldTable::KindRole).toInt(), int(CorrectionKind::Revised));
    QCOMPARE(m_current->undoStack().count(), 2);
}

void TestCurrentLetter::aFigureWhereNoneWasReadIsEntered()
{
    QVERIFY(m_current->correct(Key::remedies, u"3"_s));
    QCOMPARE(cell(Key::remedies, FieldTable::KindRole).toInt(), int(CorrectionKind::Entered));
    QVERIFY(m_current->correct(Key::upheldRate, u"70"_s));
    QCOMPARE(cell(Key::upheldRate, FieldTable::KindRole).toInt(), int(CorrectionKind::Misread));
    QCOMPARE(cell(Key::upheldRate, FieldTable::FieldRole).value<FieldReading>().method, Method::Hand);
    QCOMPARE(cell(Key::upheldRate, FieldTable::PrintedRole).toString(), u"69%"_s);
}

void TestCurrentLetter::statesAreSetWithoutAValue()
{
    QVERIFY(!m_current->setState(Key::upheldRate, FieldState::Stated));
    for (const auto state : {FieldState::NotApplicable, FieldState::NotStated, FieldState::NotFound}) {
        QVERIFY(m_current->setState(Key::upheldRate, state, u"looked"_s));
        const auto field = m_file->letter(m_ids.first())->field(Key::upheldRate);
        QCOMPARE(field.state, state);
        QVERIFY(!field.value.isValid());
        QCOMPARE(cell(Key::upheldRate, FieldTable::StateRole).toString(), stateKey(state));
    }
    for (int i = 0; i < 3; ++i)
        m_current->undoStack().undo();
    QCOMPARE(text(Key::upheldRate), u"69%"_s);
    QCOMPARE(m_file->history(m_ids.first(), Key::upheldRate).value().first().why, u"looked"_s);
}

void TestCurrentLetter::aValueTakenFromThePageKeepsItsPlace()
{
    const Place place{.page = 2, .box = {0.5, 0.5, 0.25, 0.125}};
    QVERIFY(m_current->take(Key::upheldDecisions, u"8"_s, place));
    const auto field = m_file->letter(m_ids.first())->field(Key::upheldDecisions);
    QCOMPARE(field.place, place);
    QCOMPARE(field.text, u"8"_s);
    QCOMPARE(cell(Key::upheldDecisions, FieldTable::PlaceRole).value<Place>(), place);
    m_current->undoStack().undo();
    QCOMPARE(m_file->letter(m_ids.first())->field(Key::upheldDecisions).place.page, 3);
}

void TestCurrentLetter::revertGoesBackToTheReading()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    QVERIFY(m_current->correct(Key::upheldDecisions, u"7"_s));
    QVERIFY(m_current->revert(Key::upheldDecisions));
    QCOMPARE(text(Key::upheldDecisions), u"9"_s);
    QVERIFY(!cell(Key::upheldDecisions, FieldTable::CorrectedRole).toBool());
    m_current->undoStack().undo();
    QCOMPARE(text(Key::upheldDecisions), u"7"_s);
    QVERIFY(cell(Key::upheldDecisions, FieldTable::CorrectedRole).toBool());
    m_current->undoStack().redo();
    QCOMPARE(text(Key::upheldDecisions), u"9"_s);
}

void TestCurrentLetter::theHistorySaysWhoWhenAndWhatWasUndone()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s, CorrectionKind::Misread, u"smudged"_s));
    m_now = m_now.addSecs(60);
    QVERIFY(m_current->correct(Key::upheldDecisions, u"7"_s));
    m_current->undoStack().undo();
    m_current->undoStack().undo();
    const auto history = m_file->history(m_ids.first(), Key::upheldDecisions).value();
    QCOMPARE(history.size(), 4);
    QCOMPARE(history.at(0).who, u"officer"_s);
    QCOMPARE(history.at(0).why, u"smudged"_s);
    QCOMPARE(history.at(0).when.secsTo(history.at(1).when), 60);
    QCOMPARE(history.at(2).restores, 1);
    QCOMPARE(history.at(2).field, history.at(0).field);
    QVERIFY(!history.at(2).withdrawn);
    QVERIFY(history.at(3).withdrawn);
}

void TestCurrentLetter::stepsHaveNames()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    QCOMPARE(m_current->undoStack().undoText(), u"Correct upheld decisions of Luton Borough Council"_s);
    m_current->show(m_ids.last());
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    QCOMPARE(
        m_current->undoStack().undoText(), u"Correct upheld decisions of Bath && North East Somerset %1"_s);
    QCOMPARE(m_current->undoStack().text(1), u"Correct upheld decisions of Bath & North East Somerset %1"_s);
}

void TestCurrentLetter::undoReachesALetterThatIsNotShown()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    m_current->show(m_ids.at(1));
    QSignalSpy changed(m_current.get(), &CurrentLetter::changed);
    m_current->undoStack().undo();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<LetterId>(), m_ids.first());
    QCOMPARE(m_current->letter(), m_ids.at(1)); // the window decides what is shown
    QCOMPARE(m_file->letter(m_ids.first())->number(Key::upheldDecisions), 9);
    m_current->show(m_ids.first());
    m_current->undoStack().redo();
    QCOMPARE(text(Key::upheldDecisions), u"8"_s);
}

void TestCurrentLetter::aClashVoidsTheStepsOfThatField()
{
    QVERIFY(m_current->correct(Key::upheldRate, u"70"_s));
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    QVERIFY(m_current->correct(Key::upheldDecisions, u"7"_s));
    const auto other = CaseFile::open(m_file->path()).value();
    QVERIFY(other->correct(m_ids.first(), Sample::correction(Key::upheldDecisions, 5, 2)));

    QSignalSpy failed(m_current.get(), &CurrentLetter::writeFailed);
    m_current->undoStack().undo();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Problem>().kind, Problem::Kind::Conflict);
    QCOMPARE(text(Key::upheldDecisions), u"5"_s); // theirs, and shown
    m_current->undoStack().undo(); // would overwrite it: void, and said
    QCOMPARE(text(Key::upheldDecisions), u"5"_s);
    QCOMPARE(failed.size(), 2);
    const auto said = failed.last().first().value<Problem>();
    QCOMPARE(said.kind, Problem::Kind::Conflict);
    QVERIFY2(said.detail.contains(u"Correct upheld decisions of Luton Borough Council"_s),
        qPrintable(said.detail));
    m_current->undoStack().undo();
    QCOMPARE(text(Key::upheldRate), u"69%"_s); // another field's step still goes
    QVERIFY(m_current->correct(Key::upheldDecisions, u"9"_s));
    QCOMPARE(m_file->letter(m_ids.first())->number(Key::upheldDecisions), 9);
    m_current->undoStack().undo();
    QCOMPARE(text(Key::upheldDecisions), u"5"_s);
}

void TestCurrentLetter::anUndoneStepThatAnotherWindowOvertookIsAClash()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    const auto other = CaseFile::open(m_file->path()).value();
    QVERIFY(other->correct(m_ids.first(), Sample::correction(Key::upheldDecisions, 5, 1)));
    m_current->show(m_ids.first()); // theirs is shown by now
    QCOMPARE(text(Key::upheldDecisions), u"5"_s);

    QSignalSpy failed(m_current.get(), &CurrentLetter::writeFailed);
    m_current->undoStack().undo();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Problem>().kind, Problem::Kind::Conflict);
    QCOMPARE(text(Key::upheldDecisions), u"5"_s);
    QVERIFY(!m_current->undoStack().canRedo()); // nothing was undone
    QCOMPARE(m_file->history(m_ids.first(), Key::upheldDecisions).value().size(), 2);
}

void TestCurrentLetter::aRefusedWriteCostsNoStep()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    m_current->undoStack().undo();
    const auto other = CaseFile::open(m_file->path()).value();
    QVERIFY(QSqlQuery(other->database()).exec(u"BEGIN IMMEDIATE"_s));
    QSignalSpy failed(m_current.get(), &CurrentLetter::writeFailed);
    QVERIFY(!m_current->correct(Key::upheldRate, u"70"_s));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(text(Key::upheldRate), u"69%"_s);
    QVERIFY(m_current->undoStack().canRedo());
    QVERIFY(QSqlQuery(other->database()).exec(u"COMMIT"_s));
    m_current->undoStack().redo();
    QCOMPARE(text(Key::upheldDecisions), u"8"_s);
}

void TestCurrentLetter::aRefusedUndoCanBeTriedAgain()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    QVERIFY(m_current->correct(Key::upheldRate, u"62"_s));
    const auto other = CaseFile::open(m_file->path()).value();
    QVERIFY(QSqlQuery(other->database()).exec(u"BEGIN IMMEDIATE"_s));
    m_current->undoStack().undo();
    QCOMPARE(text(Key::upheldRate), u"62%"_s);
    QVERIFY(QSqlQuery(other->database()).exec(u"COMMIT"_s));
    QTRY_COMPARE(m_current->undoStack().index(), 2);
    m_current->undoStack().undo();
    QCOMPARE(text(Key::upheldRate), u"69%"_s);

    QVERIFY(QSqlQuery(other->database()).exec(u"BEGIN IMMEDIATE"_s));
    m_current->undoStack().redo();
    QCOMPARE(text(Key::upheldRate), u"69%"_s);
    QVERIFY(QSqlQuery(other->database()).exec(u"COMMIT"_s));
    QTRY_COMPARE(m_current->undoStack().index(), 1);
    m_current->undoStack().redo();
    QCOMPARE(text(Key::upheldRate), u"62%"_s);
}

void TestCurrentLetter::anUndoneErrorKeepsThePublicFigure()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s, CorrectionKind::LetterInError));
    QVERIFY(m_current->correct(Key::upheldDecisions, u"7"_s));
    QCOMPARE(m_file->publicLetter(m_ids.first())->number(Key::upheldDecisions), 7);
    m_current->undoStack().undo();
    QCOMPARE(m_file->letter(m_ids.first())->number(Key::upheldDecisions), 8);
    QCOMPARE(m_file->publicLetter(m_ids.first())->number(Key::upheldDecisions), 9);
}

void TestCurrentLetter::anUndoneCouncilIsTheOneThatWasRead()
{
    QVERIFY(m_current->correct(Key::authority, u"Derby City Council"_s));
    QCOMPARE(m_file->letter(m_ids.first())->gssCode, u"E06000015"_s);
    m_current->show(m_ids.at(1));
    m_current->undoStack().undo();
    QCOMPARE(m_file->letter(m_ids.first()).value(), m_file->readLetter(m_ids.first()).value());
}

void TestCurrentLetter::anyWalkThroughTheHistoryLeadsBack_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestCurrentLetter::anyWalkThroughTheHistoryLeadsBack()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const auto start = dump();
    auto &stack = m_current->undoStack();
    QSignalSpy failed(m_current.get(), &CurrentLetter::writeFailed);
    const std::array keys{
        Key::upheldRate, Key::upheldDecisions, Key::remedies, Key::authority, Key::periodEnd};
    const std::array texts{u"7"_s, u"8"_s, u"9"_s, u"Derby City Council"_s, u"31 March 2025"_s};
    for (int step = 0; step < 120; ++step) {
        const auto key = keys.at(random.bounded(int(keys.size())));
        switch (random.bounded(8)) {
        case 0:
            stack.undo();
            break;
        case 1:
            stack.redo();
            break;
        case 2:
            m_current->show(m_ids.at(random.bounded(int(m_ids.size()))));
            break;
        case 3:
            QVERIFY(m_current->revert(key));
            break;
        case 4:
            QVERIFY(m_current->setState(key, FieldState(1 + random.bounded(3))));
            break;
        default: // not every text is a value of every field
            m_current->correct(
                key, texts.at(random.bounded(int(texts.size()))), CorrectionKind(random.bounded(4)));
        }
    }
    const auto end = dump();
    while (stack.canRedo())
        stack.redo();
    const auto last = dump();
    while (stack.canUndo())
        stack.undo();
    QCOMPARE(dump(), start);
    while (stack.canRedo())
        stack.redo();
    QCOMPARE(dump(), last);
    QCOMPARE(failed.size(), 0);
    QVERIFY(stack.count() > 10);
    QVERIFY(end != start);
}

QTEST_GUILESS_MAIN(TestCurrentLetter)
#include "tst_currentletter.moc"
