// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/committeepaper.h"
#include "paper/docx.h"
#include "paper/papercheck.h"
#include "paper/verificationrecord.h"
#include "paperletters.h"

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

namespace {
// What a word processor found in a file: LibreOffice's own words for it.
struct Found {
    QString title;
    QStringList headings; ///< "1 Summary"
    QStringList captions; ///< "Table 1: …"
    QStringList altTexts;
    QList<int> headerRows; ///< of each table
    QList<QStringList> firstRows;
    int cells = 0;
    int emptyCells = 0;
    int mergedCells = 0;
    bool isEnglish = false; ///< en-GB by default
};

QString textOf(QXmlStreamReader &xml)
{
    QString text;
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        const auto token = xml.readNext();
        depth += token == QXmlStreamReader::StartElement;
        depth -= token == QXmlStreamReader::EndElement;
        if (token == QXmlStreamReader::StartElement && xml.name() == u"s")
            text += u' ';
        if (token == QXmlStreamReader::Characters)
            text += xml.text();
    }
    return text.simplified();
}

class FlatReader {
public:
    explicit FlatReader(const QByteArray &flat)
        : m_xml(flat)
    {
    }

    Found read()
    {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement)
                start();
            else if (token == QXmlStreamReader::EndElement)
                end();
            else if (token == QXmlStreamReader::Characters)
                addText(m_xml.text().toString());
        }
        return m_xml.hasError() ? Found() : m_found;
    }

private:
    QString attribute(QStringView name) const
    {
        const auto attributes = m_xml.attributes();
        const auto found =
            std::ranges::find_if(attributes, [name](const auto &one) { return one.name() == name; });
        return found == attributes.end() ? QString() : found->value().toString();
    }

    void start()
    {
        const auto name = m_xml.name().toString();
        if (name == u"title" && m_xml.prefix() == u"dc" && m_found.title.isEmpty())
            m_found.title = textOf(m_xml);
        else if (name == u"desc" && m_xml.prefix() == u"svg")
            m_found.altTexts.append(textOf(m_xml));
        else if (name == u"default-style" && attribute(u"family") == u"paragraph")
            m_inDefault = true;
        else if (name == u"text-properties" && m_inDefault)
            m_found.isEnglish = attribute(u"language") == u"en" && attribute(u"country") == u"GB";
        else if (name == u"h")
            m_level = attribute(u"outline-level");
        else if (name == u"table" && m_xml.prefix() == u"table") {
            m_found.headerRows.append(0);
            m_found.firstRows.append(QStringList());
        } else if (name == u"table-header-rows")
            m_inHeader = true;
        else if (name == u"table-row")
            m_found.headerRows.last() += m_inHeader;
        else if (name == u"covered-table-cell")
            ++m_found.mergedCells;
        else if (name == u"table-cell")
            startCell();
        else if (name == u"binary-data")
            m_xml.skipCurrentElement();
        if (name == u"p" || name == u"h")
            m_text.clear();
    }

    void startCell()
    {
        ++m_found.cells;
        m_cell = QString();
        m_inCell = true;
        const bool spans =
            attribute(u"number-columns-spanned").toInt() > 1 || attribute(u"number-rows-spanned").toInt() > 1;
        m_found.mergedCells += spans;
    }

    void end()
    {
        const auto name = m_xml.name().toString();
        if (name == u"default-style")
            m_inDefault = false;
        else if (name == u"table-header-rows")
            m_inHeader = false;
        else if (name == u"table-cell") {
            m_inCell = false;
            m_found.emptyCells += m_cell.simplified().isEmpty();
            if (m_inHeader)
                m_found.firstRows.last().append(m_cell.simplified());
        } else if (name == u"h")
            m_found.headings.append(m_level + u' ' + m_text.simplified());
        else if (name == u"p" && m_hasSequence) {
            m_found.captions.append(m_text.simplified());
            m_hasSequence = false;
        } else if (name == u"sequence")
            m_hasSequence = true;
    }

    void addText(const QString &text)
    {
        m_text += text;
        if (m_inCell)
            m_cell += text;
    }

    QXmlStreamReader m_xml;
    Found m_found;
    QString m_text;
    QString m_cell;
    QString m_level;
    bool m_inCell = false;
    bool m_inHeader = false;
    bool m_inDefault = false;
    bool m_hasSequence = false;
};

QString plain(QString text)
{
    return text.replace(QChar::Nbsp, u' ').simplified();
}

/// What it should find.
Found expectedOf(const PaperDocument &paper)
{
    Found expected{.title = paper.title, .isEnglish = true};
    for (const auto &section : paper.sections) {
        if (!section.heading.isEmpty())
            expected.headings.append(u"1 "_s + plain(section.heading));
        for (const auto &block : section.blocks) {
            if (const auto *one = std::get_if<PaperParagraph>(&block);
                one && one->style == ParagraphStyle::Heading2)
                expected.headings.append(u"2 "_s + plain(one->text()));
            if (const auto *table = std::get_if<PaperTable>(&block)) {
                expected.captions.append(
                    plain(numberedLabel(paper, table->label) + u": "_s + table->caption));
                expected.headerRows.append(1);
                QStringList header;
                for (const auto &cell : table->header)
                    header.append(cell.simplified()); // what keeps words together is no part of them
                expected.firstRows.append(header);
                expected.cells += int(table->header.size() * (table->rows.size() + 1));
            }
            if (const auto *picture = std::get_if<PaperPicture>(&block)) {
                expected.captions.append(
                    plain(numberedLabel(paper, picture->label) + u": "_s + picture->caption));
                expected.altTexts.append(picture->altText);
            }
        }
    }
    return expected;
}

