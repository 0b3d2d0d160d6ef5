// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/workbook.h"

#include "paper/comparisondata.h"
#include "paper/zipfile.h"
#include "paperletters.h"

#include <QHash>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

namespace {
QHash<QString, QByteArray> partsOf(const QByteArray &xlsx)
{
    QHash<QString, QByteArray> parts;
    const auto entries = unzip(xlsx, [](const QString &) { return true; });
    for (const auto &entry : entries.value_or(QList<ZipEntry>()))
        parts.insert(entry.name, entry.bytes);
    return parts;
}

QStringList sharedStrings(const QHash<QString, QByteArray> &parts)
{
    QStringList strings;
    QXmlStreamReader reader(parts[u"xl/sharedStrings.xml"_s]);
    while (!reader.atEnd()) {
        if (reader.readNextStartElement() && reader.name() == u"t")
            strings.append(reader.readElementText());
    }
    return strings;
}

/// The rows of a sheet as texts: numbers as they are written, strings as themselves.
QList<QStringList> rowsOf(const QHash<QString, QByteArray> &parts, int sheet)
{
    const auto strings = sharedStrings(parts);
    QList<QStringList> rows;
    bool isString = false;
    QXmlStreamReader reader(parts[u"xl/worksheets/sheet%1.xml"_s.arg(sheet)]);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"row")
            rows.append(QStringList());
        else if (reader.name() == u"c")
            isString = reader.attributes().value(u"t"_s) == u"s";
        else if (reader.name() == u"v") {
            const auto value = reader.readElementText();
            rows.last().append(isString ? strings.value(value.toInt()) : value);
        }
    }
    return rows;
}

/// The number formats of the styles, in the order in which cells name them.
QStringList formatsOf(const QHash<QString, QByteArray> &parts)
{
    QHash<QString, QString> codes{{u"0"_s, u"General"_s}, {u"1"_s, u"0"_s}, {u"2"_s, u"0.00"_s}};
    QStringList formats;
    bool isCellStyle = false;
    QXmlStreamReader reader(parts[u"xl/styles.xml"_s]);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = reader.attributes();
        if (reader.name() == u"numFmt")
            codes.insert(
                attributes.value(u"numFmtId"_s).toString(), attributes.value(u"formatCode"_s).toString());
        else if (reader.name().startsWith(u"cell") && reader.name().endsWith(u"s"))
            isCellStyle = reader.name() == u"cellXfs";
        else if (isCellStyle && reader.name() == u"xf")
            formats.append(codes.value(attributes.value(u"numFmtId"_s).toString()));
    }
    return formats;
}

/// What a person sees in \a column of the row of \a sheet that has the cell \a name.
QString shownAs(const QHash<QString, QByteArray> &parts, int sheet, const QString &name, int column)
{
    const auto rows = rowsOf(parts, sheet);
    const auto row = std::ranges::find_if(rows, [&](const auto &one) { return one.contains(name); });
    if (row == rows.end())
        return u"no row"_s;
    const auto cell = QString(QChar(u'A' + column)) + QString::number(row - rows.begin() + 1);
    QXmlStreamReader reader(parts[u"xl/worksheets/sheet%1.xml"_s.arg(sheet)]);
    while (!reader.atEnd()) {
        if (!reader.readNextStartElement() || reader.name() != u"c"
            || reader.attributes().value(u"r"_s) != cell)
            continue;
        const auto format = formatsOf(parts).value(reader.attributes().value(u"s"_s).toInt());
        const auto decimals = format.contains(u'.') ? format.size() - format.indexOf(u'.') - 1 : 0;
        return QString::number(row->at(column).toDouble(), 'f', int(decimals));
    }
    return u"no cell"_s;
}

QByteArray workbook(const QList<PaperLetter> &letters)
{
    WorkbookInput input{.letters = {}, .madeOn = QDate(2026, 11, 21)};
    for (const auto &letter : letters)
        input.letters.append(letter.letter);
    return workbookBytes(input).value_or(QByteArray());
}
} // namespace

