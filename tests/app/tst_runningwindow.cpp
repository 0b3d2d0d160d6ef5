// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runningwindow.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <atomic>

using namespace Qt::StringLiterals;

/// What the second start of the program does; the first runs its event loop meanwhile.
class tst_RunningWindow : public QObject {
    Q_OBJECT

private:
    [[nodiscard]] QString socketName() const { return m_folder.filePath(u"window"_s); }
    /// A start in a process of its own is a start in a thread of its own here.
    RunningWindow::Role startAgain(const QStringList &paths, const QString &caseFile = {})
    {
        std::atomic<bool> ended = false;
        auto outcome = RunningWindow::Role::Alone;
        QThreadPool::globalInstance()->start([&] {
            RunningWindow second(socketName());
            outcome = second.start(paths, caseFile);
            ended = true;
        });
        [&] { QTRY_VERIFY(ended); }();
        return outcome;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void firstStartIsTheWindow()
    {
        RunningWindow window(socketName());
        QCOMPARE(window.start({u"a.pdf"_s}), RunningWindow::Role::First);
    }

    void laterStartHandsItsFilesOver()
    {
        RunningWindow window(socketName());
        QCOMPARE(window.start({}), RunningWindow::Role::First);
        QSignalSpy handed(&window, &RunningWindow::filesHanded);
        QCOMPARE(
            startAgain({u"/letters/Luton \u00fc\n.pdf"_s, u"luton.pdf"_s}), RunningWindow::Role::HandedOver);
        QTRY_COMPARE(handed.size(), 1);
        QCOMPARE(handed[0][0].toStringList(),
            (QStringList{
                u"/letters/Luton \u00fc\n.pdf"_s, QDir::current().absoluteFilePath(u"luton.pdf"_s)}));
        QCOMPARE(startAgain({}), RunningWindow::Role::HandedOver);
        QTRY_COMPARE(handed.size(), 2);
    }

    void theOpenWindowSaysWhichCaseFileItIsFor()
    {
        RunningWindow window(socketName());
        window.setTaker([](const QString &caseFile) {
            return caseFile.isEmpty() || caseFile == u"/cases/team.upheld"_s;
        });
        QCOMPARE(window.start({}), RunningWindow::Role::First);
        QSignalSpy handed(&window, &RunningWindow::filesHanded);
        QCOMPARE(startAgain({u"/a.pdf"_s}, u"/cases/own.upheld"_s), RunningWindow::Role::Alone);
        QCOMPARE(startAgain({u"/a.pdf"_s}, u"/cases/team.upheld"_s), RunningWindow::Role::HandedOver);
        QCOMPARE(startAgain({u"/b.pdf"_s}), RunningWindow::Role::HandedOver);
        QTRY_COMPARE(handed.size(), 2);
        QCOMPARE(handed.first().first().toStringList(), QStringList{u"/a.pdf"_s});
    }

    void socketOfAKilledProgramIsNoWindow()
    {
        {
            QFile left(socketName());
            QVERIFY(left.open(QIODevice::WriteOnly));
        }
        RunningWindow window(socketName());
        QCOMPARE(window.start({}), RunningWindow::Role::First);
    }

    void afterItsEndAnotherIsTheFirst()
    {
        {
            RunningWindow window(socketName());
            QCOMPARE(window.start({}), RunningWindow::Role::First);
        }
        RunningWindow next(socketName());
        QCOMPARE(next.start({}), RunningWindow::Role::First);
    }

    void otherTalkIsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("talk");
        QTest::newRow("no list") << "{\"files\": 1}\n"_ba;
        QTest::newRow("no object") << "[\"/a.pdf\"]\n"_ba;
        QTest::newRow("no texts") << "{\"files\": [1, 2], \"caseFile\": \"\"}\n"_ba;
        QTest::newRow("no case file") << "{\"files\": [], \"caseFile\": 1}\n"_ba;
        QTest::newRow("noise") << "\xff\xfe\x00 hello\n"_ba;
        QTest::newRow("without end") << QByteArray(5 * 1024 * 1024, 'x');
    }

    void otherTalkIsNotTaken()
    {
        QFETCH(const QByteArray, talk);
        RunningWindow window(socketName());
        QCOMPARE(window.start({}), RunningWindow::Role::First);
        QSignalSpy handed(&window, &RunningWindow::filesHanded);
        QLocalSocket socket;
        socket.connectToServer(socketName());
        QVERIFY(socket.waitForConnected());
        socket.write(talk);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QVERIFY(handed.isEmpty());
        // The window goes on taking files.
        QCOMPARE(startAgain({u"/a.pdf"_s}), RunningWindow::Role::HandedOver);
        QTRY_COMPARE(handed.size(), 1);
    }

    void onlyThisAccountReachesIt()
    {
        RunningWindow window(socketName());
        QCOMPARE(window.start({}), RunningWindow::Role::First);
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
            | QFileDevice::WriteOther;
        QVERIFY(!(QFile::permissions(socketName()) & others));
    }
};

QTEST_GUILESS_MAIN(tst_RunningWindow)
#include "tst_runningwindow.moc"
