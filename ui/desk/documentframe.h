// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class DocumentPane;
class FindBar;
class QLabel;
class QSpinBox;
class QThreadPool;
class QToolButton;
class ReaderPool;
struct Letter;

/// The page pane under a line with page number, zoom and the letter's dates, and the line to find words in.
class DocumentFrame : public QWidget {
    Q_OBJECT

public:
    DocumentFrame(ReaderPool &readers, QThreadPool &threads, QWidget *parent = nullptr);

    [[nodiscard]] DocumentPane *pane() const { return m_pane; }
    void showDates(const Letter &letter);
    void clear();
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    /// The page number waits to be typed.
    void enterPage();

private:
    void updateZoom();
    void updatePage(int page, int count);

    DocumentPane *m_pane;
    FindBar *m_find;
    QSpinBox *m_page;
    QToolButton *m_fit;
    QLabel *m_zoom;
    QLabel *m_dates;
};
