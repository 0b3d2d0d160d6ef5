// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/chance.h"

#include <QTest>

#include <cmath>

namespace {
// The definition, by summing probabilities made with log-gamma: another way than the one under test.
int leastWithCumulative(int n, double p, double probability)
{
    double sum = 0;
    for (int k = 0; k <= n; ++k) {
        sum += std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0)
            + k * std::log(p) + (n - k) * std::log1p(-p));
        if (sum >= probability)
            return k;
    }
    return n;
}
} // namespace

class TestChance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedCases_data();
    void publishedCases();
    void agreesWithTheDefinition();
    void extremesOfTheAverage();
    void hugeBasesComeToAnEnd();
    void residents_data();
    void residents();
    void fisher_data();
    void fisher();
    void wilson();
};

void TestChance::publishedCases_data()
{
    QTest::addColumn<int>("base");
    QTest::addColumn<int>("average");
    QTest::addColumn<CountRange>("usual");
    QTest::addColumn<CountRange>("far");
    QTest::newRow("Derbyshire upheld") << 55 << 85 << CountRange{41, 52} << CountRange{37, 54};
    QTest::newRow("Luton upheld") << 13 << 79 << CountRange{7, 13} << CountRange{5, 13};
    QTest::newRow("Luton remedy") << 9 << 13 << CountRange{0, 3} << CountRange{0, 5};
    QTest::newRow("Derbyshire remedy") << 47 << 7 << CountRange{0, 7} << CountRange{0, 10};
    QTest::newRow("Birmingham upheld") << 132 << 80 << CountRange{96, 115} << CountRange{90, 119};
    QTest::newRow("Leeds upheld") << 68 << 81 << CountRange{48, 61} << CountRange{44, 64};
    QTest::newRow("eight cases") << 8 << 79 << CountRange{4, 8} << CountRange{2, 8};
}

void TestChance::publishedCases()
{
    QFETCH(int, base);
    QFETCH(int, average);
    QTEST(usualBinomial(base, average, usualTail), "usual");
    QTEST(usualBinomial(base, average, farTail), "far");
}

void TestChance::agreesWithTheDefinition()
{
    for (const int base : {5, 17, 64, 333, 1200, 4000}) {
        for (int average = 1; average < 100; average += 7) {
            const auto range = usualBinomial(base, average);
            QCOMPARE(range.first, leastWithCumulative(base, (average - 0.5) / 100, 0.025));
            QCOMPARE(range.second, leastWithCumulative(base, (average + 0.5) / 100, 0.975));
        }
    }
}

void TestChance::extremesOfTheAverage()
{
    QCOMPARE(usualBinomial(10, 0), CountRange(0, 1)); // an average of up to 0.5% also prints as 0%
    QCOMPARE(usualBinomial(10, 100), CountRange(9, 10));
    QCOMPARE(usualBinomial(1, 50), CountRange(0, 1));
}

void TestChance::hugeBasesComeToAnEnd()
{
    const auto range = usualBinomial(2'000'000'000, 50);
    QVERIFY(range.first > 980'000'000 && range.first < 990'000'001);
    QVERIFY(range.second < 1'020'000'000);
}

void TestChance::residents_data()
{
    QTest::addColumn<double>("average");
    QTest::addColumn<int>("population");
    QTest::addColumn<CountRange>("usual");
    QTest::newRow("Derbyshire, mid-2022") << 4.5 << 803'464 << CountRange{25, 49};
    QTest::newRow("Birmingham") << 4.4 << 1'157'603 << CountRange{37, 66};
    QTest::newRow("an average of nought") << 0.0 << 100'000 << CountRange{0, 1};
}

void TestChance::residents()
{
    QFETCH(double, average);
    QFETCH(int, population);
    QTEST(usualPoisson(average, population), "usual");
}

void TestChance::fisher_data()
{
    QTest::addColumn<QList<int>>("counts");
    QTest::addColumn<double>("p");
    QTest::newRow("Barnsley") << QList{5, 6, 9, 13} << 1.0;
    QTest::newRow("Leeds") << QList{44, 59, 62, 68} << 0.016;
    QTest::newRow("equal shares") << QList{5, 10, 5, 10} << 1.0;
    QTest::newRow("tea") << QList{3, 4, 1, 4} << 0.486;
    QTest::newRow("nothing against all") << QList{0, 20, 20, 20} << 0.0;
}

void TestChance::fisher()
{
    QFETCH(QList<int>, counts);
    QFETCH(double, p);
    const auto found = fisherExact(counts[0], counts[1], counts[2], counts[3]);
    QVERIFY2(std::abs(found - p) < 0.0005, qPrintable(QString::number(found)));
}

void TestChance::wilson()
{
    const auto [least, most] = wilsonInterval(9, 13);
    QVERIFY(std::abs(least - 0.4237) < 0.0005);
    QVERIFY(std::abs(most - 0.8732) < 0.0005);
    QCOMPARE(wilsonInterval(5, 5).second, 1.0);
    QCOMPARE(wilsonInterval(0, 5).first, 0.0);
}

QTEST_GUILESS_MAIN(TestChance)
#include "tst_chance.moc"
