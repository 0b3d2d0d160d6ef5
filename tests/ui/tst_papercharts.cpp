// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/papercharts.h"

#include "../paper/paperletters.h"
#include "paper/committeepaper.h"
#include "ui/charts/chartpicture.h"
#include "ui/charts/chartscene.h"

#include <QImage>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

namespace {
PaperInput throughYears(int base)
{
    auto input = about(luton());
    input.years = {luton(2022), luton(2023)};
    for (auto *letter : {&input.letter, &input.years[0], &input.years[1]}) {
        state(letter->letter.checked.letter,
            {{Key::upheldRate, 67}, {Key::upheldDecisions, 2 * base / 3}, {Key::investigations, base}});
    }
    return input;
}

PaperInput beside()
{
    auto input = about(luton());
    input.letter.letter.checked.letter.gssCode = u"E0"_s;
    for (int i = 1; i < 5; ++i) {
        auto other = luton();
        other.letter.checked.letter.authorityName = u"Council %1"_s.arg(i);
        other.letter.checked.letter.gssCode = u"E%1"_s.arg(i);
        input.councils.append(other);
    }
    return input;
}

QList<PaperChart::Kind> kinds(const PaperInput &input)
{
    QList<PaperChart::Kind> all;
    const auto charts = paperCharts(paperChartContent(input));
    for (const auto &chart : charts.value())
        all.append(chart.kind);
    return all;
}
} // namespace

/// The pictures of a paper: which are drawn, and what stands in them.
class TestPaperCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPictureThatThePaperHasAPlaceForIsDrawn()
    {
        using enum PaperChart::Kind;
        QCOMPARE(kinds(about(luton())), (QList{Comparison}));
        QCOMPARE(kinds(throughYears(6)), (QList{Comparison, Counts}));
        QCOMPARE(kinds(throughYears(60)), (QList{Comparison, Counts, Years}));
        QCOMPARE(kinds(beside()), (QList{Comparison, Councils}));
    }

    void theCaptionIsTheOnlyHeadline()
    {
        for (auto input : {about(derbyshire()), throughYears(60), beside()}) {
            const auto charts = paperCharts(paperChartContent(input));
            input.charts = charts.value();
            int pictures = 0;
            for (const auto &section : committeePaper(input).sections) {
                for (const auto &block : section.blocks) {
                    const auto *picture = std::get_if<PaperPicture>(&block);
                    if (!picture)
                        continue;
                    ++pictures;
                    const auto words = QString::fromUtf8(picture->svg);
                    const auto body = words.mid(words.indexOf(u"</desc>"_s));
                    const auto beginning = QString(picture->caption).replace(QChar::Nbsp, u' ').left(20);
                    QVERIFY2(!body.contains(beginning), qPrintable(beginning));
                    QVERIFY2(body.contains(u"Source: "_s), qPrintable(picture->caption));
                    QVERIFY(words.contains(u"<title>"_s) && !words.contains(u"<title></title>"_s));
                }
            }
            QCOMPARE(pictures, charts->size());
        }
    }

    void aPictureOfItsOwnKeepsItsHeadline()
    {
        auto content = paperChartContent(about(derbyshire()));
        content.kind = ChartContent::Kind::Comparison;
        ChartScene scene(content);
        scene.layOut({600, 380}, 16);
        QVERIFY(scene.words().join(u' ').contains(scene.headline()));
        content.isInPaper = true;
        ChartScene inPaper(content);
        inPaper.layOut({600, 380}, 16);
        QVERIFY(!inPaper.words().join(u' ').contains(scene.headline()));
        QCOMPARE(inPaper.headline(), scene.headline()); // the title of the file
        QVERIFY(inPaper.heightFor(600, 16) < scene.heightFor(600, 16)); // and no gap in its place
    }

    void aConfirmedFigureIsNotInDoubtInThePicture()
    {
        auto input = about(luton());
        auto field = input.letter.letter.letter().field(Key::upheldRate);
        field.doubt = u"hard to make out"_s;
        input.letter.letter.checked.letter.setField(field);
        QVERIFY(!paperChartContent(input).letter.isInDoubt(Key::upheldRate));
        input.letter.confirmed.removeAll(QString(Key::upheldRate));
        QVERIFY(paperChartContent(input).letter.isInDoubt(Key::upheldRate));
    }
};

QTEST_MAIN(TestPaperCharts)
#include "tst_papercharts.moc"
