// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/checks.h"
#include "extraction/extraction.h"
#include "letter/uprightpage.h"
#include "reading/reader.h"
#include "reference/referencedata.h"
#include "support/scans.h"
#include "support/verdicts.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>

#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Support;

namespace {

struct Counts {
    std::array<int, 7> of{}; ///< by Verdict
    int refused = 0;
    qint64 milliseconds = 0;
    int pages = 0;
};

LetterSpec variedLetter(int index)
{
    static const QStringList names{
        u"Wexcombe"_s, u"Northmoor"_s, u"Pellwood"_s, u"Ironbeck"_s, u"Ashwell"_s, u"Marlowshire"_s};
    LetterSpec spec =
        plausibleLetter(councilNamed(names[index % names.size()]), 2019 + index * 3 % 8, 500 + index);
    spec.layout = Layout(index % 4);
    spec.letterhead = u"Local Government & Social Care OMBUDSMAN"_s;
    spec.bodyDecoys = index % 2 == 0;
    return spec;
}

QList<Scan> scans()
{
    return {{.name = u"150 dpi"_s, .dotsPerInch = 150},
        {.name = u"150 dpi, askew, noise, JPEG 40"_s,
            .dotsPerInch = 150,
            .skew = 1.5,
            .noise = 12,
            .jpegQuality = 40},
        {.name = u"200 dpi"_s}, {.name = u"200 dpi, askew -3, JPEG 60"_s, .skew = -3, .jpegQuality = 60},
        {.name = u"200 dpi, noise, dirt"_s, .skew = 0.6, .noise = 20, .dirt = 0.001},
        {.name = u"200 dpi, black and white"_s, .skew = 1, .blackAndWhite = true},
        {.name = u"200 dpi, on its head"_s, .skew = -1, .turns = 2},
        {.name = u"200 dpi, sideways"_s, .skew = 2, .turns = 3},
        {.name = u"300 dpi, askew 3"_s, .dotsPerInch = 300, .skew = 3, .noise = 6},
        {.name = u"figures alone, 100 dpi"_s, .dotsPerInch = 100, .figuresOnly = true},
        {.name = u"figures alone, 200 dpi"_s, .figuresOnly = true}};
}

void addLetter(Counts &counts, int index, Scan scan, Reader &reader, const ReferenceData &reference,
    const QString &folder)
{
    const Fixture fixture = scannedLetter(variedLetter(index), scan);
    if (!folder.isEmpty()) {
        QFile file(QDir(folder).filePath(scan.name + u" letter %1"_s.arg(index)));
        if (file.open(QIODevice::WriteOnly))
            file.write(fixture.bytes);
    }
    QElapsedTimer clock;
    clock.start();
    const auto document = reader.read(fixture.bytes, scan.name);
    counts.milliseconds += clock.elapsed();
    if (!document) {
        ++counts.refused;
        return;
    }
    counts.pages += scan.figuresOnly ? 1 : int(document->pages.size());
    PagedDocument upright = *document;
    for (Page &page : upright.pages)
        page = uprightPage(page);
    QList<CheckedLetter> found;
    for (const Letter &letter : extractLetters(upright, reference))
        found.append({letter, checkLetter(letter, reference, averagesOf(letter))});
    for (const FieldVerdict &verdict : verdictsOn(fixture, upright, found)) {
        if (!fieldDefinition(verdict.field) && verdict.field != u"letters"_s)
            continue;
        const Verdict counted = verdict.verdict;
        ++counts.of[size_t(counted)];
        if (!folder.isEmpty() && counted != Verdict::Right)
            std::printf("    letter %d %s: %s: expected %s, got %s\n", index,
                qUtf8Printable(verdictName(counted)), qUtf8Printable(verdict.field),
                qUtf8Printable(verdict.expected), qUtf8Printable(verdict.got.left(220)));
    }
}

} // namespace

// Prints how scans of LETTERS letters each (6 when not said) are read. With a FOLDER, writes the
// scans there and prints each field that is not right too. Never fails on a figure.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("OMP_THREAD_LIMIT", "1");
    const QGuiApplication application(argc, argv);
    const auto reference = ReferenceData::samples();
    if (!reference)
        return 1;
    const int letters = argc > 1 ? std::max(1, atoi(argv[1])) : 6;
    const QString folder = argc > 2 ? QFile::decodeName(argv[2]) : QString();
    Reader reader(QStringLiteral(UPHELD_READER));
    std::printf("%-32s %6s %8s %8s %8s %8s %8s %6s\n", "scans", "right", "alarms", "missing", "wrong",
        "UNSAID", "refused", "s/page");
    for (const Scan &scan : scans()) {
        Counts counts;
        for (int index = 0; index < letters; ++index)
            addLetter(counts, index, scan, reader, *reference, folder);
        int all = 0;
        for (const int count : counts.of)
            all += count;
        const auto share = [&](int count) { return all == 0 ? 0.0 : 100.0 * count / all; };
        const auto of = [&](Verdict verdict) { return counts.of[size_t(verdict)]; };
        const int right = of(Verdict::Right) + of(Verdict::RightFlagged);
        std::printf("%-32s %5.1f%% %7.1f%% %8d %8d %8d %8d %6.2f\n", qUtf8Printable(scan.name), share(right),
            share(of(Verdict::RightFlagged)), of(Verdict::MissingFlagged), of(Verdict::WrongFlagged),
            of(Verdict::Misplaced) + of(Verdict::Missing) + of(Verdict::Wrong), counts.refused,
            double(counts.milliseconds) / 1000 / std::max(1, counts.pages));
        std::fflush(stdout);
    }
    return 0;
}
