// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pagewords.h"

#include <QDataStream>
#include <QIODevice>

namespace {
constexpr qsizetype mostWords = 50'000;
constexpr qsizetype longestWord = 500;
constexpr auto format = QDataStream::Qt_6_4;

QString searchable(const QString &word)
{
    constexpr QChar softHyphen(0xad);
    QString text;
    for (const QChar c : word.left(longestWord).normalized(QString::NormalizationForm_KC)) {
        if (c != softHyphen && (c.isPrint() || c.isSurrogate()))
            text.append(c);
    }
    return text;
}
} // namespace

PageWords wordsOf(const Page &page)
{
    PageWords all;
    for (const auto &word : page.words.first(std::min(page.words.size(), mostWords))) {
        const auto text = searchable(word.text);
        all.words.append({static_cast<int>(all.text.size()), static_cast<int>(text.size()),
            {.page = page.number, .box = word.box, .line = word.line, .column = word.column}});
        all.text += text;
        if (word.spaceAfter)
            all.text += u' ';
    }
    return all;
}

QByteArray storedPlaces(const QList<PageWords::Word> &words)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(format);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    for (const auto &word : words) {
        const auto &box = word.place.box;
        stream << qint32(word.first) << qint32(word.count) << box.left() << box.top() << box.right()
               << box.bottom() << qint32(word.place.line) << qint32(word.place.column);
    }
    return qCompress(bytes);
}

QList<PageWords::Word> placesFromStored(const QByteArray &stored, int page)
{
    const auto bytes = qUncompress(stored);
    QDataStream stream(bytes);
    stream.setVersion(format);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    QList<PageWords::Word> words;
    while (!stream.atEnd() && words.size() < mostWords) {
        qint32 first = 0, count = 0, line = 0, column = 0;
        qreal left = 0, top = 0, right = 0, bottom = 0;
        stream >> first >> count >> left >> top >> right >> bottom >> line >> column;
        if (stream.status() != QDataStream::Ok)
            break;
        const bool isDrawn = right > left && bottom > top;
        words.append({first, count,
            {.page = page,
                .box = isDrawn ? QRectF(QPointF(left, top), QPointF(right, bottom)) : QRectF(),
                .line = line,
                .column = column}});
    }
    return words;
}
