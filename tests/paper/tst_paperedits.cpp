// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/committeepaper.h"
#include "paper/docx.h"
#include "paper/officertexts.h"
#include "paper/papercheck.h"
#include "paper/zipfile.h"
#include "papersaid.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace PaperLetters;

namespace {
/// Two years of a county, with a letter as letters are: its address line is the council's name.
PaperInput county()
{
    auto input = about(derbyshire());
    auto before = derbyshire();
    auto &letter = before.letter.checked.letter;
    state(letter, Key::periodStart, QDate(2022, 4, 1), 1);
    state(letter, Key::periodEnd, QDate(2023, 3, 31), 1);
    input.years = {before};
    input.letter.text = {{1, u"Derbyshire County Council"_s}, {1, u"Dear Ms Alexander"_s},
        {2, u"85% of complaints we investigated were upheld."_s},
        {2, u"In 41 cases we were satisfied that the authority had done what we asked."_s}};
    return input;
}

/// With charts that differ from each other, as they do.
PaperInput withCharts()
{
    auto input = county();
    for (auto &chart : input.charts) {
        chart.png = "png " + QByteArray::number(int(chart.kind));
        chart.svg = "<svg>" + QByteArray::number(int(chart.kind)) + "</svg>";
    }
    return input;
}

QByteArray fileOf(const PaperInput &input)
{
    return *docxBytes(committeePaper(input));
}

bool isAnyPart(const QString &)
{
    return true;
}

/// The file with its text's XML edited, as a word processor would.
QByteArray edited(const QByteArray &file, const QString &from, const QString &to, int nth)
{
    auto parts = *unzip(file, isAnyPart);
    const auto text = std::ranges::find(parts, u"word/document.xml"_s, &ZipEntry::name);
    auto xml = QString::fromUtf8(text->bytes);
    qsizetype at = -1;
    for (int i = 0; i < nth; ++i)
        at = xml.indexOf(from, at + 1);
    if (at < 0)
        return {};
    xml.replace(at, from.size(), to);
    text->bytes = xml.toUtf8();
    return *zipBytes(parts);
}

/// The file with part \a name in place of its own.
QByteArray withPart(const QByteArray &file, const QString &name, const QByteArray &bytes)
{
    auto parts = *unzip(file, isAnyPart);
    const auto part = std::ranges::find(parts, name, &ZipEntry::name);
    if (part == parts.end())
        return {};
    part->bytes = bytes;
    return *zipBytes(parts);
}

QByteArray partOf(const QByteArray &file, const QString &name)
{
    const auto parts = *unzip(file, isAnyPart);
    const auto part = std::ranges::find(parts, name, &ZipEntry::name);
    return part == parts.end() ? QByteArray() : part->bytes;
}

PaperCheck checked(const PaperInput &input, const QByteArray &file)
{
    const auto content = readDocx(file);
    return comparePapers(*content, *expectedPaper(input, *content));
}

/// Where the digits stand that a reader of the text \a xml sees.
QList<qsizetype> digitsIn(const QString &xml)
{
    static const QRegularExpression text(u"<w:t(?: [^>]*)?>([^<]*)</w:t>"_s);
    QList<qsizetype> digits;
    for (auto found = text.globalMatch(xml); found.hasNext();) {
        const auto one = found.next();
        for (auto at = one.capturedStart(1); at < one.capturedEnd(1); ++at) {
            if (xml.at(at).isDigit())
                digits.append(at);
        }
    }
    return digits;
}

QString all(const PaperCheck &check)
{
    QStringList findings;
    for (const auto &finding : check.findings)
        findings.append(findingInWords(finding));
    return findings.join(u'\n');
}

QString run(const QString &text)
{
    return u"<w:t xml:space=\"preserve\">%1</w:t>"_s.arg(text);
}
} // namespace

