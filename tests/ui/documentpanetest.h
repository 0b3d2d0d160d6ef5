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

/// The pane as a person uses it, with pages that need no reader program: two fields with a place on the first
/// and third page, one without. Base of tests.
class DocumentPaneTest : public QObject {
protected:
    static constexpr QRectF onTop{0.1, 0.05, 0.05, 0.015};
    static constexpr QRectF further{0.3, 0.5, 0.05, 0.015};

    void setUp()
    {
        m_fields.setRowCount(0);
        m_fields.add(QStringLiteral("upheld_rate"), QStringLiteral("69%"), {.page = 1, .box = onTop});
        m_fields.add(QStringLiteral("upheld_average"), QStringLiteral("79%"), {.page = 3, .box = further});
        m_fields.add(QStringLiteral("ombudsman"), {}, {});
        m_selection = std::make_unique<QItemSelectionModel>(&m_fields);
        m_pane = std::make_unique<DocumentPane>(std::make_unique<FakePages>(m_log), m_threads);
        m_pane->setFields(&m_fields, m_selection.get());
        m_pane->resize(640, 480);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    [[nodiscard]] static DocumentPane::Document letterOf(const QByteArray &bytes, int firstPage, int lastPage)
    {
        return {.bytes = bytes,
            .name = QStringLiteral("wexcombe-2024.pdf"),
            .firstPage = firstPage,
            .lastPage = lastPage,
            .letter = QStringLiteral("wexcombe")};
    }
    void show(const QByteArray &bytes, int firstPage = 1, int lastPage = 1)
    {
        QSignalSpy shown(m_pane.get(), &DocumentPane::pageShown);
        m_pane->showDocument(letterOf(bytes, firstPage, lastPage));
        QVERIFY(shown.wait());
        m_threads.waitForDone();
        QTRY_COMPARE(m_pane->pageCount(), std::max(lastPage, bytes.split(' ').value(2).toInt()));
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QColor colorAt(QPoint view)
    {
        const QImage pane = m_pane->viewport()->grab().toImage();
        return pane.pixelColor((QPointF(view) * pane.devicePixelRatio()).toPoint());
    }
    void click(QPoint view) { QTest::mouseClick(m_pane->viewport(), Qt::LeftButton, {}, view); }
    [[nodiscard]] int scrolled() const { return m_pane->verticalScrollBar()->value(); }

    QThreadPool m_threads;
    FakePages::Log m_log;
    FieldRows m_fields;
    std::unique_ptr<QItemSelectionModel> m_selection;
    std::unique_ptr<DocumentPane> m_pane;
};
