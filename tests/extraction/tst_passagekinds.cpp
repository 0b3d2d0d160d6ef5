// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passageletters.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace PassageLetters;

/// Of which kind a council's own paragraph is, and what is none in years whose common text is not known.
class TestPassageKinds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void generalTextOfOtherYearsHasNone_data();
    void generalTextOfOtherYearsHasNone();
    void kindsAreTold_data();
    void kindsAreTold();
};

void TestPassageKinds::generalTextOfOtherYearsHasNone_data()
{
    QTest::addColumn<QString>("text");

    for (const auto &text :
        {
            u"Failure to comply with our recommendations is rare. An organisation with a compliance rate "
            u"below 100% should "
            "scrutinise those complaints where it failed to comply and identify any learning."_s,
            u"We delivered 118 courses, training more than 1,400 people. To find out more visit www.lgo.org.uk/training."_s,
            u"During the year, we successfully adapted our face-to-face courses for online delivery. We "
            u"provided 79 online "
            "workshops during the year, reaching more than 1,100 people."_s,
            u"We issued 28 public reports during the year. You can read the reports on our website."_s,
            u"You can find the decisions we have made about your Council, public reports we have issued, and "
            u"the service "
            "improvements your Council has agreed to make."_s,
            u"I am increasingly concerned about the evidence I see of the erosion of effective complaint "
            u"functions in local "
            "authorities. We find poor complaint handling and delays in responding to our enquiries with greater frequency."_s,
            u"Across the country, 20% of responses to our enquiries were late and 5% of recommendations were completed late."_s,
            u"If your Council would like to book a complaint handling course, please get in touch."_s,
            u"We would be happy to provide training to your Council."_s,
            u"I encourage your Council to consider our complaint handling training."_s,
            u"I would like to thank everybody who answered our survey."_s,
            u"I am pleased to share your annual statistics with you."_s,
            u"I welcome your feedback on this letter."_s,
            u"Twenty councils have volunteered to take part in a pilot, for which I am grateful."_s,
            u"In July we published a special report about how councils can learn from complaints."_s,
            u"In 1% of cases councils did not comply with our recommendations, and we issued a further report."_s,
            u"Our average uphold rate for all investigations has increased this year to 72%."_s,
            u"In these cases, the organisation upheld the complaint and we agreed with how it offered to put things right."_s,
        })
        QTest::newRow(qPrintable(text.first(30))) << text;
}

void TestPassageKinds::generalTextOfOtherYearsHasNone()
{
    QFETCH(QString, text);

    for (const int year : {2019, 2021, 2022, 2023, 2025, 2026})
        QCOMPARE(drawn(findPassages(laidOut(letterWith({text}, year)), march(year))), QStringList());
}

void TestPassageKinds::kindsAreTold_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("inEveryYear");

    const auto row = [](const QString &text, const char *kind, bool inEveryYear = true) {
        QTest::newRow(qPrintable(QString::fromUtf8(kind) + u": "_s + text.first(45)))
            << text << QString::fromUtf8(kind) << inEveryYear;
    };
    row(u"During the year, your Council failed to comply with our recommendations in two cases."_s,
        "non_compliance");
    row(u"In 12% of cases, your Council was late in implementing our recommendations."_s, "non_compliance");
    row(u"Your Council twice failed to tell us that it had carried out our recommendations."_s,
        "non_compliance");
    row(u"In two cases your Council had still not paid the money it agreed to pay."_s, "non_compliance");
    row(u"This is the third year in which I have had to write to you about compliance."_s, "non_compliance");
    row(u"Your Council took more than two months to reply to our enquiries in several cases."_s,
        "late_responses");
    row(u"I have some concern about the quality of your Council's replies to us."_s, "late_responses");
    row(u"It is disappointing that in three cases your authority's recommendations were not completed within the agreed timescales."_s,
        "non_compliance");
    row(u"While your compliance rate is 100%, in four cases compliance was late."_s, "non_compliance");
    row(u"We recorded that the Council had not complied with our recommendations in one case, and registered a new complaint."_s,
        "non_compliance");
    row(u"Your organisation did not accept our findings in one case and refused to pay the remedy we recommended."_s,
        "non_compliance");
    row(u"I ask that you consider how the Council can reduce delays in the remedy process."_s,
        "non_compliance");

    row(u"I issued a public interest report about your authority because of the significance of the fault."_s,
        "public_report");
    row(u"In March we published a report about how your Council dealt with a planning application next to a listed building."_s,
        "public_report");
    row(u"Our report on your Council's handling of homelessness found fault that caused injustice to two families."_s,
        "public_report");
    row(u"The Council considered the report at a full meeting, as the law requires."_s, "public_report");

    row(u"We were concerned about the time your Council took to respond to our enquiries."_s,
        "late_responses");
    row(u"Your Council's responses to our enquiries were late in four of nine cases."_s, "late_responses");
    row(u"In several cases, we had to chase your authority for information."_s, "late_responses");
    row(u"Although there has been some improvement, four of your Council's nine responses to our enquiries were still late."_s,
        "late_responses");
    row(u"Your Council's officers did not reply to our requests for information until we threatened to issue a witness summons."_s,
        "late_responses");
    row(u"We experienced delays in receiving responses to our enquiries during the year."_s,
        "late_responses");
    row(u"More than 40% of responses to our enquiries were late."_s, "late_responses", false);

    row(u"I was pleased to see your Council's response times have improved."_s, "praise");
    row(u"I am pleased to say that all of your Council's responses to our enquiries were received on time."_s,
        "praise");
    row(u"I have no concerns about your Council's response times."_s, "praise");
    row(u"I want to recognise your authority's commitment to the early resolution of complaints."_s,
        "praise");
    row(u"I acknowledge the work your Council has done to improve the timeliness of responses."_s, "praise");
    row(u"Your Council was open and honest in accepting fault and went further than we recommended."_s,
        "praise");

    row(u"We were pleased to deliver an adult social care complaint handling course to your staff."_s,
        "training");
    row(u"Staff from your Council attended our online workshops, and I hope that they found them useful."_s,
        "training");
    row(u"I welcome your organisation's investment in complaint handling training and trust the course was useful."_s,
        "training");

    row(u"In October I visited your Council and met the Leader to speak about the future of children's services."_s,
        "other", false);
    row(u"I know that the fire in your main offices made the last months of the year very hard."_s, "other",
        false);
}

void TestPassageKinds::kindsAreTold()
{
    QFETCH(QString, text);
    QFETCH(QString, kind);
    QFETCH(bool, inEveryYear);

    const auto years =
        inEveryYear ? QList<int>{2020, 2024, 2019, 2021, 2022, 2023, 2025, 2026} : QList<int>{2020, 2024};
    for (const int year : years)
        QCOMPARE(drawn(findPassages(laidOut(letterWith({text}, year)), march(year))),
            QStringList{kind + u": "_s + text});
}

QTEST_GUILESS_MAIN(TestPassageKinds)
#include "tst_passagekinds.moc"
