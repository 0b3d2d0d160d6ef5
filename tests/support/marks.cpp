// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/marks.h"

#include "letter/fields.h"

namespace {

constexpr char16_t firstStart = 0xE100;
constexpr char16_t end = 0xE0FF;

} // namespace

namespace Support {

QString marked(const QString &key, const QString &value)
{
    char16_t start = firstStart;
    for (const FieldDefinition &field : fieldDefinitions()) {
        if (key == field.key)
            return QString(QChar(start)) + value + QChar(end);
        ++start;
    }
    return value;
}

bool isMarkStart(QChar c)
{
    return c.unicode() >= firstStart && c.unicode() < firstStart + fieldDefinitions().size();
}

bool isMarkEnd(QChar c)
{
    return c.unicode() == end;
}

QString markKey(QChar c)
{
    return fieldDefinitions()[c.unicode() - firstStart].key;
}

QString withoutMarks(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        if (!isMarkStart(c) && !isMarkEnd(c))
            plain += c;
    }
    return plain;
}

} // namespace Support
