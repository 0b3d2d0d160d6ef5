// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/litplaces.h"

namespace {
constexpr auto wholeRow = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
}

LitPlaces::LitPlaces(QAbstractItemModel &fields, QItemSelectionModel &field)
    : m_field(field)
    , m_passage(&m_passages)
    , m_current(&m_all)
{
    m_all.addSourceModel(&fields);
    m_all.addSourceModel(&m_passages);
    connect(&m_field, &QItemSelectionModel::currentChanged, this, &LitPlaces::takeField);
    connect(&m_passage, &QItemSelectionModel::currentChanged, this, &LitPlaces::takePassage);
    connect(&m_current, &QItemSelectionModel::currentChanged, this, &LitPlaces::takePlace);
}

void LitPlaces::takeField(const QModelIndex &field)
{
    if (!field.isValid())
        return;
    m_passage.clear();
    const auto place = m_all.mapFromSource(field);
    if (place.row() != m_current.currentIndex().row())
        m_current.setCurrentIndex(place, wholeRow);
}

void LitPlaces::takePassage(const QModelIndex &passage)
{
    if (!passage.isValid())
        return;
    m_passage.select(passage, wholeRow); // the list alone would not, where the Tab key came to it
    const auto place = m_all.mapFromSource(passage);
    if (place.row() != m_current.currentIndex().row())
        m_current.setCurrentIndex(place, wholeRow);
}

/// A click in the page, or one of the two lists' own doing, which finds itself chosen already.
void LitPlaces::takePlace(const QModelIndex &place)
{
    const auto source = m_all.mapToSource(place);
    if (!source.isValid())
        return;
    if (source.model() == &m_passages) {
        if (source.row() != m_passage.currentIndex().row())
            m_passage.setCurrentIndex(source.siblingAtColumn(0), wholeRow);
    } else if (m_passage.currentIndex().isValid() || source.row() != m_field.currentIndex().row()) {
        m_passage.clear();
        m_field.setCurrentIndex(source, wholeRow);
    }
}

void LitPlaces::backToField()
{
    if (!m_passage.currentIndex().isValid())
        return;
    m_passage.clear();
    takeField(m_field.currentIndex());
}
