// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/place.h"

#include <QString>
#include <QVariant>

/// The four states a field can be in. Never mixed: a missing figure is not 0, and "the letter says there is
/// none" is not "we did not find it".
enum class FieldState {
    Stated, ///< a value, 0 included
    NotApplicable, ///< the letter says that there is none
    NotStated, ///< the block is there, without this figure
    NotFound, ///< no such block in the document (a picture, or missing)
};

/// How a value came to be. None where there is no value.
enum class Method { None, Text, Ocr, Hand };

/// Whether the drawn page shows what its text says.
enum class PictureState { NotCompared, Agrees, Disagrees };

/// One field as read in a letter, or as corrected by hand.
struct FieldReading {
    QString key; ///< one of fieldDefinitions()
    FieldState state = FieldState::NotFound;
    QVariant value; ///< by the field's kind: QString, QDate, int or double; invalid unless Stated
    QString text; ///< as printed, without marks; the whole sentence where NotApplicable
    Place place; ///< of the value (or sentence); invalid where there is none
    Method method = Method::None;
    PictureState picture = PictureState::NotCompared;
    QString shown; ///< what the drawn page shows there, where it Disagrees; empty where nothing is to be seen
    QString doubt; ///< why the reader was unsure, in words for people; empty where it was sure

    friend bool operator==(const FieldReading &, const FieldReading &) = default;
};

/// The words of the command line and the database: "stated", "not_applicable", "not_stated", "not_found".
[[nodiscard]] QString stateKey(FieldState state);
/// The state of such a word; NotFound for any other.
[[nodiscard]] FieldState stateOfKey(QAnyStringView key);
/// "text", "ocr", "hand"; empty for None.
[[nodiscard]] QString methodKey(Method method);
[[nodiscard]] Method methodOfKey(QAnyStringView key);
/// "not_compared", "agrees", "disagrees".
[[nodiscard]] QString pictureKey(PictureState picture);
[[nodiscard]] PictureState pictureOfKey(QAnyStringView key);

/// \a value of the field \a key as stored and exported: rates and counts "69", per 100,000 "5.8" or "4",
/// dates ISO; empty for an invalid value.
[[nodiscard]] QString valueToText(QAnyStringView key, const QVariant &value);
/// The value that \a text stands for, by the field's kind, or an invalid one where it is no such value (a
/// rate over 100, a negative count, 31 February). Takes what valueToText() gives, "69%", "1,157" and "17 July
/// 2024".
[[nodiscard]] QVariant valueFromText(QAnyStringView key, const QString &text);
