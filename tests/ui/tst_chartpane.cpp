// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartletters.h"
#include "ui/charts/chartmime.h"
#include "ui/charts/chartpane.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/chartview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {
ChartView *viewOf(const ChartPane &pane)
{
    return pane.findChild<ChartView *>(u"chartView"_s);
}

QString wordsOf(const ChartPane &pane)
{
    return pane.findChild<QPlainTextEdit *>(u"chartWords"_s)->toPlainText();
}

QStringList drawnWords(const ChartPane &pane)
{
    return qobject_cast<ChartScene *>(viewOf(pane)->scene())->words();
}

QAction *actionOf(const ChartPane &pane, const QString &name)
{
    return pane.findChild<QAction *>(name);
}

// The button that a person would press.
QToolButton *buttonOf(const ChartPane &pane, const QString &action)
{
    const auto buttons = pane.findChildren<QToolButton *>();
    for (auto *button : buttons) {
        if (button->defaultAction() && button->defaultAction()->objectName() == action)
            return button;
    }
    return nullptr;
}
} // namespace

class TestChartPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysWhatTheFiguresCanShow();
    void isReadAloud();
    void followsACorrection();
    void offersTheYearsWhereThereAreSome();
    void staysWithTheYearsFromLetterToLetter();
    void isEmptyWithoutALetter();
    void isLaidOutForItsSize();
    void staysWhiteInTheDark();
    void copiesThePictureAndItsFigures();
    void copiesByTheKeyboard();
    void leavesByDrag();
    void asksForAFile();
    void takesNamesAsWords();

private:
    std::unique_ptr<ChartPane> m_pane;
};

void TestChartPane::init()
{
    QApplication::clipboard()->clear();
    m_pane = std::make_unique<ChartPane>();
    m_pane->resize(1100, 260);
    m_pane->show();
    m_pane->showLetter(
        ChartLetters::sure(ChartLetters::luton()), {ChartLetters::sure(ChartLetters::luton())}, false);
}

void TestChartPane::cleanup()
{
    m_pane.reset();
}

void TestChartPane::saysWhatTheFiguresCanShow()
{
    const auto words = wordsOf(*m_pane);
    QVERIFY(words.contains(u"at that average 7 to 13 would be usual: no evidence of a difference"_s));
    QVERIFY(words.contains(u"The Ombudsman was satisfied in all 7 cases."_s));
    QVERIFY(words.contains(u"at the edge of what chance usually gives"_s));
    QVERIFY(drawnWords(*m_pane).contains(u"9 of 13 (69%)"_s));
}

void TestChartPane::isReadAloud()
{
    const auto name = viewOf(*m_pane)->accessibleName();
    QVERIFY(name.startsWith(u"Bar chart: 9 of 13 investigated complaints were upheld"_s));
    QVERIFY(name.endsWith(u'.'));
    QVERIFY(viewOf(*m_pane)->accessibleDescription().contains(u"would be usual"_s));
}

void TestChartPane::followsACorrection()
{
    auto corrected = ChartLetters::luton();
    ChartLetters::state(corrected, Key::upheldDecisions, 8);
    m_pane->showLetter(ChartLetters::sure(corrected), {ChartLetters::sure(corrected)}, false);
    QVERIFY(drawnWords(*m_pane).contains(u"8 of 13, printed as 69%"_s));
    QVERIFY(wordsOf(*m_pane).contains(u"8 of 13 is 62%"_s));
    m_pane->showLetter(
        ChartLetters::sure(ChartLetters::luton()), {ChartLetters::sure(ChartLetters::luton())}, false);
    QVERIFY(drawnWords(*m_pane).contains(u"9 of 13 (69%)"_s));
}

void TestChartPane::offersTheYearsWhereThereAreSome()
{
    QVERIFY(!actionOf(*m_pane, u"chartThroughYears"_s)->isEnabled());
    m_pane->showLetter(
        ChartLetters::sure(ChartLetters::luton()), ChartLetters::sure(ChartLetters::years()), false);
    QCOMPARE(m_pane->content().kind, ChartContent::Kind::Comparison);
    auto *button = buttonOf(*m_pane, u"chartThroughYears"_s);
    QVERIFY(button && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_pane->content().kind, ChartContent::Kind::Years);
    QVERIFY(drawnWords(*m_pane).contains(u"15 of 17"_s));
    QVERIFY(wordsOf(*m_pane).contains(u"From 9 of 13 to 15 of 17; the average went from 79% to 80%."_s));
    QVERIFY(viewOf(*m_pane)->accessibleName().startsWith(u"Line chart: "_s));
    QTest::mouseClick(buttonOf(*m_pane, u"chartThisLetter"_s), Qt::LeftButton);
    QVERIFY(drawnWords(*m_pane).contains(u"9 of 13 (69%)"_s));
}

