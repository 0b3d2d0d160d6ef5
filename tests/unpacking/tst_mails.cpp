// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/containerhint.h"
#include "tests/unpacking/containermakers.h"
#include "tests/unpacking/partslist.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = Problem::Kind;

namespace {
const QByteArray picture = QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(200, 'p');

QByteArray plainPart(const QByteArray &text)
{
    return Make::mimePart("Content-Type: text/plain; charset=utf-8", text);
}
} // namespace

/// Mails as people and programs send them, and as nobody should.
class TestMails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUnpacking(); }

    void whatIsAttachedComesOut()
    {
        const PartsList list(Make::mail({{"luton.pdf", "%PDF-1.4 x"}, {"derby.txt", Make::letter()}}));
        QVERIFY(!list.problem);
        QCOMPARE(list.names(), (QStringList{u"luton.pdf"_s, u"derby.txt"_s}));
        QCOMPARE(list.part(u"derby.txt"_s).bytes, Make::letter());
    }

    void eachEncodingIsUndone_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("base64") << QByteArray("base64") << QByteArray("NjklIG9mIGNhc2Vz");
        QTest::newRow("quoted-printable")
            << QByteArray("quoted-printable") << QByteArray("69=25 of=\r\n cases");
        QTest::newRow("seven bits") << QByteArray("7bit") << QByteArray("69% of cases");
        QTest::newRow("eight bits") << QByteArray("8bit") << QByteArray("69% of cases");
        QTest::newRow("binary") << QByteArray("binary") << QByteArray("69% of cases");
        QTest::newRow("base64 with noise") << QByteArray("base64") << QByteArray("NjklI!G9mIGNh\r\n  c2Vz");
    }
    void eachEncodingIsUndone()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, content);
        const PartsList list(Make::mailOf({Make::mimePart(
            "Content-Type: text/plain; name=a.txt\r\nContent-Transfer-Encoding: " + head, content)}));
        QCOMPARE(list.part(u"a.txt"_s).bytes.trimmed(), "69% of cases");
    }

    void eachWayToWriteANameIsRead_data()
    {
        QTest::addColumn<QByteArray>("disposition");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QByteArray("attachment; filename=letter.pdf") << u"letter.pdf"_s;
        QTest::newRow("encoded") << QByteArray("attachment; filename*=utf-8''Z%C3%BCrich%20letter.pdf")
                                 << u"Zürich letter.pdf"_s;
        QTest::newRow("in pieces") << QByteArray(
            "attachment; filename*0=\"annual \"; filename*1=\"letter\"; filename*2=\".pdf\"")
                                   << u"annual letter.pdf"_s;
        QTest::newRow("Latin") << QByteArray("attachment; filename*=iso-8859-1''caf%E9.pdf") << u"café.pdf"_s;
        QTest::newRow("as in a subject")
            << QByteArray("attachment; filename=\"=?utf-8?B?w6kucGRm?=\"") << u"é.pdf"_s;
        QTest::newRow("a path") << QByteArray("attachment; filename=\"../../x.pdf\"") << u"../../x.pdf"_s;
    }
    void eachWayToWriteANameIsRead()
    {
        QFETCH(QByteArray, disposition);
        QFETCH(QString, name);
        const PartsList list(Make::mailOf({Make::mimePart(
            "Content-Type: application/pdf\r\nContent-Disposition: " + disposition, "%PDF-1.4")}));
        QCOMPARE(list.names(), QStringList{name});
    }

    void anAttachmentNeedsNoName()
    {
        const PartsList list(Make::mail({{"", "%PDF-1.4 x"}}));
        QCOMPARE(list.parts.size(), 1);
        QVERIFY(list.parts.first().name.isEmpty());
        QCOMPARE(list.parts.first().bytes, "%PDF-1.4 x");
    }

    void aMailWithinAMailIsAFileOfItsOwn()
    {
        const auto inner = Make::mail({{"luton.txt", Make::letter()}});
        const PartsList list(
            Make::mailOf({plainPart("Forwarded."), Make::mimePart("Content-Type: message/rfc822", inner)}));
        QCOMPARE(list.names(), QStringList{u"Annual review letter"_s}); // its subject
        const PartsList within(list.parts.first().bytes);
        QCOMPARE(within.part(u"luton.txt"_s).bytes, Make::letter());
    }

    void aSignedMailGivesWhatWasSigned()
    {
        const auto content = Make::mimePart(
            "Content-Type: text/plain; name=luton.txt\r\nContent-Disposition: attachment", Make::letter());
        const PartsList list(Make::mailOf(
            {content, Make::mimePart("Content-Type: application/pkcs7-signature; name=smime.p7s", "sign")},
            "signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256"));
        QCOMPARE(list.names(), QStringList{u"luton.txt"_s});
    }

    void anEncryptedMailSaysSo_data()
    {
        QTest::addColumn<QByteArray>("mail");
        QTest::newRow("PGP") << Make::mailOf(
            {Make::mimePart("Content-Type: application/pgp-encrypted", "Version: 1"),
                Make::mimePart("Content-Type: application/octet-stream", "secret")},
            "encrypted; protocol=\"application/pgp-encrypted\"");
        QTest::newRow("S/MIME") << QByteArray(
            "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; "
            "smime-type=enveloped-data; name=smime.p7m\r\n\r\nsecret\r\n");
    }
    void anEncryptedMailSaysSo()
    {
        QFETCH(QByteArray, mail);
        const PartsList list(mail);
        QVERIFY(!list.parts.isEmpty());
        QCOMPARE(list.parts.first().refused, Kind::LockedInside);
    }

    void outlooksOwnWrappingIsNamed()
    {
        const PartsList list(Make::mail({{"winmail.dat", QByteArray("\x78\x9f\x3e\x22") + "rest"}}));
        QCOMPARE(list.part(u"winmail.dat"_s).refused, Kind::WrappedByOutlook);
    }

    void withoutAttachmentsTheMailItselfIsTheLetter_data()
    {
        QTest::addColumn<QByteArray>("mail");
        const QByteArray head = "From: a@example.org\r\nMIME-Version: 1.0\r\n";
        const auto html = "<html><head><title>x</title><style>p{}</style></head><body><p>Dear Mr "
                          "Porter</p><p>69%&nbsp;of</p></body></html>";
        QTest::newRow("plain") << head + "Content-Type: text/plain\r\n\r\nDear Mr Porter\r\n";
        QTest::newRow("of no type") << head + "\r\nDear Mr Porter\r\n";
        QTest::newRow("HTML") << head + "Content-Type: text/html\r\n\r\n" + html;
        QTest::newRow("both") << Make::mailOf(
            {plainPart("Dear Mr Porter"), Make::mimePart("Content-Type: text/html", html)}, "alternative");
        QTest::newRow("beside a logo")
            << Make::mailOf({Make::mimePart("Content-Type: text/html", html),
                                Make::mimePart("Content-Type: image/png\r\nContent-ID: <logo>", picture)},
                   "related");
        QTest::newRow("a character set that is not")
            << head + "Content-Type: text/plain; charset=\"no-such-set\"\r\n\r\nDear Mr Porter\r\n";
    }
    void withoutAttachmentsTheMailItselfIsTheLetter()
    {
        QFETCH(QByteArray, mail);
        const PartsList list(mail);
        QVERIFY(!list.problem);
        const auto text = std::ranges::find(list.parts, Part::Role::MessageText, &Part::role);
        QVERIFY(text != list.parts.end());
        QVERIFY2(text->bytes.startsWith("Dear Mr Porter"), text->bytes.constData());
        QVERIFY(!text->bytes.contains("<p>"));
    }

    void besideAnAttachmentTheMailsTextIsNoLetter()
    {
        const PartsList list(Make::mail({{"luton.pdf", "%PDF-1.4"}}, Make::letter()));
        QCOMPARE(list.parts.size(), 1);
        QCOMPARE(list.parts.first().role, Part::Role::File);
    }

    void aLogoIsDressingAndAScanIsNot()
    {
        const auto logo = Make::mimePart("Content-Type: image/png\r\nContent-ID: <logo>", picture);
        QVERIFY(PartsList(Make::mailOf({plainPart("x"), logo}, "related")).parts.first().isDressing);
        QVERIFY(!PartsList(Make::mail({{"scan.png", picture}})).parts.first().isDressing);
    }

    void whatHtmlHidesIsNoText()
    {
        const PartsList list(
            "From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n"
            "<p>69% upheld</p><div style=\"display: none\">96%<div>97%</div></div><p>5.8<sup>2</sup>"
            "</p><script>98%</script><!-- 99% --><img src=\"http://example.org/x.png\">5 < 6");
        const auto text = list.parts.first().bytes;
        QVERIFY(text.contains("69% upheld"));
        for (const char *hidden : {"96%", "97%", "98%", "99%", "5.82", "http"})
            QVERIFY2(!text.contains(hidden), text.constData());
        QVERIFY(text.contains("5 < 6"));
    }

    void anAttachedPageComesAsItsWords_data()
    {
        QTest::addColumn<QByteArray>("page");
        const QByteArray html = "<!DOCTYPE html>\n<html><body><p>Dear Mr Porter</p><p style=\"display:none\">"
                                "96%</p></body></html>";
        QTest::newRow("HTML") << html;
        QTest::newRow("HTML behind a mark")
            << "\xef\xbb\xbf\n " + html.toUpper().replace("DEAR MR PORTER", "Dear Mr Porter");
        QTest::newRow("HTML in UTF-16") << QByteArray("\xff\xfe")
                + QByteArray(
                    reinterpret_cast<const char *>(QString::fromLatin1(html).utf16()), html.size() * 2);
        QTest::newRow("rich text") << QByteArray("{\\rtf1\\ansi Dear Mr Porter\\par{\\v 96%}}");
    }
    void anAttachedPageComesAsItsWords()
    {
        QFETCH(QByteArray, page);
        const PartsList list(Make::mail({{"letter.html", page}}));
        QCOMPARE(list.names(), QStringList{u"letter.html"_s});
        QCOMPARE(list.parts.first().bytes.trimmed(), "Dear Mr Porter");
    }

    void aMailboxGivesEachOfItsMails()
    {
        const auto one = Make::mail({{"one.txt", "first"}}).replace("\r\n", "\n");
        const auto two = Make::mail({{"two.txt", "second"}}).replace("\r\n", "\n");
        const PartsList list("From a@example.org Wed Jul 17 09:00:00 2024\n" + one
            + "\nFrom b@example.org Wed Jul 17 09:00:00 2024\n" + two);
        QCOMPARE(list.names(), (QStringList{u"one.txt"_s, u"two.txt"_s}));
    }

    void anEmptyMailSaysSo()
    {
        const PartsList list("From: a@example.org\r\nMIME-Version: 1.0\r\n\r\n");
        QCOMPARE(list.stopped(), Kind::NothingInside);
    }

    void partsWithinPartsHaveAnEnd()
    {
        QByteArray mail = "From: a@example.org\r\nMIME-Version: 1.0\r\n";
        for (int i = 0; i < 2000; ++i) {
            const auto number = QByteArray::number(i);
            mail += "Content-Type: multipart/mixed; boundary=b" + number + "\r\n\r\n--b" + number + "\r\n";
        }
        const PartsList list(mail + "Content-Type: text/plain\r\n\r\nx\r\n");
        QVERIFY(list.parts.size() <= 2);
    }

    void aCutMailGivesWhatIsThere()
    {
        const auto mail = Make::mail({{"luton.txt", Make::letter()}, {"derby.txt", Make::letter("Derby")}});
        const PartsList list(mail.left(mail.size() * 3 / 4));
        QCOMPARE(list.part(u"luton.txt"_s).bytes, Make::letter());
    }

    void onlyMailsAreMails_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isMail");
        QTest::newRow("mail") << Make::mail({}) << true;
        QTest::newRow("mail with line feeds") << Make::mail({}).replace("\r\n", "\n") << true;
        QTest::newRow("received") << QByteArray("Received: by x\n\tfor y\nFrom: a\n\nx") << true;
        QTest::newRow("signed part alone")
            << QByteArray("MIME-Version: 1.0\nContent-Type: text/plain\n\nx") << true;
        QTest::newRow("typed letter") << Make::letter() << false;
        QTest::newRow("typed letter with a head")
            << QByteArray("From: The Ombudsman\nTo: Mr Porter\nDate: 17 July 2024\nSubject: Letter\n\n")
                + Make::letter()
            << false;
        QTest::newRow("Markdown") << QByteArray("# From: x\n\nReceived: 12 complaints\n") << false;
        QTest::newRow("a sentence") << QByteArray("Received: 12 complaints\nwere upheld\n\n") << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("a long line") << QByteArray(1'000'000, 'x') << false;
    }
    void onlyMailsAreMails()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isMail);
        QCOMPARE(looksLikeMail(bytes), isMail);
    }
};

QTEST_GUILESS_MAIN(TestMails)
#include "tst_mails.moc"
