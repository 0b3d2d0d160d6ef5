// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paperquestions.h"

#include "comparison/comparison.h"
#include "comparison/dates.h"
#include "comparison/lentaverages.h"
#include "comparison/measurewords.h"
#include "letter/fields.h"
#include "paper/committeepaper.h"
#include "paper/papersections.h"
#include "paper/paperwords.h"
#include "paper/translating.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostPrinted = 5;

/// What the rules look at.
struct Facts {
    const PaperInput &input;
    PublicLetter sure;
    QList<MeasureFigures> rows;
    const PaperLetter *before = nullptr; ///< the letter of the year before

    explicit Facts(const PaperInput &from)
        : input(from)
        , sure(withConfirmed(from.letter))
        , rows(compareWithAverages(sure))
    {
        const auto year = sure.letter().yearEnding().year();
        for (const auto &other : from.years) {
            if (sure.letter().yearEnding().isValid() && other.letter.letter().yearEnding().year() == year - 1)
                before = &other;
        }
    }

    [[nodiscard]] const Letter &letter() const { return sure.letter(); }
    [[nodiscard]] const MeasureFigures &upheld() const { return rows.at(0); }
    [[nodiscard]] const MeasureFigures &compliance() const { return rows.at(1); }
    [[nodiscard]] const MeasureFigures &remedy() const { return rows.at(2); }
    [[nodiscard]] const Passage *passage(QStringView kind) const
    {
        const auto found =
            std::ranges::find_if(letter().passages, [kind](const auto &one) { return one.kind == kind; });
        return found == letter().passages.end() ? nullptr : &*found;
    }
    /// \a words and the page on which \a key stands.
    [[nodiscard]] QString at(QAnyStringView key, const QString &words) const
    {
        return withPage(words, letter(), letter().field(key).place.page);
    }
    [[nodiscard]] QString at(const Passage &passage, const QString &words) const
    {
        return withPage(words, letter(), passage.place.page);
    }
};

using Asked = std::optional<CommitteeQuestion>;

/// Whether nothing of the figure is flagged or in dispute, and its count gives its rate.
bool isSure(const MeasureFigures &row)
{
    return row.isDrawn() && !row.rateInDoubt && (row.measure == Measure::Compliance || rateAgrees(row));
}

/// The finding of \a row, which is drawn; where it is not sure its figures as they are printed, marked.
QString becauseFigures(const MeasureFigures &row)
{
    if (isSure(row))
        return findingInWords(row);
    const bool fits = row.measure == Measure::Compliance || rateAgrees(row);
    const auto finding =
        fits ? findingInWords(row) : PaperWords::tr("%1: %2").arg(measureLabel(row.measure), row.figures);
    return row.rateInDispute ? PaperWords::tr("%1 (in dispute)").arg(finding)
                             : PaperWords::tr("%1 (in doubt)").arg(finding);
}

QString becausePassage(const Facts &facts, const Passage &passage)
{
    return facts.at(passage, PaperWords::tr("the Ombudsman writes about it to this Council"));
}

Asked notCompliant(const Facts &facts)
{
    const auto &row = facts.compliance();
    const auto *passage = facts.passage(u"non_compliance");
    const bool below = row.isDrawn() && row.rate < 100;
    if (!below && !passage)
        return {};
    const auto because =
        below ? facts.at(Key::complianceRate, becauseFigures(row)) : becausePassage(facts, *passage);
    const bool several = below && row.notSatisfied && row.notSatisfied->second > 1;
    return CommitteeQuestion{1,
        several ? PaperWords::tr(
            "In which cases was the Ombudsman not satisfied, who decided that, and has it been "
            "done since?")
                : PaperWords::tr(
                    "In which case was the Ombudsman not satisfied, who decided that, and has it been "
                    "done since?"),
        because};
}

Asked publicReport(const Facts &facts)
{
    const auto *passage = facts.passage(u"public_report");
    if (!passage)
        return {};
    return CommitteeQuestion{2,
        PaperWords::tr(
            "When did the Council consider the public report, was the Ombudsman answered within three "
            "months (Local Government Act 1974, section 31), and what is still open?"),
        becausePassage(facts, *passage)};
}

Asked lateResponses(const Facts &facts)
{
    const auto *passage = facts.passage(u"late_responses");
    if (!passage)
        return {};
    return CommitteeQuestion{3,
        PaperWords::tr(
            "Which services answer the Ombudsman late, and what is the record month by month since "
            "April?"),
        becausePassage(facts, *passage)};
}

