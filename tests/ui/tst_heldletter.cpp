// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heldletter.h"

#include "chartletters.h"
#include "comparison/comparison.h"
#include "tables/standings.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What leaves for the public knows what hands did.
class TestHeldLetter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangeHasBothValuesAndItsKind()
    {
        auto caseFile = CaseFile::open(u":memory:"_s);
        QVERIFY(caseFile);
        const auto ids = (*caseFile)->add({.fileName = u"a.pdf"_s,
            .sha256 = QString(64, u'1'),
            .bytes = "x",
            .pageCount = 1,
            .letters = {ChartLetters::luton()}});
        QVERIFY(ids);
        const auto id = ids->constFirst();
        QVERIFY(handChanges(**caseFile, (*caseFile)->storedLetter(id).value())->isEmpty());
        const FieldReading entered{.key = Key::upheldDecisions,
            .state = FieldState::Stated,
            .value = 8,
            .text = u"8"_s,
            .method = Method::Hand};
        const QDateTime when(QDate(2024, 9, 3), QTime(12, 0), Qt::UTC);
        QVERIFY((*caseFile)->correct(
            id, {.field = entered, .kind = CorrectionKind::LetterInError, .who = u"a"_s, .when = when}));
        const auto library = ReferenceLibrary::bundled();
        const auto letter = heldLetter(**caseFile, id, *library, {});
        QVERIFY(letter);
        QCOMPARE(letter->letter().number(Key::upheldDecisions), 9); // the printed one stays public
        QCOMPARE(letter->changes,
            (QList<HandChange>{
                {Key::upheldDecisions, HandChange::Kind::LetterInError, 9, 8, QDate(2024, 9, 3)}}));
        QVERIFY(letter->isInDispute(Key::upheldDecisions));
        QCOMPARE(letter->checked.checks.size(), 10);
    }

    void whatWasConfirmedBesideADisputeIsSettled()
    {
        auto caseFile = CaseFile::open(u":memory:"_s);
        QVERIFY(caseFile);
        auto luton = ChartLetters::luton();
        luton.gssCode = u"E06000032"_s;
        ChartLetters::state(luton, Key::upheldPer100k, 3.0); // 9 among its residents is 4.0
        const auto id = (*caseFile)
                            ->add({.fileName = u"a.pdf"_s,
                                .sha256 = QString(64, u'1'),
                                .bytes = "x",
                                .pageCount = 1,
                                .letters = {luton}})
                            ->constFirst();
        const auto library = ReferenceLibrary::bundled();
        const auto now = [&] { return heldLetter(**caseFile, id, *library, {}).value(); };
        QVERIFY(now().isFlagged(Key::upheldDecisions));
        const QDateTime when(QDate(2024, 9, 3), QTime(12, 0), Qt::UTC);
        const FieldReading entered{.key = Key::upheldPer100k,
            .state = FieldState::Stated,
            .value = 4.0,
            .text = u"4.0"_s,
            .method = Method::Hand};
        QVERIFY((*caseFile)->correct(
            id, {.field = entered, .kind = CorrectionKind::LetterInError, .who = u"a"_s, .when = when}));
        QVERIFY(now().isFlagged(Key::upheldDecisions)); // nobody has looked at the count
        const auto stored = (*caseFile)->storedLetter(id).value();
        const CheckedLetter shown{stored.letter, checkLetter(stored.letter, library->forDocument({}), {})};
        const QString key = Key::upheldDecisions;
        QVERIFY((*caseFile)->mark(id,
            {{.key = key,
                .state = MarkState::Confirmed,
                .seen = seenIn(shown, key),
                .who = u"a"_s,
                .when = when}}));
        const auto letter = now();
        QVERIFY(!letter.isFlagged(Key::upheldDecisions));
        QVERIFY(letter.isInDispute(Key::upheldPer100k));
        QCOMPARE(letter.letter().decimal(Key::upheldPer100k), 3.0);
        const auto upheld = compareWithAverages(letter).constFirst();
        QVERIFY(!upheld.rateInDoubt);
        QVERIFY(upheld.usual);
        QVERIFY(compareWithResidents(letter).inDoubt);
    }
};

QTEST_GUILESS_MAIN(TestHeldLetter)
#include "tst_heldletter.moc"
