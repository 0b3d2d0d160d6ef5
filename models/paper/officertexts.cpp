// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/officertexts.h"

#include "letter/fields.h"
#include "paper/committeepaper.h"
#include "paper/paperunits.h"
#include "paper/paperwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

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

/// Whether \a line says of the letter's pairs ("47 of 55") none that it does not have, in the officer's own
/// words: such a figure is the letter's, whatever sentence of the program's it resembles.
bool saysWhatTheLetterSays(
    const PaperFinding &finding, const QString &line, const DocxContent &own, const QStringList &known)
{
    static const QRegularExpression pair(u"(\\d+) of (\\d+)"_s);
    const auto isProgramsWording = [&line](const DocxLine &one) {
        const auto sentences = plainSentencesOf(one.text);
        return std::ranges::any_of(
            sentences, [&line](const auto &sentence) { return wordsIn(sentence) == wordsIn(line); });
    };
    const auto figures = figuresIn(line);
    const bool areKnown =
        std::ranges::all_of(figures, [&known](const auto &figure) { return known.contains(figure); });
    if (!areKnown || !figures.contains(finding.figure) || std::ranges::any_of(own.lines, isProgramsWording))
        return false;
    auto match = pair.globalMatch(folded(line));
    const bool hasPair = match.hasNext();
    while (match.hasNext()) {
        const QRegularExpression same(u"\\b"_s + match.next().captured() + u"\\b"_s);
        const bool stands =
            std::ranges::any_of(own.lines, [&same](const auto &one) { return one.text.contains(same); });
        if (!stands)
            return false;
    }
    return hasPair;
}

/// The figures of the letter as a person writes them: "17", "69%", "5.8", and the years of its dates.
QStringList figuresOf(const Letter &letter)
{
    QStringList figures;
    for (const auto &field : letter.fields) {
        const auto *definition = fieldDefinition(field.key);
        if (!definition || field.state != FieldState::Stated || definition->kind == FieldKind::Text)
            continue;
        if (definition->kind == FieldKind::Date)
            figures.append(QString::number(field.value.toDate().year()));
        else
            figures.append(figureCell(letter, field.key));
    }
    return figures;
}

/// \a content with its paragraphs cut into sentences; behind them the paragraphs as they are, where \a whole.
DocxContent inSentences(const DocxContent &content, bool whole)
{
    DocxContent cut;
    for (const auto &line : content.lines) {
        const auto sentences = plainSentencesOf(line.text);
        for (const auto &sentence : sentences) {
            cut.lines.append(line);
            cut.lines.last().text = sentence;
        }
        if (whole && sentences.size() > 1)
            cut.lines.append(line);
    }
    return cut;
}

bool standsInPlaceOfAnother(const PaperFinding &finding)
{
    return finding.kind == PaperFinding::Kind::Disagrees && !finding.expected.isEmpty();
}

/// Whether no sentence with figures of the paragraph is the program's.
bool isOwnParagraph(
    const PaperFinding &finding, const QList<PaperFinding> &findings, const DocxContent &typed)
{
    const auto line = std::ranges::find_if(
        typed.lines, [&finding](const auto &one) { return one.text.startsWith(finding.line); });
    const auto strange = std::ranges::count_if(findings, [&finding](const auto &one) {
        return one.line == finding.line && one.kind == PaperFinding::Kind::NotFromTable;
    });
    return line == typed.lines.end() || strange >= figuresIn(line->text).size();
}

