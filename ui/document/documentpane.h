// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/problem.h"
#include "reading/readerpool.h"
#include "tables/fieldtable.h"

#include <QAbstractScrollArea>
#include <QItemSelectionModel>
#include <QThreadPool>

/// The letter's pages, one under the other, with every field's place lit and the current one strongest. The
/// selection model of the field table is the only link: selecting a row shows and lights its place, a click
/// on a lit value selects its row. Pages are read and drawn by reader programs, off the GUI thread.
class DocumentPane : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// What is shown.
    struct Document {
        QByteArray bytes;
        QString name; ///< file name, for problems and the accessible name
        int firstPage = 1; ///< of the letter; the pane opens there
        int lastPage = 1;
    };

    DocumentPane(ReaderPool &readers, QThreadPool &threads, QWidget *parent = nullptr);
    ~DocumentPane() override;

    /// Not owned. The lights follow the model's PlaceRole, FlaggedRole and CorrectedRole.
    void setFields(FieldTable *fields, QItemSelectionModel *selection);
    void showDocument(const Document &document);
    void clear();

    /// 1.0 is 100%, 96 pixels an inch. Kept between a quarter and eight times.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const;
    /// The page's width fills the pane, also when the pane is resized, until another zoom is set.
    void fitWidth();
    [[nodiscard]] bool isFitWidth() const;
    /// From 1; the page most in view.
    [[nodiscard]] int currentPage() const;
    [[nodiscard]] int pageCount() const;
    void goToPage(int page);
    /// The lit place of the field \a key in viewport pixels; empty where it is not in view. For tests and
    /// popups.
    [[nodiscard]] QRect lightRect(QAnyStringView key) const;

Q_SIGNALS:
    void zoomChanged(double zoom);
    void currentPageChanged(int page, int count);
    /// The document or a page could not be shown.
    void failed(const Problem &problem);
    /// The page \a page was drawn and stands in the pane.
    void pageShown(int page);
};
