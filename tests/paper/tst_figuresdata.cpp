// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/figuresdata.h"

#include "letter/fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
LetterOfFile luton()
{
    Letter letter{.firstPage = 1,
        .lastPage = 3,
        .authorityName = u"Luton Borough Council"_s,
        .gssCode = u"E06000032"_s,
        .type = AuthorityType::Unitary,
        .fields = emptyFields()};
    letter.setField({.key = Key::upheldRate,
        .state = FieldState::Stated,
        .value = 69,
        .text = u"69%"_s,
        .place = {.page = 3, .box = QRectF(QPointF(0.11, 0.2), QPointF(0.15, 0.22))},
        .method = Method::Text});
    letter.setField({.key = Key::upheldPer100k,
        .state = FieldState::Stated,
        .value = 4.0,
        .text = u"4"_s,
        .place = {.page = 3, .box = QRectF(0.1, 0.3, 0.01, 0.02)},
        .method = Method::Text});
    letter.setField({.key = Key::upheldAverage, .state = FieldState::NotStated});
    letter.setField({.key = Key::periodEnd,
        .state = FieldState::Stated,
        .value = QDate(2024, 3, 31),
        .text = u"31 March 2024"_s,
        .place = {.page = 1, .box = QRectF(0.1, 0.1, 0.2, 0.02)},
        .method = Method::Text});
    letter.passages.append(
        {u"training"_s, u"We were pleased …"_s, {.page = 2, .box = QRectF(0.1, 0.3, 0.8, 0.05)}});
    return {u"=luton.pdf"_s, u"ab12"_s,
        {letter,
            {{u"upheld_rate_agrees"_s, CheckOutcome::Fails, u"9 of 13 is 69.2%"_s,
                {QString(Key::upheldRate)}}}}};
}

QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}
} // namespace

