// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/expectedjson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

QJsonObject fieldJson(const ExpectedField &field)
{
    QJsonObject object{{u"state"_s, stateKey(field.state)}, {u"printed"_s, field.printed}};
    if (field.state == FieldState::Stated)
        object[u"value"_s] = QJsonValue::fromVariant(field.value);
    return object;
}

QVariant valueOf(const QJsonValue &json, FieldKind kind)
{
    if (json.isUndefined())
        return {};
    switch (kind) {
    case FieldKind::Date:
        return QDate::fromString(json.toString(), Qt::ISODate);
    case FieldKind::Text:
        return json.toString();
    case FieldKind::Per100k:
        return json.toDouble();
    default:
        return json.toInt();
    }
}

ExpectedLetter letterOf(const QJsonObject &json)
{
    ExpectedLetter letter{json[u"authority"_s].toString(), json[u"gss_code"_s].toString(), {}, {}, 0, 0};
    const QJsonObject fields = json[u"fields"_s].toObject();
    for (const FieldDefinition &field : fieldDefinitions()) {
        const QJsonObject one = fields[QString(field.key)].toObject();
        letter.fields[field.key] = {stateOfKey(one[u"state"_s].toString()),
            valueOf(one.value(u"value"_s), field.kind), one[u"printed"_s].toString()};
    }
    return letter;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qUtf8Printable(path));
    return file.readAll();
}

} // namespace

namespace Support {

QByteArray expectedJson(const FixtureRecipe &recipe)
{
    QJsonArray letters;
    for (const ExpectedLetter &letter : expectedLetters(recipe)) {
        QJsonObject fields;
        for (const auto &[key, field] : letter.fields.asKeyValueRange())
            fields[key] = fieldJson(field);
        letters.append(QJsonObject{
            {u"authority"_s, letter.authority}, {u"gss_code"_s, letter.gssCode}, {u"fields"_s, fields}});
    }
    return QJsonDocument(QJsonObject{{u"known"_s, isKnown(recipe)}, {u"letters"_s, letters}}).toJson();
}

QList<Fixture> libreOfficeFixtures()
{
    QList<Fixture> all;
    const QDir folder(QStringLiteral(UPHELD_FIXTURES "/libreoffice"));
    for (const QFileInfo &file : folder.entryInfoList({u"*.pdf"_s}, QDir::Files, QDir::Name)) {
        const QJsonObject json =
            QJsonDocument::fromJson(contentOf(folder.filePath(file.baseName() + u".json"_s))).object();
        Fixture fixture{file.baseName(), json[u"known"_s].toBool(), false, file.fileName(),
            contentOf(file.filePath()), {}, {}};
        for (const QJsonValue &letter : json[u"letters"_s].toArray())
            fixture.letters.append(letterOf(letter.toObject()));
        all.append(fixture);
    }
    return all;
}

} // namespace Support
