// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartletters.h"
#include "ui/charts/chartpane.h"
#include "ui/charts/charttable.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QStringList rowOf(const QAbstractItemModel &model, int row)
{
    QStringList cells;
    for (int column = 0; column < ChartTable::Shows; ++column)
        cells.append(model.index(row, column).data().toString());
    return cells;
}
} // namespace

/// The chart's figures as a table, its alternative text, and the size of its pictures.
class TestChartTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_pane = std::make_unique<ChartPane>();
        m_pane->resize(1100, 300);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        m_pane->showLetter(m_luton, {m_luton}, false);
    }

    void hasTheFiguresOfTheChart()
    {
        ChartTable table;
        const QAbstractItemModelTester tester(&table);
        table.show(ChartLetters::comparison(m_luton));
        QCOMPARE(table.rowCount(), 4);
        QCOMPARE(rowOf(table, 0),
            (QStringList{u"April 2023 to March 2024"_s, u"Complaints upheld"_s, u"9"_s, u"13"_s, u"69%"_s,
                u"79%"_s, u"7 to 13"_s}));
        QCOMPARE(rowOf(table, 1),
            (QStringList{u"April 2023 to March 2024"_s, u"Upheld per 100,000 residents"_s, u"9"_s,
                u"226973"_s, u"4"_s, u"4.6"_s, u"5 to 17"_s}));
        table.show(ChartLetters::named(ChartLetters::unitaries(8)));
        QCOMPARE(table.headerData(0, Qt::Horizontal).toString(), u"Council"_s);
        QCOMPARE(table.rowCount(), 15); // one has no figures
        table.show(ChartLetters::counts(ChartLetters::years()));
        QCOMPARE(table.rowCount(), 6);
        table.clear();
        QCOMPARE(table.rowCount(), 0);
    }

    void isShownByOneKey()
    {
        auto *view = m_pane->findChild<QTableView *>(u"chartTableView"_s);
        QVERIFY(!view->isVisible());
        QTest::keyClick(m_pane.get(), Qt::Key_F11);
        QVERIFY(view->isVisible() && view->hasFocus());
        QCOMPARE(view->currentIndex().row(), 0);
        QCOMPARE(
            view->currentIndex().siblingAtColumn(ChartTable::Count).data(Qt::AccessibleTextRole).toString(),
            u"Count: 9"_s);
        QVERIFY(!view->accessibleName().isEmpty());
        QTest::keyClick(view, Qt::Key_F11);
        QVERIFY(!view->isVisible());
    }

    void aRowLeadsToItsLetter()
    {
        QTest::keyClick(m_pane.get(), Qt::Key_F11);
        QSignalSpy asked(m_pane.get(), &ChartPane::letterAsked);
        QTest::keyClick(m_pane->findChild<QTableView *>(u"chartTableView"_s), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().value<LetterId>(), LetterId{5});
    }

    void followsACorrection()
    {
        QTest::keyClick(m_pane.get(), Qt::Key_F11);
        auto corrected = m_luton;
        ChartLetters::state(corrected.checked.letter, Key::upheldDecisions, 8);
        m_pane->showLetter(corrected, {corrected}, false);
        QCOMPARE(m_pane->findChild<QTableView *>(u"chartTableView"_s)
                     ->model()
                     ->index(0, ChartTable::Count)
                     .data()
                     .toString(),
            u"8"_s);
    }

    void theOfficersAltTextGoesWithTheChart()
    {
        auto *line = m_pane->findChild<QLineEdit *>(u"chartAltText"_s);
        QVERIFY(line->text().startsWith(u"Bar chart: 9 of 13"_s));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"Nine of 13 upheld."_s);
        QCOMPARE(m_pane->content().altText, u"Nine of 13 upheld."_s);
        QTest::keyClick(m_pane.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"Nine of 13 upheld."_s);
        trigger(u"copyChart"_s);
        QVERIFY(QApplication::clipboard()
                    ->mimeData()
                    ->data(u"image/svg+xml"_s)
                    .contains("<desc>Nine of 13 upheld.</desc>"));
        m_pane->showLetter(m_luton, {m_luton}, false); // nothing changed
        QCOMPARE(m_pane->content().altText, u"Nine of 13 upheld."_s);
    }

    // An old figure must not stay in the words beside new ones; the officer's words are not lost.
    void theOfficersAltTextGoesWhenFiguresChange()
    {
        auto *line = m_pane->findChild<QLineEdit *>(u"chartAltText"_s);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"Nine of 13."_s);
        auto corrected = m_luton;
        ChartLetters::state(corrected.checked.letter, Key::upheldDecisions, 8);
        m_pane->showLetter(corrected, {corrected}, false);
        QVERIFY(m_pane->content().altText.isEmpty());
        QVERIFY(line->text().startsWith(u"Bar chart: 8 of 13"_s));
        line->undo();
        QCOMPARE(m_pane->content().altText, u"Nine of 13."_s);
    }

    void picturesHaveTheSizeThatIsChosen()
    {
        trigger(u"chartSize-slide"_s);
        QCOMPARE(m_pane->pictureSize(), PictureSize::Slide);
        trigger(u"copyChart"_s);
        QCOMPARE(QImage::fromData(QApplication::clipboard()->mimeData()->data(u"image/png"_s)).size(),
            QSize(3000, 1688));
    }

    void smallCouncilsShowCountsThroughTheYears()
    {
        QList<PublicLetter> years;
        for (int year = 2023; year < 2026; ++year)
            years.append(ChartLetters::sure(ChartLetters::letter(
                u"Adur"_s, AuthorityType::District, year, {2, 4, 50, 63}, {-1, 2, 100, 99}, {0, 2, 0, 13})));
        m_pane->showLetter(years.constLast(), years, false);
        trigger(u"chartThroughYears"_s);
        QCOMPARE(m_pane->content().kind, ChartContent::Kind::Counts);
        auto *other = m_pane->findChild<QAction *>(u"chartSwitchYears"_s);
        QCOMPARE(other->text(), u"&Rates by year"_s);
        other->trigger();
        QCOMPARE(m_pane->content().kind, ChartContent::Kind::Years);
        other->trigger();
        QCOMPARE(m_pane->content().kind, ChartContent::Kind::Counts);
    }

    void aRevisedEditionIsDrawnWhicheverIsSelected()
    {
        auto years = ChartLetters::sure(ChartLetters::years());
        auto older = years.at(4);
        ChartLetters::state(older.checked.letter, Key::upheldDecisions, 8);
        older.isRevised = true;
        years.insert(4, older);
        m_pane->showLetter(older, years, false);
        QVERIFY(chartPicture(m_pane->content(), PictureFormat::Svg)
                    ->contains("A revised edition of this letter is held."));
        trigger(u"chartThroughYears"_s);
        const auto shown = yearsShown(m_pane->content());
        QCOMPARE(shown.letters.at(4).letter().number(Key::upheldDecisions), 9);
        QVERIFY(shown.doubled.isEmpty());
    }

    void namedCouncilsNeedAGroup()
    {
        QSignalSpy asked(m_pane.get(), &ChartPane::councilsAsked);
        trigger(u"chartCouncils"_s);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(m_pane->content().kind, ChartContent::Kind::Comparison);
        QVERIFY(m_pane->findChild<QAction *>(u"chartThisLetter"_s)->isChecked());
    }

    void aKeptGroupTakesOnePress()
    {
        const auto councils = ChartLetters::unitaries(8);
        auto group = groupOf(u"Neighbours"_s, AuthorityType::Unitary, councils);
        auto second = groupOf(u"Region"_s, AuthorityType::Unitary, councils.mid(1));
        m_pane->setKeptGroups({group, second});
        QSignalSpy changed(m_pane.get(), &ChartPane::groupChanged);
        QTest::keyClick(m_pane.get(), Qt::Key_7, Qt::AltModifier);
        QCOMPARE(changed.size(), 1);
        m_pane->showLetter(councils.constFirst(), {}, false, councils);
        QCOMPARE(m_pane->content().kind, ChartContent::Kind::Councils);
        QCOMPARE(m_pane->content().group.name, u"Neighbours"_s);
        auto *kept = m_pane->findChild<QComboBox *>(u"chartGroups"_s);
        QVERIFY(kept->isVisible());
        QTest::keyClick(kept, Qt::Key_Down);
        QCOMPARE(m_pane->group(AuthorityType::Unitary)->name, u"Region"_s);
        QVERIFY(!m_pane->group(AuthorityType::County));
    }

    void tooFewLettersMakeNoChart()
    {
        const auto councils = ChartLetters::unitaries(8);
        m_pane->showGroup(groupOf(u"Neighbours"_s, AuthorityType::Unitary, councils));
        m_pane->showLetter(councils.constFirst(), {}, false, councils.mid(0, 3));
        QVERIFY(!m_pane->hasChart());
        QVERIFY(!m_pane->findChild<QAction *>(u"saveChart"_s)->isEnabled());
        QVERIFY(
            m_pane->findChild<QWidget *>(u"chartView"_s)
                ->accessibleDescription()
                .startsWith(
                    u"Letters of 3 councils of this group and year are held; a chart of named councils takes 5 to 20."_s));
    }

private:
    void trigger(const QString &action) { m_pane->findChild<QAction *>(action)->trigger(); }

    PublicLetter m_luton = [] {
        auto luton = ChartLetters::withResidents(ChartLetters::luton(), 4, 4.6, 226'973);
        luton.held = 5;
        return luton;
    }();
    std::unique_ptr<ChartPane> m_pane;
};

QTEST_MAIN(TestChartTable)
#include "tst_charttable.moc"
