// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/standings.h"

#include "letter/fields.h"
#include "letter/unclearpicture.h"
#include "tables/letterchecks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr auto stateWord = "state"_L1;
constexpr auto valueWord = "value"_L1;
constexpr auto flagsWord = "flags"_L1;

/// A failed check by its name and the values it failed on: who has seen "8 of 13 is 61.5%" has not seen
/// "5 of 13 is 38.5%". No words, which change with the letters held and with the language.
QString failureOf(const CheckedLetter &checked, const CheckResult &check)
{
    QStringList values;
    for (const auto &key : check.keys)
        values.append(checked.letter.field(key).value.toString());
    return check.check + u':' + values.join(u'|');
}

/// What makes the field stand out.
QJsonArray flagsOf(const CheckedLetter &checked, const FieldReading &field)
{
    QJsonArray flags;
    if (!standsOut(checked, field))
        return flags;
    if (!field.doubt.isEmpty())
        flags.append(u"doubt"_s);
    if (field.picture == PictureState::Disagrees || isPictureUnclear(field))
        flags.append(u"page shows "_s + field.shown);
    for (const auto &check : checked.checks) {
        if (check.outcome == CheckOutcome::Fails && check.keys.contains(field.key))
            flags.append(failureOf(checked, check));
    }
    return flags;
}

QJsonObject seenInField(const CheckedLetter &checked, const FieldReading &field)
{
    return {{stateWord, stateKey(field.state)}, {valueWord, QJsonValue::fromVariant(field.value)},
        {flagsWord, flagsOf(checked, field)}};
}

QJsonObject seenInLetter(const CheckedLetter &checked)
{
    QJsonObject seen;
    for (const auto &field : checked.letter.fields)
        seen.insert(field.key, seenInField(checked, field));
    return seen;
}

QString written(const QJsonObject &seen)
{
    return QString::fromUtf8(QJsonDocument(seen).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &seen)
{
    return QJsonDocument::fromJson(seen.toUtf8()).object();
}

/// Whether what was seen is still so: the same value, and no flag that was not there.
bool holds(const QJsonObject &seen, const QJsonObject &now)
{
    const auto flags = seen.value(flagsWord).toArray();
    return seen.value(stateWord) == now.value(stateWord) && seen.value(valueWord) == now.value(valueWord)
        && std::ranges::all_of(
            now.value(flagsWord).toArray(), [&flags](const auto &flag) { return flags.contains(flag); });
}

bool holdsInLetter(const QJsonObject &seen, const CheckedLetter &checked)
{
    return std::ranges::all_of(checked.letter.fields, [&](const FieldReading &field) {
        // A field that the program did not know at that time, and that is not in the letter, changes nothing.
        if (!seen.contains(field.key))
            return field.state == FieldState::NotFound;
        return holds(seen.value(field.key).toObject(), seenInField(checked, field));
    });
}

StandingOfField standingOf(
    const CheckedLetter &checked, const FieldReading &field, const Mark &mark, bool corrected)
{
    StandingOfField standing{.key = field.key, .flagged = standsOut(checked, field)};
    const bool confirmed =
        mark.state == MarkState::Confirmed && holds(objectOf(mark.seen), seenInField(checked, field));
    const bool inQuery = mark.state == MarkState::InQuery;
    standing.standing = inQuery ? FieldStanding::InQuery
        : corrected             ? FieldStanding::Corrected
        : confirmed             ? FieldStanding::Confirmed
                                : FieldStanding::Unchecked;
    const bool asks = standing.flagged
        || (isExpected(checked.letter, field.key) && field.state != FieldState::NotApplicable);
    standing.needsPerson = asks && !inQuery && !confirmed && (!corrected || standing.flagged);
    return standing;
}

bool isFigureExpected(const Letter &letter, const QString &key)
{
    const auto *definition = fieldDefinition(key);
    return definition && definition->block != Block::Letter && isExpected(letter, key);
}

bool nothingFoundIn(const Letter &letter, const QList<StandingOfField> &fields)
{
    const auto isFound = [&letter](const FieldReading &field) {
        return isFigureExpected(letter, field.key) && field.state != FieldState::NotFound;
    };
    const auto asks = [&letter](const StandingOfField &field) {
        return field.needsPerson && isFigureExpected(letter, field.key);
    };
    return std::ranges::none_of(letter.fields, isFound) && std::ranges::any_of(fields, asks);
}

LetterStanding letterStanding(const CheckedLetter &checked, const Mark &mark, const Standings &standings)
{
    if (mark.state == MarkState::InQuery || standings.inQuery > 0)
        return LetterStanding::InQuery;
    const bool confirmed = mark.state == MarkState::Confirmed && standings.left == 0
        && holdsInLetter(objectOf(mark.seen), checked);
    return confirmed ? LetterStanding::Confirmed : LetterStanding::ToReview;
}
} // namespace

