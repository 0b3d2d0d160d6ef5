// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// On a kernel that lacks a part of the lock every command reads on, and says so on standard error.
#include "support/oldkernel.h"
#include "support/upheldrun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {
constexpr auto warning = "Reduced protection";

UpheldRun upheld(const QStringList &arguments, std::optional<Support::LockPart> missing)
{
    return runUpheld(arguments, [missing](QProcess &process) {
        process.setChildProcessModifier([missing] {
            if (missing && !Support::pretendToLack(*missing))
                ::_exit(99);
        });
    });
}

} // namespace

class TestReducedProtection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCommandSaysIt_data();
    void everyCommandSaysIt();
    void saysItWhereNoFileIsALetter_data();
    void saysItWhereNoFileIsALetter();
    void saysNothingWhereTheLockIsWhole();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    QString m_sample = QStringLiteral(UPHELD_SOURCE) + u"/resources/samples/northmoor-2022.pdf"_s;
};

void TestReducedProtection::everyCommandSaysIt_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("missing");
    const int landlock = int(Support::LockPart::Landlock);
    QTest::newRow("extract") << QStringList{u"extract"_s, m_sample} << landlock;
    QTest::newRow("extract, no seccomp")
        << QStringList{u"extract"_s, m_sample} << int(Support::LockPart::Seccomp);
    QTest::newRow("import") << QStringList{u"import"_s, m_sample, u"--into"_s, path(u"a.upheld"_s)}
                            << landlock;
    QTest::newRow("paper") << QStringList{u"paper"_s, m_sample, u"--draft"_s, u"--output"_s,
        path(u"a.docx"_s)} << landlock;
}

void TestReducedProtection::everyCommandSaysIt()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, missing);
    const auto run = upheld(arguments, Support::LockPart(missing));
    QVERIFY2(run.code == 0, run.messages.constData());
    QCOMPARE(run.messages.count(warning), 1);
    QVERIFY(!run.out.contains(warning)); // a script's JSON stays JSON
}

void TestReducedProtection::saysItWhereNoFileIsALetter_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("extract") << u"extract"_s;
    QTest::newRow("import") << u"import"_s;
}

void TestReducedProtection::saysItWhereNoFileIsALetter()
{
    QFETCH(QString, command);
    QFile minutes(path(u"minutes.txt"_s));
    QVERIFY(minutes.open(QIODevice::WriteOnly));
    minutes.write("Minutes of a meeting.\n");
    minutes.close();
    QStringList arguments{command, minutes.fileName()};
    if (command == u"import"_s)
        arguments += {u"--into"_s, path(u"none.upheld"_s)};
    const auto run = upheld(arguments, Support::LockPart::Landlock);
    QCOMPARE(run.code, 1);
    QCOMPARE(run.messages.count(warning), 1);
}

void TestReducedProtection::saysNothingWhereTheLockIsWhole()
{
    const auto run = upheld({u"extract"_s, m_sample}, std::nullopt);
    QCOMPARE(run.code, 0);
    QVERIFY(!run.messages.contains(warning));
    QCOMPARE(QJsonDocument::fromJson(run.out)["letters"_L1].toArray().size(), 1);
}

QTEST_GUILESS_MAIN(TestReducedProtection)
#include "tst_reducedprotection.moc"
