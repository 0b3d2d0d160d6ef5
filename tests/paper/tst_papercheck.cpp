// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papercheck.h"

#include "paper/committeepaper.h"
#include "paper/docx.h"
#include "paperletters.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

namespace {
PaperInput threeYears()
{
    auto input = about(luton());
    input.years = {luton(2023), luton(2022), luton(2021)};
    return input;
}

QList<PaperInput> inputs()
{
    return {about(derbyshire()), about(dacorum()), about(leeds()), threeYears()};
}

DocxContent paperOf(const PaperInput &input)
{
    return *readDocx(*docxBytes(committeePaper(input)));
}

PaperCheck checked(const PaperInput &input, const DocxContent &edited)
{
    return comparePapers(edited, *expectedPaper(input, edited));
}

/// The lines that hold digits, each with the places of its digits.
struct Digit {
    qsizetype line;
    qsizetype at;
};

QList<Digit> digitsOf(const DocxContent &content)
{
    QList<Digit> digits;
    for (qsizetype line = 0; line < content.lines.size(); ++line) {
        const auto &text = content.lines.at(line).text;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text.at(at).isDigit())
                digits.append({line, at});
        }
    }
    return digits;
}

DocxLine &lineWith(DocxContent &content, const QString &words)
{
    return *std::ranges::find_if(content.lines, [&](const auto &line) { return line.text.contains(words); });
}
} // namespace