/// The formats that scripts and spreadsheets rely on.
class TestFiguresData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jsonIsTheContract()
    {
        const auto root = parsed(figuresAsJson({luton()},
            {{{.kind = Problem::Kind::Locked, .file = u"x.pdf"_s}, u"This PDF needs a password."_s}}));
        const auto letter = root["letters"_L1].toArray().first().toObject();
        QCOMPARE(letter["file"_L1].toString(), u"=luton.pdf"_s);
        QCOMPARE(letter["pages"_L1].toArray(), (QJsonArray{1, 3}));
        QCOMPARE(letter["type"_L1].toString(), u"unitary"_s);
        QCOMPARE(letter["year_ending"_L1].toString(), u"2024-03-31"_s);
        QCOMPARE(letter["fields"_L1].toObject().size(), qsizetype(fieldDefinitions().size()));

        const auto rate = letter["fields"_L1]["upheld_rate"_L1].toObject();
        const QJsonObject expected{{u"state"_s, u"stated"_s}, {u"value"_s, 69}, {u"text"_s, u"69%"_s},
            {u"page"_s, 3}, {u"box"_s, QJsonArray{0.11, 0.2, 0.15, 0.22}}, {u"method"_s, u"text"_s},
            {u"picture"_s, u"not_compared"_s}, {u"flagged"_s, true}, {u"reason"_s, u"9 of 13 is 69.2%"_s}};
        QCOMPARE(rate, expected);

        const auto average = letter["fields"_L1]["upheld_average"_L1].toObject();
        const QJsonObject missing{{u"state"_s, u"not_stated"_s}, {u"value"_s, QJsonValue::Null},
            {u"text"_s, u""_s}, {u"page"_s, QJsonValue::Null}, {u"box"_s, QJsonValue::Null},
            {u"method"_s, QJsonValue::Null}, {u"picture"_s, QJsonValue::Null}, {u"flagged"_s, false},
            {u"reason"_s, u""_s}};
        QCOMPARE(average, missing);

        const QJsonObject refused{{u"file"_s, u"x.pdf"_s}, {u"reason"_s, u"locked"_s},
            {u"says"_s, u"This PDF needs a password."_s}};
        QCOMPARE(root["refused"_L1].toArray(), QJsonArray{refused});
    }

    void disputeAndQueryLeaveWithTheFigure()
    {
        auto of = luton();
        of.changes = {{.key = Key::upheldDecisions,
            .kind = HandChange::Kind::LetterInError,
            .printed = 9,
            .entered = 8,
            .on = QDate(2024, 9, 1)}};
        of.inQuery = {Key::investigations};
        const auto fields = parsed(figuresAsJson({of}, {}))["letters"_L1][0]["fields"_L1];
        QVERIFY(fields["upheld_decisions"_L1]["flagged"_L1].toBool());
        QVERIFY(fields["upheld_decisions"_L1]["reason"_L1].toString().contains(u"that 8 is right"_s));
        QVERIFY(fields["investigations"_L1]["reason"_L1].toString().contains(u"in query"_s));
        const auto csv = QString::fromUtf8(figuresAsCsv({of}));
        QVERIFY(csv.contains(u"that 8 is right"_s) && csv.contains(u"in query"_s));
    }

    void whatAPersonSettledIsNotFlagged()
    {
        auto of = luton();
        auto rate = of.checked.letter.field(Key::upheldRate);
        rate.doubt = u"Two numbers."_s;
        of.checked.letter.setField(rate);
        of.confirmed = {Key::upheldRate};
        const auto cells = [&of] {
            const auto lines = QString::fromUtf8(figuresAsCsv({of})).split(u"\r\n"_s);
            return lines.filter(u",upheld_rate,"_s).constFirst();
        };
        QVERIFY2(cells().endsWith(u",true,9 of 13 is 69.2%"_s), qPrintable(cells()));
        of.checked.checks.clear();
        QVERIFY2(cells().endsWith(u",false,"_s), qPrintable(cells()));
        of.confirmed.clear();
        QVERIFY2(cells().endsWith(u",true,Two numbers."_s), qPrintable(cells()));
    }

    void textFilesHaveLinesInPlaceOfBoxes()
    {
        auto of = luton();
        for (auto &field : of.checked.letter.fields)
            field.place = {};
        auto rate = of.checked.letter.field(Key::upheldRate);
        rate.place = {.page = 1, .line = 67, .column = 4};
        of.checked.letter.setField(rate);
        const auto fields = parsed(figuresAsJson({of}, {}))["letters"_L1][0]["fields"_L1];
        QCOMPARE(fields["upheld_rate"_L1]["line"_L1].toInt(), 67);
        QCOMPARE(fields["upheld_rate"_L1]["column"_L1].toInt(), 4);
        QVERIFY(!fields["upheld_rate"_L1].toObject().contains("box"_L1));
    }

    void unresolvedIsNull()
    {
        const auto letter =
            parsed(figuresAsJson({{u"a.txt"_s, {}, {{.fields = emptyFields()}, {}}}}, {}))["letters"_L1][0];
        for (const auto key : {"authority"_L1, "gss_code"_L1, "type"_L1, "year_ending"_L1})
            QVERIFY2(letter[key].isNull(), key.data());
    }

    void csvHasARowForEachField()
    {
        const auto lines = figuresAsCsv({luton()}).split('\n');
        QCOMPARE(lines.first(),
            "file,sha256,authority,gss_code,type,year_ending,key,state,value,text,page,x0,y0,x1,y1,line,"
            "column,method,flagged,reason\r");
        QCOMPARE(lines.size(),
            qsizetype(fieldDefinitions().size()) + 2); // the header, and nothing after the last end
        QVERIFY(lines.contains(
            "'=luton.pdf,ab12,Luton Borough Council,E06000032,unitary,2024-03-31,upheld_rate,stated,69,"
            "69%,3,0.11,0.2,0.15,0.22,,,text,true,9 of 13 is 69.2%\r"));
        QVERIFY(lines.contains(
            "'=luton.pdf,ab12,Luton Borough Council,E06000032,unitary,2024-03-31,upheld_average,"
            "not_stated,,,,,,,,,,,false,\r"));
    }

    void aRevisedFigureLeavesTheLettersOwn()
    {
        auto of = luton();
        auto rate = of.checked.letter.field(Key::upheldRate);
        rate.value = 71;
        rate.text = u"71"_s;
        of.checked.letter.setField(rate);
        of.checked.checks.clear();
        of.changes = {{.key = Key::upheldRate,
            .kind = HandChange::Kind::Revised,
            .printed = 69,
            .entered = 71,
            .on = QDate(2026, 11, 20)}};
        const auto csv = figuresAsCsv({of});
        QVERIFY2(csv.contains(",upheld_rate,stated,71,69%,"), csv.constData());
        QVERIFY(csv.contains(
            "false,\"Revised by the Ombudsman: Upheld rate, printed as 69%, is 71% (entered on 20 "
            "November 2026).\"\r"));
        const auto fields = parsed(figuresAsJson({of}, {}))[u"letters"][0][u"fields"];
        QCOMPARE(fields[Key::upheldRate][u"text"].toString(), u"69%"_s);
        QCOMPARE(fields[Key::upheldRate][u"value"].toInt(), 71);
        QCOMPARE(fields[Key::upheldRate][u"flagged"].toBool(true), false);
    }
};

QTEST_GUILESS_MAIN(TestFiguresData)
#include "tst_figuresdata.moc"
