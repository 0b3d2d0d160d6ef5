// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panefixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineF>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace {

const QByteArray letter = "%PDF white 2 \n"
                          "Complaints upheld\n"
                          "\n"
                          "\n"
                          "We upheld 9 of 13 complaints (69%). This is more than the average of inves-\n"
                          "tigated complaints in similar councils.\n"
                          "\n"
                          "\n"
                          "Yours sincerely\f"
                          "The second page says 5.8 for each 100,000 residents";
constexpr int paragraph = 3; // its line
const Qt::KeyboardModifiers shift = Qt::ShiftModifier;

} // namespace

/// Choosing words in the page by mouse and keys, and what leaves with them.
class TestDocumentWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aDragChoosesWholeWords();
    void aDragAcrossLinesChoosesInReadingOrder();
    void aDragOutOfTheViewScrolls();
    void aDoubleClickChoosesTheWord();
    void aThirdClickChoosesTheLine();
    void aClickChoosesNothing();
    void shiftAndClickChoosesUpToThere();
    void keysChooseFromTheCurrentLight();
    void keysChoose_data();
    void keysChoose();
    void theCaretIsShownAndMoved();
    void escapeLetsGo();
    void copyGivesParagraphsWithoutLineEnds();
    void theValueIsWithoutMarks_data();
    void theValueIsWithoutMarks();
    void theSourceIsThePlaceOfTheWords();
    void typedLettersGiveLineAndColumn();
    void draggedWordsAreReadBack();
    void foreignWordsAreRefused_data();
    void foreignWordsAreRefused();
    void anotherLetterForgetsTheWords();
    void chosenWordsAreSeen();

private:
    /// In pixels of the view.
    [[nodiscard]] QPoint at(int page, int line, int column) const;
    void drag(QPoint from, QPoint to) const;
    [[nodiscard]] QString chosen() const { return m_person->pane->chosenWords().text; }

    std::unique_ptr<PaneFixture> m_person;
};

void TestDocumentWords::init()
{
    m_person = std::make_unique<PaneFixture>(QSize(900, 700));
    m_person->addField(u"upheld_rate"_s, u"69%"_s, 1, FakePages::gridBox(paragraph, 29, 6));
    QVERIFY(m_person->show(letter, 1, 2));
    m_person->pane->setFocus();
}

QPoint TestDocumentWords::at(int page, int line, int column) const
{
    DocumentPane &pane = *m_person->pane;
    const PageMapping mapping({{595, 842}, {595, 842}}, pane.zoom(), pane.viewport()->width());
    const QPoint scrolled(pane.horizontalScrollBar()->value(), pane.verticalScrollBar()->value());
    return mapping.toPixels(page, FakePages::gridBox(line, column, 1)).center().toPoint() - scrolled;
}

void TestDocumentWords::drag(QPoint from, QPoint to) const
{
    QWidget *view = m_person->pane->viewport();
    QTest::mousePress(view, Qt::LeftButton, {}, from);
    QTest::mouseMove(view, (from + to) / 2);
    QTest::mouseMove(view, to);
    QTest::mouseRelease(view, Qt::LeftButton, {}, to);
}

void TestDocumentWords::aDragChoosesWholeWords()
{
    QSignalSpy words(m_person->pane.get(), &DocumentPane::wordsChosen);
    drag(at(1, paragraph, 10), at(1, paragraph, 16));
    QCOMPARE(chosen(), u"9 of 13"_s);
    QVERIFY(!words.isEmpty());
    drag(at(1, paragraph, 16), at(1, paragraph, 11)); // from words that are chosen: nothing new
    drag(at(1, paragraph, 25), at(1, paragraph, 10)); // backwards
    QCOMPARE(chosen(), u"9 of 13 complaints"_s);
    QVERIFY(!m_person->selection->currentIndex().isValid());
}

void TestDocumentWords::aDragAcrossLinesChoosesInReadingOrder()
{
    drag(at(1, paragraph, 58), at(1, paragraph + 1, 14));
    QCOMPARE(chosen(), u"average of investigated complaints"_s);
}

void TestDocumentWords::aDragOutOfTheViewScrolls()
{
    QWidget *view = m_person->pane->viewport();
    QTest::mousePress(view, Qt::LeftButton, {}, at(1, paragraph, 0));
    QTest::mouseMove(view, {300, 300});
    QTest::mouseMove(view, {300, view->height() + 50});
    QTRY_VERIFY(m_person->scrolled() > 500);
    QTRY_VERIFY(chosen().contains(u"second page"));
    QTest::mouseRelease(view, Qt::LeftButton, {}, {300, view->height() + 50});
    const int stopped = m_person->scrolled();
    QCoreApplication::processEvents();
    QCOMPARE(m_person->scrolled(), stopped);
}

void TestDocumentWords::aDoubleClickChoosesTheWord()
{
    QTest::mouseDClick(m_person->pane->viewport(), Qt::LeftButton, {}, at(1, paragraph, 5));
    QCOMPARE(chosen(), u"upheld"_s);
}

