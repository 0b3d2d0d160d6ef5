// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class DocumentPane;
class QLabel;
class QThreadPool;
class QToolButton;
class ReaderPool;
struct Letter;

/// The page pane under a line with page number, zoom and the letter's dates.
class DocumentFrame : public QWidget {
    Q_OBJECT

public:
    DocumentFrame(ReaderPool &readers, QThreadPool &threads, QWidget *parent = nullptr);

    [[nodiscard]] DocumentPane *pane() const { return m_pane; }
    void showDates(const Letter &letter);
    void clear();
    void zoomIn();
    void zoomOut();
    void fitWidth();

private:
    void updateZoom();

    DocumentPane *m_pane;
    QLabel *m_page;
    QToolButton *m_fit;
    QLabel *m_zoom;
    QLabel *m_dates;
};
