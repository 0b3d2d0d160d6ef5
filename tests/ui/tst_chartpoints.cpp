// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartletters.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/chartview.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(ChartContent)

/// A mark says its figures to the mouse and to the keys, and leads to its letter.
class TestChartPoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<ChartView>();
        m_view->resize(700, 320);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->setFocus();
    }

    void cleanup()
    {
        m_view->showChart(nullptr);
        m_scene.reset();
        m_view.reset();
    }

    void keysGoThroughEveryMark_data()
    {
        QTest::addColumn<ChartContent>("content");
        QTest::addColumn<int>("marks");
        QTest::addColumn<QString>("first");
        QTest::newRow("comparison")
            << ChartLetters::comparison(ChartLetters::luton()) << 3
            << u"Luton Borough Council, April 2023 to March 2024. Complaints upheld: 9 of 13 (69%); average 79%; 7 to 13 would be usual."_s;
        QTest::newRow("years")
            << ChartLetters::through(ChartLetters::years()) << 18
            << u"Luton Borough Council, April 2018 to March 2019. Complaints upheld: 12 of 20 (60%); average 57%; 7 to 16 would be usual."_s;
        QTest::newRow("counts")
            << ChartLetters::counts(ChartLetters::years()) << 6
            << u"Luton Borough Council, April 2018 to March 2019. Complaints upheld: 12 of 20 (60%); average 57%; 7 to 16 would be usual."_s;
        QTest::newRow("councils")
            << ChartLetters::named(ChartLetters::unitaries(8)) << 8
            << u"Ashire Council, April 2023 to March 2024. Complaints upheld: 7 of 13 (54%); average 79%; 7 to 13 would be usual; 3.5 per 100,000, average 4.6."_s;
    }
    void keysGoThroughEveryMark()
    {
        QFETCH(ChartContent, content);
        QFETCH(int, marks);
        QFETCH(QString, first);
        show(content);
        QSignalSpy said(m_view.get(), &ChartView::pointed);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(said.size(), 1);
        QCOMPARE(said.constFirst().constFirst().toString(), first);
        QCOMPARE(m_view->currentWords(), first);
        for (int i = 1; i < marks; ++i)
            QTest::keyClick(m_view.get(), Qt::Key_Right);
        const auto last = m_view->currentWords();
        QTest::keyClick(m_view.get(), Qt::Key_Right); // stays
        QCOMPARE(m_view->currentWords(), last);
        QVERIFY(last != first);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->currentWords(), first);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        QCOMPARE(m_view->currentWords(), last);
    }

    void enterAsksForTheLetter()
    {
        show(ChartLetters::named(ChartLetters::unitaries(8)));
        QSignalSpy asked(m_view.get(), &ChartView::letterAsked);
        QTest::keyClick(m_view.get(), Qt::Key_Return); // on no mark
        QCOMPARE(asked.size(), 0);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().toLongLong(), 100);
    }

    void aClickAsksForTheLetterAndAPullDoesNot()
    {
        show(ChartLetters::named(ChartLetters::unitaries(8)));
        QSignalSpy asked(m_view.get(), &ChartView::letterAsked);
        const auto points = m_scene->points();
        const auto place = m_view->mapFromScene(points.at(2).area.center());
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().toLongLong(), points.at(2).held);
        const QSignalSpy dragged(m_view.get(), &ChartView::draggedOut);
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, place);
        QMouseEvent pull(QEvent::MouseMove, QPointF(place) + QPointF(60, 40),
            m_view->viewport()->mapToGlobal(QPointF(place) + QPointF(60, 40)), Qt::NoButton, Qt::LeftButton,
            Qt::NoModifier);
        QApplication::sendEvent(m_view->viewport(), &pull);
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(dragged.size(), 1);
        QCOMPARE(asked.size(), 1);
    }

    void theMouseHearsTheFigures()
    {
        auto letter = ChartLetters::luton();
        letter.authorityName = u"<b>Bold</b> Council"_s;
        show(ChartLetters::comparison(letter));
        QSignalSpy said(m_view.get(), &ChartView::pointed);
        const auto place = m_view->mapFromScene(m_scene->points().constFirst().area.center());
        QTest::mouseMove(m_view->viewport(), {1, 1});
        QTest::mouseMove(m_view->viewport(), place);
        QTest::mouseMove(m_view->viewport(), place + QPoint(2, 0)); // the same mark: said once
        QCOMPARE(said.size(), 1);
        QVERIFY(said.constFirst().constFirst().toString().contains(u"9 of 13 (69%)"_s));
        QHelpEvent help(QEvent::ToolTip, place, m_view->viewport()->mapToGlobal(place));
        QApplication::sendEvent(m_view->viewport(), &help);
        QVERIFY(QToolTip::text().contains(u"&lt;b&gt;Bold"_s));
        QVERIFY(QToolTip::text().contains(u"9 of 13 (69%)"_s));
    }

    void doubtIsSaidOfAMark()
    {
        show(ChartLetters::comparison(
            ChartLetters::flagged(ChartLetters::luton(), {Key::upheldDecisions, Key::upheldAverage})));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QVERIFY2(m_view->currentWords().contains(u"9 of 13 (69%) (in doubt); average 79% (in doubt)"_s),
            qPrintable(m_view->currentWords()));
    }

    void aCorrectionLeavesTheKeysWhereTheyWere()
    {
        show(ChartLetters::comparison(ChartLetters::luton()));
        QTest::keyClick(m_view.get(), Qt::Key_End);
        auto corrected = ChartLetters::luton();
        ChartLetters::state(corrected, Key::remedies, 4);
        show(ChartLetters::comparison(corrected));
        QVERIFY2(m_view->currentWords().contains(u"4 of 9"_s), qPrintable(m_view->currentWords()));
        show(ChartLetters::named(ChartLetters::unitaries(8)));
        QVERIFY(m_view->currentWords().isEmpty());
    }

    void theFrameIsInNoPicture()
    {
        const auto content = ChartLetters::comparison(ChartLetters::luton());
        const auto before = chartPicture(content, PictureFormat::Svg);
        show(content);
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(chartPicture(content, PictureFormat::Svg).value(), before.value());
    }

    void manyCouncilsAreScrolled()
    {
        m_view->resize(600, 200);
        show(ChartLetters::named(ChartLetters::unitaries(20)));
        QVERIFY(m_view->verticalScrollBar()->maximum() > 0);
        QVERIFY(m_scene->textSize() >= 8);
        QTest::keyClick(m_view.get(), Qt::Key_End);
        const auto place = m_view->mapFromScene(m_scene->points().constLast().area.center());
        QVERIFY(m_view->viewport()->rect().contains(place));
        show(ChartLetters::comparison(ChartLetters::luton()));
        m_view->resize(700, 400);
        QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
    }

private:
    void show(const ChartContent &content)
    {
        auto scene = std::make_unique<ChartScene>(content);
        m_view->showChart(scene.get());
        m_scene = std::move(scene);
    }

    std::unique_ptr<ChartView> m_view;
    std::unique_ptr<ChartScene> m_scene;
};

QTEST_MAIN(TestChartPoints)
#include "tst_chartpoints.moc"