/// Edits of the file itself, each as a person makes it: one that changes what the paper says is found, and
/// none is found where there was none.
class TestPaperEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachEditIsFound_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("nth");
        const auto cell = [](const char *name, const QString &to) {
            QTest::newRow(name) << run(u"47"_s) << to << 1;
        };
        cell("a cell's figure in words", run(u"none"_s));
        cell("a Roman figure", run(u"XLVII"_s));
        cell("an empty cell", {});
        cell("a tracked deletion", u"<w:delText>47</w:delText>"_s);
        cell("fewer than", run(u"fewer than 47"_s));
        cell("over", run(u"over 47"_s));
        cell("minus", run(u"-47"_s));
        cell("about", run(u"~47"_s));
        cell("plus", run(u"47+"_s));
        cell("a half more", run(u"47½"_s));
        cell("struck through", u"<w:rPr><w:strike/></w:rPr>"_s + run(u"47"_s));
        cell("hidden", u"<w:rPr><w:vanish/></w:rPr>"_s + run(u"47"_s));
        cell("white", u"<w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr>"_s + run(u"47"_s));
        cell("a symbol's digit behind it", run(u"47"_s) + u"<w:sym w:font=\"Symbol\" w:char=\"F037\"/>"_s);
        cell("a field that counts no pages",
            run(u"47"_s) + u"</w:r><w:fldSimple w:instr=\" PAGE \"><w:r>"_s + run(u"9"_s)
                + u"</w:r></w:fldSimple><w:r>"_s);
        QTest::newRow("a figure cut from the summary") << u" (85%)"_s << QString() << 1;
        QTest::newRow("the council's name")
            << run(u"Derbyshire County Council"_s) << run(u"Nottinghamshire County Council"_s) << 1;
        QTest::newRow("the council's name taken out")
            << run(u"Derbyshire County Council"_s) << QString() << 1;
        QTest::newRow("a table's head") << run(u"Count"_s) << run(u"Out of"_s) << 1;
        QTest::newRow("negation before a sentence")
            << u"The Ombudsman completed"_s << u"It is not true that the Ombudsman completed"_s << 1;
        QTest::newRow("the letter's words") << u"were upheld."_s << u"were not upheld."_s << 1;
        QTest::newRow("a paragraph of the letter taken out")
            << run(u"85% of complaints we investigated were upheld."_s) << QString() << 1;
        QTest::newRow("words put into the letter")
            << u"Dear Ms Alexander</w:t></w:r></w:p>"_s
            << u"Dear Ms Alexander</w:t></w:r></w:p><w:p><w:r><w:t>We thank you warmly.</w:t></w:r></w:p>"_s
            << 1;
        QTest::newRow("words before a quotation") << u"In last year"_s << u"Wrongly, in last year"_s << 1;
        QTest::newRow("words behind a quotation")
            << u"remind the Council."_s << u"remind the Council. It was sorry."_s << 1;
        QTest::newRow("the note of chance") << u"Cases can share a cause, and the Ombudsman chooses what to "
                                               "investigate, so chance alone usually spreads wider than the "
                                               "usual range. A year is all its cases, not a sample of them."_s
                                            << QString() << 1;
    }
    void eachEditIsFound()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, nth);
        static const auto made = fileOf(county());
        const auto file = edited(made, from, to, nth);
        QVERIFY2(!file.isEmpty(), "the paper has no such place");
        const auto check = checked(county(), file);
        QVERIFY(!check.agrees());
        QVERIFY2(check.findings.size() <= 2, qPrintable(all(check)));
        QVERIFY(!findingInWords(check.findings.first()).isEmpty());
    }

    void whatAStyleHidesIsMissed_data()
    {
        QTest::addColumn<QString>("style"); // as it stands in the styles' part
        QTest::addColumn<QString>("used"); // in a run's or a paragraph's properties
        const auto style = [](const QString &type, const QString &id, const QString &look) {
            return u"<w:style w:type=\"%1\" w:styleId=\"%2\"><w:name w:val=\"%2\"/>%3</w:style>"_s.arg(
                type, id, look);
        };
        const auto hidden = u"<w:rPr><w:vanish/></w:rPr>"_s;
        const auto inRun = u"<w:rPr><w:rStyle w:val=\"Gone\"/></w:rPr>"_s;
        QTest::newRow("a character style") << style(u"character"_s, u"Gone"_s, hidden) << inRun;
        QTest::newRow("white") << style(
            u"character"_s, u"Gone"_s, u"<w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr>"_s)
                               << inRun;
        QTest::newRow("too small") << style(
            u"character"_s, u"Gone"_s, u"<w:rPr><w:sz w:val=\"2\"/></w:rPr>"_s)
                                   << inRun;
        QTest::newRow("what it is based on") << style(u"character"_s, u"Base"_s, hidden)
                + style(u"character"_s, u"Gone"_s, u"<w:basedOn w:val=\"Base\"/>"_s)
                                             << inRun;
        QTest::newRow("a circle of styles")
            << style(u"character"_s, u"Base"_s, u"<w:basedOn w:val=\"Gone\"/>"_s + hidden)
                + style(u"character"_s, u"Gone"_s, u"<w:basedOn w:val=\"Base\"/>"_s)
            << inRun;
        QTest::newRow("a paragraph style") << style(u"paragraph"_s, u"Gone"_s, hidden) << QString();
    }
    void whatAStyleHidesIsMissed()
    {
        QFETCH(QString, style);
        QFETCH(QString, used);
        static const auto made = fileOf(county());
        auto styles = QString::fromUtf8(partOf(made, u"word/styles.xml"_s));
        styles.insert(styles.indexOf(u"</w:styles>"_s), style);
        auto file = withPart(made, u"word/styles.xml"_s, styles.toUtf8());
        QVERIFY(checked(county(), file).agrees()); // nothing uses it yet
        if (used.isEmpty()) {
            auto text = QString::fromUtf8(partOf(file, u"word/document.xml"_s));
            const auto style = u"<w:pStyle w:val=\"NoSpacing\"/>"_s;
            const auto at = text.lastIndexOf(style, text.indexOf(run(u"47"_s)));
            text.replace(at, style.size(), u"<w:pStyle w:val=\"Gone\"/>"_s);
            file = withPart(file, u"word/document.xml"_s, text.toUtf8());
        } else {
            file = edited(file, run(u"47"_s), used + run(u"47"_s), 1);
        }
        const auto check = checked(county(), file);
        QVERIFY(!check.agrees());
        QVERIFY2(check.findings.first().line.contains(u"Complaints upheld"_s), qPrintable(all(check)));
    }

    void whatARunShowsInAHiddenStyleIsThere()
    {
        static const auto made = fileOf(county());
        auto styles = QString::fromUtf8(partOf(made, u"word/styles.xml"_s));
        styles.insert(styles.indexOf(u"</w:styles>"_s),
            u"<w:style w:type=\"character\" w:styleId=\"Gone\"><w:rPr><w:vanish/></w:rPr></w:style>"_s);
        auto file = withPart(made, u"word/styles.xml"_s, styles.toUtf8());
        file = edited(file, run(u"47"_s),
            u"<w:rPr><w:rStyle w:val=\"Gone\"/><w:vanish w:val=\"0\"/></w:rPr>"_s + run(u"47"_s), 1);
        QVERIFY2(checked(county(), file).agrees(), qPrintable(all(checked(county(), file))));
    }

    void anotherPictureIsFound()
    {
        const auto input = withCharts();
        const auto made = fileOf(input);
        QVERIFY2(checked(input, made).agrees(), qPrintable(all(checked(input, made))));
        // A word processor made the PNG smaller: the SVG is what it shows.
        const auto smaller = withPart(made, u"word/media/image1.png"_s, "smaller");
        QVERIFY2(checked(input, smaller).agrees(), qPrintable(all(checked(input, smaller))));
        const auto other = withPart(made, u"word/media/image2.svg"_s, "<svg>another</svg>");
        const auto check = checked(input, other);
        QCOMPARE(check.findings.size(), 1);
        QCOMPARE(check.findings.first().kind, PaperFinding::Kind::PictureChanged);
        QVERIFY2(findingInWords(check.findings.first()).startsWith(u"Figure 1: "_s), qPrintable(all(check)));
        QCOMPARE(check.wrongFigures(), 0);
    }

    void aPictureOfAnotherRelationIsFound()
    {
        const auto made = fileOf(withCharts());
        const auto relations = QString::fromUtf8(partOf(made, u"word/_rels/document.xml.rels"_s));
        auto turned = relations;
        turned.replace(u"media/image2.svg"_s, u"media/image4.svg"_s);
        QVERIFY(turned != relations);
        const auto check =
            checked(withCharts(), withPart(made, u"word/_rels/document.xml.rels"_s, turned.toUtf8()));
        QCOMPARE(check.findings.size(), 1);
        QCOMPARE(check.findings.first().kind, PaperFinding::Kind::PictureChanged);
    }

    void everyDigitChangedInAFileIsFound_data()
    {
        QTest::addColumn<PaperInput>("input");
        QTest::newRow("two years of a county") << county();
        QTest::newRow("six years of a unitary council") << tenYears();
        QTest::newRow("nothing investigated") << about(dacorum());
        QTest::newRow("the form of 2025") << about(leeds());
        QTest::newRow("named councils") << beside(6);
    }
    void everyDigitChangedInAFileIsFound()
    {
        constexpr int changes = 50; // of each paper
        QFETCH(PaperInput, input);
        const auto made = fileOf(input);
        const auto xml = QString::fromUtf8(partOf(made, u"word/document.xml"_s));
        const auto digits = digitsIn(xml);
        const auto expected = *expectedPaper(input, *readDocx(made));
        QRandomGenerator random(7);
        for (int i = 0; i < changes; ++i) {
            const auto at = digits.at(random.bounded(digits.size()));
            auto changed = xml;
            changed[at] = QChar(u'0' + (xml.at(at).digitValue() + 1 + random.bounded(9)) % 10);
            const auto edited = *readDocx(withPart(made, u"word/document.xml"_s, changed.toUtf8()));
            QVERIFY2(!comparePapers(edited, expected).agrees(), qPrintable(changed.mid(at - 80, 120)));
        }
    }

    void aWholeHeadIsMissed()
    {
        auto content = *readDocx(fileOf(county()));
        const auto expected = *expectedPaper(county(), content);
        content.lines.removeIf([](const auto &line) { return line.row == 1 && line.table == 1; });
        const auto check = comparePapers(content, expected);
        QCOMPARE(check.findings.size(), 1);
        QCOMPARE(check.findings.first().kind, PaperFinding::Kind::TakenOut);
        QCOMPARE(check.wrongFigures(), 0);
    }

    void anUntouchedPaperHasNoFinding_data()
    {
        QTest::addColumn<PaperInput>("input");
        auto one = county();
        one.years.clear();
        QTest::newRow("one year") << one;
        QTest::newRow("two years") << county();
        auto draft = county();
        draft.letter.confirmed.clear();
        QTest::newRow("a draft") << draft;
        for (const auto key : {SectionKey::recommendations, SectionKey::summary, SectionKey::figures,
                 SectionKey::years, SectionKey::questions, SectionKey::meaning}) {
            auto off = county();
            off.texts.switchedOff = {key};
            QTest::addRow("%s switched off", key.data()) << off;
            auto replaced = county();
            replaced.texts.replaced = {{QString(key), {u"See the letter."_s}}};
            QTest::addRow("%s replaced", key.data()) << replaced;
        }
    }
    void anUntouchedPaperHasNoFinding()
    {
        QFETCH(PaperInput, input);
        const auto check = checked(input, fileOf(input));
        QVERIFY2(check.agrees(), qPrintable(all(check)));
    }

    void theLettersOwnPairIsNoFinding_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isStale");
        QTest::newRow("as the letter has it") << u"We had 47 of 55 upheld."_s << false;
        QTest::newRow("turned round") << u"We had 55 of 47 upheld."_s << true;
    }
    void theLettersOwnPairIsNoFinding()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isStale);
        auto input = county();
        input.texts.replaced = {{QString(SectionKey::summary), {typed}}};
        const auto findings = officerTextFindings(input);
        QCOMPARE(std::ranges::any_of(findings, &::isStale), isStale);
    }

    void aLongPaperFromElsewhereIsNoFreeze()
    {
        auto content = *readDocx(fileOf(county()));
        const auto expected = *expectedPaper(county(), content);
        for (int i = 0; i < 5'000; ++i)
            content.lines.append(
                {.text = u"Paragraph %1 of the council's plan for roads and schools."_s.arg(i)});
        QElapsedTimer timer;
        timer.start();
        const auto check = comparePapers(content, expected);
        QCOMPARE(check.findings.size(), PaperCheck::mostFindings);
        QVERIFY(check.hasMore);
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(comparePapers(content, expected, stop.get_token()).findings.size() < check.findings.size());
    }
};

Q_DECLARE_METATYPE(PaperInput)

QTEST_GUILESS_MAIN(TestPaperEdits)
#include "tst_paperedits.moc"
