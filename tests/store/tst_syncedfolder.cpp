// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/syncedfolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSyncedFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldersThatAreCopiedElsewhereAreKnown_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("service");
        QTest::newRow("OneDrive") << u"OneDrive"_s << QString() << u"OneDrive"_s;
        QTest::newRow("OneDrive at work") << u"OneDrive - Wexcombe Council"_s << QString() << u"OneDrive"_s;
        QTest::newRow("Dropbox") << u"Dropbox (Team)"_s << QString() << u"Dropbox"_s;
        QTest::newRow("Dropbox elsewhere") << u"work"_s << u".dropbox.cache"_s << u"Dropbox"_s;
        QTest::newRow("Nextcloud") << u"council"_s << u".nextcloudsync.log"_s << u"Nextcloud"_s;
        QTest::newRow("ownCloud") << u"council"_s << u".sync_1a2b3c.db"_s << u"Nextcloud or ownCloud"_s;
        QTest::newRow("Syncthing") << u"share"_s << u".stfolder"_s << u"Syncthing"_s;
        QTest::newRow("none") << u"letters"_s << QString() << QString();
        QTest::newRow("Dropbox's own settings at home") << u"home"_s << u".dropbox"_s << QString();
        QTest::newRow("a word of it") << u"About OneDrive"_s << QString() << QString();
    }

    void foldersThatAreCopiedElsewhereAreKnown()
    {
        QFETCH(QString, folder);
        QFETCH(QString, mark);
        const QTemporaryDir home;
        QVERIFY(QDir().mkpath(home.filePath(folder + u"/inner"_s)));
        if (!mark.isEmpty())
            QVERIFY(QDir().mkdir(home.filePath(folder + u'/' + mark)));
        QTEST(syncService(home.filePath(folder + u"/inner/case.upheld"_s)), "service");
    }
};

QTEST_GUILESS_MAIN(TestSyncedFolder)
#include "tst_syncedfolder.moc"
