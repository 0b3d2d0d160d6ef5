// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/pagewords.h"

#include <QCoreApplication>

namespace {

struct PageWords {
    Q_DECLARE_TR_FUNCTIONS(PageWords)
};

QString reason(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Kind::TooSlow:
        return PageWords::tr("Drawing took too long and was stopped.");
    case Problem::Kind::TooLarge:
        return PageWords::tr("It needs more memory than one letter may use.");
    case Problem::Kind::Locked:
        return PageWords::tr("The file needs a password. Save a copy without one and open that.");
    case Problem::Kind::Unsupported:
        return PageWords::tr("It is not a kind of file that can be shown.");
    case Problem::Kind::ReaderMissing:
        return PageWords::tr(
            "The program that draws pages, upheld-reader, does not start. Install Upheld again.");
    case Problem::Kind::ReaderNotLocked:
        return PageWords::tr(
            "The program that draws pages could not lock itself in first, so it did not open it.");
    default:
        return PageWords::tr("The file is damaged there.");
    }
}

} // namespace

QString pageProblemText(const Problem &problem)
{
    const QString what = problem.page > 0 ? PageWords::tr("Page %1 cannot be shown.").arg(problem.page)
                                          : PageWords::tr("This letter cannot be shown.");
    return PageWords::tr("%1 %2\nCheck its figures against another copy of the letter.")
        .arg(what, reason(problem.kind));
}
