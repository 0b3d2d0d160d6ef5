// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papercheck.h"

#include "paper/paperunits.h"
#include "paper/translating.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

int PaperCheck::wrongFigures() const
{
    return int(std::ranges::count_if(findings, [](const auto &finding) {
        const bool isOfFigure =
            finding.kind == PaperFinding::Kind::Disagrees || finding.kind == PaperFinding::Kind::NotFromTable;
        return isOfFigure && !finding.figure.isEmpty();
    }));
}

QString findingInWords(const PaperFinding &finding)
{
    switch (finding.kind) {
    case PaperFinding::Kind::NotFromTable:
        return PaperCheckWords::tr("%1: %2 does not come from the table, compare it by hand: “%3”")
            .arg(finding.place, finding.figure, finding.line);
    case PaperFinding::Kind::TakenOut:
        if (finding.place.isEmpty())
            return PaperCheckWords::tr("Taken out: “%1”").arg(finding.line);
        return finding.expected.isEmpty()
            ? PaperCheckWords::tr("%1: taken out: “%2”").arg(finding.place, finding.line)
            : PaperCheckWords::tr("%1: taken out, with the figures %2: “%3”")
                  .arg(finding.place, finding.expected, finding.line);
    case PaperFinding::Kind::QuoteChanged:
        return finding.figure.isEmpty()
            ? PaperCheckWords::tr("%1: the Ombudsman’s words were changed or taken out: “%2”")
                  .arg(finding.place, finding.line)
            : PaperCheckWords::tr("%1: these are not the Ombudsman’s words, but stand among them: “%2”")
                  .arg(finding.place, finding.line);
    case PaperFinding::Kind::NoLongerDraft:
        return PaperCheckWords::tr(
            "%1: no longer due, every figure is checked now; make the paper again or take it "
            "out: “%2”")
            .arg(finding.place, finding.line);
    case PaperFinding::Kind::AnotherPaper:
        return finding.line;
    case PaperFinding::Kind::WordsChanged:
        return PaperCheckWords::tr("%1: “%2” stands where the program wrote “%3”: “%4”")
            .arg(finding.place, finding.figure, finding.expected, finding.line);
    case PaperFinding::Kind::PictureChanged:
        return PaperCheckWords::tr(
            "%1: the picture that the program put there is not in this file any more. Look at the "
            "one that is, or make the paper again.")
            .arg(finding.place);
    case PaperFinding::Kind::Outdated:
        return finding.figure.isEmpty()
            ? PaperCheckWords::tr("%1: the sentences that this text stands for read otherwise now: “%2”")
                  .arg(finding.place, finding.line)
            : PaperCheckWords::tr("%1: this text was written when the table said %2; now it says %3: “%4”")
                  .arg(finding.place, finding.figure,
                      finding.expected.isEmpty() ? PaperCheckWords::tr("nothing there") : finding.expected,
                      finding.line);
    case PaperFinding::Kind::Disagrees:
        break;
    }
    if (finding.figure.isEmpty())
        return PaperCheckWords::tr("%1: %2 was taken out of “%3”")
            .arg(finding.place, finding.expected, finding.line);
    if (finding.expected.isEmpty())
        return PaperCheckWords::tr("%1: %2 does not stand in the table’s paper: “%3”")
            .arg(finding.place, finding.figure, finding.line);
    return PaperCheckWords::tr("%1: %2, but the table says %3: “%4”")
        .arg(finding.place, finding.figure, finding.expected, finding.line);
}

QList<PaperFinding> outdatedFigures(const QStringList &before, const QStringList &now, const QString &place)
{
    QList<PaperFinding> findings;
    for (const auto &pair : differences(figuresIn(now.join(u'\n')), figuresIn(before.join(u'\n')))) {
        if (pair.edited.isEmpty())
            continue;
        const auto line = std::ranges::find_if(
            now, [&pair](const auto &one) { return figuresIn(one).contains(pair.edited); });
        findings.append({PaperFinding::Kind::Outdated, place, pair.expected, pair.edited,
            line == now.end() ? QString() : line->left(300)});
    }
    if (findings.isEmpty() && before != now)
        findings.append({PaperFinding::Kind::Outdated, place, {}, {}, now.join(u' ').left(300)});
    return findings;
}
