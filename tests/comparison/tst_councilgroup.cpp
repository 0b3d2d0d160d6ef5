// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/councilgroup.h"
#include "comparison/headline.h"
#include "measureletters.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace MeasureLetters;

namespace {
PublicLetter council(
    const QString &name, const QString &code, int year = 2024, AuthorityType type = AuthorityType::Unitary)
{
    auto letter = withUpheld(9, 13, 69, 79, year);
    letter.authorityName = name;
    letter.gssCode = code;
    letter.type = type;
    return sure(letter);
}

QList<PublicLetter> councils(int count)
{
    QList<PublicLetter> all;
    for (int i = count; i > 0; --i)
        all.append(council(u"Council %1"_s.arg(i, 2, 10, QChar(u'0')), u"E%1"_s.arg(i)));
    return all;
}
} // namespace

class TestCouncilGroup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isKeptAndReadAgain()
    {
        const auto group = groupOf(u"<b>Neighbours</b>"_s, AuthorityType::Unitary, councils(6));
        QCOMPARE(group.members.size(), 6);
        QCOMPARE(group.members.constFirst().name, u"Council 01"_s);
        const auto again = groupFromJson(group.name, groupToJson(group));
        QVERIFY(again.has_value());
        QCOMPARE(*again, group);
    }

    void otherJsonIsNoGroup()
    {
        QVERIFY(!groupFromJson(u"x"_s, {}));
        QVERIFY(!groupFromJson(u"x"_s, {{u"type"_s, u"parish"_s}}));
        QVERIFY(!groupFromJson(u"x"_s, {{u"type"_s, u"unitary"_s}, {u"councils"_s, 7}}));
    }

    void aDistrictNeverJoinsCounties()
    {
        auto all = councils(5);
        all.append(council(u"Adur"_s, u"E9"_s, 2024, AuthorityType::District));
        QCOMPARE(groupOf({}, AuthorityType::Unitary, all).members.size(), 5);
        auto group = groupOf({}, AuthorityType::Unitary, all);
        group.members.append({u"E9"_s, u"Adur"_s});
        const auto shown = councilsShown(group, all, QDate(2024, 3, 31));
        QCOMPARE(shown.letters.size(), 5);
        QCOMPARE(shown.missing, QStringList{u"Adur"_s});
    }

    void aRevisedEditionStandsInPlaceOfItsLetter_data()
    {
        QTest::addColumn<bool>("revisedFirst");
        QTest::newRow("older first") << false;
        QTest::newRow("newer first") << true;
    }
    void aRevisedEditionStandsInPlaceOfItsLetter()
    {
        QFETCH(bool, revisedFirst);
        auto all = councils(5);
        auto older = all.takeFirst();
        auto newer = older;
        older.isRevised = true;
        newer.held = 7;
        all += revisedFirst ? QList{newer, older} : QList{older, newer};
        const auto shown = councilsShown(groupOf({}, AuthorityType::Unitary, all), all, QDate(2024, 3, 31));
        QCOMPARE(shown.letters.size(), 5);
        QCOMPARE(shown.letters.constLast().held, 7);
    }

    void fiveToTwentyMakeAChart_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("why");
        QTest::newRow("one")
            << 1
            << u"A letter of 1 council of this group and year is held; a chart of named councils takes 5 to 20."_s;
        QTest::newRow("four")
            << 4
            << u"Letters of 4 councils of this group and year are held; a chart of named councils takes 5 to 20."_s;
        QTest::newRow("five") << 5 << QString();
        QTest::newRow("twenty") << 20 << QString();
        QTest::newRow("more")
            << 21
            << u"Letters of 21 councils are chosen; a chart of named councils takes 5 to 20. Leave some out."_s;
    }
    void fiveToTwentyMakeAChart()
    {
        QFETCH(int, count);
        const auto all = councils(count);
        const auto shown = councilsShown(groupOf({}, AuthorityType::Unitary, all), all, QDate(2024, 3, 31));
        QTEST(whyNoCouncils(shown), "why");
    }

    void whoIsMissingIsNamed()
    {
        const auto group = groupOf({}, AuthorityType::Unitary, councils(6));
        const auto shown = councilsShown(group, councils(3), QDate(2024, 3, 31));
        QVERIFY(whyNoCouncils(shown).endsWith(
            u"No letter of that year is held of: Council 04, Council 05, Council 06."_s));
        QCOMPARE(councilsShown(group, councils(6), QDate()).letters.size(), 0);
    }

    void headlinesRankNobody()
    {
        QList<MeasureFigures> upheld{row(withUpheld(9, 13, 69, 79), Measure::Upheld),
            row(withUpheld(47, 55, 85, 85), Measure::Upheld),
            row(withUpheld(62, 68, 91, 81), Measure::Upheld), row(withUpheld(2, 2, 100, 85), Measure::Upheld),
            row(emptyLetter(), Measure::Upheld)};
        const auto headline = councilsHeadline(upheld, {}, AuthorityType::Metropolitan);
        QCOMPARE(headline, u"Upheld rate: 2 inside usual range, 1 outside, 2 not compared"_s);
        QVERIFY(headline.split(u' ').size() <= 15);
        QCOMPARE(councilsHeadline(upheld.mid(3), {}, AuthorityType::London),
            u"Complaints upheld at 2 London boroughs: nothing can be compared with an average"_s);
    }
};

QTEST_GUILESS_MAIN(TestCouncilGroup)
#include "tst_councilgroup.moc"
