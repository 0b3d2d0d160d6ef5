// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panefixture.h"
#include "ui/document/findbar.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

const QByteArray letter =
    "%PDF white 3 \n"
    "Complaints upheld\n"
    "\n"
    "\n"
    "We upheld 9\xc2\xa0of\xc2\xa0"
    "13 com\xc2\xadplaints and your council\xe2\x80\x99s \xef\xac\x81gures were inves-\n"
    "tigated. Its complaint-\n"
    "handling is \xe2\x80\x9cgood\xe2\x80\x9d.\f"
    "Nothing here\f"
    "Complaints upheld: 9";

} // namespace

/// Finding words in the letter, in the text and as a person does it with the bar.
class TestDocumentFind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void findsAsPeopleSpell_data();
    void findsAsPeopleSpell();
    void hitsOverLinesAreLitOnBoth();
    void ctrlFOpensTheBar();
    void enterGoesOnAndWrapsWithANotice();
    void f3WorksFromThePage();
    void escapeClosesAndUnlights();
    void whatIsNotThereSaysSo();
    void chosenWordsAreLookedFor();
    void hitsAreSeen();
    void typedLettersAreSearched();
    void theNextLetterIsSearchedForTheSame();

private:
    [[nodiscard]] QString said() const { return m_window->findChild<QLabel *>(u"findCount"_s)->text(); }
    [[nodiscard]] QLineEdit *line() const { return m_window->findChild<QLineEdit *>(u"findText"_s); }
    [[nodiscard]] LetterFinder &finder() const { return m_person->pane->finder(); }
    void openWith(const QString &query) const;

    std::unique_ptr<PaneFixture> m_person;
    std::unique_ptr<QWidget> m_window;
    FindBar *m_bar = nullptr;
};

void TestDocumentFind::init()
{
    m_person = std::make_unique<PaneFixture>();
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_bar = new FindBar(*m_person->pane);
    layout->addWidget(m_bar);
    layout->addWidget(m_person->pane.get());
    m_window->resize(800, 600);
    m_window->show();
    QVERIFY(m_person->show(letter, 1, 3));
    m_person->pane->setFocus();
    QTRY_VERIFY(m_person->pane->hasFocus());
}

void TestDocumentFind::cleanup()
{
    m_person->pane->setParent(nullptr); // the person's own
    m_window.reset();
}

void TestDocumentFind::openWith(const QString &query) const
{
    m_person->key(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(line(), query);
}

void TestDocumentFind::findsAsPeopleSpell_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("hits");
    QTest::newRow("whatever the case") << u"COMPLAINTS UPHELD"_s << 2;
    QTest::newRow("no-break spaces") << u"9 of 13"_s << 1;
    QTest::newRow("soft hyphen") << u"13 complaints"_s << 1;
    QTest::newRow("curly apostrophe") << u"council's"_s << 1;
    QTest::newRow("curly apostrophe typed") << u"council\u2019s"_s << 1;
    QTest::newRow("curly quotes") << u"\"good\""_s << 1;
    QTest::newRow("ligature") << u"figures"_s << 1;
    QTest::newRow("broken word") << u"investigated"_s << 1;
    QTest::newRow("its own hyphen at the line's end") << u"complaint-handling"_s << 1;
    QTest::newRow("over the line's end") << u"were investigated. its"_s << 1;
    QTest::newRow("spaces round it") << u"  council's   figures "_s << 1;
    QTest::newRow("part of a word") << u"plaint"_s << 4;
    QTest::newRow("not there") << u"remedy"_s << 0;
    QTest::newRow("only spaces") << u"   "_s << 0;
    QTest::newRow("no pattern") << u".*"_s << 0;
}

void TestDocumentFind::findsAsPeopleSpell()
{
    QFETCH(QString, query);
    QFETCH(int, hits);
    finder().find(query);
    QCOMPARE(finder().hits().size(), hits);
}

void TestDocumentFind::hitsOverLinesAreLitOnBoth()
{
    const ReadableText &text = m_person->pane->caret().text();
    const auto hits = findAll(text, u"investigated"_s);
    QCOMPARE(hits.size(), 1);
    const auto boxes = text.boxes(hits.first());
    QCOMPARE(boxes.size(), 2);
    QVERIFY(boxes[1].box.top() > boxes[0].box.top());
    QVERIFY(boxes[1].box.right() < FakePages::gridBox(4, 7, 1).right()); // without the full stop
}

void TestDocumentFind::ctrlFOpensTheBar()
{
    QVERIFY(!m_bar->isVisible());
    openWith(u"upheld"_s);
    QVERIFY(m_bar->isVisible());
    QVERIFY(line()->hasFocus());
    QCOMPARE(finder().hits().size(), 3);
    QCOMPARE(said(), u"1 of 3"_s);
}

void TestDocumentFind::enterGoesOnAndWrapsWithANotice()
{
    openWith(u"upheld"_s);
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(said(), u"2 of 3"_s);
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(said(), u"3 of 3"_s);
    QCOMPARE(m_person->pane->currentPage(), 3);
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(said(), u"1 of 3, from the other end again"_s);
    QCOMPARE(m_person->pane->currentPage(), 1);
    QTest::keyClick(line(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(said(), u"3 of 3, from the other end again"_s);
    QTest::keyClick(line(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(said(), u"2 of 3"_s);
}

void TestDocumentFind::f3WorksFromThePage()
{
    openWith(u"upheld"_s);
    m_person->pane->setFocus();
    m_person->key(Qt::Key_F3);
    QCOMPARE(said(), u"2 of 3"_s);
    m_person->key(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(said(), u"1 of 3"_s);
}

void TestDocumentFind::escapeClosesAndUnlights()
{
    openWith(u"upheld"_s);
    QTest::keyClick(line(), Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
    QVERIFY(finder().hits().isEmpty());
    QVERIFY(m_person->pane->hasFocus());
    m_person->key(Qt::Key_F3); // opens it again, with the same
    QVERIFY(m_bar->isVisible());
    QCOMPARE(said(), u"1 of 3"_s);
}

void TestDocumentFind::whatIsNotThereSaysSo()
{
    openWith(u"remedies"_s);
    QCOMPARE(said(), u"Not in this letter"_s);
    line()->clear();
    QCOMPARE(said(), QString());
}

void TestDocumentFind::chosenWordsAreLookedFor()
{
    m_person->key(Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
    m_person->key(Qt::Key_End, Qt::ShiftModifier);
    m_person->key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(line()->text(), u"Complaints upheld"_s);
    QCOMPARE(said(), u"1 of 2"_s);
}

void TestDocumentFind::hitsAreSeen()
{
    const QImage before = m_person->picture();
    openWith(u"council"_s);
    m_person->pane->verticalScrollBar()->setValue(0);
    QVERIFY(m_person->picture() != before);
    QTest::keyClick(line(), Qt::Key_Escape);
}

void TestDocumentFind::typedLettersAreSearched()
{
    QVERIFY(m_person->show("typed letter\n\nIn **69%** of cases\nwere upheld\n69% again"));
    openWith(u"69%"_s);
    QCOMPARE(said(), u"1 of 2"_s);
    QCOMPARE(m_person->pane->caret().text().boxes(finder().hits().first()).size(), 1);
}

void TestDocumentFind::theNextLetterIsSearchedForTheSame()
{
    openWith(u"upheld"_s);
    QVERIFY(m_person->show("%PDF white 1 \nIt was upheld"));
    QCOMPARE(said(), u"1 of 1"_s);
}

QTEST_MAIN(TestDocumentFind)
#include "tst_documentfind.moc"
