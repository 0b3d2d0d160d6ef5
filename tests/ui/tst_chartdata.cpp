// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartletters.h"
#include "ui/charts/chartpicture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ChartLetters::comparison;

namespace {
ChartContent throughYears()
{
    return {.kind = ChartContent::Kind::Years,
        .letter = ChartLetters::sure(ChartLetters::luton()),
        .years = ChartLetters::sure(ChartLetters::years())};
}

QList<QStringList> cellsOf(const QByteArray &csv)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    const auto text = QString::fromUtf8(csv);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto each = text.at(i);
        if (quoted && each == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
            cell += text.at(++i);
        } else if (each == u'"') {
            quoted = !quoted;
        } else if (!quoted && each == u',') {
            row.append(std::exchange(cell, {}));
        } else if (!quoted && each == u'\n') {
            cell.chop(1); // CR
            row.append(std::exchange(cell, {}));
            rows.append(std::exchange(row, {}));
        } else {
            cell += each;
        }
    }
    return rows;
}
} // namespace

class TestChartData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dataGoesWithTheChart();
    void dataKeepsTheStatesApart();
    void dataOfTheYears();
    void thePauseIsABreak();
    void aLentAverageHasItsSource();
    void doubtsHaveColumns();
    void dataIsNoFormula_data();
    void dataIsNoFormula();
};

void TestChartData::dataGoesWithTheChart()
{
    const auto csv = chartData(comparison(ChartLetters::luton()));
    QVERIFY(csv.endsWith("\r\n"));
    QCOMPARE(csv.count('\n'), csv.count("\r\n"));
    const auto rows = cellsOf(csv);
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.at(0).mid(3, 8),
        (QStringList{u"measure"_s, u"year_ending"_s, u"state"_s, u"count"_s, u"base"_s, u"rate"_s,
            u"average"_s, u"average_state"_s}));
    QCOMPARE(rows.at(1).mid(0, 11),
        (QStringList{u"Luton Borough Council"_s, {}, u"unitary"_s, u"upheld"_s, u"2024-03-31"_s, u"stated"_s,
            u"9"_s, u"13"_s, u"69"_s, u"79"_s, u"stated"_s}));
    const auto cell = [&rows](int row, const QString &column) {
        return rows.at(row).at(rows.at(0).indexOf(column));
    };
    QCOMPARE(cell(1, u"usual_least"_s), u"7"_s);
    QCOMPARE(cell(1, u"usual_most"_s), u"13"_s);
    QCOMPARE(cell(1, u"wilson_least"_s), u"42.4"_s);
    QCOMPARE(cell(2, u"usual_least"_s), u"[z]"_s); // no verdict on compliance
    QCOMPARE(cell(2, u"not_satisfied_most"_s), u"0"_s);
    QCOMPARE(cell(3, u"figures"_s), u"3 of 9 (33%)"_s);
}

void TestChartData::dataKeepsTheStatesApart()
{
    const auto notFound = cellsOf(chartData(comparison(ChartLetters::hertsmere())));
    QCOMPARE(notFound.at(1).mid(5, 6),
        (QStringList{u"not_found"_s, u"[x]"_s, u"[x]"_s, u"[x]"_s, u"[x]"_s, u"not_found"_s}));
    const auto dacorum = cellsOf(chartData(comparison(ChartLetters::dacorum())));
    QCOMPARE(dacorum.at(1).mid(5, 6),
        (QStringList{u"not_applicable"_s, u"[z]"_s, u"0"_s, u"[z]"_s, u"[z]"_s, u"not_applicable"_s}));
    QCOMPARE(dacorum.at(2).at(dacorum.at(0).indexOf(u"markers"_s)), u"[u]"_s); // 1 of 1
}

void TestChartData::dataOfTheYears()
{
    const auto rows = cellsOf(chartData(throughYears()));
    QCOMPARE(rows.size(), 1 + 3 * 6); // no rows for the year without a letter
    const auto marks = rows.at(0).indexOf(u"markers"_s);
    for (const auto &row : rows.mid(1)) {
        const bool afterBreak = row.at(3) == u"upheld" && row.at(4) == u"2023-03-31";
        QCOMPARE(row.at(marks).contains(u"[b]"_s), afterBreak);
    }
}

