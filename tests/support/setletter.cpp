// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/setletter.h"

#include "support/marks.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Support;
using Role = TextParagraph::Role;

constexpr double leftMargin = 72;
constexpr double bodyWidth = 451;
constexpr double bodyTop = 72;
constexpr double bodyBottom = 770;

TextStyle styleOf(Role role)
{
    switch (role) {
    case Role::Letterhead:
        return {.size = 15, .bold = true, .grey = 60, .after = 26};
    case Role::Heading:
        return {.size = 11.5, .bold = true, .after = 6};
    case Role::HeaderLine:
        return {.after = 0};
    case Role::Small:
        return {.size = 8, .grey = 90};
    default:
        return {};
    }
}

// A bullet hangs left of its text.
double setBullet(Typesetter &typesetter, const QString &text, double y)
{
    const double top =
        typesetter.flowText(text, leftMargin + 14, y, bodyWidth - 14, styleOf(Role::Bullet), bodyBottom);
    typesetter.page().runs.append({leftMargin, top - 7 - 3, 10.5, false, 0, u"\u2022"_s});
    return top;
}

} // namespace

namespace Support {

double setParagraphs(Typesetter &typesetter, const QList<TextParagraph> &paragraphs)
{
    double y = bodyTop;
    for (const TextParagraph &paragraph : paragraphs) {
        if (paragraph.role == Role::PageBreak) {
            typesetter.newPage();
            y = bodyTop;
        } else if (paragraph.role == Role::Gap) {
            y += 12;
        } else if (paragraph.role == Role::Bullet) {
            y = setBullet(typesetter, paragraph.text, y);
        } else {
            if (paragraph.role == Role::Heading && y > bodyBottom - 60) {
                typesetter.newPage();
                y = bodyTop;
            }
            y = typesetter.flowText(
                paragraph.text, leftMargin, y, bodyWidth, styleOf(paragraph.role), bodyBottom);
        }
    }
    return y;
}

void setLetter(Typesetter &typesetter, const LetterSpec &spec)
{
    const double bodyEnd = setParagraphs(typesetter, letterParagraphs(spec));
    const QList<FigureBlock> blocks = figureBlocks(spec);
    if (blocks.isEmpty() && !spec.remnant)
        return;
    if (!spec.figuresFollowBody)
        typesetter.newPage();
    if (spec.remnant) {
        const QString text =
            spec.council.name + u" For the period ending: 31/03/"_s + QString::number(spec.year).right(2);
        typesetter.setText(text, leftMargin, 40, bodyWidth, styleOf(Role::Small));
    }
    setFigures(typesetter, blocks, spec, spec.figuresFollowBody ? bodyEnd + 10 : 60);
    typesetter.page().picture = spec.pictureOfFigures;
}

} // namespace Support
