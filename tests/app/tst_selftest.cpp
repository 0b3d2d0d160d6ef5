// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/oldkernel.h"

#include "app/escapes.h"
#include "app/readerlock.h"
#include "app/selftest.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <functional>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {
struct Run {
    int code = -1;
    QStringList lines;
};

Run selfTestWith(const std::function<void()> &before = [] {})
{
    QProcess process;
    process.setChildProcessModifier(before);
    process.start(QStringLiteral(UPHELD_READER), {u"--self-test"_s});
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(),
        QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts)};
}

QStringList leftInTmp()
{
    return QDir(u"/tmp"_s).entryList({u"upheld-self-test-*"_s}, QDir::Files);
}
} // namespace

/// The lock proves itself, and does not flatter itself.
class TestSelfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEscapeIsStopped();
    void saysWhatAnOldKernelLacks_data();
    void saysWhatAnOldKernelLacks();
    void doesNotFlatterItself_data();
    void doesNotFlatterItself();
};

void TestSelfTest::everyEscapeIsStopped()
{
#if !defined(__SANITIZE_THREAD__) // its own run time makes calls that the lock kills it for
    const auto before = leftInTmp();
    const auto run = selfTestWith();
    QVERIFY2(run.code == 0, qPrintable(run.lines.join(u'\n')));
    for (const auto &escape : {u"list of users"_s, u"home folder"_s, u"environment"_s, u"another letter"_s,
             u"parent has open"_s, u"write into"_s, u"make a file"_s, u"remove"_s, u"socket (internet)"_s,
             u"version 6"_s, u"this computer"_s, u"start a program"_s, u"start a process"_s, u"trace"_s,
             u"kill"_s, u"io_uring"_s, u"namespace"_s, u"mount"_s, u"65th file"_s, u"raise a limit"_s}) {
        const auto of = run.lines.filter(escape);
        QVERIFY2(!of.isEmpty(), qPrintable(escape));
        QVERIFY2(
            of.first().contains(u": denied"_s) || of.first().contains(u": killed"_s), qPrintable(of.first()));
    }
    QCOMPARE(leftInTmp(), before);
#endif
}

void TestSelfTest::saysWhatAnOldKernelLacks_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("open");
    QTest::newRow("Landlock") << int(Support::LockPart::Landlock) << u"Landlock"_s << u"list of users"_s;
    QTest::newRow("seccomp") << int(Support::LockPart::Seccomp) << u"seccomp"_s << u"(this computer)"_s;
}

void TestSelfTest::saysWhatAnOldKernelLacks()
{
#if !defined(__SANITIZE_THREAD__)
    QFETCH(int, part);
    QFETCH(QString, missing);
    QFETCH(QString, open);
    const auto run = selfTestWith([part] {
        if (!Support::pretendToLack(Support::LockPart(part)))
            ::_exit(99);
    });
    QCOMPARE(run.code, 1);
    QVERIFY(run.lines.last().contains(u"Reduced protection"_s));
    QVERIFY(run.lines.last().contains(missing));
    QVERIFY2(run.lines.filter(open).value(0).contains(u"NOT STOPPED"_s), qPrintable(run.lines.join(u'\n')));
#endif
}

void TestSelfTest::doesNotFlatterItself_data()
{
    QTest::addColumn<std::function<long()>>("attempt");
    using Attempt = std::function<long()>;
    QTest::newRow("allowed") << Attempt([] { return long(::open("/usr/share/fonts", O_RDONLY)); });
    QTest::newRow("a mistake in the attempt")
        << Attempt([] { return long(::open("/usr/lib/no such file", O_RDONLY)); });
    QTest::newRow("ended by a fault of its own") << Attempt([]() -> long {
        std::signal(SIGILL, SIG_DFL); // else QtTest reports it
        __builtin_trap();
    });
}

void TestSelfTest::doesNotFlatterItself()
{
#if !defined(__SANITIZE_THREAD__)
    QFETCH(std::function<long()>, attempt);
    const ReaderLock lock;
    const auto outcomes = tryEscapes(lock, {.memoryBytes = 100'000'000, .cpuSeconds = 10},
        {{u"fine"_s, [] { return long(::open("/etc/passwd", O_WRONLY)); }}, {u"tried"_s, attempt}});
    QCOMPARE(outcomes.size(), 2U);
    QVERIFY2(outcomes[0].isStopped, qPrintable(outcomes[0].says));
    QVERIFY2(!outcomes[1].isStopped, qPrintable(outcomes[1].says));
    QVERIFY2(outcomes[1].says.startsWith(u"tried: NOT STOPPED"_s), qPrintable(outcomes[1].says));
#endif
}

QTEST_GUILESS_MAIN(TestSelfTest)
#include "tst_selftest.moc"
