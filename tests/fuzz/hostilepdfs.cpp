// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// hostile-pdfs COUNT [SEED [FOLDER]]: makes COUNT hostile PDFs out of the tests' letters, runs `upheld
// extract` over all of them at once, and prints what became of them. 1 where the program died, a file has no
// label, or the program itself grew by 50 MB. The files are kept in FOLDER where one is named.
#include "pdfmutator.h"

#include "reading/nastypdf.h"
#include "support/fixtures.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Support;

namespace {

constexpr qint64 mostGrowth = 50 * 1024; // kB
constexpr int warmFiles = 10; // after so many the program has loaded what it needs

QList<QByteArray> originals()
{
    QList<QByteArray> files;
    for (const Fixture &fixture : fixtures())
        if (fixture.bytes.startsWith("%PDF"))
            files.append(fixture.bytes);
    const QByteArray words = "BT /F 12 Tf 20 200 Td (Upheld) Tj ET";
    files += {NastyPdf::onePage(words), NastyPdf::withPages("3", "3 0 R 3 0 R 3 0 R"), NastyPdf::locked(),
        NastyPdf::doublingForms(6, words), NastyPdf::hugeTable(2), NastyPdf::giantBitmap(5'000)};
    return files;
}

QStringList writeFiles(const QString &folder, int count, unsigned seed)
{
    PdfMutator mutator(originals(), seed);
    QStringList paths;
    for (int number = 0; number < count; ++number) {
        QFile file(QDir(folder).filePath(u"hostile-%1.pdf"_s.arg(number, 5, 10, QChar(u'0'))));
        const QByteArray bytes = mutator.next();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        paths.append(file.fileName());
    }
    return paths;
}

/// Memory of the program itself, in kB; 0 where it is gone.
qint64 memoryOf(qint64 process)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toLongLong();
    return 0;
}

struct Ran {
    int code = -1;
    double seconds = 0;
    qint64 peak = 0; ///< kB
    QJsonObject said;
};

Ran extract(const QStringList &files)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(QStringLiteral(UPHELD_PROGRAM), QStringList{u"extract"_s} + files);
    Ran ran;
    while (!process.waitForFinished(100) && process.state() != QProcess::NotRunning)
        ran.peak = std::max(ran.peak, memoryOf(process.processId()));
    ran.seconds = double(clock.elapsed()) / 1000;
    ran.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.said = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    return ran;
}

/// How many files have which label.
QMap<QString, int> labelsOf(const QJsonObject &said, QSet<QString> &unlabelled)
{
    QMap<QString, int> labels;
    QSet<QString> lettersOf;
    for (const auto &letter : said["letters"_L1].toArray()) {
        const QString file = letter["file"_L1].toString();
        unlabelled.remove(file);
        if (!lettersOf.contains(file))
            ++labels[u"read, "_s + letter["reading"_L1].toString()];
        lettersOf.insert(file);
    }
    for (const auto &refused : said["refused"_L1].toArray()) {
        unlabelled.remove(refused["file"_L1].toString());
        ++labels[u"refused, "_s + refused["reason"_L1].toString()];
    }
    return labels;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("OMP_THREAD_LIMIT", "1");
    const QGuiApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 0;
    if (count <= 0)
        qFatal("usage: hostile-pdfs COUNT [SEED [FOLDER]]");
    const QTemporaryDir scratch;
    const QString folder = argc > 3 ? QFile::decodeName(argv[3]) : scratch.path();
    const auto files = writeFiles(folder, count, argc > 2 ? unsigned(std::atoi(argv[2])) : 1);
    if (files.isEmpty())
        qFatal("the files could not be written");
    const Ran few = extract(files.first(std::min(count, warmFiles)));
    const Ran all = extract(files);
    QSet<QString> unlabelled(files.begin(), files.end());
    for (const auto &[label, number] : labelsOf(all.said, unlabelled).asKeyValueRange())
        std::printf("%6d %s\n", number, qPrintable(label));
    std::printf("%6lld without a label\n", qlonglong(unlabelled.size()));
    std::printf(
        "%d files in %.1f s; the program held at most %.1f MB, %.1f MB with the first %d; exit code %d\n",
        count, all.seconds, double(all.peak) / 1024, double(few.peak) / 1024, std::min(count, warmFiles),
        all.code);
    const bool isGood = (all.code == 0 || all.code == 1) && unlabelled.isEmpty();
    return isGood && all.peak - few.peak < mostGrowth ? 0 : 1;
}
