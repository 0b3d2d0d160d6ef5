// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fields.h"
#include "store/casefile.h"

#include <QCryptographicHash>

/// Letters made by hand for the tests of store and tables.
namespace Sample {
inline FieldReading stated(QLatin1String key, const QVariant &value, const QString &text)
{
    return {.key = key,
        .state = FieldState::Stated,
        .value = value,
        .text = text,
        .place = {.page = 3, .box = QRectF(0.1, 0.2, 0.25, 0.05)},
        .method = Method::Text};
}

/// Upheld 69% of 13, nine decisions; compliance not applicable; remedy not stated; dealt with not found.
inline Letter letter(const QString &authority, int year = 2024, const QString &gssCode = {})
{
    using namespace Qt::StringLiterals;
    Letter letter{.firstPage = 1,
        .lastPage = 3,
        .authorityName = authority,
        .gssCode = gssCode,
        .type = AuthorityType::Unitary,
        .fields = emptyFields()};
    letter.setField(stated(Key::authority, authority, authority));
    letter.setField(stated(Key::periodStart, QDate(year - 1, 4, 1), u"1 April"_s));
    letter.setField(stated(Key::periodEnd, QDate(year, 3, 31), u"31 March"_s));
    letter.setField(stated(Key::upheldRate, 69, u"69%"_s));
    letter.setField(stated(Key::upheldDecisions, 9, u"9"_s));
    letter.setField(stated(Key::investigations, 13, u"13"_s));
    letter.setField(stated(Key::upheldPer100k, 5.8, u"5.8"_s));
    const auto noRecommendations = u"No recommendations were due for compliance in this period"_s;
    for (const auto &key : {Key::complianceRate, Key::complianceAverage}) {
        letter.setField({.key = key,
            .state = FieldState::NotApplicable,
            .text = noRecommendations,
            .place = {.page = 3, .line = 12, .column = 4},
            .method = Method::Text});
    }
    letter.setField(stated(Key::complianceOutcomes, 0, noRecommendations));
    for (const auto &key : {Key::remedyRate, Key::remedyAverage, Key::remedies, Key::remedyBase})
        letter.setField({.key = key, .state = FieldState::NotStated});
    letter.passages = {
        {u"training"_s, u"Your council took part.\n\nThank you."_s, {.page = 2, .box = {0.1, 0.3, 0.8, 0.1}}},
        {u"other"_s, u"A second one."_s, {.page = 1, .line = 40, .column = 1}}};
    return letter;
}

inline DocumentToStore document(const QByteArray &bytes, const QList<Letter> &letters)
{
    using namespace Qt::StringLiterals;
    return {.fileName = u"letter.pdf"_s,
        .sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
        .bytes = bytes,
        .pageCount = 3,
        .letters = letters};
}

/// The correction that follows version \a after of \a key.
inline Correction correction(QLatin1String key, const QVariant &value, int after = 0)
{
    using namespace Qt::StringLiterals;
    auto field = stated(key, value, value.toString());
    field.method = Method::Hand;
    return {.field = field,
        .version = after + 1,
        .who = u"officer"_s,
        .when = QDateTime(QDate(2026, 11, 21), QTime(9, 30, 0, 123), Qt::UTC)};
}
} // namespace Sample
