// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/readerpool.h"

#include "reading/keptreadings.h"
#include "reading/picturereaders.h"

#include <utility>

ReaderPool::ReaderPool(QString program, ReaderLimits limits)
    : m_program(std::move(program))
    , m_limits(limits)
    , m_shared{std::make_shared<KeptReadings>(),
          std::make_shared<PictureReaders>(pictureReaderBeside(m_program), limits)}
{
}

ReaderPool::Lease::Lease(ReaderPool &pool, std::unique_ptr<Reader> reader)
    : m_pool(&pool)
    , m_reader(std::move(reader))
{
}

ReaderPool::Lease::~Lease()
{
    if (!m_reader)
        return; // moved from
    if (m_reader->isProtectionReduced())
        m_pool->m_isProtectionReduced = true;
    const QMutexLocker lock(&m_pool->m_mutex);
    m_pool->m_idle.push_back(std::move(m_reader));
}

void ReaderPool::setWholeLockOnly(bool wholeLockOnly)
{
    const QMutexLocker lock(&m_mutex);
    if (wholeLockOnly == m_limits.wholeLockOnly)
        return;
    m_limits.wholeLockOnly = wholeLockOnly;
    m_idle.clear();
    m_shared = {std::make_shared<KeptReadings>(),
        std::make_shared<PictureReaders>(pictureReaderBeside(m_program), m_limits)};
}

bool ReaderPool::isWholeLockOnly() const
{
    const QMutexLocker lock(&m_mutex);
    return m_limits.wholeLockOnly;
}

ReaderPool::Lease ReaderPool::lease()
{
    const QMutexLocker lock(&m_mutex);
    if (m_idle.empty())
        return Lease(*this, std::make_unique<Reader>(m_program, m_limits, m_shared));
    auto reader = std::move(m_idle.back());
    m_idle.pop_back();
    return Lease(*this, std::move(reader));
}
