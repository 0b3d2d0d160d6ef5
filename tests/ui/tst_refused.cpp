// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/refusedmodel.h"
#include "ui/desk/refusedpanel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

class TestRefused : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelIsSound()
    {
        RefusedModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.add({{.kind = Problem::Kind::Locked, .file = u"/a/locked.pdf"_s},
            {.kind = Problem::Kind::NotALetter, .file = u"/a/minutes.pdf"_s}});
        model.add({});
        model.add({{.kind = Problem::Kind::NotALetter, .file = u"/a/agenda.pdf"_s}});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, RefusedModel::File).data().toString(), u"locked.pdf"_s);
        QVERIFY(model.index(0, RefusedModel::Reason).data().toString().contains(u"password"_s));
        QCOMPARE(model.summary(), u"3 files were not taken: 1 locked, 2 not a letter"_s);
        QVERIFY(model.asText().startsWith(u"/a/locked.pdf\t"_s));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void namesCannotBreakTheList()
    {
        RefusedModel model;
        model.add({{.kind = Problem::Kind::Empty, .file = u"/a/<img src=x>\nb\u202Efdp.exe"_s}});
        const auto index = model.index(0, RefusedModel::File);
        QVERIFY(!index.data().toString().contains(u'\n'));
        QVERIFY(!index.data().toString().contains(QChar(0x202e)));
        QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(u"<img"_s));
    }

    void panelComesAndGoes()
    {
        RefusedPanel panel;
        QVERIFY(panel.isHidden());
        panel.add({.kind = Problem::Kind::Empty, .file = u"empty.pdf"_s});
        QTRY_VERIFY(panel.isVisible());
        QCOMPARE(panel.view()->model()->rowCount(), 1);
        QTest::mouseClick(panel.findChild<QPushButton *>(u"refusedClose"_s), Qt::LeftButton);
        QVERIFY(panel.isHidden());
        QCOMPARE(panel.view()->model()->rowCount(), 0);
    }

    void tenThousandAreOneUpdate()
    {
        RefusedPanel panel;
        int inserts = 0;
        connect(panel.view()->model(), &QAbstractItemModel::rowsInserted, &panel, [&inserts] { ++inserts; });
        for (int number = 0; number < 10000; ++number)
            panel.add({.kind = Problem::Kind::NotALetter, .file = u"/a/%1.pdf"_s.arg(number)});
        QTRY_COMPARE(panel.view()->model()->rowCount(), 10000);
        QCOMPARE(inserts, 1);
        QVERIFY(panel.findChild<QLabel *>(u"refusedSummary"_s)->text().startsWith(u"10000 files"_s));
    }
};

QTEST_MAIN(TestRefused)
#include "tst_refused.moc"
