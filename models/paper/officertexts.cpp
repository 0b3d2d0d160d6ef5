// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/officertexts.h"

#include "paper/committeepaper.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// The officer's words of the section: none where they are the program's.
QStringList typed(const PaperTexts &texts, const QString &key)
{
    if (mayBeReplaced(key))
        return texts.replaced.value(key);
    for (qsizetype at = 0; at < texts.ownSections.size(); ++at) {
        if (key == u"own%1"_s.arg(at + 1))
            return texts.ownSections.at(at).paragraphs;
    }
    return {};
}

QString headingOf(const PaperInput &input, const QString &key)
{
    const auto paper = committeePaper(input);
    const auto section = std::ranges::find(paper.sections, key, &PaperSection::key);
    return section == paper.sections.end() ? QString() : section->heading;
}

DocxContent asContent(const QString &heading, const QStringList &lines)
{
    PaperSection section{.key = u"typed"_s, .heading = heading, .blocks = {}};
    for (const auto &line : lines)
        section.blocks.append(typedParagraph(line));
    return linesOf({.title = {}, .madeOn = {}, .sections = {section}});
}
} // namespace

QStringList ownText(const PaperInput &input, const QString &key)
{
    auto own = input;
    own.texts.replaced.clear();
    own.texts.switchedOff.clear();
    return editableText(committeePaper(own), key);
}

QList<PaperFinding> officerTextFindings(const PaperInput &input, const QString &key)
{
    const auto lines = typed(input.texts, key);
    if (lines.isEmpty() || input.texts.switchedOff.contains(key))
        return {};
    const auto content = asContent(headingOf(input, key), lines);
    auto findings = comparePapers(content, {linesOf(ownPaper(input)), {}}).findings;
    const auto basis = input.texts.basis.constFind(key);
    if (basis != input.texts.basis.constEnd())
        findings = outdatedFigures(*basis, ownText(input, key), content.lines.first().text) + findings;
    return findings;
}

QList<PaperFinding> officerTextFindings(const PaperInput &input)
{
    QList<PaperFinding> findings;
    for (const auto &section : committeePaper(input).sections)
        findings += officerTextFindings(input, section.key);
    return findings;
}

bool isStale(const PaperFinding &finding)
{
    return finding.kind != PaperFinding::Kind::NotFromTable;
}