/// A passage that says itself that it is not the first, or that asks the council to do something.
const Passage *repeated(const Facts &facts)
{
    static const QRegularExpression again(
        u"last year['’]s (annual )?letter|previous (year|letter)|\\bagain\\b|\\bask (that )?you\\b|write "
        u"(back )?to me|"
        "\\brequest (that )?you\\b|please (write|respond|let me)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto &passages = facts.letter().passages;
    const auto found = std::ranges::find_if(passages, [](const auto &passage) {
        return passage.kind != u"praise" && passage.kind != u"training" && passage.text.contains(again);
    });
    return found == passages.end() ? nullptr : &*found;
}

const Passage *sameKindBefore(const Facts &facts)
{
    if (!facts.before)
        return nullptr;
    for (const auto &passage : facts.letter().passages) {
        const bool counts = passage.kind == u"non_compliance" || passage.kind == u"late_responses"
            || passage.kind == u"public_report";
        const bool before = std::ranges::any_of(facts.before->letter.letter().passages,
            [&passage](const auto &other) { return other.kind == passage.kind; });
        if (counts && before)
            return &passage;
    }
    return nullptr;
}

Asked saidBefore(const Facts &facts)
{
    const auto *same = sameKindBefore(facts);
    const auto *passage = same ? same : repeated(facts);
    if (!passage)
        return {};
    const auto because = same
        ? facts.at(*passage, PaperWords::tr("the letter of the year before had such a paragraph too"))
        : facts.at(
            *passage, PaperWords::tr("the Ombudsman refers to an earlier letter or asks the Council to act"));
    return CommitteeQuestion{4,
        PaperWords::tr(
            "What was done about what the Ombudsman had written, why was it not enough, and may the "
            "Committee see the Council’s "
            "reply?"),
        because};
}

Asked completedLate(const Facts &facts)
{
    const auto &row = facts.compliance();
    if (!row.isDrawn() || row.rate != 100)
        return {};
    return CommitteeQuestion{5,
        PaperWords::tr(
            "How many of the recommendations that were carried out were completed late? The letter "
            "does not say."),
        facts.at(Key::complianceRate,
            withMark(PaperWords::tr("compliance is %1").arg(row.figures), facts.sure,
                {Key::complianceRate, Key::complianceOutcomes}))};
}

Asked whatWentWrong(const Facts &facts)
{
    const auto &row = facts.upheld();
    if (row.count.value_or(0) < 1 || !row.isDrawn())
        return {};
    return CommitteeQuestion{6,
        PaperWords::tr(
            "By service: what went wrong, what changed, and how does the Council know that it worked?"),
        facts.at(Key::upheldDecisions, becauseFigures(row))};
}

/// Remedies that are none in two years running, each with five upheld or more.
bool noRemediesTwice(const Facts &facts)
{
    if (!facts.before || facts.remedy().count != 0 || facts.remedy().base.value_or(0) < 5)
        return false;
    const auto before = withConfirmed(*facts.before);
    if (before.isInDoubt(Key::remedies) || before.isInDoubt(Key::remedyBase))
        return false;
    const auto &letter = before.letter();
    return letter.number(Key::remedies) == 0 && letter.number(Key::remedyBase).value_or(0) >= 5;
}

Asked ownLastStage(const Facts &facts)
{
    const auto &row = facts.remedy();
    if (!isSure(row))
        return {}; // how many cases had no remedy is not known
    const bool many = row.isDrawn() && row.count && *row.base - *row.count >= 5;
    if (!many && !noRemediesTwice(facts))
        return {};
    return CommitteeQuestion{7,
        PaperWords::tr(
            "What did the last stage of the Council’s own procedure decide in the upheld cases without "
            "a satisfactory remedy?"),
        facts.at(Key::remedies, findingInWords(row))};
}

/// Which of the two figures of the count lie outside the usual range: the one can be ordinary and the other
/// not.
struct Outside {
    const MeasureFigures *rate = nullptr;
    std::optional<ResidentFigures> residents;

    explicit Outside(const Facts &facts)
    {
        const auto &upheld = facts.upheld();
        if (upheld.base.value_or(0) >= 10 && upheld.usual && isOutside(upheld.verdict))
            rate = &upheld;
        auto letter = facts.sure;
        if (facts.input.letter.residents)
            letter.residents = facts.input.letter.residents;
        const auto figures = compareWithResidents(letter);
        if (figures.usual && isOutside(figures.verdict))
            residents = figures;
    }

    [[nodiscard]] bool any() const { return rate || residents; }
    [[nodiscard]] bool isLow() const
    {
        const auto low = [](Verdict verdict) {
            return verdict == Verdict::Fewer || verdict == Verdict::FarFewer;
        };
        return (rate && low(rate->verdict)) || (residents && low(residents->verdict));
    }
};

QString outsideQuestion(const Outside &outside)
{
    if (outside.rate && outside.residents)
        return PaperWords::tr(
            "Which services explain that the number upheld lies outside the usual range, both "
            "among the investigations and per 100,000 residents?");
    return outside.rate
        ? PaperWords::tr(
            "Which services explain that the number upheld lies outside the usual range among the "
            "investigations?")
        : PaperWords::tr(
            "Which services explain that the number upheld lies outside the usual range per 100,000 "
            "residents?");
}

QString becauseOutside(const Outside &outside, const Facts &facts)
{
    QStringList reasons;
    if (const auto *rate = outside.rate) {
        reasons.append(facts.at(Key::upheldRate,
            PaperWords::tr("%1, %2: at the average of %3 %4 would be usual")
                .arg(findingInWords(*rate), verdictInShort(rate->verdict), averageInWords(*rate),
                    countRangeInWords(*rate->usual))));
    }
    if (const auto &residents = outside.residents) {
        reasons.append(facts.at(Key::upheldPer100k,
            PaperWords::tr(
                "%1 upheld is %2 per 100,000 residents, %3: at the average of %4 per 100,000 %5 upheld "
                "would be usual")
                .arg(QString::number(*residents->count), residents->printedAs,
                    verdictInShort(residents->verdict),
                    withSource(residents->averageAs, residents->averageFrom),
                    countRangeInWords(*residents->usual))));
    }
    return reasons.join(u"; "_s);
}

Asked outsideTheUsual(const Facts &facts)
{
    const Outside outside(facts);
    if (!outside.any())
        return {};
    const auto text = outsideQuestion(outside);
    return CommitteeQuestion{8,
        outside.isLow() ? text + u' ' + PaperWords::tr("(Do not read it as praise.)") : text,
        becauseOutside(outside, facts)};
}

Asked howResidentsComplain(const Facts &facts)
{
    const auto &letter = facts.letter();
    const bool none = letter.number(Key::investigations) == 0;
    const auto dealt = letter.number(Key::dealtWith).value_or(0);
    const auto notForUs = letter.number(Key::notForUs).value_or(0);
    const bool many = notForUs >= 5 && 4 * notForUs >= dealt && dealt > 0;
    if (!none && !many)
        return {};
    const auto because = none
        ? facts.at(Key::investigations,
            withMark(PaperWords::tr("the Ombudsman carried out no investigations"), facts.sure,
                {Key::investigations}))
        : facts.at(Key::notForUs,
            withMark(PaperWords::tr("%1 of %2 complaints were not for the Ombudsman or not ready for it")
                         .arg(QString::number(notForUs), QString::number(dealt)),
                facts.sure, {Key::notForUs, Key::dealtWith}));
    return CommitteeQuestion{9,
        PaperWords::tr("How do residents learn how to complain to the Council, and how to go on to the "
                       "Ombudsman?"),
        because};
}

Asked complaintHandlingCode(const Facts &facts)
{
    const auto &text = facts.input.letter.text;
    const auto named = std::ranges::find_if(text,
        [](const auto &one) { return one.text.contains(u"Complaint Handling Code"_s, Qt::CaseInsensitive); });
    const auto *training = facts.passage(u"training");
    if (named == text.end() && !training)
        return {};
    const auto because = named != text.end()
        ? withPage(
            PaperWords::tr("the letter names the Complaint Handling Code"), facts.letter(), named->page)
        : facts.at(*training, PaperWords::tr("the letter names the Ombudsman’s training for this Council"));
    return CommitteeQuestion{10,
        PaperWords::tr(
            "Has the Council adopted the Complaint Handling Code, and who is the member responsible for "
            "complaints?"),
        because};
}

Asked abolished(const Facts &facts)
{
    const auto day = facts.input.abolishedOn;
    const auto dated = facts.letter().field(Key::letterDate).value.toDate();
    if (!day.isValid() || !dated.isValid() || day > dated.addYears(1))
        return {};
    const auto because = facts.input.successors.isEmpty()
        ? PaperWords::tr("the Council’s last day was %1").arg(dateInWords(day))
        : PaperWords::tr("the Council’s last day was %1; %2 followed it")
              .arg(dateInWords(day), facts.input.successors.join(u", "_s));
    return CommitteeQuestion{11,
        PaperWords::tr("Who owns the recommendations that are still open, and what was learned?"), because};
}
} // namespace

QList<CommitteeQuestion> questionsThatApply(const PaperInput &input)
{
    const Facts facts(input);
    QList<CommitteeQuestion> questions;
    for (const auto rule :
        {notCompliant, publicReport, lateResponses, saidBefore, completedLate, whatWentWrong, ownLastStage,
            outsideTheUsual, howResidentsComplain, complaintHandlingCode, abolished}) {
        if (const auto question = rule(facts))
            questions.append(*question);
    }
    return questions;
}

QList<CommitteeQuestion> questionsToPrint(const PaperInput &input)
{
    auto questions = questionsThatApply(input);
    const auto &chosen = input.texts.questions;
    if (chosen.isEmpty())
        return questions.mid(0, mostPrinted);
    questions.removeIf([&chosen](const auto &question) { return !chosen.contains(question.rule); });
    return questions;
}

PaperSection questionsSection(const PaperInput &input)
{
    PaperSection section{.key = SectionKey::questions,
        .heading = PaperWords::tr("Questions the Committee may wish to ask"),
        .blocks = {}};
    for (const auto &question : questionsToPrint(input))
        section.blocks.append(
            paragraph(PaperWords::tr("%1 Because: %2.").arg(question.text, question.because),
                ParagraphStyle::ListNumber));
    return section;
}
