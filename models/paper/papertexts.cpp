// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papertexts.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestText = 20'000;
constexpr qsizetype mostTexts = 500;

QJsonObject listsAsJson(const QMap<QString, QStringList> &lists)
{
    QJsonObject object;
    for (auto it = lists.constBegin(); it != lists.constEnd(); ++it)
        object.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return object;
}

QString text(const QJsonValue &value)
{
    return value.toString().left(longestText);
}

QStringList list(const QJsonValue &value)
{
    QStringList texts;
    const auto array = value.toArray();
    for (const auto &one : array) {
        if (one.isString() && texts.size() < mostTexts)
            texts.append(text(one));
    }
    return texts;
}

QMap<QString, QStringList> lists(const QJsonValue &value)
{
    QMap<QString, QStringList> all;
    const auto object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd() && all.size() < mostTexts; ++it)
        all.insert(it.key(), list(it.value()));
    return all;
}

QJsonArray sectionsAsJson(const QList<OwnSection> &sections)
{
    QJsonArray array;
    for (const auto &own : sections) {
        array.append(QJsonObject{
            {u"heading"_s, own.heading}, {u"paragraphs"_s, QJsonArray::fromStringList(own.paragraphs)}});
    }
    return array;
}

QList<OwnSection> sections(const QJsonValue &value)
{
    QList<OwnSection> all;
    const auto array = value.toArray();
    for (const auto &one : array) {
        const auto object = one.toObject();
        if (all.size() < mostTexts && object.value(u"heading"_s).isString())
            all.append({text(object.value(u"heading"_s)), list(object.value(u"paragraphs"_s))});
    }
    return all;
}

QDate date(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}
} // namespace

QJsonObject paperTextsAsJson(const PaperTexts &texts)
{
    QJsonArray questions;
    for (const auto rule : texts.questions)
        questions.append(rule);
    QJsonObject publication;
    for (auto it = texts.publication.constBegin(); it != texts.publication.constEnd(); ++it)
        publication.insert(it.key(), it.value().toString(Qt::ISODate));
    return {{u"committee"_s, texts.committee}, {u"meeting"_s, texts.meeting.toString(Qt::ISODate)},
        {u"contact"_s, texts.contact}, {u"other_formats"_s, texts.otherFormats},
        {u"switched_off"_s, QJsonArray::fromStringList(texts.switchedOff)},
        {u"replaced"_s, listsAsJson(texts.replaced)}, {u"basis"_s, listsAsJson(texts.basis)},
        {u"own_sections"_s, sectionsAsJson(texts.ownSections)}, {u"questions"_s, questions},
        {u"questions_of"_s, texts.questionsOf.toString(Qt::ISODate)},
        {u"earlier_years"_s, texts.earlierYears}, {u"councils"_s, texts.councils},
        {u"publication"_s, publication}, {u"embargo_off"_s, QJsonArray::fromStringList(texts.embargoOff)}};
}

PaperTexts paperTextsFromJson(const QJsonObject &json)
{
    PaperTexts texts{.committee = text(json.value(u"committee"_s)),
        .meeting = date(json.value(u"meeting"_s)),
        .contact = text(json.value(u"contact"_s)),
        .otherFormats = text(json.value(u"other_formats"_s)),
        .switchedOff = list(json.value(u"switched_off"_s)),
        .replaced = lists(json.value(u"replaced"_s)),
        .basis = lists(json.value(u"basis"_s)),
        .ownSections = sections(json.value(u"own_sections"_s)),
        .earlierYears = json.value(u"earlier_years"_s).toBool(true),
        .councils = text(json.value(u"councils"_s)),
        .embargoOff = list(json.value(u"embargo_off"_s))};
    const auto questions = json.value(u"questions"_s).toArray();
    for (const auto &rule : questions) {
        if (const int number = rule.toInt(-1); number >= 0 && !texts.questions.contains(number))
            texts.questions.append(number);
    }
    texts.questionsOf = date(json.value(u"questions_of"_s));
    const auto publication = json.value(u"publication"_s).toObject();
    for (auto it = publication.constBegin(); it != publication.constEnd(); ++it) {
        if (const auto day = date(it.value()); day.isValid())
            texts.publication.insert(it.key(), day);
    }
    return texts;
}