/// A paper comes back after others have edited it: what no longer agrees with the table is found.
class TestPaperCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPaperAsMadeAgrees()
    {
        for (const auto &input : inputs()) {
            const auto check = checked(input, paperOf(input));
            QVERIFY2(check.agrees(),
                qPrintable(check.agrees() ? QString() : findingInWords(check.findings.first())));
            QVERIFY(check.figures > 20);
        }
    }

    void everyChangedDigitIsFound()
    {
        QRandomGenerator random(4);
        for (const auto &input : inputs()) {
            const auto paper = paperOf(input);
            const auto digits = digitsOf(paper);
            for (int i = 0; i < 100; ++i) {
                const auto [line, at] = digits.at(random.bounded(digits.size()));
                auto edited = paper;
                auto &text = edited.lines[line].text;
                text[at] = QChar(u'0' + (text.at(at).digitValue() + 1 + random.bounded(9)) % 10);
                const auto check = checked(input, edited);
                QVERIFY2(!check.agrees(), qPrintable(text));
            }
        }
    }

    void aFindingSaysWhereAndWhat()
    {
        auto edited = paperOf(about(derbyshire()));
        auto &line = lineWith(edited, u"completed 55 investigations"_s);
        line.text.replace(u"(85%)"_s, u"(86%)"_s);
        const auto check = checked(about(derbyshire()), edited);
        QCOMPARE(check.findings.size(), 1);
        const auto &finding = check.findings.first();
        QCOMPARE(finding.figure, u"86%"_s);
        QCOMPARE(finding.expected, u"85%"_s);
        QCOMPARE(finding.place, u"under “Summary”, paragraph 2"_s);
    }

    void figuresThatChangedPlacesAreFound()
    {
        auto edited = paperOf(about(derbyshire()));
        lineWith(edited, u"Satisfactory remedy |"_s).text.replace(u"| 3 | 47 |"_s, u"| 47 | 3 |"_s);
        QVERIFY(!checked(about(derbyshire()), edited).agrees());
    }

    void aCorrectedTableMakesThePaperStale()
    {
        const auto edited = paperOf(about(derbyshire()));
        auto input = about(derbyshire());
        state(input.letter.letter.checked.letter, Key::remedies, 4);
        QVERIFY(!checked(input, edited).agrees());
    }

    void aDraftsLinesAreNoLongerDue()
    {
        auto draft = about(derbyshire());
        draft.letter.confirmed.clear();
        const auto edited = paperOf(draft);
        const auto check = checked(about(derbyshire()), edited);
        QCOMPARE(check.findings.size(), 2);
        for (const auto &finding : check.findings) {
            QCOMPARE(finding.kind, PaperFinding::Kind::NoLongerDraft);
            QVERIFY(findingInWords(finding).contains(u"no longer due"_s));
            QVERIFY(finding.line.contains(u"13 of 13 figures"_s));
        }
        QVERIFY(checked(draft, edited).agrees());
        draft.letter.confirmed = derbyshire().confirmed.mid(0, 11);
        for (const auto &finding : checked(draft, edited).findings)
            QVERIFY2(finding.figure == u"13" && finding.expected == u"2", qPrintable(finding.line));
    }

    void rewordedSentencesAreKnownAgain()
    {
        auto edited = paperOf(about(derbyshire()));
        auto &line = lineWith(edited, u"completed 55 investigations"_s);
        line.text = u"As members will see, "_s + line.text;
        QVERIFY(checked(about(derbyshire()), edited).agrees());
        line.text.replace(u"55 investigations"_s, u"56 investigations"_s);
        QCOMPARE(checked(about(derbyshire()), edited).findings.size(), 1);
    }

    void movedLinesAreNoFinding()
    {
        auto edited = paperOf(about(derbyshire()));
        edited.lines.move(5, 12);
        QVERIFY(checked(about(derbyshire()), edited).agrees());
    }

    void everyRowOfATableThatIsTakenOutIsFound()
    {
        for (const auto &input : inputs()) {
            const auto paper = paperOf(input);
            for (qsizetype at = 0; at < paper.lines.size(); ++at) {
                const auto &line = paper.lines.at(at);
                if (line.kind != DocxLine::Kind::Row)
                    continue;
                auto edited = paper;
                edited.lines.removeAt(at);
                const auto check = checked(input, edited);
                QCOMPARE(check.findings.size(), 1);
                QCOMPARE(check.findings.first().kind, PaperFinding::Kind::TakenOut);
                QCOMPARE(check.findings.first().line, line.text.left(300));
                QVERIFY(check.findings.first().place.contains(u"row %1"_s.arg(line.row)));
            }
        }
    }

    void aFiguresSentenceThatIsTakenOutIsFound()
    {
        auto edited = paperOf(about(leeds()));
        edited.lines.removeIf([](const auto &line) { return line.text.startsWith(u"Compliance with"_s); });
        const auto check = checked(about(leeds()), edited);
        QCOMPARE(check.findings.size(), 1);
        QCOMPARE(check.findings.first().kind, PaperFinding::Kind::TakenOut);
        QVERIFY(check.findings.first().place.startsWith(u"under “Summary”"_s));
        QVERIFY(findingInWords(check.findings.first()).contains(u"taken out"_s));
    }

    void theOmbudsmansWordsStayAsTheyAre()
    {
        const auto paper = paperOf(about(derbyshire()));
        auto edited = paper;
        for (auto &line : edited.lines) {
            if (line.style == u"Quote")
                line.text.replace(u"ask that you"_s, u"am glad that you"_s);
        }
        auto check = checked(about(derbyshire()), edited);
        QCOMPARE(check.findings.size(), 1);
        QCOMPARE(check.findings.first().kind, PaperFinding::Kind::QuoteChanged);
        edited = paper;
        edited.lines.removeIf([](const auto &line) { return line.style == u"Quote"; });
        check = checked(about(derbyshire()), edited);
        QCOMPARE(check.findings.size(), 2);
    }

    void whatTheOfficerLeftOutIsNotMissed()
    {
        auto input = about(derbyshire());
        input.texts.switchedOff = {SectionKey::questions, SectionKey::summary, SectionKey::figures};
        input.texts.replaced = {{QString(SectionKey::meaning), {u"See the Ombudsman’s website."_s}}};
        const auto check = checked(input, paperOf(input));
        QVERIFY2(
            check.agrees(), qPrintable(check.agrees() ? QString() : findingInWords(check.findings.first())));
    }

    void noFigureOfAnOwnSectionIsTakenForTheTables()
    {
        auto input = about(derbyshire());
        input.texts.ownSections = {{u"Finance"_s, {u"Redress of £750 was paid."_s}}};
        const auto check = checked(input, paperOf(input));
        QCOMPARE(check.findings.size(), 1);
        QCOMPARE(check.findings.first().kind, PaperFinding::Kind::NotFromTable);
    }

    void othersFiguresAreForAPerson()
    {
        auto edited = paperOf(about(derbyshire()));
        edited.lines.append({.text = u"Redress of £750 was paid out of the corporate budget."_s});
        const auto check = checked(about(derbyshire()), edited);
        QCOMPARE(check.findings.size(), 1);
        QCOMPARE(check.findings.first().kind, PaperFinding::Kind::NotFromTable);
        QCOMPARE(check.findings.first().figure, u"750"_s);
    }

    void aDigitOfAnotherScriptIsAChange()
    {
        auto edited = paperOf(about(derbyshire()));
        lineWith(edited, u"completed 55 investigations"_s).text.replace(u"55"_s, u"5\uFF15"_s);
        QVERIFY(!checked(about(derbyshire()), edited).agrees());
    }
};

QTEST_GUILESS_MAIN(TestPaperCheck)
#include "tst_papercheck.moc"
