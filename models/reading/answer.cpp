// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/answer.h"

#include "reading/frames.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestComplaint = 500;

bool isUnfit(char32_t character)
{
    // Format characters such as a right-to-left override could dress one message up as another.
    const auto category = QChar::category(character);
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Other_NotAssigned;
}

} // namespace

QStringList cleanComplaints(const QByteArray &bytes)
{
    QStringList lines;
    for (const QByteArray &raw : bytes.split('\n')) {
        if (raw.trimmed().isEmpty())
            continue;
        if (lines.size() == Wire::mostComplaints)
            break;
        QString line = QString::fromUtf8(raw.left(4 * longestComplaint)).left(longestComplaint);
        std::ranges::replace_if(
            line, [](QChar c) { return !c.isSurrogate() && isUnfit(c.unicode()); },
            QChar(QChar::ReplacementCharacter));
        lines.append(line);
    }
    return lines;
}

void Answer::addComplaints(QByteArrayView bytes)
{
    const auto room = Wire::largestComplaints - m_complaints.size();
    m_complaints.append(bytes.first(std::min(bytes.size(), room)));
}

bool Answer::addFrames(QByteArrayView bytes)
{
    m_size += bytes.size();
    if (m_size > Wire::largestAnswer)
        return false;
    return Frames::takeFrames(m_rest, bytes,
        [this](Wire::FrameType type, QByteArrayView content) { return addFrame(type, content); });
}

bool Answer::addFrame(Wire::FrameType type, QByteArrayView content)
{
    if (m_ended)
        return false;
    const bool isRead = m_operation != Wire::Operation::Draw && m_operation != Wire::Operation::SeePlaces;
    const bool isDrawn = m_operation == Wire::Operation::Draw;
    switch (type) {
    case Wire::FrameType::Document:
        return isRead && !std::exchange(m_begun, true) && !m_problem && content.isEmpty();
    case Wire::FrameType::Page:
        return isRead && m_begun && !m_problem && addPage(content);
    case Wire::FrameType::Progress:
        return isRead && m_begun && !m_problem && addProgress(content);
    case Wire::FrameType::Picture: {
        auto picture = Frames::pictureOf(content);
        if (!isDrawn || m_problem || std::exchange(m_begun, true) || !picture)
            return false;
        m_picture = *std::move(picture);
        return true;
    }
    case Wire::FrameType::Rows:
        return isDrawn && m_begun && !m_problem && Frames::addRows(m_picture, m_rows, content);
    case Wire::FrameType::Places:
        if (m_operation != Wire::Operation::SeePlaces || m_problem || m_seen)
            return false;
        m_seen = Frames::seenOf(content, m_places);
        return m_seen.has_value();
    case Wire::FrameType::Problem:
        if (m_problem)
            return false;
        m_problem = Frames::problemOf(content);
        return m_problem.has_value();
    case Wire::FrameType::End: {
        const auto isIncomplete = Frames::endOf(content);
        m_ended = isIncomplete.has_value();
        m_incomplete = isIncomplete.value_or(false);
        return m_ended;
    }
    case Wire::FrameType::Part:
    case Wire::FrameType::PartBytes:
        break;
    }
    return false;
}

bool Answer::addProgress(QByteArrayView content)
{
    const auto progress = Frames::progressOf(content);
    m_drawn = true;
    if (!progress || progress->page != m_nextPage || m_pictures.endsWith(progress->page))
        return false;
    if (progress->isPicture)
        m_pictures.append(progress->page);
    return m_pictures.size() <= Wire::mostPicturePages;
}

bool Answer::addPage(QByteArrayView content)
{
    auto page = Frames::pageOf(content, m_roomForWords);
    const bool isOneTooMany = m_operation == Wire::Operation::ReadPicture && pageCount() > 0;
    if (!page || isOneTooMany || page->number != m_nextPage || page->number > Wire::largestPageCount)
        return false;
    ++m_nextPage;
    m_roomForWords -= std::max(page->words.size(), page->lines.size());
    m_document.pages.append(*std::move(page));
    return true;
}

std::optional<Problem> Answer::problem(const Wire::Trailer &ended) const
{
    using enum Problem::Kind;
    if (Wire::hasMetTimeLimit(ended))
        return Problem{.kind = TooSlow};
    if (ended.ending == Wire::Ending::Exited && ended.code == 0 && m_ended && m_rest.isEmpty())
        return m_problem && ended.memoryLimitMet ? Problem{.kind = TooLarge} : m_problem;
    return endedEarly(ended);
}

Problem Answer::endedEarly(const Wire::Trailer &ended) const
{
    using enum Problem::Kind;
    if (ended.memoryLimitMet)
        return {.kind = TooLarge};
    if (ended.ending == Wire::Ending::Signalled)
        return {.kind = Damaged, .detail = tr("the reader was ended by signal %1").arg(ended.code)};
    if (ended.ending == Wire::Ending::Exited && ended.code == Wire::notLocked)
        return {.kind = ReaderNotLocked};
    return {.kind = Damaged, .detail = tr("the reader gave up with status %1").arg(ended.code)};
}

Outcome<PagedDocument> Answer::document(const Wire::Trailer &ended) &&
{
    if (auto failed = problem(ended))
        return tl::unexpected(*std::move(failed));
    if (m_document.pages.isEmpty())
        return tl::unexpected(Problem{.kind = Problem::Kind::Damaged});
    m_document.complaints = cleanComplaints(m_complaints);
    m_document.reducedProtection = ended.reducedProtection != 0;
    if (m_incomplete || ended.memoryLimitMet)
        m_document.quality = ReadingQuality::Incomplete;
    else if (!m_document.complaints.isEmpty())
        m_document.quality = ReadingQuality::Complaints;
    return std::move(m_document);
}

Outcome<QImage> Answer::picture(const Wire::Trailer &ended) &&
{
    if (auto failed = problem(ended))
        return tl::unexpected(*std::move(failed));
    if (ended.memoryLimitMet)
        return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge}); // some of the page would be missing
    if (m_picture.isNull() || m_rows != m_picture.height())
        return tl::unexpected(Problem{.kind = Problem::Kind::Damaged});
    return std::move(m_picture);
}

Outcome<QList<SeenPlace>> Answer::seen(const Wire::Trailer &ended) &&
{
    if (auto failed = problem(ended))
        return tl::unexpected(*std::move(failed));
    if (ended.memoryLimitMet) // what was not drawn looks like nothing
        return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge});
    if (!m_seen)
        return tl::unexpected(Problem{.kind = Problem::Kind::Damaged});
    return *std::move(m_seen);
}