/// What a spreadsheet finds: numbers as numbers, markers for what is missing, nothing that runs.
class TestWorkbook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNumberIsTheLetters()
    {
        const auto parts = partsOf(workbook({luton()}));
        QHash<QString, QString> values;
        const auto rows = rowsOf(parts, 3);
        for (const auto &row : rows) {
            if (row.size() > 5)
                values.insert(row.at(3), row.at(4));
        }
        const auto letter = luton().letter.letter();
        for (const auto &key : figureKeys(letter))
            QCOMPARE(values.value(key), valueToText(key, letter.field(key).value));
        QCOMPARE(values.value(Key::dealtWith), u"[x]"_s);
    }

    void aRevisedFigureLeavesTheLettersOwn()
    {
        auto letter = luton();
        auto rate = letter.letter.letter().field(Key::upheldRate);
        rate.value = 71;
        rate.text = u"71"_s;
        rate.method = Method::Hand;
        letter.letter.checked.letter.setField(rate);
        letter.letter.changes = {{.key = Key::upheldRate,
            .kind = HandChange::Kind::Revised,
            .printed = 69,
            .entered = 71,
            .on = QDate(2026, 11, 20)}};
        const auto rows = rowsOf(partsOf(workbook({letter})), 3);
        const auto row = *std::ranges::find_if(
            rows, [](const auto &one) { return one.size() > 8 && one.at(3) == Key::upheldRate; });
        QCOMPARE(row.at(4), u"71"_s);
        QCOMPARE(row.at(6), u"69%"_s);
        QVERIFY2(row.last().contains(u"printed as 69%, is 71% (entered on 20 November 2026)"_s),
            qPrintable(row.last()));
    }

    void ratesStandBesideTheirCounts()
    {
        const auto rows = rowsOf(partsOf(workbook({luton()})), 4);
        const auto row = *std::ranges::find_if(
            rows, [](const auto &one) { return one.size() > 8 && one.at(2) == u"Complaints upheld"; });
        QCOMPARE(row.mid(3, 8),
            (QStringList{u"9"_s, u"13"_s, u"69"_s, u"stated"_s, u"79"_s, u"stated"_s, u"7"_s, u"13"_s}));
    }

    void whatDoesNotApplyIsMarked()
    {
        const auto rows = rowsOf(partsOf(workbook({dacorum()})), 4);
        const auto row = *std::ranges::find_if(
            rows, [](const auto &one) { return one.size() > 8 && one.at(2) == u"Complaints upheld"; });
        QCOMPARE(row.mid(3, 5), (QStringList{u"[z]"_s, u"0"_s, u"[z]"_s, u"not_applicable"_s, u"[z]"_s}));
    }

    void theChartIsNativeAndSpeaks()
    {
        const auto parts = partsOf(workbook({luton()}));
        const auto chart = parts[u"xl/charts/chart1.xml"_s];
        QVERIFY(chart.contains("<c:barChart>"));
        QVERIFY(chart.contains("12436D") && chart.contains("F46A25"));
        QVERIFY(chart.contains("Chart!$D$3:$D$5"));
        QVERIFY(parts[u"xl/drawings/drawing1.xml"_s].contains("descr=\"Bar chart: "));
        QCOMPARE(rowsOf(parts, 5).at(2),
            (QStringList{
                u"Complaints upheld"_s, u"9"_s, u"13"_s, u"69"_s, u"79"_s, u"Complaints upheld: 9 of 13"_s}));
        QVERIFY(chart.contains("Chart!$F$3:$F$5")); // no rate without its count
    }

    void theChartFollowsTheRulesOfCharts()
    {
        const auto chart = partsOf(workbook({luton()}))[u"xl/charts/chart1.xml"_s];
        QVERIFY(!chart.contains("<c:legend>")); // each bar says whose it is
        QCOMPARE(chart.count("<c:showSerName val=\"1\"/>"), 2);
        QVERIFY(chart.contains("<c:v>this council</c:v>") && chart.contains("<c:v>average</c:v>"));
        const auto axis = chart.mid(chart.indexOf("<c:valAx>"));
        QVERIFY(axis.contains("<c:max val=\"100\"/>") && axis.contains("<c:min val=\"0\"/>"));
        // Bars begin at nought, and the numbers of the axis stand below.
        const auto names = chart.left(chart.indexOf("</c:catAx>"));
        QVERIFY(names.contains("<c:crosses val=\"autoZero\"/>"));
        QVERIFY(axis.contains("<c:crosses val=\"max\"/>"));
        QCOMPARE(chart.count("<c:valAx>"), 1); // no second axis
        QCOMPARE(chart.count("<c:ser>"), 2);
        QVERIFY(axis.contains("<c:majorGridlines><c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr "
                              "val=\"595959\"/>"));
        QVERIFY2(axis.contains("all unitary councils in England"), axis.constData());
        QVERIFY(!chart.contains(" sz=\"1000\"") && chart.count(" sz=\"1200\"") >= 5);
    }

    void decimalsAreThoseThatTheLetterPrints()
    {
        auto letter = luton();
        auto whole = letter.letter.letter().field(Key::upheldPer100k);
        whole.value = 7.0;
        whole.text = u"7.0"_s;
        letter.letter.checked.letter.setField(whole);
        auto average = letter.letter.letter().field(Key::upheldPer100kAverage);
        average.value = 5.0;
        average.text = u"5"_s;
        letter.letter.checked.letter.setField(average);
        const auto parts = partsOf(workbook({letter}));
        QCOMPARE(shownAs(parts, 3, Key::upheldPer100k, 4), u"7.0"_s);
        QCOMPARE(shownAs(parts, 3, Key::upheldPer100kAverage, 4), u"5"_s);
        QCOMPARE(shownAs(parts, 4, u"Upheld per 100,000 residents"_s, 5), u"7.0"_s);
        QCOMPARE(shownAs(parts, 4, u"Upheld per 100,000 residents"_s, 7), u"5"_s);
    }

    void upheldPer100kIsARowWithItsOwnRange()
    {
        auto letter = luton();
        letter.letter.residents = 225'262;
        const auto rows = rowsOf(partsOf(workbook({letter})), 4);
        const auto row = *std::ranges::find_if(rows,
            [](const auto &one) { return one.size() > 8 && one.at(2) == u"Upheld per 100,000 residents"; });
        QCOMPARE(row.mid(3, 8),
            (QStringList{u"9"_s, u"225262"_s, u"4"_s, u"stated"_s, u"4.6"_s, u"stated"_s, u"5"_s, u"17"_s}));
        QVERIFY2(row.last().contains(u"5 to 17 would be usual"_s), qPrintable(row.last()));
        for (const auto &one : rowsOf(partsOf(workbook({withoutFigures()})), 4))
            QVERIFY(!one.contains(u"Upheld per 100,000 residents"_s)); // of March 2020
    }

    void intervalsArePerCentLikeTheirRates()
    {
        const auto parts = partsOf(workbook({luton()}));
        const auto rows = rowsOf(parts, 4);
        const auto interval = [&rows](const QString &measure) {
            return std::ranges::find_if(rows, [&](const auto &one) {
                return one.size() > 8 && one.at(2) == measure;
            })->mid(11, 2);
        };
        QCOMPARE(interval(u"Complaints upheld"_s), (QStringList{u"42.4"_s, u"87.3"_s}));
        // No chance in compliance, whatever the form of the file.
        QCOMPARE(interval(u"Compliance"_s), (QStringList{u"[z]"_s, u"[z]"_s}));
        QVERIFY(parts[u"xl/styles.xml"_s].contains("formatCode=\"0.0\""));
    }

    void breaksAreMarkedInASeries_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<QStringList>("markers"); // upheld, compliance, remedy
        QTest::newRow("before") << 2020 << QStringList{{}, {}, {}};
        QTest::newRow("the pause") << 2021 << QStringList{u"[b]"_s, u"[b]"_s, u"[b]"_s};
        QTest::newRow("between") << 2022 << QStringList{{}, {}, {}};
        QTest::newRow("another practice") << 2023 << QStringList{u"[b]"_s, {}, {}};
    }
    void breaksAreMarkedInASeries()
    {
        QFETCH(int, year);
        QFETCH(QStringList, markers);
        const auto markersOf = [](const QList<ComparisonRow> &rows) {
            QStringList found;
            for (const auto &row : rows) {
                if (row.key != u"upheld_per_100k")
                    found.append(row.markers);
            }
            return found;
        };
        const auto letter = luton(year).letter;
        QCOMPARE(markersOf(comparisonRows(letter, true)), markers);
        QCOMPARE(markersOf(comparisonRows(letter, false)), (QStringList{{}, {}, {}}));
        const auto rows = rowsOf(partsOf(workbook({luton(year), luton(year + 1)})), 4);
        const auto row = *std::ranges::find_if(rows, [year](const auto &one) {
            return one.size() > 8 && one.at(1).startsWith(QString::number(year))
                && one.at(2) == u"Complaints upheld";
        });
        QCOMPARE(row.contains(u"[b]"_s), !markers.first().isEmpty());
    }

    void smallBasesHaveNoRange()
    {
        auto letter = luton();
        state(letter.letter.checked.letter,
            {{Key::upheldDecisions, 2}, {Key::investigations, 3}, {Key::upheldRate, 67}});
        const auto row = comparisonRows(letter.letter, false).constFirst();
        QCOMPARE(row.usualLeast.toString(), u"[z]"_s);
        QCOMPARE(row.markers, u"[u]"_s);
    }

    void aLentAverageHasItsSource()
    {
        auto letter = luton();
        letter.letter.checked.letter.setField({.key = Key::upheldAverage, .state = FieldState::NotStated});
        letter.letter.lent = {{Key::upheldAverage, 79, LentAverage::Source::PublishedTable}};
        const auto rows = rowsOf(partsOf(workbook({letter})), 4);
        const auto sourceOf = [&rows](const QString &measure) {
            const auto row = std::ranges::find_if(
                rows, [&](const auto &one) { return one.size() > 8 && one.at(2) == measure; });
            return QStringList{row->at(7), row->at(8), row->at(row->size() - 2)};
        };
        QCOMPARE(
            sourceOf(u"Complaints upheld"_s), (QStringList{u"79"_s, u"not_stated"_s, u"published_table"_s}));
        QCOMPARE(sourceOf(u"Compliance"_s), (QStringList{u"100"_s, u"stated"_s, u"this_letter"_s}));
    }

    void theChartIsOfALetterWithEnoughCases()
    {
        auto newest = luton(2025);
        newest.letter.checked.letter.authorityName = u"Small Council"_s;
        state(newest.letter.checked.letter,
            {{Key::upheldDecisions, 2}, {Key::investigations, 2}, {Key::upheldRate, 100},
                {Key::complianceOutcomes, 3}, {Key::remedyBase, 2}, {Key::remedies, 0},
                {Key::remedyRate, 0}});
        const auto parts = partsOf(workbook({newest, luton(2024)}));
        const auto chart = parts[u"xl/charts/chart1.xml"_s];
        QVERIFY2(chart.contains("<a:t>Luton Borough Council, April 2023 to March 2024: "), chart.constData());
        const auto cover = rowsOf(parts, 1);
        QVERIFY(cover.contains(QStringList{u"Councils: Luton Borough Council, Small Council"_s}));
        QVERIFY(cover.last().first().endsWith(u"Chart (Luton Borough Council, April 2023 to March 2024)."_s));
        const auto none = partsOf(workbook({newest}));
        QVERIFY(!none.contains(u"xl/charts/chart1.xml"_s));
        QVERIFY(!rowsOf(none, 1).last().first().contains(u"Chart"_s));
    }

    void nothingToDrawIsNoChart()
    {
        const auto parts = partsOf(workbook({withoutFigures()}));
        QVERIFY(!parts.isEmpty());
        QVERIFY(!parts.contains(u"xl/charts/chart1.xml"_s));
    }

    void tablesHaveNames()
    {
        const auto parts = partsOf(workbook({luton(), luton(2023)}));
        QVERIFY(parts[u"xl/tables/table1.xml"_s].contains("displayName=\"Figures\""));
        QVERIFY(parts[u"xl/tables/table2.xml"_s].contains("displayName=\"Comparison\""));
        QVERIFY(parts[u"docProps/core.xml"_s].contains(
            "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-21"));
    }

    void nothingRuns()
    {
        auto letter = luton();
        letter.letter.checked.letter.authorityName = u"=HYPERLINK(\"http://x\")\u0001<b>"_s;
        const auto parts = partsOf(workbook({letter}));
        for (const auto &[name, bytes] : parts.asKeyValueRange()) {
            QVERIFY2(!bytes.contains("<f>"), qPrintable(name));
            QXmlStreamReader reader(bytes);
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!name.endsWith(u".xml"_s) || !reader.hasError(), qPrintable(name));
        }
        QVERIFY(sharedStrings(parts).contains(u"=HYPERLINK(\"http://x\")<b>"_s));
    }
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
