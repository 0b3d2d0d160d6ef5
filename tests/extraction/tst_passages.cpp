// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/passages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QStringList commonParagraphs(int year)
{
    QFile file(u":/wordings/commontext-%1.json"_s.arg(year));
    QStringList paragraphs;
    if (file.open(QIODevice::ReadOnly)) {
        for (const auto &paragraph : QJsonDocument::fromJson(file.readAll())["paragraphs"_L1].toArray())
            paragraphs.append(paragraph.toString());
    }
    return paragraphs;
}

/// Paragraphs under each other on pages of ten.
QList<Paragraph> laidOut(const QStringList &texts)
{
    QList<Paragraph> paragraphs;
    for (qsizetype at = 0; at < texts.size(); ++at) {
        const Place place{
            .page = 1 + int(at / 10), .box = QRectF(0.1, 0.09 * double(at % 10 + 1), 0.8, 0.08)};
        paragraphs.append({.text = texts[at], .place = place});
    }
    return paragraphs;
}

/// The body of a letter of \a year with \a own after its \a after th paragraph; unknown years get the nearest
/// text that is known, with other figures.
QStringList letterWith(const QStringList &own, int year, qsizetype after = 9)
{
    auto texts = commonParagraphs(year < 2022 ? 2020 : 2024);
    for (auto &text : texts)
        text.replace(u"2024"_s, QString::number(year)).replace(u"2020"_s, QString::number(year));
    after = std::min(after, texts.size());
    return texts.first(after) + own + texts.mid(after);
}

QDate march(int year)
{
    return {year, 3, 31};
}

QStringList drawn(const QList<Passage> &passages)
{
    QStringList lines;
    for (const auto &passage : passages)
        lines.append(passage.kind + u": "_s + passage.text);
    return lines;
}

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
    void generalTextOfOtherYearsHasNone_data();
    void generalTextOfOtherYearsHasNone();
    void ownParagraphsAreFound_data();
    void ownParagraphsAreFound();
    void kindsAreTold_data();
    void kindsAreTold();
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

void TestPassages::generalTextOfOtherYearsHasNone_data()
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

void TestPassages::generalTextOfOtherYearsHasNone()
{
    QFETCH(QString, text);

    for (const int year : {2019, 2021, 2022, 2023, 2025, 2026})
        QCOMPARE(drawn(findPassages(laidOut(letterWith({text}, year)), march(year))), QStringList());
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

void TestPassages::kindsAreTold_data()
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

void TestPassages::kindsAreTold()
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
