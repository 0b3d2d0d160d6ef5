// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panefixture.h"

#include <QAccessible>

using namespace Qt::StringLiterals;

namespace {

const QByteArray letter = "%PDF white 2 \n"
                          "Complaints upheld\n"
                          "\n"
                          "\n"
                          "We upheld 69% of\n"
                          "complaints.\f"
                          "Second page";

} // namespace

/// The page through QAccessible, as a screen reader walks it.
class TestDocumentAccess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void thePaneIsADocumentWithTheLettersText();
    void charactersHaveTheirPlace();
    void pointsHaveTheirCharacter();
    void wordsAndLinesAreRead();
    void theCaretFollowsTheKeys();
    void aSelectionMadeByTheReaderIsChosen();
    void litFieldsAreChildren();
    void pressingALitFieldSelectsItsRow();
    void litFieldsFollowTheTable();
    void litWordsAreMarked();
    void textOutOfViewIsScrolledTo();
    void anEmptyPaneHasNoText();

private:
    [[nodiscard]] QAccessibleInterface *spoken() const
    {
        return QAccessible::queryAccessibleInterface(m_person->pane.get());
    }
    [[nodiscard]] QAccessibleTextInterface *text() const { return spoken()->textInterface(); }

    [[nodiscard]] int offsetOf(QStringView words) const
    {
        return int(text()->text(0, text()->characterCount()).indexOf(words));
    }

    std::unique_ptr<PaneFixture> m_person;
};

void TestDocumentAccess::init()
{
    m_person = std::make_unique<PaneFixture>();
    m_person->addField(u"upheld_rate"_s, u"69%"_s, 1, FakePages::gridBox(3, 10, 3));
    m_person->addField(u"ombudsman"_s, {}, 0, {});
    m_person->addField(u"upheld_average"_s, u"79%"_s, 2, FakePages::gridBox(0, 0, 6));
    QVERIFY(m_person->show(letter, 1, 2));
    m_person->pane->setFocus();
}

void TestDocumentAccess::thePaneIsADocumentWithTheLettersText()
{
    QCOMPARE(spoken()->role(), QAccessible::Document);
    QVERIFY(spoken()->state().readOnly && spoken()->state().focusable);
    QVERIFY(text());
    QCOMPARE(text()->text(0, text()->characterCount()),
        u"Complaints upheld\n\nWe upheld 69% of\ncomplaints.\n\nSecond page"_s);
    QCOMPARE(text()->text(0, 10), u"Complaints"_s);
    QCOMPARE(text()->text(5000, 6000), QString());
    QCOMPARE(text()->text(10, 9), QString()); // the wrong way round is nothing, not the rest of the letter
    QCOMPARE(text()->text(10, 4), QString());
}

void TestDocumentAccess::charactersHaveTheirPlace()
{
    const int offset = offsetOf(u"69%");
    const QRect lit = m_person->light(0);
    const QRect global(m_person->pane->viewport()->mapToGlobal(lit.topLeft()), lit.size());
    int left = 0;
    for (int at = 0; at < 3; ++at) {
        const QRect rect = text()->characterRect(offset + at);
        QVERIFY(global.adjusted(-1, -1, 1, 1).contains(rect));
        QVERIFY(rect.left() > left && rect.width() < lit.width() / 2);
        left = rect.left();
    }
    QVERIFY(text()->characterRect(offset + 3).isNull()); // the gap
    QVERIFY(text()->characterRect(-1).isNull() && text()->characterRect(9999).isNull());
}

void TestDocumentAccess::pointsHaveTheirCharacter()
{
    const int offset = offsetOf(u"9%");
    QCOMPARE(text()->offsetAtPoint(text()->characterRect(offset).center()), offset);
    QCOMPARE(text()->offsetAtPoint(m_person->pane->viewport()->mapToGlobal(QPoint(3, 3))), -1);
}

void TestDocumentAccess::wordsAndLinesAreRead()
{
    int start = 0;
    int end = 0;
    const int offset = offsetOf(u"upheld 69");
    QCOMPARE(text()->textAtOffset(offset, QAccessible::WordBoundary, &start, &end).trimmed(), u"upheld"_s);
    QCOMPARE(text()->textAtOffset(offset, QAccessible::LineBoundary, &start, &end).trimmed(),
        u"We upheld 69% of"_s);
}

