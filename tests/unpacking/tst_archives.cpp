// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/wire.h"
#include "tests/unpacking/containermakers.h"
#include "tests/unpacking/partslist.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = Problem::Kind;

/// ZIP archives, sound and hostile: what is sound in them comes out, what is not says why.
class TestArchives : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesComeOut_data()
    {
        QTest::addColumn<QByteArray>("zip");
        const QList<Make::Attached> entries{{"a/luton.txt", Make::letter()}, {"b.pdf", "%PDF-1.4\n"}};
        QTest::newRow("as usual") << Make::zip(entries);
        QTest::newRow("of the format for large ones") << Make::zip64(entries);
        QTest::newRow("stored") << Make::rawZip({{"a/luton.txt", Make::letter()}, {"b.pdf", "%PDF-1.4\n"}});
        QTest::newRow("with something after it") << Make::zip(entries) + QByteArray(1000, 'x');
    }
    void filesComeOut()
    {
        QFETCH(QByteArray, zip);
        const PartsList list(zip);
        QVERIFY(!list.problem);
        QCOMPARE(list.names(), (QStringList{u"a/luton.txt"_s, u"b.pdf"_s}));
        QCOMPARE(list.part(u"a/luton.txt"_s).bytes, Make::letter());
    }

    void namesAreData_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"../../x.pdf", "/etc/passwd", "C:\\x.pdf", "a\nb.pdf", "-x.pdf", "CON.pdf"})
            QTest::newRow(name) << QByteArray(name);
        QTest::newRow("long") << QByteArray(3000, 'x');
        QTest::newRow("right to left") << QByteArray("fdp.\u202Eexe");
    }
    void namesAreData()
    {
        QFETCH(QByteArray, name);
        const PartsList list(Make::rawZip({{name, "letter"}}));
        QCOMPARE(list.parts.size(), 1);
        QCOMPARE(list.parts.first().bytes, "letter");
        QVERIFY(!list.parts.first().name.isEmpty());
    }

    void aNameThatIsNoTextComesAllTheSame()
    {
        const PartsList list(Make::rawZip({{"\xff\xfe\x80.pdf", "letter"}}));
        QCOMPARE(list.parts.size(), 1);
        QCOMPARE(list.parts.first().bytes, "letter");
    }

    void linksAndFoldersAndSystemsFilesAreNone()
    {
        constexpr quint32 link = 0120777U << 16;
        constexpr quint32 folder = 0040755U << 16;
        const PartsList list(Make::rawZip(
            {{"shadow.pdf", "/etc/shadow", false, -1, 0, link}, {"letters/", "", false, -1, 0, folder},
                {"__MACOSX/._b.txt", "x"}, {".DS_Store", "x"}, {"Thumbs.db", "x"}, {"b.txt", "letter"}}));
        QCOMPARE(list.names(), QStringList{u"b.txt"_s});
    }

    void aPasswordIsSaid()
    {
        const PartsList list(Make::lockedZip({{"luton.txt", Make::letter()}}));
        QCOMPARE(list.parts.size(), 1);
        QCOMPARE(list.part(u"luton.txt"_s).refused, Kind::LockedInside);
        QVERIFY(list.parts.first().bytes.isEmpty());
    }

    void noMoreThanFiveHundredAreLookedAt()
    {
        QList<Make::RawEntry> entries;
        for (int i = 0; i < 10'000; ++i)
            entries.append({QByteArray::number(i) + ".txt", "letter"});
        const PartsList list(Make::rawZip(entries));
        QCOMPARE(list.parts.size(), Wire::mostParts + 1);
        QCOMPARE(list.stopped(), Kind::TooManyParts);
    }

    void fiveHundredAreNotTooMany()
    {
        QList<Make::RawEntry> entries;
        for (int i = 0; i < Wire::mostParts; ++i)
            entries.append({QByteArray::number(i) + ".txt", "letter"});
        const PartsList list(Make::rawZip(entries));
        QCOMPARE(list.parts.size(), Wire::mostParts);
        QVERIFY(!list.stopped());
    }

    void aBombIsStopped()
    {
        const Make::RawEntry bomb{"zeros.txt", QByteArray(60'000'000, '0'), true};
        const PartsList list(Make::rawZip({{"luton.txt", Make::letter()}, bomb, {"after.txt", "letter"}}));
        QCOMPARE(list.part(u"luton.txt"_s).bytes, Make::letter()); // what came before it is there
        QCOMPARE(list.stopped(), Kind::UnpacksTooFar);
        QCOMPARE(list.parts.size(), 2);
    }

    void aSizeThatLiesHarmsNobody_data()
    {
        QTest::addColumn<qint64>("said");
        QTest::newRow("nothing") << qint64(0);
        QTest::newRow("less") << qint64(10);
        QTest::newRow("more") << qint64(1'000'000);
        QTest::newRow("far more") << qint64(3'000'000'000);
    }
    void aSizeThatLiesHarmsNobody()
    {
        QFETCH(qint64, said);
        const PartsList list(
            Make::rawZip({{"lie.txt", QByteArray(5000, 'a'), true, said}, {"luton.txt", "letter"}}));
        const auto lie = list.part(u"lie.txt"_s);
        QVERIFY(lie.refused || lie.bytes.size() <= 5000 || list.stopped());
        QVERIFY(list.part(u"luton.txt"_s).bytes == "letter" || list.stopped());
    }

    void aCutArchiveGivesWhatIsWhole()
    {
        const auto whole =
            Make::rawZip({{"luton.txt", Make::letter()}, {"second.txt", QByteArray(5000, 'b')}});
        const PartsList list(whole.left(whole.indexOf(QByteArray(100, 'b')) + 100));
        QCOMPARE(list.part(u"luton.txt"_s).bytes, Make::letter());
        QVERIFY(list.part(u"second.txt"_s).bytes.isEmpty());
        QCOMPARE(list.stopped(), Kind::Damaged);
    }

    void otherProgramsFilesAreNoArchives_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("workbook") << Make::zip(
            {{"[Content_Types].xml", "<x/>"}, {"xl/workbook.xml", "<x/>"}});
        QTest::newRow("book") << Make::zip(
            {{"mimetype", "application/epub+zip"}, {"META-INF/container.xml", "<x/>"}});
        QTest::newRow("spreadsheet") << Make::zip(
            {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"},
                {"META-INF/manifest.xml", "<x/>"}});
        QTest::newRow("program") << Make::zip({{"META-INF/MANIFEST.MF", "x"}, {"A.class", "x"}});
    }
    void otherProgramsFilesAreNoArchives()
    {
        QFETCH(QByteArray, bytes);
        const PartsList list(bytes);
        QCOMPARE(list.problem, Kind::Unsupported);
        QVERIFY(list.parts.isEmpty());
    }

    void whatIsNoArchiveSaysSo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("head alone") << QByteArray("PK\x03\x04") << Kind::Damaged;
        QTest::newRow("noise") << QByteArray("PK\x03\x04") + QByteArray(5000, '\x7f') << Kind::Damaged;
        QTest::newRow("empty archive")
            << QByteArray("PK\x05\x06") + QByteArray(18, '\0') << Kind::NothingInside;
        QTest::newRow("text") << QByteArray("Dear Mr Porter") << Kind::Unsupported;
        QTest::newRow("nothing") << QByteArray() << Kind::Unsupported;
    }
    void whatIsNoArchiveSaysSo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Kind, kind);
        const PartsList list(bytes);
        QCOMPARE(list.problem, kind);
        QVERIFY(list.parts.isEmpty());
    }

    void anyBrokenByteIsSurvived()
    {
        const auto whole = Make::zip({{"luton.txt", Make::letter()}, {"b.txt", "second"}});
        for (qsizetype at = 0; at < whole.size(); at += 3) {
            auto broken = whole;
            broken[at] = char(broken[at] ^ 0x55);
            const PartsList list(broken);
            for (const auto &part : list.parts)
                QVERIFY(part.refused || part.bytes == Make::letter() || part.bytes == "second"
                    || !part.bytes.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestArchives)
#include "tst_archives.moc"
