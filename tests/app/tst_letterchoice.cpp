// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/letterchoice.h"

#include "letter/fields.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {
LetterOfFile letterOf(const QString &file, QDate yearEnding)
{
    LetterOfFile of{.file = file};
    auto &letter = of.checked.letter;
    letter.fields = emptyFields();
    letter.authorityName = u"Luton Borough Council"_s;
    letter.gssCode = u"E06000032"_s;
    letter.setField({.key = Key::periodEnd, .state = FieldState::Stated, .value = yearEnding});
    return of;
}
} // namespace

/// Which of the letters chosen stand in a chart and a paper.
class TestLetterChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofTwoAboutAYearTheLaterIsTaken_data()
    {
        QTest::addColumn<QDate>("firstDated");
        QTest::addColumn<bool>("isFirstRevision");
        QTest::addColumn<QString>("out");
        QTest::newRow("dated later") << QDate(2024, 7, 18) << false << u"b.pdf"_s;
        QTest::newRow("dated before") << QDate(2024, 7, 16) << false << u"a.pdf"_s;
        QTest::newRow("same day") << QDate(2024, 7, 17) << false << u"a.pdf"_s;
        QTest::newRow("a revised edition") << QDate(2024, 7, 16) << true << u"b.pdf"_s;
    }
    void ofTwoAboutAYearTheLaterIsTaken()
    {
        QFETCH(QDate, firstDated);
        QFETCH(bool, isFirstRevision);
        QFETCH(QString, out);
        const auto library = ReferenceLibrary::bundled();
        auto first = letterOf(u"a.pdf"_s, QDate(2024, 3, 31));
        auto second = letterOf(u"b.pdf"_s, QDate(2024, 3, 31));
        first.checked.letter.setField(
            {.key = Key::letterDate, .state = FieldState::Stated, .value = firstDated});
        second.checked.letter.setField(
            {.key = Key::letterDate, .state = FieldState::Stated, .value = QDate(2024, 7, 17)});
        first.isRevision = isFirstRevision;
        const auto choice =
            chartContentOf({letterOf(u"before.pdf"_s, QDate(2023, 3, 31)), first, second}, *library);
        QVERIFY2(choice.has_value(), choice ? "" : qPrintable(choice.error()));
        QCOMPARE(choice->content.years.size(), 2);
        QCOMPARE(choice->leftOut.size(), 1);
        QVERIFY2(
            choice->leftOut.first().startsWith(out + u": left out"_s), qPrintable(choice->leftOut.first()));
    }

    void aRevisedEditionStandsInPlaceOfItsLetter()
    {
        const auto library = ReferenceLibrary::bundled();
        auto before = letterOf(u"a.pdf"_s, QDate(2024, 3, 31));
        before.isRevised = true;
        auto revised = letterOf(u"b.pdf"_s, QDate(2024, 3, 31));
        revised.checked.letter.firstPage = 7;
        const auto choice = chartContentOf({before, revised}, *library);
        QVERIFY2(choice.has_value(), choice ? "" : qPrintable(choice.error()));
        QCOMPARE(choice->content.years.size(), 1);
        QCOMPARE(choice->content.letter.letter().firstPage, 7);
        QVERIFY(choice->leftOut.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLetterChoice)
#include "tst_letterchoice.moc"
