// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casefile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {
const auto secretWord = "Quillonfrith"_ba; ///< in the letter, and nowhere else

QByteArray letterText()
{
    return "17 July 2024\n\nBy email\n\nMr Porter\nChief Executive\nLuton Borough Council\n\nDear Mr "
           "Porter\n\n"
           "Annual Review letter 2023-24\n\nI write to you with your annual summary of complaint statistics "
           "from "
           "the Local Government and Social Care Ombudsman for the year ending 31 March 2024.\n\n"
           "I welcome the training that your Council took at "
        + secretWord
        + " this year.\n\nYours sincerely,\n\nAmerdeep Somal\nLocal Government and Social Care "
          "Ombudsman\n\f\n"
          "Complaints upheld\n\n69% of complaints we investigated were upheld.\n\nThis compares to an "
          "average of "
          "79% in similar organisations.\n\n9\nupheld decisions\n\nStatistics are based on a total of 13 "
          "investigations for the period between 1 April 2023 to 31 March 2024\n";
}
} // namespace

/// A letter may be secret until its day. Nothing of it is anywhere but where the officer put it, and no
/// program of ours speaks to the internet.
class TestPrivacy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const auto &name :
            {u"home"_s, u"home/config"_s, u"home/data"_s, u"home/cache"_s, u"run"_s, u"temp"_s, u"work"_s})
            QVERIFY(QDir(m_folder->path()).mkpath(name));
        QVERIFY(
            QFile::setPermissions(path(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QFile letter(path(u"work/letter.txt"_s));
        QVERIFY(letter.open(QIODevice::WriteOnly));
        QCOMPARE(letter.write(letterText()), letterText().size());
    }

    void theTestSeesASocketOfTheInternet()
    {
        QProcess process;
        process.start(QStringLiteral(NO_INTERNET), {u"--ask"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.exitCode(), SIGSYS);
    }

    void commandsLeaveNothingAndAskNobody_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("written"); // besides the case file
        QTest::addRow("import") << QStringList{u"import"_s, u"letter.txt"_s, u"--into"_s, u"c.upheld"_s}
                                << QString();
        for (const auto &name : {u"out.svg"_s, u"out.png"_s, u"out.pdf"_s, u"out.csv"_s})
            QTest::addRow("chart %s", qPrintable(name))
                << QStringList{u"chart"_s, u"letter.txt"_s, u"--output"_s, name} << name;
        for (const auto &name : {u"out.csv"_s, u"out.json"_s, u"out.xlsx"_s})
            QTest::addRow("export %s", qPrintable(name))
                << QStringList{u"export"_s, u"letter.txt"_s, u"--output"_s, name} << name;
        QTest::addRow("paper") << QStringList{u"paper"_s, u"letter.txt"_s, u"--draft"_s, u"--output"_s,
            u"out.docx"_s} << u"out.docx"_s;
        QTest::addRow("extract") << QStringList{u"extract"_s, u"letter.txt"_s} << QString();
    }

    void commandsLeaveNothingAndAskNobody()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, written);
        QProcess process;
        start(process, arguments);
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitStatus() == QProcess::NormalExit, "it asked for a socket of the internet");
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        QVERIFY(written.isEmpty() || QFile::exists(path(u"work/"_s + written)));
        QVERIFY(!process.readAllStandardError().contains(secretWord));
        lookForTraces({u"work/letter.txt"_s, u"work/c.upheld"_s, u"work/"_s + written});
    }

    void theWindowLeavesNothingAndAsksNobody()
    {
        QProcess process;
        start(process, {u"--case-file"_s, path(u"work/c.upheld"_s), path(u"work/letter.txt"_s)});
        const auto isStored = [this] {
            const auto file = CaseFile::open(path(u"work/c.upheld"_s), CaseFileAccess::ReadOnly);
            return file && (*file)->letters().value_or(QList<LetterId>()).size() == 1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isStored(), 60'000);
        QCOMPARE(process.state(), QProcess::Running);
        QFile limits(u"/proc/%1/limits"_s.arg(process.processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const auto all = QString::fromLatin1(limits.readAll());
        QVERIFY2(all.contains(QRegularExpression(u"Max core file size +0 +0 "_s)), qPrintable(all));
        // As it is when it crashes. Not by SIGSEGV: the sanitizers have a handler of their own for that.
        ::kill(static_cast<pid_t>(process.processId()), SIGABRT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), SIGABRT);
        const auto said = process.readAllStandardError() + process.readAllStandardOutput();
        QVERIFY2(!said.contains(secretWord) && !said.contains("letter.txt"), said.constData());
        lookForTraces({u"work/letter.txt"_s, u"work/c.upheld"_s});
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    void start(QProcess &process, const QStringList &arguments) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, path(u"home"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, path(u"home/config"_s));
        environment.insert(u"XDG_DATA_HOME"_s, path(u"home/data"_s));
        environment.insert(u"XDG_CACHE_HOME"_s, path(u"home/cache"_s));
        environment.insert(u"XDG_RUNTIME_DIR"_s, path(u"run"_s));
        environment.insert(u"TMPDIR"_s, path(u"temp"_s));
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(path(u"work"_s));
        process.start(QStringLiteral(NO_INTERNET), QStringList{QStringLiteral(UPHELD_PROGRAM)} + arguments);
        QVERIFY(process.waitForStarted());
    }

    /// Whether a file other than \a known holds the word or the file's name, in whichever encoding.
    void lookForTraces(const QStringList &known) const
    {
        QDirIterator files(
            m_folder->path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            const auto name = QDir(m_folder->path()).relativeFilePath(file.fileName());
            if (known.contains(name) || !QFileInfo(file).isFile())
                continue;
            QVERIFY2(!name.startsWith(u"temp/"_s), qPrintable(name));
            QVERIFY2(!name.contains(u"core"_s), qPrintable(name));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            const auto content = file.readAll();
            for (const auto &word : {QString::fromLatin1(secretWord), u"letter.txt"_s}) {
                const QByteArray wide(reinterpret_cast<const char *>(word.utf16()), word.size() * 2);
                QVERIFY2(!content.contains(word.toUtf8()) && !content.contains(wide), qPrintable(name));
            }
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPrivacy)
#include "tst_privacy.moc"
