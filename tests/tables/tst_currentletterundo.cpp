// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tables/currentlettertest.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// The history of what hands wrote, and the way back through it.
class TestCurrentLetterUndo : public CurrentLetterTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
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
};

void TestCurrentLetterUndo::theHistorySaysWhoWhenAndWhatWasUndone()
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
    QCOMPARE(history.at(2).why, u"smudged"_s); // why that value stands is not forgotten
    QVERIFY(history.at(3).why.isEmpty());
    QVERIFY(!history.at(2).withdrawn);
    QVERIFY(history.at(3).withdrawn);
}

void TestCurrentLetterUndo::stepsHaveNames()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    QCOMPARE(m_current->undoStack().undoText(), u"Correct upheld decisions of Luton Borough Council"_s);
    m_current->show(m_ids.last());
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s));
    QCOMPARE(
        m_current->undoStack().undoText(), u"Correct upheld decisions of Bath && North East Somerset %1"_s);
    QCOMPARE(m_current->undoStack().text(1), u"Correct upheld decisions of Bath & North East Somerset %1"_s);
}

void TestCurrentLetterUndo::undoReachesALetterThatIsNotShown()
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

void TestCurrentLetterUndo::aClashVoidsTheStepsOfThatField()
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

void TestCurrentLetterUndo::anUndoneStepThatAnotherWindowOvertookIsAClash()
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

void TestCurrentLetterUndo::aRefusedWriteCostsNoStep()
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

void TestCurrentLetterUndo::aRefusedUndoCanBeTriedAgain()
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

void TestCurrentLetterUndo::anUndoneErrorKeepsThePublicFigure()
{
    QVERIFY(m_current->correct(Key::upheldDecisions, u"8"_s, CorrectionKind::LetterInError));
    QVERIFY(m_current->correct(Key::upheldDecisions, u"7"_s));
    QCOMPARE(m_file->publicLetter(m_ids.first())->number(Key::upheldDecisions), 7);
    m_current->undoStack().undo();
    QCOMPARE(m_file->letter(m_ids.first())->number(Key::upheldDecisions), 8);
    QCOMPARE(m_file->publicLetter(m_ids.first())->number(Key::upheldDecisions), 9);
}

void TestCurrentLetterUndo::anUndoneCouncilIsTheOneThatWasRead()
{
    QVERIFY(m_current->correct(Key::authority, u"Derby City Council"_s));
    QCOMPARE(m_file->letter(m_ids.first())->gssCode, u"E06000015"_s);
    m_current->show(m_ids.at(1));
    m_current->undoStack().undo();
    QCOMPARE(m_file->letter(m_ids.first()).value(), m_file->readLetter(m_ids.first()).value());
}

void TestCurrentLetterUndo::anyWalkThroughTheHistoryLeadsBack_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestCurrentLetterUndo::anyWalkThroughTheHistoryLeadsBack()
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

QTEST_GUILESS_MAIN(TestCurrentLetterUndo)
#include "tst_currentletterundo.moc"
