// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The window in a language whose texts are 40% longer: nothing is cut; and every text is there in it.
#include "cuttexts.h"
#include "longertexts.h"
#include "papertest.h"

#include "ui/desk/dialogs.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

class TestLongerTexts : public PaperTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QCoreApplication::installTranslator(&m_texts));
        QVERIFY(LongerTexts::isTranslated(QCoreApplication::translate("DeskActions", "&File")));
    }

    /// The tests below can fail.
    void whatIsCutIsFound()
    {
        QWidget window;
        QLabel label(u"Words in no other language"_s, &window);
        label.resize(30, 20);
        QPushButton button(u"Button"_s, &window);
        button.setGeometry(0, 30, 10, 20);
        QLabel whole(u"ok"_s, &window);
        whole.setGeometry(0, 60, 200, 30);
        window.show();
        QCOMPARE(cutTexts(window).size(), 2);
        QCOMPARE(untranslatedTexts(window).size(), 3);
    }

    void everyTextIsTranslated()
    {
        m_window->resize(usual);
        QCoreApplication::processEvents();
        find<QMenu>(u"recentMenu"_s)->clear(); // files
        say(untranslatedTexts(*m_window));
    }

    void emptyWindow() { compare(*m_window); }

    void windowWithALetter()
    {
        openLetter();
        trigger(u"showHistory"_s);
        compare(*m_window);
        trigger(u"showHistory"_s);
        trigger(u"searchLetters"_s);
        compare(*m_window);
    }

    void windowWhileTyping()
    {
        openLetter();
        startTyping(Key::upheldDecisions, u"10"_s);
        compare(*m_window);
    }

    void charts_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto *kind : {"chartThisLetter", "chartThroughYears", "chartCouncils"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

    void charts()
    {
        QFETCH(QString, kind);
        openLetter();
        trigger(kind);
        compare(*m_window);
        trigger(u"chartTable"_s);
        compare(*m_window);
    }

    void refusedFile()
    {
        drop(*m_window, {QUrl::fromLocalFile(write(u"minutes.txt"_s, "Minutes of a meeting.\n"))});
        QTRY_VERIFY(find<QWidget>(u"refusedPanel"_s)->isVisible());
        compare(*m_window);
    }

    void withoutCaseFile()
    {
        openWindowWithout({.kind = Problem::Kind::CaseFileDamaged, .file = path(u"case.upheld"_s)});
        compare(*m_window);
    }

    void menus()
    {
        const auto menus = m_window->findChildren<QMenu *>();
        QVERIFY(menus.size() > 6);
        for (const auto *menu : menus)
            QVERIFY2(menu->sizeHint().width() <= usual.width(), qPrintable(menu->title()));
    }

    void dialogs_data()
    {
        QTest::addColumn<QString>("action");
        for (const auto *action : {"settings", "about", "shortcuts", "help", "chooseCouncils"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }

    void dialogs()
    {
        QFETCH(QString, action);
        openLetter();
        if (action == u"chooseCouncils")
            openFiveCouncils();
        trigger(action);
        auto *dialog = openDialog();
        QVERIFY(dialog);
        compare(*dialog);
    }

    void question()
    {
        fileDialogs().ask(m_window.get(),
            QCoreApplication::translate(
                "MainWindow", "Is this letter to be deleted for good, with all that was changed?"),
            QCoreApplication::translate("MainWindow", "Delete for good"), [] {});
        auto *dialog = openDialog();
        QVERIFY(dialog);
        compare(*dialog);
    }

    void paper()
    {
        openPaper();
        auto *tabs = find<QTabWidget>(u"paperTabs"_s);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            compare(*paperWindow());
        }
    }

    void briefing()
    {
        openLetter();
        trigger(u"briefing"_s);
        QTRY_VERIFY(m_window->findChild<QWidget *>(u"briefingWindow"_s));
        compare(*find<QWidget>(u"briefingWindow"_s));
    }

    void checkedPaper()
    {
        openPaper();
        savePaper(path(u"paper.docx"_s));
        QVERIFY(!write(u"paper.docx"_s, edited(path(u"paper.docx"_s), "69%", "68%")).isEmpty());
        m_answer = path(u"paper.docx"_s);
        trigger(u"checkPaper"_s);
        QTRY_VERIFY(checkWords().contains(u"paper.docx"_s));
        QTRY_VERIFY(find<QAbstractItemView>(u"paperCheckFindings"_s)->model()->rowCount() > 0);
        compare(*find<QWidget>(u"paperCheckWords"_s)->window());
    }

private:
    static constexpr QSize usual{1280, 720};

    static void say(const QStringList &wrong)
    {
        QVERIFY2(wrong.isEmpty(), qPrintable(u"\n"_s + wrong.join(u'\n')));
    }

    /// Nothing of \a window is cut at the size that it has, or that a small screen gives it.
    static void compare(QWidget &window)
    {
        if (qobject_cast<MainWindow *>(&window))
            window.resize(usual);
        else
            window.resize(window.size().boundedTo(usual));
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QVERIFY2(window.width() <= usual.width() && window.height() <= usual.height(),
            qPrintable(u"needs %1x%2"_s.arg(window.width()).arg(window.height())));
        say(cutTexts(window));
    }

    /// Of one type and year, Luton's letter one of them.
    void openFiveCouncils()
    {
        for (const auto *name : {"Bedford Borough Council", "Medway Council", "Plymouth City Council",
                 "Portsmouth City Council", "Southampton City Council"})
            openOne(QString::fromLatin1(name) + u".txt"_s, letterText(name, 8));
    }

    [[nodiscard]] QDialog *openDialog() const
    {
        for (auto *dialog : m_window->findChildren<QDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    LongerTexts m_texts;
};

QTEST_MAIN(TestLongerTexts)
#include "tst_longertexts.moc"
