// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/letter.h"

#include "letter/fields.h"
#include "letter/unclearpicture.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct LetterTexts {
    Q_DECLARE_TR_FUNCTIONS(Letter)
};

constexpr std::array typeWords{
    std::pair{AuthorityType::County, QLatin1String("county")},
    std::pair{AuthorityType::District, QLatin1String("district")},
    std::pair{AuthorityType::Metropolitan, QLatin1String("metropolitan")},
    std::pair{AuthorityType::Unitary, QLatin1String("unitary")},
    std::pair{AuthorityType::London, QLatin1String("london")},
};
} // namespace

QString typeKey(AuthorityType type)
{
    const auto found = std::ranges::find(typeWords, type, &std::pair<AuthorityType, QLatin1String>::first);
    return found == typeWords.end() ? QString() : QString(found->second);
}

AuthorityType typeOfKey(QAnyStringView key)
{
    const auto found = std::ranges::find_if(typeWords, [key](const auto &row) { return key == row.second; });
    return found == typeWords.end() ? AuthorityType::Unknown : found->first;
}

QString outcomeKey(CheckOutcome outcome)
{
    switch (outcome) {
    case CheckOutcome::Holds:
        return u"holds"_s;
    case CheckOutcome::Fails:
        return u"fails"_s;
    case CheckOutcome::NotChecked:
        return u"not_checked"_s;
    }
    Q_UNREACHABLE();
}

QString qualityKey(ReadingQuality quality)
{
    switch (quality) {
    case ReadingQuality::Complete:
        return u"complete"_s;
    case ReadingQuality::Complaints:
        return u"complaints"_s;
    case ReadingQuality::Incomplete:
        return u"incomplete"_s;
    }
    Q_UNREACHABLE();
}

ReadingQuality qualityOfKey(QAnyStringView key)
{
    for (const auto quality : {ReadingQuality::Complete, ReadingQuality::Complaints}) {
        if (key == qualityKey(quality))
            return quality;
    }
    return ReadingQuality::Incomplete;
}

FieldReading Letter::field(QAnyStringView key) const
{
    const auto found = std::ranges::find_if(fields, [key](const auto &field) { return field.key == key; });
    return found == fields.end() ? FieldReading{.key = key.toString()} : *found;
}

void Letter::setField(const FieldReading &field)
{
    const auto found = std::ranges::find(fields, field.key, &FieldReading::key);
    if (found != fields.end())
        *found = field;
    else
        fields.append(field);
}

std::optional<int> Letter::number(QAnyStringView key) const
{
    const auto reading = field(key);
    if (reading.state != FieldState::Stated || reading.value.typeId() != QMetaType::Int)
        return {};
    return reading.value.toInt();
}

std::optional<double> Letter::decimal(QAnyStringView key) const
{
    const auto reading = field(key);
    bool isNumber = false;
    const double value = reading.value.toDouble(&isNumber);
    if (reading.state != FieldState::Stated || !isNumber)
        return {};
    return value;
}

QDate Letter::yearEnding() const
{
    const auto reading = field(Key::periodEnd);
    return reading.state == FieldState::Stated ? reading.value.toDate() : QDate();
}

QList<FieldReading> emptyFields()
{
    QList<FieldReading> fields;
    for (const auto &definition : fieldDefinitions())
        fields.append({.key = definition.key});
    return fields;
}

QString pictureReason(const FieldReading &field)
{
    const auto text = field.text.simplified();
    if (isPictureUnclear(field))
        return LetterTexts::tr(
            "The text of the file says “%1”. The page shows something at its place that could not "
            "be made out. Look at the page, and say whether it is the figure.")
            .arg(text);
    if (field.shown.isEmpty())
        return LetterTexts::tr(
            "The text of the file says “%1”, but the page shows nothing there: the figure is hidden. "
            "Look at the page, and enter what it says.")
            .arg(text);
    return LetterTexts::tr(
        "The page shows “%1”, the text behind it says “%2”. Look at the page, and say which it is.")
        .arg(field.shown.simplified(), text);
}

QString CheckedLetter::reason(QAnyStringView key) const
{
    QStringList reasons;
    const auto field = letter.field(key);
    if (!field.doubt.isEmpty())
        reasons.append(field.doubt);
    if (field.picture == PictureState::Disagrees || isPictureUnclear(field))
        reasons.append(pictureReason(field));
    for (const auto &check : checks) {
        if (check.outcome == CheckOutcome::Fails && check.keys.contains(key.toString()))
            reasons.append(check.says);
    }
    return reasons.join(u'\n');
}
