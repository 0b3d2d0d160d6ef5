// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/passagesmodel.h"

#include <QConcatenateTablesProxyModel>
#include <QItemSelectionModel>

/// What the page lights: the letter's fields, and after them its passages, with one current place among them
/// all. Keeps that in step with the two lists: the one that changed last has it.
class LitPlaces : public QObject {
    Q_OBJECT

public:
    /// Not owned; must outlive this. \a field is of \a fields.
    LitPlaces(QAbstractItemModel &fields, QItemSelectionModel &field);

    [[nodiscard]] PassagesModel &passages() { return m_passages; }
    [[nodiscard]] QItemSelectionModel &passage() { return m_passage; }
    /// For the page.
    [[nodiscard]] QAbstractItemModel &all() { return m_all; }
    [[nodiscard]] QItemSelectionModel &current() { return m_current; }
    /// No passage is current; the current field is.
    void backToField();

private:
    void takeField(const QModelIndex &field);
    void takePassage(const QModelIndex &passage);
    void takePlace(const QModelIndex &place);

    QItemSelectionModel &m_field;
    PassagesModel m_passages;
    QItemSelectionModel m_passage;
    QConcatenateTablesProxyModel m_all;
    QItemSelectionModel m_current;
};
