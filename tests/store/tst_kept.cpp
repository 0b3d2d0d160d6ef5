// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/kept.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What officers keep beside the letters comes back, whole, and is never overwritten unseen.
class TestKept : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsKeptComesBackInTheNextSession();
    void theNewestVersionCounts();
    void whatIsDroppedHasNoNameAnyMore();
    void aNewNameTakesItsHistoryAlong();
    void whatNamesItFollowsOrAllStays();
    void noNameIsTakenTwice();
    void kindsKeepApart();
    void anothersVersionIsNotOverwritten();
    void nothingIsKeptInAFileThatIsOnlyRead();
    void earlierVersionsStayInTheFile();

private:
    [[nodiscard]] std::unique_ptr<CaseFile> open(CaseFileAccess access = CaseFileAccess::ReadWrite) const
    {
        return CaseFile::open(m_folder->filePath(u"kept.upheld"_s), access).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    const Deed m_deed{.who = u"officer"_s, .when = QDateTime({2026, 11, 21}, {9, 30}, Qt::UTC)};
};

void TestKept::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestKept::whatIsKeptComesBackInTheNextSession()
{
    const QByteArray value = "{\"councils\": [\"Søm'e \\\"Council\\\"\"]}";
    QCOMPARE(keep(*open(), KeptKind::CouncilGroup, u"Our neighbours"_s, value, 0, m_deed), 1);
    const auto file = open();
    QCOMPARE(kept(*file, KeptKind::CouncilGroup, u"Our neighbours"_s).value(),
        (Kept{.value = value, .version = 1, .who = m_deed.who, .when = m_deed.when}));
    QCOMPARE(keptNames(*file, KeptKind::CouncilGroup).value(), QStringList{u"Our neighbours"_s});
}

void TestKept::theNewestVersionCounts()
{
    const auto file = open();
    for (int seen = 0; seen < 12; ++seen)
        QCOMPARE(
            keep(*file, KeptKind::PaperTexts, u"E1"_s, QByteArray::number(seen), seen, m_deed), seen + 1);
    QCOMPARE(kept(*file, KeptKind::PaperTexts, u"E1"_s)->value, "11");
    QCOMPARE(keptNames(*file, KeptKind::PaperTexts)->size(), 1);
}

void TestKept::whatIsDroppedHasNoNameAnyMore()
{
    const auto file = open();
    QVERIFY(keep(*file, KeptKind::CouncilGroup, u"b"_s, "1", 0, m_deed));
    QVERIFY(keep(*file, KeptKind::CouncilGroup, u"A"_s, "1", 0, m_deed));
    QCOMPARE(keptNames(*file, KeptKind::CouncilGroup).value(), (QStringList{u"A"_s, u"b"_s}));
    QCOMPARE(keep(*file, KeptKind::CouncilGroup, u"A"_s, {}, 1, m_deed), 2);
    QCOMPARE(keptNames(*file, KeptKind::CouncilGroup).value(), QStringList{u"b"_s});
    QVERIFY(kept(*file, KeptKind::CouncilGroup, u"A"_s)->value.isEmpty());
    QCOMPARE(keep(*file, KeptKind::CouncilGroup, u"A"_s, "2", 2, m_deed), 3);
    QCOMPARE(keptNames(*file, KeptKind::CouncilGroup)->size(), 2);
}

void TestKept::aNewNameTakesItsHistoryAlong()
{
    const auto file = open();
    const auto kind = KeptKind::CouncilGroup;
    QVERIFY(keep(*file, kind, u"Towns"_s, "six", 0, m_deed));
    QCOMPARE(renameKept(*file, kind, u"Towns"_s, u"Our towns"_s, 1, m_deed), 1);
    QCOMPARE(keptNames(*file, kind).value(), QStringList{u"Our towns"_s});
    QCOMPARE(kept(*file, kind, u"Our towns"_s)->value, "six");
    // Under a name that was dropped before, and back.
    QCOMPARE(renameKept(*file, kind, u"Our towns"_s, u"Towns"_s, 1, m_deed), 3);
    QCOMPARE(kept(*file, kind, u"Towns"_s)->version, 3);
    QSqlQuery query(file->database());
    QVERIFY(query.exec(u"SELECT count(*) FROM kept"_s));
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toInt(), 5);
}

