// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "standins.h"
#include "tables/lettertable.h"
#include "ui/desk/letterfilterline.h"
#include "ui/desk/letterfiltermenu.h"
#include "ui/desk/letterspane.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLetterFilter : public QObject {
    Q_OBJECT

private:
    QStandardItemModel m_model;
    std::unique_ptr<LettersPane> m_pane;

    void add(qint64 id, const QString &council, int year, const QString &type, int flags, int missing)
    {
        StandIn::addLetter(m_model, id, council, flags, missing);
        auto *item = m_model.item(m_model.rowCount() - 1);
        item->setData(year == 0 ? QDate() : QDate(year, 3, 31), LetterTable::YearEndingRole);
        item->setData(type, LetterTable::TypeRole);
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList names;
        const auto *model = m_pane->view()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            names.append(model->index(row, 0).data().toString());
        return names;
    }
    void choose(const QString &action) { m_pane->findChild<QAction *>(action)->trigger(); }
    [[nodiscard]] QLineEdit *line() const { return m_pane->findChild<QLineEdit *>(u"letterFilter"_s); }
    [[nodiscard]] QString words() const
    {
        const auto *label = m_pane->findChild<QLabel *>(u"letterFilterWords"_s);
        return label->isVisible() ? label->text() : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_model.clear();
        add(1, u"Ashdale Borough Council"_s, 2024, u"district"_s, 0, 0);
        add(2, u"Northmoor Council"_s, 2025, u"unitary"_s, 2, 0);
        add(3, u"Northmoor Council"_s, 2024, u"unitary"_s, 0, 4);
        add(4, u"Wexcombe Borough Council"_s, 2025, u"district"_s, 5, 1);
        add(5, u"Zelton Parish"_s, 0, QString(), 1, 0);
        m_pane = std::make_unique<LettersPane>();
        m_pane->setLetters(&m_model);
        m_pane->resize(240, 500);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        QTest::qWait(0);
    }

    void partsOfTheFilterHoldTogether_data()
    {
        QTest::addColumn<QStringList>("actions");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<qint64>>("ids");
        QTest::newRow("nothing") << QStringList() << QString() << QList<qint64>{1, 2, 3, 4, 5};
        QTest::newRow("words in any order, any case")
            << QStringList() << u"council north"_s << QList<qint64>{2, 3};
        QTest::newRow("year") << QStringList{u"year-2024"_s} << QString() << QList<qint64>{1, 3};
        QTest::newRow("year not known") << QStringList{u"year-0"_s} << QString() << QList<qint64>{5};
        QTest::newRow("type") << QStringList{u"type-district"_s} << QString() << QList<qint64>{1, 4};
        QTest::newRow("type not known") << QStringList{u"type-other"_s} << QString() << QList<qint64>{5};
        QTest::newRow("flagged") << QStringList{u"onlyFlagged"_s} << QString() << QList<qint64>{2, 4, 5};
        QTest::newRow("missing") << QStringList{u"onlyMissing"_s} << QString() << QList<qint64>{3, 4};
        QTest::newRow("all at once") << QStringList{u"year-2025"_s, u"type-district"_s, u"onlyFlagged"_s}
                                     << u"wex"_s << QList<qint64>{4};
        QTest::newRow("year taken back")
            << QStringList{u"year-2025"_s, u"anyYear"_s} << u"wex"_s << QList<qint64>{4};
        QTest::newRow("none") << QStringList() << u"nowhere"_s << QList<qint64>{};
    }

    void partsOfTheFilterHoldTogether()
    {
        QFETCH(QStringList, actions);
        QFETCH(QString, typed);
        QFETCH(QList<qint64>, ids);
        for (const auto &action : actions)
            choose(action);
        QTest::keyClicks(line(), typed);
        QList<qint64> found;
        const auto *model = m_pane->view()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            found.append(model->index(row, 0).data(LetterTable::LetterIdRole).toLongLong());
        QCOMPARE(found, ids);
    }

    void itSaysHowManyAreShownAndHowToSeeAll()
    {
        QCOMPARE(words(), QString());
        QTest::keyClicks(line(), u"north"_s);
        choose(u"onlyFlagged"_s);
        QCOMPARE(words(), u"1 of 5 shown: “north” · needs you"_s);
        QVERIFY(m_pane->findChild<QAction *>(u"showAllLetters"_s)->isEnabled());
        choose(u"showAllLetters"_s);
        QCOMPARE(words(), QString());
        QCOMPARE(line()->text(), QString());
        QCOMPARE(shown().size(), 5);
    }

    void theOpenLetterIsNotCountedAsFound()
    {
        QVERIFY(m_pane->choose(LetterId{4}));
        QTest::keyClicks(line(), u"north"_s);
        QTRY_COMPARE(shown().size(), 3);
        QCOMPARE(words(), u"2 of 5, and the open letter: “north”"_s);
        line()->clear();
        QTest::keyClicks(line(), u"nowhere"_s);
        QCOMPARE(words(), u"0 of 5, and the open letter: “nowhere”"_s);
        line()->clear();
        QTest::keyClicks(line(), u"wex"_s);
        QCOMPARE(words(), u"1 of 5 shown: “wex”"_s);
    }

    void escapeClearsWhatIsTypedAndThenLeaves()
    {
        line()->setFocus();
        QTest::keyClicks(line(), u"north"_s);
        QTest::keyClick(line(), Qt::Key_Escape);
        QCOMPARE(line()->text(), QString());
        QTest::keyClick(line(), Qt::Key_Escape);
        QVERIFY(m_pane->view()->hasFocus());
    }

    void enterGoesOnInTheList()
    {
        line()->setFocus();
        QTest::keyClicks(line(), u"wex"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        QVERIFY(m_pane->view()->hasFocus());
        QTest::keyClick(m_pane->view(), Qt::Key_Home);
        QCOMPARE(m_pane->current(), LetterId{4});
    }

    void theOpenLetterStaysUntilAnotherIsOpened()
    {
        QVERIFY(m_pane->choose(LetterId{2}));
        choose(u"onlyFlagged"_s);
        m_model.item(1)->setData(0, LetterTable::FlaggedLeftCountRole); // the officer mended the last one
        QTest::qWait(0);
        QCOMPARE(m_pane->current(), LetterId{2});
        QVERIFY(m_pane->choose(LetterId{4}));
        QTRY_COMPARE(shown(), (QStringList{u"Wexcombe Borough Council"_s, u"Zelton Parish"_s}));
        QCOMPARE(m_pane->current(), LetterId{4});
    }

    void aHiddenLetterThatIsAskedForComes()
    {
        QSignalSpy chosen(m_pane.get(), &LettersPane::chosen);
        QTest::keyClicks(line(), u"north"_s);
        QVERIFY(m_pane->choose(LetterId{4}));
        QCOMPARE(m_pane->current(), LetterId{4});
        QCOMPARE(chosen.size(), 1);
        QVERIFY(!m_pane->filtered().takes(LetterId{4}));
        QVERIFY(!m_pane->choose(LetterId{99}));
    }

    void theListIsSorted_data()
    {
        QTest::addColumn<QString>("order");
        QTest::addColumn<QList<qint64>>("ids");
        QTest::newRow("council") << u"order-0"_s << QList<qint64>{1, 2, 3, 4, 5};
        QTest::newRow("year") << u"order-1"_s << QList<qint64>{2, 4, 1, 3, 5};
        QTest::newRow("type") << u"order-2"_s << QList<qint64>{1, 4, 5, 2, 3};
        QTest::newRow("left") << u"order-3"_s << QList<qint64>{4, 2, 5, 3, 1};
    }

    void theListIsSorted()
    {
        QFETCH(QString, order);
        QFETCH(QList<qint64>, ids);
        choose(order);
        QList<qint64> found;
        const auto *model = m_pane->view()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            found.append(model->index(row, 0).data(LetterTable::LetterIdRole).toLongLong());
        QCOMPARE(found, ids);
    }

    void theModelKeepsItsWord()
    {
        QAbstractItemModelTester tester(&m_pane->filtered());
        choose(u"order-3"_s);
        QTest::keyClicks(line(), u"o"_s);
        m_model.removeRow(1);
        add(9, u"Oakham Council"_s, 2025, u"district"_s, 7, 0);
        QCOMPARE(shown().first(), u"Oakham Council"_s);
    }

    void itIsRememberedAndNonsenseIsNot()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        const LetterFilter filter{.council = u"north"_s,
            .year = 2024,
            .type = u"unitary"_s,
            .flagged = true,
            .missing = false,
            .corrected = true,
            .passages = false};
        saveLetterFilter(settings, filter, LetterOrder::Left);
        QCOMPARE(savedLetterFilter(settings), std::pair(filter, LetterOrder::Left));
        settings.setValue(u"letters/order"_s, 77);
        settings.setValue(u"letters/type"_s, u"palace"_s);
        settings.setValue(u"letters/year"_s, u"soon"_s);
        const auto [read, order] = savedLetterFilter(settings);
        QCOMPARE(order, LetterOrder::Council);
        QVERIFY(read.type.isEmpty() && !read.year);
    }
};

QTEST_MAIN(TestLetterFilter)
#include "tst_letterfilter.moc"
