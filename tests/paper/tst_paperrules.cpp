// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/committeepaper.h"

#include "paper/docx.h"
#include "paper/docxreading.h"
#include "papersaid.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

namespace {
/// The paper's own sentences: not the Ombudsman's, whose letter stands as it is.
QList<DocxLine> ownLines(const PaperInput &input)
{
    auto paper = committeePaper(input);
    paper.sections.removeIf([](const auto &section) { return section.key == SectionKey::appendix; });
    auto lines = readDocx(*docxBytes(paper))->lines;
    lines.removeIf([](const auto &line) { return line.style == u"Quote"; });
    return lines;
}

void addInputs()
{
    QTest::addColumn<PaperInput>("input");
    QTest::newRow("derbyshire") << about(derbyshire());
    QTest::newRow("dacorum") << about(dacorum());
    QTest::newRow("luton") << about(luton());
    QTest::newRow("leeds, 2025") << about(leeds());
    QTest::newRow("no figures") << about(withoutFigures());
    QTest::newRow("in dispute") << inDispute();
    QTest::newRow("years") << tenYears();
    QTest::newRow("councils") << beside(6);
}
} // namespace
Q_DECLARE_METATYPE(PaperInput)

/// Rules that hold whatever the letter says, checked on the finished file.
class TestPaperRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRateHasItsCount_data() { addInputs(); }
    void everyRateHasItsCount()
    {
        QFETCH(PaperInput, input);
        static const QRegularExpression count(u"\\d(,\\d{3})* of \\d| \\| \\d[\\d,]* \\| \\d"_s);
        static const QRegularExpression ofFigures(u"\\d+%"_s);
        for (const auto &line : ownLines(input)) {
            const bool quoted = line.text.contains(u'“'); // in the Ombudsman's own words
            if (!line.text.contains(ofFigures) || quoted || line.text.contains(u"below 100%"_s))
                continue;
            QVERIFY2(line.text.contains(count), qPrintable(line.text));
        }
    }

    void someWordsAreNeverUsed_data() { addInputs(); }
    void someWordsAreNeverUsed()
    {
        QFETCH(PaperInput, input);
        static const QRegularExpression never(
            u"significan|\\bworst\\b|\\bbest\\b|\\bleague\\b|in line with|cannot be told "
            u"apart|\\bnational\\b(?! stat)|"
            "\\bnearby\\b|\\bimprove|\\bimage of|\\breview\\b(?! letter)|—|\\d ?[–-] ?\\d"_s,
            QRegularExpression::CaseInsensitiveOption);
        for (const auto &line : ownLines(input)) {
            if (!line.text.contains(u"Office for National Statistics"_s))
                QVERIFY2(!line.text.contains(never), qPrintable(line.text));
        }
    }

    void headingsStepByOne_data() { addInputs(); }
    void headingsStepByOne()
    {
        QFETCH(PaperInput, input);
        int level = 0;
        int titles = 0;
        const auto content = readDocx(*docxBytes(committeePaper(input)));
        for (const auto &line : content->lines) {
            titles += line.style == u"Title";
            if (!line.style.startsWith(u"Heading"_s))
                continue;
            const int here = line.style.last(1).toInt();
            QVERIFY2(here <= level + 1, qPrintable(line.text));
            level = here;
        }
        QCOMPARE(titles, 1);
        QCOMPARE(level, 1);
    }

    void noCellIsEmptyAndPicturesSpeak_data() { addInputs(); }
    void noCellIsEmptyAndPicturesSpeak()
    {
        QFETCH(PaperInput, input);
        for (const auto &section : committeePaper(input).sections) {
            for (const auto &block : section.blocks) {
                if (const auto *table = std::get_if<PaperTable>(&block)) {
                    QVERIFY(!table->caption.isEmpty() && !table->description.isEmpty());
                    for (const auto &row : table->rows) {
                        QCOMPARE(row.size(), table->header.size());
                        QVERIFY2(!row.contains(QString()), qPrintable(row.join(u'|')));
                    }
                }
                if (const auto *picture = std::get_if<PaperPicture>(&block)) {
                    QVERIFY2(picture->altText.endsWith(u'.') && picture->altText.size() <= 130,
                        qPrintable(picture->altText));
                    QVERIFY2(picture->altText.contains(u"figures in table"_s), qPrintable(picture->altText));
                }
            }
        }
    }

    void countsStayOnOneLine()
    {
        const auto docx = committeePaper(about(luton()));
        for (const auto &section : docx.sections) {
            for (const auto &block : section.blocks) {
                if (const auto *one = std::get_if<PaperParagraph>(&block))
                    QVERIFY2(!one->text().contains(u"9 of 13"_s), qPrintable(one->text()));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPaperRules)
#include "tst_paperrules.moc"
