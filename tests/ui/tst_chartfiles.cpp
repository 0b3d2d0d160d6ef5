// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartfiles.h"
#include "ui/charts/chartstyle.h"

#include <QApplication>
#include <QImage>
#include <QPalette>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;
using namespace ChartFiles;

namespace {
/// What a PDF draws with: its content streams, unpacked.
QString drawnBy(const QByteArray &pdf)
{
    QString all;
    for (qsizetype at = pdf.indexOf("stream\n"); at >= 0; at = pdf.indexOf("stream\n", at + 1)) {
        const auto end = pdf.indexOf("endstream", at + 7);
        auto packed = pdf.mid(at + 7, end - at - 7);
        packed.prepend(QByteArray::fromHex("00200000")); // qUncompress() wants to know how much comes
        const auto content = qUncompress(packed);
        if (content.contains(" re\n") || content.contains("BT\n"))
            all += QString::fromLatin1(content);
    }
    return all;
}

QList<QColor> coloursOf(const QString &drawn)
{
    static const QRegularExpression set(u"([\\d.]+) ([\\d.]+) ([\\d.]+) (?:scn|SCN|rg|RG)\\b"_s);
    QList<QColor> colours;
    for (auto each = set.globalMatch(drawn); each.hasNext();) {
        const auto found = each.next();
        const auto part = [&](int number) { return float(found.captured(number).toDouble()); };
        colours.append(QColor::fromRgbF(part(1), part(2), part(3)));
    }
    return colours;
}

bool isOfThePalette(const QColor &colour)
{
    static const QList<QRgb> palette{
        0x12436d, 0x28a197, 0x801650, 0xf46a25, 0x3d3d3d, 0xa285d1, 0x595959, 0x0b0c0c, 0xffffff, 0x000000};
    return std::ranges::any_of(palette, [&colour](QRgb one) {
        return std::abs(qRed(one) - colour.red()) + std::abs(qGreen(one) - colour.green())
            + std::abs(qBlue(one) - colour.blue())
            <= 3;
    });
}

QStringList textsIn(const ChartContent &content)
{
    QStringList texts;
    for (const auto &word : read(picture(content, PictureFormat::Svg)).words)
        texts.append(word.text);
    return texts;
}
} // namespace

