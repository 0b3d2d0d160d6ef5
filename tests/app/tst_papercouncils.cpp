// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/docxreading.h"
#include "support/upheldrun.h"
#include "townletters.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace TownLetters;

namespace {
qsizetype linesWith(const DocxContent &content, const QString &words)
{
    return std::ranges::count_if(
        content.lines, [&words](const auto &line) { return line.text.contains(words); });
}
} // namespace

/// Papers out of a case file with letters of several councils and years.
class TestPaperCouncils : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paper = m_folder->filePath(u"p.docx"_s);
        m_caseFile = m_folder->filePath(u"c.upheld"_s);
    }

    void aKeptGroupStandsInThePaper()
    {
        import();
        QVERIFY(keepGroup(m_caseFile));
        const auto run = paper({u"--group"_s, u"Towns"_s});
        QVERIFY2(run.code == 0, qPrintable(run.said()));
        const auto content = written();
        QCOMPARE(linesWith(content, u"Earlier years and named councils"_s), 1);
        QCOMPARE(linesWith(content, u"Table 5: Complaints upheld at named councils"_s), 1);
        QCOMPARE(linesWith(content, u"Cornwall Council | 9 | 13 | 69% | 79%"_s), 1);
        QCOMPARE(linesWith(content, u"No letter of that year is held of: Zshire."_s), 1);
        QCOMPARE(linesWith(content, u"figures in table 5."_s), 1);
        const auto check = upheld({u"check-paper"_s, m_paper, u"--from"_s, m_caseFile});
        QVERIFY2(check.code == 0, qPrintable(check.said() + check.printed()));
    }

    void aGroupsNameMayBeWrittenInAnyCase()
    {
        import();
        QVERIFY(keepGroup(m_caseFile));
        const auto run = paper({u"--group"_s, u"tOWNS"_s});
        QVERIFY2(run.code == 0, qPrintable(run.said()));
        QCOMPARE(linesWith(written(), u"Complaints upheld at named councils"_s), 1);
        const auto check = upheld({u"check-paper"_s, m_paper, u"--from"_s, m_caseFile});
        QVERIFY2(check.code == 0, qPrintable(check.said() + check.printed()));
    }

    void thePaperSaysWhichCouncilItIsAbout()
    {
        import();
        for (const auto &council : {u"Derby"_s, u"Adur"_s, u"Cornwall"_s}) {
            QCOMPARE(paper({}, council).code, 0);
            const auto check = upheld({u"check-paper"_s, m_paper, u"--from"_s, m_caseFile});
            QVERIFY2(check.code == 0, qPrintable(check.said() + check.printed()));
        }
    }

    void aPaperAboutAnotherCouncilIsOneSentence()
    {
        import();
        QCOMPARE(paper({}, u"Derby"_s).code, 0);
        const auto check = upheld(
            {u"check-paper"_s, m_paper, u"--from"_s, m_caseFile, u"--authority"_s, u"Cornwall Council"_s});
        QCOMPARE(check.code, 1);
        QCOMPARE(check.printed().count(u'\n'), 1);
        QVERIFY2(check.printed().startsWith(u"This paper is about Derby City Council, "_s)
                && check.printed().contains(u"about Cornwall Council, "_s),
            qPrintable(check.printed()));
    }

    void aPaperAboutNoneOfTheCouncilsAsksWhich()
    {
        import();
        const auto luton = write(u"luton.txt"_s, letterText(u"Luton Borough Council"_s, 2024, 9, 13));
        QCOMPARE(upheld({u"paper"_s, luton, u"--draft"_s, u"--output"_s, m_paper}).code, 0);
        const auto check = upheld({u"check-paper"_s, m_paper, u"--from"_s, m_caseFile});
        QCOMPARE(check.code, 2);
        QVERIFY2(check.said().contains(u"This paper is about Luton Borough Council, "_s)
                && check.said().contains(u"--authority: "_s),
            qPrintable(check.said()));
    }

    void aPaperOfOneYearIsComparedWithThatYear()
    {
        import();
        QCOMPARE(paper({u"--year-ending"_s, u"2023-03-31"_s}).code, 0);
        QCOMPARE(linesWith(written(), u"2024"_s), 0); // the year after it is not in it
        const auto check = upheld({u"check-paper"_s, m_paper, u"--from"_s, m_caseFile});
        QVERIFY2(check.code == 0, qPrintable(check.said() + check.printed()));
    }

    void aPaperAboutAYearHasTheYearsBeforeIt()
    {
        import();
        const auto run = paper({u"--year-ending"_s, u"2024-03-31"_s});
        QVERIFY2(run.code == 0, qPrintable(run.said()));
        QVERIFY(linesWith(written(), u"April 2022 to March 2023"_s) > 0);
        for (const auto &arguments : {QStringList{}, {u"--year-ending"_s, u"2024-03-31"_s}}) {
            const auto check =
                upheld(QStringList{u"check-paper"_s, m_paper, u"--from"_s, m_caseFile} + arguments);
            QVERIFY2(check.code == 0, qPrintable(check.said() + check.printed()));
        }
        QCOMPARE(paper({u"--year-ending"_s, u"2022-03-31"_s}).code, 1);
    }

    // A letter without its average: the paper, the chart's data and the check take it from another letter
    // held.
    void anAverageOfAnotherLetterIsLentWithItsSource()
    {
        QStringList files;
        for (const auto &town : towns)
            files.append(write(town + u".txt"_s, letterText(town, 2024, 9, 13)));
        auto without = letterText(towns.last(), 2024, 9, 13);
        without.replace("This compares to an average of 79% in similar organisations.\n\n", "");
        files.last() = write(u"without.txt"_s, without);
        QCOMPARE(upheld(QStringList{u"import"_s, u"--into"_s, m_caseFile} + files).code, 0);
        QCOMPARE(paper({}).code, 0);
        const auto content = written();
        QVERIFY(linesWith(content, u"9 | 13 | 69% | 79% (other letter)"_s) == 1);
        QVERIFY(linesWith(content, u"An average marked “other letter” is not printed in the letter itself"_s)
            == 1);
        const auto check = upheld({u"check-paper"_s, m_paper, u"--from"_s, m_caseFile});
        QVERIFY2(check.code == 0, qPrintable(check.said() + check.printed()));
        const auto csv = m_folder->filePath(u"chart.csv"_s);
        const auto run =
            upheld({u"chart"_s, u"--from"_s, m_caseFile, u"--authority"_s, u"Derby"_s, u"--output"_s, csv});
        QVERIFY2(run.code == 0, qPrintable(run.said()));
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto data = QString::fromUtf8(file.readAll());
        QVERIFY2(data.contains(u"79"_s) && data.contains(u"another letter"_s), qPrintable(data));
    }

    void aGroupThatIsNotKeptIsWrongUsage()
    {
        import();
        QVERIFY(keepGroup(m_caseFile));
        const auto run = paper({u"--group"_s, u"Cities"_s});
        QCOMPARE(run.code, 2);
        QVERIFY2(run.said().contains(u"It keeps: Towns."_s), qPrintable(run.said()));
        QVERIFY(!QFile::exists(m_paper));
    }

    void whyTheCouncilsAreNotInThePaperIsSaid()
    {
        import();
        QVERIFY(keepGroup(m_caseFile));
        const auto run = paper({u"--group"_s, u"Towns"_s}, u"Adur"_s);
        QVERIFY2(run.said().contains(u"not of this council’s type"_s), qPrintable(run.said()));
        QCOMPARE(run.code, 1); // something was left out
        QCOMPARE(linesWith(written(), u"named councils"_s), 0);
    }

    void ofTwoLettersAboutAYearTheLaterIsTaken()
    {
        const auto first = write(u"first.txt"_s, letterText(towns.last(), 2024, 9, 13, "1 August"));
        const auto second = write(u"second.txt"_s, letterText(towns.last(), 2024, 8, 13));
        const auto run = upheld({u"paper"_s, first, second, u"--draft"_s, u"--output"_s, m_paper});
        QCOMPARE(run.code, 1); // something was left out
        QVERIFY2(run.said().contains(u"second.txt: left out, since '"_s), qPrintable(run.said()));
        QVERIFY(linesWith(written(), u"9 of 13 (69%)"_s) > 0);
        QCOMPARE(linesWith(written(), u"8 of 13"_s), 0);
    }

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    /// Six towns of one year, one of them of the year before too, and a district.
    void import() const
    {
        QStringList files;
        for (const auto &town : towns)
            files.append(write(town + u".txt"_s, letterText(town, 2024, 9, 13)));
        files.append(write(u"before.txt"_s, letterText(towns.last(), 2023, 7, 13)));
        files.append(write(u"adur.txt"_s, letterText(u"Adur District Council"_s, 2024, 9, 13)));
        QCOMPARE(upheld(QStringList{u"import"_s, u"--into"_s, m_caseFile} + files).code, 0);
    }

    [[nodiscard]] UpheldRun paper(const QStringList &arguments, const QString &authority = u"Derby"_s) const
    {
        return upheld(QStringList{u"paper"_s, u"--from"_s, m_caseFile, u"--authority"_s, authority,
                          u"--draft"_s, u"--output"_s, m_paper}
            + arguments);
    }

    [[nodiscard]] DocxContent written() const
    {
        QFile file(m_paper);
        return file.open(QIODevice::ReadOnly) ? readDocx(file.readAll()).value_or(DocxContent())
                                              : DocxContent();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_paper;
    QString m_caseFile;
};

QTEST_GUILESS_MAIN(TestPaperCouncils)
#include "tst_papercouncils.moc"
