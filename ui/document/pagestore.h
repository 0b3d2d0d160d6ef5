// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/backgroundtask.h"
#include "ui/document/pagesource.h"
#include "ui/document/picturecache.h"
#include "ui/document/readabletext.h"
#include "ui/document/readahead.h"
#include "ui/document/typedpage.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

/// The pages of the one document shown: read and drawn on other threads, the newest wish first. What an
/// earlier document or wish asked for is stopped, and never shown. Belongs to the GUI thread.
class PageStore : public QObject {
    Q_OBJECT

public:
    /// A page to be drawn \a width device pixels wide, or a part of it so wide.
    struct Wish {
        int page = 0;
        int width = 0;
        bool isInView = true; ///< others wait until all that are in view are drawn
        QRect part = {}; ///< in pixels of the page so drawn; empty: the whole page
    };
    /// A part of a page, drawn for a page of \a width pixels.
    struct Detail {
        int width = 0;
        QRect part;
        QImage picture; ///< null where it could not be drawn: the whole page's picture has to do
    };
    /// A document as read: drawn pages have a size, typed ones are laid out.
    struct Content {
        QList<Page> pages; ///< words only within the letter
        QList<TypedPage> typed; ///< as long as pages where they are typed, else empty
        ReadableText text; ///< of the letter's pages
    };
    /// What is to be read. Words are kept of the letter's pages alone: an agenda pack can have hundreds more.
    struct Order {
        QByteArray bytes;
        QString name;
        int firstPage = 1;
        int lastPage = 1;
        QFont font; ///< for typed pages
    };

    /// \a threads must outlive it.
    PageStore(std::unique_ptr<PageSource> source, QThreadPool &threads, QObject *parent = nullptr);
    /// Stops what runs and waits for it.
    ~PageStore() override;

    /// Forgets the document before and begins to read this one.
    void open(const Order &order);
    /// Reads ahead the document that will be opened next, so that it is there at once.
    void prepare(const Order &order);
    /// Stops all work and forgets the document.
    void close();
    /// Draw these pages, the first ones first; what was wished before and is not among them is not drawn any
    /// more. Pages of a PDF are drawn also before it is read.
    void want(const QList<Wish> &wishes);

    /// The file says that it is a PDF: its pages are drawn, not typed. Known before it is read.
    [[nodiscard]] bool isPdf() const;
    [[nodiscard]] bool isRead() const { return m_isRead; }
    [[nodiscard]] const Content &content() const { return m_content; }
    /// The page as drawn last, of any width; null until then.
    [[nodiscard]] QImage picture(int page) const { return m_pictures.picture(page); }
    /// The part of the page that was wished for, once it is drawn; of a page drawn whole none.
    [[nodiscard]] Detail detail(int page) const { return m_details.value(page); }
    /// Why the page, or the whole document, cannot be shown.
    [[nodiscard]] std::optional<Problem> problem(int page) const;
    /// Bytes of all pictures held.
    [[nodiscard]] qint64 pictureBytes() const { return m_pictures.bytes(); }

Q_SIGNALS:
    void read();
    void drawn(int page);
    /// Of the whole document where its page is 0.
    void failed(const Problem &problem);

private:
    using ReadTask = BackgroundTask<Outcome<Content>>;
    using DrawTask = BackgroundTask<Outcome<QImage>>;
    struct Drawing {
        Wish wish;
        std::unique_ptr<DrawTask> task;
    };

    void stopAll();
    void dropUnwanted();
    [[nodiscard]] bool isWanted(const Wish &drawing) const;
    void drawNext();
    void startDrawing(const Wish &wish);
    [[nodiscard]] bool isDue(const Wish &wish) const;
    void takeContent(const Outcome<Content> &content);
    void takeDetail(const Wish &wish, const Outcome<QImage> &picture);
    void takePicture(const Wish &wish, const Outcome<QImage> &picture);
    void trimPictures();
    void forgetEnded();

    std::unique_ptr<ReadAhead> m_source;
    QThreadPool &m_threads;
    Order m_order;
    Content m_content;
    bool m_isRead = false;
    QList<Wish> m_wishes;
    PictureCache m_pictures;
    QHash<int, Detail> m_details; ///< by page, of the pages in view alone
    QHash<int, Problem> m_problems; ///< by page; 0: of the whole document
    std::unique_ptr<ReadTask> m_reading;
    std::vector<Drawing> m_drawings;
    // Stopped, but perhaps still running: kept until they end. Destroyed before the source that they use.
    std::vector<std::unique_ptr<ReadTask>> m_endingReads;
    std::vector<std::unique_ptr<DrawTask>> m_endingDrawings;
};
