// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/letterfiles.h"

#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

class TestLetterFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void urls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("path"); // empty: refused
        QTest::newRow("file") << u"file:///letters/a.pdf"_s << u"/letters/a.pdf"_s;
        QTest::newRow("file of this computer by name")
            << u"file://localhost/letters/a.pdf"_s << u"/letters/a.pdf"_s;
        QTest::newRow("blanks and per cent") << u"file:///letters/a%20%25b.pdf"_s << u"/letters/a %b.pdf"_s;
        QTest::newRow("web page") << u"https://example.org/a.pdf"_s << QString();
        QTest::newRow("another computer's share") << u"file://server/share/a.pdf"_s << QString();
        QTest::newRow("no path at all") << u"file:"_s << QString();
    }

    void urls()
    {
        QFETCH(QString, url);
        QFETCH(QString, path);
        QMimeData data;
        data.setUrls({QUrl(url)});
        QVERIFY(mayHoldFiles(data));
        const auto files = letterFiles(data);
        QCOMPARE(files.paths, path.isEmpty() ? QStringList() : QStringList{path});
        QCOMPARE(files.refused.size(), path.isEmpty() ? 1 : 0);
        if (path.isEmpty())
            QCOMPARE(files.refused.first().kind, Problem::Kind::NotReadable);
    }

    void pathsInText()
    {
        QMimeData data;
        data.setText(
            u"/letters/a.pdf\r\n \"/letters/b c.pdf\" \nfile:///letters/d.pdf\nDear Chief Executive\n"_s);
        const QStringList expected{u"/letters/a.pdf"_s, u"/letters/b c.pdf"_s, u"/letters/d.pdf"_s};
        QCOMPARE(letterFiles(data).paths, expected);
        QVERIFY(letterFiles(data).refused.isEmpty());
    }

    void wordsAreNoFiles()
    {
        QMimeData data;
        data.setText(u"9 of 13\n"_s);
        QVERIFY(letterFiles(data).isEmpty());
        QVERIFY(!mayHoldFiles(data));
    }
};

QTEST_GUILESS_MAIN(TestLetterFiles)
#include "tst_letterfiles.moc"
