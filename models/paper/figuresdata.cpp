// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/figuresdata.h"

#include "letter/fields.h"
#include "paper/csvline.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrent>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {
/// Parts of the page to five decimals: a fiftieth of a millimetre, and no noise of binary fractions.
double rounded(double part)
{
    return std::round(part * 1e5) / 1e5;
}

QString yearEndingText(const Letter &letter)
{
    return letter.yearEnding().toString(Qt::ISODate);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue jsonValue(const FieldReading &field)
{
    if (field.state != FieldState::Stated || !field.value.isValid())
        return QJsonValue::Null;
    switch (fieldDefinition(field.key)->kind) {
    case FieldKind::PerCent:
    case FieldKind::Count:
        return field.value.toInt();
    case FieldKind::Per100k:
        return field.value.toDouble();
    case FieldKind::Text:
    case FieldKind::Date:
        break;
    }
    return valueToText(field.key, field.value);
}

void addPlace(QJsonObject &object, const Place &place, bool typed)
{
    object.insert(u"page"_s, place.isValid() ? QJsonValue(place.page) : QJsonValue::Null);
    if (typed) {
        object.insert(u"line"_s, place.line > 0 ? QJsonValue(place.line) : QJsonValue::Null);
        object.insert(u"column"_s, place.line > 0 ? QJsonValue(place.column) : QJsonValue::Null);
        return;
    }
    const auto &box = place.box;
    object.insert(u"box"_s,
        place.isValid() ? QJsonValue(
            QJsonArray{rounded(box.left()), rounded(box.top()), rounded(box.right()), rounded(box.bottom())})
                        : QJsonValue::Null);
}

bool isTyped(const Letter &letter)
{
    return std::ranges::any_of(letter.fields, [](const auto &field) { return field.place.line > 0; });
}

struct FiguresDataWords {
    Q_DECLARE_TR_FUNCTIONS(FiguresData)
};

/// Why the figure is in doubt, by its reader, a check or the officer: who takes the data takes this with it.
QString reasonOf(const LetterOfFile &of, const QString &key)
{
    const auto letter = of.publicLetter();
    QStringList reasons{letter.reason(key)};
    if (const auto *change = letter.change(key); change && letter.isInDispute(key)) {
        const auto entered = valueToText(key, change->entered);
        reasons.append(entered.isEmpty()
                ? FiguresDataWords::tr("The officer holds that the letter is in error here.")
                : FiguresDataWords::tr("The officer holds that the letter is in error and that %1 is right.")
                      .arg(entered));
    }
    if (const auto *change = letter.change(key); change && change->kind == HandChange::Kind::Revised)
        reasons.append(changesInWords(letter, {key}));
    if (of.inQuery.contains(key))
        reasons.append(FiguresDataWords::tr("The officer has put this in query."));
    reasons.removeAll(QString());
    return reasons.join(u'\n');
}

/// A revised figure is not in doubt, but whoever takes it must know that the letter prints another.
bool isFlagged(const LetterOfFile &of, const QString &key)
{
    return of.publicLetter().isInDoubt(key) || of.inQuery.contains(key);
}

QJsonObject fieldObject(const LetterOfFile &of, const FieldReading &field, bool typed)
{
    const auto reason = reasonOf(of, field.key);
    const bool read = field.method != Method::None;
    QJsonObject object{{u"state"_s, stateKey(field.state)}, {u"value"_s, jsonValue(field)},
        {u"text"_s, textInLetter({of.checked, of.changes}, field)},
        {u"method"_s, read ? QJsonValue(methodKey(field.method)) : QJsonValue::Null},
        {u"picture"_s, read ? QJsonValue(pictureKey(field.picture)) : QJsonValue::Null},
        {u"flagged"_s, isFlagged(of, field.key)}, {u"reason"_s, reason}};
    if (field.picture == PictureState::Disagrees)
        object.insert(u"shown"_s, field.shown);
    addPlace(object, field.place, typed);
    return object;
}

QJsonArray passagesArray(const Letter &letter, bool typed)
{
    QJsonArray passages;
    for (const auto &passage : letter.passages) {
        QJsonObject object{{u"kind"_s, passage.kind}, {u"text"_s, passage.text}};
        addPlace(object, passage.place, typed);
        passages.append(object);
    }
    return passages;
}

QJsonArray checksArray(const QList<CheckResult> &checks)
{
    QJsonArray array;
    for (const auto &check : checks) {
        array.append(QJsonObject{
            {u"check"_s, check.check}, {u"outcome"_s, outcomeKey(check.outcome)}, {u"says"_s, check.says}});
    }
    return array;
}

/// What came out of a mail or archive names the parts that lead to it, outermost first.
void addInside(QJsonObject &object, const QStringList &inside)
{
    if (!inside.isEmpty())
        object.insert(u"inside"_s, QJsonArray::fromStringList(inside));
}

QJsonObject letterObject(const LetterOfFile &of)
{
    const auto &letter = of.checked.letter;
    const bool typed = isTyped(letter);
    QJsonObject fields;
    for (const auto &field : letter.fields)
        fields.insert(field.key, fieldObject(of, field, typed));
    QJsonObject object{{u"file"_s, of.file}, {u"sha256"_s, of.sha256},
        {u"pages"_s, QJsonArray{letter.firstPage, letter.lastPage}},
        {u"reading"_s, qualityKey(letter.quality)}, {u"authority"_s, textOrNull(letter.authorityName)},
        {u"gss_code"_s, textOrNull(letter.gssCode)}, {u"type"_s, textOrNull(typeKey(letter.type))},
        {u"year_ending"_s, textOrNull(yearEndingText(letter))}, {u"fields"_s, fields},
        {u"passages"_s, passagesArray(letter, typed)}, {u"checks"_s, checksArray(of.checked.checks)}};
    addInside(object, of.inside);
    return object;
}

/// \a object as it stands in a list of the document, indented with it.
QByteArray entryText(const QJsonObject &object)
{
    // Strings hold no line ends as such, so each one here is the document's own.
    const auto text = QJsonDocument(object).toJson().trimmed();
    return "        " + QByteArray(text).replace("\n", "\n        ");
}

void appendList(QByteArray &text, QByteArrayView name, const QList<QByteArray> &entries)
{
    text.append("    \"").append(name).append("\": [\n");
    for (qsizetype i = 0; i < entries.size(); ++i)
        text.append(entries[i]).append(i + 1 < entries.size() ? ",\n" : "\n");
    text.append("    ]");
}

QStringList placeCells(const Place &place)
{
    const auto part = [&place](double value) {
        return place.isValid() && !place.box.isNull() ? QString::number(rounded(value), 'g', 8) : QString();
    };
    const auto whole = [](int value) { return value > 0 ? QString::number(value) : QString(); };
    return {whole(place.page), part(place.box.left()), part(place.box.top()), part(place.box.right()),
        part(place.box.bottom()), whole(place.line), whole(place.column)};
}

QString valueCell(const FieldReading &field)
{
    const auto text = valueToText(field.key, field.value);
    return fieldDefinition(field.key)->kind == FieldKind::Text ? harmlessText(text) : text;
}

QStringList fieldCells(const LetterOfFile &of, const FieldReading &field)
{
    const auto &letter = of.checked.letter;
    const auto reason = reasonOf(of, field.key);
    return QStringList{harmlessText(of.file), of.sha256, harmlessText(letter.authorityName), letter.gssCode,
               typeKey(letter.type), yearEndingText(letter), field.key, stateKey(field.state),
               valueCell(field), harmlessText(textInLetter({of.checked, of.changes}, field))}
    + placeCells(field.place)
        + QStringList{
            methodKey(field.method), isFlagged(of, field.key) ? u"true"_s : u"false"_s, harmlessText(reason)};
}
} // namespace

