// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/settings.h"

#include "files/disk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr auto bytesWord = "bytes"_L1;

QJsonValue written(const QVariant &value)
{
    if (value.typeId() == QMetaType::QByteArray)
        return QJsonObject{{bytesWord, QString::fromLatin1(value.toByteArray().toBase64())}};
    return QJsonValue::fromVariant(value);
}

QVariant read(const QJsonValue &value)
{
    if (value.isObject())
        return QByteArray::fromBase64(value[bytesWord].toString().toLatin1());
    return value.isArray() ? QVariant(value.toVariant().toStringList()) : value.toVariant();
}

bool readAll(QIODevice &device, QSettings::SettingsMap &map)
{
    const auto document = QJsonDocument::fromJson(device.readAll());
    const auto object = document.object();
    for (auto one = object.begin(); one != object.end(); ++one)
        map.insert(one.key(), read(one.value()));
    return document.isObject();
}

/// Qt puts the file in its place only where this is true.
bool writeAll(QIODevice &device, const QSettings::SettingsMap &map)
{
    QJsonObject object;
    for (auto one = map.begin(); one != map.end(); ++one)
        object.insert(one.key(), written(one.value()));
    const auto bytes = QJsonDocument(object).toJson();
    auto *file = qobject_cast<QFileDevice *>(&device);
    QString why;
    return file && file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file->write(bytes) == bytes.size() && file->flush() && Disk::syncOpen(*file, &why);
}
} // namespace

QSettings::Format safeSettings()
{
    static const auto format = QSettings::registerFormat(u"settings"_s, readAll, writeAll);
    return format;
}

bool areSaved(const QSettings &settings)
{
    if (settings.format() != safeSettings())
        return settings.status() == QSettings::NoError;
    QFile file(settings.fileName());
    QSettings::SettingsMap map;
    const auto keys = settings.allKeys();
    if (!file.open(QIODevice::ReadOnly) || !readAll(file, map))
        return keys.isEmpty();
    return std::ranges::all_of(
        keys, [&](const QString &key) { return written(map.value(key)) == written(settings.value(key)); });
}
