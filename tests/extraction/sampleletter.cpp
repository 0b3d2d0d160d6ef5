// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleletter.h"

#include "letter/fields.h"

using namespace Qt::StringLiterals;

SampleLetter::SampleLetter()
{
    const QString period = u" for the period between 1 April 2024 to 31 March 2025"_s;
    parts = {
        {u"heading4"_s, u"Complaint overview"_s},
        {u"dealt_with"_s, u"Between 1 April 2024 to 31 March 2025, we dealt with 227 complaints."_s},
        {u"not_for_us"_s, u"Of these, 63 were not for us or not ready for us to investigate."_s},
        {u"assessed"_s, u"We assessed and closed 109 complaints."_s},
        {u"investigated"_s, u"We investigated 55 complaints."_s},
        {u"heading1"_s, u"Complaints upheld"_s},
        {u"upheld_rate"_s, u"85% of complaints we investigated were upheld."_s},
        {u"upheld_average"_s, u"This compares to an average of 89% in similar organisations."_s},
        {u"upheld_decisions"_s, u"47\nupheld decisions"_s},
        {u"upheld_per_100k"_s, u"This is 5.8 upheld decisions per 100,000 residents."_s},
        {u"upheld_per_100k_average"_s,
            u"The average for authorities of this type is 4.5 upheld decisions per 100,000 residents."_s},
        {u"investigations"_s, u"Statistics are based on a total of 55 investigations"_s + period},
        {u"heading2"_s, u"Compliance with Ombudsman recommendations"_s},
        {u"compliance_rate"_s,
            u"In 98% of cases we were satisfied the organisation had successfully implemented our recommendations."_s},
        {u"compliance_average"_s, u"This compares to an average of 99% in similar organisations."_s},
        {u"compliance_outcomes"_s, u"Statistics are based on a total of 41 compliance outcomes"_s + period},
        {u"heading3"_s, u"Satisfactory remedy provided by the organisation"_s},
        {u"remedy_rate"_s,
            u"In 6% of upheld cases we found the organisation had provided a satisfactory remedy before the "
            u"complaint "
            "reached the Ombudsman."_s},
        {u"remedy_average"_s, u"This compares to an average of 7% in similar organisations."_s},
        {u"remedies"_s, u"3\nsatisfactory remedy decisions"_s},
        {u"remedy_base"_s, u"Statistics are based on a total of 47 upheld decisions"_s + period},
    };
    order = {u"heading4"_s, u"dealt_with"_s, u"not_for_us"_s, u"assessed"_s, u"investigated"_s, u"heading1"_s,
        u"upheld_rate"_s, u"upheld_average"_s, u"upheld_decisions"_s, u"upheld_per_100k"_s,
        u"upheld_per_100k_average"_s, u"investigations"_s, u"heading2"_s, u"compliance_rate"_s,
        u"compliance_average"_s, u"compliance_outcomes"_s, u"heading3"_s, u"remedy_rate"_s,
        u"remedy_average"_s, u"remedies"_s, u"remedy_base"_s};
}

QString SampleLetter::text() const
{
    QStringList figures;
    for (const QString &name : order) {
        if (const QString part = parts.value(name); !part.isEmpty())
            figures.append(part);
    }
    return head() + figures.join(between) + u'\n';
}

QString SampleLetter::head()
{
    return u"21 July 2025\n\nBy email\n\nMs Alexander\nExecutive Director\nDerbyshire County Council\n\nDear "
           u"Ms Alexander\n\n"
           "Annual Review letter 2024-25\n\nI write to you with your annual summary of complaint statistics "
           "from the Local "
           "Government and Social Care Ombudsman for the year ending 31 March 2025. The information offers "
           "valuable insight.\n\n"
           "Your annual data, and a copy of this letter, will be uploaded to our interactive map, Your "
           "council's performance, "
           "on 28 July 2025.\n\nYours sincerely,\n\nAmerdeep Somal\nLocal Government and Social Care "
           "Ombudsman\n"
           "Chair, Commission for Local Administration in England\n\n"_s;
}

QMap<QString, QString> sampleFigures()
{
    return {{u"upheld_rate"_s, u"85"_s}, {u"upheld_average"_s, u"89"_s}, {u"upheld_decisions"_s, u"47"_s},
        {u"investigations"_s, u"55"_s}, {u"upheld_per_100k"_s, u"5.8"_s},
        {u"upheld_per_100k_average"_s, u"4.5"_s}, {u"compliance_rate"_s, u"98"_s},
        {u"compliance_average"_s, u"99"_s}, {u"compliance_outcomes"_s, u"41"_s}, {u"remedy_rate"_s, u"6"_s},
        {u"remedy_average"_s, u"7"_s}, {u"remedies"_s, u"3"_s}, {u"remedy_base"_s, u"47"_s},
        {u"dealt_with"_s, u"227"_s}, {u"not_for_us"_s, u"63"_s}, {u"assessed_and_closed"_s, u"109"_s}};
}

namespace {
QString valueOrState(const FieldReading &field)
{
    return field.state == FieldState::Stated ? valueToText(field.key, field.value) : stateKey(field.state);
}
} // namespace

QString differences(const Letter &letter, const QMap<QString, QString> &expected)
{
    QStringList lines;
    for (const auto &[key, value] : expected.asKeyValueRange()) {
        const FieldReading field = letter.field(key);
        if (valueOrState(field) != value || !field.doubt.isEmpty())
            lines.append(key + u" is "_s + valueOrState(field) + u", not "_s + value + u". "_s + field.doubt);
    }
    return lines.join(u'\n');
}

QString silentDifferences(const Letter &letter, const QMap<QString, QString> &expected)
{
    QStringList lines;
    for (const auto &[key, value] : expected.asKeyValueRange()) {
        const FieldReading field = letter.field(key);
        if (valueOrState(field) != value && field.doubt.isEmpty())
            lines.append(key + u" is "_s + valueOrState(field) + u", not "_s + value);
    }
    return lines.join(u'\n');
}