const auto pixel = QByteArray::fromBase64(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

/// Every kind of section, table and chart.
PaperInput everything()
{
    auto input = about(leeds());
    input.letter.letter.checked.letter.gssCode = u"E0"_s;
    input.letter.letter.checked.letter.passages = derbyshire().letter.letter().passages;
    for (int year = 2021; year < 2025; ++year) {
        auto before = leeds();
        before.letter.checked.letter.setField({.key = Key::periodEnd,
            .state = FieldState::Stated,
            .value = QDate(year, 3, 31),
            .text = QString::number(year)});
        input.years.append(before);
    }
    for (int i = 1; i < 6; ++i) {
        auto other = leeds();
        other.letter.checked.letter.authorityName = u"Council %1"_s.arg(i);
        other.letter.checked.letter.gssCode = u"E%1"_s.arg(i);
        input.councils.append(other);
    }
    input.texts.councils = u"Neighbours"_s;
    for (auto &chart : input.charts)
        chart.png = pixel;
    return input;
}

PaperDocument record()
{
    RecordInput input{.letter = derbyshire().letter.checked,
        .file = u"derbyshire.pdf"_s,
        .sha256 = u"ab12"_s,
        .figures = {},
        .madeOn = QDate(2026, 11, 21)};
    input.letter.checks = {{u"upheld_rate_agrees"_s, CheckOutcome::Holds, u"47 of 55 is 85.5%"_s, {}}};
    RecordedFigure rate{.key = Key::upheldRate, .confirmedBy = u"A. Officer"_s};
    rate.confirmedOn = QDateTime(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC);
    rate.changes = {{{.key = Key::upheldRate, .printed = 58, .entered = 85, .on = QDate(2026, 11, 20)},
        u"A. Officer"_s, rate.confirmedOn, u"misread"_s}};
    rate.cutOut = pixel;
    rate.cutOutMillimetres = {40, 10};
    input.figures = {rate};
    return verificationRecord(input);
}
} // namespace

/// What LibreOffice makes of the Word files: it opens them as they are, and finds its way in them.
class TestWordProcessor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_papers = {{u"paper"_s, committeePaper(everything())}, {u"record"_s, record()}};
        QStringList files;
        for (auto it = m_papers.constBegin(); it != m_papers.constEnd(); ++it) {
            QFile file(m_folder.filePath(it.key() + u".docx"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(*docxBytes(*it));
            files.append(file.fileName());
        }
        convert(u"fodt"_s, files);
        convert(u"docx"_s, files);
    }

    void itFindsItsWay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("committee paper") << u"paper"_s;
        QTest::newRow("verification record") << u"record"_s;
    }
    void itFindsItsWay()
    {
        QFETCH(QString, name);
        const auto found = FlatReader(bytesOf(u"fodt/"_s + name + u".fodt"_s)).read();
        const auto expected = expectedOf(m_papers.value(name));
        QCOMPARE(found.title, expected.title);
        QVERIFY(found.isEnglish);
        QCOMPARE(found.headings, expected.headings);
        QCOMPARE(found.captions, expected.captions);
        QCOMPARE(found.altTexts, expected.altTexts);
        QCOMPARE(found.headerRows, expected.headerRows);
        QCOMPARE(found.firstRows, expected.firstRows);
        QCOMPARE(found.cells, expected.cells);
        QCOMPARE(found.emptyCells, 0);
        QCOMPARE(found.mergedCells, 0);
    }

    void thePaperHasEveryKindOfPart()
    {
        const auto expected = expectedOf(m_papers.value(u"paper"_s));
        QCOMPARE(expected.altTexts.size(), 4);
        QCOMPARE(expected.headerRows.size(), 6);
        QVERIFY(expected.headings.contains(u"2 Late responses"_s));
    }

    void aPaperSavedByOthersStillAgrees()
    {
        const auto edited = readDocx(bytesOf(u"docx/paper.docx"_s));
        QVERIFY(edited.has_value());
        QCOMPARE(edited->origin, m_papers.value(u"paper"_s).origin);
        const auto check = comparePapers(*edited, *expectedPaper(everything(), *edited));
        QStringList findings;
        for (const auto &finding : check.findings)
            findings.append(findingInWords(finding));
        QVERIFY2(check.agrees(), qPrintable(findings.join(u'\n')));
        QVERIFY(check.figures > 100);
    }

private:
    void convert(const QString &format, const QStringList &files) const
    {
        constexpr int milliseconds = 150'000; // a first start on a busy machine
        QProcess office;
        office.start(u"soffice"_s,
            QStringList{u"-env:UserInstallation=file://"_s + m_folder.filePath(u"profile"_s), u"--headless"_s,
                u"--convert-to"_s, format, u"--outdir"_s, m_folder.filePath(format)}
                + files);
        QVERIFY2(office.waitForFinished(milliseconds), "LibreOffice (libreoffice-writer-nogui) did not end");
        QCOMPARE(office.exitCode(), 0);
        for (const auto &name : m_papers.keys())
            QVERIFY2(QFile::exists(m_folder.filePath(u"%1/%2.%1"_s.arg(format, name))),
                office.readAllStandardError());
    }

    [[nodiscard]] QByteArray bytesOf(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QMap<QString, PaperDocument> m_papers;
};

QTEST_GUILESS_MAIN(TestWordProcessor)
#include "tst_wordprocessor.moc"