/// Sentence by sentence: only a figure in place of one of the program's is out of date. One that stands in a
/// sentence of the officer's own, or was added to one of the program's, is the letter's or for a person.
void settleBySentence(
    QList<PaperFinding> &findings, const DocxContent &typed, const DocxContent &own, const QStringList &known)
{
    // What the officer left out of a sentence is theirs to leave out.
    findings.removeIf([](const auto &finding) { return finding.figure.isEmpty(); });
    const auto cut = inSentences(typed, false);
    const auto bySentence = comparePapers(cut, {inSentences(own, true), {}}).findings;
    const auto settled = [&](PaperFinding finding) -> std::optional<PaperFinding> {
        const auto isSame = [&finding](const auto &one) { return one.figure == finding.figure; };
        const auto other = std::ranges::find_if(
            bySentence, [&isSame](const auto &one) { return isSame(one) && standsInPlaceOfAnother(one); });
        const bool isOfParagraph = isOwnParagraph(finding, findings, typed);
        const auto isOwnWay = [&](const DocxLine &line) {
            return saysWhatTheLetterSays(finding, line.text, own, known);
        };
        if (std::ranges::any_of(cut.lines, isOwnWay))
            return {};
        if (other != bySentence.end()) {
            finding.kind = PaperFinding::Kind::Disagrees;
            finding.expected = other->expected;
            return finding;
        }
        const bool agrees = std::ranges::none_of(bySentence, isSame);
        if (agrees || (!isOfParagraph && known.contains(finding.figure)))
            return {};
        finding.kind = PaperFinding::Kind::NotFromTable;
        finding.expected.clear();
        return finding;
    };
    QList<PaperFinding> left;
    for (const auto &finding : std::as_const(findings)) {
        if (const auto one = settled(finding); one && !left.contains(*one))
            left.append(*one);
    }
    findings = left;
}

DocxContent asContent(const QString &heading, const QStringList &lines)
{
    PaperSection section{.key = u"typed"_s, .heading = heading, .blocks = {}};
    for (const auto &line : lines)
        section.blocks.append(typedParagraph(line));
    return linesOf({.title = {}, .madeOn = {}, .sections = {section}});
}

/// The paper with the program's texts in every section.
PaperDocument withOwnTexts(PaperInput input)
{
    input.texts.replaced.clear();
    input.texts.switchedOff.clear();
    return committeePaper(input);
}

/// What the officer's texts of one paper are held against.
class TextCheck {
public:
    explicit TextCheck(const PaperInput &input)
        : m_input(input)
        , m_paper(committeePaper(input))
        , m_ownTexts(withOwnTexts(input))
        , m_own(linesOf(ownPaper(input)))
    {
    }

    [[nodiscard]] const QList<PaperSection> &sections() const { return m_paper.sections; }
    [[nodiscard]] QList<PaperFinding> findings(const PaperSection &section) const
    {
        const auto &texts = m_input.texts;
        const auto lines = typed(texts, section.key);
        if (lines.isEmpty() || texts.switchedOff.contains(section.key))
            return {};
        const auto content = asContent(section.heading, lines);
        auto findings = comparePapers(content, {m_own, {}}).findings;
        settleBySentence(findings, content, m_own, figuresOf(m_input.letter.letter.letter()));
        const auto basis = texts.basis.constFind(section.key);
        if (basis != texts.basis.constEnd()) {
            findings =
                outdatedFigures(*basis, editableText(m_ownTexts, section.key), content.lines.first().text)
                + findings;
        }
        return findings;
    }

private:
    const PaperInput &m_input;
    PaperDocument m_paper;
    PaperDocument m_ownTexts;
    DocxContent m_own;
};

bool hasTyped(const PaperTexts &texts)
{
    return !texts.replaced.isEmpty() || !texts.ownSections.isEmpty();
}
} // namespace

QStringList ownText(const PaperInput &input, const QString &key)
{
    return editableText(withOwnTexts(input), key);
}

OfficerFindings officerFindingsBySection(const PaperInput &input)
{
    OfficerFindings found;
    if (!hasTyped(input.texts))
        return found;
    const TextCheck check(input);
    for (const auto &section : check.sections()) {
        if (const auto findings = check.findings(section); !findings.isEmpty())
            found.insert(section.key, findings);
    }
    return found;
}

QList<PaperFinding> officerTextFindings(const PaperInput &input)
{
    if (!hasTyped(input.texts))
        return {};
    const TextCheck check(input);
    QList<PaperFinding> findings;
    for (const auto &section : check.sections())
        findings += check.findings(section);
    return findings;
}

bool isStale(const PaperFinding &finding)
{
    return finding.kind != PaperFinding::Kind::NotFromTable;
}
