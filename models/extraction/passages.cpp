// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/passages.h"

#include "extraction/passagebody.h"
#include "extraction/passagecommon.h"
#include "extraction/passagekinds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// A paragraph covered this far by the common text is common, with words changed here and there.
constexpr double commonParagraph = 0.85;
/// A sentence in a paragraph that is not: here chance phrases and changed nouns have to be told apart.
constexpr double commonSentence = 0.6;
/// In a short sentence two chance phrases are already much.
constexpr double commonShortSentence = 0.75;
constexpr qsizetype shortSentence = 20; // words
/// A sentence in a common paragraph that has this little of it has run together with the paragraph.
constexpr double strangeSentence = 0.3;
/// Common words between own ones that are no reason to tear a paragraph apart.
constexpr qsizetype shortGap = 8;
/// Own text of no kind that is shorter is no statement.
constexpr qsizetype fewestWords = 8;

/// Figures and footers come in short paragraphs; longer ones need not be looked through.
constexpr qsizetype longestFurniture = 250; // characters

/// A stretch of own text, at most one paragraph long.
struct OwnText {
    qsizetype paragraph = 0;
    TextSpan span;
    QStringList sentences; ///< as compared
    bool follows = false; ///< nothing but own text stands between this and the one before
    bool inOwnSection = false;
    QString kind;
};

struct Sentence {
    TextSpan span;
    QStringList words;
    double coverage = 1; ///< by the common text
    bool own = false;
};

QList<Sentence> comparedSentences(const QString &text)
{
    const auto &common = CommonText::bundled();
    QList<Sentence> sentences;
    for (const auto &span : sentencesOf(text)) {
        Sentence sentence{
            .span = span, .words = comparedWords(QStringView(text).mid(span.from, span.length))};
        sentence.coverage = common.coverage(sentence.words);
        const bool isFigure =
            sentence.coverage < 1 && PassageKinds::bundled().isNever(sentence.words.join(u' '));
        sentence.coverage = isFigure ? 1 : sentence.coverage;
        sentences.append(sentence);
    }
    return sentences;
}

double coverageOf(const QList<Sentence> &sentences)
{
    double covered = 0;
    qsizetype words = 0;
    for (const auto &sentence : sentences) {
        covered += sentence.coverage * double(sentence.words.size());
        words += sentence.words.size();
    }
    return words > 0 ? covered / double(words) : 1;
}

/// Marks the sentences that are not common, and beside them those that need not be.
void markOwn(QList<Sentence> &sentences, bool paragraphIsCommon)
{
    const auto isTiny = [](const Sentence &sentence) {
        return sentence.words.size() < CommonText::sequenceLength;
    };
    const auto isLoose = [](const Sentence &sentence) {
        return sentence.coverage
            < (sentence.words.size() < shortSentence ? commonShortSentence : commonSentence);
    };
    for (auto &sentence : sentences) {
        const bool isStranger = sentence.coverage < strangeSentence && sentence.words.size() >= fewestWords;
        sentence.own = paragraphIsCommon ? isStranger : isLoose(sentence);
    }
    for (qsizetype at = 1; at < sentences.size(); ++at) {
        const bool joins = isLoose(sentences[at]) || isTiny(sentences[at]);
        sentences[at].own = sentences[at].own || (sentences[at - 1].own && joins);
    }
    for (auto at = sentences.size() - 2; at >= 0; --at) {
        const bool joins = isLoose(sentences[at]) || (at == 0 && isTiny(sentences[at]));
        sentences[at].own = sentences[at].own || (sentences[at + 1].own && joins);
    }
}

/// Makes own what stands between own sentences and is too short to matter.
void closeShortGaps(QList<Sentence> &sentences)
{
    qsizetype lastOwn = -1;
    qsizetype gapWords = 0;
    for (qsizetype at = 0; at < sentences.size(); ++at) {
        if (!sentences[at].own) {
            gapWords += sentences[at].words.size();
            continue;
        }
        for (auto inGap = lastOwn + 1; lastOwn >= 0 && gapWords < shortGap && inGap < at; ++inGap)
            sentences[inGap].own = true;
        lastOwn = at;
        gapWords = 0;
    }
}

/// Whether \a paragraph is part of a header, footer, signature or block of figures.
bool isFurniture(const Paragraph &paragraph)
{
    return paragraph.text.size() < longestFurniture
        && std::ranges::all_of(sentencesOf(paragraph.text), [&](const TextSpan &span) {
               const auto words = comparedWords(QStringView(paragraph.text).mid(span.from, span.length));
               return PassageKinds::bundled().isNever(words.join(u' '));
           });
}