PublicLetter LetterOfFile::publicLetter() const
{
    return {.checked = checked,
        .changes = changes,
        .isRevised = isRevised,
        .lent = lent,
        .confirmed = confirmed,
        .answered = answered};
}

QString textInLetter(const PublicLetter &letter, const FieldReading &field)
{
    const auto *change = letter.change(field.key);
    if (!change || change->kind != HandChange::Kind::Revised)
        return field.text;
    const auto printed = valueToText(field.key, change->printed);
    const auto *definition = fieldDefinition(field.key);
    const bool isPerCent = definition && definition->kind == FieldKind::PerCent && !printed.isEmpty();
    return isPerCent ? printed + u'%' : printed;
}

QByteArray figuresAsCsv(const QList<LetterOfFile> &letters)
{
    static const auto header =
        u"file,sha256,authority,gss_code,type,year_ending,key,state,value,text,page,x0,y0,x1,y1,"
        "line,column,method,flagged,reason"_s;
    QByteArray csv = csvLine(header.split(u','));
    for (const auto &of : letters) {
        for (const auto &field : of.checked.letter.fields)
            csv += csvLine(fieldCells(of, field));
    }
    return csv;
}

QByteArray figuresAsJson(
    const QList<LetterOfFile> &letters, const QList<std::pair<Problem, QString>> &refused)
{
    QList<QByteArray> refusedEntries;
    for (const auto &[problem, says] : refused) {
        QJsonObject object{
            {u"file"_s, problem.file}, {u"reason"_s, problemKey(problem.kind)}, {u"says"_s, says}};
        addInside(object, problem.inside);
        refusedEntries.append(entryText(object));
    }
    // Hundreds of letters take a while to write, and each stands by itself.
    const auto letterEntries = QtConcurrent::blockingMapped<QList<QByteArray>>(
        letters, [](const LetterOfFile &of) { return entryText(letterObject(of)); });
    // Room for all of it at once: put together from parts it was copied four times, 60 ms of 300 letters in
    // which the other processor waited.
    QByteArray json;
    constexpr qsizetype around = 1'000;
    json.reserve(std::accumulate(letterEntries.begin(), letterEntries.end(), around,
        [](qsizetype sum, const QByteArray &entry) { return sum + entry.size() + 2; }));
    json.append("{\n");
    appendList(json, "letters", letterEntries);
    json.append(",\n");
    appendList(json, "refused", refusedEntries);
    json.append("\n}\n");
    return json;
}
