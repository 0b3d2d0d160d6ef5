// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartitems.h"
#include "chartletters.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartwords.h"

#include <QGraphicsRectItem>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ChartItems;
using ChartLetters::flagged;
using ChartLetters::named;
using ChartLetters::unitaries;

namespace {
std::unique_ptr<ChartScene> laidOut(const ChartContent &content)
{
    auto scene = std::make_unique<ChartScene>(content);
    scene->layOut({960, 540}, ChartPaper::textSize);
    return scene;
}

QString wordsOf(const ChartScene &scene)
{
    return scene.words().join(u' ');
}
} // namespace

/// Councils of one type and year beside each other.
class TestChartCouncils : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standInTheAlphabetsOrder()
    {
        const auto scene = laidOut(named(unitaries(8)));
        QStringList names;
        for (const auto &line : scene->words()) {
            if (line.endsWith(u"shire Council"_s))
                names.append(line);
        }
        QCOMPARE(names.size(), 8);
        auto sorted = names;
        sorted.sort();
        QCOMPARE(names, sorted);
    }

    void barsEndAtTheirRateWithCountBeside()
    {
        const auto councils = unitaries(8);
        const auto scene = laidOut(named(councils));
        QCOMPARE(itemsOf<QGraphicsRectItem>(*scene).size(), 6); // one has few cases, one no figures
        QList<double> ends;
        for (const auto *bar : itemsOf<QGraphicsRectItem>(*scene))
            ends.append(bar->rect().right());
        for (const auto &council : councils) {
            const auto figures = compareWithAverages(council).constFirst();
            QVERIFY2(scene->words().contains(figures.figures), qPrintable(figures.figures));
            const auto at = figures.rate ? xOf(*scene, *figures.rate) : 0;
            const bool hasBar = figures.rate && !figures.isSmall();
            QCOMPARE(std::ranges::any_of(ends, [at](double end) { return std::abs(end - at) < 2; }), hasBar);
        }
        QCOMPARE(itemsOf<BandMark>(*scene).size(), 6);
        const auto points = itemsOf<PointMark>(*scene);
        QCOMPARE(std::ranges::count(points, PointMark::Kind::SmallBase, &PointMark::kind), 1);
        QCOMPARE(std::ranges::count(points, PointMark::Kind::Average, &PointMark::kind), 7);
    }

    void barsHaveRoomAtEverySize()
    {
        auto councils = unitaries(8);
        auto &first = councils.first().checked.letter;
        first.authorityName = u"Bournemouth, Christchurch and Poole Council"_s;
        for (const auto width : {340.0, 601.0, 960.0}) {
            ChartScene scene(named(councils));
            scene.layOut({width, 3'000}, ChartPaper::textSize);
            const auto plot = xOf(scene, 100) - xOf(scene, 0);
            QVERIFY2(plot >= 9.9 * ChartPaper::textSize, qPrintable(u"%1: %2"_s.arg(width).arg(plot)));
        }
    }

    void per100kStandsBesideTheRate()
    {
        const auto scene = laidOut(named(unitaries(6)));
        QVERIFY(scene->words().contains(u"per 100,000"_s));
        QVERIFY(scene->words().contains(u"3.5"_s)); // 7 of 200,000
        QVERIFY(wordsOf(*scene).contains(u"Average per 100,000 residents: 4.6."_s));
        QVERIFY(showingInWords(named(unitaries(6)))
                    .contains(u"per 100,000 residents, against an average of 4.6"_s));
    }

    void figuresOutsidePer100kSaySo()
    {
        const auto councils = unitaries(8);
        for (const QSizeF size : {QSizeF(960, 540), QSizeF(360, 1200)}) {
            ChartScene scene(named(councils));
            scene.layOut(size, ChartPaper::textSize);
            const auto marked = scene.words().filter(QRegularExpression(u"^(far )?(more|fewer): "_s));
            QCOMPARE(marked.size(), 4); // as many as the headline says
            for (const auto &each : councils) {
                const auto residents = compareWithResidents(each);
                if (residents.verdict == Verdict::FarMore)
                    QVERIFY(marked.contains(u"far more: %1"_s.arg(*residents.printed)));
            }
            QVERIFY(wordsOf(scene).contains(u"than chance usually gives"_s));
        }
    }

    void doubtfulFiguresPer100kAreNotMarked()
    {
        auto councils = unitaries(8);
        for (auto &each : councils)
            each.checked.checks = {{u"doubt"_s, CheckOutcome::Fails, u"Not so."_s, {Key::upheldPer100k}}};
        const auto scene = laidOut(named(councils));
        QVERIFY(scene->words().filter(QRegularExpression(u"^(far )?(more|fewer): "_s)).isEmpty());
        QVERIFY(scene->headline().endsWith(u"per 100,000: not compared"_s));
    }

    void noCouncilIsNamedInTheHeadline()
    {
        const auto scene = laidOut(named(unitaries(8)));
        QCOMPARE(scene->headline(),
            u"Upheld rate: 6 inside usual range, 0 outside, 2 not compared; per 100,000: 4 outside"_s);
        QVERIFY(wordsOf(*scene).contains(u"8 unitary councils, April 2023"_s));
        QVERIFY(scene->headline().split(u' ').size() <= 15);
        QVERIFY(!scene->headline().contains(u"shire"_s));
    }

    void missingCouncilsAreNamedUnderTheChart()
    {
        auto content = named(unitaries(8));
        content.councils.removeAt(5);
        const auto missing = content.group.members;
        const auto scene = laidOut(content);
        const auto gone = unitaries(8).at(5).letter().authorityName;
        QVERIFY2(wordsOf(*scene).contains(u"No letter of that year is held of: %1."_s.arg(gone)),
            qPrintable(wordsOf(*scene)));
        QVERIFY(showingInWords(content).contains(u"is held of: "_s + gone));
        QVERIFY(wordsOf(*scene).contains(u"7 unitary councils, April 2023"_s));
    }

    void otherTypesAndYearsAreLeftOut()
    {
        auto content = named(unitaries(6));
        auto county = unitaries(7).at(6);
        county.checked.letter.type = AuthorityType::County;
        auto earlier = unitaries(7).at(0);
        ChartLetters::state(earlier.checked.letter, Key::periodEnd, QDate(2023, 3, 31));
        content.councils += {county, earlier};
        content.group.members.append({county.letter().gssCode, county.letter().authorityName});
        const auto shown = councilsShown(content);
        QCOMPARE(shown.letters.size(), 6);
        QCOMPARE(shown.missing, QStringList{county.letter().authorityName});
        for (const auto &each : shown.letters)
            QVERIFY(
                each.letter().type == AuthorityType::Unitary && each.letter().yearEnding().year() == 2024);
    }

    void doubtfulFiguresAreHollow()
    {
        auto councils = unitaries(8);
        councils[6] = flagged(councils.at(6).letter(), {Key::upheldDecisions});
        councils[7] = flagged(councils.at(7).letter(), {Key::upheldAverage, Key::authority});
        const auto scene = laidOut(named(councils));
        QCOMPARE(itemsOf<DoubtfulBar>(*scene).size(), 1);
        const auto points = itemsOf<PointMark>(*scene);
        QCOMPARE(std::ranges::count(points, PointMark::Kind::DoubtfulAverage, &PointMark::kind), 1);
        QVERIFY(wordsOf(*scene).contains(u"In doubt (marked ?): "_s));
        QVERIFY(wordsOf(*scene).contains(compareWithAverages(councils.at(6)).constFirst().figures + u" ?"_s));
        QVERIFY(scene->words().contains(councils.at(7).letter().authorityName + u" ?"_s));
        QVERIFY(scene->altText().contains(u"in doubt"_s));
    }

    void namesAreWords()
    {
        auto councils = unitaries(5);
        councils[0].checked.letter.authorityName = u"<b>&%1 Council</b>"_s;
        QVERIFY(laidOut(named(councils))->words().join(u' ').contains(u"<b>&%1 Council</b>"_s));
    }

    void dataHasEveryCouncil()
    {
        const auto csv = QString::fromUtf8(chartData(named(unitaries(6))));
        for (const auto &council : unitaries(6))
            QVERIFY(csv.contains(council.letter().authorityName));
        QVERIFY(csv.contains(u"upheld_per_100k,2024-03-31,stated,7,200000,3.5,4.6"_s));
    }
};

QTEST_MAIN(TestChartCouncils)
#include "tst_chartcouncils.moc"
