// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
/// Ways by which bytes get into a file, other than writeWhole() and placeWhole().
const QRegularExpression writing(
    u"QSaveFile|QTemporaryFile|QTemporaryDir|\\bofstream\\b|\\bfstream\\b|\\bfopen\\s*\\(|\\bmkstemps?\\b|"
    u"\\btmpfile\\b"
    "|QIODevice(Base)?::(WriteOnly|ReadWrite|Append|Truncate)|\\bO_(WRONLY|RDWR|CREAT|TMPFILE)\\b"
    "|QFile::(copy|rename)\\s*\\(|\\.rename\\(|filesystem::(rename|copy)|\\bQPdfWriter\\b|\\bQSvgGenerator\\b"
    "|setOutputFileName|workbook_new|SQLITE_OPEN_READWRITE|\\bQSettings\\s+\\w+\\("_s);
/// Words for people that go where nobody looks after them.
const QRegularExpression logging(u"\\bq(Debug|Info|Warning|Critical)\\s*\\(|\\bsyslog\\s*\\("_s);

/// Where such a way is right, and why.
const QMap<QString, QString> allowed{
    {u"models/files/safefile.cpp"_s, u"the one checked function"_s},
    {u"models/files/disk.cpp"_s, u"its system calls"_s},
    {u"models/files/memoryfile.h"_s, u"in memory, but where a system cannot"_s},
    {u"models/store/backup.cpp"_s, u"SQLite fills a draft, placeWhole() names it; files are set aside"_s},
    {u"models/store/copydatabase.cpp"_s, u"SQLite's backup interface"_s},
    {u"models/store/casefileopening.cpp"_s, u"SQLite fills a draft, placeWhole() names it"_s},
    {u"models/paper/workbook.cpp"_s, u"the library writes into memory"_s},
    {u"ui/charts/chartpicture.cpp"_s, u"into a buffer"_s},
    {u"ui/desk/printout.cpp"_s, u"the printer writes into memory"_s},
    {u"app/window.cpp"_s, u"the settings, by safeSettings()"_s},
    {u"models/paper/docxanswer.cpp"_s, u"a stream into memory"_s},
    {u"app/seccomprules.cpp"_s, u"names what the readers must not"_s},
    {u"app/readerserver.cpp"_s, u"/dev/null"_s},
    {u"app/escapes.cpp"_s, u"the reader's self-test tries what it must not"_s},
    {u"app/readerlock.cpp"_s, u"reads how much memory there is"_s},
};

QMap<QString, QStringList> linesWith(const QRegularExpression &pattern)
{
    const QString root = QStringLiteral(UPHELD_SOURCE "/");
    QMap<QString, QStringList> found;
    for (const auto &folder : {u"app"_s, u"ui"_s, u"models"_s}) {
        QDirIterator files(root + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (const auto &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
                const auto code = line.section(u"//"_s, 0, 0);
                if (pattern.match(code).hasMatch())
                    found[file.fileName().mid(root.size())].append(line.trimmed());
            }
        }
    }
    return found;
}
} // namespace

/// A full disk can be found out in one place, because files are written in one place.
class TestFileWriting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesAreWrittenInOnePlace()
    {
        const auto found = linesWith(writing);
        for (const auto &[file, lines] : found.asKeyValueRange())
            QVERIFY2(allowed.contains(file), qPrintable(file + u": "_s + lines.join(u" · "_s)));
        for (const auto &file : allowed.keys()) // no door stays open that nobody needs
            QVERIFY2(found.contains(file), qPrintable(file + u" needs no leave any more"_s));
    }

    void theWaysAreRecognised_data()
    {
        QTest::addColumn<QString>("line");
        for (const auto &line :
            {u"QSaveFile file(path);"_s, u"std::ofstream out(path);"_s, u"file.open(QIODevice::WriteOnly)"_s,
                u"file.open(QIODeviceBase::Append | QIODevice::Text)"_s, u"QFile::copy(from, to);"_s,
                u"std::fopen(name, \"w\")"_s, u"::open(name, O_RDWR | O_CLOEXEC)"_s,
                u"printer.setOutputFileName(path);"_s, u"QSettings settings(path, format);"_s})
            QTest::newRow(qPrintable(line)) << line;
    }
    void theWaysAreRecognised()
    {
        QFETCH(QString, line);
        QVERIFY(writing.match(line).hasMatch());
    }

    /// A log would hold file names, and sooner or later words of letters.
    void nothingIsLogged()
    {
        const auto found = linesWith(logging);
        QVERIFY2(found.isEmpty(), qPrintable(found.keys().join(u", "_s)));
    }

    /// The desktop's list of recent files is not told of letters.
    void noDesktopListIsToldOfFiles()
    {
        const auto found = linesWith(QRegularExpression(u"recently-used|SHAddToRecentDocs|GtkRecent"_s));
        QVERIFY2(found.isEmpty(), qPrintable(found.keys().join(u", "_s)));
        // The desktop's own file dialogs add what is chosen there to that list.
        const auto dialogs = linesWith(QRegularExpression(u"\\bQFileDialog::(get|save|open)"_s));
        QVERIFY2(dialogs.isEmpty(), qPrintable(dialogs.keys().join(u", "_s)));
        const auto own = linesWith(QRegularExpression(u"new QFileDialog"_s));
        for (const auto &file : own.keys()) {
            QFile source(QStringLiteral(UPHELD_SOURCE "/") + file);
            QVERIFY(source.open(QIODevice::ReadOnly));
            QVERIFY2(source.readAll().contains("DontUseNativeDialog"), qPrintable(file));
        }
    }
};

QTEST_GUILESS_MAIN(TestFileWriting)
#include "tst_filewriting.moc"
