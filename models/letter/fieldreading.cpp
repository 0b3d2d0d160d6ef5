// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fieldreading.h"

#include "letter/fields.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {
template <typename Enum, std::size_t size> using Words = std::array<std::pair<Enum, QLatin1String>, size>;

constexpr Words<FieldState, 4> stateWords{{{FieldState::Stated, QLatin1String("stated")},
    {FieldState::NotApplicable, QLatin1String("not_applicable")},
    {FieldState::NotStated, QLatin1String("not_stated")},
    {FieldState::NotFound, QLatin1String("not_found")}}};
constexpr Words<Method, 4> methodWords{
    {{Method::None, QLatin1String()}, {Method::Text, QLatin1String("text")},
        {Method::Ocr, QLatin1String("ocr")}, {Method::Hand, QLatin1String("hand")}}};
constexpr Words<PictureState, 3> pictureWords{{{PictureState::NotCompared, QLatin1String("not_compared")},
    {PictureState::Agrees, QLatin1String("agrees")}, {PictureState::Disagrees, QLatin1String("disagrees")}}};

template <typename Enum, std::size_t size> QString wordOf(const Words<Enum, size> &words, Enum value)
{
    for (const auto &[candidate, word] : words) {
        if (candidate == value)
            return word;
    }
    Q_UNREACHABLE();
}

template <typename Enum, std::size_t size>
Enum valueOf(const Words<Enum, size> &words, QAnyStringView key, Enum otherwise)
{
    for (const auto &[candidate, word] : words) {
        if (word == key)
            return candidate;
    }
    return otherwise;
}

QDate dateFromText(const QString &text)
{
    const auto iso =
        QDate::fromString(text, u"yyyy-MM-dd"_s); // Qt::ISODate would pass over text that follows
    if (iso.isValid())
        return iso;
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    for (const auto &format : {u"d MMMM yyyy"_s, u"d MMM yyyy"_s, u"d/M/yyyy"_s}) {
        const auto date = english.toDate(text, format);
        if (date.isValid())
            return date;
    }
    return {};
}

QVariant numberFromText(const QString &text, FieldKind kind)
{
    // ASCII digits only: toInt() would also take look-alikes of other scripts, which must be seen and
    // flagged.
    static const QRegularExpression whole(u"^(\\d{1,3}(?:,\\d{3})+|\\d{1,9})\\s?(%?)$"_s);
    static const QRegularExpression decimal(u"^\\d{1,6}(?:\\.\\d{1,4})?$"_s);
    if (kind == FieldKind::Per100k)
        return decimal.match(text).hasMatch() ? QVariant(text.toDouble()) : QVariant();
    const auto match = whole.match(text);
    if (!match.hasMatch() || (kind == FieldKind::Count && !match.captured(2).isEmpty()))
        return {};
    const int number = match.captured(1).remove(u',').toInt();
    return kind == FieldKind::PerCent && number > 100 ? QVariant() : QVariant(number);
}
} // namespace

QString stateKey(FieldState state)
{
    return wordOf(stateWords, state);
}

FieldState stateOfKey(QAnyStringView key)
{
    return valueOf(stateWords, key, FieldState::NotFound);
}

QString methodKey(Method method)
{
    return wordOf(methodWords, method);
}

Method methodOfKey(QAnyStringView key)
{
    return valueOf(methodWords, key, Method::None);
}

QString pictureKey(PictureState picture)
{
    return wordOf(pictureWords, picture);
}

PictureState pictureOfKey(QAnyStringView key)
{
    return valueOf(pictureWords, key, PictureState::NotCompared);
}

QString valueToText(QAnyStringView key, const QVariant &value)
{
    const auto *field = fieldDefinition(key);
    if (!field || !value.isValid() || value.isNull())
        return {};
    switch (field->kind) {
    case FieldKind::Date:
        return value.toDate().toString(Qt::ISODate);
    case FieldKind::Per100k:
        return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    case FieldKind::Text:
    case FieldKind::PerCent:
    case FieldKind::Count:
        break;
    }
    return value.toString();
}

QVariant valueFromText(QAnyStringView key, const QString &text)
{
    const auto *field = fieldDefinition(key);
    const auto trimmed = text.trimmed();
    if (!field || trimmed.isEmpty())
        return {};
    switch (field->kind) {
    case FieldKind::Text:
        return trimmed;
    case FieldKind::Date: {
        const auto date = dateFromText(trimmed);
        return date.isValid() ? QVariant(date) : QVariant();
    }
    case FieldKind::PerCent:
    case FieldKind::Count:
    case FieldKind::Per100k:
        return numberFromText(trimmed, field->kind);
    }
    Q_UNREACHABLE();
}
