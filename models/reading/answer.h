// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/problem.h"
#include "reading/seenplace.h"
#include "reading/wire.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QImage>

#include <optional>

/// What one call of the reader program answers, put together from its chunks. Believes nothing: a frame out
/// of order, a number out of range or a missing end makes the whole answer Damaged. One thread.
class Answer {
    Q_DECLARE_TR_FUNCTIONS(Answer)

public:
    /// \a firstPage: the number of the first page to come. \a places: how many were to be seen.
    explicit Answer(Wire::Operation operation, int firstPage = 1, qsizetype places = 0)
        : m_operation(operation)
        , m_nextPage(firstPage)
        , m_places(places)
    {
    }

    /// False as soon as the bytes are not what an honest reader writes: stop the program then.
    [[nodiscard]] bool addFrames(QByteArrayView bytes);
    void addComplaints(QByteArrayView bytes);
    [[nodiscard]] int pageCount() const { return int(m_document.pages.size()); }

    /// The pages that are pictures and were not read yet.
    [[nodiscard]] const QList<int> &pictures() const { return m_pictures; }

    /// Whether pages were drawn, to see whether they are pictures.
    [[nodiscard]] bool hasDrawn() const { return m_drawn; }

    /// The pages, once the reader \a ended.
    [[nodiscard]] Outcome<PagedDocument> document(const Wire::Trailer &ended) &&;
    /// The picture, once the reader \a ended.
    [[nodiscard]] Outcome<QImage> picture(const Wire::Trailer &ended) &&;

    /// What was seen, one for each place, once the reader \a ended.
    [[nodiscard]] Outcome<QList<SeenPlace>> seen(const Wire::Trailer &ended) &&;

private:
    bool addFrame(Wire::FrameType type, QByteArrayView content);
    bool addProgress(QByteArrayView content);
    bool addPage(QByteArrayView content);
    [[nodiscard]] Problem endedEarly(const Wire::Trailer &ended) const;
    [[nodiscard]] std::optional<Problem> problem(const Wire::Trailer &ended) const;

    Wire::Operation m_operation;
    QByteArray m_rest; ///< of a frame that is not whole yet
    QByteArray m_complaints;
    qint64 m_size = 0;
    bool m_begun = false;
    bool m_ended = false;
    bool m_incomplete = false;
    std::optional<Problem> m_problem;
    PagedDocument m_document;
    qsizetype m_roomForWords = Wire::mostWords;
    int m_nextPage;
    qsizetype m_places;
    std::optional<QList<SeenPlace>> m_seen;
    QList<int> m_pictures;
    bool m_drawn = false;
    QImage m_picture;
    int m_rows = 0;
};

/// \a bytes as lines for people: control characters replaced, at most 200 lines of at most 500 characters.
[[nodiscard]] QStringList cleanComplaints(const QByteArray &bytes);
