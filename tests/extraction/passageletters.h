// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/passages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace PassageLetters {
using namespace Qt::StringLiterals;

/// The common text of \a year, which must be one of those known.
inline QStringList commonParagraphs(int year)
{
    QFile file(u":/wordings/commontext-%1.json"_s.arg(year));
    QStringList paragraphs;
    if (file.open(QIODevice::ReadOnly)) {
        for (const auto &paragraph : QJsonDocument::fromJson(file.readAll())["paragraphs"_L1].toArray())
            paragraphs.append(paragraph.toString());
    }
    return paragraphs;
}

/// Paragraphs under each other on pages of ten.
inline QList<Paragraph> laidOut(const QStringList &texts)
{
    QList<Paragraph> paragraphs;
    for (qsizetype at = 0; at < texts.size(); ++at) {
        const Place place{
            .page = 1 + int(at / 10), .box = QRectF(0.1, 0.09 * double(at % 10 + 1), 0.8, 0.08)};
        paragraphs.append({.text = texts[at], .place = place});
    }
    return paragraphs;
}

/// The body of a letter of \a year with \a own after its \a after th paragraph; unknown years get the nearest
/// text that is known, with other figures.
inline QStringList letterWith(const QStringList &own, int year, qsizetype after = 9)
{
    auto texts = commonParagraphs(year < 2022 ? 2020 : 2024);
    for (auto &text : texts)
        text.replace(u"2024"_s, QString::number(year)).replace(u"2020"_s, QString::number(year));
    after = std::min(after, texts.size());
    return texts.first(after) + own + texts.mid(after);
}

/// The last day of the period.
inline QDate march(int year)
{
    return {year, 3, 31};
}

/// "kind: text" for each.
inline QStringList drawn(const QList<Passage> &passages)
{
    QStringList lines;
    for (const auto &passage : passages)
        lines.append(passage.kind + u": "_s + passage.text);
    return lines;
}
} // namespace PassageLetters
