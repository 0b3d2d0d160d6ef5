// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/committeepaper.h"

#include "paper/columnwidths.h"
#include "paper/papersections.h"
#include "paper/translating.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QList<PaperSection> ownSections(const PaperTexts &texts)
{
    QList<PaperSection> sections;
    for (const auto &own : texts.ownSections) {
        PaperSection section{.key = u"own%1"_s.arg(sections.size() + 1),
            .heading =
                own.heading.trimmed().isEmpty() ? PaperWords::tr("[heading of the section]") : own.heading,
            .blocks = {}};
        for (const auto &text : own.paragraphs)
            section.blocks.append(typedParagraph(text));
        sections.append(section);
    }
    return sections;
}

void replaceTexts(PaperSection &section, const PaperTexts &texts)
{
    const auto replaced = texts.replaced.constFind(section.key);
    if (replaced == texts.replaced.constEnd())
        return;
    section.blocks.removeIf([](const auto &block) { return std::holds_alternative<PaperParagraph>(block); });
    QList<PaperBlock> typed;
    for (const auto &text : *replaced)
        typed.append(typedParagraph(text));
    section.blocks = typed + section.blocks;
}

void keepTogetherIn(PaperParagraph &one)
{
    if (one.style == ParagraphStyle::Quote)
        return;
    for (auto &span : one.spans)
        span.text = keepTogether(span.text);
}

void keepTogetherIn(PaperTable &table)
{
    constexpr qsizetype shortHead = 8; // "Out of"
    table.caption = keepTogether(table.caption);
    for (auto &head : table.header) {
        if (head.size() <= shortHead)
            head.replace(u' ', QChar::Nbsp);
    }
    for (auto &row : table.rows) {
        for (auto &cell : row)
            cell = keepTogether(cell);
    }
    table.widths = columnWidths(table);
}

void keepTogetherIn(PaperPicture &picture)
{
    picture.caption = keepTogether(picture.caption);
}

PaperOrigin originOf(const PaperInput &input)
{
    const auto &letter = input.letter.letter.letter();
    PaperOrigin origin{.authority = letter.authorityName,
        .years = {letter.yearEnding()},
        .councils = input.councils.isEmpty() ? QString() : input.texts.councils};
    for (const auto &other : input.years)
        origin.years.append(other.letter.letter().yearEnding());
    origin.years.removeAll(QDate());
    return origin;
}

bool isLeftOut(const PaperSection &section, const PaperTexts &texts)
{
    const bool isTitle = section.key == SectionKey::title;
    return section.blocks.isEmpty() || (!isTitle && texts.switchedOff.contains(section.key));
}
} // namespace

PaperDocument committeePaper(const PaperInput &input)
{
    PaperDocument paper{
        .title = paperTitle(input), .madeOn = input.madeOn, .origin = originOf(input), .sections = {}};
    auto sections = QList<PaperSection>{titleSection(input), recommendationsSection(input),
        summarySection(input), passagesSection(input), figuresSection(input), yearsSection(input),
        questionsSection(input), meaningSection(input)};
    sections += ownSections(input.texts);
    sections.append(appendixSection(input));
    for (auto &section : sections) {
        if (mayBeReplaced(section.key))
            replaceTexts(section, input.texts);
        if (isLeftOut(section, input.texts))
            continue;
        // The Ombudsman's own words stay as they are, letter for letter.
        for (auto &block : section.blocks) {
            if (section.key != SectionKey::appendix)
                std::visit([](auto &one) { keepTogetherIn(one); }, block);
        }
        paper.sections.append(section);
    }
    return paper;
}

PaperDocument ownPaper(PaperInput input)
{
    input.texts.switchedOff.clear();
    input.texts.replaced.clear();
    input.texts.ownSections.clear();
    input.texts.questions = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    return committeePaper(input);
}

bool mayBeReplaced(const QString &key)
{
    static const QList<QLatin1String> fixed{SectionKey::title, SectionKey::passages, SectionKey::appendix};
    return !fixed.contains(key) && !key.startsWith(u"own"_s);
}

QStringList editableText(const PaperDocument &paper, const QString &key)
{
    const auto section = std::ranges::find(paper.sections, key, &PaperSection::key);
    QStringList lines;
    if (section == paper.sections.end())
        return lines;
    int item = 0;
    for (const auto &block : section->blocks) {
        const auto *one = std::get_if<PaperParagraph>(&block);
        item = one && one->style == ParagraphStyle::ListNumber ? item + 1 : 0;
        if (!one)
            continue;
        QString line = item > 0 ? u"%1. "_s.arg(item) : QString();
        if (one->style == ParagraphStyle::ListBullet)
            line = u"\u2022 "_s;
        for (const auto &span : one->spans)
            line += span.label.isEmpty() ? span.text : numberedLabel(paper, span.label);
        lines.append(line.replace(QChar::Nbsp, u' '));
    }
    return lines;
}

PaperParagraph typedParagraph(const QString &line)
{
    static const QRegularExpression numbered(u"^\\s*\\d{1,2}[.)] +"_s);
    static const QRegularExpression bullet(u"^\\s*[\u2022*-] +"_s);
    if (const auto mark = numbered.match(line); mark.hasMatch())
        return paragraph(line.mid(mark.capturedEnd()), ParagraphStyle::ListNumber);
    if (const auto mark = bullet.match(line); mark.hasMatch())
        return paragraph(line.mid(mark.capturedEnd()), ParagraphStyle::ListBullet);
    return paragraph(line);
}
