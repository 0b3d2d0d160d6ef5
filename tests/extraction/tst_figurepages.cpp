// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"

#include "readletter.h"
#include "sampleletter.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The pages of a letter's figures may end anywhere.
class FigurePagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageEndsAnywhere_data();
    void aPageEndsAnywhere();
    void aNumberPartedFromItsWordsIsFlagged();
    void aSecondPageThatDisagreesIsFlagged_data();
    void aSecondPageThatDisagreesIsFlagged();
    void aSecondPageThatAgreesIsNoDoubt();
    void aPageWithoutFiguresPartsNone_data();
    void aPageWithoutFiguresPartsNone();
    void figuresLeftOverAreNamedToTheLetterWithoutAny();
    void aTableInPlainWordsIsNotMissed_data();
    void aTableInPlainWordsIsNotMissed();
    void aPageUnderAnotherHeadIsFlagged_data();
    void aPageUnderAnotherHeadIsFlagged();
};

void FigurePagesTest::aPageEndsAnywhere_data()
{
    QTest::addColumn<QString>("text");
    const auto head = SampleLetter::head();
    const auto figures = SampleLetter().text().mid(head.size());
    int row = 0;
    for (auto at = figures.indexOf(u"\n\n"_s); at >= 0; at = figures.indexOf(u"\n\n"_s, at + 2)) {
        auto parted = figures;
        QTest::addRow("end %d", ++row) << head + u'\f' + parted.replace(at, 2, u"\n\f"_s);
    }
}

void FigurePagesTest::aPageEndsAnywhere()
{
    QFETCH(QString, text);
    QCOMPARE(silentDifferences(readLetter(text), sampleFigures()), QString());
}

void FigurePagesTest::aNumberPartedFromItsWordsIsFlagged()
{
    auto text = SampleLetter().text();
    const auto at = text.indexOf(u"47\n"_s);
    QVERIFY(at > 0);
    const auto letter = readLetter(text.replace(at, 3, u"47\n\f"_s));
    QCOMPARE(silentDifferences(letter, sampleFigures()), QString());
}

void FigurePagesTest::aSecondPageThatDisagreesIsFlagged_data()
{
    QTest::addColumn<QString>("heading");
    QTest::newRow("no heading") << QString();
    QTest::newRow("reissued") << u"This sheet takes the place of the one sent in July\n\n"_s;
    QTest::newRow("draft") << u"Figures after your comments on our draft\n\n"_s;
}

void FigurePagesTest::aSecondPageThatDisagreesIsFlagged()
{
    QFETCH(QString, heading);
    SampleLetter sample;
    const auto first = sample.text();
    sample.parts[u"upheld_rate"_s] = u"84% of complaints we investigated were upheld."_s;
    sample.parts[u"upheld_decisions"_s] = u"46\nupheld decisions"_s;
    const auto second = sample.text().mid(SampleLetter::head().size());
    const auto letter = readLetter(first + u'\f' + heading + second);
    QVERIFY(letter.field(Key::upheldRate).doubt.contains(u"84%"_s));
    QVERIFY(letter.field(Key::upheldDecisions).doubt.contains(u"46"_s));
    auto others = sampleFigures();
    others.remove(Key::upheldRate);
    others.remove(Key::upheldDecisions);
    QCOMPARE(differences(letter, others), QString());
}

void FigurePagesTest::aSecondPageThatAgreesIsNoDoubt()
{
    const auto text = SampleLetter().text();
    const auto again = text.mid(SampleLetter::head().size());
    QCOMPARE(differences(readLetter(text + u"\n\f"_s + again), sampleFigures()), QString());
}

void FigurePagesTest::aPageWithoutFiguresPartsNone_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("blank") << u"(no text on this side)"_s;
    QTest::newRow("explains")
        << u"About these statistics\n\nA complaint counts once, in the year of our decision."_s;
}

void FigurePagesTest::aPageWithoutFiguresPartsNone()
{
    QFETCH(QString, page);
    const auto text = SampleLetter().text();
    const auto at = text.indexOf(u"Satisfactory remedy provided"_s);
    QVERIFY(at > 0);
    QCOMPARE(
        differences(readLetter(text.left(at) + u'\f' + page + u"\n\f"_s + text.mid(at)), sampleFigures()),
        QString());
}

// Two letters, and behind the last one two pages of figures that name nobody.
void FigurePagesTest::figuresLeftOverAreNamedToTheLetterWithoutAny()
{
    const auto head = SampleLetter::head();
    auto other = head;
    other.replace(u"Derbyshire County Council"_s, u"Kent County Council"_s);
    const auto figures = SampleLetter().text().mid(head.size());
    const auto letters = readLetters(other + u'\f' + head + u'\f' + figures + u"\n\f"_s + figures);
    QCOMPARE(letters.size(), 2);
    for (const auto key : {Key::upheldRate, Key::complianceRate, Key::remedyRate}) {
        QVERIFY2(!letters.first().field(key).doubt.isEmpty(), key.data());
        QVERIFY2(!letters.last().field(key).doubt.isEmpty(), key.data());
    }
}

void FigurePagesTest::aTableInPlainWordsIsNotMissed_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("key");
    QTest::newRow("uphold")
        << u"| Cases looked into | Of these upheld | Share upheld |\n|---|---|---|\n| 55 | 47 | 85% |\n"_s
        << u"upheld_rate"_s;
    QTest::newRow("satisfied")
        << u"| Outcomes | Satisfied | Share satisfied |\n|---|---|---|\n| 41 | 40 | 98% |\n"_s
        << u"compliance_rate"_s;
    QTest::newRow("remedies") << u"| Remedied early | Share |\n|---|---|\n| 3 | 6% |\n"_s << u"remedy_rate"_s;
}

void FigurePagesTest::aTableInPlainWordsIsNotMissed()
{
    QFETCH(QString, table);
    QFETCH(QString, key);
    const auto field = readLetter(SampleLetter::head() + table).field(key);
    const bool isRight =
        field.state == FieldState::Stated && valueToText(key, field.value) == sampleFigures().value(key);
    QVERIFY2(isRight || !field.doubt.isEmpty(), qPrintable(stateKey(field.state)));
}

void FigurePagesTest::aPageUnderAnotherHeadIsFlagged_data()
{
    QTest::addColumn<QString>("head");
    for (const auto &head : {u"East Midlands region"_s, u"Results for all English county councils"_s,
             u"A specimen of the statistics page"_s, u"Complaints on education only"_s,
             u"Provisional statistics"_s})
        QTest::newRow(qPrintable(head)) << head;
}

void FigurePagesTest::aPageUnderAnotherHeadIsFlagged()
{
    QFETCH(QString, head);
    const auto text = SampleLetter().text();
    const auto at = SampleLetter::head().size();
    const auto letter = readLetter(text.left(at) + u'\f' + head + u"\n\n"_s + text.mid(at));
    for (const auto &[key, value] : sampleFigures().asKeyValueRange())
        QVERIFY2(!letter.field(key).doubt.isEmpty(), qPrintable(key));
    const auto own = readLetter(
        text.left(at) + u"\fStatistics for Derbyshire County Council and its districts\n\n"_s + text.mid(at));
    QCOMPARE(differences(own, sampleFigures()), QString());
}

QTEST_GUILESS_MAIN(FigurePagesTest)
#include "tst_figurepages.moc"
