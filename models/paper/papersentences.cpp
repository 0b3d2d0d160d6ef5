// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papersentences.h"

#include "comparison/lentaverages.h"
#include "comparison/measurewords.h"
#include "letter/fields.h"
#include "paper/paperwords.h"
#include "paper/translating.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
QString asSentence(QString words)
{
    if (words.isEmpty())
        return words;
    words.front() = words.front().toUpper();
    return words.endsWith(u'.') ? words : words + u'.';
}

/// Whether the row's figures fit each other and nobody doubts them; the comparison's own words say what is
/// wrong otherwise.
bool isSureWithAverage(const MeasureFigures &figures)
{
    return figures.isDrawn() && !figures.rateInDoubt && !figures.averageInDoubt
        && (figures.measure == Measure::Compliance || rateAgrees(figures));
}

QString inDoubt(const MeasureFigures &figures)
{
    const auto finding = findingInWords(figures);
    if (figures.measure != Measure::Compliance && !finding.isEmpty() && figures.words.startsWith(finding))
        return PaperWords::tr("%1: %2").arg(
            measureLabel(figures.measure), figures.figures + figures.words.mid(finding.size()));
    const auto shown = asSentence(figures.figures);
    const auto words = figures.words == shown ? QString() : u' ' + figures.words;
    return PaperWords::tr("%1: %2").arg(
        measureLabel(figures.measure), figures.figures.isEmpty() ? figures.words : shown + words);
}
} // namespace

QString upheldSentence(const MeasureFigures &upheld, const QString &group)
{
    if (!isSureWithAverage(upheld))
        return inDoubt(upheld);
    const auto counts = *upheld.base == 1
        ? PaperWords::tr("The Ombudsman completed %1 investigation about the Council and upheld %2.")
        : PaperWords::tr("The Ombudsman completed %1 investigations about the Council and upheld %2.");
    return counts.arg(QString::number(*upheld.base), upheld.figures) + u' '
        + asSentence(againstAverage(upheld, group));
}

QString remedySentence(const MeasureFigures &remedy, const QString &group)
{
    if (!isSureWithAverage(remedy))
        return inDoubt(remedy);
    const auto counts = *remedy.base == 1
        ? PaperWords::tr(
            "In %1 of %2 upheld case (%3%) the Council had already offered a satisfactory remedy.")
        : PaperWords::tr(
            "In %1 of %2 upheld cases (%3%) the Council had already offered a satisfactory remedy.");
    return counts.arg(*remedy.count).arg(*remedy.base).arg(*remedy.rate) + u' '
        + asSentence(againstAverage(remedy, group));
}

QString complianceSentence(
    const MeasureFigures &compliance, const QString &group, std::optional<int> upheldCases)
{
    if (!isSureWithAverage(compliance))
        return inDoubt(compliance);
    QStringList sentences{PaperWords::tr("Compliance with the Ombudsman’s recommendations was %1; %2.")
                              .arg(compliance.figures, againstAverage(compliance, group)),
        compliance.words};
    if (upheldCases == 0) {
        sentences.append(*compliance.base == 1 ? PaperWords::tr("This outcome follows an earlier decision.")
                                               : PaperWords::tr("These outcomes follow earlier decisions."));
    }
    return sentences.join(u' ');
}

QString per100kSentence(const PaperLetter &paperLetter)
{
    const auto sure = withConfirmed(paperLetter);
    const auto &letter = sure.letter();
    if (paperLetter.residents) {
        if (const auto words = per100kInWords(sure, *paperLetter.residents); !words.isEmpty())
            return words;
    }
    const auto count = letter.number(Key::upheldDecisions);
    const auto printed = letter.decimal(Key::upheldPer100k);
    if (!count || !printed)
        return {};
    const auto figures = compareWithResidents(sure);
    // Where nothing is compared, the words say why; they do not say where a lent average comes from.
    if (!figures.averageFrom || figures.inDoubt || figures.averageInDoubt)
        return figures.words;
    const auto words = PaperWords::tr("%1 upheld is %2 per 100,000 residents")
                           .arg(QString::number(*count), decimalAsPrinted(letter, Key::upheldPer100k));
    return PaperWords::tr("%1, against an average of %2.")
        .arg(words, withSource(figures.averageAs, figures.averageFrom));
}

QString firstSentence(const QString &text)
{
    static const QRegularExpression end(u"(?<=[.!?])[”\"’']?(?=\\s|$)"_s);
    // "Ms." and "No. 5" end no sentence: too short a one is read on to the next end.
    auto match = end.globalMatch(text);
    while (match.hasNext()) {
        const auto at = match.next().capturedEnd();
        if (at >= 40)
            return text.left(at).simplified();
    }
    return text.simplified();
}

std::optional<int> upheldCases(const Letter &letter)
{
    if (const auto count = letter.number(Key::upheldDecisions))
        return count;
    if (letter.number(Key::investigations) == 0)
        return 0;
    return letter.number(Key::remedyBase);
}