QString standingKey(FieldStanding standing)
{
    switch (standing) {
    case FieldStanding::Unchecked:
        return u"unchecked"_s;
    case FieldStanding::Confirmed:
        return u"confirmed"_s;
    case FieldStanding::Corrected:
        return u"corrected"_s;
    case FieldStanding::InQuery:
        return u"in_query"_s;
    }
    Q_UNREACHABLE();
}

QString standingKey(LetterStanding standing)
{
    switch (standing) {
    case LetterStanding::ToReview:
        return u"to_review"_s;
    case LetterStanding::InQuery:
        return u"in_query"_s;
    case LetterStanding::Confirmed:
        return u"confirmed"_s;
    }
    Q_UNREACHABLE();
}

Standings standingsOf(
    const CheckedLetter &checked, const QHash<QString, Mark> &marks, const QSet<QString> &corrected)
{
    Standings standings;
    for (const auto &field : checked.letter.fields) {
        const auto standing =
            standingOf(checked, field, marks.value(field.key), corrected.contains(field.key));
        standings.left += standing.needsPerson ? 1 : 0;
        standings.flaggedLeft += standing.needsPerson && standing.flagged ? 1 : 0;
        standings.inQuery += standing.standing == FieldStanding::InQuery ? 1 : 0;
        standings.fields.append(standing);
    }
    standings.nothingFound = nothingFoundIn(checked.letter, standings.fields);
    standings.letter = letterStanding(checked, marks.value(QString()), standings);
    return standings;
}

QString seenIn(const CheckedLetter &checked, const QString &key)
{
    return written(key.isEmpty() ? seenInLetter(checked) : seenInField(checked, checked.letter.field(key)));
}

FieldReading seenField(const QString &key, const QString &seen)
{
    const auto object = objectOf(seen);
    FieldReading field{.key = key, .state = stateOfKey(object.value(stateWord).toString())};
    if (field.state == FieldState::Stated)
        field.value = valueFromText(key, object.value(valueWord).toVariant().toString());
    return field;
}

QString Standings::nextField(QAnyStringView after) const
{
    const auto at = std::ranges::find_if(fields, [after](const auto &field) { return field.key == after; });
    // The rows behind the current one, then those before it, the current one last.
    auto inTurn = fields;
    if (at != fields.end())
        std::rotate(inTurn.begin(), inTurn.begin() + (at - fields.begin()) + 1, inTurn.end());
    for (const bool flagged : {true, false}) {
        for (const auto &field : inTurn) {
            if (field.needsPerson && field.flagged == flagged && field.key != after)
                return field.key;
        }
    }
    return at != fields.end() && at->needsPerson ? at->key : QString();
}

QStringList seenKeys(const Standings &standings, const QHash<QString, Mark> &marks)
{
    QStringList keys;
    if (marks.value(QString()).state == MarkState::InQuery)
        return keys;
    for (const auto &field : standings.fields) {
        const bool isSeen =
            field.standing == FieldStanding::Confirmed || field.standing == FieldStanding::Corrected;
        if (isSeen && !field.needsPerson)
            keys.append(field.key);
    }
    return keys;
}

StandingOfField Standings::field(QAnyStringView key) const
{
    const auto found = std::ranges::find_if(fields, [key](const auto &field) { return field.key == key; });
    return found == fields.end() ? StandingOfField{.key = key.toString()} : *found;
}
