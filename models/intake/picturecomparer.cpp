// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/picturecomparer.h"

#include "intake/picturecomparison.h"
#include "store/seenplaces.h"

#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace {
Outcome<QList<FieldReading>> see(
    QList<FieldReading> fields, const QByteArray &bytes, Reader &reader, const std::stop_token &stop)
{
    QList<PlaceToSee> places;
    for (const auto &field : fields)
        places.append({field.place.page, field.place.box, field.text});
    const auto seen = reader.seePlaces(bytes, places, {}, stop);
    if (!seen)
        return tl::unexpected(seen.error());
    for (qsizetype i = 0; i < fields.size(); ++i)
        fields[i] = comparedField(fields[i], seen->at(i));
    return fields;
}
} // namespace

PictureComparer::PictureComparer(CaseFile &caseFile, ReaderPool &readers, QObject *parent)
    : QObject(parent)
    , m_caseFile(caseFile)
    , m_readers(readers)
{
    m_thread.setMaxThreadCount(1);
    m_thread.setThreadPriority(QThread::LowPriority);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PictureComparer::take);
}

PictureComparer::~PictureComparer()
{
    m_stop.request_stop();
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void PictureComparer::compare(LetterId letter)
{
    m_waiting.push_back(letter);
    startNext();
}

void PictureComparer::compareFirst(LetterId letter)
{
    m_waiting.push_front(letter);
    startNext();
}

void PictureComparer::startNext()
{
    while (!m_current && !m_waiting.empty()) {
        const auto letter = m_waiting.front();
        m_waiting.pop_front();
        if (start(letter))
            return;
    }
    if (!m_current)
        Q_EMIT finished();
}

/// False where there is nothing to do for \a letter.
bool PictureComparer::start(LetterId letter)
{
    if (m_caseFile.isReadOnly() || m_failed.contains(letter))
        return false;
    const auto read = m_caseFile.readLetter(letter);
    const auto keys = read ? keysNotSeen(m_caseFile, letter, keysToCompare(*read)) : Outcome<QStringList>();
    const auto bytes = m_caseFile.documentBytes(letter);
    if (!read || !keys || keys->isEmpty() || !bytes)
        return false;
    Work work{.letter = letter};
    for (const auto &key : *keys)
        work.fields.append(read->field(key));
    m_current = work;
    m_watcher.setFuture(QtConcurrent::run(
        &m_thread, [fields = work.fields, bytes = *bytes, &readers = m_readers, stop = m_stop.get_token()] {
            const auto reader = readers.lease();
            return see(fields, bytes, *reader, stop);
        }));
    return true;
}

void PictureComparer::take()
{
    const auto seen = m_watcher.result(); // taking it out would leave a future that never finishes
    const auto letter = std::exchange(m_current, {})->letter;
    if (seen && keepSeen(m_caseFile, letter, *seen))
        Q_EMIT compared(letter);
    else
        m_failed.append(letter);
    startNext();
}
