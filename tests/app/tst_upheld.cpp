// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
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

namespace {
QByteArray letterText(const QByteArray &council, int year, int upheldCount)
{
    const auto y = QByteArray::number(year);
    const auto before = QByteArray::number(year - 1);
    return "17 July " + y + "\n\nBy email\n\nMr Porter\nChief Executive\n" + council
        + "\n\nDear Mr Porter\n\nAnnual Review letter " + before + "-" + y.right(2)
        + "\n\nI write to you with your annual summary of complaint statistics from the Local Government and "
          "Social Care "
          "Ombudsman for the year ending 31 March "
        + y
        + ".\n\nYours sincerely,\n\nAmerdeep Somal\nLocal Government and Social Care Ombudsman\n\f\n"
          "Complaints upheld\n\n69% of complaints we investigated were upheld.\n\n"
          "This compares to an average of 79% in similar organisations.\n\n"
        + QByteArray::number(upheldCount)
        + "\nupheld decisions\n\n"
          "Statistics are based on a total of 13 investigations for the period between 1 April "
        + before + " to 31 March " + y
        + "\n\nCompliance with Ombudsman recommendations\n\n"
          "In 100% of cases we were satisfied the organisation had successfully implemented our "
          "recommendations.\n\n"
          "Statistics are based on a total of 7 compliance outcomes for the period between 1 April "
        + before + " to 31 March " + y + "\n";
}

QJsonObject field(const QJsonValue &letter, QLatin1StringView key)
{
    return letter["fields"_L1][key].toObject();
}
} // namespace

