// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/committeepaper.h"

#include "paper/papersections.h"

using namespace Qt::StringLiterals;

namespace {
QList<PaperSection> ownSections(const PaperTexts &texts)
{
    QList<PaperSection> sections;
    for (const auto &own : texts.ownSections) {
        PaperSection section{
            .key = u"own%1"_s.arg(sections.size() + 1), .heading = own.heading, .blocks = {}};
        for (const auto &text : own.paragraphs)
            section.blocks.append(paragraph(text));
        sections.append(section);
    }
    return sections;
}

void replaceTexts(PaperSection &section, const PaperTexts &texts)
{
    const auto replaced = texts.replaced.constFind(section.key);
    if (replaced == texts.replaced.constEnd())
        return;
    section.blocks.clear();
    for (const auto &text : *replaced)
        section.blocks.append(paragraph(text));
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
    table.caption = keepTogether(table.caption);
    for (auto &row : table.rows) {
        for (auto &cell : row)
            cell = keepTogether(cell);
    }
}

void keepTogetherIn(PaperPicture &picture)
{
    picture.caption = keepTogether(picture.caption);
}

bool isLeftOut(const PaperSection &section, const PaperTexts &texts)
{
    const bool isTitle = section.key == SectionKey::title;
    return section.blocks.isEmpty() || (!isTitle && texts.switchedOff.contains(section.key));
}
} // namespace

PaperDocument committeePaper(const PaperInput &input)
{
    PaperDocument paper{.title = paperTitle(input), .madeOn = input.madeOn, .sections = {}};
    auto sections = QList<PaperSection>{titleSection(input), recommendationsSection(input),
        summarySection(input), passagesSection(input), figuresSection(input), yearsSection(input),
        questionsSection(input), meaningSection(input)};
    sections += ownSections(input.texts);
    sections.append(appendixSection(input));
    for (auto &section : sections) {
        if (section.key != SectionKey::title)
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
