// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "ui/desk/casefilepanel.h"
#include "ui/desk/fieldview.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// One case file is open, and the officer knows which; or none, and they know why.
class TestWindowCaseFile : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void anotherCaseFileIsOpened()
    {
        openLetter();
        m_answer = path(u"other.upheld"_s);
        trigger(u"newCaseFile"_s);
        QCOMPARE(letterCount(), 0);
        QVERIFY(m_window->windowTitle().startsWith(u"other.upheld"_s));
        QCOMPARE(MainWindow::rememberedCaseFile(*m_settings), m_answer);
        m_answer = path(u"case.upheld"_s);
        trigger(u"openCaseFile"_s);
        QCOMPARE(letterCount(), 1);
        QCOMPARE(value(Key::upheldRate), u"69%"_s);
    }

    void aBadCaseFileIsRefusedAndTheOpenOneStays()
    {
        openLetter();
        m_answer = write(u"noise.upheld"_s, QByteArray(5000, 'x'));
        trigger(u"openCaseFile"_s);
        QVERIFY(message().contains(u"noise.upheld"_s));
        QCOMPARE(letterCount(), 1);
        QVERIFY(m_window->windowTitle().startsWith(u"case.upheld"_s));
    }

    void anotherProgramsChangeIsShownAndNotConfirmedUnseen()
    {
        openLetter();
        const auto other = CaseFile::open(path(u"case.upheld"_s)).value();
        const auto letter = other->letters()->first();
        const auto correct = [&](QLatin1String key, int number, int version) {
            FieldReading field{.key = key,
                .state = FieldState::Stated,
                .value = number,
                .text = QString::number(number),
                .method = Method::Hand};
            const Correction correction{.field = field, .version = version, .who = u"colleague"_s};
            QVERIFY(other->correct(letter, correction).has_value());
        };
        correct(Key::investigations, 14, 1);
        fields()->setFocus();
        fields()->setCurrentIndex(field(Key::investigations));
        press(Qt::Key_Return);
        QVERIFY2(
            message().contains(u"changed meanwhile by colleague: Investigations"_s), qPrintable(message()));
        QCOMPARE(value(Key::investigations), u"14"_s);
        QCOMPARE(fields()->currentKey(), Key::investigations);
        QVERIFY(state(Key::investigations).startsWith(u"corrected"_s));
        // Coming back to the window is enough to see what became of it.
        correct(Key::investigations, 15, 2);
        QVERIFY(other
                    ->add({.fileName = u"b.txt"_s,
                        .sha256 = QString(64, u'b'),
                        .bytes = "b",
                        .pageCount = 1,
                        .letters = {other->readLetter(letter).value()},
                        .pages = {},
                        .deed = {}})
                    .has_value());
        QWidget elsewhere;
        elsewhere.show();
        elsewhere.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&elsewhere));
        m_window->activateWindow();
        QTRY_COMPARE(value(Key::investigations), u"15"_s);
        QTRY_COMPARE(letterCount(), 2);
        QCOMPARE(currentLetter(), letter);
        // The one that is shown goes, and so does the page that was its own.
        QVERIFY(other->setRemoved(letter, true).has_value());
        m_answer = path(u"figures.csv"_s);
        trigger(u"exportFigures"_s);
        QCOMPARE(letterCount(), 1);
        QVERIFY(currentLetter() != letter);
        QCOMPARE(contentOf(m_answer).count("b.txt,"), int(fieldDefinitions().size()));
    }

    void aCaseFileThatCannotBeWrittenIsShownAndNotChanged()
    {
        openLetter();
        m_window.reset();
        const auto before = contentOf(path(u"case.upheld"_s));
        openWindow(CaseFileAccess::ReadOnly);
        QVERIFY2(message().startsWith(u"case.upheld is open for viewing only"_s), qPrintable(message()));
        QVERIFY(m_window->windowTitle().contains(u"viewing only"_s));
        QCOMPARE(value(Key::upheldRate), u"69%"_s);
        for (const auto *action : {"confirmLetter", "editValue", "removeLetter", "openLetters", "readAgain",
                 "deleteForGood", "queryField", "setNotStated", "addNote", "takeChosen"})
            QVERIFY2(!find<QAction>(QString::fromLatin1(action))->isEnabled(), action);
        for (const auto *action : {"exportFigures", "exportChart", "nextFlagged", "printLetter"})
            QVERIFY2(find<QAction>(QString::fromLatin1(action))->isEnabled(), action);
        fields()->setFocus();
        fields()->setCurrentIndex(field(Key::upheldDecisions));
        QTest::keyClick(find<QWidget>(u"messageClose"_s), Qt::Key_Space);
        press(Qt::Key_9);
        QCOMPARE(editor(), nullptr);
        press(Qt::Key_Return);
        QVERIFY(message().contains(u"viewing only"_s));
        drop(*m_window, {QUrl::fromLocalFile(write(u"b.txt"_s, letterText("Derby City Council", 9)))});
        QVERIFY(message().contains(u"viewing only"_s));
        QCOMPARE(letterCount(), 1);
        m_answer = path(u"figures.csv"_s);
        trigger(u"exportFigures"_s);
        QVERIFY(contentOf(m_answer).contains("Luton"));
        m_window.reset();
        QCOMPARE(contentOf(path(u"case.upheld"_s)), before);
    }

    void theWindowKnowsWhichCaseFileItIsFor()
    {
        QVERIFY(m_window->isFor({}));
        QVERIFY(m_window->isFor(path(u"case.upheld"_s)));
        QVERIFY(m_window->isFor(path(u"./case.upheld"_s)));
        QVERIFY(!m_window->isFor(path(u"other.upheld"_s)));
        QVERIFY(QFile::link(path(u"case.upheld"_s), path(u"link.upheld"_s)));
        QVERIFY(m_window->isFor(path(u"link.upheld"_s)));
    }

    void noCaseFileSaysWhyAndHowToGoOn_data()
    {
        QTest::addColumn<Problem::Kind>("kind");
        QTest::addColumn<QString>("says");
        using enum Problem::Kind;
        QTest::newRow("gone") << NotFound << u"is not there now"_s;
        QTest::newRow("damaged") << CaseFileDamaged << u"damaged"_s;
        QTest::newRow("newer") << CaseFileNewer << u"newer version"_s;
        QTest::newRow("not opened") << CaseFileNotOpened << u"cannot be opened"_s;
    }

    void noCaseFileSaysWhyAndHowToGoOn()
    {
        QFETCH(Problem::Kind, kind);
        QFETCH(QString, says);
        m_window.reset();
        openWindowWithout({.kind = kind, .file = path(u"stick/team.upheld"_s)});
        QVERIFY(find<CaseFilePanel>({})->isVisible());
        QVERIFY(find<QLabel>(u"caseFileName"_s)->text().contains(u"team.upheld"_s));
        QVERIFY(find<QLabel>(u"caseFileWhy"_s)->text().contains(says));
        for (const auto *button : {"caseFileAgain", "caseFileOpen", "caseFileNew", "caseFileQuit"})
            QVERIFY(find<QPushButton>(QString::fromLatin1(button))->isVisible());
        QCOMPARE(QApplication::activeModalWidget(), nullptr);
        QTest::mouseClick(find<QPushButton>(u"caseFileQuit"_s), Qt::LeftButton);
        QVERIFY(!m_window->isVisible());
    }

    void aCaseFileInUseIsOpenedWhenItIsFree()
    {
        openLetter();
        m_window.reset();
        whileLocked([this] {
            const auto caseFile = CaseFile::open(path(u"case.upheld"_s));
            QVERIFY(!caseFile.has_value());
            openWindowWithout(caseFile.error());
            QVERIFY(find<QLabel>(u"caseFileWhy"_s)->text().startsWith(u"Another program is using it"_s));
        });
        press(Qt::Key_Space);
        QCOMPARE(letterCount(), 1);
    }

    void aCaseFileThatComesBackIsOpened()
    {
        openLetter();
        type(Key::upheldDecisions, u"9"_s);
        m_window.reset();
        QVERIFY(QFile::rename(path(u"case.upheld"_s), path(u"away"_s)));
        openWindowWithout({.kind = Problem::Kind::NotFound, .file = path(u"case.upheld"_s)});
        // Not yet there: nothing is made in its place.
        press(Qt::Key_Space);
        QVERIFY(find<CaseFilePanel>({})->isVisible());
        QVERIFY(!QFile::exists(path(u"case.upheld"_s)));
        QVERIFY(QFile::rename(path(u"away"_s), path(u"case.upheld"_s)));
        press(Qt::Key_Space);
        QVERIFY(!find<CaseFilePanel>({})->isVisible());
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);
    }

    void aNewCaseFileMayTakeThePlaceOfOneThatIsGone()
    {
        m_window.reset();
        openWindowWithout({.kind = Problem::Kind::NotFound, .file = path(u"gone.upheld"_s)});
        m_answer = path(u"gone.upheld"_s);
        QTest::mouseClick(find<QPushButton>(u"caseFileOpen"_s), Qt::LeftButton);
        QVERIFY(find<CaseFilePanel>({})->isVisible());
        QTest::mouseClick(find<QPushButton>(u"caseFileNew"_s), Qt::LeftButton);
        QVERIFY(!find<CaseFilePanel>({})->isVisible());
        QVERIFY(m_window->windowTitle().startsWith(u"gone.upheld"_s));
    }

    void lettersWaitForACaseFile()
    {
        m_window.reset();
        openWindowWithout({.kind = Problem::Kind::CaseFileDamaged, .file = path(u"case.upheld"_s)});
        drop(*m_window, {QUrl::fromLocalFile(write(u"a.txt"_s, letterText("Luton Borough Council", 9)))});
        QVERIFY(find<QLabel>(u"caseFileWaiting"_s)->text().startsWith(u"1 file waits"_s));
        m_answer = path(u"new.upheld"_s);
        QTest::mouseClick(find<QPushButton>(u"caseFileNew"_s), Qt::LeftButton);
        QTRY_COMPARE(letterCount(), 1);
        QTRY_COMPARE(value(Key::upheldDecisions), u"9"_s);
        QVERIFY(m_window->windowTitle().startsWith(u"new.upheld"_s));
    }

    void aBadChoiceStaysWithTheQuestion()
    {
        m_window.reset();
        openWindowWithout({.kind = Problem::Kind::NotFound, .file = path(u"gone.upheld"_s)});
        m_answer = write(u"noise.upheld"_s, QByteArray(5000, 'x'));
        QTest::mouseClick(find<QPushButton>(u"caseFileOpen"_s), Qt::LeftButton);
        QVERIFY(find<QLabel>(u"caseFileName"_s)->text().contains(u"noise.upheld"_s));
        QVERIFY(find<QLabel>(u"caseFileWhy"_s)->text().contains(u"damaged"_s));
        // What was remembered is remembered still.
        QCOMPARE(MainWindow::rememberedCaseFile(*m_settings), path(u"case.upheld"_s));
    }
};

QTEST_MAIN(TestWindowCaseFile)
#include "tst_windowcasefile.moc"
