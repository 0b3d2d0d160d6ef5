// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documentfixtures.h"
#include "ui/document/documentpane.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

/// A pane on fake pages, 640 by 480, with the field rows of a test, and the hands of a person.
class PaneFixture {
public:
    explicit PaneFixture(QSize size = {640, 480})
    {
        selection = std::make_unique<QItemSelectionModel>(&fields);
        pane = std::make_unique<DocumentPane>(std::make_unique<FakePages>(log), threads);
        pane->setFields(&fields, selection.get());
        pane->resize(size);
        pane->show();
    }

    /// Shown, read and drawn; false where that takes too long.
    [[nodiscard]] bool show(const QByteArray &bytes, int firstPage = 1, int lastPage = 1)
    {
        QSignalSpy shown(pane.get(), &DocumentPane::pageShown);
        pane->showDocument({.bytes = bytes,
            .name = QStringLiteral("wexcombe-2024.pdf"),
            .firstPage = firstPage,
            .lastPage = lastPage,
            .letter = QStringLiteral("wexcombe")});
        if (!QTest::qWaitForWindowExposed(pane.get()) || !shown.wait())
            return false;
        threads.waitForDone();
        QCoreApplication::processEvents();
        threads.waitForDone();
        QCoreApplication::processEvents();
        return true;
    }
    void addField(const QString &key, const QString &value, int page, const QRectF &box)
    {
        fields.add(key, value, {.page = page, .box = box});
    }
    void select(int row)
    {
        selection->setCurrentIndex(fields.index(row, 1), QItemSelectionModel::SelectCurrent);
    }
    [[nodiscard]] QRect light(int row) const
    {
        return pane->lightRect(fields.item(row)->data(FieldTable::KeyRole).toString());
    }
    [[nodiscard]] QImage picture() const { return pane->viewport()->grab().toImage(); }
    [[nodiscard]] QColor colorAt(QPoint view) const
    {
        const QImage image = picture();
        return image.pixelColor((QPointF(view) * image.devicePixelRatio()).toPoint());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(pane.get(), key, modifiers);
    }
    [[nodiscard]] int scrolled() const { return pane->verticalScrollBar()->value(); }

    QThreadPool threads;
    FakePages::Log log;
    FieldRows fields;
    std::unique_ptr<QItemSelectionModel> selection;
    std::unique_ptr<DocumentPane> pane;
};
