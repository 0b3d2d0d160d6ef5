// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/differences.h"
#include "tables/historylines.h"
#include "tables/reviewing.h"
#include "tests/store/sampleletter.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Who did what, when and why, in words; and what a revised letter changes.
class TestHistoryLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyChangeSaysWhoWhenBeforeAfterAndWhy();
    void aFieldsHistoryIsItsOwn();
    void differencesAreOfStateAndValue();
};

void TestHistoryLines::everyChangeSaysWhoWhenBeforeAfterAndWhy()
{
    const auto library = ReferenceLibrary::bundled().value();
    const auto file = CaseFile::open(u":memory:"_s).value();
    const auto luton = Sample::letter(u"Luton Borough Council"_s, 2024, u"E06000032"_s);
    const auto id = file->add(Sample::document("bytes", {luton}))->first();
    FieldTable table(*file, library);
    auto now = QDateTime::currentDateTimeUtc().addSecs(10);
    CurrentLetter current(*file, table, u"officer"_s, [&now] { return now = now.addSecs(1); });
    Reviewing reviewing(*file, table, current);
    current.show(id);
    QVERIFY(current.correct(Key::upheldDecisions, u"8"_s, CorrectionKind::Misread, u"smudged"_s));
    current.setAccount(u"colleague"_s);
    QVERIFY(current.correct(Key::upheldDecisions, u"7"_s, CorrectionKind::LetterInError));
    current.undoStack().undo();
    QVERIFY(current.revert(Key::upheldDecisions));
    QVERIFY(reviewing.confirm(Key::upheldDecisions, u"looked twice"_s));
    QVERIFY(current.setState(Key::remedies, FieldState::NotApplicable));

    const auto lines = historyLines(*file, id, Key::upheldDecisions).value();
    QStringList told;
    for (const auto &line : lines)
        told.append(QStringList{line.what, line.before, line.after, line.who, line.why}.join(u'|'));
    QCOMPARE(told,
        (QStringList{u"Corrected: misread by the program|9|8|officer|smudged"_s,
            u"Corrected: letter in error|8|7|colleague|"_s,
            u"Earlier value restored: misread by the program|7|8|colleague|smudged"_s,
            u"Back to the reading|8|9|colleague|"_s, u"Confirmed||9|colleague|looked twice"_s}));
    QVERIFY(std::ranges::is_sorted(lines, {}, &HistoryLine::when));
    QCOMPARE(historyLines(*file, id)->size(), 7); // and the import, and the other field
    const auto cells = historyCells(lines.first(), luton);
    QCOMPARE(cells.size(), historyHeader().size());
    QCOMPARE(cells.at(2), u"Luton Borough Council"_s);
    QCOMPARE(cells.at(3), u"2024-03-31"_s);
}

void TestHistoryLines::aFieldsHistoryIsItsOwn()
{
    const auto file = CaseFile::open(u":memory:"_s).value();
    const auto id = file->add(Sample::document("bytes", {Sample::letter(u"Luton"_s)}))->first();
    QVERIFY(file->correct(id, Sample::correction(Key::remedies, 3)));
    QCOMPARE(historyLines(*file, id, Key::upheldRate)->size(), 0);
    QCOMPARE(historyLines(*file, id, Key::remedies)->size(), 1);
    QCOMPARE(historyLines(*file, id, Key::remedies)->first().before, u"not stated"_s);
}

void TestHistoryLines::differencesAreOfStateAndValue()
{
    const auto older = Sample::letter(u"Luton"_s);
    auto newer = older;
    QVERIFY(differencesBetween(older, newer).isEmpty());
    auto moved = newer.field(Key::upheldRate);
    moved.place.page = 9;
    moved.text = u"69 per cent"_s;
    newer.setField(moved);
    QVERIFY(differencesBetween(older, newer).isEmpty());
    newer.setField(Sample::stated(Key::upheldDecisions, 10, u"10"_s));
    newer.setField({.key = Key::investigations, .state = FieldState::NotStated});
    const auto differences = differencesBetween(older, newer);
    QCOMPARE(differences.size(), 2);
    QCOMPARE(differences.first().key, Key::upheldDecisions);
    QCOMPARE(differences.first().older.value, 9);
    QCOMPARE(differences.first().newer.value, 10);
    QCOMPARE(differences.last().newer.state, FieldState::NotStated);
}

QTEST_GUILESS_MAIN(TestHistoryLines)
#include "tst_historylines.moc"
