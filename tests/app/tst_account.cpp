// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// Whose changes the history says they are.
class TestAccount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEnvironmentCannotGiveAnotherName()
    {
        QProcess id;
        id.start(u"id"_s, {u"-un"_s});
        QVERIFY(id.waitForFinished());
        const auto name = QString::fromLocal8Bit(id.readAllStandardOutput()).trimmed();
        qputenv("USER", "somebody-else");
        qputenv("USERNAME", "somebody-else");
        qputenv("LOGNAME", "somebody-else");
        QCOMPARE(accountName(), id.exitCode() == 0 ? name : u"somebody-else"_s);
    }

    void aDesktopIsSeen()
    {
        for (const auto *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            qunsetenv(name);
        QVERIFY(!hasDisplay());
        qputenv("WAYLAND_DISPLAY", "wayland-0");
        QVERIFY(hasDisplay());
    }
};

QTEST_GUILESS_MAIN(TestAccount)
#include "tst_account.moc"
