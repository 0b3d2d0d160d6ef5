// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papercheck.h"

#include "comparison/dates.h"
#include "paper/committeepaper.h"
#include "paper/docx.h"
#include "paper/papersections.h"
#include "paper/translating.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {
/// The text of \a one as a reader of the file finds it.
QString asRead(const PaperDocument &paper, const PaperParagraph &one)
{
    QString text;
    for (const auto &span : one.spans)
        text += span.label.isEmpty() ? span.text : numberedLabel(paper, span.label);
    return text.replace(QChar::Nbsp, u' ').simplified();
}

/// Without what the officer typed, which is nobody's table; tables and pictures keep their numbers.
PaperDocument withoutTyped(PaperDocument paper, const PaperTexts &texts)
{
    paper.sections.removeIf([](const auto &section) { return section.key.startsWith(u"own"_s); });
    for (auto &section : paper.sections) {
        if (mayBeReplaced(section.key) && texts.replaced.contains(section.key))
            section.blocks.removeIf(
                [](const auto &block) { return std::holds_alternative<PaperParagraph>(block); });
    }
    return paper;
}

/// A line above the paper that says what it is and what is in doubt of it; places to fill in are none.
bool isTitleLine(const PaperSection &section, const PaperParagraph &one)
{
    return section.key == SectionKey::title && one.style == ParagraphStyle::Body
        && !one.text().startsWith(u'[');
}

/// What a paper must not lack though it has no figures: the council's name, what limits the figures, and what
/// was changed of them. Terms may be taken out: they are two spans.
QSet<QString> requiredOf(const PaperDocument &paper)
{
    static const QList<QLatin1String> limits{
        SectionKey::summary, SectionKey::figures, SectionKey::years, SectionKey::meaning};
    QSet<QString> required{paper.origin.authority};
    for (const auto &section : paper.sections) {
        for (const auto &block : section.blocks) {
            const auto *one = std::get_if<PaperParagraph>(&block);
            if (one && one->spans.size() == 1 && (limits.contains(section.key) || isTitleLine(section, *one)))
                required.insert(asRead(paper, *one));
        }
    }
    return required;
}

QString appendixOf(const PaperDocument &paper)
{
    const auto found = std::ranges::find(paper.sections, SectionKey::appendix, &PaperSection::key);
    return found == paper.sections.end() ? QString() : found->heading;
}

bool hasText(const DocxContent &content, const QString &text)
{
    return std::ranges::any_of(
        content.lines, [&text](const auto &line) { return line.text.contains(text, Qt::CaseInsensitive); });
}

QString originInWords(const PaperOrigin &origin)
{
    const auto council =
        origin.authority.isEmpty() ? PaperCheckWords::tr("a council not named") : origin.authority;
    return PaperCheckWords::tr("%1, %2").arg(council, periodInWords(origin.years.value(0)));
}
} // namespace

std::optional<PaperFinding> anotherPaper(const DocxContent &edited, const DocxContent &due)
{
    const auto &of = edited.origin;
    const auto finding = [](const QString &line) {
        return PaperFinding{PaperFinding::Kind::AnotherPaper, {}, {}, {}, line};
    };
    if (due.origin.authority.isEmpty())
        return {};
    const auto compared = originInWords(due.origin);
    const bool isKnown = !of.authority.isEmpty() && !of.years.isEmpty();
    const bool isOfLetter = of.authority.compare(due.origin.authority, Qt::CaseInsensitive) == 0
        && of.years.value(0) == due.origin.years.value(0);
    if (isKnown && !isOfLetter)
        return finding(PaperCheckWords::tr(
            "This paper is about %1, and the letter that it was to be compared with about "
            "%2: nothing was compared.")
                           .arg(originInWords(of), compared));
    const bool namesIt =
        hasText(edited, due.origin.authority) && hasText(edited, periodInWords(due.origin.years.value(0)));
    if (!isKnown && !namesIt)
        return finding(
            PaperCheckWords::tr("This paper does not name %1, the council and the year of the letter that it "
                                "was to be compared with: nothing was compared.")
                .arg(compared));
    return {};
}

bool isPaperAbout(const DocxContent &content, const Letter &letter)
{
    const auto &origin = content.origin;
    const auto name = letter.authorityName.simplified();
    if (!origin.authority.isEmpty())
        return origin.authority.compare(letter.authorityName, Qt::CaseInsensitive) == 0
            && origin.years.value(0) == letter.yearEnding();
    PaperInput input;
    input.letter.letter.checked.letter = letter;
    const auto title = paperTitle(input);
    const bool hasTitle = content.title == title
        || std::ranges::any_of(content.lines, [&title](const auto &line) { return line.text == title; });
    return hasTitle && std::ranges::any_of(content.lines, [&name](const auto &line) {
        return line.text.compare(name, Qt::CaseInsensitive) == 0;
    });
}

Outcome<ExpectedPaper> expectedPaper(PaperInput input, const DocxContent &edited)
{
    if (edited.madeOn.isValid())
        input.madeOn = edited.madeOn;
    const auto &years = edited.origin.years;
    if (!years.isEmpty()) {
        input.years.removeIf(
            [&years](const auto &one) { return !years.contains(one.letter.letter().yearEnding()); });
    }
    if (!edited.origin.authority.isEmpty() && edited.origin.councils.isEmpty()) {
        input.councils.clear();
        input.councilsMissing.clear();
    }
    // The pictures are not looked at, but their captions and alternative texts are.
    input.charts.clear();
    for (const auto kind : {PaperChart::Kind::Comparison, PaperChart::Kind::Counts, PaperChart::Kind::Years,
             PaperChart::Kind::Councils})
        input.charts.append(PaperChart{.kind = kind, .png = {}, .svg = {}});
    const auto read = [](const PaperDocument &paper) {
        return docxBytes(paper).and_then([](const QByteArray &bytes) { return readDocx(bytes); });
    };
    const auto all = read(ownPaper(input));
    const auto made = withoutTyped(committeePaper(input), input.texts);
    const auto due = read(made);
    if (!all || !due)
        return tl::unexpected(all ? due.error() : all.error());
    return ExpectedPaper{*all, *due, appendixOf(made), requiredOf(made)};
}
