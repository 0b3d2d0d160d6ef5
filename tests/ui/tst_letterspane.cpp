// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "standins.h"
#include "tables/lettertable.h"
#include "ui/desk/letterdelegate.h"
#include "ui/desk/letterspane.h"

#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLettersPane : public QObject {
    Q_OBJECT

private:
    static void click(const LettersPane &pane, int row)
    {
        const auto index = pane.view()->model()->index(row, 0);
        QTest::mouseClick(
            pane.view()->viewport(), Qt::LeftButton, {}, pane.view()->visualRect(index).center());
    }

private Q_SLOTS:
    void countsAreInView()
    {
        QStandardItemModel model;
        LettersPane pane;
        pane.setLetters(&model);
        const auto *counts = pane.findChild<QLabel *>(u"letterCounts"_s);
        QCOMPARE(counts->text(), u"No letters yet"_s);
        StandIn::addLetter(model, 1, u"Northmoor Borough Council"_s, 0, 0);
        StandIn::addLetter(model, 2, u"Wexcombe Borough Council"_s, 2, 0);
        StandIn::addLetter(model, 3, u"Thornley Borough Council"_s, 0, 13);
        QTRY_COMPARE(counts->text(), u"3 letters · 1 needs you · 1 with figures missing"_s);
    }

    void eachLetterSaysWhatItNeeds()
    {
        QStandardItemModel model;
        StandIn::addLetter(model, 1, u"Northmoor Borough Council"_s, 0, 0);
        StandIn::addLetter(model, 2, u"Wexcombe Borough Council"_s, 2, 0);
        StandIn::addLetter(model, 3, u"Thornley Borough Council"_s, 0, 13);
        QCOMPARE(letterNeeds(model.index(0, 0)), u"no figure stands out"_s);
        QCOMPARE(letterNeeds(model.index(1, 0)), u"2 figures need you"_s);
        QCOMPARE(letterNeeds(model.index(2, 0)), u"13 figures not found"_s);
        QCOMPARE(letterYear(model.index(0, 0)), u"year ending March 2024"_s);
        const QSet<int> signs{static_cast<int>(letterSign(model.index(0, 0))),
            static_cast<int>(letterSign(model.index(1, 0))), static_cast<int>(letterSign(model.index(2, 0)))};
        QCOMPARE(signs.size(), 3);
    }

    void aMissingFigureIsNoTick()
    {
        QStandardItemModel model;
        StandIn::addLetter(model, 1, u"Northmoor Borough Council"_s, 0, 0);
        const auto index = model.index(0, 0);
        QCOMPARE(letterSign(index), Sign::InOrder);
        model.setData(index, 3, LetterTable::NotStatedCountRole);
        QCOMPARE(letterNeeds(index), u"3 figures not stated"_s);
        QCOMPARE(letterSign(index), Sign::NotStated);
        // What the block lacks is less than a block that lacks.
        model.setData(index, 4, LetterTable::NotFoundCountRole);
        QCOMPARE(letterNeeds(index), u"4 figures not found · 3 figures not stated"_s);
        QCOMPARE(letterSign(index), Sign::NotFound);
    }

    void passagesAreCounted()
    {
        QStandardItemModel model;
        StandIn::addLetter(model, 1, u"Northmoor Borough Council"_s, 0, 0);
        model.setData(model.index(0, 0), 2, LetterTable::PassageCountRole);
        QCOMPARE(letterNeeds(model.index(0, 0)), u"no figure stands out · 2 passages"_s);
    }

    void aClickAndKeysChooseALetter()
    {
        QStandardItemModel model;
        for (int id = 1; id <= 3; ++id)
            StandIn::addLetter(model, id, u"Council %1"_s.arg(id), 0, 0);
        LettersPane pane;
        pane.setLetters(&model);
        pane.resize(260, 400);
        pane.show();
        QSignalSpy chosen(&pane, &LettersPane::chosen);
        click(pane, 1);
        QCOMPARE(pane.current(), LetterId{2});
        QTest::keyClick(pane.view(), Qt::Key_Down);
        QCOMPARE(pane.current(), LetterId{3});
        pane.chooseNext(-1);
        pane.chooseNext(-1);
        pane.chooseNext(-1);
        QCOMPARE(pane.current(), LetterId{1});
        QCOMPARE(chosen.size(), 4);
    }

    void theLetterStaysChosenWhenTheListIsMadeAnew()
    {
        QStandardItemModel model;
        StandIn::addLetter(model, 1, u"A"_s, 0, 0);
        StandIn::addLetter(model, 2, u"B"_s, 0, 0);
        LettersPane pane;
        pane.setLetters(&model);
        QVERIFY(pane.choose(LetterId{2}));
        QVERIFY(!pane.choose(LetterId{9}));
        QSignalSpy chosen(&pane, &LettersPane::chosen);
        model.removeRows(0, 1);
        QCOMPARE(pane.current(), LetterId{2});
        QVERIFY(chosen.isEmpty());
    }

    void aThousandLettersAndLongNamesScroll()
    {
        QStandardItemModel model;
        for (int id = 1; id <= 1000; ++id)
            StandIn::addLetter(model, id, u"<b>Royal</b> Borough of "_s + QString(400, u'W'), id % 3, 0);
        LettersPane pane;
        pane.setLetters(&model);
        pane.resize(240, 400);
        pane.show();
        QVERIFY(pane.choose(LetterId{1000}));
        QVERIFY(
            pane.view()->visualRect(pane.view()->currentIndex()).intersects(pane.view()->viewport()->rect()));
        QVERIFY(pane.width() <= 240);
    }
};

QTEST_MAIN(TestLettersPane)
#include "tst_letterspane.moc"
