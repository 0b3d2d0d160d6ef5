// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/figurevalues.h"

#include "extraction/doubts.h"
#include "letter/fields.h"

#include <cmath>

namespace {
QVariant valueFor(const QString &key, const Candidate &one)
{
    const auto kind = fieldDefinition(key)->kind;
    if (kind == FieldKind::Per100k)
        return one.value;
    const double whole = std::round(one.value);
    if (whole > 1e8 || (kind == FieldKind::PerCent && whole > 100))
        return {};
    return int(whole);
}

// "60.0%" is a whole per cent all the same.
bool isTooExact(const QString &key, const Candidate &one)
{
    if (fieldDefinition(key)->kind == FieldKind::Per100k)
        return one.decimals > 2;
    return one.decimals > 0 && one.value != std::round(one.value);
}
} // namespace

QString printedValue(const Candidate &one)
{
    return printedText(one.text, one.from, one.length);
}

void setValue(FieldReading &reading, const Candidate &one, std::span<const Page> pages)
{
    reading.state = one.state;
    reading.text = printedValue(one);
    reading.place = placeOf(pages, one.text, one.from, one.length);
    const float confidence = confidenceOf(pages, one.text, one.from, one.length);
    reading.method = confidence < 1 ? Method::Ocr : Method::Text;
    QStringList doubts;
    if (confidence < 0.8F)
        doubts.append(Doubt::ocr());
    if (one.odd)
        doubts.append(Doubt::odd(reading.text));
    if (one.state == FieldState::Stated) {
        reading.value = valueFor(reading.key, one);
        if (!reading.value.isValid()) {
            reading.state = FieldState::NotStated;
            doubts.append(Doubt::impossible(reading.text));
        } else if (isTooExact(reading.key, one)) {
            doubts.append(Doubt::impossible(reading.text));
        }
    }
    reading.doubt = doubts.join(u' ');
}
