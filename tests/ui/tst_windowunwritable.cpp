// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papertest.h"
#include "support/fulldisk.h"

#include <QAction>
#include <QDir>

using namespace Qt::StringLiterals;

/// Where nothing can be written, that is said, and an old file stays.
class TestWindowUnwritable : public PaperTest {
    Q_OBJECT

private Q_SLOTS:
    void whatMustStayIsNotWrittenOver_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("case file") << u"case.upheld"_s;
        QTest::newRow("a folder") << u"folder.docx"_s;
        QTest::newRow("another suffix") << u"paper.pdf"_s;
        QTest::newRow("no folder") << u"no/such/folder/paper.docx"_s;
        QTest::newRow("a letter") << u"letter.docx"_s;
    }
    void whatMustStayIsNotWrittenOver()
    {
        QFETCH(QString, target);
        openPaper();
        QVERIFY(QDir().mkpath(path(u"folder.docx"_s)));
        QVERIFY(QFile::copy(path(u"wexcombe.txt"_s), path(u"letter.docx"_s)));
        const auto before = contentOf(path(target));
        m_answer = path(target);
        find<QAction>(u"savePaper"_s)->trigger();
        QVERIFY2(!warning().isEmpty(), qPrintable(target));
        QCOMPARE(contentOf(path(target)), before);
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.??????"_s}, QDir::Files | QDir::Hidden),
            QStringList{u"case.upheld"_s}); // nothing half-written
    }

    void whatLeaves_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("name");
        for (const auto &name : {u"chart.svg"_s, u"chart.png"_s, u"chart.pdf"_s, u"chart.csv"_s})
            QTest::addRow("%s", qPrintable(name)) << u"exportChart"_s << name;
        for (const auto &name : {u"figures.xlsx"_s, u"figures.csv"_s, u"figures.json"_s})
            QTest::addRow("%s", qPrintable(name)) << u"exportFigures"_s << name;
        QTest::addRow("paper.docx") << u"savePaper"_s << u"paper.docx"_s;
        for (const auto &name : {u"record.docx"_s, u"record.csv"_s})
            QTest::addRow("%s", qPrintable(name)) << u"verificationRecord"_s << name;
        QTest::addRow("history.csv") << u"exportHistory"_s << u"history.csv"_s;
    }

    void aFullDiskLeavesTheOldFile_data() { whatLeaves_data(); }
    void aFullDiskLeavesTheOldFile()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, name);
        openPaper();
        type(Key::upheldDecisions, u"9"_s); // a history
        leave(action, name);
        const auto before = contentOf(m_answer);
        QVERIFY2(before.size() > fullAt, qPrintable(QString::number(before.size())));
        const auto files = QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden);
        find<QWidget>(u"messageBar"_s)->hide();
        {
            const FullDisk full(fullAt);
            trigger(action);
            QTRY_VERIFY(!said().isEmpty());
        }
        QVERIFY2(said().contains(name) && said().contains(u"could not be written"_s), qPrintable(said()));
        QCOMPARE(contentOf(m_answer), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), files);
        // Where there is room again, it is written.
        find<QWidget>(u"messageBar"_s)->hide();
        QVERIFY(QFile::remove(m_answer));
        leave(action, name);
    }

    void aDeviceIsNoPlace_data() { whatLeaves_data(); }
    void aDeviceIsNoPlace()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, name);
        openPaper();
        m_answer = path(name);
        QVERIFY(QFile::link(u"/dev/full"_s, m_answer));
        trigger(action);
        QTRY_VERIFY2(said().contains(name), qPrintable(said()));
        QVERIFY(QFileInfo(m_answer).isSymLink());
    }

    void aFolderThatIsGoneIsSaid_data() { whatLeaves_data(); }
    void aFolderThatIsGoneIsSaid()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, name);
        openPaper();
        m_answer = path(u"gone/"_s + name);
        trigger(action);
        QTRY_VERIFY2(said().contains(name) && said().contains(u"could not be written"_s), qPrintable(said()));
        QVERIFY(!QFileInfo::exists(path(u"gone"_s)));
    }

private:
    static constexpr qsizetype fullAt = 60;

    /// Of the paper's window or of the desk.
    [[nodiscard]] QString said() const { return warning() + message(); }
    void leave(const QString &action, const QString &name)
    {
        m_answer = path(name);
        trigger(action);
        QTRY_VERIFY2(QFile::exists(m_answer), qPrintable(said()));
        QVERIFY2(said().isEmpty(), qPrintable(said()));
    }
};

QTEST_MAIN(TestWindowUnwritable)
#include "tst_windowunwritable.moc"
