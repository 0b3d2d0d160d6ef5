// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/problemtext.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestProblemText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindSaysWhatHappenedAndWhatToDo()
    {
        QSet<QString> texts;
        const auto last = static_cast<int>(Problem::Kind::ReferenceDamaged);
        for (int kind = 0; kind <= last; ++kind) {
            const auto says = problemSays({.kind = static_cast<Problem::Kind>(kind)});
            QVERIFY2(says.size() > 30 && says.endsWith(u'.'), qPrintable(says));
            // What happened, then what to do.
            QVERIFY2(says.count(u". "_s) + says.count(u", so "_s) + says.count(u" again to "_s) >= 1,
                qPrintable(says));
            texts.insert(says);
        }
        QCOMPARE(texts.size(), last + 1);
    }

    void theFileIsNamed()
    {
        const auto text = problemText({.kind = Problem::Kind::Locked, .file = u"/letters/locked.pdf"_s});
        QVERIFY(text.startsWith(u"/letters/locked.pdf: "_s));
        QVERIFY(text.contains(u"password"_s));
    }

    void anUnknownSuffixIsToldWhichThereAre()
    {
        const auto text = problemText(
            {.kind = Problem::Kind::UnknownFormat, .file = u"x.jpg"_s, .detail = u".svg, .png"_s});
        QCOMPARE(text,
            u"x.jpg: Files of this kind are not written. Choose a name that ends in one of these. (.svg, .png)"_s);
    }

    void thePageIsNamed()
    {
        QVERIFY(problemSays({.kind = Problem::Kind::TooSlow, .page = 7}).startsWith(u"Page 7: "_s));
    }

    void percentSignsInNamesAreKept()
    {
        const auto text =
            problemText({.kind = Problem::Kind::Empty, .file = u"100%1 %2.pdf"_s, .detail = u"%1"_s});
        QVERIFY2(text.startsWith(u"100%1 %2.pdf: "_s), qPrintable(text));
        QVERIFY(text.endsWith(u"(%1)"_s));
    }

    void detailIsOneShortPrintableLine()
    {
        const auto text = problemSays(
            {.kind = Problem::Kind::WriteFailed, .detail = u"disk\n\x1b[31m full "_s + QString(5000, u'x')});
        QVERIFY(!text.contains(u'\n'));
        QVERIFY(!text.contains(QChar(0x1b)));
        QVERIFY(text.size() < 500);
    }
};

QTEST_GUILESS_MAIN(TestProblemText)
#include "tst_problemtext.moc"
