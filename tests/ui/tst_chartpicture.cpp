// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartletters.h"
#include "ui/charts/chartpicture.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/chartstyle.h"
#include "ui/charts/charttext.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using ChartLetters::comparison;

Q_DECLARE_METATYPE(ChartContent)

namespace {
ChartContent throughYears()
{
    return {.kind = ChartContent::Kind::Years,
        .letter = ChartLetters::sure(ChartLetters::luton()),
        .years = ChartLetters::sure(ChartLetters::years())};
}

QByteArray picture(const ChartContent &content, PictureFormat format)
{
    const auto bytes = chartPicture(content, format);
    return bytes ? *bytes : QByteArray();
}

// The words of an SVG, its title and its description by the elements' names.
QMultiMap<QString, QString> textsOf(const QByteArray &svg, QString *error)
{
    QMultiMap<QString, QString> texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name().toString();
        if (name == u"text" || name == u"title" || name == u"desc")
            texts.insert(name, xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
    }
    *error = xml.hasError() ? xml.errorString() : QString();
    return texts;
}

QStringList sorted(QStringList words)
{
    words.removeAll(QString());
    words.sort();
    return words;
}

QImage drawn(const ChartContent &content)
{
    ChartScene scene(content);
    scene.layOut({ChartPaper::width, ChartPaper::height}, ChartPaper::textSize);
    QImage image(ChartPaper::width, ChartPaper::height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    scene.render(&painter, image.rect(), scene.sceneRect());
    return image;
}

// The words are compared as words: their edges depend on who draws them.
QImage withoutWords(QImage image, const ChartContent &content)
{
    ChartScene scene(content);
    scene.layOut({ChartPaper::width, ChartPaper::height}, ChartPaper::textSize);
    QPainter painter(&image);
    for (const auto *item : scene.items()) {
        if (const auto *text = qgraphicsitem_cast<const ChartText *>(item))
            painter.fillRect(text->sceneBoundingRect().adjusted(-2, -2, 2, 2), Qt::white);
    }
    return image;
}

// How many pixels of ten thousand differ clearly.
int difference(const QImage &left, const QImage &right)
{
    int differing = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x) {
            const auto a = left.pixelColor(x, y);
            const auto b = right.pixelColor(x, y);
            const auto apart =
                std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
            differing += apart > 200;
        }
    }
    return 10'000 * differing / (left.width() * left.height());
}
} // namespace

class TestChartPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void anUnknownSuffixIsSaid();
    void svgHasTheWordsOfTheScreen_data();
    void svgHasTheWordsOfTheScreen();
    void picturesLookLikeTheScreen_data();
    void picturesLookLikeTheScreen();
    void namesStayWords();
    void svgIsVectorAndAlone();
    void pngHasItsSize();
    void pdfIsOnePageOfTheSize();
    void pdfTellsNothingOfTheOfficer();
};

void TestChartPicture::formats_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("format"); // -1: none
    QTest::newRow("svg") << u"/a/b.svg"_s << static_cast<int>(PictureFormat::Svg);
    QTest::newRow("capitals") << u"b.PNG"_s << static_cast<int>(PictureFormat::Png);
    QTest::newRow("pdf") << u"a.b.pdf"_s << static_cast<int>(PictureFormat::Pdf);
    QTest::newRow("csv") << u"b.csv"_s << -1;
    QTest::newRow("none") << u"/svg/b"_s << -1;
}

void TestChartPicture::formats()
{
    QFETCH(QString, path);
    QFETCH(int, format);
    const auto found = pictureFormatOf(path);
    QCOMPARE(found ? static_cast<int>(*found) : -1, format);
}

void TestChartPicture::anUnknownSuffixIsSaid()
{
    const auto content = comparison(ChartLetters::luton());
    const auto jpg = chartFile(content, u"/a/x.jpg"_s);
    QVERIFY(!jpg);
    QCOMPARE(jpg.error().kind, Problem::Kind::UnknownFormat);
    QCOMPARE(jpg.error().detail, u".svg, .png, .pdf, .csv"_s);
    QCOMPARE(*chartFile(content, u"x.CSV"_s), chartData(content));
    QVERIFY(chartFile(content, u"x.svg"_s)->contains("<svg"));
}

void TestChartPicture::svgHasTheWordsOfTheScreen_data()
{
    QTest::addColumn<ChartContent>("content");
    QTest::newRow("Luton") << comparison(ChartLetters::luton());
    QTest::newRow("Derbyshire") << comparison(ChartLetters::derbyshire());
    QTest::newRow("Dacorum") << comparison(ChartLetters::dacorum());
    QTest::newRow("Hertsmere") << comparison(ChartLetters::hertsmere());
    QTest::newRow("many cases") << comparison(ChartLetters::large());
    QTest::newRow("in doubt") << comparison(
        ChartLetters::flagged(ChartLetters::luton(), {Key::upheldDecisions, Key::remedyAverage}));
    QTest::newRow("years") << throughYears();
}

