// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/chosenwords.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestText = 10'000;
constexpr int longestName = 200;
constexpr int largestNumber = 100'000'000;

QString withoutMarksAround(const QString &text)
{
    static const QString opening = u"([{'\"\u2018\u201c"_s;
    static const QString closing = u")]}'\"\u2019\u201d.,;:!?"_s;
    QStringView bare(text);
    while (!bare.isEmpty() && opening.contains(bare.front()))
        bare = bare.sliced(1);
    while (!bare.isEmpty() && closing.contains(bare.back()))
        bare.chop(1);
    return bare.toString();
}

bool isOnPage(const QRectF &box)
{
    // Also false for what is no number.
    return box.left() >= 0 && box.top() >= 0 && box.right() <= 1.0001 && box.bottom() <= 1.0001
        && box.width() >= 0 && box.height() >= 0;
}

} // namespace

std::unique_ptr<QMimeData> toMimeData(const ChosenWords &words, const QString &copied)
{
    const QRectF &box = words.place.box;
    const QJsonObject object{{u"text"_s, words.text}, {u"page"_s, words.place.page}, {u"left"_s, box.left()},
        {u"top"_s, box.top()}, {u"width"_s, box.width()}, {u"height"_s, box.height()},
        {u"line"_s, words.place.line}, {u"column"_s, words.place.column}, {u"letter"_s, words.letter}};
    auto data = std::make_unique<QMimeData>();
    data->setText(copied);
    data->setData(chosenWordsFormat, QJsonDocument(object).toJson(QJsonDocument::Compact));
    return data;
}

std::optional<ChosenWords> chosenWordsOf(const QMimeData &data)
{
    const QJsonObject object = QJsonDocument::fromJson(data.data(chosenWordsFormat)).object();
    const QString text = object[u"text"].toString();
    const Place place{.page = object[u"page"].toInt(),
        .box = QRectF(object[u"left"].toDouble(), object[u"top"].toDouble(), object[u"width"].toDouble(),
            object[u"height"].toDouble()),
        .line = object[u"line"].toInt(),
        .column = object[u"column"].toInt()};
    const QString letter = object[u"letter"].toString();
    const auto isNumber = [](int number, int least) { return number >= least && number <= largestNumber; };
    if (text.isEmpty() || text.size() > longestText || letter.size() > longestName
        || text != text.simplified() || !isNumber(place.page, 1) || !isNumber(place.line, 0)
        || !isNumber(place.column, 0) || !isOnPage(place.box))
        return {};
    return ChosenWords{
        .text = text, .value = withoutMarksAround(text), .place = place, .boxes = {}, .letter = letter};
}

ChosenWords chosenWords(const ReadableText &text, CharacterSpan span)
{
    if (span.isEmpty())
        return {};
    const QString line = text.text().mid(span.start, span.length).simplified();
    return {.text = line,
        .value = withoutMarksAround(line),
        .place = text.place(span),
        .boxes = text.boxes(span),
        .letter = {}};
}
