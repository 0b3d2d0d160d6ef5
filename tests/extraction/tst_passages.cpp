// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passageletters.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PassageLetters;

namespace {
const auto lateOne = u"In last year's letter, concerns were raised about your Council's late responses to "
                     u"our investigation enquiries "
                     "and it disappointing to report we have had similar concerns this year with more than "
                     "40% of responses delayed. In "
                     "one instance we had to remind the Council of our power to issue a witness summons "
                     "before we received the "
                     "information we had requested."_s;
const auto lateTwo =
    u"I, again, ask that you take action to improve response times to our enquiries. It is important we are "
    u"provided "
    "with the information we have asked for promptly, and that, where you encounter delays, you keep us "
    "informed. If "
    "there is any support my office can provide to help improve the situation, please do let me know."_s;
const auto training =
    u"We were pleased to deliver two online complaint handling courses to your staff during the year. I "
    u"welcome your "
    "Council's investment in good complaint handling training and trust the courses were useful to you."_s;
const auto reports =
    u"During the year we issued two public reports about your Council. The first report concerned the "
    u"Council's failure "
    "to provide a suitable education for a child with special educational needs, who missed two terms of school."_s;
const auto reportsTwo = u"The second report was about delays in adapting a family's home. I am pleased that "
                        u"the Council accepted our "
                        "findings and agreed to review its procedures."_s;
const auto nonCompliance =
    u"I am concerned that your Council did not implement our recommendations in one case. Despite several "
    u"reminders it "
    "did not provide evidence that it had acted, and we had to open a new investigation."_s;
const auto praise =
    u"I would like to thank your officers for their positive engagement with my office during the year. "
    "It is encouraging that your Council remedied so many complaints early."_s;
} // namespace

/// A committee reads the council's own paragraphs first; text that every council gets must not look like
/// them.
class TestPassages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commonTextHasNone_data();
    void commonTextHasNone();
    void ownParagraphsAreFound_data();
    void ownParagraphsAreFound();
    void runTogetherWithCommonText_data();
    void runTogetherWithCommonText();
    void surroundingsAreNoPassages();
    void paragraphCutByAPage();
    void placeIsTheUnionOnThePage();
    void typedPlaceIsTheFirst();
};

void TestPassages::commonTextHasNone_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<int>("year");

    for (const int year : {2020, 2024}) {
        const auto texts = commonParagraphs(year);
        QVERIFY(texts.size() > 8);
        QTest::newRow(qPrintable(u"%1 as it is"_s.arg(year))) << texts << year;
        QTest::newRow(qPrintable(u"%1 all run together"_s.arg(year)))
            << QStringList{texts.join(u' ')} << year;
        QTest::newRow(qPrintable(u"%1 run together without spaces"_s.arg(year)))
            << QStringList{texts.join(QString())} << year;
        QStringList halves, nouns, hyphens, curly;
        for (auto text : texts) {
            const auto middle = text.indexOf(u' ', text.size() / 2);
            halves << text.first(middle) << text.mid(middle + 1);
            curly.append(QString(text).replace(u'\'', u'\u2019').replace(u"fi"_s, u"\ufb01"_s));
            hyphens.append(QString(text)
                               .replace(u"statistics"_s, u"stat- istics"_s)
                               .replace(u"councils"_s, u"coun\u00adcils"_s));
            nouns.append(text.replace(u"organisation"_s, u"authority"_s)
                             .replace(u"your Council"_s, u"your authority"_s)
                             .replace(u"24 July"_s, u"23 July"_s)
                             .replace(u"126"_s, u"131"_s));
        }
        QTest::newRow(qPrintable(u"%1 cut by pages"_s.arg(year))) << halves << year;
        QTest::newRow(qPrintable(u"%1 with other nouns and numbers"_s.arg(year))) << nouns << year;
        QTest::newRow(qPrintable(u"%1 with hyphens"_s.arg(year))) << hyphens << year;
        QTest::newRow(qPrintable(u"%1 with curly quotes and ligatures"_s.arg(year))) << curly << year;
    }
    for (const int year : {2019, 2021, 2022, 2023, 2025, 2026})
        QTest::newRow(qPrintable(u"nearest text in %1"_s.arg(year))) << letterWith({}, year) << year;
}

