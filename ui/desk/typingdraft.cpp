// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/typingdraft.h"

#include "files/safefile.h"
#include "letter/fields.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qint64 largest = 100'000;

bool isField(const QString &key)
{
    return std::ranges::any_of(fieldDefinitions(), [&key](const auto &field) { return field.key == key; });
}
} // namespace

TypingDraft::TypingDraft(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(300ms);
    connect(&m_soon, &QTimer::timeout, this, &TypingDraft::write);
}

std::optional<Typing> TypingDraft::read(const QString &path)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > largest)
        return {};
    const auto object = QJsonDocument::fromJson(file.readAll()).object();
    const Typing typing{.letter = object.value("letter"_L1).toString(),
        .key = object.value("key"_L1).toString(),
        .text = object.value("text"_L1).toString(),
        .note = object.value("note"_L1).toString()};
    if (typing.letter.isEmpty() || typing.text.isEmpty() || !isField(typing.key))
        return {};
    return typing;
}

void TypingDraft::keep(const Typing &typing)
{
    if (m_path.isEmpty())
        return;
    m_typing = typing;
    m_soon.start();
}

void TypingDraft::forget()
{
    m_soon.stop();
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

void TypingDraft::write()
{
    const QJsonObject object{{"letter"_L1, m_typing.letter}, {"key"_L1, m_typing.key},
        {"text"_L1, m_typing.text}, {"note"_L1, m_typing.note}};
    static_cast<void>(writeWhole(m_path, QJsonDocument(object).toJson(QJsonDocument::Compact)));
}
