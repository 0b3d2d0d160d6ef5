// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/letterparts.h"

#include "extraction/datedtext.h"
#include "extraction/doubts.h"
#include "extraction/sentences.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using Role = Wording::Role;

struct Sentence {
    LaidText text;
    QList<Token> tokens;
    int block = 0;
};

bool hasDate(const QList<Token> &tokens)
{
    if (std::ranges::adjacent_find(tokens, isMonthBeforeDay) != tokens.end())
        return true;
    return std::ranges::any_of(tokens,
        [](const Token &one) { return one.kind == Token::Kind::Date || one.kind == Token::Kind::Year; });
}

// The sentences with a date from block \a begin to \a end; one that a page's end cuts in two is put together.
QList<Sentence> datedSentences(const LetterText &text, int begin, int end)
{
    QList<Sentence> sentences;
    for (int index = begin; index < end; ++index) {
        LaidText whole = text.blocks[index].text;
        const int first = index;
        while (index + 1 < end && text.blocks[index + 1].continues) {
            whole.appendSpace(u' ');
            whole.append(text.blocks[++index].text);
        }
        for (const TextRange &range : sentencesOf(whole.text, {})) {
            const auto words = QStringView(whole.text).mid(range.begin, range.length);
            if (std::ranges::none_of(words, [](QChar unit) { return unit.isDigit(); }))
                continue;
            Sentence sentence{whole.mid(range.begin, range.length), {}, first};
            sentence.tokens = tokensOf(sentence.text.text);
            if (hasDate(sentence.tokens))
                sentences.append(sentence);
        }
    }
    return sentences;
}

FieldReading dateField(
    const LetterText &text, const QString &key, const Sentence &sentence, const Token &token)
{
    return statedField(text.pages, key, token.date, sentence.text, token.begin, token.length);
}

struct PeriodFound {
    Sentence sentence;
    WordingMatch match;
    QDate start; // invalid where only the end is given
    QDate end;
    int startToken = -1;
    int endToken = -1;
};

std::optional<PeriodFound> periodIn(const Sentence &sentence, const FoundWording &found)
{
    PeriodFound period{sentence, found.match, {}, {}, -1, -1};
    for (const Capture &capture : found.match.captures) {
        const Token &token = sentence.tokens[capture.token];
        period.startToken = period.endToken;
        period.endToken = capture.token;
        period.start = period.end;
        period.end = token.kind == Token::Kind::Year ? QDate(token.yearEnding, 3, 31) : token.date;
    }
    const bool isYear = period.end.isValid() && period.end.month() == 3 && period.end.day() >= 30;
    if (!isYear)
        return {};
    // "1 April to 31 March 2024"
    if (period.startToken >= 0 && !period.start.isValid())
        period.start = period.end.addYears(-1).addDays(1);
    return period;
}

QList<PeriodFound> periodsOf(const LetterText &text)
{
    QList<PeriodFound> periods;
    for (const Sentence &sentence : datedSentences(text, text.span.begin, text.span.end)) {
        QSet<int> used;
        for (const auto &found : text.wordings.find(sentence.tokens, {Role::Period})) {
            const bool isUsed = std::ranges::any_of(
                found.match.captures, [&](const Capture &capture) { return used.contains(capture.token); });
            const auto period = isUsed ? std::nullopt : periodIn(sentence, found);
            if (!period)
                continue;
            for (const Capture &capture : found.match.captures)
                used.insert(capture.token);
            periods.append(*period);
        }
    }
    return periods;
}

const PeriodFound *bestPeriod(const QList<PeriodFound> &periods, const LetterText &text)
{
    // The opening says what year the letter is about; later sentences may look back.
    const auto isOpening = [&](const PeriodFound &period) {
        return period.sentence.block >= text.span.salutation
            && period.sentence.block <= text.span.salutation + 4;
    };
    auto best = std::ranges::find_if(periods, isOpening);
    if (best == periods.end())
        best = std::ranges::find_if(
            periods, [&](const auto &period) { return period.sentence.block >= text.span.bodyEnd; });
    if (best == periods.end())
        best = periods.begin();
    return best == periods.end() ? nullptr : &*best;
}
} // namespace

FieldReading statedField(std::span<const Page> pages, const QString &key, const QVariant &value,
    const LaidText &text, qsizetype from, qsizetype length)
{
    FieldReading reading{
        .key = key, .state = FieldState::Stated, .value = value, .text = printedText(text, from, length)};
    reading.place = placeOf(pages, text, from, length);
    const float confidence = confidenceOf(pages, text, from, length);
    reading.method = confidence < 1 ? Method::Ocr : Method::Text;
    if (confidence < 0.8F)
        reading.doubt = Doubt::ocr();
    return reading;
}

FieldReading statedWords(
    const LetterText &text, const QString &key, const LaidText &laid, qsizetype from, qsizetype length)
{
    return statedField(text.pages, key, printedText(laid, from, length), laid, from, length);
}

void readPeriod(Letter &letter, const LetterText &text)
{
    const auto periods = periodsOf(text);
    const PeriodFound *best = bestPeriod(periods, text);
    if (!best)
        return;
    FieldReading end = dateField(text, Key::periodEnd, best->sentence, best->sentence.tokens[best->endToken]);
    end.value = best->end;
    FieldReading start;
    for (const PeriodFound &period : periods) {
        const bool isFigures = period.sentence.block >= text.span.bodyEnd;
        if (isFigures && period.end != best->end && end.doubt.isEmpty())
            end.doubt = Doubt::otherDate(period.sentence.tokens[period.endToken].word);
        if (period.startToken < 0 || period.end != best->end || !start.key.isEmpty())
            continue;
        start = dateField(text, Key::periodStart, period.sentence, period.sentence.tokens[period.startToken]);
        start.value = period.start;
    }
    if (start.key.isEmpty()) {
        const auto &tokens = best->sentence.tokens;
        int first = best->match.first;
        if (tokens[first].word == u"the")
            ++first;
        const int from = tokens[first].begin;
        start = statedField(text.pages, Key::periodStart, best->end.addYears(-1).addDays(1),
            best->sentence.text, from, tokens[best->match.last - 1].end() - from);
    }
    letter.setField(start);
    letter.setField(end);
}

