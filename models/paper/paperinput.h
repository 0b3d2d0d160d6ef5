// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/publicletter.h"

#include <QByteArray>
#include <QMap>

#include <optional>

/// A paragraph of the letter itself, for the appendix and for what the letter names in passing.
struct LetterParagraph {
    int page = 0; ///< in the file, from 1
    QString text;

    friend bool operator==(const LetterParagraph &, const LetterParagraph &) = default;
};

/// One letter as a paper needs it.
struct PaperLetter {
    PublicLetter letter;
    QStringList confirmed; ///< keys of the fields that a person compared with the letter
    std::optional<int> residents; ///< that the Ombudsman divides by; empty where not known
    int residentsYear = 0; ///< the middle of which residents are counted; 0: not known
    QList<LetterParagraph> text; ///< empty: the appendix says that the letter is attached
};

/// A chart as the chart room drew it for 159 mm, without a headline: the caption is the paper's.
struct PaperChart {
    enum class Kind { Comparison, Years, Counts, Councils };
    Kind kind = Kind::Comparison;
    QByteArray png;
    QByteArray svg; ///< may be empty
};

/// A section of the officer's own, such as "Financial implications".
struct OwnSection {
    QString heading;
    QStringList paragraphs;

    friend bool operator==(const OwnSection &, const OwnSection &) = default;
};

/// What the officer adds, changes and leaves out: kept with the council for the next paper.
struct PaperTexts {
    QString committee; ///< empty: a place to fill in
    QDate meeting; ///< invalid: a place to fill in
    QString contact; ///< empty: a place to fill in
    QString otherFormats; ///< empty: a sentence of ours
    QStringList switchedOff; ///< keys of sections
    QMap<QString, QStringList> replaced; ///< key of a section: the paragraphs in place of its own
    QMap<QString, QStringList>
        basis; ///< key of a replaced section: its own paragraphs when they were replaced
    QList<OwnSection> ownSections;
    QList<int> questions; ///< numbers of the rules to ask by; empty: the first five that apply; {0}: none
    QDate questionsOf; ///< last day of the year they were chosen for: another year's letter asks anew
    bool earlierYears = true; ///< the letters before this one are in the paper too
    QString councils; ///< name of the kept group of councils that stand beside this one; empty: none do
    QMap<QString, QDate>
        publication; ///< last day of a letter's year: when it becomes public, where not printed
    QStringList embargoOff; ///< last days of the years whose embargo line is switched off

    friend bool operator==(const PaperTexts &, const PaperTexts &) = default;
};

/// Everything a committee paper is made from.
struct PaperInput {
    PaperLetter letter; ///< the one that the paper is about
    QList<PaperLetter> years; ///< other letters held for this council, in any order
    QList<PaperLetter> councils; ///< letters of named councils about the same year, in any order
    QStringList councilsMissing; ///< names of those chosen of whom no letter of that year is held
    QString whyNoCouncils; ///< why the group that was chosen is not in the paper; empty where it is
    QList<PaperChart> charts;
    PaperTexts texts;
    bool sample = false; ///< the council is fictional, and the paper says so
    QDate madeOn;
    QDate checkedOn; ///< the day on which the last figure was confirmed; invalid: madeOn
    QDate publication; ///< asked of the officer where the letter prints no such date; else invalid
    bool embargoOff = false; ///< the officer switched the line off
    QDate abolishedOn; ///< the council's last day; invalid: it exists
    QStringList successors; ///< names of the councils that followed it
};