void TestDocumentWords::aThirdClickChoosesTheLine()
{
    QWidget *view = m_person->pane->viewport();
    QTest::mouseDClick(view, Qt::LeftButton, {}, at(1, paragraph + 1, 20));
    QCOMPARE(chosen(), u"in"_s);
    QTest::mouseClick(view, Qt::LeftButton, {}, at(1, paragraph + 1, 20));
    QCOMPARE(chosen(), u"complaints in similar councils."_s);
}

void TestDocumentWords::aClickChoosesNothing()
{
    m_person->pane->chooseAll();
    QVERIFY(!chosen().isEmpty());
    QTest::mouseClick(m_person->pane->viewport(), Qt::LeftButton, {}, at(1, paragraph, 5));
    QVERIFY(chosen().isEmpty());
    QVERIFY(!m_person->pane->chosenData());
}

void TestDocumentWords::shiftAndClickChoosesUpToThere()
{
    QWidget *view = m_person->pane->viewport();
    QTest::mouseClick(view, Qt::LeftButton, {}, at(1, paragraph, 5));
    QTest::mouseClick(view, Qt::LeftButton, shift, at(1, paragraph, 15));
    QCOMPARE(chosen(), u"upheld 9 of 13"_s);
}

void TestDocumentWords::keysChooseFromTheCurrentLight()
{
    m_person->select(0);
    m_person->key(Qt::Key_Right, shift);
    QCOMPARE(chosen(), u"(69%)."_s);
    QCOMPARE(m_person->pane->chosenWords().value, u"69%"_s);
    m_person->key(Qt::Key_Right, shift);
    m_person->key(Qt::Key_Right, shift);
    QCOMPARE(chosen(), u"(69%). This is"_s);
    m_person->key(Qt::Key_Left, shift);
    QCOMPARE(chosen(), u"(69%). This"_s);
}

void TestDocumentWords::keysChoose_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("text");
    const Qt::KeyboardModifiers both = Qt::ShiftModifier | Qt::ControlModifier;
    QTest::newRow("a word on") << int(Qt::Key_Right) << shift << u"(69%)."_s;
    QTest::newRow("a word on, as editors do") << int(Qt::Key_Right) << both << u"(69%)."_s;
    QTest::newRow("to the line's end")
        << int(Qt::Key_End) << shift << u"(69%). This is more than the average of investigated"_s;
    QTest::newRow("to the line's start")
        << int(Qt::Key_Home) << shift << u"We upheld 9 of 13 complaints (69%)."_s;
    QTest::newRow("a line down")
        << int(Qt::Key_Down) << shift
        << u"(69%). This is more than the average of investigated complaints in similar councils."_s;
    QTest::newRow("to the paragraph's end")
        << int(Qt::Key_Down) << both
        << u"(69%). This is more than the average of investigated complaints in similar councils."_s;
    QTest::newRow("to the letter's start")
        << int(Qt::Key_Home) << both << u"Complaints upheld We upheld 9 of 13 complaints (69%)."_s;
}

void TestDocumentWords::keysChoose()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, text);
    m_person->select(0);
    m_person->key(Qt::Key(key), modifiers);
    QCOMPARE(chosen(), text);
}

void TestDocumentWords::theCaretIsShownAndMoved()
{
    m_person->select(0);
    const QImage without = m_person->picture();
    m_person->key(Qt::Key_F7);
    QVERIFY(m_person->picture() != without);
    QVERIFY(m_person->pane->caret().isShown());
    const int word = m_person->pane->caret().word();
    m_person->key(Qt::Key_Right);
    QCOMPARE(m_person->pane->caret().word(), word + 1);
    m_person->key(Qt::Key_Left);
    m_person->key(Qt::Key_Left);
    m_person->key(Qt::Key_Right, shift);
    QCOMPARE(chosen(), u"complaints"_s);
    for (int line = 0; line < 5; ++line)
        m_person->key(Qt::Key_Down);
    QCOMPARE(m_person->pane->currentPage(), 2); // the view goes with the caret
    m_person->key(Qt::Key_F7);
    QVERIFY(!m_person->pane->caret().isShown());
}

void TestDocumentWords::escapeLetsGo()
{
    m_person->select(0);
    m_person->key(Qt::Key_Right, shift);
    m_person->key(Qt::Key_Escape);
    QVERIFY(chosen().isEmpty());
    QVERIFY(!m_person->pane->caret().isShown());
    const int before = m_person->scrolled();
    m_person->key(Qt::Key_Down); // scrolls again
    QVERIFY(m_person->scrolled() > before);
}

void TestDocumentWords::copyGivesParagraphsWithoutLineEnds()
{
    m_person->key(Qt::Key_A, Qt::ControlModifier);
    m_person->key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"Complaints upheld\n"
        "We upheld 9 of 13 complaints (69%). This is more than the average of investigated complaints in "
        "similar councils.\n"
        "Yours sincerely\n"
        "The second page says 5.8 for each 100,000 residents"_s);
}