/// The own stretches of one paragraph; \a follows tells whether the first may join the one before, and is
/// told whether the next may.
void appendOwnText(QList<OwnText> &own, const BodyParagraph &paragraph, qsizetype index, bool &follows)
{
    auto sentences = comparedSentences(paragraph.text);
    markOwn(sentences, coverageOf(sentences) >= commonParagraph);
    closeShortGaps(sentences);
    bool open = false;
    for (const auto &sentence : sentences) {
        if (!sentence.own) {
            open = follows = false;
            continue;
        }
        if (!open)
            own.append({.paragraph = index, .span = sentence.span, .follows = follows});
        auto &text = own.last();
        text.span.length = sentence.span.end() - text.span.from;
        text.sentences.append(sentence.words.join(u' '));
        open = follows = true;
    }
}

QList<OwnText> ownTexts(const QList<BodyParagraph> &paragraphs)
{
    const auto &kinds = PassageKinds::bundled();
    QList<OwnText> own;
    bool follows = false;
    bool inOwnSection = false;
    for (qsizetype index = 0; index < paragraphs.size(); ++index) {
        const auto &paragraph = paragraphs[index];
        if (paragraph.heading) {
            inOwnSection = kinds.isOwnSection(comparedWords(paragraph.text).join(u' '));
            follows = false;
            continue;
        }
        if (!isProse(paragraph.text))
            continue;
        const auto before = own.size();
        appendOwnText(own, paragraph, index, follows);
        for (auto at = before; at < own.size(); ++at)
            own[at].inOwnSection = inOwnSection;
    }
    return own;
}

/// The kind of own text where all else in the letter is known to be common.
QString kindWhereKnown(const OwnText &text, const QString &previous)
{
    const auto &kinds = PassageKinds::bundled();
    const auto kind = kinds.kindOf(text.sentences);
    if (kinds.goesOn(text.sentences, kind, previous))
        return previous;
    if (!kind.isEmpty())
        return kind;
    const bool isGeneral =
        std::ranges::all_of(text.sentences, [&](const auto &s) { return kinds.isGeneral(s); });
    const auto words = text.sentences.join(u' ').count(u' ') + 1;
    return isGeneral || words < fewestWords ? QString() : u"other"_s;
}

/// The kind of text that may yet be common, since the letters of its year are not held.
QString kindWhereUnknown(const OwnText &text, const QString &previous)
{
    const auto &kinds = PassageKinds::bundled();
    const auto addressed = kinds.kindAddressed(text.sentences);
    if (kinds.goesOn(text.sentences, addressed, previous))
        return previous;
    if (!addressed.isEmpty())
        return addressed;
    if (!text.inOwnSection && previous.isEmpty())
        return {}; // whatever its wording
    QStringList particular;
    std::ranges::copy_if(
        text.sentences, std::back_inserter(particular), [&](const auto &s) { return !kinds.isGeneral(s); });
    const auto wording = kinds.kindOf(particular);
    return text.inOwnSection || wording == previous ? wording : QString();
}

void decideKinds(QList<OwnText> &own, bool yearIsKnown)
{
    QString previous;
    for (auto &text : own) {
        if (!text.follows)
            previous.clear();
        text.kind = yearIsKnown ? kindWhereKnown(text, previous) : kindWhereUnknown(text, previous);
        previous = text.kind;
    }
    // A paragraph may open on a matter that only the next one lays at this council's door.
    for (auto at = own.size() - 2; at >= 0 && !yearIsKnown; --at) {
        if (own[at].kind.isEmpty() && own[at + 1].follows && !own[at + 1].kind.isEmpty()
            && PassageKinds::bundled().kindOf(own[at].sentences) == own[at + 1].kind)
            own[at].kind = own[at + 1].kind;
    }
}

QList<Passage> joined(const QList<OwnText> &own, const QList<BodyParagraph> &paragraphs)
{
    QList<Passage> passages;
    QString previous;
    for (const auto &text : own) {
        const auto &paragraph = paragraphs[text.paragraph];
        const auto verbatim = paragraph.text.mid(text.span.from, text.span.length);
        const auto place = placeOf(paragraph, text.span);
        const bool joins = text.follows && text.kind == previous && !passages.isEmpty();
        previous = text.kind;
        if (text.kind.isEmpty())
            continue;
        if (!joins) {
            passages.append({text.kind, verbatim, place});
            continue;
        }
        passages.last().text += u"\n\n"_s + verbatim;
        passages.last().place = unitedPlace(passages.last().place, place);
    }
    return passages;
}
} // namespace

QList<Passage> findPassages(const QList<Paragraph> &body, QDate yearEnding)
{
    auto written = body;
    written.removeIf(isFurniture);
    const auto paragraphs = bodyParagraphs(written);
    auto own = ownTexts(paragraphs);
    decideKinds(own, CommonText::bundled().isKnown(yearEnding.year()));
    return joined(own, paragraphs);
}
