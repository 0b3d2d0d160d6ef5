// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// Figures and charts leave the window, never over what must stay.
class TestWindowExports : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void anExportFromALockedCaseFileLeavesTheOldFile()
    {
        openLetter();
        m_answer = write(u"figures.csv"_s, "old");
        triggerWhileLocked(u"exportFigures"_s);
        QVERIFY(!message().isEmpty());
        QFile file(m_answer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
    }

    void figuresAreExported()
    {
        openLetter();
        m_answer = path(u"figures.csv"_s);
        trigger(u"exportFigures"_s);
        QFile file(m_answer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("upheld_rate"));
        QVERIFY(status().contains(u"figures.csv"_s));
    }

    void theChartIsExported_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("magic");
        QTest::newRow("svg") << u"svg"_s << QByteArray("<");
        QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
        QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF");
        QTest::newRow("csv") << u"csv"_s << QByteArray();
    }

    void theChartIsExported()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, magic);
        openLetter();
        m_answer = path(u"chart."_s + suffix);
        trigger(u"exportChart"_s);
        QFile file(m_answer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.size() > 0);
        QCOMPARE(file.read(magic.size()), magic);
    }

    void aFailedExportIsSaidInTheWindow()
    {
        openLetter();
        m_answer = path(u"no/such/folder/figures.csv"_s);
        trigger(u"exportFigures"_s);
        QVERIFY(message().contains(u"could not be written"_s));
        QVERIFY(message().contains(u"figures.csv"_s));
        QCOMPARE(QApplication::activeModalWidget(), nullptr);
        QTest::mouseClick(find<QPushButton>(u"messageClose"_s), Qt::LeftButton);
        QVERIFY(message().isEmpty());
    }

    void aCancelledDialogDoesNothing()
    {
        openLetter();
        trigger(u"exportFigures"_s);
        trigger(u"openCaseFile"_s);
        QVERIFY(message().isEmpty());
        QCOMPARE(letterCount(), 1);
    }

    void whatMustStayIsNotWrittenOver_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("target");
        for (const auto *action : {"exportFigures", "exportChart"}) {
            QTest::addRow("%s, case file", action) << QString::fromLatin1(action) << u"case.upheld"_s;
            QTest::addRow("%s, link to it", action) << QString::fromLatin1(action) << u"link.csv"_s;
            QTest::addRow("%s, another case file", action) << QString::fromLatin1(action) << u"other.csv"_s;
            QTest::addRow("%s, a letter", action) << QString::fromLatin1(action) << u"letter.csv"_s;
            QTest::addRow("%s, another suffix", action) << QString::fromLatin1(action) << u"figures.docx"_s;
        }
    }

    void whatMustStayIsNotWrittenOver()
    {
        QFETCH(QString, action);
        QFETCH(QString, target);
        openLetter(u"letter.csv"_s);
        QVERIFY(QFile::link(path(u"case.upheld"_s), path(u"link.csv"_s)));
        QVERIFY(CaseFile::open(path(u"other.csv"_s)).has_value());
        QVERIFY(!write(u"figures.docx"_s, "a report").isEmpty());
        const auto before = contentOf(path(target));
        m_answer = path(target);
        trigger(action);
        QVERIFY(message().startsWith(target + u" was not written"_s));
        QCOMPARE(contentOf(path(target)), before);
        // The case file still takes corrections.
        type(Key::upheldDecisions, u"9"_s);
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);
    }

    void anUnknownSuffixSaysWhichAreKnown()
    {
        openLetter();
        m_answer = path(u"chart.docx"_s);
        trigger(u"exportChart"_s);
        QVERIFY(message().contains(u"svg, png, pdf or csv"_s));
        QVERIFY(!QFile::exists(m_answer));
    }

    void anOldExportIsWrittenOver()
    {
        openLetter();
        m_answer = write(u"figures.csv"_s, "old");
        trigger(u"exportFigures"_s);
        QVERIFY(message().isEmpty());
        QVERIFY(contentOf(m_answer).contains("upheld_rate"));
    }
};

QTEST_MAIN(TestWindowExports)
#include "tst_windowexports.moc"