void TestPassages::commonTextHasNone()
{
    QFETCH(QStringList, texts);
    QFETCH(int, year);

    QCOMPARE(drawn(findPassages(laidOut(texts), march(year))), QStringList());
}

void TestPassages::ownParagraphsAreFound_data()
{
    QTest::addColumn<QStringList>("own");
    QTest::addColumn<QStringList>("passages");

    QTest::newRow("late responses in two paragraphs") << QStringList{
        lateOne, lateTwo} << QStringList{u"late_responses: "_s + lateOne + u"\n\n"_s + lateTwo};
    QTest::newRow("training") << QStringList{training} << QStringList{u"training: "_s + training};
    QTest::newRow("two public reports") << QStringList{
        reports, reportsTwo} << QStringList{u"public_report: "_s + reports + u"\n\n"_s + reportsTwo};
    QTest::newRow("one case of non-compliance")
        << QStringList{nonCompliance} << QStringList{u"non_compliance: "_s + nonCompliance};
    QTest::newRow("praise") << QStringList{praise} << QStringList{u"praise: "_s + praise};
    const auto tiny =
        u"During the year, we experienced delays in receiving responses to our enquiries. Delays were "
        "commonplace."_s;
    const auto plea = u"I ask that your Council takes steps to improve this."_s;
    QTest::newRow("a tiny sentence, and a plea that goes on")
        << QStringList{tiny, plea} << QStringList{u"late_responses: "_s + tiny + u"\n\n"_s + plea};
    QTest::newRow("kinds that follow each other")
        << QStringList{nonCompliance, lateOne, lateTwo, praise, training}
        << QStringList{u"non_compliance: "_s + nonCompliance,
               u"late_responses: "_s + lateOne + u"\n\n"_s + lateTwo, u"praise: "_s + praise,
               u"training: "_s + training};
    QTest::newRow("under a heading of its own") << QStringList{u"Your organisation's performance"_s,
        nonCompliance} << QStringList{u"non_compliance: "_s + nonCompliance};
    QTest::newRow("a heading between two")
        << QStringList{lateOne, u"Public reports"_s, reports, u"Training"_s, training}
        << QStringList{
               u"late_responses: "_s + lateOne, u"public_report: "_s + reports, u"training: "_s + training};
    QTest::newRow("a footer between two") << QStringList{lateOne, u"PO Box 4771, Coventry CV4 0EH"_s,
        lateTwo} << QStringList{u"late_responses: "_s + lateOne + u"\n\n"_s + lateTwo};
}

void TestPassages::ownParagraphsAreFound()
{
    QFETCH(QStringList, own);
    QFETCH(QStringList, passages);

    for (const int year : {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026}) {
        for (const qsizetype after : {0, 5, 9, 99}) {
            const auto found = findPassages(laidOut(letterWith(own, year, after)), march(year));
            QCOMPARE(drawn(found), passages);
        }
    }
}

void TestPassages::runTogetherWithCommonText_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("kind");

    QTest::newRow("late responses") << lateOne + u' ' + lateTwo << u"late_responses"_s;
    QTest::newRow("training") << training << u"training"_s;
    QTest::newRow("reports") << reports << u"public_report"_s;
    QTest::newRow("non-compliance") << nonCompliance << u"non_compliance"_s;
    QTest::newRow("praise") << praise << u"praise"_s;
}

void TestPassages::runTogetherWithCommonText()
{
    QFETCH(QString, own);
    QFETCH(QString, kind);

    for (const int year : {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026}) {
        auto texts = letterWith({}, year);
        texts[6] = texts[6] + u' ' + own + u' ' + texts.takeAt(7);
        QCOMPARE(drawn(findPassages(laidOut(texts), march(year))), QStringList{kind + u": "_s + own});
        const QStringList onePiece{letterWith({own}, year).join(u' ')};
        QCOMPARE(drawn(findPassages(laidOut(onePiece), march(year))), QStringList{kind + u": "_s + own});
    }
}