/// More of the guidance on public charts, read from the files of every kind of chart.
class TestChartFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPdfHasThePaletteAndUprightWords_data() { addContents(); }
    void aPdfHasThePaletteAndUprightWords()
    {
        QFETCH(ChartContent, content);
        const auto pdf = picture(content, PictureFormat::Pdf);
        const auto drawn = drawnBy(pdf);
        const auto colours = coloursOf(drawn);
        QVERIFY(colours.size() > 5);
        for (const auto &colour : colours)
            QVERIFY2(isOfThePalette(colour), qPrintable(colour.name()));
        static const QRegularExpression matrix(
            u"([-\\d.]+) ([-\\d.]+) ([-\\d.]+) ([-\\d.]+) [-\\d.]+ [-\\d.]+ Tm"_s);
        int words = 0;
        for (auto each = matrix.globalMatch(drawn); each.hasNext(); ++words) {
            const auto found = each.next();
            QCOMPARE(found.captured(2).toDouble(), 0.0);
            QCOMPARE(found.captured(3).toDouble(), 0.0);
        }
        QVERIFY(words > 5);
    }

    void wordsAreSansSerif_data() { addContents(); }
    void wordsAreSansSerif()
    {
        QFETCH(ChartContent, content);
        static const QRegularExpression sans(u"Sans|Arial|Helvetica|sans-serif"_s);
        for (const auto &word : read(picture(content, PictureFormat::Svg)).words)
            QVERIFY2(word.family.contains(sans), qPrintable(word.family));
        const auto pdf = QString::fromLatin1(picture(content, PictureFormat::Pdf));
        static const QRegularExpression font(u"/BaseFont /(\\S+)"_s);
        int fonts = 0;
        for (auto each = font.globalMatch(pdf); each.hasNext(); ++fonts) {
            const auto name = each.next().captured(1);
            QVERIFY2(name.contains(sans), qPrintable(name));
        }
        QVERIFY(fonts > 0);
    }

    // Headline, then who and when in words, then the source.
    void thePictureCarriesItsOwnWords_data() { addContents(); }
    void thePictureCarriesItsOwnWords()
    {
        QFETCH(ChartContent, content);
        const auto all = textsIn(content).join(u' ');
        const auto title = read(picture(content, PictureFormat::Svg)).texts.value(u"title"_s).value(0);
        QVERIFY2(all.contains(title), qPrintable(title + u" is not in "_s + all));
        QVERIFY2(title.at(0).isUpper() || title.at(0).isDigit(), qPrintable(title));
        static const QRegularExpression period(
            u"April \\d{4} to March \\d{4}|years? to March|to March \\d{4}"_s);
        QVERIFY2(all.contains(period), qPrintable(all));
        static const QRegularExpression dashed(u"\\d{4} ?[-–/] ?\\d{2}\\b"_s);
        QVERIFY2(!all.contains(dashed), qPrintable(all));
        static const QRegularExpression source(u"Source: .*annual review letter"_s);
        QVERIFY2(all.contains(source), qPrintable(all));
    }

    void ratesHaveOneScaleFromNought_data()
    {
        QTest::addColumn<ChartContent>("content");
        QTest::addColumn<int>("scales");
        QTest::addColumn<QStringList>("ticks");
        using namespace ChartLetters;
        QTest::newRow("comparison") << comparison(luton()) << 1 << QStringList{u"0%"_s, u"50%"_s, u"100%"_s};
        QTest::newRow("years") << through(years()) << 3 << QStringList{u"0%"_s, u"100%"_s};
        QTest::newRow("councils") << named(unitaries(8)) << 1 << QStringList{u"0%"_s, u"50%"_s, u"100%"_s};
    }
    void ratesHaveOneScaleFromNought()
    {
        QFETCH(ChartContent, content);
        QFETCH(int, scales);
        QFETCH(QStringList, ticks);
        const auto texts = textsIn(content);
        for (const auto &tick : std::as_const(ticks))
            QCOMPARE(texts.count(tick), scales);
        static const QRegularExpression perCent(u"^\\d+%$"_s);
        QCOMPARE(texts.filter(perCent).size(), scales * ticks.size());
    }

    void atMostFourSeriesNamedWhereTheyStand_data() { addContents(); }
    void atMostFourSeriesNamedWhereTheyStand()
    {
        QFETCH(ChartContent, content);
        const auto drawing = read(picture(content, PictureFormat::Svg));
        const QSet<QString> series{
            u"#12436d"_s, u"#28a197"_s, u"#801650"_s, u"#f46a25"_s, u"#3d3d3d"_s, u"#a285d1"_s};
        QVERIFY((drawing.colours & series).size() <= 4);
        // An average that is drawn is called so at its mark.
        if (drawing.colours.contains(u"#f46a25"_s) && content.kind != ChartContent::Kind::Counts)
            QVERIFY(textsIn(content).join(u' ').contains(u"average"_s, Qt::CaseInsensitive));
    }

    void markersStayInTheData_data() { addContents(); }
    void markersStayInTheData()
    {
        QFETCH(ChartContent, content);
        const auto all = textsIn(content).join(u' ');
        for (const auto &marker : {u"[z]"_s, u"[x]"_s, u"[b]"_s, u"[u]"_s, u"n/a"_s})
            QVERIFY2(!all.contains(marker), qPrintable(all));
        static const QRegularExpression others(u"\\[(?![zxbu]\\])"_s);
        const auto data = QString::fromUtf8(chartData(content));
        QVERIFY2(!data.contains(others), qPrintable(data));
    }

    // Paper is white, whatever the screen is.
    void aDarkThemeChangesNothing_data() { addContents(); }
    void aDarkThemeChangesNothing()
    {
        QFETCH(ChartContent, content);
        const auto light = picture(content, PictureFormat::Svg);
        const auto lightPng = picture(content, PictureFormat::Png);
        const auto before = QApplication::palette();
        QPalette dark(QColor(0x2a323b), QColor(0x161b20));
        dark.setColor(QPalette::Text, Qt::white);
        dark.setColor(QPalette::WindowText, Qt::white);
        QApplication::setPalette(dark);
        const auto again = qScopeGuard([&] { QApplication::setPalette(before); });
        QCOMPARE(picture(content, PictureFormat::Svg), light);
        QCOMPARE(picture(content, PictureFormat::Png), lightPng);
        const auto png = QImage::fromData(lightPng, "PNG");
        for (const QPoint &corner : {QPoint(1, 1), QPoint(png.width() - 2, 1), QPoint(1, png.height() - 2)})
            QCOMPARE(png.pixelColor(corner), QColor(Qt::white));
    }

    // Bars and marks of two series, as a black-and-white printer has them.
    void aGreyPngTellsCouncilAndAverageApart()
    {
        const auto png =
            QImage::fromData(picture(ChartLetters::comparison(ChartLetters::luton()), PictureFormat::Png));
        const auto grey = png.convertToFormat(QImage::Format_Grayscale8);
        QList<int> tones;
        for (const auto &colour : {ChartStyle::council, ChartStyle::average, ChartStyle::paper}) {
            int tone = -1;
            for (int y = 0; y < png.height() && tone < 0; ++y) {
                for (int x = 0; x < png.width() && tone < 0; ++x)
                    tone = png.pixelColor(x, y) == colour ? qGray(grey.pixel(x, y)) : -1;
            }
            QVERIFY2(tone >= 0, qPrintable(colour.name()));
            tones.append(tone);
        }
        std::ranges::sort(tones);
        QVERIFY(tones.at(1) - tones.at(0) > 50 && tones.at(2) - tones.at(1) > 50);
    }
};

QTEST_MAIN(TestChartFiles)
#include "tst_chartfiles.moc"
