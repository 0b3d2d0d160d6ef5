// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/committeepaper.h"
#include "paper/docx.h"
#include "paper/papercheck.h"
#include "paperletters.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

namespace {
PaperInput derbyshireWithYears()
{
    auto input = about(derbyshire());
    input.texts.ownSections = {{u"Finance"_s, {u"No cost. The decisions upheld were all settled."_s}}};
    input.texts.replaced = {{QString(SectionKey::recommendations), {u"That the letter be noted."_s}}};
    auto before = derbyshire();
    before.letter.checked.letter.setField({.key = Key::periodEnd,
        .state = FieldState::Stated,
        .value = QDate(2023, 3, 31),
        .text = u"31 March 2023"_s});
    input.years = {before};
    input.letter.text.append({3,
        u"A satisfactory remedy: among the upheld cases, those in which the authority had offered enough to "
        "put things right before the complaint came to us."_s});
    return input;
}

DocxContent paperOf(const PaperInput &input)
{
    return *readDocx(*docxBytes(committeePaper(input)));
}

PaperCheck checked(const PaperInput &input, const DocxContent &edited)
{
    return comparePapers(edited, *expectedPaper(input, edited));
}

QString all(const PaperCheck &check)
{
    QStringList findings;
    for (const auto &finding : check.findings)
        findings.append(findingInWords(finding));
    return findings.join(u'\n');
}

/// The paper with the first line that has \a from edited.
DocxContent edited(const PaperInput &input, const QString &from, const QString &to)
{
    auto paper = paperOf(input);
    const auto line =
        std::ranges::find_if(paper.lines, [&](const auto &one) { return one.text.contains(from); });
    if (line == paper.lines.end())
        return {};
    line->text.replace(from, to);
    return paper;
}
} // namespace

