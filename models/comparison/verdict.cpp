// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/verdict.h"

#include <QCoreApplication>

#include <cmath>

namespace {
struct VerdictWords {
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

// A count is on a side of the average only where another whole number would come nearer to it; a limit of 0
// or of the base is no limit, since nothing can lie beyond it.
bool couldLieOutside(int count, int base, double expected, CountRange usual)
{
    const auto nearest = static_cast<int>(std::lround(expected));
    const bool canBeFewer = usual.first > 0;
    const bool canBeMore = usual.second < base;
    if (count < nearest)
        return canBeFewer;
    if (count > nearest)
        return canBeMore;
    return canBeFewer || canBeMore;
}
} // namespace

Verdict verdictOf(int count, int base, double expected, CountRange usual, CountRange far, bool same)
{
    if (same)
        return Verdict::Same;
    if (count < usual.first)
        return count < far.first ? Verdict::FarFewer : Verdict::Fewer;
    if (count > usual.second)
        return count > far.second ? Verdict::FarMore : Verdict::More;
    if (!couldLieOutside(count, base, expected, usual))
        return Verdict::TooFew;
    const bool onLower = count == usual.first && usual.first > 0;
    const bool onUpper = count == usual.second && usual.second < base;
    return onLower || onUpper ? Verdict::Edge : Verdict::Usual;
}

bool isOutside(Verdict verdict)
{
    return verdict >= Verdict::More;
}

QString verdictWords(Verdict verdict, CountRange usual)
{
    const auto range = VerdictWords::tr("%1 to %2 would be usual").arg(usual.first).arg(usual.second);
    switch (verdict) {
    case Verdict::None:
        return {};
    case Verdict::Same:
        return VerdictWords::tr("the same as the average");
    case Verdict::Usual:
        return VerdictWords::tr("at that average %1: no evidence of a difference").arg(range);
    case Verdict::TooFew:
        return VerdictWords::tr("at that average %1: too few cases to show a difference").arg(range);
    case Verdict::Edge:
        return VerdictWords::tr("at that average %1: at the edge of what chance usually gives").arg(range);
    case Verdict::More:
        return VerdictWords::tr(
            "at that average %1: more than chance usually gives; cases can share one cause, so look at "
            "them first")
            .arg(range);
    case Verdict::Fewer:
        return VerdictWords::tr(
            "at that average %1: fewer than chance usually gives; cases can share one cause, so look at "
            "them first")
            .arg(range);
    case Verdict::FarMore:
        return VerdictWords::tr(
            "at that average %1: far more than chance usually gives; cases can share one cause, so look "
            "at them first")
            .arg(range);
    case Verdict::FarFewer:
        return VerdictWords::tr(
            "at that average %1: far fewer than chance usually gives; cases can share one cause, so "
            "look at them first")
            .arg(range);
    }
    Q_UNREACHABLE();
}

QString verdictInShort(Verdict verdict)
{
    switch (verdict) {
    case Verdict::None:
        return {};
    case Verdict::Same:
        return VerdictWords::tr("the same as the average");
    case Verdict::Usual:
        return VerdictWords::tr("no evidence of a difference");
    case Verdict::TooFew:
        return VerdictWords::tr("too few cases to show a difference");
    case Verdict::Edge:
        return VerdictWords::tr("at the edge of what chance usually gives");
    case Verdict::More:
        return VerdictWords::tr("more than chance usually gives");
    case Verdict::Fewer:
        return VerdictWords::tr("fewer than chance usually gives");
    case Verdict::FarMore:
        return VerdictWords::tr("far more than chance usually gives");
    case Verdict::FarFewer:
        return VerdictWords::tr("far fewer than chance usually gives");
    }
    Q_UNREACHABLE();
}