void TestChartPane::staysWithTheYearsFromLetterToLetter()
{
    m_pane->showLetter(
        ChartLetters::sure(ChartLetters::luton()), ChartLetters::sure(ChartLetters::years()), false);
    actionOf(*m_pane, u"chartThroughYears"_s)->trigger();
    m_pane->showLetter(ChartLetters::sure(ChartLetters::derbyshire()),
        {ChartLetters::sure(ChartLetters::derbyshire())}, false);
    QCOMPARE(m_pane->content().kind, ChartContent::Kind::Comparison);
    m_pane->showLetter(
        ChartLetters::sure(ChartLetters::luton()), ChartLetters::sure(ChartLetters::years()), false);
    QCOMPARE(m_pane->content().kind, ChartContent::Kind::Years);
    QVERIFY(actionOf(*m_pane, u"chartThroughYears"_s)->isChecked());
}

void TestChartPane::isEmptyWithoutALetter()
{
    m_pane->clear();
    QVERIFY(!viewOf(*m_pane)->scene());
    QCOMPARE(wordsOf(*m_pane), u"No letter is chosen, so there is no chart."_s);
    for (const auto &name : {u"copyChart"_s, u"saveChart"_s, u"chartThroughYears"_s, u"chartThisLetter"_s})
        QVERIFY2(!actionOf(*m_pane, name)->isEnabled(), qPrintable(name));
    QTest::keyClick(viewOf(*m_pane), Qt::Key_C, Qt::ControlModifier);
    const auto *data = QApplication::clipboard()->mimeData();
    QVERIFY(!data || data->formats().isEmpty());
}

void TestChartPane::isLaidOutForItsSize()
{
    for (const auto size : {QSize(700, 260), QSize(1400, 500), QSize(900, 300)}) {
        m_pane->resize(size);
        QCOMPARE(viewOf(*m_pane)->scene()->sceneRect().size().toSize(), viewOf(*m_pane)->viewport()->size());
    }
}

void TestChartPane::staysWhiteInTheDark()
{
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    m_pane->setPalette(dark);
    const auto image = viewOf(*m_pane)->grab().toImage();
    QCOMPARE(image.pixelColor(1, 1), QColor(Qt::white));
    QCOMPARE(image.pixelColor(image.width() - 2, image.height() - 2), QColor(Qt::white));
}

void TestChartPane::copiesThePictureAndItsFigures()
{
    actionOf(*m_pane, u"copyChart"_s)->trigger();
    const auto *data = QApplication::clipboard()->mimeData();
    QCOMPARE(QImage::fromData(data->data(u"image/png"_s)).size(), QSize(1878, 1181));
    QVERIFY(data->data(u"image/svg+xml"_s).contains("9 of 13 (69%)"));
    QVERIFY(data->data(u"text/csv"_s).contains("upheld,2024-03-31,stated,9,13,69,79"));
    QVERIFY(data->text().startsWith(u"Bar chart: 9 of 13"_s));
    QVERIFY(data->hasImage());
    actionOf(*m_pane, u"copyChartFigures"_s)->trigger();
    QVERIFY(QApplication::clipboard()->text().contains(u"upheld,2024-03-31,stated,9,13,69,79"_s));
}

void TestChartPane::copiesByTheKeyboard()
{
    QTest::keyClick(viewOf(*m_pane), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(u"image/svg+xml"_s));
}

void TestChartPane::leavesByDrag()
{
    auto *view = viewOf(*m_pane);
    const QSignalSpy dragged(view, &ChartView::draggedOut);
    QTest::mousePress(view->viewport(), Qt::LeftButton, Qt::NoModifier, QPoint(50, 50));
    QTest::mouseMove(view->viewport(), QPoint(52, 50));
    QCOMPARE(dragged.size(), 0); // a trembling hand drags nothing
    QMouseEvent pull(QEvent::MouseMove, QPointF(120, 90), view->viewport()->mapToGlobal(QPointF(120, 90)),
        Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view->viewport(), &pull);
    QCOMPARE(dragged.size(), 1);
    const auto data = chartMimeData(m_pane->content());
    for (const auto &format : {u"image/png"_s, u"image/svg+xml"_s, u"text/csv"_s, u"text/plain"_s})
        QVERIFY2(data->hasFormat(format), qPrintable(format));
    QVERIFY2(!data->hasUrls(), "nothing is written to disk for a drag");
}

void TestChartPane::asksForAFile()
{
    const QSignalSpy asked(m_pane.get(), &ChartPane::saveRequested);
    QTest::mouseClick(buttonOf(*m_pane, u"saveChart"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestChartPane::takesNamesAsWords()
{
    auto letter = ChartLetters::luton();
    letter.authorityName = u"<b>&\"%1"_s;
    m_pane->showLetter(ChartLetters::sure(letter), {ChartLetters::sure(letter)}, true);
    QVERIFY(drawnWords(*m_pane).join(u' ').contains(u"<b>&\"%1, April 2023"_s));
}

QTEST_MAIN(TestChartPane)
#include "tst_chartpane.moc"
