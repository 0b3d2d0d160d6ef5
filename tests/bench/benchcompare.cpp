// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/extraction.h"
#include "intake/picturecomparison.h"
#include "intake/readletters.h"
#include "reading/letterbytes.h"
#include "reference/referencedata.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstdio>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace {

struct Counts {
    int letters = 0;
    int figures = 0;
    std::array<int, 3> of{}; ///< by PictureState
    qint64 milliseconds = 0;
};

void addFile(Counts &counts, const QString &path, Reader &reader, const ReferenceData &reference)
{
    const auto content = loadLetterBytes(path);
    const auto document = content ? reader.read(content->bytes, path) : tl::unexpected(content.error());
    if (!document)
        return;
    auto letters = extractLetters(*document, reference);
    QElapsedTimer clock;
    clock.start();
    if (!compareWithPictures(letters, content->bytes, path, reader))
        std::printf("%s: not compared\n", qUtf8Printable(path));
    counts.milliseconds += clock.elapsed();
    counts.letters += int(letters.size());
    for (const Letter &letter : letters) {
        for (const auto &key : keysToCompare(letter)) {
            const auto field = letter.field(key);
            ++counts.figures;
            ++counts.of[size_t(field.picture)];
            if (field.picture != PictureState::Agrees)
                std::printf("%s: %s %s: '%s', the page '%s'\n", qUtf8Printable(path), qUtf8Printable(key),
                    qUtf8Printable(pictureKey(field.picture)), qUtf8Printable(field.text),
                    qUtf8Printable(field.shown));
        }
    }
}

} // namespace

// Holds the figures of the letters in FILE... against their pages, and prints those that do not agree and
// what it takes. The files are sound: each difference is a false alarm.
int main(int argc, char **argv)
{
    qputenv("OMP_THREAD_LIMIT", "1");
    const QCoreApplication application(argc, argv);
    const auto reference = ReferenceData::samples();
    if (!reference)
        return 1;
    Reader reader(QStringLiteral(UPHELD_READER));
    Counts counts;
    for (const auto &path : QCoreApplication::arguments().mid(1))
        addFile(counts, path, reader, *reference);
    std::printf("%d letters, %d figures: %d agree, %d differ, %d not made out; %.0f ms a letter\n",
        counts.letters, counts.figures, counts.of[size_t(PictureState::Agrees)],
        counts.of[size_t(PictureState::Disagrees)], counts.of[size_t(PictureState::NotCompared)],
        double(counts.milliseconds) / std::max(1, counts.letters));
    return 0;
}