void TestPassages::surroundingsAreNoPassages()
{
    const QStringList before{u"50 years 1974 - 2024"_s, u"17 July 2024"_s, u"By email"_s,
        u"Ms Hamilton Chief Executive Dacorum Borough Council"_s, u"Dear Ms Hamilton"_s,
        u"Annual Review letter 2023-24"_s};
    const QStringList after{u"Yours sincerely,"_s, u"Asomo (-"_s,
        u"A handwritten signature in black ink, appearing to read 'Amerdeep' followed by a horizontal line."_s,
        u"Local Government and Social Care Ombudsman Chair, Commission for Local Administration in England"_s,
        u"69% of complaints we investigated were upheld."_s,
        u"This compares to an average of 79% in similar organisations."_s, u"9 upheld decisions"_s,
        u"This is 4 upheld decisions per 100,000 residents.The average for authorities of this type "
        "is 4.6 upheld decisions per 100,000 residents."_s,
        u"Statistics are based on a total of 13 investigations for the period between 1 April 2023 to 31 March 2024"_s,
        u"In 100% of cases we were satisfied the organisation had successfully implemented our recommendations."_s,
        u"In 33% of upheld cases we found the organisation had provided a satisfactory remedy before the "
        u"complaint reached "
        "the Ombudsman."_s,
        u"The Ombudsman carried out no investigations in this period"_s};
    const QStringList footers{u"Page 2 of 3"_s, u"PO Box 4771 Coventry CV4 0EH"_s, u"www.lgo.org.uk"_s};
    for (const int year : {2020, 2023, 2024, 2025}) {
        const auto texts = before + letterWith({training}, year) + footers + after;
        QCOMPARE(drawn(findPassages(laidOut(texts), march(year))), QStringList{u"training: "_s + training});
        const auto withoutSigns = letterWith({training}, year) + footers + after.mid(1);
        QCOMPARE(
            drawn(findPassages(laidOut(withoutSigns), march(year))), QStringList{u"training: "_s + training});
    }
}

void TestPassages::paragraphCutByAPage()
{
    const auto middle = lateTwo.indexOf(u"promptly"_s) - 1;
    const QStringList halves{lateTwo.first(middle).trimmed(), lateTwo.mid(middle).trimmed()};
    for (const int year : {2020, 2023, 2024, 2025}) {
        auto paragraphs = laidOut(letterWith(QStringList{lateOne} + halves, year, 8));
        QCOMPARE(paragraphs[9].place.page + 1, paragraphs[10].place.page);
        for (const bool seen : {true, false}) {
            paragraphs[10].continues = seen;
            const auto passages = findPassages(paragraphs, march(year));
            QCOMPARE(drawn(passages), QStringList{u"late_responses: "_s + lateOne + u"\n\n"_s + lateTwo});
            QCOMPARE(passages.first().place.page, 1);
            QCOMPARE(passages.first().place.box, paragraphs[8].place.box.united(paragraphs[9].place.box));
        }
    }
}

void TestPassages::placeIsTheUnionOnThePage()
{
    const auto paragraphs = laidOut(letterWith({reports, reportsTwo}, 2024, 4));
    const auto passages = findPassages(paragraphs, march(2024));

    QCOMPARE(passages.size(), 1);
    QCOMPARE(passages.first().place.page, 1);
    QCOMPARE(passages.first().place.box, paragraphs[4].place.box.united(paragraphs[5].place.box));
}

void TestPassages::typedPlaceIsTheFirst()
{
    auto paragraphs = laidOut(letterWith({reports, reportsTwo}, 2024, 4));
    for (qsizetype at = 0; at < paragraphs.size(); ++at)
        paragraphs[at].place = {.page = 1, .line = 10 + 2 * int(at), .column = 3};

    const auto passages = findPassages(paragraphs, march(2024));

    QCOMPARE(passages.size(), 1);
    QCOMPARE(passages.first().place, (Place{.page = 1, .line = 18, .column = 3}));
}

QTEST_GUILESS_MAIN(TestPassages)
#include "tst_passages.moc"
