// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/place.h"
#include "ui/document/pagemapping.h"
#include "ui/document/typedpage.h"

#include <QAbstractItemModel>
#include <QItemSelectionModel>
#include <QPointer>

/// The lit place of one field.
struct Light {
    int row = 0; ///< in the field table
    QString key;
    int page = 0; ///< from 1
    QList<QRectF> boxes; ///< parts of the page, never empty; several where typed text wraps
    bool isFlagged = false;
    bool isCorrected = false;
};

/// The lights of the field table's rows: kept in step with the table and its selection model.
class Lights : public QObject {
    Q_OBJECT

public:
    explicit Lights(QObject *parent = nullptr);

    /// Not owned, may be null. Its roles are those of FieldTable.
    void setFields(QAbstractItemModel *fields, QItemSelectionModel *selection);
    /// The pages in which places are looked up; \a typed is empty for drawn pages.
    void setPages(int count, const QList<TypedPage> &typed);

    /// One for each row with a place on these pages. Valid until the table or the pages change.
    [[nodiscard]] const QList<Light> &all() const;
    /// -1 where none is.
    [[nodiscard]] int currentRow() const;
    /// The light of the current row; null where it has none.
    [[nodiscard]] const Light *current() const;
    [[nodiscard]] const Light *ofKey(QAnyStringView key) const;
    /// The nearest light at \a pixel, first in the table first where several fields have the very same place
    /// (a sentence that stands for a whole block). Empty where there is none.
    [[nodiscard]] QList<Light> at(QPointF pixel, const PageMapping &mapping) const;
    /// Makes the light at \a pixel current, of several in the same place the one after the current. Nothing
    /// where there is none.
    void selectAt(QPointF pixel, const PageMapping &mapping);

    /// What the light stands for, plain text: the field's name and value, and why it stands out.
    [[nodiscard]] QString description(const Light &light) const;
    /// The same in one line for a screen reader, with what colour and shape say: flagged, corrected.
    [[nodiscard]] QString spokenName(const Light &light) const;
    /// Makes \a light current.
    void select(const Light &light);

Q_SIGNALS:
    /// Some light came, went or changed.
    void changed();
    void currentChanged();

private:
    void markChanged();
    void rebuild() const;
    [[nodiscard]] Light lightOf(int row) const;
    [[nodiscard]] QList<QRectF> boxesOf(const QModelIndex &field, const Place &place) const;

    QPointer<QAbstractItemModel> m_fields;
    QPointer<QItemSelectionModel> m_selection;
    int m_pageCount = 0;
    QList<TypedPage> m_typed;
    // Made when asked for: one edit of a table gives several signals.
    mutable QList<Light> m_lights;
    mutable bool m_isOld = true;
};
