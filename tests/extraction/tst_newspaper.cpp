// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/extraction.h"
#include "letter/fields.h"

#include "pages.h"
#include "sampleletter.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Figures set as a newspaper sets text: a block, a paragraph or a heading begins at the foot of one column
/// and goes on at the head of the next, wherever the column happens to end.
class Newspaper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columns_data();
    void columns();
    void dealtWithUnderAnotherHeading();
};

namespace {
struct Line {
    QString text;
    double size = 10;
    double before = 0; // points above it
};

void addParagraph(QList<Line> &lines, const QString &text, double size, double width)
{
    QString open;
    double before = 7;
    const auto close = [&] {
        lines.append({open, size, before});
        open.clear();
        before = 0;
    };
    for (const QString &word : text.split(u' ')) {
        if (!open.isEmpty() && double(open.size() + 1 + word.size()) * size * 0.5 > width)
            close();
        open += (open.isEmpty() ? QString() : u" "_s) + word;
    }
    close();
}

QList<Line> figureLines(double width)
{
    const SampleLetter sample;
    QList<Line> lines;
    const QList<QStringList> blocks{
        {u"heading1"_s, u"upheld_rate"_s, u"upheld_average"_s, u"upheld_decisions"_s, u"upheld_per_100k"_s,
            u"upheld_per_100k_average"_s, u"investigations"_s},
        {u"heading2"_s, u"compliance_rate"_s, u"compliance_average"_s, u"compliance_outcomes"_s},
        {u"heading3"_s, u"remedy_rate"_s, u"remedy_average"_s, u"remedies"_s, u"remedy_base"_s}};
    for (const QStringList &block : blocks) {
        for (const QString &part : block) {
            const QStringList pieces = sample.parts[part].split(u'\n');
            for (const QString &piece : pieces)
                addParagraph(lines, piece,
                    part.startsWith(u"heading")                   ? 13
                        : pieces.size() > 1 && piece[0].isDigit() ? 20
                                                                  : 10,
                    width);
        }
    }
    return lines;
}

// The lines in \a count columns; each but the last ends after \a length lines.
DrawnPage inColumns(const QList<Line> &lines, int count, qsizetype length, double width)
{
    DrawnPage page(2);
    double y = 60;
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const auto column = std::min<qsizetype>(at / length, count - 1);
        const bool isTop = at % length == 0 && at / length == column;
        y = isTop ? 60 : y + lines[at].before;
        page.line(45 + double(column) * (width + 22), y, lines[at].text, lines[at].size);
        y += lines[at].size * 1.25;
    }
    return page;
}

Letter read(const DrawnPage &figures)
{
    static const auto reference = ReferenceData::bundled();
    DrawnPage first(1);
    double y = 60;
    for (const QString &part : SampleLetter::head().trimmed().split(u"\n\n"_s)) {
        for (const QString &line : part.split(u'\n'))
            y = first.paragraph(60, y, 470, line);
        y += 14;
    }
    const auto letters = extractLetters({.pages = {first.page(), figures.shuffled(7)}}, *reference);
    return letters.size() == 1 ? letters.first() : Letter{};
}
} // namespace

void Newspaper::columns_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("length");
    QTest::addColumn<double>("width");
    for (const auto &[count, width] : {std::pair(2, 240.0), std::pair(3, 155.0)}) {
        const int all = int(figureLines(width).size());
        for (int length = all / count - 2; length <= all / count + 5; ++length)
            QTest::addRow("%d columns of %d lines", count, length) << count << length << width;
    }
}

void Newspaper::columns()
{
    QFETCH(int, count);
    QFETCH(int, length);
    QFETCH(double, width);
    const auto lines = figureLines(width);
    const Letter letter = read(inColumns(lines, count, length, width));
    auto expected = sampleFigures();
    for (const auto &key : {u"dealt_with"_s, u"not_for_us"_s, u"assessed_and_closed"_s})
        expected[key] = u"not_found"_s;
    const QString wrong = differences(letter, expected);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void Newspaper::dealtWithUnderAnotherHeading()
{
    DrawnPage page(2);
    double y = 60;
    for (const QString &text : {u"Complaints upheld"_s,
             u"Between 1 April 2024 and 31 March 2025, we dealt with 227 complaints. Of these, 63 were not "
             u"for us or not ready for us to investigate. We assessed and closed 96 complaints."_s,
             u"We investigated 68 complaints and upheld 55."_s,
             u"81% of complaints we investigated were upheld."_s,
             u"This compares to an average of 80% in similar authorities."_s,
             u"Compliance with Ombudsman recommendations"_s,
             u"In 97% of cases we were satisfied the authority had successfully implemented our "
             u"recommendations."_s})
        y = page.paragraph(60, y, 470, text, 10) + 12;
    const Letter letter = read(page);
    QCOMPARE(letter.number(Key::dealtWith), 227);
    QCOMPARE(letter.number(Key::upheldRate), 81);
    QCOMPARE(letter.number(Key::upheldAverage), 80);
    QCOMPARE(letter.number(Key::complianceRate), 97);
}

QTEST_GUILESS_MAIN(Newspaper)
#include "tst_newspaper.moc"
