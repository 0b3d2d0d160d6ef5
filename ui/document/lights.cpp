// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/lights.h"

#include "letter/fieldreading.h"
#include "tables/fieldtable.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double tolerance = 4; ///< pixels round a light where a click still means it

QVariant valueOf(const QAbstractItemModel &fields, int row, int column, int role)
{
    return fields.index(row, column).data(role);
}

/// 0..1 with something in it; null for anything else.
QRectF usableBox(const QRectF &box)
{
    const QRectF inside = box & QRectF(0, 0, 1, 1);
    return std::isfinite(inside.width()) && std::isfinite(inside.height()) && inside.isValid() ? inside
                                                                                               : QRectF();
}

/// Smaller is nearer; negative where \a pixel is on none of the light's boxes. Half the box's diagonal is
/// added, so that a figure within a lit sentence is nearer than the sentence.
double farness(const Light &light, QPointF pixel, const PageMapping &mapping)
{
    double nearest = -1;
    for (const QRectF &box : light.boxes) {
        const QRectF rect = mapping.toPixels(light.page, box);
        if (!rect.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(pixel))
            continue;
        const QPointF away = pixel - rect.center();
        const double farness = std::hypot(away.x(), away.y()) + std::hypot(rect.width(), rect.height()) / 2;
        nearest = nearest < 0 ? farness : std::min(nearest, farness);
    }
    return nearest;
}

} // namespace

Lights::Lights(QObject *parent)
    : QObject(parent)
{
}

void Lights::setFields(QAbstractItemModel *fields, QItemSelectionModel *selection)
{
    if (m_fields)
        m_fields->disconnect(this);
    if (m_selection)
        m_selection->disconnect(this);
    m_fields = fields;
    m_selection = selection;
    if (fields) {
        connect(fields, &QAbstractItemModel::dataChanged, this, &Lights::markChanged);
        connect(fields, &QAbstractItemModel::modelReset, this, &Lights::markChanged);
        connect(fields, &QAbstractItemModel::layoutChanged, this, &Lights::markChanged);
        connect(fields, &QAbstractItemModel::rowsInserted, this, &Lights::markChanged);
        connect(fields, &QAbstractItemModel::rowsRemoved, this, &Lights::markChanged);
        connect(fields, &QAbstractItemModel::rowsMoved, this, &Lights::markChanged);
    }
    if (selection)
        connect(selection, &QItemSelectionModel::currentRowChanged, this, &Lights::currentChanged);
    markChanged();
}

void Lights::setPages(int count, const QList<TypedPage> &typed)
{
    m_pageCount = count;
    m_typed = typed;
    markChanged();
}

void Lights::markChanged()
{
    m_isOld = true;
    Q_EMIT changed();
}

const QList<Light> &Lights::all() const
{
    if (m_isOld)
        rebuild();
    return m_lights;
}

void Lights::rebuild() const
{
    m_isOld = false;
    m_lights.clear();
    for (int row = 0; m_fields && row < m_fields->rowCount(); ++row) {
        if (const Light light = lightOf(row); !light.boxes.isEmpty())
            m_lights.append(light);
    }
}

Light Lights::lightOf(int row) const
{
    const QModelIndex field = m_fields->index(row, FieldTable::Name);
    const auto place = field.data(FieldTable::PlaceRole).value<Place>();
    if (!place.isValid() || place.page > m_pageCount)
        return {};
    return {.row = row,
        .key = field.data(FieldTable::KeyRole).toString(),
        .page = place.page,
        .boxes = boxesOf(field, place),
        .isFlagged = field.data(FieldTable::FlaggedRole).toBool(),
        .isCorrected = field.data(FieldTable::CorrectedRole).toBool()};
}

QList<QRectF> Lights::boxesOf(const QModelIndex &field, const Place &place) const
{
    if (!m_typed.isEmpty()) {
        // Where a hand put in another value, the page still says what it printed.
        return m_typed[place.page - 1].boxes(place.line, place.column,
            {field.data(FieldTable::FieldRole).value<FieldReading>().text,
                field.data(FieldTable::PrintedRole).toString()});
    }
    const QRectF box = usableBox(place.box);
    return box.isNull() ? QList<QRectF>() : QList{box};
}

int Lights::currentRow() const
{
    return m_selection && m_selection->currentIndex().isValid() ? m_selection->currentIndex().row() : -1;
}

const Light *Lights::current() const
{
    const auto found = std::ranges::find(all(), currentRow(), &Light::row);
    return found != m_lights.cend() ? &*found : nullptr;
}

const Light *Lights::ofKey(QAnyStringView key) const
{
    const auto found = std::ranges::find_if(all(), [key](const Light &light) { return light.key == key; });
    return found != m_lights.cend() ? &*found : nullptr;
}

QList<Light> Lights::at(QPointF pixel, const PageMapping &mapping) const
{
    const Light *nearest = nullptr;
    double least = 0;
    for (const Light &light : all()) {
        const double far = farness(light, pixel, mapping);
        if (far >= 0 && (!nearest || far < least)) {
            nearest = &light;
            least = far;
        }
    }
    QList<Light> lights;
    for (const Light &light : all()) {
        if (nearest && light.page == nearest->page && light.boxes == nearest->boxes)
            lights.append(light);
    }
    return lights;
}

QString Lights::description(const Light &light) const
{
    if (!m_fields)
        return {};
    const QString name = valueOf(*m_fields, light.row, FieldTable::Name, Qt::DisplayRole).toString();
    const QString value = valueOf(*m_fields, light.row, FieldTable::Value, Qt::DisplayRole).toString();
    const QString reason = valueOf(*m_fields, light.row, FieldTable::Name, FieldTable::ReasonRole).toString();
    const QString field = value.isEmpty() ? name : tr("%1: %2", "field name: value").arg(name, value);
    return reason.isEmpty() ? field : field + u'\n' + reason;
}

QString Lights::spokenName(const Light &light) const
{
    const QStringList lines = description(light).split(u'\n');
    const QString reason = lines.mid(1).join(u' ');
    QString name = lines.first();
    if (light.isCorrected)
        name = tr("%1, corrected by hand", "field").arg(name);
    if (light.isFlagged)
        name = reason.isEmpty() ? tr("%1, flagged", "field").arg(name)
                                : tr("%1, flagged: %2", "field, flagged: reason").arg(name, reason);
    return name;
}

void Lights::selectAt(QPointF pixel, const PageMapping &mapping)
{
    const QList<Light> lights = at(pixel, mapping);
    if (lights.isEmpty())
        return;
    const auto lit = std::ranges::find(lights, currentRow(), &Light::row);
    select(lit != lights.cend() && lit + 1 != lights.cend() ? lit[1] : lights.first());
}

void Lights::select(const Light &light)
{
    if (!m_selection || !m_fields)
        return;
    // The column stays, so that a click in the page leaves the table where its keys are expected.
    const QModelIndex current = m_selection->currentIndex();
    const int column = current.isValid() ? current.column() : int(FieldTable::Value);
    const QModelIndex field = m_fields->index(light.row, std::min(column, m_fields->columnCount() - 1));
    m_selection->setCurrentIndex(field, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}
