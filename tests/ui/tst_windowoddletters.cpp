// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papertest.h"

#include "paper/docxreading.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/chartview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Letters that are not as most are: charts, paper and briefing still say what is so, and no more.
class TestWindowOddLetters : public PaperTest {
    Q_OBJECT

private Q_SLOTS:
    void anAbolishedCouncilNamesItsSuccessorAndIsJoinedToNone()
    {
        openOne(u"selby.txt"_s, aYearBefore(letterText("Selby District Council", 8)));
        openOne(u"north-yorkshire.txt"_s, letterText("North Yorkshire Council", 9));
        choose(u"31 March 2023"_s);
        const auto fate = u"existed until 31 March 2023; its successor is North Yorkshire Council"_s;
        QTRY_VERIFY2(drawn().contains(fate), qPrintable(drawn()));
        QVERIFY2(words().contains(fate), qPrintable(words()));
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"Dear Mr Porter"_s));
        QVERIFY2(preview().contains(u"North Yorkshire Council"_s), qPrintable(preview()));
        QVERIFY(!preview().contains(u"9 of 13"_s));
        // Its successor's years begin with itself.
        choose(u"31 March 2024"_s);
        QVERIFY(!find<QAction>(u"chartThroughYears"_s)->isEnabled());
        QTRY_VERIFY(drawn().contains(u"9 of 13"_s));
        QVERIFY2(!drawn().contains(u"successor"_s), qPrintable(drawn()));
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"North Yorkshire Council"_s) && preview().contains(u"9 of 13"_s));
        QVERIFY(!preview().contains(u"8 of 13"_s));
        QVERIFY(!preview().contains(u"Selby"_s));
    }

    void aBodyWithoutAnAverageGetsNoVerdict()
    {
        openOne(u"park.txt"_s,
            letterText("Dartmoor National Park Authority", 9)
                .replace("This compares to an average of 79% in similar organisations.\n\n", ""));
        QTRY_VERIFY2(drawn().contains(u"no average"_s), qPrintable(drawn()));
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"Dear Mr Porter"_s));
        for (const auto &text : {drawn() + words(), preview()}) {
            QVERIFY2(text.contains(u"9 of 13 (69%)"_s), qPrintable(text));
            QVERIFY2(!text.contains(u"would be usual"_s) && !text.contains(u"than chance usually gives"_s),
                qPrintable(text));
        }
        QVERIFY2(preview().contains(u"gives no average"_s), qPrintable(preview()));
        trigger(u"briefing"_s);
        QVERIFY(!QApplication::clipboard()->text().contains(u"average"_s));
    }

    void aLetterWithoutFiguresHasAPaperThatSaysSo()
    {
        auto text = letterText(luton, 9);
        openOne(u"bare.txt"_s, text.left(text.indexOf("Complaints upheld")));
        QTRY_VERIFY2(drawn().contains(u"Luton"_s), qPrintable(drawn()));
        static const QRegularExpression rate(u"\\d+ ?%"_s);
        QVERIFY2(!words().contains(rate), qPrintable(words()));
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"Dear Mr Porter"_s));
        const auto summary = preview().section(u"Appendix A"_s, 0, -2);
        QVERIFY2(!summary.contains(rate), qPrintable(summary));
        QVERIFY2(summary.contains(u"not found"_s) || summary.contains(u"no figures"_s), qPrintable(summary));
        savePaper(path(u"bare.docx"_s));
        QVERIFY(readDocx(contentOf(m_answer)).has_value());
        trigger(u"briefing"_s);
        QVERIFY(!QApplication::clipboard()->text().contains(rate));
        for (const auto &name : {u"bare.svg"_s, u"bare.csv"_s}) {
            m_answer = path(name);
            trigger(u"exportChart"_s);
            QVERIFY2(QFile::exists(m_answer), qPrintable(message()));
        }
    }

    void withoutALetterTheKeysDoNothing()
    {
        m_answer = path(u"none.svg"_s);
        for (const auto key : {Qt::Key_5, Qt::Key_6, Qt::Key_7, Qt::Key_8, Qt::Key_9})
            QTest::keyClick(m_window.get(), key, Qt::AltModifier);
        for (const auto key : {Qt::Key_C, Qt::Key_T, Qt::Key_E, Qt::Key_P, Qt::Key_V})
            QTest::keyClick(m_window.get(), key, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_F11);
        QVERIFY2(words().contains(u"No letter is chosen"_s), qPrintable(words()));
        QVERIFY(!QFile::exists(m_answer));
        QVERIFY(!m_window->findChild<QWidget *>(u"paperWindow"_s));
        QVERIFY(!QApplication::activeModalWidget());
    }

    void aNameIsNeverMarkup_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("markup") << QByteArray("<b>Luton</b> & <img src=x> Council");
        QTest::newRow("200 characters") << "The " + QByteArray(190, 'W') + " Council";
        QTest::newRow("200 in words")
            << "The " + QByteArray("Wexcombe and ").repeated(15) + "District Council";
        QTest::newRow("placeholders") << QByteArray("Luton %1 %2 %n Council");
    }

    void aNameIsNeverMarkup()
    {
        QFETCH(const QByteArray, name);
        openLetter(u"odd.txt"_s, 9);
        type(Key::authority, QString::fromLatin1(name));
        QTRY_VERIFY2(drawn().contains(QString::fromLatin1(name).left(20)), qPrintable(drawn()));
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"Dear Mr Porter"_s));
        const auto shown = value(Key::authority);
        QCOMPARE(shown, QString::fromLatin1(name));
        QVERIFY2(preview().contains(shown), qPrintable(shown + u" is not in "_s + preview()));
        savePaper(path(u"odd.docx"_s));
        const auto paper = readDocx(contentOf(m_answer));
        QVERIFY(paper.has_value());
        QVERIFY(
            std::ranges::any_of(paper->lines, [&](const auto &line) { return line.text.contains(shown); }));
        trigger(u"briefing"_s);
        const auto briefing = QApplication::clipboard()->text();
        QVERIFY2(briefing.contains(shown), qPrintable(shown + u" is not in "_s + briefing));
        m_answer = path(u"odd.svg"_s);
        trigger(u"exportChart"_s);
        QXmlStreamReader svg(contentOf(m_answer));
        while (!svg.atEnd()) {
            svg.readNext();
            QVERIFY(svg.name() != u"img" && svg.name() != u"b");
        }
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    }

private:
    [[nodiscard]] QString drawn() const
    {
        const auto *scene = qobject_cast<ChartScene *>(find<ChartView>(u"chartView"_s)->scene());
        return scene ? scene->words().join(u' ') : QString();
    }
    [[nodiscard]] QString words() const { return find<QPlainTextEdit>(u"chartWords"_s)->toPlainText(); }
};

QTEST_MAIN(TestWindowOddLetters)
#include "tst_windowoddletters.moc"
