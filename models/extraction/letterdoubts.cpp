// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/letterdoubts.h"

#include <QCoreApplication>

namespace {
QString translated(const char *text)
{
    return QCoreApplication::translate("Doubt", text);
}

QString unsurePage(int page)
{
    return translated(
        QT_TRANSLATE_NOOP("Doubt",
            "Nothing on page %1 says for certain that its figures are this council's. Check whose they are."))
        .arg(page);
}

QString leftOut(const QString &body, int page)
{
    return translated(
        QT_TRANSLATE_NOOP(
            "Doubt", "The figures on page %1 are headed \"%2\". They were not taken for this council's."))
        .arg(QString::number(page), body);
}

QString notTaken(int page)
{
    return translated(
        QT_TRANSLATE_NOOP(
            "Doubt", "Page %1 seems to give such figures, but was not taken for the letter's. Look there."))
        .arg(page);
}

QString mixedPages()
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
        "The pages of two letters seem to be mixed in this file. Check that this page is of this letter."));
}

void addDoubt(Letter &letter, FieldReading reading, const QString &doubt)
{
    reading.doubt = reading.doubt.isEmpty() ? doubt : reading.doubt + u' ' + doubt;
    letter.setField(reading);
}
} // namespace

namespace Doubt {
QString addressNames(const QString &others)
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
                          "The letter's address also names %1. Check which council the letter is about."))
        .arg(others);
}

QString shortName(const QString &name)
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
                          "The letter's address names no council in full; \"%1\" may be a town or a county "
                          "in it."))
        .arg(name);
}
} // namespace Doubt

void doubtPages(Letter &letter, const LetterSpan &span, std::span<const Page> pages)
{
    const auto numberOf = [&](int index) { return pages[size_t(index)].number; };
    QSet<int> unsure;
    for (const int page : span.unsurePages)
        unsure.insert(numberOf(page));
    for (const auto &definition : fieldDefinitions()) {
        const FieldReading reading = letter.field(definition.key);
        const bool isRead = reading.state == FieldState::Stated || reading.state == FieldState::NotApplicable;
        const bool isFigure = definition.block != Block::Letter;
        if (isRead && isFigure && unsure.contains(reading.place.page))
            addDoubt(letter, reading, unsurePage(reading.place.page));
        else if (isRead && span.isMixed && reading.place.page > numberOf(span.firstPage))
            addDoubt(letter, reading, mixedPages());
        else if (!isRead && span.otherFigures.contains(int(definition.block)) && reading.doubt.isEmpty()
            && isFieldExpected(definition, letter.yearEnding()))
            addDoubt(letter, reading, leftOut(span.other, numberOf(span.otherPage)));
        else if (!isRead && span.leftOut.contains(int(definition.block)) && reading.doubt.isEmpty()
            && isFieldExpected(definition, letter.yearEnding()))
            addDoubt(letter, reading, notTaken(numberOf(span.leftOutPage)));
    }
}
