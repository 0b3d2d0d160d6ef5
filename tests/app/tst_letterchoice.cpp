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
    void oneLetterAYear()
    {
        const auto library = ReferenceLibrary::bundled();
        const QDate year(2024, 3, 31);
        const auto choice =
            chartContentOf({letterOf(u"a.pdf"_s, year), letterOf(u"b.pdf"_s, year)}, *library);
        QVERIFY(!choice);
        QVERIFY2(choice.error().contains(u"a.pdf"_s) && choice.error().contains(u"b.pdf"_s),
            qPrintable(choice.error()));
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
