// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chartletters.h"
#include "ui/charts/chartpicture.h"

#include <QColor>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

Q_DECLARE_METATYPE(ChartContent)

/// The files of charts, read as a program reads them that knows nothing of ours.
namespace ChartFiles {
struct Word {
    QString text;
    double pixels = 0;
    QString colour;
    QString matrix; // of the group around it
    QString family;
};

struct Drawing {
    QMap<QString, QStringList> texts; // of title and desc
    QList<Word> words;
    QSet<QString> colours;
    QString width;
    QString height;
};

inline Drawing read(const QByteArray &svg)
{
    using namespace Qt::StringLiterals;
    Drawing drawing;
    QStringList fills{QString()};
    QStringList matrices{QString()};
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == u"g") {
            fills.removeLast();
            matrices.removeLast();
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        for (const auto &name : {u"fill"_s, u"stroke"_s}) {
            const auto colour = attributes.value(name).toString();
            if (colour.startsWith(u'#'))
                drawing.colours.insert(colour.toLower());
        }
        const auto name = xml.name().toString();
        if (name == u"svg") {
            drawing.width = attributes.value(u"width"_s).toString();
            drawing.height = attributes.value(u"height"_s).toString();
        } else if (name == u"g") {
            fills.append(attributes.value(u"fill"_s).toString());
            matrices.append(attributes.value(u"transform"_s).toString());
        } else if (name == u"text") {
            const auto own = attributes.value(u"fill"_s).toString();
            const auto family = attributes.value(u"font-family"_s).toString();
            const auto pixels = attributes.value(u"font-size"_s).toDouble();
            const auto text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            drawing.words.append(
                Word{text, pixels, own.isEmpty() ? fills.constLast() : own, matrices.constLast(), family});
        } else if (name == u"title" || name == u"desc") {
            drawing.texts[name].append(xml.readElementText());
        }
    }
    return drawing;
}

inline double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

inline double onWhite(const QColor &colour)
{
    return 1.05 / (luminance(colour) + 0.05);
}

inline QByteArray picture(
    const ChartContent &content, PictureFormat format, PictureSize size = PictureSize::Page)
{
    return chartPicture(content, format, size).value_or(QByteArray());
}

/// Every kind of chart, sure and in doubt, and those with nothing to draw.
inline void addContents()
{
    using namespace ChartLetters;
    using namespace Qt::StringLiterals;
    QTest::addColumn<ChartContent>("content");
    QTest::newRow("comparison") << comparison(withResidents(luton(), 4, 4.6, 226'973));
    QTest::newRow("comparison, in doubt")
        << comparison(flagged(luton(), {Key::upheldDecisions, Key::remedyAverage}));
    QTest::newRow("comparison, no investigations") << comparison(dacorum());
    QTest::newRow("comparison, nothing found") << comparison(hertsmere());
    QTest::newRow("years") << through(years());
    QTest::newRow("counts") << counts(years());
    auto doubtful = sure(years());
    doubtful.last() = flagged(doubtful.constLast().letter(), {Key::upheldDecisions});
    QTest::newRow("years, in doubt") << through(doubtful);
    QTest::newRow("counts, in doubt") << counts(doubtful);
    QTest::newRow("councils") << named(unitaries(8));
    auto unsure = unitaries(20);
    unsure[6] = flagged(unsure.at(6).letter(), {Key::upheldRate});
    QTest::newRow("councils, in doubt") << named(unsure);
}
} // namespace ChartFiles