void TestDocumentAccess::theCaretFollowsTheKeys()
{
    m_person->select(0);
    m_person->key(Qt::Key_F7);
    const QString all = text()->text(0, text()->characterCount());
    QCOMPARE(text()->cursorPosition(), int(all.indexOf(u"69%")));
    m_person->key(Qt::Key_Right);
    QCOMPARE(text()->cursorPosition(), int(all.indexOf(u"of\n")));
    QCOMPARE(text()->selectionCount(), 0);
    m_person->key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(text()->selectionCount(), 1);
    int start = 0;
    int end = 0;
    text()->selection(0, &start, &end);
    QCOMPARE(text()->text(start, end), u"of"_s);
    text()->setCursorPosition(0);
    QCOMPARE(text()->cursorPosition(), 0);
    QCOMPARE(text()->selectionCount(), 0);
}

void TestDocumentAccess::aSelectionMadeByTheReaderIsChosen()
{
    const int offset = offsetOf(u"69%");
    text()->addSelection(offset, offset + 3);
    QCOMPARE(m_person->pane->chosenWords().text, u"69%"_s);
    QCOMPARE(m_person->pane->chosenWords().place.page, 1);
    text()->removeSelection(0);
    QVERIFY(m_person->pane->chosenWords().isEmpty());
}

void TestDocumentAccess::litFieldsAreChildren()
{
    m_person->fields.item(0)->setData(true, FieldTable::FlaggedRole);
    m_person->fields.item(0)->setData(u"9 of 14 is 64.3%"_s, FieldTable::ReasonRole);
    m_person->fields.item(2)->setData(true, FieldTable::CorrectedRole);
    QStringList names;
    for (int index = 0; index < spoken()->childCount(); ++index) {
        QAccessibleInterface *child = spoken()->child(index);
        QVERIFY(child);
        QCOMPARE(spoken()->indexOfChild(child), index);
        if (child->role() == QAccessible::Link) {
            names.append(child->text(QAccessible::Name));
            QCOMPARE(child->parent(), spoken());
        }
    }
    QCOMPARE(names,
        (QStringList{
            u"upheld_rate: 69%, flagged: 9 of 14 is 64.3%"_s, u"upheld_average: 79%, corrected by hand"_s}));
    QAccessibleInterface *first = spoken()->child(0);
    QVERIFY(!first->rect().isEmpty());
    QCOMPARE(spoken()->childAt(first->rect().center().x(), first->rect().center().y()), first);
    QVERIFY(spoken()->child(1)->state().offscreen);
    QCOMPARE(spoken()->child(1)->text(QAccessible::Description), u"Page 2"_s);
}

void TestDocumentAccess::pressingALitFieldSelectsItsRow()
{
    QAccessibleInterface *second = spoken()->child(1);
    QVERIFY(!second->state().selected);
    second->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_person->selection->currentIndex().row(), 2);
    QVERIFY(second->state().selected);
    QVERIFY(!second->state().offscreen);
}

void TestDocumentAccess::litFieldsFollowTheTable()
{
    const int before = spoken()->childCount();
    QAccessibleInterface *second = spoken()->child(1);
    QVERIFY(second->isValid());
    m_person->fields.setRowCount(1);
    QCOMPARE(spoken()->childCount(), before - 1);
    QVERIFY(!second->isValid());
    QCOMPARE(second->text(QAccessible::Name), QString());
}

void TestDocumentAccess::litWordsAreMarked()
{
    int start = 0;
    int end = 0;
    const int offset = offsetOf(u"69%");
    QCOMPARE(text()->attributes(offset, &start, &end), u"mark:true;"_s);
    QCOMPARE(text()->text(start, end), u"69%"_s);
    QCOMPARE(text()->attributes(0, &start, &end), QString());
}

void TestDocumentAccess::textOutOfViewIsScrolledTo()
{
    const int offset = offsetOf(u"Second");
    text()->scrollToSubstring(offset, offset + 6);
    QCOMPARE(m_person->pane->currentPage(), 2);
}

void TestDocumentAccess::anEmptyPaneHasNoText()
{
    m_person->pane->clear();
    QCOMPARE(text()->characterCount(), 0);
    QCOMPARE(text()->cursorPosition(), 0);
    QCOMPARE(text()->selectionCount(), 0);
    QVERIFY(text()->characterRect(0).isNull());
    text()->setCursorPosition(5);
    text()->addSelection(0, 10);
    text()->scrollToSubstring(0, 4);
    QCOMPARE(text()->selectionCount(), 0);
}

QTEST_MAIN(TestDocumentAccess)
#include "tst_documentaccess.moc"