/// The program as a script or a person on a terminal meets it.
class TestUpheld : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void extractPrintsFieldsAndChecks()
    {
        const auto path = write(u"luton.txt"_s, letterText("Luton Borough Council", 2024, 9));
        const auto run = upheld({u"extract"_s, path});
        QCOMPARE(run.code, 0);
        const auto letter = run.json()["letters"_L1][0];
        QCOMPARE(letter["file"_L1].toString(), path);
        QCOMPARE(letter["gss_code"_L1].toString(), u"E06000032"_s);
        QCOMPARE(letter["year_ending"_L1].toString(), u"2024-03-31"_s);
        QCOMPARE(letter["checks"_L1].toArray().size(), 10);
        QCOMPARE(field(letter, "upheld_rate"_L1)["value"_L1].toInt(), 69);
        QCOMPARE(field(letter, "upheld_rate"_L1)["flagged"_L1].toBool(), false);
        QCOMPARE(field(letter, "compliance_average"_L1)["state"_L1].toString(), u"not_stated"_s);
        QCOMPARE(field(letter, "remedy_rate"_L1)["state"_L1].toString(), u"not_found"_s);
    }

    void aWrongFigureIsFlaggedWithItsReason()
    {
        const auto path = write(u"luton.txt"_s, letterText("Luton Borough Council", 2024, 8));
        const auto letter = upheld({u"extract"_s, path}).json()["letters"_L1][0];
        QCOMPARE(field(letter, "upheld_decisions"_L1)["flagged"_L1].toBool(), true);
        QVERIFY(field(letter, "upheld_decisions"_L1)["reason"_L1].toString().contains(u"8 of 13"));
    }

    void refusedFilesHaveReasonsAndTheOthersAreRead()
    {
        const auto good = write(u"good.txt"_s, letterText("Luton Borough Council", 2024, 9));
        const auto empty = write(u"empty.pdf"_s, {});
        const auto cut = write(u"cut.pdf"_s, "%PDF-1.4\n1 0 obj\n<<");
        const auto noise = write(u"noise.bin"_s, QByteArray("\0\1\2\3\x7f", 5).repeated(400));
        const auto minutes = write(u"minutes.txt"_s, "Minutes of a meeting.\n");
        const auto missing = m_folder->filePath(u"missing.pdf"_s);
        const auto folder = m_folder->filePath(u"folder"_s);
        QVERIFY(QDir().mkdir(folder));
        const auto run = upheld({u"extract"_s, empty, good, cut, noise, minutes, missing, folder});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.json()["letters"_L1].toArray().size(), 1);
        QStringList reasons;
        for (const auto &refused : run.json()["refused"_L1].toArray()) {
            reasons.append(refused["reason"_L1].toString());
            QVERIFY(!refused["says"_L1].toString().isEmpty());
        }
        QCOMPARE(reasons,
            (QStringList{u"empty"_s, u"damaged"_s, u"unsupported"_s, u"not_a_letter"_s, u"not_found"_s,
                u"not_readable"_s}));
        QVERIFY(run.messages.contains("missing.pdf"));
    }

    void csvHasARowPerField()
    {
        const auto path = write(u"luton.txt"_s, letterText("Luton Borough Council", 2024, 9));
        const auto run = upheld({u"extract"_s, u"--format"_s, u"csv"_s, path});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.startsWith("file,sha256,authority,"));
        QVERIFY(run.out.contains(",E06000032,unitary,2024-03-31,upheld_rate,stated,69,69%,2,"));
    }

    void importKeepsLettersAndChartAndExportTakeThem()
    {
        const auto caseFile = m_folder->filePath(u"case.upheld"_s);
        const auto first = write(u"2023.txt"_s, letterText("Luton Borough Council", 2023, 9));
        const auto second = write(u"2024.txt"_s, letterText("Luton Borough Council", 2024, 9));
        const auto other = write(u"derby.txt"_s, letterText("Derby City Council", 2024, 9));
        QCOMPARE(upheld({u"import"_s, first, second, other, u"--into"_s, caseFile}).code, 0);
        QCOMPARE(upheld({u"import"_s, first, u"--into"_s, caseFile}).code, 0);

        const auto csv = m_folder->filePath(u"all.csv"_s);
        QCOMPARE(upheld({u"export"_s, u"--from"_s, caseFile, u"--output"_s, csv}).code, 0);
        QCOMPARE(content(csv).count(",upheld_rate,"), 3);

        const auto years = m_folder->filePath(u"years.svg"_s);
        QCOMPARE(upheld({u"chart"_s, u"--from"_s, caseFile, u"--authority"_s, u"luton borough council"_s,
                            u"--output"_s, years})
                     .code,
            0);
        QVERIFY(content(years).contains("<svg"));
        QVERIFY(content(years).contains("Luton Borough Council"));

        const auto mixed = upheld({u"chart"_s, u"--from"_s, caseFile, u"--output"_s, years});
        QCOMPARE(mixed.code, 2);
        QVERIFY(mixed.messages.contains("--authority"));
    }

    void authorityTakesTheUsualSpellings_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("short") << u"Luton"_s;
        QTest::newRow("the borough") << u"the LUTON Borough Council"_s;
    }

    void authorityTakesTheUsualSpellings()
    {
        QFETCH(const QString, name);
        const auto caseFile = caseFileOfTwoCouncils();
        const auto output = m_folder->filePath(u"luton.csv"_s);
        const auto run =
            upheld({u"chart"_s, u"--from"_s, caseFile, u"--authority"_s, name, u"--output"_s, output});
        QCOMPARE(run.code, 0);
        QCOMPARE(content(output).count("Luton Borough Council,E06000032"), 4);
    }

    void anUnknownAuthorityIsToldWhichThereAre()
    {
        const auto output = m_folder->filePath(u"leeds.svg"_s);
        const auto run = upheld({u"chart"_s, u"--from"_s, caseFileOfTwoCouncils(), u"--authority"_s,
            u"Leeds"_s, u"--output"_s, output});
        QCOMPARE(run.code, 1);
        QVERIFY(!QFile::exists(output));
        for (const auto *name : {"Leeds", "Luton Borough Council (2024-03-31)", "Derby City Council"})
            QVERIFY2(run.messages.contains(name), run.messages.constData());
    }

    void ofTwoLettersOfAYearTheOneLeftOutIsNamed()
    {
        const auto one = write(u"one.txt"_s, letterText("Luton Borough Council", 2024, 9));
        const auto two = write(u"two.txt"_s, letterText("Luton Borough Council", 2024, 8));
        const auto output = m_folder->filePath(u"x.csv"_s);
        const auto run = upheld({u"chart"_s, one, two, u"--output"_s, output});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.messages.contains("one.txt: left out, since '"), run.messages.constData());
        QVERIFY(run.messages.contains("two.txt' is about Luton Borough Council (2024-03-31) too"));
        QVERIFY(QFile::exists(output));
    }

    void lettersWithoutCouncilOrYearAreLeftOutByName()
    {
        const auto one = write(u"one.txt"_s, letterText("Luton Borough Council", 2024, 9));
        auto text = letterText("Luton Borough Council", 2023, 9);
        const auto nameless = write(u"nameless.txt"_s, text.replace("Luton Borough Council\n", ""));
        const auto output = m_folder->filePath(u"x.csv"_s);
        const auto run = upheld({u"chart"_s, one, nameless, u"--output"_s, output});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.messages.contains("nameless.txt: no council was found"), run.messages.constData());
        QVERIFY(content(output).contains("2024-03-31") && !content(output).contains("2023-03-31"));
    }

    void aDoubtfulRateLooksDoubtful()
    {
        const auto path = write(u"luton.txt"_s, letterText("Luton Borough Council", 2024, 8));
        const auto picture = m_folder->filePath(u"x.svg"_s);
        QCOMPARE(upheld({u"chart"_s, path, u"--output"_s, picture}).code, 0);
        QVERIFY(content(picture).contains("In doubt"));
        const auto data = m_folder->filePath(u"x.csv"_s);
        QCOMPARE(upheld({u"chart"_s, path, u"--output"_s, data}).code, 0);
        QVERIFY(content(data).contains("upheld_decisions"));
    }

    void chartOfOneLetterInEveryFormat_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("svg") << u"svg"_s << QByteArray("<?xml");
        QTest::newRow("png") << u"PNG"_s << QByteArray("\x89PNG");
        QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-");
        QTest::newRow("csv") << u"csv"_s << QByteArray("");
    }

    void chartOfOneLetterInEveryFormat()
    {
        QFETCH(const QString, suffix);
        QFETCH(const QByteArray, head);
        const auto path = write(u"luton.txt"_s, letterText("Luton Borough Council", 2024, 9));
        const auto output = m_folder->filePath(u"chart."_s + suffix);
        QCOMPARE(upheld({u"chart"_s, path, u"--output"_s, output}).code, 0);
        QVERIFY(content(output).size() > 100);
        QVERIFY(content(output).startsWith(head));
    }

    void wrongUsageIsExitTwo()
    {
        QCOMPARE(upheld({u"extract"_s}).code, 2);
        QCOMPARE(upheld({u"extract"_s, u"--nonsense"_s, u"x"_s}).code, 2);
        QCOMPARE(upheld({u"chart"_s, u"x.txt"_s, u"--output"_s, u"chart.docx"_s}).code, 2);
        QCOMPARE(upheld({u"--help"_s}).code, 0);
        QCOMPARE(upheld({u"import"_s, u"--help"_s}).code, 0);
    }

    void whatIsNeitherCommandNorFileIsSaid_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<int>("code");
        QTest::newRow("no command") << u"frobnicate"_s << 2;
        QTest::newRow("missing file") << u"/nowhere/letter.pdf"_s << 1;
        QTest::newRow("letter") << u"letter.txt"_s << 0;
        QTest::newRow("nothing") << QString() << 0;
    }

    // A window that is open takes files over, not mistakes.
    void whatIsNeitherCommandNorFileIsSaid()
    {
        QFETCH(QString, asked);
        QFETCH(int, code);
        if (asked == u"letter.txt"_s)
            asked = write(asked, letterText("Luton Borough Council", 2024, 9));
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto &place : {u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
            environment.insert(place, m_folder->path());
        QProcess window;
        window.setProcessEnvironment(environment);
        window.start(
            QStringLiteral(UPHELD_PROGRAM), {u"--case-file"_s, m_folder->filePath(u"case.upheld"_s)});
        const QDir folder(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(!folder.entryList({u"upheld-*"_s}, QDir::System).isEmpty(), 30'000);
        QProcess later;
        later.setProcessEnvironment(environment);
        later.start(QStringLiteral(UPHELD_PROGRAM), asked.isEmpty() ? QStringList() : QStringList{asked});
        QVERIFY(later.waitForFinished(60'000));
        const auto messages = QString::fromUtf8(later.readAllStandardError());
        QCOMPARE(later.exitCode(), code);
        QCOMPARE(messages.contains(asked), code != 0 || asked.isEmpty());
        QCOMPARE(messages.contains(u"has taken this over"_s), code != 2);
        window.kill();
        QVERIFY(window.waitForFinished());
    }

    void exportFromAMissingCaseFileMakesNone()
    {
        const auto caseFile = m_folder->filePath(u"none.upheld"_s);
        const auto output = m_folder->filePath(u"x.csv"_s);
        QCOMPARE(upheld({u"export"_s, u"--from"_s, caseFile, u"--output"_s, output}).code, 1);
        QVERIFY(!QFile::exists(caseFile));
        QVERIFY(!QFile::exists(output));
    }

    void aRefusedOutputKeepsTheOldFile()
    {
        const auto path = write(u"luton.txt"_s, letterText("Luton Borough Council", 2024, 9));
        const auto run = upheld({u"chart"_s, path, u"--output"_s, m_folder->filePath(u"nowhere/c.svg"_s)});
        QCOMPARE(run.code, 1);
        QVERIFY(run.messages.contains("nowhere"));
    }

    void aLetterIsNeverOverwritten()
    {
        const auto letter = letterText("Luton Borough Council", 2024, 9);
        const auto path = write(u"letter.csv"_s, letter);
        QCOMPARE(upheld({u"export"_s, path, u"--output"_s, path}).code, 2);
        QCOMPARE(content(path), letter);
    }

    void aFileNameCannotCommandTheTerminal()
    {
        const auto path = write(u"a\x1b[2Jb.txt"_s, letterText("Luton Borough Council", 2024, 9));
        QVERIFY(!upheld({u"show"_s, path}).out.contains('\x1b'));
        QVERIFY(!upheld({u"extract"_s, path + u"\x1b[2J"_s}).messages.contains('\x1b'));
    }

    void exportSaysWhatWasRefused()
    {
        const auto path = write(u"luton.txt"_s, letterText("Luton Borough Council", 2024, 9));
        const auto output = m_folder->filePath(u"figures.json"_s);
        QCOMPARE(
            upheld({u"export"_s, path, m_folder->filePath(u"missing.pdf"_s), u"--output"_s, output}).code, 1);
        const auto root = QJsonDocument::fromJson(content(output)).object();
        QCOMPARE(root["refused"_L1][0]["reason"_L1].toString(), u"not_found"_s);
    }

    void showPrintsForPeopleAndWritesChartsAndData()
    {
        const auto path = write(u"luton.txt"_s, letterText("Luton Borough Council", 2024, 9));
        const auto folder = m_folder->filePath(u"report"_s);
        const auto run = upheld({u"show"_s, u"--output"_s, folder, path});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains("69%"));
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 3);
    }

private:
    QString caseFileOfTwoCouncils()
    {
        const auto caseFile = m_folder->filePath(u"case.upheld"_s);
        const auto first = write(u"2024.txt"_s, letterText("Luton Borough Council", 2024, 9));
        const auto other = write(u"derby.txt"_s, letterText("Derby City Council", 2024, 9));
        return upheld({u"import"_s, first, other, u"--into"_s, caseFile}).code == 0 ? caseFile : QString();
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        const auto path = m_folder->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestUpheld)
#include "tst_upheld.moc"
