// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "ui/desk/fieldview.h"
#include "ui/desk/theme.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// How the window looks, fits and is reached.
class TestMainWindow : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void theThemeIsRemembered()
    {
        trigger(u"theme-dark"_s);
        QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < 128);
        m_window->close();
        m_window.reset();
        openWindow();
        QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < 128);
        QVERIFY(find<QAction>(u"theme-dark"_s)->isChecked());
        trigger(u"theme-light"_s);
        QVERIFY(QApplication::palette().color(QPalette::Base).lightness() > 128);
    }

    void sizeAndPanesAreRemembered()
    {
        m_window->resize(1111, 700);
        find<QAction>(u"showChecks"_s)->setChecked(false);
        m_window->close();
        m_window.reset();
        openWindow();
        QCOMPARE(m_window->width(), 1111);
        QVERIFY(!find<QAction>(u"showChecks"_s)->isChecked());
    }

    void itFitsASmallScreen()
    {
        openLetter();
        QVERIFY2(m_window->minimumSizeHint().width() <= 1280,
            qPrintable(QString::number(m_window->minimumSizeHint().width())));
        QVERIFY2(m_window->minimumSizeHint().height() <= 720,
            qPrintable(QString::number(m_window->minimumSizeHint().height())));
    }

    void theCurrentFieldStaysInViewInALowerWindow()
    {
        openLetter();
        fields()->setCurrentIndex(field(Key::remedyAverage));
        fields()->scrollTo(field(Key::remedyAverage));
        m_window->resize(900, 420);
        QTRY_VERIFY(fields()->height() < 300);
        QCoreApplication::processEvents();
        const auto row = fields()->visualRect(field(Key::remedyAverage));
        QVERIFY(row.isValid() && row.bottom() <= fields()->viewport()->height() && row.top() >= 0);
    }

    void everyControlHasANameAndEveryActionAWay()
    {
        openLetter();
        for (auto *button : m_window->findChildren<QAbstractButton *>()) {
            // Qt's own parts of other controls are not controls of the window.
            const bool isQts = button->objectName().startsWith(u"qt_"_s)
                || button->inherits("QTableCornerButton") || button->inherits("QLineEditIconButton");
            if (!isQts)
                QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                    qPrintable(button->objectName() + u' ' + QLatin1String(button->metaObject()->className())
                        + u" in "_s + QLatin1String(button->parent()->metaObject()->className())));
        }
        for (const auto *view : m_window->findChildren<QAbstractItemView *>())
            QVERIFY2(!view->accessibleName().isEmpty() || view->inherits("QHeaderView"),
                qPrintable(view->objectName() + u" in "_s
                    + QLatin1String(view->parentWidget()->metaObject()->className())));
        for (const auto *action : m_window->findChildren<QAction *>()) {
            const bool isQts = action->objectName().startsWith(u"_q_"_s); // of a line's own button
            if (!action->isSeparator() && !action->objectName().isEmpty() && !isQts)
                QVERIFY2(action->text().contains(u'&') || !action->shortcut().isEmpty(),
                    qPrintable(action->objectName()));
        }
    }

    void everyControlSpeaks_data()
    {
        QTest::addColumn<QString>("opened"); // by which action, over a letter
        for (const auto *action :
            {"", "showHistory", "searchLetters", "findInLetter", "addNote", "settings", "shortcuts", "about"})
            QTest::newRow(*action ? action : "letter") << QString::fromLatin1(action);
        QTest::newRow("revised letter") << u"revised"_s;
        QTest::newRow("message") << u"message"_s;
        QTest::newRow("no letter") << u"none"_s;
        QTest::newRow("no case file") << u"noCaseFile"_s;
    }

    void everyControlSpeaks()
    {
        QFETCH(QString, opened);
        if (opened == u"noCaseFile"_s) {
            m_window.reset();
            openWindowWithout({.kind = Problem::Kind::NotFound, .file = path(u"gone.upheld"_s)});
        } else if (opened != u"none"_s) {
            openLetter();
            drop(*m_window, {QUrl::fromLocalFile(path(u"missing.pdf"_s))});
            QTRY_VERIFY(find<QWidget>(u"refusedPanel"_s)->isVisible());
            if (opened == u"revised"_s)
                openLetter(u"revised.txt"_s, 7);
            else if (opened == u"message"_s)
                press(Qt::Key_Return, Qt::ControlModifier); // what stands out keeps it from being confirmed
            else if (!opened.isEmpty())
                trigger(opened);
        }
        QCoreApplication::processEvents();
        const auto windows = QApplication::topLevelWidgets();
        for (auto *window : windows) {
            if (window->isVisible())
                walk(QAccessible::queryAccessibleInterface(window), 0);
        }
    }

    void noTwoActionsShareAKey()
    {
        QHash<QKeySequence, QString> taken;
        for (const auto *action : m_window->findChildren<QAction *>()) {
            const auto keys = action->shortcuts();
            for (const auto &key : keys) {
                QVERIFY2(!taken.contains(key) || taken.value(key) == action->objectName(),
                    qPrintable(key.toString() + u' ' + taken.value(key) + u' ' + action->objectName()));
                taken.insert(key, action->objectName());
            }
        }
    }

    void theTabKeyReachesEveryPane()
    {
        openLetter();
        QSet<QString> reached;
        letters()->setFocus();
        for (int step = 0; step < 60; ++step) {
            reached.insert(QApplication::focusWidget()->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const auto *name : {"lettersView", "fieldView", "checksView", "fitWidth"})
            QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
    }

    void oneKeyGoesThroughThePanes()
    {
        openLetter();
        letters()->setFocus();
        QStringList names;
        do {
            names.append(QApplication::focusWidget()->objectName());
            press(Qt::Key_F6);
        } while (!letters()->hasFocus() && names.size() < 20);
        for (const auto *name : {"fieldView", "checksView"})
            QVERIFY2(names.contains(QString::fromLatin1(name)), qPrintable(names.join(u' ')));
        QVERIFY(names.size() >= 5 && names.size() < 20);
        press(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget()->objectName(), names.last());
    }

    void everyKeyIsListed()
    {
        press(Qt::Key_F1, Qt::ShiftModifier);
        auto *list = m_window->findChild<QTreeWidget *>(u"shortcutView"_s);
        QVERIFY(list);
        QStringList rows;
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            rows.append(list->topLevelItem(row)->text(1) + u'|' + list->topLevelItem(row)->text(2));
        for (const auto *action : m_window->findChildren<QAction *>()) {
            const auto key = action->shortcut().toString(QKeySequence::NativeText);
            if (!key.isEmpty())
                QVERIFY2(rows.join(u'\n').contains(key), qPrintable(action->objectName() + key));
        }
        // No key is cut off where the list is narrow: the words beside it are.
        list->window()->resize(640, 400);
        QCoreApplication::processEvents();
        QVERIFY(list->columnWidth(2) >= list->fontMetrics().horizontalAdvance(u"Ctrl+Page Down"_s));
        QCOMPARE(list->header()->length(), list->viewport()->width());
        auto *words = m_window->findChild<QLineEdit *>(u"shortcutWords"_s);
        QTest::keyClicks(words, u"undo"_s);
        int shown = 0;
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            shown += list->topLevelItem(row)->isHidden() ? 0 : 1;
        QVERIFY(shown >= 1 && shown < 5);
    }

    void aChosenButtonIsToldFromTheOthers_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::newRow("light") << u"theme-light"_s;
        QTest::newRow("dark") << u"theme-dark"_s;
        QTest::newRow("high contrast") << u"theme-contrast"_s;
    }

    void aChosenButtonIsToldFromTheOthers()
    {
        QFETCH(QString, theme);
        trigger(theme);
        for (const bool flat : {false, true}) {
            QToolButton button(m_window.get());
            button.setText(u"Through the years"_s);
            button.setCheckable(true);
            button.setAutoRaise(flat);
            button.resize(button.sizeHint());
            const auto unchosen = ground(button);
            button.setChecked(true);
            QVERIFY(contrastRatio(ground(button), unchosen) >= 3);
        }
    }

    void noTextIsTakenForMarkup()
    {
        openLetter();
        for (const auto *label : m_window->findChildren<QLabel *>())
            QVERIFY2(
                label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
    }

private:
    /// The colour of a button beside its words.
    static QColor ground(QToolButton &button)
    {
        return button.grab().toImage().pixelColor(4, button.height() / 2);
    }

    /// Every control that a person can reach has a name and a role.
    static void walk(QAccessibleInterface *interface, int depth)
    {
        if (!interface || !interface->isValid() || depth > 12 || interface->state().invisible)
            return;
        if (interface->state().focusable && interface->object()) {
            const auto *object = interface->object();
            const bool isQts = object->objectName().startsWith(u"qt_"_s)
                || qobject_cast<QAbstractScrollArea *>(object->parent()); // its area speaks for it
            QVERIFY2(isQts || !interface->text(QAccessible::Name).isEmpty()
                    || !interface->text(QAccessible::Value).isEmpty(),
                qPrintable(object->objectName() + u' ' + QLatin1String(object->metaObject()->className())
                    + u" in "_s
                    + (object->parent() ? object->parent()->objectName() + u' '
                                + QLatin1String(object->parent()->metaObject()->className())
                                        : QString())));
            QVERIFY2(interface->role() != QAccessible::NoRole, qPrintable(object->objectName()));
        }
        // A table's cells are a thousand, and tested in their own tests.
        if (interface->tableInterface())
            return;
        for (int child = 0; child < interface->childCount(); ++child)
            walk(interface->child(child), depth + 1);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
