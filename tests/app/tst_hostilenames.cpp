// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Files are called what people, or somebody who means them ill, call them.
#include "support/upheldrun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestHostileNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhateverItIsCalled();
    void aNameIsNoOption();
};

namespace {
UpheldRun upheldIn(const QString &folder, const QStringList &arguments)
{
    return runUpheld(arguments, [&folder](QProcess &process) { process.setWorkingDirectory(folder); });
}

const QString sample = QStringLiteral(UPHELD_SOURCE) + u"/resources/samples/northmoor-2022.pdf"_s;
} // namespace

void TestHostileNames::readsWhateverItIsCalled()
{
    const QTemporaryDir folder;
    QStringList names{u"a\nb.pdf"_s, u"C:\\x.pdf"_s, u"x.pdf:ads"_s, u"CON.pdf"_s, u"\u202efdp.exe"_s,
        u"<b>1,234<.pdf"_s, u"$(touch made).pdf"_s, u"; touch made;.pdf"_s, u"trailing. "_s,
        u"\x1b[31mred.pdf"_s, QString(251, u'x') + u".pdf"_s};
    for (const QString &name : names)
        QVERIFY2(QFile::copy(sample, folder.filePath(name)), qPrintable(name));
    const auto run = upheldIn(folder.path(), QStringList{u"extract"_s} + names);
    QVERIFY2(run.code == 0, run.messages.constData());
    QStringList read;
    for (const auto &letter : QJsonDocument::fromJson(run.out)["letters"_L1].toArray())
        read.append(letter["file"_L1].toString());
    QCOMPARE(read, names); // as given
    QVERIFY(!run.out.contains('\x1b') && !run.messages.contains('\x1b'));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), names.size());
}

void TestHostileNames::aNameIsNoOption()
{
    const QTemporaryDir folder;
    QVERIFY(QFile::copy(sample, folder.filePath(u"-x.pdf"_s)));
    QVERIFY(QFile::copy(sample, folder.filePath(u"--into"_s)));
    const auto run = upheldIn(folder.path(), {u"extract"_s, u"--"_s, u"-x.pdf"_s, u"--into"_s});
    QVERIFY2(run.code == 0, run.messages.constData());
    QCOMPARE(QJsonDocument::fromJson(run.out)["letters"_L1].toArray().size(), 2);
    // Without the two dashes it is no known option, and nothing is done.
    QCOMPARE(upheldIn(folder.path(), {u"extract"_s, u"-x.pdf"_s}).code, 2);
}

QTEST_GUILESS_MAIN(TestHostileNames)
#include "tst_hostilenames.moc"
