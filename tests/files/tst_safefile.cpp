// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safefile.h"
#include "support/fulldisk.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace {
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}
} // namespace

/// An export is there whole, or the old file is.
class TestSafeFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }

    void writesAndReplaces()
    {
        const auto path = m_folder.filePath(u"figures.csv"_s);
        QVERIFY(writeWhole(path, "one"));
        QCOMPARE(contentOf(path), "one");
        QVERIFY(writeWhole(path, "two"));
        QCOMPARE(contentOf(path), "two");
    }

    void aNewFileIsItsOwnersAloneWhateverTheUmask_data()
    {
        QTest::addColumn<int>("mask");
        for (const int mask : {0, 0002, 0022, 0077, 0777})
            QTest::addRow("%03o", mask) << mask;
    }

    void aNewFileIsItsOwnersAloneWhateverTheUmask()
    {
        QFETCH(int, mask);
        const auto path = m_folder.filePath(u"mode-%1.csv"_s.arg(mask));
        const auto before = ::umask(static_cast<mode_t>(mask));
        const auto written = writeWhole(path, "figures");
        ::umask(before);
        QVERIFY(written);
        struct stat status { };
        QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
        QCOMPARE(static_cast<int>(status.st_mode & 0777), 0600);
    }

    void anOldExportKeepsItsMode()
    {
        const auto path = m_folder.filePath(u"kept-mode.csv"_s);
        QVERIFY(writeWhole(path, "one"));
        QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QVERIFY(writeWhole(path, "two"));
        QVERIFY(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }

    void missingFolderIsSaid()
    {
        const auto path = m_folder.filePath(u"nowhere/figures.csv"_s);
        const auto written = writeWhole(path, "x");
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Problem::Kind::WriteFailed);
        QCOMPARE(written.error().file, path);
        QVERIFY(!written.error().detail.isEmpty());
    }

    void folderIsNotOverwritten()
    {
        QVERIFY(!writeWhole(m_folder.path(), "x"));
        QVERIFY(QFileInfo(m_folder.path()).isDir());
    }

    void linkIsNotFollowed()
    {
        const auto target = m_folder.filePath(u"elsewhere.txt"_s);
        const auto link = m_folder.filePath(u"link.csv"_s);
        QVERIFY(writeWhole(target, "old"));
        QVERIFY(QFile::link(target, link));
        QVERIFY(!writeWhole(link, "new"));
        QCOMPARE(contentOf(target), "old");
    }

    void deviceIsRefused() { QVERIFY(!writeWhole(u"/dev/full"_s, "x")); }

    // A size limit stands in for a full disk: the file system takes a part and refuses the rest.
    void shortWriteKeepsTheOldFile()
    {
        const auto path = m_folder.filePath(u"kept.csv"_s);
        QVERIFY(writeWhole(path, "the old figures"));
        const FullDisk full(4096);
        const auto written = writeWhole(path, QByteArray(100'000, 'x'));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Problem::Kind::WriteFailed);
        QCOMPARE(contentOf(path), "the old figures");
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSafeFile)
#include "tst_safefile.moc"
