// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/doubts.h"

#include <QCoreApplication>

namespace {
QString translated(const char *text)
{
    return QCoreApplication::translate("Doubt", text);
}
} // namespace

namespace Doubt {
QString otherValue(const QString &printed)
{
    return translated(QT_TRANSLATE_NOOP("Doubt", "The letter also prints %1 for this figure.")).arg(printed);
}

QString otherPage(const QString &printed, int page)
{
    return translated(
        QT_TRANSLATE_NOOP(
            "Doubt", "Page %1 gives figures once more, with %2 in this place. Check which of them holds."))
        .arg(QString::number(page), printed);
}

QString unknownWording()
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
        "The letter words this figure in a way that Upheld does not know. Compare it with the page."));
}

QString deduced(const QString &printed)
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
                          "The page prints %1 in words that Upheld does not know. It is taken for this "
                          "figure because only then do the rate and its counts agree."))
        .arg(printed);
}

QString noWords(const QString &printed)
{
    return translated(QT_TRANSLATE_NOOP("Doubt", "%1 stands alone on the page; no sentence says what it is."))
        .arg(printed);
}

QString unexplained(const QString &printed)
{
    return translated(
        QT_TRANSLATE_NOOP("Doubt",
            "The page prints %1 in words that Upheld does not know. One of these may be this figure."))
        .arg(printed);
}

QString besideUnknown(const QString &printed)
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
                          "Beside it the page prints %1 in words that Upheld does not know. Compare this "
                          "figure with the page."))
        .arg(printed);
}

QString turned(const QString &words)
{
    return translated(
        QT_TRANSLATE_NOOP("Doubt",
            "The letter says \"%1\" beside it: it may be the opposite of this figure, or only a "
            "part. Read the sentence."))
        .arg(words);
}

QString approximate(const QString &words)
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
                          "The letter says \"%1\": it may not be the exact figure. Look for it elsewhere, or "
                          "ask the Ombudsman."))
        .arg(words);
}

QString unknownSentence(const QString &sentence)
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
                          "The letter has a sentence here in words that Upheld does not know: \"%1\". "
                          "It may state this figure, or say why there is none."))
        .arg(sentence);
}

QString loneLabel(const QString &label, int page)
{
    return translated(
        QT_TRANSLATE_NOOP("Doubt", "\"%1\" stands on page %2 without a number that could be read beside it."))
        .arg(label, QString::number(page));
}

QString corrected(const QString &sentence)
{
    return translated(QT_TRANSLATE_NOOP("Doubt", "The letter corrects a figure: \"%1\"")).arg(sentence);
}

QString unplaced(const QString &printed, int page)
{
    return translated(
        QT_TRANSLATE_NOOP("Doubt",
            "Figures that could not be placed stand on page %1: %2. One of these may be this figure."))
        .arg(QString::number(page), printed);
}

QString otherYear()
{
    return translated(QT_TRANSLATE_NOOP(
        "Doubt", "The letter prints this figure only for another period, other cases or another body."));
}

QString ownParagraph()
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
        "Only a paragraph of the letter gives this figure, not its statistics. It may count a part of the "
        "complaints."));
}

QString namesPredecessor(const QString &authority, const QString &predecessors)
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
                          "The letter is written to %1, which did not exist in its period, but names %2: its "
                          "figures may be "
                          "that council's."))
        .arg(authority, predecessors);
}

QString ocr()
{
    return translated(QT_TRANSLATE_NOOP("Doubt", "This was read from a picture and is hard to make out."));
}

QString notMadeOut(int page)
{
    return translated(
        QT_TRANSLATE_NOOP("Doubt",
            "Page %1 was read from a picture. This may stand in the letter without having been made out."))
        .arg(page);
}

QString odd(const QString &printed)
{
    return translated(QT_TRANSLATE_NOOP("Doubt", "\"%1\" is written with unusual signs.")).arg(printed);
}

QString impossible(const QString &printed)
{
    return translated(QT_TRANSLATE_NOOP("Doubt", "The letter prints %1, which this figure cannot be."))
        .arg(printed);
}

QString sentenceAgainst(const QString &sentence)
{
    return translated(QT_TRANSLATE_NOOP("Doubt", "The letter also says: \"%1\"")).arg(sentence);
}

QString otherDate(const QString &printed)
{
    return translated(QT_TRANSLATE_NOOP("Doubt", "The letter also gives the date %1.")).arg(printed);
}

QString noYear(const QString &printed)
{
    return translated(
        QT_TRANSLATE_NOOP("Doubt", "The letter gives %1 without a year; the letter's own year is assumed."))
        .arg(printed);
}

QString unsurePage(int page)
{
    return translated(
        QT_TRANSLATE_NOOP("Doubt",
            "Nothing on page %1 says for certain that its figures are this council's. Check whose they are."))
        .arg(page);
}

QString underHead(const QString &head)
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
                          "This figure's page is headed \"%1\". Check that it counts this council's "
                          "complaints, and all of them."))
        .arg(head);
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

QString oddName(const QString &printed)
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
                          "\"%1\" does not look like a person's name alone. Compare it with the letter's "
                          "address."))
        .arg(printed);
}

QString salutationNames(const QString &name)
{
    return translated(
        QT_TRANSLATE_NOOP("Doubt", "The letter begins \"Dear %1\", but its address names somebody else."))
        .arg(name);
}

QString oddPost(const QString &printed)
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
                          "\"%1\" does not look like a post alone. Compare it with the letter's address."))
        .arg(printed);
}

QString postNotFound()
{
    return translated(QT_TRANSLATE_NOOP(
        "Doubt", "The letter's head names a post, but not in a place where Upheld could tell whose it is."));
}

QString personNotFound()
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
        "The letter's head names a person, but Upheld could not tell whether it is written to them."));
}

QString councilNotFound()
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
        "The letter is addressed to somebody, but Upheld could not find the council's name in its address."));
}

QString signerNotFound()
{
    return translated(QT_TRANSLATE_NOOP(
        "Doubt", "The letter is signed by the Ombudsman, but no name that Upheld could read stands there."));
}

QString unsureDate(const QString &printed)
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
                          "%1 stands beside words that may not mean the day on which the letter was "
                          "written."))
        .arg(printed);
}

QString beforeLetter(const QString &printed)
{
    return translated(QT_TRANSLATE_NOOP("Doubt",
                          "The letter gives %1 as the day on which this becomes public, but is dated later "
                          "than that."))
        .arg(printed);
}
} // namespace Doubt
