// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unpacking/containermakers.h"
#include "tests/unpacking/partslist.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = Problem::Kind;

/// What Outlook saves, sound and broken.
class TestOutlook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareUnpacking(); }

    void whatIsAttachedComesOut()
    {
        const auto large = QByteArray(100'000, 'x');
        const PartsList list(Make::outlook(
            {.attached = {{"luton \xc3\xa9.txt", Make::letter()}, {"large.pdf", large}, {"", "unnamed"}},
                .text = u"See attached."_s}));
        QVERIFY(!list.problem);
        QCOMPARE(list.parts.size(), 3);
        QCOMPARE(list.part(u"luton é.txt"_s).bytes, Make::letter());
        QCOMPARE(list.part(u"large.pdf"_s).bytes, large);
        QCOMPARE(list.part(QString()).bytes, "unnamed");
    }

    void aMailWithinIsAFileOfItsOwn()
    {
        const Make::OutlookMail innermost{.attached = {{"luton.txt", Make::letter()}}, .text = {}};
        const Make::OutlookMail inner{.attached = {}, .text = u"Two"_s, .mails = {innermost}};
        const PartsList list(Make::outlook({.attached = {}, .text = u"One"_s, .mails = {inner}}));
        QCOMPARE(list.names(), QStringList{u"the mail within"_s});
        const PartsList within(list.parts.first().bytes);
        QCOMPARE(within.names(), QStringList{u"the mail within"_s});
        const PartsList deepest(within.parts.first().bytes);
        QCOMPARE(deepest.part(u"luton.txt"_s).bytes, Make::letter());
    }

    void withoutAttachmentsTheMailItselfIsTheLetter()
    {
        const PartsList plain(Make::outlook({.attached = {}, .text = QString::fromUtf8(Make::letter())}));
        QCOMPARE(plain.parts.size(), 1);
        QCOMPARE(plain.parts.first().role, Part::Role::MessageText);
        QCOMPARE(plain.parts.first().bytes.trimmed(), Make::letter().trimmed());
        const PartsList html(
            Make::outlook({.attached = {}, .text = {}, .html = "<p>Dear <b>Mr</b> Porter</p>"}));
        QCOMPARE(html.parts.first().bytes.trimmed(), "Dear Mr Porter");
    }

    void aRichTextIsTheLetterWhereThereIsNoOther_data()
    {
        QTest::addColumn<QByteArray>("packed");
        QTest::addColumn<QByteArray>("words");
        // The two examples of the format's own description, with references into what came before.
        QTest::newRow("packed") << QByteArray::fromHex(
            "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c0900"
            "20627705b06c647d0a800fa0")
                                << QByteArray("hello world");
        QTest::newRow("packed, over itself")
            << QByteArray::fromHex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
            << QByteArray("WXYZWXYZWXYZWXYZWXYZ");
        QTest::newRow("not packed") << QByteArray::fromHex("1600000009000000") + "MELA" + QByteArray(4, '\0')
                + "{\\rtf1 69}" << QByteArray("69");
        QTest::newRow("signs and what hides")
            << Make::packedRtf("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}\\fs22 Dear Mr "
                               "Porter\\par\\par 69% of \\u8216 ?cases\\'92{\\v  96%}{\\deleted  97%} "
                               "{\\fs2 98%}5.8{\\super 2}\\par {\\*\\htmltag64 <p>}a \\{b\\} \\\\ "
                               "{\\pict\\bin4 }}}}99%}\\'a35}")
            << QByteArray("Dear Mr Porter\n\n69% of \xe2\x80\x98"
                          "cases\x92 5.8 2\n\na {b} \\ \xa3"
                          "5");
    }
    void aRichTextIsTheLetterWhereThereIsNoOther()
    {
        QFETCH(QByteArray, packed);
        QFETCH(QByteArray, words);
        const PartsList list(Make::outlook({.attached = {}, .text = {}, .rich = packed}));
        QCOMPARE(list.parts.size(), 1);
        QCOMPARE(list.parts.first().role, Part::Role::MessageText);
        QCOMPARE(list.parts.first().bytes.trimmed(), words);
        const PartsList plain(Make::outlook({.attached = {}, .text = u"Plain"_s, .rich = packed}));
        QCOMPARE(plain.parts.first().bytes.trimmed(), "Plain");
    }

    void aBrokenRichTextIsSaid()
    {
        const auto whole = Make::packedRtf("{\\rtf1 69% of cases}");
        for (qsizetype at = 8; at < whole.size(); ++at) {
            auto broken = whole;
            broken[at] = char(broken[at] ^ 0x10);
            const PartsList list(Make::outlook({.attached = {}, .text = {}, .rich = broken}));
            QCOMPARE(list.parts.size(), 1);
            QCOMPARE(list.parts.first().refused, Kind::Damaged);
        }
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY(!PartsList(Make::outlook({.attached = {}, .text = {}, .rich = whole.left(size)}))
                         .parts.isEmpty());
    }

    void outlooksOwnWrappingIsNamed()
    {
        const PartsList list(Make::outlook({.attached = {{"winmail.dat", "x"}}, .text = {}}));
        QCOMPARE(list.part(u"winmail.dat"_s).refused, Kind::WrappedByOutlook);
    }

    void anEmptyMailSaysSo()
    {
        QCOMPARE(PartsList(Make::outlook({.attached = {}, .text = {}})).stopped(), Kind::NothingInside);
    }

    void whatIsNoMailSaysSo()
    {
        const auto mail = Make::outlook({.attached = {{"a.txt", "x"}}, .text = {}});
        QCOMPARE(PartsList(mail.left(600)).problem, Kind::Damaged);
        QCOMPARE(PartsList(mail.left(8)).problem, Kind::Damaged);
        auto other = mail; // another program's file: none of a mail's streams by name
        other.replace(
            QByteArray::fromHex("5f005f00700072006f007000"), QByteArray::fromHex("5f005f00710072006f007000"));
        QVERIFY(PartsList(other).problem == Kind::Unsupported || PartsList(other).problem == Kind::Damaged);
    }

    void anyBrokenByteIsSurvived()
    {
        const auto whole = Make::outlook({.attached = {{"luton.txt", Make::letter()}}, .text = u"Text"_s});
        for (qsizetype at = 0; at < whole.size(); at += 7) {
            auto broken = whole;
            broken[at] = char(broken[at] ^ 0xff);
            const PartsList list(broken);
            QVERIFY(list.parts.size() <= 3);
        }
    }
};

QTEST_GUILESS_MAIN(TestOutlook)
#include "tst_outlook.moc"
