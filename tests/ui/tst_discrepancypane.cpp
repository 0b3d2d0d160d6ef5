// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "standins.h"
#include "ui/desk/checksmodel.h"
#include "ui/desk/discrepancypane.h"
#include "ui/desk/letterwords.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDiscrepancyPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void failedChecksComeFirst()
    {
        ChecksModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto checks = StandIn::checkedLetter().checks;
        std::reverse(checks.begin(), checks.end());
        model.setChecks(checks);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.failed(), 1);
        QVERIFY(model.index(0).data().toString().contains(u"8 of 13 is 62%, the letter says 69%"_s));
        QVERIFY(model.index(0).data(Qt::AccessibleTextRole).toString().startsWith(u"Does not agree"_s));
        QVERIFY(model.index(1).data().toString().startsWith(u"Period: "_s));
        QVERIFY(model.index(2).data().toString().contains(u"not checked"_s));
    }

    void everyCheckHasWords_data()
    {
        QTest::addColumn<QString>("check");
        for (const char *check : {"upheld_rate_agrees", "remedy_rate_agrees", "compliance_rate_possible",
                 "remedy_base_agrees", "counts_possible", "dealt_with_adds_up", "population_agrees",
                 "average_agrees", "period_agrees", "authority_known"})
            QTest::newRow(check) << QString::fromLatin1(check);
    }

    void everyCheckHasWords()
    {
        QFETCH(QString, check);
        QVERIFY(!checkWords(check).isEmpty());
        QVERIFY(!checkWords(check).contains(u'_'));
    }

    void choosingADiscrepancyAsksForItsFirstField()
    {
        DiscrepancyPane pane;
        pane.resize(360, 160);
        pane.show();
        pane.showChecks(StandIn::checkedLetter().checks);
        QSignalSpy asked(&pane, &DiscrepancyPane::fieldAsked);
        const auto first = pane.view()->model()->index(0, 0);
        QTest::mouseClick(
            pane.view()->viewport(), Qt::LeftButton, {}, pane.view()->visualRect(first).center());
        QVERIFY(!asked.isEmpty());
        QCOMPARE(asked.first().first().toString(), u"upheld_rate"_s);
        QVERIFY(pane.findChild<QLabel *>(u"discrepancyHeading"_s)->text().startsWith(u"1 check"_s));
    }
};

QTEST_MAIN(TestDiscrepancyPane)
#include "tst_discrepancypane.moc"
