// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/exporting.h"

#include "files/safefile.h"
#include "intake/foldercontent.h"
#include "paper/confirmed.h"
#include "paper/workbook.h"
#include "reference/referencedata.h"
#include "store/casefile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {
struct ExportingWords {
    Q_DECLARE_TR_FUNCTIONS(Exporting)
};

/// "svg, png or csv"
QString listed(const QStringList &suffixes)
{
    return suffixes.size() < 2
        ? suffixes.value(0)
        : ExportingWords::tr("%1 or %2")
              .arg(suffixes.mid(0, suffixes.size() - 1).join(u", "_s), suffixes.last());
}

bool isDatabase(QFile &file)
{
    return file.peek(16).startsWith("SQLite format 3");
}

/// By its bytes, so that no copy under another name and no link hides it.
bool isHeldLetter(const CaseFile &caseFile, QFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!hash.addData(&file))
        return false;
    // A case file that cannot tell might hold it.
    const auto letters = caseFile.lettersOfDocument(QString::fromLatin1(hash.result().toHex()));
    return !letters || !letters->isEmpty();
}
} // namespace

Outcome<void> writeChart(const ChartContent &content, const QString &path, PictureSize size)
{
    return chartFile(content, path, size).and_then([&path](const QByteArray &bytes) {
        return writeWhole(path, bytes);
    });
}

Outcome<QByteArray> figuresFile(
    const QList<LetterOfFile> &letters, const ReferenceLibrary &library, const QString &path, QDate today)
{
    const auto suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"csv")
        return figuresAsCsv(letters);
    if (suffix == u"json")
        return figuresAsJson(letters, {});
    WorkbookInput input{.letters = {}, .madeOn = today};
    for (const auto &of : letters) {
        const auto &letter = of.checked.letter;
        input.letters.append({of.checked, of.changes});
        input.letters.last().residents =
            library.forDocument(of.sha256).population(letter.gssCode, letter.yearEnding());
        input.sample |= library.isSample(of.sha256);
    }
    input.embargo = embargoLine(input.letters, today);
    return workbookBytes(input);
}

QString whyNoExport(const CaseFile &caseFile, const QString &path, const QStringList &suffixes)
{
    const QFileInfo target(path);
    const auto name = target.fileName();
    if (!suffixes.contains(target.suffix().toLower()))
        return ExportingWords::tr("%1 was not written: the name must end in .%2. Choose such a name.")
            .arg(name, listed(suffixes));
    if (isOfCaseFile(path, caseFile.path()))
        return ExportingWords::tr(
            "%1 was not written over: it belongs to the open case file. Choose another name.")
            .arg(name);
    QFile file(path);
    if (!target.isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    if (isDatabase(file))
        return ExportingWords::tr(
            "%1 was not written over: it is a case file or another database. Choose another name.")
            .arg(name);
    if (isHeldLetter(caseFile, file))
        return ExportingWords::tr("%1 was not written over: a letter was read from it. Choose another name.")
            .arg(name);
    return {};
}