void TestDocumentWords::theValueIsWithoutMarks_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << u"69%"_s << u"69%"_s;
    QTest::newRow("brackets and stop") << u"(69%)."_s << u"69%"_s;
    QTest::newRow("quoted") << u"\u201c9\u201d,"_s << u"9"_s;
    QTest::newRow("a decimal stays") << u"5.8,"_s << u"5.8"_s;
    QTest::newRow("thousands stay") << u"1,157"_s << u"1,157"_s;
    QTest::newRow("only marks") << u"..."_s << u""_s;
}

void TestDocumentWords::theValueIsWithoutMarks()
{
    QFETCH(QString, printed);
    QFETCH(QString, value);
    QVERIFY(m_person->show("%PDF white 1 \n" + printed.toUtf8()));
    m_person->pane->chooseAll();
    QCOMPARE(m_person->pane->chosenWords().value, value);
}

void TestDocumentWords::theSourceIsThePlaceOfTheWords()
{
    drag(at(1, paragraph, 10), at(1, paragraph, 16));
    const ChosenWords words = m_person->pane->chosenWords();
    QCOMPARE(words.place.page, 1);
    const QRectF expected = FakePages::gridBox(paragraph, 10, 7);
    QVERIFY(QLineF(words.place.box.topLeft(), expected.topLeft()).length() < 1e-6);
    QVERIFY(QLineF(words.place.box.bottomRight(), expected.bottomRight()).length() < 1e-6);
    QCOMPARE(words.boxes.size(), 1);
    drag(at(1, paragraph, 58), at(1, paragraph + 1, 14));
    QCOMPARE(m_person->pane->chosenWords().boxes.size(), 2);
}

void TestDocumentWords::typedLettersGiveLineAndColumn()
{
    QVERIFY(m_person->show("typed letter\n\nIn **69%** of cases\nwere upheld"));
    m_person->key(Qt::Key_F7);
    m_person->key(Qt::Key_Down);
    m_person->key(Qt::Key_Right);
    m_person->key(Qt::Key_Right, shift);
    const ChosenWords words = m_person->pane->chosenWords();
    QCOMPARE(words.text, u"69%"_s);
    QCOMPARE(words.place.page, 1);
    QCOMPARE(words.place.line, 3);
    QCOMPARE(words.place.column, 6);
    QCOMPARE(words.boxes.size(), 1);
    m_person->pane->chooseAll();
    m_person->pane->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"typed letter\n\nIn 69% of cases\nwere upheld"_s);
}

void TestDocumentWords::draggedWordsAreReadBack()
{
    drag(at(1, paragraph, 10), at(1, paragraph, 16));
    const auto data = m_person->pane->chosenData();
    QVERIFY(data);
    QCOMPARE(data->text(), u"9 of 13"_s);
    const auto words = chosenWordsOf(*data);
    QVERIFY(words);
    QCOMPARE(words->text, u"9 of 13"_s);
    QCOMPARE(words->place.page, 1);
    QVERIFY(
        QLineF(words->place.box.center(), m_person->pane->chosenWords().place.box.center()).length() < 1e-9);
}

void TestDocumentWords::foreignWordsAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray rest = R"("text":"69%","line":0,"column":0,"left":0.1,"top":0.1,"width":0.1)";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("noise") << QByteArray("\xff\x00{", 3);
    QTest::newRow("no page") << "{" + rest + R"(,"height":0.1,"page":0})";
    QTest::newRow("beside the page") << "{" + rest + R"(,"height":9,"page":1})";
    QTest::newRow("negative") << "{" + rest + R"(,"height":-1,"page":1})";
    QTest::newRow("no text") << QByteArray(R"({"page":1,"text":""})");
    QTest::newRow("lines") << QByteArray(R"({"page":1,"text":"a\nb"})");
    QTest::newRow("endless text") << R"({"page":1,"text":")" + QByteArray(20'000, 'a') + R"("})";
}

void TestDocumentWords::foreignWordsAreRefused()
{
    QFETCH(QByteArray, bytes);
    QMimeData data;
    data.setData(chosenWordsFormat, bytes);
    QVERIFY(!chosenWordsOf(data));
}

void TestDocumentWords::anotherLetterForgetsTheWords()
{
    m_person->pane->chooseAll();
    QSignalSpy words(m_person->pane.get(), &DocumentPane::wordsChosen);
    QVERIFY(m_person->show("%PDF white 1 \nAnother letter"));
    QVERIFY(chosen().isEmpty());
    QVERIFY(words.first().first().value<ChosenWords>().isEmpty());
    m_person->pane->clear();
    m_person->key(Qt::Key_Right, shift);
    m_person->key(Qt::Key_F7);
    QVERIFY(chosen().isEmpty());
}

void TestDocumentWords::chosenWordsAreSeen()
{
    const QPoint word = at(1, paragraph, 5);
    QCOMPARE(m_person->colorAt(word), QColor(Qt::white));
    QTest::mouseDClick(m_person->pane->viewport(), Qt::LeftButton, {}, word);
    QVERIFY(m_person->colorAt(word) != QColor(Qt::white));
}

QTEST_MAIN(TestDocumentWords)
#include "tst_documentwords.moc"
