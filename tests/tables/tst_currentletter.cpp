// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tables/currentlettertest.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// What a hand writes into the shown letter.
class TestCurrentLetter : public CurrentLetterTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void aTypedValueIsFlaggedAndUndone();
    void whatIsNoValueIsNotTaken_data();
    void whatIsNoValueIsNotTaken();
    void anUnchangedValueWritesNothing();
    void aFigureWhereNoneWasReadIsEntered();
    void statesAreSetWithoutAValue();
    void aValueTakenFromThePageKeepsItsPlace();
    void revertGoesBackToTheReading();
};

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
    QCOMPARE(m_file->history(m_ids.first(), Key::upheldRate).value().first().kind, CorrectionKind::Misread);
    // Where nothing was read there is nothing that was misread.
    QVERIFY(m_current->setState(Key::dealtWith, FieldState::NotApplicable));
    QCOMPARE(m_file->history(m_ids.first(), Key::dealtWith).value().last().kind, CorrectionKind::Entered);
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

QTEST_GUILESS_MAIN(TestCurrentLetter)
#include "tst_currentletter.moc"
