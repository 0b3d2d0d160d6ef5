// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"
#include "paper/csvline.h"
#include "paper/verificationrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString failedChecks(const RecordInput &input, const QString &key)
{
    QStringList failed;
    for (const auto &check : input.letter.checks) {
        if (check.outcome == CheckOutcome::Fails && check.keys.contains(key))
            failed.append(check.check);
    }
    for (const auto &check : input.failAsPrinted) {
        if (check.keys.contains(key))
            failed.append(check.check + u"_as_printed"_s);
    }
    return failed.join(u' ');
}

QString moment(const QDateTime &when)
{
    return when.isValid() ? when.toUTC().toString(Qt::ISODate) : QString();
}

/// Numbers and dates go out as they are; text may come from a hostile letter.
QString valueCell(const QString &key, const QVariant &value)
{
    const auto *definition = fieldDefinition(key);
    const auto text = valueToText(key, value);
    return definition && definition->kind == FieldKind::Text ? harmlessText(text) : text;
}

QStringList fieldCells(const RecordInput &input, const FieldReading &field, const RecordedFigure &figure)
{
    const auto &letter = input.letter.letter;
    return {harmlessText(input.file), input.sha256, harmlessText(letter.authorityName),
        letter.yearEnding().toString(Qt::ISODate), field.key, stateKey(field.state),
        valueCell(field.key, field.value), harmlessText(wordsInLetter(field, figure)),
        field.place.isValid() ? QString::number(field.place.page) : QString(), methodKey(field.method),
        harmlessText(figure.confirmedBy), moment(figure.confirmedOn), failedChecks(input, field.key)};
}

QStringList changeCells(const QString &key, const RecordedChange &recorded)
{
    const auto &change = recorded.change;
    return {recordedChangeKey(recorded), valueCell(key, change.printed), valueCell(key, change.entered),
        harmlessText(recorded.who), moment(recorded.when), harmlessText(recorded.why)};
}
} // namespace

QByteArray verificationRecordCsv(const RecordInput &input)
{
    auto csv =
        csvLine({u"file"_s, u"sha256"_s, u"authority"_s, u"year_ending"_s, u"key"_s, u"state"_s, u"value"_s,
            u"text"_s, u"page"_s, u"method"_s, u"confirmed_by"_s, u"confirmed_on"_s, u"checks_failed"_s,
            u"change"_s, u"changed_from"_s, u"changed_to"_s, u"changed_by"_s, u"changed_on"_s, u"why"_s});
    for (const auto &field : input.letter.letter.fields) {
        const auto found = std::ranges::find(input.figures, field.key, &RecordedFigure::key);
        const auto figure = found == input.figures.end() ? RecordedFigure{.key = field.key} : *found;
        const auto cells = fieldCells(input, field, figure);
        for (const auto &change : figure.changes)
            csv += csvLine(cells + changeCells(field.key, change));
        if (figure.changes.isEmpty())
            csv += csvLine(cells + QStringList(6, QString()));
    }
    return csv;
}
