// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/officertexts.h"

#include "paper/committeepaper.h"
#include "paper/papertexts.h"
#include "paperletters.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

namespace {
/// The paper about Luton with its summary in the officer's words, typed as the figures are in \a letter.
PaperInput rewritten(const PaperLetter &letter, const QStringList &words)
{
    auto input = about(letter);
    const QString summary(SectionKey::summary);
    input.texts.basis.insert(summary, ownText(input, summary));
    input.texts.replaced.insert(summary, words);
    return input;
}

QList<PaperFinding> staleIn(const PaperInput &input)
{
    auto findings = officerTextFindings(input);
    findings.removeIf([](const auto &finding) { return !isStale(finding); });
    return findings;
}

PaperSection sectionOf(const PaperInput &input, const QString &key)
{
    for (const auto &section : committeePaper(input).sections) {
        if (section.key == key)
            return section;
    }
    return {};
}

PaperTexts everyText()
{
    return {.committee = u"Audit <b> & Governance"_s,
        .meeting = QDate(2026, 12, 1),
        .contact = u"A. Officer, 01234 567890"_s,
        .otherFormats = u"Braille"_s,
        .switchedOff = {u"years"_s},
        .replaced = {{u"summary"_s, {u"1. One"_s, u"• Two"_s}}},
        .basis = {{u"summary"_s, {u"9 of 13"_s}}},
        .ownSections = {{u"Finance"_s, {u"None."_s}}, {u"Risk"_s, {}}},
        .questions = {2, 7},
        .questionsOf = QDate(2024, 3, 31),
        .earlierYears = false,
        .publication = {{u"2024-03-31"_s, QDate(2024, 7, 24)}},
        .embargoOff = {u"2023-03-31"_s}};
}
} // namespace

