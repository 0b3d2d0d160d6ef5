// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/settings.h"
#include "support/fulldisk.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptComesBack()
    {
        const QByteArray bytes("\x00\x01\xff geometry", 12);
        {
            QSettings settings(path(), safeSettings());
            settings.setValue(u"window/geometry"_s, bytes);
            settings.setValue(u"recent"_s, QStringList{u"a, b"_s, u"“c”"_s});
            settings.setValue(u"one"_s, QStringList{u"alone"_s});
            settings.setValue(u"none"_s, QStringList());
            settings.setValue(u"zoom"_s, 1.25);
            settings.setValue(u"letter"_s, qint64(12345));
            settings.setValue(u"on"_s, true);
            settings.setValue(u"name"_s, u"@Invalid() [x]\n%1"_s);
        }
        const QSettings settings(path(), safeSettings());
        QCOMPARE(settings.value(u"window/geometry"_s).toByteArray(), bytes);
        QCOMPARE(settings.value(u"recent"_s).toStringList(), (QStringList{u"a, b"_s, u"“c”"_s}));
        QCOMPARE(settings.value(u"one"_s).toStringList(), QStringList{u"alone"_s});
        QCOMPARE(settings.value(u"none"_s).toStringList(), QStringList());
        QCOMPARE(settings.value(u"zoom"_s).toDouble(), 1.25);
        QCOMPARE(settings.value(u"letter"_s).toLongLong(), 12345);
        QCOMPARE(settings.value(u"on"_s).toBool(), true);
        QCOMPARE(settings.value(u"name"_s).toString(), u"@Invalid() [x]\n%1"_s);
        struct stat status { };
        QCOMPARE(::stat(QFile::encodeName(path()).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 0077), 0);
    }

    void aFullDiskLeavesTheOldOnes()
    {
        QSettings settings(path(), safeSettings());
        settings.setValue(u"name"_s, u"before"_s);
        settings.sync();
        QCOMPARE(settings.status(), QSettings::NoError);
        {
            const FullDisk full(30);
            settings.setValue(u"name"_s, QString(500, u'x'));
            settings.sync();
        }
        QVERIFY(settings.status() != QSettings::NoError);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("before"));
    }

    void aFileThatIsNoneOfOursIsAsGoodAsNone()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\nname=@ByteArray(x)");
        file.close();
        const QSettings settings(path(), safeSettings());
        QVERIFY(settings.allKeys().isEmpty());
    }

private:
    /// Of each test its own: QSettings remembers files by their names.
    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".settings"_s);
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
