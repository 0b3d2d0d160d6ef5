// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Command = Request::Command;

namespace {
QStringList arguments(const QString &line)
{
    return QStringList{u"upheld"_s} + line.split(u' ', Qt::SkipEmptyParts);
}
} // namespace

/// What a person types after the program's name, and what is understood or refused.
class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesAloneOpenTheWindow()
    {
        const auto request = parseCommandLine(arguments(u"a.pdf b.txt --case-file x.upheld"_s));
        QVERIFY(request);
        QCOMPARE(request->command, Command::Window);
        QCOMPARE(request->files, (QStringList{u"a.pdf"_s, u"b.txt"_s}));
        QCOMPARE(request->caseFile, u"x.upheld"_s);
    }

    /// As after a double click on it.
    void aCaseFileAloneIsOpened()
    {
        const auto alone = parseCommandLine(arguments(u"-- /home/o/Letters.UPHELD"_s));
        QVERIFY(alone);
        QCOMPARE(alone->caseFile, u"/home/o/Letters.UPHELD"_s);
        QVERIFY(alone->files.isEmpty());
        const auto beside = parseCommandLine(arguments(u"a.upheld --case-file x.upheld"_s));
        QVERIFY(beside);
        QCOMPARE(beside->caseFile, u"x.upheld"_s);
        QCOMPARE(beside->files, QStringList{u"a.upheld"_s});
        const auto read = parseCommandLine(arguments(u"extract a.upheld"_s));
        QVERIFY(read);
        QCOMPARE(read->files, QStringList{u"a.upheld"_s});
    }

    void extractTakesFilesAndFormat()
    {
        const auto request = parseCommandLine(arguments(u"extract --format csv a.pdf -- -b.pdf"_s));
        QVERIFY(request);
        QCOMPARE(request->command, Command::Extract);
        QCOMPARE(request->format, u"csv"_s);
        QCOMPARE(request->files, (QStringList{u"a.pdf"_s, u"-b.pdf"_s}));
    }

    void chartTakesACaseFileNarrowed()
    {
        const auto request =
            parseCommandLine({u"upheld"_s, u"chart"_s, u"--from"_s, u"x.upheld"_s, u"--authority"_s,
                u"Luton Borough Council"_s, u"--year-ending"_s, u"2024-03-31"_s, u"--output"_s, u"c.svg"_s});
        QVERIFY(request);
        QCOMPARE(request->caseFile, u"x.upheld"_s);
        QCOMPARE(request->authority, u"Luton Borough Council"_s);
        QCOMPARE(request->yearEnding, QDate(2024, 3, 31));
        QCOMPARE(request->output, u"c.svg"_s);
    }

    void everyCommandHasHelp_data()
    {
        QTest::addColumn<QString>("command");
        for (const auto &command : {u""_s, u"extract"_s, u"show"_s, u"import"_s, u"chart"_s, u"export"_s,
                 u"paper"_s, u"check-paper"_s})
            QTest::newRow(qPrintable(command)) << command;
    }

    void everyCommandHasHelp()
    {
        QFETCH(const QString, command);
        const auto request = parseCommandLine(arguments(command + u" --help"_s));
        QVERIFY(request);
        QCOMPARE(request->command, Command::Help);
        QVERIFY(request->text.contains(command));
        QVERIFY(request->text.contains(u"--"_s));
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("no file") << u"extract"_s;
        QTest::newRow("unknown format") << u"extract --format xml a.pdf"_s;
        QTest::newRow("unknown option") << u"extract --into x a.pdf"_s;
        QTest::newRow("import without case file") << u"import a.pdf"_s;
        QTest::newRow("chart without output") << u"chart a.pdf"_s;
        QTest::newRow("chart without letters") << u"chart --output c.svg"_s;
        QTest::newRow("files and case file") << u"chart a.pdf --from x.upheld --output c.svg"_s;
        QTest::newRow("no such day") << u"export --from x --year-ending 2024-02-31 --output c.csv"_s;
        QTest::newRow("council without case file") << u"chart a.pdf --authority Luton --output c.svg"_s;
    }

    void wrongUsageIsSaid()
    {
        QFETCH(const QString, line);
        const auto request = parseCommandLine(arguments(line));
        QVERIFY(!request);
        QVERIFY(!request.error().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
