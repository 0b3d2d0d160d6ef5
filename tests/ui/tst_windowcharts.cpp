// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowcharttest.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QImage>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// The chart in the window: live, with the letters that are held.
class TestWindowCharts : public WindowChartTest {
    Q_OBJECT

private Q_SLOTS:
    void aCorrectionChangesChartAndWords()
    {
        openLetter();
        QTRY_VERIFY(drawn().contains(u"8 of 13"_s));
        type(Key::upheldDecisions, u"9"_s);
        QTRY_VERIFY2(drawn().contains(u"9 of 13 (69%)"_s), qPrintable(drawn()));
        QVERIFY(words().contains(u"9 of 13 were upheld, against an average of 79%"_s));
        trigger(u"undo"_s);
        QTRY_VERIFY(drawn().contains(u"8 of 13"_s));
        QVERIFY2(status().startsWith(u"Undone: "_s), qPrintable(status()));
        QVERIFY2(status().contains(u"upheld decisions"_s, Qt::CaseInsensitive), qPrintable(status()));
    }

    void aRevisedEditionIsDrawnInPlaceOfItsLetter()
    {
        openYear(2023, 9);
        openLetter(u"first.txt"_s, 8);
        openLetter(u"second.txt"_s, 9);
        QTest::mouseClick(find<QAbstractButton>(u"revisedLink"_s), Qt::LeftButton);
        trigger(u"chartThroughYears"_s);
        for (int row = 0; row < letterCount(); ++row) {
            letters()->setCurrentIndex(letters()->model()->index(row, 0));
            QTRY_VERIFY2(drawn().contains(u"9 of 13 to March 2024"_s), qPrintable(drawn()));
            QTRY_VERIFY2(!drawn().contains(u"Two letters held"_s), qPrintable(drawn()));
            QVERIFY2(!drawn().contains(u"8 of 13"_s), qPrintable(drawn()));
        }
    }

    void anAverageThatTheLetterLacksIsLentWithItsSource()
    {
        auto without = letterText("Luton Borough Council", 9);
        without.replace("This compares to an average of 79% in similar organisations.\n\n", "");
        openOne(u"luton.txt"_s, without);
        QTRY_VERIFY2(drawn().contains(u"published"_s), qPrintable(drawn()));
        openOne(u"bedford.txt"_s, letterText("Bedford Borough Council", 9));
        chooseCouncil(u"Luton"_s);
        QTRY_VERIFY2(drawn().contains(u"taken from another letter held"_s), qPrintable(drawn()));
        QVERIFY2(drawn().contains(u"average 79%"_s), qPrintable(drawn()));
        QVERIFY2(words().contains(u"79%"_s), qPrintable(words()));
        trigger(u"committeePaper"_s);
        const auto preview = [this] { return find<QTextBrowser>(u"paperPreview"_s)->toPlainText(); };
        QTRY_VERIFY2(preview().contains(u"79% (other letter)"_s), qPrintable(preview()));
        chooseCouncil(u"Bedford"_s);
        QTRY_VERIFY2(!drawn().contains(u"taken from another letter held"_s), qPrintable(drawn()));
    }

    void aPointSelectsItsLetter()
    {
        openYear(2023, 9);
        openYear(2024, 9);
        trigger(u"chartThroughYears"_s);
        QTRY_VERIFY(drawn().contains(u"2023"_s));
        const auto newer = currentLetter();
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_Home);
        QVERIFY2(status().contains(u"April 2022 to March 2023. Complaints upheld: 9 of 13 (69%)"_s),
            qPrintable(status()));
        QTest::keyClick(view(), Qt::Key_Return);
        QVERIFY(currentLetter() != newer);
        QTRY_COMPARE(value(Key::periodEnd), u"31 March 2023"_s);
    }

    void theSizeThatIsChosenLeaves()
    {
        openLetter();
        QTRY_VERIFY(drawn().contains(u"8 of 13"_s));
        trigger(u"chartSize-slide"_s);
        m_answer = path(u"slide.png"_s);
        trigger(u"exportChart"_s);
        QCOMPARE(QImage(m_answer).size(), QSize(3000, 1688));
    }

    void itsKeysAreListed()
    {
        trigger(u"shortcuts"_s);
        const auto *list = find<QTreeWidget>(u"shortcutView"_s);
        const QHash<QString, QString> keys{{u"Figures as a table"_s, u"F11"_s},
            {u"Named councils"_s, u"Alt+7"_s}, {u"Copy alternative text"_s, u"Ctrl+Shift+T"_s},
            {u"Copy chart"_s, u"Ctrl+Shift+C"_s}, {u"Letter of the mark"_s, u"Enter"_s}};
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            const auto found = list->findItems(key.key(), Qt::MatchExactly, 1);
            QVERIFY2(!found.isEmpty(), qPrintable(key.key()));
            QCOMPARE(found.constFirst()->text(2), key.value());
        }
    }

    void whatIsAskedOfTheChartIsSeen()
    {
        openLetter();
        QTRY_VERIFY(drawn().contains(u"8 of 13"_s));
        find<QAction>(u"showChart"_s)->setChecked(false);
        QVERIFY(!view()->isVisible());
        trigger(u"chartTable"_s);
        QVERIFY(find<QWidget>(u"chartTableView"_s)->isVisible());
    }
};

QTEST_MAIN(TestWindowCharts)
#include "tst_windowcharts.moc"
