// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/picturecomparison.h"

#include "letter/fields.h"
#include "letter/unclearpicture.h"

namespace {

bool isFigure(const FieldDefinition &field)
{
    return field.kind == FieldKind::PerCent || field.kind == FieldKind::Count
        || field.kind == FieldKind::Per100k;
}

} // namespace

QStringList keysToCompare(const Letter &letter)
{
    QStringList keys;
    for (const auto &field : letter.fields) {
        const auto *definition = fieldDefinition(field.key);
        if (definition && isFigure(*definition) && field.state == FieldState::Stated
            && field.method == Method::Text && field.place.isValid() && !field.place.box.isEmpty())
            keys.append(field.key);
    }
    return keys;
}

QList<PlaceToSee> placesToSee(const Letter &letter, const QStringList &keys)
{
    QList<PlaceToSee> places;
    for (const auto &key : keys) {
        const auto field = letter.field(key);
        places.append({field.place.page, field.place.box, field.text});
    }
    return places;
}

FieldReading comparedField(FieldReading field, const SeenPlace &seen)
{
    field.shown = seen.text;
    switch (seen.state) {
    case SeenPlace::State::Unreadable:
        field.picture = PictureState::NotCompared;
        break;
    case SeenPlace::State::NotMadeOut:
        field.picture = PictureState::NotCompared;
        field.shown = unclearPicture;
        break;
    case SeenPlace::State::Agrees:
        field.picture = PictureState::Agrees;
        break;
    case SeenPlace::State::Differs:
    case SeenPlace::State::Blank:
        field.picture = PictureState::Disagrees;
        break;
    }
    return field;
}

Outcome<void> compareWithPictures(QList<Letter> &letters, const QByteArray &bytes, const QString &file,
    Reader &reader, std::stop_token stop)
{
    QList<PlaceToSee> places;
    for (const auto &letter : letters)
        places += placesToSee(letter, keysToCompare(letter));
    const auto seen = reader.seePlaces(bytes, places, file, std::move(stop));
    if (!seen)
        return tl::unexpected(seen.error());
    auto next = seen->begin();
    for (auto &letter : letters) {
        const auto keys = keysToCompare(letter);
        for (const auto &key : keys)
            letter.setField(comparedField(letter.field(key), *next++));
    }
    return {};
}
