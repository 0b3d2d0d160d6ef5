// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rawcontent.h"

#include "support/fontwidths.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace {

using namespace Support;

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 2);
}

// Points from the page's top left to where the PDF counts from.
QPointF toUserSpace(QPointF point, const RawFrame &frame)
{
    if (frame.lying)
        return {point.y(), point.x()};
    return {point.x() + frame.offset.x(), frame.offset.y() + frame.size.height() - point.y()};
}

// Start of a text object at the run's place.
QByteArray placed(const Run &run, const RawFrame &frame)
{
    const QByteArray font = QByteArray(run.bold ? "/F2 " : "/F1 ") + number(run.size) + " Tf ";
    const QByteArray grey = number(run.grey / 255.0) + " g ";
    const QPointF at = toUserSpace({run.x, run.baseline}, frame);
    const QByteArray turn = frame.lying ? "0 1 -1 0 " : "1 0 0 1 ";
    const QByteArray matrix = turn + number(at.x()) + ' ' + number(at.y());
    return grey + "BT " + font + matrix + " Tm ";
}

QList<Run> wordsOf(const Run &run)
{
    QList<Run> words;
    double x = run.x;
    for (const QString &word : run.text.split(u' ')) {
        if (!word.isEmpty()) {
            words.append(run);
            words.last().x = x;
            words.last().text = word;
        }
        x += textWidth(word + u' ', run.size, run.bold);
    }
    return words;
}

QList<Run> lettersOf(const Run &run)
{
    QList<Run> letters;
    double x = run.x;
    for (const QChar c : run.text) {
        if (c != u' ') {
            letters.append(run);
            letters.last().x = x;
            letters.last().text = c;
        }
        x += characterWidth(c, run.bold) * run.size;
    }
    return letters;
}

QList<Run> shuffled(const QList<Run> &runs, bool letters, unsigned seed)
{
    QList<Run> pieces;
    for (const Run &run : runs)
        pieces += letters ? lettersOf(run) : wordsOf(run);
    std::mt19937 random(seed);
    for (qsizetype i = pieces.size() - 1; i > 0; --i)
        pieces.swapItemsAt(i, qsizetype(random() % unsigned(i + 1)));
    return pieces;
}

QList<Run> acrossColumns(QList<Run> runs)
{
    std::ranges::stable_sort(runs, [](const Run &a, const Run &b) {
        const double rowA = std::round(a.baseline / 3);
        const double rowB = std::round(b.baseline / 3);
        return rowA != rowB ? rowA < rowB : a.x < b.x;
    });
    return runs;
}

// One array of a whole row as far as it is of one size: the gap between the columns is but a large space.
QByteArray rowArray(const QList<Run> &runs, qsizetype &i)
{
    const Run &first = runs[i];
    QByteArray array;
    double x = first.x;
    for (; i < runs.size() && runs[i].baseline == first.baseline && runs[i].size == first.size
         && runs[i].bold == first.bold && runs[i].grey == first.grey && runs[i].x >= x - 1;
         ++i) {
        array += number((x - runs[i].x) * 1000 / first.size) + ' ' + rawString(runs[i].text);
        x = runs[i].x + textWidth(runs[i].text, first.size, first.bold);
    }
    return '[' + array + "] TJ ET";
}

QByteArray kernedArray(const Run &run)
{
    QByteArray array;
    qsizetype at = 0;
    int step = 0;
    while (at < run.text.size()) {
        if (run.text[at] == u' ') {
            array += number(-characterWidth(u' ', run.bold) * 1000) + ' ';
            ++at;
            continue;
        }
        qsizetype end = std::min(at + 1 + step % 4, run.text.size());
        const qsizetype space = run.text.indexOf(u' ', at);
        if (space >= 0)
            end = std::min(end, space);
        array += rawString(run.text.mid(at, end - at)) + (step % 2 ? " 14 " : " -14 ");
        at = end;
        ++step;
    }
    return '[' + array + "] TJ ET";
}

QByteArray arc(const Ring &ring, const RawFrame &frame, double part, double grey)
{
    QByteArray path = number(ring.radius * 0.28) + " w " + number(grey) + " G ";
    const int steps = std::max(2, int(part * 48));
    for (int i = 0; i <= steps; ++i) {
        const double angle = std::numbers::pi / 2 - 2 * std::numbers::pi * part * i / steps;
        const double x = ring.centre.x() + ring.radius * 0.86 * std::cos(angle);
        const double y = ring.centre.y() - ring.radius * 0.86 * std::sin(angle);
        const QPointF p = toUserSpace({x, y}, frame);
        path += number(p.x()) + ' ' + number(p.y()) + (i == 0 ? " m " : " l ");
    }
    return path + 'S';
}

QList<QByteArray> textOperators(const QList<Run> &runs, const RawFrame &frame, Unkindness unkindness)
{
    QList<QByteArray> lines;
    for (qsizetype i = 0; i < runs.size();) {
        QByteArray line = placed(runs[i], frame);
        if (unkindness == Unkindness::Interleaved) {
            line += rowArray(runs, i);
        } else {
            line +=
                unkindness == Unkindness::Kerned ? kernedArray(runs[i]) : rawString(runs[i].text) + " Tj ET";
            ++i;
        }
        lines.append(line);
    }
    return lines;
}

} // namespace

namespace Support {

QByteArray rawString(const QString &text)
{
    static const QMap<char16_t, char> codes{{u'\u2018', '\x91'}, {u'\u2019', '\x92'}, {u'\u201c', '\x93'},
        {u'\u201d', '\x94'}, {u'\u2022', '\x95'}, {u'\u2013', '\x96'}, {u'\u2014', '\x97'},
        {u'\ufb01', '\x01'}, {u'\ufb02', '\x02'}};
    QByteArray string = "(";
    for (const QChar c : text) {
        if (c == u'(' || c == u')' || c == u'\\')
            string += '\\';
        string += codes.contains(c.unicode()) ? codes.value(c.unicode())
                                              : char(c.unicode() < 256 ? c.unicode() : '?');
    }
    return string + ')';
}

QList<QByteArray> rawOperators(
    const DrawnPage &page, const RawFrame &frame, Unkindness unkindness, unsigned seed)
{
    QList<QByteArray> lines;
    for (const Ring &ring : page.rings) {
        lines.append(arc(ring, frame, 1, 0.85));
        if (ring.percent > 0)
            lines.append(arc(ring, frame, ring.percent / 100.0, 0.3));
    }
    const bool letters = unkindness == Unkindness::ShuffledLetters;
    if (letters || unkindness == Unkindness::ShuffledWords)
        return lines + textOperators(shuffled(page.runs, letters, seed), frame, unkindness);
    if (unkindness == Unkindness::Interleaved)
        return lines + textOperators(acrossColumns(page.runs), frame, unkindness);
    return lines + textOperators(page.runs, frame, unkindness);
}

} // namespace Support