namespace {
bool isAboutThisLetter(const QString &sentence)
{
    static const QStringList own{u"your annual"_s, u"this letter"_s, u"your letter"_s, u"your data"_s,
        u"this data"_s, u"our map"_s, u"interactive map"_s, u"your statistics"_s, u"the statistics"_s,
        u"these statistics"_s, u"annual data"_s, u"your council's performance"_s, u"annual statistics"_s,
        u"your figures"_s, u"these figures"_s, u"the figures"_s};
    return std::ranges::any_of(
        own, [&](const QString &word) { return sentence.contains(word, Qt::CaseInsensitive); });
}

bool isForeign(const LetterText &text, const QString &sentence)
{
    return std::ranges::any_of(text.wordings.list(u"not_publication"_s),
        [&](const QString &word) { return sentence.contains(word, Qt::CaseInsensitive); });
}

bool speaksOfPublishing(const QString &sentence)
{
    static const QRegularExpression publishing(
        u"\\b(?:publi(?:sh|c)|upload|added?\\b|live\\b|available\\b|releas|embargo|appear|post(?:ed|ing)\\b|put\\b|plac(?:e|ing)|map\\b|website)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return sentence.contains(publishing);
}

// Doubt of a letter that seems to announce nothing: a day of the weeks behind \a written on which something
// becomes public.
QString laterDay(const LetterText &text, QDate written)
{
    constexpr int days = 60;
    if (!written.isValid())
        return {};
    for (const Sentence &sentence : datedSentences(text, text.span.salutation + 1, text.span.bodyEnd)) {
        const QString words = sentence.text.text.simplified();
        if (isForeign(text, words) || !speaksOfPublishing(words))
            continue;
        for (const Token &token : sentence.tokens) {
            if (token.date > written && token.date <= written.addDays(days))
                return Doubt::otherDate(sentence.text.text.mid(token.begin, token.length));
        }
    }
    return {};
}

// The date that the catalogue's wordings find in \a sentence; where none does, the only one of a sentence
// that speaks of publishing.
FieldReading publicationIn(const LetterText &text, const Sentence &sentence, const QDate &written)
{
    const auto found = text.wordings.find(sentence.tokens, {Role::Publication});
    const bool isKnown = !found.isEmpty() && !found.first().match.captures.isEmpty();
    const auto isDate = [](const Token &token) { return token.kind == Token::Kind::Date; };
    const bool mayBe =
        speaksOfPublishing(sentence.text.text) && std::ranges::count_if(sentence.tokens, isDate) == 1;
    if (!isKnown && !mayBe)
        return {.key = Key::publicationDate};
    const Token &token = isKnown ? sentence.tokens[found.first().match.captures.first().token]
                                 : *std::ranges::find_if(sentence.tokens, isDate);
    FieldReading reading = dateField(text, Key::publicationDate, sentence, token);
    if (!isKnown)
        reading.doubt = Doubt::unknownWording();
    if (token.date.isValid())
        return reading;
    reading.value = written.isValid() ? dayAfter(token.word, written) : QDate();
    reading.doubt = Doubt::noYear(reading.text);
    if (reading.value.toDate().isValid())
        return reading;
    return {.key = Key::publicationDate,
        .doubt = written.isValid() ? Doubt::impossible(reading.text) : reading.doubt};
}
} // namespace

void readPublicationDate(Letter &letter, const LetterText &text)
{
    const QDate written = letter.field(Key::letterDate).value.toDate();
    FieldReading best{.key = Key::publicationDate};
    FieldReading earlier;
    for (Sentence &sentence : datedSentences(text, text.span.salutation + 1, text.span.bodyEnd)) {
        const QString words = sentence.text.text.simplified();
        if (!isAboutThisLetter(words) || isForeign(text, words))
            continue;
        sentence.tokens = plainDates(sentence.tokens);
        const FieldReading reading = publicationIn(text, sentence, written);
        // What was published before the letter was written is not what the letter announces.
        const bool isEarlier =
            reading.state == FieldState::Stated && written.isValid() && reading.value.toDate() < written;
        if (isEarlier && reading.doubt.isEmpty())
            earlier = reading;
        if (isEarlier || (reading.state != FieldState::Stated && reading.doubt.isEmpty()))
            continue;
        const bool isBetter = best.doubt == Doubt::unknownWording() && reading.doubt.isEmpty();
        if (best.state != FieldState::Stated || isBetter)
            best = reading;
        else if (reading.state == FieldState::Stated && best.value != reading.value && best.doubt.isEmpty()
            && reading.doubt != Doubt::unknownWording())
            best.doubt = Doubt::otherDate(reading.text);
    }
    const bool isFound = best.state == FieldState::Stated || !best.doubt.isEmpty();
    if (!isFound && earlier.state == FieldState::Stated) {
        best = earlier;
        best.doubt = Doubt::beforeLetter(best.text);
    } else if (!isFound) {
        best.doubt = laterDay(text, written);
    }
    letter.setField(best);
}