void TestKept::whatNamesItFollowsOrAllStays()
{
    const auto file = open();
    const auto kind = KeptKind::CouncilGroup;
    QVERIFY(keep(*file, kind, u"Towns"_s, "six", 0, m_deed));
    QVERIFY(keep(*file, KeptKind::PaperTexts, u"E1"_s, "Towns", 0, m_deed));
    const auto rename = [&](int seen) {
        return renameKept(*file, kind, u"Towns"_s, u"Our towns"_s, 1, m_deed,
            {{.kind = KeptKind::PaperTexts, .name = u"E1"_s, .value = "Our towns", .seen = seen}});
    };
    const auto stale = rename(0); // somebody kept another text meanwhile
    QVERIFY(!stale && stale.error().kind == Problem::Kind::Conflict);
    QCOMPARE(keptNames(*file, kind).value(), QStringList{u"Towns"_s});
    QVERIFY(rename(1));
    QCOMPARE(keptNames(*file, kind).value(), QStringList{u"Our towns"_s});
    QCOMPARE(kept(*file, KeptKind::PaperTexts, u"E1"_s)->value, "Our towns");
    QCOMPARE(kept(*file, KeptKind::PaperTexts, u"E1"_s)->version, 2);
}

void TestKept::noNameIsTakenTwice()
{
    const auto file = open();
    const auto kind = KeptKind::CouncilGroup;
    QVERIFY(keep(*file, kind, u"Towns"_s, "six", 0, m_deed));
    QVERIFY(keep(*file, kind, u"Others"_s, "five", 0, m_deed));
    const auto isConflict = [](const Outcome<int> &outcome) {
        return !outcome && outcome.error().kind == Problem::Kind::Conflict;
    };
    QVERIFY(isConflict(renameKept(*file, kind, u"Towns"_s, u"Others"_s, 1, m_deed)));
    QVERIFY(isConflict(renameKept(*file, kind, u"Towns"_s, u"New"_s, 2, m_deed))); // never seen
    QVERIFY(isConflict(renameKept(*file, kind, u"None"_s, u"New"_s, 0, m_deed)));
    QCOMPARE(keptNames(*file, kind).value(), (QStringList{u"Others"_s, u"Towns"_s}));
    QCOMPARE(kept(*file, kind, u"Others"_s)->value, "five");
}

void TestKept::kindsKeepApart()
{
    const auto file = open();
    QVERIFY(keep(*file, KeptKind::CouncilGroup, u"E1"_s, "group", 0, m_deed));
    QCOMPARE(kept(*file, KeptKind::PaperTexts, u"E1"_s).value(), Kept());
    QVERIFY(keptNames(*file, KeptKind::PaperTexts)->isEmpty());
}

void TestKept::anothersVersionIsNotOverwritten()
{
    const auto file = open();
    QVERIFY(keep(*file, KeptKind::PaperTexts, u"E1"_s, "mine", 0, m_deed));
    const auto late = keep(*open(), KeptKind::PaperTexts, u"E1"_s, "theirs", 0, {.who = u"colleague"_s});
    QVERIFY(!late);
    QCOMPARE(late.error().kind, Problem::Kind::Conflict);
    QCOMPARE(late.error().detail, u"officer"_s);
    QCOMPARE(kept(*file, KeptKind::PaperTexts, u"E1"_s)->value, "mine");
}

void TestKept::nothingIsKeptInAFileThatIsOnlyRead()
{
    QVERIFY(keep(*open(), KeptKind::PaperTexts, u"E1"_s, "mine", 0, m_deed));
    const auto file = open(CaseFileAccess::ReadOnly);
    QVERIFY(!keep(*file, KeptKind::PaperTexts, u"E1"_s, "other", 1, m_deed));
    QCOMPARE(kept(*file, KeptKind::PaperTexts, u"E1"_s)->value, "mine");
}

void TestKept::earlierVersionsStayInTheFile()
{
    const auto file = open();
    QVERIFY(keep(*file, KeptKind::PaperTexts, u"E1"_s, "first", 0, m_deed));
    QVERIFY(keep(*file, KeptKind::PaperTexts, u"E1"_s, {}, 1, m_deed));
    QSqlQuery query(file->database());
    QVERIFY(!query.exec(u"UPDATE kept SET value = 'other'"_s));
    QVERIFY(!query.exec(u"DELETE FROM kept"_s));
    QVERIFY(query.exec(u"SELECT value FROM kept WHERE version = 1"_s));
    QVERIFY(query.next());
    QCOMPARE(query.value(0).toByteArray(), "first");
}

QTEST_GUILESS_MAIN(TestKept)
#include "tst_kept.moc"
