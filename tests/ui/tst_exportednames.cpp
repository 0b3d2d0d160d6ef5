// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartfiles.h"
#include "paper/briefing.h"
#include "paper/docx.h"
#include "paper/docxreading.h"
#include "paper/figuresdata.h"
#include "paper/papersaid.h"
#include "paper/workbook.h"
#include "paper/zipfile.h"
#include "ui/paper/papercharts.h"

#include <QImage>
#include <QTest>

#include <poppler-qt6.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace {
/// Luton's letter, of a council called \a name.
PaperInput paperAbout(const QString &name)
{
    auto input = PaperLetters::about(PaperLetters::luton());
    input.letter.letter.checked.letter.authorityName = name;
    PaperLetters::state(input.letter.letter.checked.letter, Key::authority, name, 1);
    return input;
}

ChartContent chartAbout(const PaperInput &input)
{
    auto content = ChartLetters::comparison(input.letter.letter);
    content.altText = input.letter.letter.letter().authorityName;
    return content;
}

QString docxText(PaperInput input)
{
    input.charts = paperCharts(paperChartContent(input)).value();
    QStringList lines;
    const auto content = readDocx(*docxBytes(committeePaper(input))).value_or(DocxContent{});
    for (const auto &line : content.lines)
        lines.append(line.text);
    return lines.join(u'\n');
}

/// The texts and attributes of every part of a workbook.
QString workbookText(const PaperInput &input)
{
    const auto bytes = workbookBytes({.letters = {input.letter.letter}, .madeOn = input.madeOn});
    QStringList texts;
    const auto entries = unzip(*bytes, [](const QString &name) { return name.endsWith(u".xml"_s); });
    for (const auto &entry : *entries) {
        QXmlStreamReader xml(entry.bytes);
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::Characters)
                texts.append(xml.text().toString());
        }
        if (xml.hasError())
            return u"%1: %2"_s.arg(entry.name, xml.errorString());
    }
    return texts.join(u'\n');
}

QString svgText(const PaperInput &input)
{
    QStringList words;
    for (const auto &word :
        ChartFiles::read(ChartFiles::picture(chartAbout(input), PictureFormat::Svg)).words)
        words.append(word.text);
    return words.join(u' ');
}

QString pdfText(const PaperInput &input)
{
    const auto document =
        Poppler::Document::loadFromData(ChartFiles::picture(chartAbout(input), PictureFormat::Pdf));
    const std::unique_ptr<Poppler::Page> page = document->page(0);
    const auto drawn = page->textList();
    QStringList words;
    for (const auto &word : drawn)
        words.append(word->text());
    return words.join(u' ');
}

/// As a reader of CSV takes it: two quotes are one.
QString csvText(const QByteArray &csv)
{
    return QString::fromUtf8(csv).replace(u"\"\""_s, u"\""_s);
}

QString exported(const QString &kind, const PaperInput &input)
{
    if (kind == u"paper")
        return docxText(input);
    if (kind == u"briefing")
        return morningBriefing(input);
    if (kind == u"workbook")
        return workbookText(input);
    if (kind == u"figures")
        return csvText(figuresAsCsv({{.file = u"letter.pdf"_s, .checked = input.letter.letter.checked}}));
    if (kind == u"json")
        return QString::fromUtf8(
            figuresAsJson({{.file = u"letter.pdf"_s, .checked = input.letter.letter.checked}}, {}))
            .replace(u"\\\""_s, u"\""_s);
    if (kind == u"chart's data")
        return csvText(chartData(chartAbout(input)));
    if (kind == u"svg")
        return svgText(input);
    if (kind == u"svg's description")
        return ChartFiles::read(ChartFiles::picture(chartAbout(input), PictureFormat::Svg))
            .texts.value(u"desc"_s)
            .value(0);
    if (kind == u"png")
        return QImage::fromData(ChartFiles::picture(chartAbout(input), PictureFormat::Png))
            .text(u"Description"_s);
    return pdfText(input);
}
} // namespace

/// A council's name leaves as it is, whatever the form of the file makes of its signs.
class TestExportedNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNameStandsAsItIs_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("name");
        for (const auto &kind : {u"paper"_s, u"briefing"_s, u"workbook"_s, u"figures"_s, u"json"_s,
                 u"chart's data"_s, u"svg"_s, u"svg's description"_s, u"png"_s, u"pdf"_s}) {
            for (const auto &name :
                {u"Bath & North East Somerset Council"_s, u"North%1 & South%2 Council %n"_s,
                    u"The <b>Bold</b> &amp; Council"_s, u"King’s \"Lynn\" Council"_s})
                QTest::addRow("%s: %s", qPrintable(kind), qPrintable(name)) << kind << name;
        }
    }

    void aNameStandsAsItIs()
    {
        QFETCH(QString, kind);
        QFETCH(QString, name);
        const auto text = exported(kind, paperAbout(name)).replace(QChar::Nbsp, u' ').simplified();
        QVERIFY2(text.contains(name), qPrintable(text.left(600)));
        QVERIFY2(!text.contains(u"&amp;amp;"_s) && !text.contains(u"&lt;"_s), qPrintable(text.left(600)));
    }
};

QTEST_MAIN(TestExportedNames)
#include "tst_exportednames.moc"
