// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/committeepaper.h"

#include "paper/confirmed.h"
#include "papersaid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

/// How far a paper may go: checked or a draft, public or embargoed, in dispute.
class TestPaperStanding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void draftUntilEveryFigureIsConfirmed()
    {
        auto input = about(derbyshire());
        QVERIFY(!sectionText(committeePaper(input), SectionKey::title).contains(u"DRAFT"_s));
        input.letter.confirmed.removeLast();
        input.letter.confirmed.removeLast();
        QVERIFY(sectionText(committeePaper(input), SectionKey::title)
                    .startsWith(u"DRAFT: 2 of 13 figures not yet checked\n"_s));
        QVERIFY(sectionText(committeePaper(input), SectionKey::meaning)
                    .contains(u"not yet checked against it"_s));
    }

    void embargoUntilTheDayItIsPublic()
    {
        auto input = about(derbyshire());
        QVERIFY(!sectionText(committeePaper(input), SectionKey::title).contains(u"Embargoed"_s));
        input.madeOn = QDate(2024, 7, 23);
        QVERIFY(sectionText(committeePaper(input), SectionKey::title)
                    .contains(u"Embargoed: the Ombudsman publishes on 24 July 2024"_s));
        QCOMPARE(paperFileName(input, u"D"_s), u"D-embargoed-until-2024-07-24"_s);
        input.embargoOff = true;
        QVERIFY(!sectionText(committeePaper(input), SectionKey::title).contains(u"Embargoed"_s));
        QCOMPARE(paperFileName(input, u"D"_s), u"D"_s);
    }

    void aMissingPublicationDateIsAsked()
    {
        auto input = about(derbyshire());
        input.letter.letter.checked.letter.setField(
            {.key = Key::publicationDate, .state = FieldState::NotFound});
        QVERIFY(needsPublicationDate(input));
        input.publication = QDate(2027, 1, 1);
        QVERIFY(!needsPublicationDate(input));
        QCOMPARE(embargoedUntil(input), QDate(2027, 1, 1));
    }

    void aDoubtfulCouncilIsSaidFirst()
    {
        auto input = about(derbyshire());
        const auto title = [&input] { return sectionText(committeePaper(input), SectionKey::title); };
        QVERIFY(!title().contains(u"In doubt"_s));
        auto &checked = input.letter.letter.checked;
        checked.checks = {{u"authority_known"_s, CheckOutcome::Fails, u"No council has that name."_s,
            {QString(Key::authority)}}};
        QVERIFY2(
            title().contains(u"Derbyshire County Council\nIn doubt: Council. No council has that name.\n"_s),
            qPrintable(title()));
        auto before = derbyshire();
        state(before.letter.checked.letter, Key::periodEnd, QDate(2023, 3, 31), 1);
        before.letter.checked.checks = {
            {u"period_agrees"_s, CheckOutcome::Fails, u"Dated before that."_s, {QString(Key::periodEnd)}}};
        input.years = {before};
        QVERIFY2(title().contains(u"April 2022 to March 2023: In doubt: "_s), qPrintable(title()));
    }

    void aCouncilThatAPersonConfirmedIsNotInDoubt()
    {
        auto input = about(derbyshire());
        auto &letter = input.letter.letter.checked.letter;
        auto council = letter.field(Key::authority);
        council.doubt = u"It may be a town."_s;
        letter.setField(council);
        const auto title = [&input] { return sectionText(committeePaper(input), SectionKey::title); };
        QVERIFY2(title().contains(u"In doubt: Council. It may be a town."_s), qPrintable(title()));
        input.letter.confirmed.append(Key::authority);
        QVERIFY2(!title().contains(u"In doubt"_s), qPrintable(title()));
    }

    void aFigureInDisputeIsNamedWithBothValues()
    {
        const auto meaning = sectionText(committeePaper(inDispute()), SectionKey::meaning);
        QVERIFY2(meaning.contains(u"printed as 13, is 14"_s), qPrintable(meaning));
    }
};

QTEST_GUILESS_MAIN(TestPaperStanding)
#include "tst_paperstanding.moc"
