// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/committeepaper.h"
#include "paper/docx.h"
#include "paper/officertexts.h"
#include "paper/papercheck.h"
#include "paper/zipfile.h"
#include "paperletters.h"

#include <QElapsedTimer>
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

PaperCheck checked(const PaperInput &input, const QByteArray &file)
{
    const auto content = readDocx(file);
    return comparePapers(*content, *expectedPaper(input, *content));
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
