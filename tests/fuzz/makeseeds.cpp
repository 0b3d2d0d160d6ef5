// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// make-seeds FOLDER: writes the beginning of each target's corpus, FOLDER/TARGET/…; see README.md.
#include "reading/frames.h"
#include "support/fixtures.h"
#include "support/marks.h"
#include "support/setletter.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Support;

namespace {

bool write(const QString &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder + u'/' + name);
    return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// One letter of each maker of typed text, and its lines one by one where they hold a figure.
bool writeLetters(const QString &folder)
{
    bool isWritten = true;
    int number = 0;
    for (const FixtureRecipe &recipe : fixtureRecipes()) {
        if (recipe.maker != Maker::Typed || recipe.letters.size() > 2 || ++number % 4 != 0)
            continue;
        const Fixture fixture = madeFixture(recipe);
        isWritten = isWritten && write(folder + u"/letters"_s, u"letter%1"_s.arg(number), fixture.bytes);
        int line = 0;
        for (const QByteArray &text : fixture.bytes.split('\n'))
            if (number % 16 == 0 && text.contains('%'))
                isWritten =
                    isWritten && write(folder + u"/numbers"_s, u"line%1-%2"_s.arg(number).arg(++line), text);
    }
    return isWritten;
}

Page drawnPage(int number)
{
    Page page{.number = number, .size = QSizeF(595, 842)};
    for (int at = 0; at < 5; ++at) {
        Word word{.text = u"69%"_s, .box = QRectF(0.1 + 0.1 * at, 0.2, 0.05, 0.02)};
        word.edges = {0.1F, 0.11F, 0.12F, 0.13F};
        page.words.append(word);
    }
    return page;
}

Page typedPage()
{
    const Word word{.text = u"upheld"_s, .line = 1, .column = 1};
    return {.number = 1, .typed = true, .words = {word}, .lines = {u"upheld"_s}, .firstLine = 1};
}

QByteArray letters(double part)
{
    const int level = std::clamp(int(part * 675 + 0.5), 0, 675);
    return QByteArray(1, char('a' + level / 26)) + char('a' + level % 26);
}

/// The words of \a page as fuzz_pages.cpp reads them.
QByteArray linesOf(const DrawnPage &page)
{
    QByteArray lines;
    for (const Run &run : page.runs) {
        QByteArray place = letters(run.x / page.size.width())
            + letters((run.baseline - run.size) / page.size.height())
            + char('a' + std::clamp(int(run.size * 25 / (0.03 * page.size.height())), 0, 25)) + ". ";
        for (const QString &word : run.text.split(u' ', Qt::SkipEmptyParts)) {
            lines += place + word.toUtf8() + '\n';
            place.replace(0, 4, "....");
        }
    }
    return lines;
}

bool writePages(const QString &folder)
{
    bool isWritten = true;
    for (int index = 0; index < 8; ++index) {
        LetterSpec spec = plausibleLetter(councils().at(index), 2019 + index, index);
        spec.layout = Layout(index % 5);
        spec.shortBody = true;
        Typesetter typesetter;
        setLetter(typesetter, spec);
        QByteArrayList pages;
        for (const DrawnPage &page : typesetter.document().pages)
            pages.append(linesOf(page));
        isWritten = isWritten && write(folder, u"letter%1"_s.arg(index), pages.join('\f'));
    }
    return isWritten;
}

/// Read in one piece and ended well, then asked to draw.
bool writeFrames(const QString &to)
{
    const QByteArray read("\x40\x00", 2);
    const QByteArray draw("\x41\x00", 2);
    const QByteArray head = Frames::documentFrame();
    const QByteArray end = Frames::endFrame(false);
    QImage picture(20, 30, QImage::Format_RGB32);
    picture.fill(Qt::white);
    int row = 0;
    const QByteArray rows = Frames::rowsFrame(picture, row);
    const Problem locked{.kind = Problem::Kind::Locked, .page = 1, .detail = u"words"_s};
    return write(to, u"drawn"_s,
               read + head + Frames::pageFrame(drawnPage(1)) + Frames::pageFrame(drawnPage(2)) + end)
        && write(to, u"typed"_s, read + head + Frames::pageFrame(typedPage()) + end)
        && write(to, u"read"_s,
            read + head + Frames::progressFrame({1, 1, true}) + Frames::pageFrame(drawnPage(1))
                + Frames::endFrame(true))
        && write(to, u"problem"_s, read + head + Frames::problemFrame(locked) + end)
        && write(to, u"picture"_s, draw + Frames::pictureFrame(picture) + rows + end);
}

bool writeTables(const QString &to)
{
    return write(to, u"plain"_s, "a,b\n1,\"two, three\"\r\n\"say \"\"it\"\"\",\n")
        && write(to, u"formula"_s, "\xef\xbb\xbfname,value\n=1+1,-3\n@SUM,\"\n\"\n");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    if (argc != 2)
        qFatal("usage: make-seeds FOLDER");
    const QString folder = QFile::decodeName(argv[1]);
    return writeLetters(folder) && writePages(folder + u"/pages"_s) && writeFrames(folder + u"/frames"_s)
            && writeTables(folder + u"/csv"_s)
        ? 0
        : 1;
}
