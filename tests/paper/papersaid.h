// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/committeepaper.h"
#include "paperletters.h"

/// What papers of these letters say, and more papers than of one letter alone.
namespace PaperLetters {
inline QString sectionText(const PaperDocument &paper, QLatin1String key)
{
    QStringList lines;
    for (const auto &section : paper.sections) {
        if (section.key != key)
            continue;
        for (const auto &block : section.blocks) {
            if (const auto *one = std::get_if<PaperParagraph>(&block))
                lines.append(one->text().replace(QChar::Nbsp, u' '));
            if (const auto *table = std::get_if<PaperTable>(&block)) {
                for (const auto &row : table->rows)
                    lines.append(row.join(u" | "_s).replace(QChar::Nbsp, u' '));
            }
        }
    }
    return lines.join(u'\n');
}

inline QStringList sectionKeys(const PaperDocument &paper)
{
    QStringList keys;
    for (const auto &section : paper.sections)
        keys.append(section.key);
    return keys;
}

inline PaperInput inDispute()
{
    auto input = about(luton());
    input.letter.letter.changes = {{.key = Key::investigations,
        .kind = HandChange::Kind::LetterInError,
        .printed = 13,
        .entered = 14,
        .on = QDate(2026, 11, 20)}};
    return input;
}

inline PaperInput tenYears()
{
    auto input = about(luton());
    for (int year = 2019; year < 2024; ++year)
        input.years.append(luton(year));
    return input;
}

/// Luton and others of its type, \a count in all, and a county.
inline PaperInput beside(int count)
{
    auto input = about(luton());
    input.letter.letter.checked.letter.gssCode = u"E0"_s;
    for (int i = 1; i < count; ++i) {
        auto other = luton();
        other.letter.checked.letter.authorityName = u"Council %1"_s.arg(i);
        other.letter.checked.letter.gssCode = u"E%1"_s.arg(i);
        input.councils.prepend(other);
    }
    auto county = derbyshire();
    county.letter.checked.letter.gssCode = u"E99"_s;
    input.councils.append(county);
    input.councilsMissing = {u"Reading Borough Council"_s};
    return input;
}
} // namespace PaperLetters
