// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papertest.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The paper's window by keys alone.
class TestWindowPaperKeys : public PaperTest {
    Q_OBJECT

private Q_SLOTS:
    void theBarSaysItsKeys()
    {
        openPaper();
        const auto buttons =
            paperWindow()->findChild<QToolBar *>(u"paperBar"_s)->findChildren<QToolButton *>();
        int keys = 0;
        for (const auto *button : buttons) {
            const auto *action = button->defaultAction();
            if (!action)
                continue;
            const auto key = action->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(!key.isEmpty() && button->text().contains(key), qPrintable(button->text()));
            ++keys;
        }
        QCOMPARE(keys, 5);
    }

    void aNarrowBarSaysThemInItsTooltips()
    {
        openPaper();
        const auto narrow = 105 * paperWindow()->fontMetrics().averageCharWidth();
        paperWindow()->resize(std::max(narrow, paperWindow()->minimumSizeHint().width()), 500);
        QCoreApplication::processEvents();
        auto *bar = find<QToolBar>(u"paperBar"_s);
        for (auto *action : bar->actions()) {
            QVERIFY2(bar->widgetForAction(action)->isVisible(), qPrintable(action->text()));
            const auto key = action->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(action->toolTip().contains(key), qPrintable(action->toolTip()));
        }
        const auto *preview = find<QTextBrowser>(u"paperPreview"_s);
        QVERIFY(preview->width() > find<QTabWidget>(u"paperTabs"_s)->width());
        // Nothing of what is edited is cut off at the side.
        const auto *pane = find<QWidget>(u"paperSections"_s)->parentWidget();
        QVERIFY2(pane->width() <= pane->parentWidget()->width(),
            qPrintable(u"%1 in %2"_s.arg(pane->width()).arg(pane->parentWidget()->width())));
    }

    void tabReachesEverythingAndComesRound()
    {
        openPaper();
        paperWindow()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(paperWindow()));
        find<QListView>(u"paperSections"_s)->setFocus();
        QSet<const QWidget *> reached;
        for (auto *at = QApplication::focusWidget(); at && !reached.contains(at);
             at = QApplication::focusWidget()) {
            reached.insert(at);
            QTest::keyClick(at, Qt::Key_Tab);
        }
        QCOMPARE(QApplication::focusWidget(), find<QListView>(u"paperSections"_s));
        for (auto *action : find<QToolBar>(u"paperBar"_s)->actions())
            QVERIFY2(reached.contains(find<QToolBar>(u"paperBar"_s)->widgetForAction(action)),
                qPrintable(action->text()));
        QVERIFY(reached.contains(find<QTextBrowser>(u"paperPreview"_s)));
        QVERIFY(reached.contains(find<QPlainTextEdit>(u"paperText"_s)));
    }

    void theBarIsPressedByKeys()
    {
        openPaper();
        m_answer = path(u"paper.docx"_s);
        auto *bar = find<QToolBar>(u"paperBar"_s);
        auto *save = bar->widgetForAction(find<QAction>(u"savePaper"_s));
        save->setFocus();
        QTest::keyClick(save, Qt::Key_Space);
        QVERIFY(QFile::exists(m_answer));
    }

    void theRecordHasOneKeyEverywhere_data()
    {
        QTest::addColumn<bool>("afterBriefing");
        QTest::newRow("paper") << false;
        QTest::newRow("after the briefing") << true;
    }
    void theRecordHasOneKeyEverywhere()
    {
        QFETCH(bool, afterBriefing);
        openPaper();
        paperWindow()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(paperWindow()));
        QWidget *active = paperWindow();
        if (afterBriefing) {
            QTest::keyClick(paperWindow(), Qt::Key_B, Qt::ControlModifier);
            active = find<QWidget>(u"briefingWindow"_s);
            QVERIFY(QTest::qWaitForWindowActive(active));
        }
        m_answer = path(u"record.csv"_s);
        QTest::keyClick(active, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(contentOf(m_answer).contains("upheld_decisions"));
        QVERIFY2(paperStatus().contains(u"record.csv"_s), qPrintable(paperStatus()));
        QVERIFY2(status().contains(u"record.csv"_s), qPrintable(status()));
    }

    void anEditedPaperIsCheckedFromHere_data()
    {
        QTest::addColumn<QString>("on");
        QTest::newRow("by its key") << QString();
        for (const auto &name : {u"paperWindow"_s, u"paperPreview"_s, u"paperText"_s, u"paperCommittee"_s})
            QTest::addRow("dropped on %s", qPrintable(name)) << name;
    }
    void anEditedPaperIsCheckedFromHere()
    {
        QFETCH(QString, on);
        openPaper();
        savePaper(path(u"paper.docx"_s));
        auto *target = on.isEmpty() ? nullptr : find<QWidget>(on);
        const auto *area = qobject_cast<QAbstractScrollArea *>(target);
        if (on.isEmpty())
            QTest::keyClick(paperWindow(), Qt::Key_K, Qt::ControlModifier);
        else
            drop(area ? *area->viewport() : *target, {QUrl::fromLocalFile(m_answer)});
        QTRY_VERIFY(checkWords().contains(u"agree with the table, and nothing was taken out"_s));
        QVERIFY(!find<QPlainTextEdit>(u"paperText"_s)->toPlainText().contains(u"docx"_s));
        QVERIFY(find<QLineEdit>(u"paperCommittee"_s)->text().isEmpty());
    }

    void aLetterDroppedHereIsRead()
    {
        openPaper();
        drop(*paperWindow(), {QUrl::fromLocalFile(write(u"more.txt"_s, aYearBefore(letterText(luton, 7))))});
        QTRY_COMPARE(letterCount(), 2);
    }

    void wordsDroppedOnAnEditorAreItsOwn()
    {
        openPaper();
        QMimeData words;
        words.setText(u"Audit Committee"_s);
        auto *committee = find<QLineEdit>(u"paperCommittee"_s);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(committee, &enter);
        QDropEvent dropped({5, 5}, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(committee, &dropped);
        QCOMPARE(committee->text(), u"Audit Committee"_s);
    }

    void everythingHasANameAndTheKeysReachIt()
    {
        openPaper();
        auto *paper = paperWindow();
        for (const auto *widget : paper->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const auto *tabs =
                widget->inherits("QTabBar") || widget->inherits("QTabWidget") ? widget : nullptr;
            const bool isInner =
                widget->inherits("QCalendarWidget") || widget->objectName().startsWith(u"qt_"_s);
            if (isInner || tabs || widget->inherits("QScrollArea"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                qPrintable(
                    widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
        }
    }
};

QTEST_MAIN(TestWindowPaperKeys)
#include "tst_windowpaperkeys.moc"
