// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/docxreading.h"
#include "paper/zipfile.h"
#include "store/kept.h"
#include "support/upheldrun.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The paper at \a path with \a from as \a to in its text, zipped anew.
QByteArray edited(const QString &path, const QByteArray &from, const QByteArray &to)
{
    auto entries = *unzip(bytesOf(path), [](const QString &) { return true; });
    for (auto &entry : entries) {
        if (entry.name == u"word/document.xml")
            entry.bytes.replace(from, to);
    }
    return *zipBytes(entries);
}

const auto sample = QStringLiteral(UPHELD_SOURCE "/resources/samples/pellwood-2025.pdf");
} // namespace

/// The committee paper as a script meets it.
class TestPaper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void unconfirmedFiguresAreNoPaper()
    {
        const auto run = upheld({u"paper"_s, sample, u"--output"_s, path(u"p.docx"_s)});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.said().contains(u"not yet confirmed"_s), qPrintable(run.said()));
        QVERIFY(!QFile::exists(path(u"p.docx"_s)));
    }

    void aLetterWithoutFiguresIsNoPaper()
    {
        QFile letter(path(u"without.txt"_s));
        QVERIFY(letter.open(QIODevice::WriteOnly));
        letter.write(
            "22 July 2020\n\nBy email\n\nMrs Hall\nChief Executive\nHertsmere Borough Council\n\n"
            "Dear Mrs Hall\n\nAnnual Review letter 2020\n\nI write to you with our annual summary of "
            "statistics on the decisions made by the Local Government and Social Care Ombudsman about "
            "your authority for the year ending 31 March 2020.\n\nYours sincerely\n\nMichael King\n"
            "Local Government and Social Care Ombudsman\n");
        letter.close();
        const auto run = upheld({u"paper"_s, letter.fileName(), u"--output"_s, path(u"p.docx"_s)});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.said().contains(u"not yet confirmed"_s), qPrintable(run.said()));
    }

    void aDraftSaysSoFirst()
    {
        QVERIFY(makeDraft());
        const auto content = readDocx(bytesOf(path(u"p.docx"_s)));
        QVERIFY(content.has_value());
        QVERIFY2(
            content->lines.first().text.startsWith(u"DRAFT: "_s), qPrintable(content->lines.first().text));
        QVERIFY(content->title.startsWith(u"Ombudsman’s annual review letter, April 2024"_s));
        const bool hasChart = std::ranges::any_of(content->lines, [](const auto &line) {
            return line.kind == DocxLine::Kind::AltText && line.text.contains(u"chart: "_s);
        });
        QVERIFY(hasChart);
    }

    void anUnchangedPaperAgrees()
    {
        QVERIFY(makeDraft());
        const auto run = check(path(u"p.docx"_s));
        QVERIFY2(run.code == 0, qPrintable(run.said() + run.printed()));
        QVERIFY2(run.printed().contains(u"agree with the table"_s), qPrintable(run.printed()));
    }

    void staleTextsOfTheOfficerAreAnError()
    {
        QVERIFY(makeDraft());
        QVERIFY(keepTexts(R"({"replaced":{"summary":["We upheld 99 of 100 (99%)."]},)"
                          R"("basis":{"summary":["We upheld 99 of 100 (99%)."]}})"));
        const auto run = upheld(
            {u"paper"_s, u"--from"_s, path(u"c.upheld"_s), u"--draft"_s, u"--output"_s, path(u"s.docx"_s)});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.said().contains(u"99"_s), qPrintable(run.said()));
        QVERIFY(readDocx(bytesOf(path(u"s.docx"_s))).has_value()); // written all the same
    }

    void theOmbudsmansWordsAreNotLeftOutUnsaid()
    {
        write(u"late.txt"_s,
            "Luton Borough Council\n\n17 July 2024\n\nDear Mr Porter\n\nAnnual Review letter 2023-24\n\n"
            "I write to you with your annual summary of complaint statistics from the Local Government and "
            "Social Care Ombudsman for the year ending 31 March 2024.\n\nI am concerned that on several "
            "occasions during the year your Council was late in responding to our enquiries. I would ask you "
            "to take steps to improve this.\n\nYours sincerely,\n\nAmerdeep Somal\n"
            "Local Government and Social Care Ombudsman\n\nComplaints upheld\n\n"
            "69% of complaints we investigated were upheld.\n\n9 upheld decisions\n\n"
            "Statistics are based on a total of 13 investigations for the period between 1 April 2023 to "
            "31 March 2024\n");
        QCOMPARE(upheld({u"import"_s, path(u"late.txt"_s), u"--into"_s, path(u"c.upheld"_s)}).code, 0);
        const QStringList arguments{
            u"paper"_s, u"--from"_s, path(u"c.upheld"_s), u"--draft"_s, u"--output"_s, path(u"s.docx"_s)};
        QVERIFY(!upheld(arguments).said().contains(u"switched off"_s));
        QVERIFY(keepTexts(R"({"switched_off":["passages"]})"));
        const auto run = upheld(arguments);
        QCOMPARE(run.code, 0);
        QVERIFY2(run.said().contains(u"switched off"_s), qPrintable(run.said()));
    }

    void aChangedFigureIsFoundWithItsPlace()
    {
        QVERIFY(makeDraft());
        const auto content = readDocx(bytesOf(path(u"p.docx"_s)));
        const auto draft = content->lines.first().text.toUtf8();
        auto changed = draft;
        changed.replace("DRAFT: 1", "DRAFT: 2");
        QVERIFY(changed != draft);
        write(u"e.docx"_s, edited(path(u"p.docx"_s), "DRAFT: 1", "DRAFT: 2"));
        const auto run = check(path(u"e.docx"_s));
        QCOMPARE(run.code, 1);
        QVERIFY2(run.printed().contains(u"but the table says"_s), qPrintable(run.said() + run.printed()));
        QVERIFY2(run.printed().contains(u"paragraph 1"_s), qPrintable(run.printed()));
    }

    void aHostilePaperCostsOneSentence_data()
    {
        const auto noPaper = u"is not a Word file (.docx) that can be read"_s;
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("no zip") << QByteArray("hello") << noPaper;
        QTest::newRow("a letter") << bytesOf(sample) << noPaper;
        QTest::newRow("zip bomb") << *zipBytes({{u"word/document.xml"_s, QByteArray(30'000'000, ' ')}})
                                  << u"is too large to check safely"_s;
        QTest::newRow("entities") << *zipBytes(
            {{u"word/document.xml"_s, "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"}})
                                  << noPaper;
        QTest::newRow("another office file") << *zipBytes({{u"xl/workbook.xml"_s, "<x/>"}}) << noPaper;
    }
    void aHostilePaperCostsOneSentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        QVERIFY(makeDraft());
        write(u"h.docx"_s, bytes);
        const auto run = check(path(u"h.docx"_s));
        QCOMPARE(run.code, 1);
        QVERIFY2(run.said().contains(u"h.docx' "_s + says), qPrintable(run.said()));
        QVERIFY(run.printed().isEmpty());
    }

    void anOldFileStaysWhereNothingCanBeWritten()
    {
        const auto target = path(u"folder.docx"_s);
        QVERIFY(QDir().mkpath(target));
        const auto run =
            upheld({u"paper"_s, sample, u"--sample-register"_s, u"--draft"_s, u"--output"_s, target});
        QCOMPARE(run.code, 1);
        QVERIFY(QFileInfo(target).isDir());
    }

    void wrongUsageIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("another suffix")
            << QStringList{u"paper"_s, sample, u"--draft"_s, u"--output"_s, u"p.pdf"_s};
        QTest::newRow("no output") << QStringList{u"paper"_s, sample};
        QTest::newRow("no case file") << QStringList{u"check-paper"_s, u"p.docx"_s};
        QTest::newRow("two papers") << QStringList{
            u"check-paper"_s, u"p.docx"_s, u"q.docx"_s, u"--from"_s, u"c.upheld"_s};
    }
    void wrongUsageIsSaid()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(upheld(arguments).code, 2);
    }

    void theWorkbookIsAnExport()
    {
        const auto run =
            upheld({u"export"_s, sample, u"--sample-register"_s, u"--output"_s, path(u"f.xlsx"_s)});
        QCOMPARE(run.code, 0);
        const auto parts = unzip(bytesOf(path(u"f.xlsx"_s)), [](const QString &name) {
            return name == u"xl/charts/chart1.xml" || name == u"xl/sharedStrings.xml";
        });
        QCOMPARE(parts->size(), 2);
        const auto strings = std::ranges::find(*parts, u"xl/sharedStrings.xml"_s, &ZipEntry::name);
        QVERIFY(!strings->bytes.contains("the number of residents is not known"));
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    [[nodiscard]] bool makeDraft() const
    {
        const auto run = upheld({u"paper"_s, sample, u"--draft"_s, u"--output"_s, path(u"p.docx"_s)});
        const auto import = upheld({u"import"_s, sample, u"--into"_s, path(u"c.upheld"_s)});
        return run.code == 0 && import.code == 0;
    }

    /// The officer's texts for the one council of the case file.
    [[nodiscard]] bool keepTexts(const QByteArray &json) const
    {
        const auto file = CaseFile::open(path(u"c.upheld"_s));
        const auto letters =
            file ? (*file)->storedLetters().value_or(QList<StoredLetter>()) : QList<StoredLetter>();
        return letters.size() == 1
            && keep(
                **file, KeptKind::PaperTexts, letters.first().letter.gssCode, json, 0, {.who = u"officer"_s});
    }

    [[nodiscard]] UpheldRun check(const QString &paper) const
    {
        return upheld({u"check-paper"_s, paper, u"--from"_s, path(u"c.upheld"_s)});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestPaper)
#include "tst_paper.moc"