/// What an officer typed stands in the paper as typed, and no figure of it goes stale unseen.
class TestOfficerTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTypedFigureThatTheTableCorrectsIsFlagged_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("the program's sentence")
            << u"The Ombudsman completed 13 investigations about the Council "
               "and upheld 9 of 13 (69%)."_s;
        QTest::newRow("other words") << u"Nine were upheld, that is 69%."_s;
        QTest::newRow("no digit") << u"Nine of thirteen complaints were upheld."_s;
    }
    void aTypedFigureThatTheTableCorrectsIsFlagged()
    {
        QFETCH(QString, typed);
        auto input = rewritten(luton(), {typed});
        QVERIFY(staleIn(input).isEmpty());
        state(input.letter.letter.checked.letter, {{Key::upheldDecisions, 8}, {Key::upheldRate, 62}});
        const auto stale = staleIn(input);
        QVERIFY(!stale.isEmpty());
        const bool names = std::ranges::any_of(
            stale, [](const auto &finding) { return findingInWords(finding).contains(u"62%"_s); });
        QVERIFY(names);
    }

    void aMistypedFigureIsFlaggedAtOnce()
    {
        const auto input = rewritten(luton(),
            {u"The Ombudsman completed 13 investigations about the Council and upheld 8 of 13 (69%)."_s});
        QCOMPARE(staleIn(input).size(), 1);
        QCOMPARE(staleIn(input).first().figure, u"8"_s);
        QCOMPARE(staleIn(input).first().expected, u"9"_s);
    }

    void anAddedFigureIsNotOutOfDate_data()
    {
        QTest::addColumn<QString>("added");
        QTest::addColumn<int>("forAPerson");
        QTest::newRow("of the letter") << u" All 9 were discussed in 2024."_s << 0;
        QTest::newRow("of no letter") << u" Redress of £750 was paid."_s << 1;
        QTest::newRow("none") << u" All were discussed."_s << 0;
    }
    void anAddedFigureIsNotOutOfDate()
    {
        QFETCH(QString, added);
        QFETCH(int, forAPerson);
        const auto sentence =
            u"The Ombudsman completed 13 investigations about the Council and upheld 9 of 13 (69%)."_s;
        auto input = rewritten(luton(), {sentence + added});
        QVERIFY(staleIn(input).isEmpty());
        QCOMPARE(officerTextFindings(input).size(), forAPerson);
        // Whatever stands behind it, the program's sentence keeps being compared.
        auto mistyped = rewritten(luton(), {QString(sentence).replace(u"9 of"_s, u"8 of"_s) + added});
        QCOMPARE(staleIn(mistyped).size(), 1);
        QCOMPARE(staleIn(mistyped).first().expected, u"9"_s);
        state(input.letter.letter.checked.letter, {{Key::upheldDecisions, 8}, {Key::upheldRate, 62}});
        QVERIFY(!staleIn(input).isEmpty());
    }

    void lastYearsTextIsFlaggedInThisYears()
    {
        auto input = rewritten(luton(2023), {u"The Ombudsman wrote in April 2022 to March 2023."_s});
        auto next = about(luton(2024));
        next.texts = input.texts;
        state(next.letter.letter.checked.letter, {{Key::upheldDecisions, 8}});
        QVERIFY(!staleIn(next).isEmpty());
    }

    void figuresOfNoTableAreForAPerson()
    {
        auto input = about(luton());
        input.texts.ownSections = {{u"Finance"_s, {u"Redress of £750 was paid."_s}}};
        QVERIFY(staleIn(input).isEmpty());
        QCOMPARE(officerTextFindings(input).size(), 1);
        input.texts.switchedOff = {u"own1"_s};
        QVERIFY(officerTextFindings(input).isEmpty());
    }

    void theProgramsOwnTextHasNoFindings()
    {
        for (const auto &letter : {luton(), derbyshire(), dacorum(), leeds(), withoutFigures()})
            QVERIFY(officerTextFindings(about(letter)).isEmpty());
    }

    void whatIsNotChangedComesBackAsItWas()
    {
        auto input = about(derbyshire());
        for (const auto key : {SectionKey::recommendations, SectionKey::summary, SectionKey::figures,
                 SectionKey::questions, SectionKey::meaning}) {
            const auto before = sectionOf(input, key);
            input.texts.replaced = {{QString(key), ownText(input, key)}};
            const auto after = sectionOf(input, key);
            QCOMPARE(after.blocks.size(), before.blocks.size());
            for (qsizetype at = 0; at < before.blocks.size(); ++at) {
                const auto *one = std::get_if<PaperParagraph>(&before.blocks.at(at));
                const auto *other = std::get_if<PaperParagraph>(&after.blocks.at(at));
                QCOMPARE(other != nullptr, one != nullptr);
                QVERIFY(!one || one->style == other->style);
            }
        }
    }

    void theOmbudsmansWordsCannotBeReplaced()
    {
        auto input = about(derbyshire());
        for (const auto key : {SectionKey::title, SectionKey::passages, SectionKey::appendix})
            input.texts.replaced.insert(key, {u"All is well."_s});
        for (const auto &section : committeePaper(input).sections) {
            for (const auto &block : section.blocks) {
                const auto *one = std::get_if<PaperParagraph>(&block);
                QVERIFY(!one || one->text() != u"All is well."_s);
            }
        }
    }

    void everyTextIsKeptAsItWas()
    {
        const auto json = QJsonDocument(paperTextsAsJson(everyText())).toJson();
        QCOMPARE(paperTextsFromJson(QJsonDocument::fromJson(json).object()), everyText());
        QCOMPARE(paperTextsFromJson({}), PaperTexts());
    }

    void aStrangersCaseFileIsNoHarm()
    {
        const auto json = QJsonDocument::fromJson(R"({"committee": 7, "meeting": "x", "replaced": ["a"],
            "own_sections": [{"heading": 1}, "x", {"heading": "Y", "paragraphs": {}}], "questions": ["a", -3, 1e99, 4],
            "publication": {"2024-03-31": "never"}, "earlier_years": "no"})");
        const auto texts = paperTextsFromJson(json.object());
        QCOMPARE(texts.ownSections.size(), 1);
        QCOMPARE(texts.questions, QList<int>{4});
        QVERIFY(texts.publication.isEmpty());
        QVERIFY(texts.earlierYears);
    }
};

QTEST_GUILESS_MAIN(TestOfficerTexts)
#include "tst_officertexts.moc"
