// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readletter.h"

#include "extraction/tokens.h"
#include "letter/fields.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void digitsOfOtherScriptsEnd_data();
    void digitsOfOtherScriptsEnd();
    void aCouncilsNameMayHoldThem();
};

void TestTokens::digitsOfOtherScriptsEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("full width") << u"successfu\uff11lly 69%"_s;
    QTest::newRow("Arabic-Indic") << u"\u0669 of 69%"_s;
    QTest::newRow("alone at the end") << u"69% \uff11"_s;
    QTest::newRow("behind a look-alike") << u"O\uff11 69%"_s;
}

/// The letter's own text has them made plain; a name as it is printed has not.
void TestTokens::digitsOfOtherScriptsEnd()
{
    QFETCH(QString, text);
    const auto tokens = tokensOf(text);
    QVERIFY(tokens.size() <= text.size());
    const auto rate = std::ranges::find(tokens, Token::Kind::Percent, &Token::kind);
    QVERIFY(rate != tokens.end());
    QCOMPARE(rate->value, 69.0);
}

void TestTokens::aCouncilsNameMayHoldThem()
{
    const auto letter = readLetter(
        u"17 July 2024\n\nMr Porter\nChief Executive\nLuton Borough \uff11Council\n\nDear Mr Porter\n\n"
        "Annual Review letter 2023-24\n\nI write to you with your annual summary of complaint statistics "
        "from the "
        "Local Government and Social Care Ombudsman for the year ending 31 March 2024.\n\nYours "
        "sincerely,\n\n"
        "Amerdeep Somal\nLocal Government and Social Care Ombudsman\n\nComplaints upheld\n\n"
        "69% of complaints we investigated were upheld.\n\n"
        "Statistics are based on a total of 13 investigations for the period between 1 April 2023 to 31 "
        "March "
        "2024\n"_s);
    QCOMPARE(letter.number(Key::upheldRate), 69);
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
