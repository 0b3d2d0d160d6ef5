// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "store/kept.h"
#include "ui/charts/chartpane.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/chartview.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {
const QList<QByteArray> unitaries{"Bedford Borough Council", "Blackpool Borough Council",
    "Bristol City Council", "Cornwall Council", "Darlington Borough Council", "Derby City Council"};
}

/// The chart in the window: live, with the letters that are held.
class TestWindowCharts : public DeskTest {
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

    void councilsAreChosenKeptAndDrawnAgain()
    {
        openCouncils(unitaries);
        openOne(u"district.txt"_s, letterText("Adur District Council", 9));
        chooseCouncil(u"Derby"_s);
        QTRY_VERIFY(drawn().contains(u"Derby"_s));
        trigger(u"chooseCouncils"_s);
        auto *dialog = find<QDialog>(u"councilsDialog"_s);
        auto *list = dialog->findChild<QListWidget *>(u"councilsList"_s);
        QCOMPARE(list->count(), 6); // not the district
        tickAll(*list);
        dialog->findChild<QLineEdit *>(u"councilsName"_s)->setText(u"Towns"_s);
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"councilsName"_s), Qt::Key_Return);
        QTRY_VERIFY2(drawn().contains(u"6 unitary councils"_s), qPrintable(drawn()));

        m_window.reset();
        openWindow();
        chooseCouncil(u"Bedford"_s);
        QTRY_VERIFY(drawn().contains(u"Bedford"_s));
        QTest::keyClick(m_window.get(), Qt::Key_7, Qt::AltModifier); // one press
        QTRY_VERIFY2(drawn().contains(u"6 unitary councils"_s), qPrintable(drawn()));
        QCOMPARE(find<QComboBox>(u"chartGroups"_s)->currentText(), u"Towns"_s);
        trigger(u"chartThisLetter"_s);
        QVERIFY2(!drawn().contains(u"6 unitary councils"_s), qPrintable(drawn()));
        QTest::keyClick(m_window.get(), Qt::Key_7, Qt::AltModifier); // and back
        QVERIFY2(drawn().contains(u"6 unitary councils, April"_s), qPrintable(drawn()));

        // Live, and who goes is named.
        type(Key::upheldDecisions, u"13"_s);
        type(Key::upheldRate, u"100"_s);
        QTRY_VERIFY2(drawn().contains(u"13 of 13 (100%)"_s), qPrintable(drawn()));
        chooseCouncil(u"Cornwall"_s);
        trigger(u"removeLetter"_s);
        chooseCouncil(u"Bedford"_s);
        QTRY_VERIFY2(
            drawn().contains(u"No letter of that year is held of: Cornwall Council."_s), qPrintable(drawn()));
        chooseCouncil(u"Derby"_s);
        trigger(u"removeLetter"_s);
        chooseCouncil(u"Bedford"_s);
        QTRY_VERIFY2(words().contains(u"Letters of 4 councils of this group and year are held"_s),
            qPrintable(words()));
        m_answer = path(u"none.svg"_s);
        trigger(u"exportChart"_s);
        QVERIFY(!QFile::exists(m_answer));

        // A district is offered no group of unitary councils.
        chooseCouncil(u"Adur"_s);
        QTRY_VERIFY2(drawn().contains(u"Adur District Council"_s), qPrintable(drawn()));
    }

    void whatAColleagueKeptMeanwhileIsNotReplaced()
    {
        openCouncils(unitaries);
        trigger(u"chooseCouncils"_s);
        auto *dialog = find<QDialog>(u"councilsDialog"_s);
        tickAll(*dialog->findChild<QListWidget *>(u"councilsList"_s));
        dialog->findChild<QLineEdit *>(u"councilsName"_s)->setText(u"Towns"_s);
        const auto other = CaseFile::open(path(u"case.upheld"_s)).value();
        const QByteArray theirs = R"({"type": "district", "councils": []})";
        QVERIFY(keep(*other, KeptKind::CouncilGroup, u"Towns"_s, theirs, 0, {.who = u"colleague"_s}));
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"councilsName"_s), Qt::Key_Return);
        QTRY_VERIFY2(drawn().contains(u"6 unitary councils, April"_s), qPrintable(drawn()));
        QVERIFY2(message().contains(u"not kept"_s), qPrintable(message()));
        QCOMPARE(kept(*other, KeptKind::CouncilGroup, u"Towns"_s)->value, theirs);
    }

    void aBodyWithoutATypeIsToldWhy()
    {
        openOne(u"park.txt"_s, letterText("Dartmoor National Park Authority", 9));
        QTRY_VERIFY(drawn().contains(u"9 of 13"_s));
        trigger(u"chooseCouncils"_s);
        QVERIFY2(message().contains(u"the Ombudsman's type of this body"_s), qPrintable(message()));
        QVERIFY(!m_window->findChild<QDialog *>(u"councilsDialog"_s));
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

private:
    [[nodiscard]] ChartView *view() const { return find<ChartView>(u"chartView"_s); }
    [[nodiscard]] QString drawn() const
    {
        const auto *scene = qobject_cast<ChartScene *>(view()->scene());
        return scene ? scene->words().join(u' ') : QString();
    }
    [[nodiscard]] QString words() const { return find<QPlainTextEdit>(u"chartWords"_s)->toPlainText(); }
    void openOne(const QString &name, const QByteArray &text)
    {
        const int before = letterCount();
        drop(*m_window, {QUrl::fromLocalFile(write(name, text))});
        QTRY_COMPARE(letterCount(), before + 1);
        QTRY_VERIFY(!find<QAction>(u"stopReading"_s)->isEnabled());
    }
    void openYear(int year, int upheld)
    {
        auto text = letterText("Luton Borough Council", upheld);
        text.replace("2023-24", QByteArray::number(year - 1) + '-' + QByteArray::number(year % 100));
        text.replace("2023", QByteArray::number(year - 1)).replace("2024", QByteArray::number(year));
        openOne(u"%1.txt"_s.arg(year), text);
    }
    void openCouncils(const QList<QByteArray> &councils)
    {
        for (const auto &council : councils)
            openOne(QString::fromLatin1(council) + u".txt"_s, letterText(council, 9));
    }
    void chooseCouncil(const QString &name)
    {
        for (int row = 0; row < letterCount(); ++row) {
            const auto index = letters()->model()->index(row, 0);
            if (index.data().toString().startsWith(name))
                letters()->setCurrentIndex(index);
        }
        QVERIFY(letters()->currentIndex().data().toString().startsWith(name));
    }
    static void tickAll(QListWidget &list)
    {
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Home);
        for (int row = 0; row < list.count(); ++row) {
            if (list.currentItem()->checkState() != Qt::Checked)
                QTest::keyClick(&list, Qt::Key_Space);
            QTest::keyClick(&list, Qt::Key_Down);
        }
    }
};

QTEST_MAIN(TestWindowCharts)
#include "tst_windowcharts.moc"
