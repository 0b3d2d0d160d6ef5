// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

/// A word, number or date of a sentence, as the wordings are matched against.
struct Token {
    enum class Kind {
        Word,
        Number, ///< "9", "1,157", "5.8"
        Percent, ///< "69%", "69 per cent", "sixty-nine per cent"
        NotApplicable, ///< "n/a", "not applicable", "not available"
        Date, ///< "31 March 2024", "31/03/20"; also "31 March", "March 31" without a year
        Year, ///< "2024", "2023-24"
    };

    Kind kind = Kind::Word;
    QString word; ///< lower case; of numbers as printed
    double value = -1; ///< of numbers, and of words that are numbers ("two", "none"); else -1
    QDate date; ///< of dates with a year
    int yearEnding = 0; ///< of years: the last of a span, such as 2024 of "2023-24"
    int begin = 0; ///< in the text
    int length = 0; ///< of the value with its unit
    int decimals = 0;
    bool odd = false; ///< not quite a number: "1O", "8S%", "7,5"
    bool breakBefore = false; ///< a comma, bracket, colon or the like stands before it
    bool stopBefore = false; ///< a semicolon or a full stop does: what is before it says nothing of this
    int aside = 0; ///< the number of the brackets it stands in, from 1; 0 where in none

    [[nodiscard]] int end() const { return begin + length; }
    /// A word that is no number: what fits no slot of a wording.
    [[nodiscard]] bool isPlainWord() const { return kind == Kind::Word && value < 0; }
    [[nodiscard]] bool isNumber() const { return kind == Kind::Number || kind == Kind::Percent; }
};

/// The tokens of \a text (see LaidText::text), which need have no spaces between words and numbers.
[[nodiscard]] QList<Token> tokensOf(const QString &text);
