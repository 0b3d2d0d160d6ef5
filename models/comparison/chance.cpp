// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/chance.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace {
// A term this far below the largest adds nothing that a tail of 0.001 could notice.
constexpr long double negligible = 1e-27L;

/// The probabilities of whole numbers around the likeliest, each from its neighbour's: exact to rounding for
/// any size, since no factorial is ever formed.
class Distribution {
public:
    /// \a ratio(k) is P(k) / P(k - 1), for lowest < k <= highest.
    template <typename Ratio> Distribution(int mode, int lowest, int highest, Ratio ratio)
    {
        std::vector<long double> below;
        long double term = 1;
        for (int k = mode; k > lowest; --k) {
            term /= ratio(k);
            if (term < negligible)
                break;
            below.push_back(term);
        }
        m_first = mode - static_cast<int>(below.size());
        m_terms.assign(below.rbegin(), below.rend());
        m_terms.push_back(1);
        term = 1;
        for (int k = mode; k < highest; ++k) {
            term *= ratio(k + 1);
            if (term < negligible)
                break;
            m_terms.push_back(term);
        }
        for (const auto each : m_terms)
            m_total += each;
    }

    /// The least k with P(X <= k) >= \a probability.
    [[nodiscard]] int quantile(long double probability) const
    {
        long double sum = 0;
        for (std::size_t i = 0; i < m_terms.size(); ++i) {
            sum += m_terms[i];
            if (sum >= probability * m_total)
                return m_first + static_cast<int>(i);
        }
        return m_first + static_cast<int>(m_terms.size()) - 1;
    }

    /// The sum of all probabilities that are at most that of \a k.
    [[nodiscard]] long double atMostAsLikelyAs(int k) const
    {
        const auto index = k - m_first;
        if (index < 0 || index >= static_cast<int>(m_terms.size()))
            return 0;
        // Equal terms that came by different ways differ in their last digits.
        const auto limit = m_terms[static_cast<std::size_t>(index)] * (1 + 1e-12L);
        long double sum = 0;
        for (const auto term : m_terms) {
            if (term <= limit)
                sum += term;
        }
        return sum / m_total;
    }

private:
    int m_first = 0;
    std::vector<long double> m_terms;
    long double m_total = 0;
};

int binomialQuantile(int n, long double p, long double probability)
{
    if (p <= 0)
        return 0;
    if (p >= 1)
        return n;
    const auto mode = std::min(n, static_cast<int>((static_cast<long double>(n) + 1) * p));
    const auto odds = p / (1 - p);
    const Distribution binomial(mode, 0, n, [n, odds](int k) {
        return odds * (static_cast<long double>(n) - k + 1) / static_cast<long double>(k);
    });
    return binomial.quantile(probability);
}

int poissonQuantile(long double mean, long double probability)
{
    if (mean <= 0)
        return 0;
    constexpr auto most = std::numeric_limits<int>::max() - 1;
    const Distribution poisson(static_cast<int>(std::min<long double>(mean, most)), 0, most,
        [mean](int k) { return mean / static_cast<long double>(k); });
    return poisson.quantile(probability);
}
} // namespace

CountRange usualBinomial(int base, int averagePerCent, double tail)
{
    const auto least = (averagePerCent - 0.5L) / 100;
    const auto most = (averagePerCent + 0.5L) / 100;
    return {binomialQuantile(base, least, tail),
        binomialQuantile(base, most, 1 - static_cast<long double>(tail))};
}

CountRange usualPoisson(double averagePer100k, int residents, double tail)
{
    const auto expected = [residents](long double per100k) { return per100k * residents / 100'000; };
    return {poissonQuantile(expected(averagePer100k - 0.05L), tail),
        poissonQuantile(expected(averagePer100k + 0.05L), 1 - static_cast<long double>(tail))};
}

double fisherExact(int count, int base, int otherCount, int otherBase)
{
    const auto a = static_cast<long double>(base);
    const auto b = static_cast<long double>(otherBase);
    const auto hits = static_cast<long double>(count) + otherCount;
    const auto lowest = static_cast<int>(std::max(0.0L, hits - b));
    const auto highest = static_cast<int>(std::min(a, hits));
    const auto mode = std::clamp(static_cast<int>((hits + 1) * (a + 1) / (a + b + 2)), lowest, highest);
    const Distribution hypergeometric(mode, lowest, highest,
        [a, b, hits](int k) { return (a - k + 1) * (hits - k + 1) / (k * (b - hits + k)); });
    return static_cast<double>(hypergeometric.atMostAsLikelyAs(count));
}

std::pair<double, double> wilsonInterval(int count, int base)
{
    constexpr double z = 1.959964;
    const double n = base;
    const double share = count / n;
    const double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}
