// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fieldcolumns.h"

#include "letter/fields.h"
#include "store/boundedtext.h"
#include "store/sqlstatement.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {
enum {
    KeyColumn,
    StateColumn,
    ValueColumn,
    TextColumn,
    PlaceColumn,
    MethodColumn = 11,
    PictureColumn,
    DoubtColumn
};

// Apart from valueToText(), which is for people and exports: every value must come back exactly as it was.
QVariant storedValue(const QVariant &value)
{
    if (!value.isValid())
        return QVariant(QMetaType(QMetaType::QString));
    switch (value.typeId()) {
    case QMetaType::QDate:
        return boundText(value.toDate().toString(Qt::ISODate));
    case QMetaType::Double:
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    default:
        return boundText(value.toString());
    }
}

QVariant valueFromStored(QAnyStringView key, const QString &stored)
{
    const auto *definition = fieldDefinition(key);
    bool isNumber = false;
    switch (definition ? definition->kind : FieldKind::Text) {
    case FieldKind::Text:
        return stored;
    case FieldKind::Date: {
        const auto date = QDate::fromString(stored, Qt::ISODate);
        return date.isValid() ? QVariant(date) : QVariant();
    }
    case FieldKind::PerCent:
    case FieldKind::Count: {
        const int number = stored.toInt(&isNumber);
        return isNumber ? QVariant(number) : QVariant();
    }
    case FieldKind::Per100k: {
        const double number = stored.toDouble(&isNumber);
        return isNumber ? QVariant(number) : QVariant();
    }
    }
    Q_UNREACHABLE();
}

void takeValue(FieldReading &field, const QVariant &stored)
{
    if (field.state != FieldState::Stated)
        return;
    if (!stored.isNull())
        field.value = valueFromStored(field.key, boundedText(stored));
    if (field.value.isValid())
        return;
    field.state = FieldState::NotFound;
    field.doubt = QCoreApplication::translate("Store", "The case file holds no readable value here.");
}
} // namespace

QString fieldColumnNames()
{
    return u"key, state, value, text, "_s + placeColumnNames() + u", method, picture, doubt"_s;
}

QString placeColumnNames()
{
    return u"page, x0, y0, x1, y1, text_line, text_column"_s;
}

FieldReading fieldFromColumns(const std::function<QVariant(int)> &column, int columnCount)
{
    FieldReading field{.key = column(KeyColumn).toString(),
        .state = stateOfKey(column(StateColumn).toString()),
        .text = boundedText(column(TextColumn)),
        .place = placeFromColumns([&column](int number) { return column(PlaceColumn + number); }),
        .method = methodOfKey(column(MethodColumn).toString())};
    if (columnCount > DoubtColumn) {
        field.picture = pictureOfKey(column(PictureColumn).toString());
        field.doubt = boundedText(column(DoubtColumn));
    }
    takeValue(field, column(ValueColumn));
    return field;
}

Place placeFromColumns(const std::function<QVariant(int)> &column)
{
    Place place{.page = column(0).toInt(), .line = column(5).toInt(), .column = column(6).toInt()};
    if (!column(1).isNull()) {
        place.box = QRectF(QPointF(column(1).toDouble(), column(2).toDouble()),
            QPointF(column(3).toDouble(), column(4).toDouble()));
    }
    return place;
}

QVariantList columnsOf(const FieldReading &field, int columnCount)
{
    QVariantList columns{field.key, stateKey(field.state), storedValue(field.value), boundText(field.text)};
    columns += columnsOf(field.place);
    columns += {boundText(methodKey(field.method)), pictureKey(field.picture), boundText(field.doubt)};
    return columns.first(columnCount);
}

QVariantList columnsOf(const Place &place)
{
    const QVariant none{QMetaType(QMetaType::Double)};
    QVariantList columns{place.page};
    if (place.box.isNull())
        columns += {none, none, none, none};
    else
        columns += {place.box.left(), place.box.top(), place.box.right(), place.box.bottom()};
    columns += {place.line, place.column};
    return columns;
}

QString storedTypeKey(AuthorityType type)
{
    return type == AuthorityType::Other ? u"other"_s : typeKey(type);
}

AuthorityType typeOfStoredKey(QAnyStringView key)
{
    return key == "other"_L1 ? AuthorityType::Other : typeOfKey(key);
}
