// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/wordingindex.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace {
constexpr std::size_t bitsOfBlock = 64;

void setBit(quint64 *blocks, std::size_t bit)
{
    blocks[bit / bitsOfBlock] |= quint64(1) << bit % bitsOfBlock;
}
} // namespace

bool WordNeed::isHarderThan(const WordNeed &other) const
{
    const auto rank = [](const WordNeed &need) {
        return std::tuple(std::ranges::count(need.ids, valueNeed), need.ids.size(), -need.shortest);
    };
    return rank(*this) < rank(other);
}

WordingIndex::WordingIndex(std::span<const std::vector<WordNeed>> needs, int largestId)
    : m_ids(std::size_t(largestId) + 1)
    , m_blocks((needs.size() + bitsOfBlock - 1) / bitsOfBlock)
    , m_always(mostNeeds * m_blocks)
    , m_rows(mostNeeds * m_ids * m_blocks)
{
    for (std::size_t wording = 0; wording < needs.size(); ++wording) {
        auto of = needs[wording];
        std::ranges::stable_sort(of, &WordNeed::isHarderThan);
        for (std::size_t need = 0; need < mostNeeds; ++need) {
            if (need >= of.size()) {
                setBit(&m_always[need * m_blocks], wording);
                continue;
            }
            for (const int id : of[need].ids)
                setBit(row(need, id), wording);
        }
    }
}

WordingIndex::Bits WordingIndex::mayBeAmong(std::span<const int> ids) const
{
    Bits all(qsizetype(m_blocks), ~quint64(0));
    Bits met(all.size());
    for (std::size_t need = 0; need < mostNeeds; ++need) {
        std::copy_n(m_always.data() + need * m_blocks, m_blocks, met.data());
        for (const int id : ids)
            std::transform(met.begin(), met.end(), row(need, id), met.begin(), std::bit_or());
        std::ranges::transform(all, met, all.begin(), std::bit_and());
    }
    return all;
}

quint64 *WordingIndex::row(std::size_t need, int id)
{
    return m_rows.data() + (need * m_ids + std::size_t(id)) * m_blocks;
}

const quint64 *WordingIndex::row(std::size_t need, int id) const
{
    return m_rows.data() + (need * m_ids + std::size_t(id)) * m_blocks;
}