void TestChartPicture::svgHasTheWordsOfTheScreen()
{
    QFETCH(ChartContent, content);
    ChartScene scene(content);
    scene.layOut({ChartPaper::width, ChartPaper::height}, ChartPaper::textSize);
    QString error;
    const auto texts = textsOf(picture(content, PictureFormat::Svg), &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QCOMPARE(sorted(texts.values(u"text"_s)), sorted(scene.words()));
    QCOMPARE(texts.value(u"title"_s), scene.headline());
    QCOMPARE(texts.value(u"desc"_s), scene.altText());
}

void TestChartPicture::picturesLookLikeTheScreen_data()
{
    svgHasTheWordsOfTheScreen_data();
}

void TestChartPicture::picturesLookLikeTheScreen()
{
    QFETCH(ChartContent, content);
    const auto screen = withoutWords(drawn(content), content);
    const auto svg = picture(content, PictureFormat::Svg);
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QImage fromSvg(screen.size(), QImage::Format_RGB32);
    fromSvg.fill(Qt::white);
    QPainter painter(&fromSvg);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, fromSvg.rect());
    painter.end();
    const auto svgApart = difference(screen, withoutWords(fromSvg, content));
    QVERIFY2(svgApart < 10, qPrintable(QString::number(svgApart)));

    const auto png = QImage::fromData(picture(content, PictureFormat::Png), "PNG")
                         .convertToFormat(QImage::Format_RGB32)
                         .scaled(screen.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const auto pngApart = difference(screen, withoutWords(png, content));
    QVERIFY2(pngApart < 10, qPrintable(QString::number(pngApart)));
}

void TestChartPicture::namesStayWords()
{
    auto letter = ChartLetters::luton();
    letter.authorityName = u"<b>&\"%1</b><script>alert(1)</script>\u0001\u202E\u0000 Council"_s;
    QString error;
    const auto svg = picture(comparison(letter), PictureFormat::Svg);
    const auto words = textsOf(svg, &error).values(u"text"_s).join(u' ');
    QVERIFY2(error.isEmpty(), qPrintable(error));
    QVERIFY(!svg.contains("<script"));
    QVERIFY(!svg.contains("<b>"));
    QVERIFY(!words.contains(QChar(0x202E)) && !words.contains(QChar(1)));
    QVERIFY2(words.contains(u"<b>&\"%1</b>"_s) || words.contains(u"%1</b><script>"_s), qPrintable(words));
}

void TestChartPicture::svgIsVectorAndAlone()
{
    const auto svg = QString::fromUtf8(picture(comparison(ChartLetters::luton()), PictureFormat::Svg));
    QVERIFY(!svg.contains(u"<image"_s));
    QVERIFY(!svg.contains(u"href=\""_s));
    QVERIFY(svg.contains(u"viewBox=\"0 0 601 378\""_s));
    QVERIFY(svg.contains(u"width=\"159."_s) && svg.contains(u"height=\"100."_s) && svg.contains(u"mm\""_s));
    for (const auto &colour : {ChartStyle::council, ChartStyle::average})
        QVERIFY2(svg.contains(colour.name()), qPrintable(colour.name()));
}

void TestChartPicture::pngHasItsSize()
{
    const auto bytes = picture(comparison(ChartLetters::luton()), PictureFormat::Png);
    const auto image = QImage::fromData(bytes, "PNG");
    QCOMPARE(image.size(), QSize(1878, 1181));
    QCOMPARE(image.dotsPerMeterX(), 11811);
    QCOMPARE(image.dotsPerMeterY(), 11811);
    const auto chunk = bytes.indexOf("pHYs");
    QVERIFY(chunk > 0);
    QCOMPARE(bytes.mid(chunk + 4, 9).toHex(), QByteArray("00002e2300002e2301")); // per metre
    QVERIFY(image.text(u"Description"_s).startsWith(u"Bar chart: 9 of 13"_s));
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    QVERIFY(!image.hasAlphaChannel());
}

void TestChartPicture::pdfIsOnePageOfTheSize()
{
    const auto pdf = picture(throughYears(), PictureFormat::Pdf);
    QVERIFY(pdf.startsWith("%PDF-1."));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    const auto text = QString::fromLatin1(pdf);
    const QRegularExpression box(u"/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"_s);
    const auto found = box.match(text);
    QVERIFY(found.hasMatch());
    QVERIFY(std::abs(found.captured(1).toDouble() - 159 / 25.4 * 72) < 1);
    QVERIFY(std::abs(found.captured(2).toDouble() - 100 / 25.4 * 72) < 1);
    QVERIFY(text.contains(u"/Count 1\n"_s));
    QVERIFY(text.contains(u"/FontFile2"_s)); // embedded
    QVERIFY2(!text.contains(u"/Subtype /Image"_s), "drawn, not a photograph of the screen");
}

void TestChartPicture::pdfTellsNothingOfTheOfficer()
{
    const auto pdf = picture(comparison(ChartLetters::luton()), PictureFormat::Pdf);
    QVERIFY(!pdf.contains("/Author"));
    QVERIFY(!pdf.contains(QDir::homePath().toUtf8()));
    QVERIFY(!pdf.contains(QDir::currentPath().toUtf8()));
}

QTEST_MAIN(TestChartPicture)
#include "tst_chartpicture.moc"
