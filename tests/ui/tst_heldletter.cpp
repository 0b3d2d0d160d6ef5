// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heldletter.h"

#include "chartletters.h"

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
};

QTEST_GUILESS_MAIN(TestHeldLetter)
#include "tst_heldletter.moc"