/// Words of the program's sentences that others changed are found, and nobody's own words are taken for them.
class TestPaperWording : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changedWordsAreFound_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("before");
        QTest::newRow("a verdict turned round")
            << u"25 to 49 would be usual: no evidence of a difference"_s
            << u"25 to 49 would be usual: evidence of a difference"_s << u"under “Summary”, paragraph 2"_s
            << u"evidence"_s << u"no evidence"_s;
        QTest::newRow("a sentence without figures")
            << u"A year is all its cases, not a sample of them."_s << u"A year is a sample of them."_s
            << u"under “What these words and figures mean”"_s << u"a"_s << u"all its cases not a"_s;
        QTest::newRow("the measure's noun")
            << u"about the Council and upheld 47"_s << u"about the Council and decided 47"_s
            << u"under “Summary”, paragraph 2"_s << u"decided"_s << u"upheld"_s;
        QTest::newRow("the type's name")
            << u"all county councils in England (the"_s << u"all district councils in England (the"_s
            << u"under “Summary”, paragraph 2"_s << u"district"_s << u"county"_s;
        QTest::newRow("the council's name")
            << u"Derbyshire County Council"_s << u"Derby City Council"_s
            << u"before the first heading, paragraph 1"_s << u"derby city"_s << u"derbyshire county"_s;
        QTest::newRow("a cell") << u"Satisfactory remedy |"_s << u"Late remedy |"_s << u"table 1, row 5"_s
                                << u"late"_s << u"satisfactory"_s;
        QTest::newRow("a cell's verdict") << u"0 to 7 would be usual: no evidence of a difference"_s
                                          << u"0 to 7 would be usual: fewer than usual"_s << u"paragraph 4"_s
                                          << u"fewer than usual"_s << u"no evidence of a difference"_s;
        QTest::newRow("a table's head") << u"Measure | Count | Out of"_s << u"Measure | Total | Out of"_s
                                        << u"table 1, row 1"_s << u"total"_s << u"count"_s;
        QTest::newRow("a heading") << u"The figures"_s << u"The numbers"_s << u"heading “The numbers”"_s
                                   << u"numbers"_s << u"figures"_s;
        QTest::newRow("a question's reason")
            << u"47 of 55 were upheld (page 3)"_s << u"47 of 55 were rejected (page 3)"_s
            << u"Questions the Committee"_s << u"rejected"_s << u"upheld"_s;
        QTest::newRow("an alternative text") << u"Bar chart: 47 of 55 investigated complaints were upheld"_s
                                             << u"Bar chart: 47 of 55 investigated complaints were closed"_s
                                             << u"alternative text"_s << u"closed"_s << u"upheld"_s;
        QTest::newRow("a caption") << u"The Ombudsman’s figures, April 2023"_s
                                   << u"The Council’s figures, April 2023"_s << u"under “The figures”"_s
                                   << u"council"_s << u"ombudsman"_s;
        QTest::newRow("a date") << u"annual review letter of 17 July 2024, checked"_s
                                << u"annual review letter of 17 June 2024, checked"_s
                                << u"under “What these words"_s << u"june"_s << u"july"_s;
    }
    void changedWordsAreFound()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, place);
        QFETCH(QString, now);
        QFETCH(QString, before);
        auto input = about(derbyshire());
        const auto paper = edited(input, from, to);
        QVERIFY(!paper.lines.isEmpty());
        const auto check = checked(input, paper);
        QVERIFY2(check.findings.size() == 1, qPrintable(all(check)));
        const auto &finding = check.findings.first();
        QCOMPARE(finding.kind, PaperFinding::Kind::WordsChanged);
        QVERIFY2(finding.place.contains(place), qPrintable(finding.place));
        QCOMPARE(finding.figure, now);
        QCOMPARE(finding.expected, before);
        QVERIFY(findingInWords(finding).contains(u"stands where the program wrote"_s));
    }

    void whatIsNobodysFaultIsNoFinding_data()
    {
        const auto input = derbyshireWithYears();
        const auto paper = paperOf(input);
        QTest::addColumn<DocxContent>("edited");
        const auto row = [&paper](const char *name, auto change) {
            auto one = paper;
            change(one.lines);
            QTest::newRow(name) << one;
        };
        using Lines = QList<DocxLine>;
        row("as made, with texts of the officer", [](Lines &) {});
        row("restyled", [](Lines &lines) {
            for (auto &line : lines)
                line.style = line.style == u"Quote" ? line.style : u"CouncilBody"_s;
        });
        row("other quotation marks and dashes", [](Lines &lines) {
            for (auto &line : lines) {
                if (line.style != u"Quote")
                    line.text.replace(u'’', u'\'').replace(u'“', u'"').replace(u'”', u'"');
            }
        });
        row("the officer's own words edited", [](Lines &lines) {
            for (auto &line : lines) {
                line.text.replace(
                    u"That the letter be noted."_s, u"That the Committee welcome the letter."_s);
                line.text.replace(u"The decisions upheld were all settled."_s, u"No decision is open."_s);
                line.text.replace(u"Finance"_s, u"Money"_s);
            }
        });
        row("a new paragraph", [](Lines &lines) {
            lines.insert(9, {.text = u"The Monitoring Officer has no comments on the letter."_s});
        });
        row("words around a sentence", [](Lines &lines) {
            for (auto &line : lines) {
                if (line.text.contains(u"A year is all its cases"_s))
                    line.text = u"Members will recall this: "_s + line.text + u" So it was last time."_s;
            }
        });
        row("two paragraphs put together", [](Lines &lines) {
            for (qsizetype at = 0; at + 1 < lines.size(); ++at) {
                if (lines.at(at).text.startsWith(u"The Ombudsman completed"_s)) {
                    lines[at].text += u' ' + lines.at(at + 1).text;
                    lines.removeAt(at + 1);
                }
            }
        });
        row("a paragraph cut in two", [](Lines &lines) {
            for (qsizetype at = 0; at < lines.size(); ++at) {
                const auto cut = lines.at(at).text.indexOf(u"The average for all"_s);
                if (lines.at(at).kind == DocxLine::Kind::Paragraph && cut > 0) {
                    lines.insert(at + 1, {.text = lines.at(at).text.mid(cut)});
                    lines[at].text.truncate(cut);
                }
            }
        });
        row("places filled in", [](Lines &lines) {
            for (auto &line : lines) {
                if (line.text.startsWith(u"Report to: "_s))
                    line.text = u"Report to: Governance Committee, 12 December 2026"_s;
                if (line.text.startsWith(u"Contact: "_s))
                    line.text = u"Contact: A. Officer, 01629 533190"_s;
            }
        });
        row("a sentence without figures taken out", [](Lines &lines) {
            lines.removeIf([](const auto &line) { return line.text.startsWith(u"Other formats"_s); });
        });
        row("a term taken out that the letter explains in like words", [](Lines &lines) {
            lines.removeIf([](const auto &line) { return line.text.startsWith(u"Satisfactory remedy: "_s); });
        });
        row("sections in another order", [](Lines &lines) {
            const auto from = std::ranges::find(lines, u"Summary"_s, &DocxLine::text) - lines.begin();
            std::rotate(lines.begin() + from, lines.begin() + from + 5, lines.end() - 3);
        });
    }
    void whatIsNobodysFaultIsNoFinding()
    {
        QFETCH(DocxContent, edited);
        const auto check = checked(derbyshireWithYears(), edited);
        QVERIFY2(check.agrees(), qPrintable(all(check)));
    }

    void aPaperOfAnotherLetterIsOneSentence_data()
    {
        QTest::addColumn<PaperInput>("input");
        QTest::addColumn<bool>("isMarked");
        QTest::newRow("another council") << about(luton()) << true;
        QTest::newRow("another year") << about(luton(2023)) << true;
        QTest::newRow("another council, not marked") << about(luton()) << false;
    }
    void aPaperOfAnotherLetterIsOneSentence()
    {
        QFETCH(PaperInput, input);
        QFETCH(bool, isMarked);
        auto paper = paperOf(isMarked && input.letter.letter.letter().yearEnding().year() == 2023
                ? about(luton(2024))
                : about(derbyshire()));
        if (!isMarked)
            paper.origin = {};
        const auto check = checked(input, paper);
        QCOMPARE(check.findings.size(), 1);
        QCOMPARE(check.findings.first().kind, PaperFinding::Kind::AnotherPaper);
        const auto words = findingInWords(check.findings.first());
        QVERIFY2(words.contains(u"Luton Borough Council, "_s) && words.contains(u"nothing was compared"_s),
            qPrintable(words));
    }

    void aPaperKnowsItsLetter()
    {
        auto paper = paperOf(about(luton()));
        QVERIFY(isPaperAbout(paper, luton().letter.letter()));
        QVERIFY(!isPaperAbout(paper, luton(2023).letter.letter()));
        QVERIFY(!isPaperAbout(paper, derbyshire().letter.letter()));
        paper.origin = {};
        QVERIFY(isPaperAbout(paper, luton().letter.letter()));
        QVERIFY(!isPaperAbout(paper, luton(2023).letter.letter()));
        QVERIFY(!isPaperAbout(paper, derbyshire().letter.letter()));
    }

    void lettersThatThePaperWasNotMadeOfAreNotDue()
    {
        const auto paper = paperOf(about(luton()));
        auto more = about(luton());
        more.years = {luton(2023)};
        const auto check = checked(more, paper);
        QVERIFY2(check.agrees(), qPrintable(all(check)));
    }
};

Q_DECLARE_METATYPE(DocxContent)
Q_DECLARE_METATYPE(PaperInput)

QTEST_GUILESS_MAIN(TestPaperWording)
#include "tst_paperwording.moc"
