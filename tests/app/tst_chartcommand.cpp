// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/upheldrun.h"
#include "townletters.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace TownLetters;

namespace {
// Without a display, as on a server.
UpheldRun chart(const QStringList &arguments)
{
    return runUpheld(QStringList{u"chart"_s} + arguments, [](QProcess &process) {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(name);
        process.setProcessEnvironment(environment);
    });
}
} // namespace

/// `upheld chart` in every kind and size.
class TestChartCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_output = m_folder->filePath(u"chart.svg"_s);
    }

    void councilsAreTheLettersGiven()
    {
        const auto run =
            chart(QStringList{u"--kind"_s, u"councils"_s, u"--output"_s, m_output} + letters(towns));
        QVERIFY2(run.code == 0, qPrintable(run.said()));
        QVERIFY(output().contains("6 unitary councils"));
    }

    void councilsOfACaseFileAreOfTheTypeOfOne()
    {
        const auto run = chart({u"--kind"_s, u"councils"_s, u"--from"_s, caseFile(), u"--year-ending"_s,
            u"2024-03-31"_s, u"--authority"_s, u"Derby"_s, u"--output"_s, m_output});
        QVERIFY2(run.code == 0, qPrintable(run.said()));
        QVERIFY(output().contains("6 unitary councils"));
        QVERIFY(!output().contains("Adur"));
    }

    void aKeptGroupIsDrawnByItsName()
    {
        const auto held = caseFile();
        QVERIFY(keepGroup(held));
        const QStringList from{u"--kind"_s, u"councils"_s, u"--from"_s, held, u"--year-ending"_s,
            u"2024-03-31"_s, u"--output"_s, m_output, u"--group"_s};
        const auto run = chart(from + QStringList{u"Towns"_s});
        QVERIFY2(run.code == 0, qPrintable(run.said()));
        QVERIFY(output().contains("5 unitary councils"));
        QVERIFY(output().contains("is held of: Zshire."));
        const auto unknown = chart(from + QStringList{u"Cities"_s});
        QCOMPARE(unknown.code, 2);
        QVERIFY2(unknown.said().contains(u"keeps no group 'Cities'. It keeps: Towns."_s),
            qPrintable(unknown.said()));
    }

    void whatCannotStandOnOneScaleIsRefused_data()
    {
        QTest::addColumn<QStringList>("councils");
        QTest::addColumn<QString>("message");
        QTest::newRow("too few") << towns.mid(0, 4) << u"Letters of 4 councils"_s;
        QTest::newRow("a district") << towns + QStringList{u"Adur District Council"_s}
                                    << u"do not stand on one scale"_s;
        QTest::newRow("unknown bodies")
            << QStringList{u"Council of <b>Nowhere</b>"_s} << u"No letter is left"_s;
    }
    void whatCannotStandOnOneScaleIsRefused()
    {
        QFETCH(QStringList, councils);
        QFETCH(QString, message);
        QFile old(m_output);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        const auto run =
            chart(QStringList{u"--kind"_s, u"councils"_s, u"--output"_s, m_output} + letters(councils));
        QCOMPARE(run.code, 2);
        QVERIFY2(run.said().contains(message), qPrintable(run.said()));
        QCOMPARE(output(), QByteArray("old"));
    }

    void twoYearsAreNotOneChartOfCouncils()
    {
        const auto run = chart(QStringList{u"--kind"_s, u"councils"_s, u"--output"_s, m_output,
                                   write(u"Luton Borough Council"_s, 2023, 9, 13)}
            + letters(towns));
        QCOMPARE(run.code, 2);
        QVERIFY2(run.said().contains(u"April 2022 to March 2023"_s), qPrintable(run.said()));
    }

    void severalYearsAreCountsWhereCasesAreFew_data()
    {
        QTest::addColumn<int>("base");
        QTest::addColumn<QStringList>("kind");
        QTest::addColumn<bool>("isCounts");
        QTest::newRow("few") << 4 << QStringList() << true;
        QTest::newRow("many") << 40 << QStringList() << false;
        QTest::newRow("few, rates asked for") << 4 << QStringList{u"--kind"_s, u"years"_s} << false;
        QTest::newRow("many, counts asked for") << 40 << QStringList{u"--kind"_s, u"counts"_s} << true;
    }
    void severalYearsAreCountsWhereCasesAreFew()
    {
        QFETCH(int, base);
        QFETCH(QStringList, kind);
        QFETCH(bool, isCounts);
        const auto run = chart(kind
            + QStringList{u"--output"_s, m_output, write(towns.constFirst(), 2023, base / 2, base),
                write(towns.constFirst(), 2024, base / 2, base)});
        QVERIFY2(run.code == 0, qPrintable(run.said()));
        QCOMPARE(output().contains("not upheld"), isCounts);
    }

    void aComparisonIsOfOneLetter()
    {
        const auto run = chart({u"--kind"_s, u"comparison"_s, u"--output"_s, m_output,
            write(towns.constFirst(), 2023, 9, 13), write(towns.constFirst(), 2024, 9, 13)});
        QCOMPARE(run.code, 2);
        QVERIFY(run.said().contains(u"A comparison is about one letter, and these are 2."_s));
        QVERIFY(!QFile::exists(m_output));
    }

    void sizes_data()
    {
        QTest::addColumn<QString>("size");
        QTest::addColumn<QSize>("pixels");
        QTest::newRow("page") << u"page"_s << QSize(1878, 1181);
        QTest::newRow("slide") << u"slide"_s << QSize(3000, 1688);
    }
    void sizes()
    {
        QFETCH(QString, size);
        QFETCH(QSize, pixels);
        const auto png = m_folder->filePath(u"chart.png"_s);
        const auto run =
            chart({u"--size"_s, size, u"--output"_s, png, write(towns.constFirst(), 2024, 9, 13)});
        QVERIFY2(run.code == 0, qPrintable(run.said()));
        QCOMPARE(QImage(png).size(), pixels);
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("kind") << QStringList{u"--kind"_s, u"pie"_s};
        QTest::newRow("size") << QStringList{u"--size"_s, u"poster"_s};
        QTest::newRow("group without councils") << QStringList{u"--group"_s, u"Towns"_s};
        QTest::newRow("group of files") << QStringList{u"--kind"_s, u"councils"_s, u"--group"_s, u"Towns"_s};
    }
    void wrongUsageIsSaid()
    {
        QFETCH(QStringList, arguments);
        const auto run =
            chart(arguments + QStringList{u"--output"_s, m_output, write(towns.constFirst(), 2024, 9, 13)});
        QCOMPARE(run.code, 2);
        QVERIFY(run.said().contains(u"--"_s));
        QVERIFY(!QFile::exists(m_output));
    }

private:
    QString write(const QString &council, int year, int upheld, int base)
    {
        const auto path =
            m_folder->filePath(u"%1-%2.txt"_s.arg(QString::number(++m_files), QString::number(year)));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(letterText(council, year, upheld, base)) > 0
            ? path
            : QString();
    }
    QStringList letters(const QStringList &councils)
    {
        QStringList paths;
        for (const auto &council : councils)
            paths.append(write(council, 2024, 9, 13));
        return paths;
    }
    QByteArray output() const
    {
        QFile file(m_output);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString caseFile()
    {
        const auto path = m_folder->filePath(u"case.upheld"_s);
        QProcess::execute(QStringLiteral(UPHELD_PROGRAM),
            QStringList{u"import"_s, u"--into"_s, path, write(u"Adur District Council"_s, 2024, 9, 13),
                write(towns.constFirst(), 2023, 9, 13)}
                + letters(towns));
        return path;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_output;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(TestChartCommand)
#include "tst_chartcommand.moc"
