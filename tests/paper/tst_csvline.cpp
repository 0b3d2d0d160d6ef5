// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/csvline.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// A spreadsheet that opens an export must show text, never run it.
class TestCsvLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formulasBecomeText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("command") << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
        QTest::newRow("plus") << u"+1+1"_s << u"'+1+1"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("minus") << u"-2+3"_s << u"'-2+3"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("after spaces") << u"  =1"_s << u"'  =1"_s;
        QTest::newRow("after a no-break space") << u"\u00A0=1"_s << u"'\u00A0=1"_s;
        QTest::newRow("after a mark that no one sees") << u"\uFEFF=1"_s << u"'\uFEFF=1"_s;
        QTest::newRow("full width") << u"\uFF1D1"_s << u"'\uFF1D1"_s;
        QTest::newRow("a council") << u"King's Lynn & West Norfolk"_s << u"King's Lynn & West Norfolk"_s;
        QTest::newRow("a rate") << u"69%"_s << u"69%"_s;
        QTest::newRow("empty") << QString() << QString();
    }

    void formulasBecomeText()
    {
        QFETCH(const QString, text);
        QTEST(harmlessText(text), "written");
    }

    void cellsSurviveQuotesCommasAndLines()
    {
        QCOMPARE(csvLine({u"a,b"_s, u"say \"no\""_s, u"one\ntwo"_s, u"plain"_s, QString()}),
            QByteArray("\"a,b\",\"say \"\"no\"\"\",\"one\ntwo\",plain,\r\n"));
    }
};

QTEST_GUILESS_MAIN(TestCsvLine)
#include "tst_csvline.moc"
