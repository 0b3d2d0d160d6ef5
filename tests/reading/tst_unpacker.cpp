// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/unpacker.h"
#include "tests/unpacking/containermakers.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = Problem::Kind;

/// Mails and archives through the program that unpacks them, and one that lies.
class TestUnpacker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsComeThroughTheProgram_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QList<Make::Attached> attached{
            {"luton.txt", Make::letter()}, {"b.bin", QByteArray(3'000'000, 'b')}};
        QTest::newRow("archive") << Make::zip(attached);
        QTest::newRow("mail") << Make::mail(attached);
        QTest::newRow("Outlook") << Make::outlook({.attached = attached, .text = {}});
    }
    void partsComeThroughTheProgram()
    {
        QFETCH(QByteArray, bytes);
        const auto unpacked = m_unpacker.unpack(bytes, u"x"_s);
        QVERIFY2(unpacked, qPrintable(unpacked ? QString() : unpacked.error().detail));
        QCOMPARE(unpacked->parts.size(), 2);
        QCOMPARE(unpacked->parts.first().name, u"luton.txt"_s);
        QCOMPARE(unpacked->parts.first().bytes, Make::letter());
        QCOMPARE(unpacked->parts.last().bytes, QByteArray(3'000'000, 'b'));
    }

    void anEncodedNameIsReadBehindTheLock()
    {
        // The converters of character sets are loaded before the lock: behind it none could be.
        const auto part = [](const QByteArray &name) {
            return Make::mimePart(
                "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=" + name,
                "%PDF-1.4");
        };
        const auto unpacked = m_unpacker.unpack(Make::mailOf({part("iso-8859-1''caf%E9.pdf"),
                                                    part("windows-1252''%80.pdf"), part("big5''%A4%40.pdf")}),
            u"x"_s);
        QVERIFY(unpacked);
        QCOMPARE(unpacked->parts.size(), 3);
        QCOMPARE(unpacked->parts.at(0).name, u"café.pdf"_s);
        QCOMPARE(unpacked->parts.at(1).name, u"€.pdf"_s);
    }

    void whatIsNoneIsSaid()
    {
        QCOMPARE(m_unpacker.unpack("Dear Mr Porter", u"a.txt"_s).error().kind, Kind::Unsupported);
        const auto broken = m_unpacker.unpack("PK\x03\x04", u"a.zip"_s);
        QCOMPARE(broken.error().kind, Kind::Damaged);
        QCOMPARE(broken.error().file, u"a.zip"_s);
        QVERIFY(m_unpacker.unpack(Make::zip({{"a", "b"}}), u"a.zip"_s)); // and it goes on
    }

    void nobodyHasToWait()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(
            m_unpacker.unpack(Make::zip({{"a", "b"}}), {}, stop.get_token()).error().kind, Kind::Cancelled);
        QVERIFY(m_unpacker.unpack(Make::zip({{"a", "b"}}), {}));
        Unpacker missing(u"/no/such/program"_s);
        QCOMPARE(missing.unpack("PK\x03\x04", {}).error().kind, Kind::ReaderMissing);
    }

    void theReaderOpensWhatItMayBe()
    {
        Reader reader(QStringLiteral(UPHELD_READER));
        const auto mail = reader.open(Make::mail({{"luton.txt", Make::letter()}}), {});
        QVERIFY(mail && mail->isContainer);
        QCOMPARE(mail->parts.size(), 1);
        const auto word = reader.open(Make::wordOf(Make::letter()), {});
        QVERIFY(word && !word->isContainer);
        QCOMPARE(word->document.pages.size(), 2);
        QVERIFY(word->document.pages.first().typed);
        QCOMPARE(reader.read(Make::wordOf(Make::letter()), {})->pages, word->document.pages);
        QCOMPARE(reader.read(Make::mail({{"a.txt", "x"}}), {}).error().kind, Kind::NotALetter);
        QCOMPARE(reader.open(Make::zip({{"[Content_Types].xml", "x"}, {"xl/w.xml", "x"}}), {}).error().kind,
            Kind::Unsupported);
        const auto text = reader.open("From: the Ombudsman\n\nDear Mr Porter", {});
        QVERIFY(text && !text->isContainer);
    }

    void aLieCostsOneFile_data()
    {
        QTest::addColumn<QByteArray>("lie");
        for (const char *lie : {"role", "dressing", "negative size", "no bytes", "too large a part",
                 "too much in all", "more bytes than said", "fewer bytes than said", "next part too early",
                 "bytes of no part", "long name", "half a character", "no such reason",
                 "a reason of the caller's own", "a reason and bytes", "parts without end", "a page",
                 "problem behind parts", "something after the end", "a frame without end"})
            QTest::newRow(lie) << QByteArray(lie);
    }
    void aLieCostsOneFile()
    {
        QFETCH(QByteArray, lie);
        Unpacker unpacker(QStringLiteral(FAKE_UNPACKER));
        const auto unpacked = unpacker.unpack(lie, u"lie.zip"_s);
        QVERIFY(!unpacked);
        QCOMPARE(unpacked.error().kind, Kind::Damaged);
        QCOMPARE(unpacked.error().file, u"lie.zip"_s);
        const auto next = unpacker.unpack("truth", {});
        QVERIFY(next);
        QCOMPARE(next->parts.first().bytes, "letter");
    }

    void whatCameBeforeACrashIsKeptAndTheRestSaid_data()
    {
        QTest::addColumn<QByteArray>("lie");
        QTest::newRow("crash") << QByteArray("crash");
        QTest::newRow("no end") << QByteArray("no end");
    }
    void whatCameBeforeACrashIsKeptAndTheRestSaid()
    {
        QFETCH(QByteArray, lie);
        Unpacker unpacker(QStringLiteral(FAKE_UNPACKER));
        const auto unpacked = unpacker.unpack(lie, {});
        QVERIFY(unpacked);
        QCOMPARE(unpacked->parts.size(), 2);
        QCOMPARE(unpacked->parts.last().role, Part::Role::Whole);
        QCOMPARE(unpacked->parts.last().refused, Kind::Damaged);
    }

    /// Its start is no file's business that is none of these.
    void theReaderItselfLoadsNothingOfIt()
    {
        QProcess ldd;
        ldd.start(u"ldd"_s, {QStringLiteral(UPHELD_READER)});
        QVERIFY(ldd.waitForFinished());
        const auto libraries = ldd.readAllStandardOutput();
        QVERIFY(libraries.contains("libpoppler"));
        QVERIFY(!libraries.contains("gmime"));
        QVERIFY(!libraries.contains("libgsf"));
    }

private:
    Unpacker m_unpacker{unpackerBeside(QStringLiteral(UPHELD_READER))};
};

QTEST_GUILESS_MAIN(TestUnpacker)
#include "tst_unpacker.moc"
