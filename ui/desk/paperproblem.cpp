// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/paperproblem.h"

#include "ui/desk/problemtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
struct PaperProblemWords {
    Q_DECLARE_TR_FUNCTIONS(PaperProblem)
};
} // namespace

QString paperProblemText(const Problem &problem)
{
    using enum Problem::Kind;
    const auto saying = [&problem](const QString &sentence) {
        return problem.detail.isEmpty() ? sentence.arg(problem.file)
                                        : sentence.arg(problem.file) + u" ("_s + problem.detail + u')';
    };
    switch (problem.kind) {
    case Damaged:
    case Unsupported:
        return saying(PaperProblemWords::tr(
            "'%1' is not a Word file (.docx) that can be read, or it is damaged. Open it in "
            "the word processor, save it as .docx and check that."));
    case TooLarge:
    case TooSlow:
        return saying(PaperProblemWords::tr(
            "'%1' is too large to check safely. Take out pictures that were put in, save "
            "it as .docx and check that."));
    default:
        return problemText(problem);
    }
}
