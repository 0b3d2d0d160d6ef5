// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartfiles.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/chartstyle.h"

#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace ChartFiles;

Q_DECLARE_METATYPE(PictureSize)

namespace {
QString allWords(const ChartContent &content)
{
    QStringList words;
    for (const auto &word : read(picture(content, PictureFormat::Svg)).words)
        words.append(word.text);
    return words.join(u' ');
}

/// How wide the grid's unbroken lines are in \a svg, in 1/96 inch.
QList<double> gridWidths(const QByteArray &svg)
{
    const QRegularExpression scale(u"^matrix\\(([0-9.]+),"_s);
    QList<double> widths;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement())
            continue;
        const auto attributes = xml.attributes();
        if (attributes.value(u"stroke"_s) != u"#595959" || attributes.hasAttribute(u"stroke-dasharray"_s))
            continue;
        const auto matrix = scale.match(attributes.value(u"transform"_s).toString());
        const auto factor = matrix.hasMatch() ? matrix.captured(1).toDouble() : 1;
        widths.append(factor * attributes.value(u"stroke-width"_s).toDouble());
    }
    return widths;
}
} // namespace

/// What the guidance on public charts asks, read from the files that leave.
class TestChartRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coloursAreThoseOfTheGuidance_data() { addContents(); }
    void coloursAreThoseOfTheGuidance()
    {
        QFETCH(ChartContent, content);
        const QSet<QString> allowed{u"#12436d"_s, u"#28a197"_s, u"#801650"_s, u"#f46a25"_s, u"#3d3d3d"_s,
            u"#a285d1"_s, u"#595959"_s, u"#0b0c0c"_s, u"#ffffff"_s, u"#000000"_s};
        const auto drawing = read(picture(content, PictureFormat::Svg));
        QVERIFY2(allowed.contains(drawing.colours),
            qPrintable(QStringList((drawing.colours - allowed).values()).join(u' ')));
        for (const auto &colour : drawing.colours) {
            if (colour != u"#ffffff")
                QVERIFY2(onWhite(QColor(colour)) >= 2.995, qPrintable(colour)); // 3.0 to 1
        }
    }

    void wordsAreUprightDarkAndLarge_data() { addContents(); }
    void wordsAreUprightDarkAndLarge()
    {
        QFETCH(ChartContent, content);
        const auto words = read(picture(content, PictureFormat::Svg)).words;
        QVERIFY(words.size() > 5);
        const QRegularExpression upright(u"^matrix\\(([0-9.]+),0,0,\\1,"_s);
        for (const auto &word : words) {
            QVERIFY2(onWhite(QColor(word.colour)) >= 7, qPrintable(word.text + u": "_s + word.colour));
            QVERIFY2(word.pixels >= 16, qPrintable(word.text)); // 12 pt at the final size
            QVERIFY2(word.matrix.isEmpty() || upright.match(word.matrix).hasMatch(), qPrintable(word.matrix));
        }
    }

    void gridLinesAreThinAndFew_data() { addContents(); }
    void gridLinesAreThinAndFew()
    {
        QFETCH(ChartContent, content);
        const auto widths = gridWidths(picture(content, PictureFormat::Svg));
        QVERIFY(!widths.isEmpty() || !allWords(content).contains(u"100%"_s));
        for (const auto width : widths)
            QVERIFY2(width > 0.2 && width <= 1, qPrintable(QString::number(width))); // at most 0.75 pt
    }

    void aCountStandsBesideEveryRate_data() { addContents(); }
    void aCountStandsBesideEveryRate()
    {
        QFETCH(ChartContent, content);
        const auto words = read(picture(content, PictureFormat::Svg)).words;
        const QRegularExpression rate(u"[0-9]+%"_s);
        const QRegularExpression fine(
            u"of [0-9]+|^(0|50|100)%$|^average |^rate [0-9]+%|printed as"_s); // a year's rate has its count
                                                                              // in the row
        for (const auto &word : words) {
            if (rate.match(word.text).hasMatch())
                QVERIFY2(fine.match(word.text).hasMatch(), qPrintable(word.text));
        }
    }

    void wordsThatAreNeverUsed_data() { addContents(); }
    void wordsThatAreNeverUsed()
    {
        QFETCH(ChartContent, content);
        const auto svg = QString::fromUtf8(picture(content, PictureFormat::Svg));
        const auto data = QString::fromUtf8(chartData(content));
        for (const auto &never : {u"significant"_s, u"worst"_s, u"best "_s, u"league"_s, u"in line with"_s,
                 u"told apart"_s, u"improved"_s, u"nearby"_s, u"national"_s, u"rank"_s}) {
            QVERIFY2(!svg.contains(never, Qt::CaseInsensitive), qPrintable(never));
            QVERIFY2(!data.contains(never, Qt::CaseInsensitive), qPrintable(never));
        }
    }

    void altTextIsOneSentence_data() { addContents(); }
    void altTextIsOneSentence()
    {
        QFETCH(ChartContent, content);
        const auto drawing = read(picture(content, PictureFormat::Svg));
        QCOMPARE(drawing.texts.value(u"title"_s).size(), 1);
        const auto alt = drawing.texts.value(u"desc"_s).value(0);
        QVERIFY2(alt.size() <= 125, qPrintable(QString::number(alt.size())));
        QVERIFY2(alt.endsWith(u'.') && !alt.chopped(1).contains(u". "_s), qPrintable(alt));
        QVERIFY(!alt.contains(u"image of"_s) && !alt.contains(u"table"_s));
        QVERIFY(alt.startsWith(u"Bar chart: "_s) || alt.startsWith(u"Line chart: "_s));
        const auto png = QImage::fromData(picture(content, PictureFormat::Png), "PNG");
        QCOMPARE(png.text(u"Description"_s), alt);
        QVERIFY(drawing.texts.value(u"title"_s).constFirst().split(u' ').size() <= 15);
    }

    void theOfficersAltTextGoesIntoThePictures()
    {
        auto content = ChartLetters::comparison(ChartLetters::luton());
        content.altText = u"Upheld <more> & \"often\" than not."_s;
        const auto drawing = read(picture(content, PictureFormat::Svg));
        QCOMPARE(drawing.texts.value(u"desc"_s), QStringList{content.altText});
        QCOMPARE(
            QImage::fromData(picture(content, PictureFormat::Png)).text(u"Description"_s), content.altText);
    }

    void seriesDifferInAGreyPrint_data() { addContents(); }
    void seriesDifferInAGreyPrint()
    {
        QFETCH(ChartContent, content);
        const auto drawn = QImage::fromData(picture(content, PictureFormat::Png), "PNG");
        const auto grey = drawn.convertToFormat(QImage::Format_Grayscale8);
        // The grey of each colour as the picture has it, not as a constant would.
        QHash<QRgb, int> greys;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x) {
                const auto colour = drawn.pixel(x, y);
                for (const auto &series : {ChartStyle::council, ChartStyle::average, ChartStyle::rest}) {
                    if (colour == series.rgb())
                        greys.insert(colour, qGray(grey.pixel(x, y)));
                }
            }
        }
        const bool isDrawn = read(picture(content, PictureFormat::Svg)).colours.contains(u"#12436d"_s);
        QVERIFY(!greys.isEmpty() || !isDrawn);
        auto levels = greys.values();
        levels.append(255); // the paper
        std::ranges::sort(levels);
        for (qsizetype i = 1; i < levels.size(); ++i)
            QVERIFY2(levels.at(i) - levels.at(i - 1) > 50, qPrintable(QString::number(levels.at(i))));
    }

    void sizes_data()
    {
        QTest::addColumn<ChartContent>("content");
        QTest::addColumn<PictureSize>("size");
        QTest::addColumn<QSize>("pixels");
        using namespace ChartLetters;
        for (const auto &[name, content] :
            {std::pair("comparison", comparison(luton())), std::pair("counts", counts(years().mid(3)))}) {
            QTest::addRow("%s, page", name) << content << PictureSize::Page << QSize(1878, 1181);
            QTest::addRow("%s, slide", name) << content << PictureSize::Slide << QSize(3000, 1688);
        }
        QTest::newRow("years, page") << through(years().mid(3)) << PictureSize::Page << QSize(1878, 1181);
        QTest::newRow("councils, slide") << named(unitaries(12)) << PictureSize::Slide << QSize(3000, 1688);
    }
    void sizes()
    {
        QFETCH(ChartContent, content);
        QFETCH(PictureSize, size);
        QFETCH(QSize, pixels);
        const auto png = QImage::fromData(picture(content, PictureFormat::Png, size), "PNG");
        QCOMPARE(png.size(), pixels);
        QCOMPARE(png.dotsPerMeterX(), 11811);
    }

    void aColumnIsHalfAPageWide_data() { addContents(); }
    void aColumnIsHalfAPageWide()
    {
        QFETCH(ChartContent, content);
        const auto bytes = picture(content, PictureFormat::Png, PictureSize::Column);
        const auto png = QImage::fromData(bytes, "PNG");
        QVERIFY(std::abs(png.width() / 300.0 * 25.4 - 77) < 0.5);
        QVERIFY(png.height() >= 1181);
        const auto drawing = read(picture(content, PictureFormat::Svg, PictureSize::Column));
        QVERIFY(std::abs(drawing.width.chopped(2).toDouble() - 77) < 0.5);
        for (const auto &word : drawing.words)
            QVERIFY2(word.pixels >= 16, qPrintable(word.text));
    }

    void aPictureGrowsWithItsWords()
    {
        const auto twenty = ChartLetters::named(ChartLetters::unitaries(20));
        const auto png = QImage::fromData(picture(twenty, PictureFormat::Png), "PNG");
        QVERIFY(png.height() > 1181);
        QVERIFY(std::abs(png.width() - 1878) <= 1);
        QVERIFY(allWords(twenty).contains(u"Ashire Council"_s));
    }
};

QTEST_MAIN(TestChartRules)
#include "tst_chartrules.moc"
