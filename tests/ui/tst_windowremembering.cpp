// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "ui/charts/chartpane.h"
#include "ui/desk/fieldview.h"
#include "ui/document/documentpane.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

/// What the window still knows after a second start, and what it never writes down.
class TestWindowRemembering : public DeskTest {
    Q_OBJECT

private:
    void startAgain()
    {
        m_window->close();
        m_window.reset();
        openWindow();
    }

private Q_SLOTS:
    void filterZoomAndLetterAreRemembered()
    {
        openLetter();
        openLetter(u"other.txt"_s, 7);
        chooseOther();
        const auto letter = currentLetter();
        QTest::keyClicks(find<QLineEdit>(u"letterFilter"_s), u"luton"_s);
        trigger(u"order-1"_s);
        auto *pane = m_window->findChild<DocumentPane *>();
        pane->setZoom(1.5);
        startAgain();
        QCOMPARE(currentLetter(), letter);
        QCOMPARE(find<QLineEdit>(u"letterFilter"_s)->text(), u"luton"_s);
        QVERIFY(find<QAction>(u"order-1"_s)->isChecked());
        pane = m_window->findChild<DocumentPane *>();
        QCOMPARE(pane->zoom(), 1.5);
        QVERIFY(!pane->isFitWidth());
    }

    void recentCaseFilesAreOffered()
    {
        for (int number = 1; number <= 10; ++number) {
            m_answer = path(u"case-%1.upheld"_s.arg(number));
            trigger(u"newCaseFile"_s);
        }
        auto *menu = find<QMenu>(u"recentMenu"_s);
        QCOMPARE(menu->actions().size(), 8);
        QVERIFY(menu->actions().first()->text().contains(u"case-10.upheld"_s));
        // A missing one is said, and the open one stays.
        QVERIFY(QFile::remove(path(u"case-9.upheld"_s)));
        menu->actions().at(1)->trigger();
        QVERIFY2(message().contains(u"case-9.upheld"_s), qPrintable(message()));
        QVERIFY(m_window->windowTitle().contains(u"case-10"_s));
        menu->actions().at(2)->trigger();
        QVERIFY(m_window->windowTitle().contains(u"case-8"_s));
    }

    void theNameInTheHistoryIsRemembered()
    {
        trigger(u"settings"_s);
        auto *name = m_window->findChild<QLineEdit *>(u"settingsName"_s);
        QCOMPARE(name->text(), u"officer"_s);
        name->setText(u"Ms Okafor"_s);
        QTest::keyClick(name, Qt::Key_Return);
        startAgain();
        trigger(u"settings"_s);
        QCOMPARE(m_window->findChild<QLineEdit *>(u"settingsName"_s)->text(), u"Ms Okafor"_s);
    }

    void aLowWindowMakesRoomForPageAndFigures()
    {
        openLetter();
        const auto *chart = m_window->findChild<ChartPane *>();
        const auto *checks = find<QWidget>(u"checksView"_s);
        QVERIFY(chart->isVisible() && checks->isVisible());
        m_window->resize(900, 420); // as 1280 by 720 at 200%, and less
        QTRY_VERIFY(!chart->isVisible() && !checks->isVisible());
        QTRY_VERIFY(fields()->viewport()->height() > 6 * fields()->fontMetrics().height());
        trigger(u"showChart"_s); // who asks for it has it
        QVERIFY(chart->isVisible());
        trigger(u"showChart"_s);
        startAgain(); // it is the window that is low, not the officer who wants no chart
        QVERIFY(m_settings->value(u"view/showChart"_s).toBool());
        m_window->resize(1280, 720);
        QTRY_VERIFY(m_window->findChild<ChartPane *>()->isVisible());
    }

    void noWordOfALetterIsInTheSettings()
    {
        openLetter();
        type(Key::upheldDecisions, u"9"_s);
        m_window->close();
        m_settings->sync();
        const auto settings = contentOf(path(u"settings.ini"_s));
        QVERIFY(!settings.isEmpty());
        for (const auto *word : {"Luton", "Porter", "Somal", "upheld decisions"})
            QVERIFY2(!settings.contains(word), word);
    }
};

QTEST_MAIN(TestWindowRemembering)
#include "tst_windowremembering.moc"