void TestChartData::thePauseIsABreak()
{
    QList<Letter> years;
    for (int year = 2020; year <= 2022; ++year)
        years.append(ChartLetters::letter(
            u"A"_s, AuthorityType::County, year, {40, 60, 67, 66}, {-1, 9, 100, 99}, {9, 40, 23, 10}));
    const auto rows = cellsOf(chartData(ChartLetters::through(years)));
    QCOMPARE(rows.size(), 10);
    const auto marks = rows.at(0).indexOf(u"markers"_s);
    for (const auto &row : rows.mid(1))
        QCOMPARE(row.at(marks).contains(u"[b]"_s), row.at(4) == u"2021-03-31");
}

void TestChartData::aLentAverageHasItsSource()
{
    auto letter = ChartLetters::sure(ChartLetters::luton());
    ChartLetters::state(letter.checked.letter, Key::upheldAverage, FieldState::NotStated);
    letter.lent = {{Key::upheldAverage, 79, LentAverage::Source::PublishedTable}};
    const auto rows = cellsOf(chartData(comparison(letter)));
    const auto cell = [&rows](int row, const QString &column) {
        return rows.at(row).at(rows.at(0).indexOf(column));
    };
    QCOMPARE(cell(1, u"average"_s), u"79"_s);
    QCOMPARE(cell(1, u"average_state"_s), u"not_stated"_s);
    QCOMPARE(cell(1, u"average_source"_s), u"published_table"_s);
    QCOMPARE(cell(2, u"average_source"_s), u"this_letter"_s);
    QVERIFY(cell(1, u"shows"_s).contains(u"79% (taken from the Ombudsman’s published figures)"_s));
}

void TestChartData::doubtsHaveColumns()
{
    auto letter = ChartLetters::flagged(ChartLetters::luton(), {Key::upheldDecisions, Key::investigations});
    letter.changes = {{Key::remedies, HandChange::Kind::LetterInError, 3, 4, QDate(2024, 9, 3)},
        {Key::complianceRate, HandChange::Kind::Misread, 10, 100, QDate(2024, 9, 3)}};
    const auto rows = cellsOf(chartData(comparison(letter)));
    const auto cell = [&rows](int row, const QString &column) {
        return rows.at(row).at(rows.at(0).indexOf(column));
    };
    QCOMPARE(cell(1, u"not_confirmed"_s), u"upheld_decisions investigations"_s);
    QCOMPARE(cell(1, u"reason"_s), u"Not so."_s);
    QCOMPARE(cell(1, u"changed_by_hand"_s), QString());
    QCOMPARE(cell(1, u"usual_least"_s), u"[z]"_s);
    QCOMPARE(cell(2, u"not_confirmed"_s), QString());
    QCOMPARE(cell(2, u"changed_by_hand"_s), u"compliance_rate: misread"_s);
    QCOMPARE(cell(3, u"not_confirmed"_s), u"remedies"_s);
    QCOMPARE(cell(3, u"changed_by_hand"_s), u"remedies: letter_in_error"_s);
    QVERIFY(cell(3, u"reason"_s).contains(u"printed as 3, is 4"_s));
}

void TestChartData::dataIsNoFormula_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("cell");
    QTest::newRow("formula") << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
    QTest::newRow("plus, behind a space") << u" +1+1"_s << u"' +1+1"_s;
    QTest::newRow("at") << u"@SUM(1,1)"_s << u"'@SUM(1,1)"_s;
    QTest::newRow("tab") << u"\tCouncil"_s << u"'\tCouncil"_s;
    QTest::newRow("wide") << u"\uFF1D1"_s << u"'\uFF1D1"_s;
    QTest::newRow("quotes") << u"The \"Old\", Council\nTwo"_s << u"The \"Old\", Council\nTwo"_s;
    QTest::newRow("mark-up") << u"<b>&\"%1"_s << u"<b>&\"%1"_s;
}

void TestChartData::dataIsNoFormula()
{
    QFETCH(QString, name);
    auto letter = ChartLetters::luton();
    letter.authorityName = name;
    QTEST(cellsOf(chartData(comparison(letter))).at(1).at(0), "cell");
}

QTEST_MAIN(TestChartData)
#include "tst_chartdata.moc"
