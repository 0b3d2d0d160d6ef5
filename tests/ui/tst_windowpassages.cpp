// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldview.h"
#include "ui/document/documentpane.h"

#include <QAction>
#include <QLabel>

using namespace Qt::StringLiterals;

/// The words about this council alone are shown, lit, and reached by key.
class TestWindowPassages : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void aPassageIsShownWithItsKind()
    {
        openLetterWithPassage();
        QCOMPARE(passages()->model()->rowCount(), 1);
        const auto words = passages()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(words.contains(u"responded late to our enquiries"_s), qPrintable(words));
        QVERIFY2(
            words.contains(u"Late responses"_s) || words.contains(u"Public report"_s), qPrintable(words));
        QVERIFY(find<QLabel>(u"passagesHeading"_s)->text().startsWith(u"1 passage"_s));
    }

    void itsKeyShowsAndLightsIt()
    {
        openLetterWithPassage();
        auto *page = m_window->findChild<DocumentPane *>();
        press(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(passages()->hasFocus());
        QVERIFY(passages()->selectionModel()->isSelected(passages()->currentIndex()));
        QVERIFY(m_window->findChild<FieldPane *>()->reason().contains(u"responded late"_s));
        QTRY_VERIFY(!page->lightRect(u"passage-0"_s).isEmpty());
        QVERIFY(page->viewport()->rect().intersects(page->lightRect(u"passage-0"_s)));
        // Back at the fields the field has the light again.
        fields()->setFocus();
        QVERIFY(!passages()->currentIndex().isValid());
        QVERIFY(!m_window->findChild<FieldPane *>()->reason().contains(u"responded late"_s));
    }

    void aClickInThePageChoosesIt()
    {
        openLetterWithPassage();
        auto *page = m_window->findChild<DocumentPane *>();
        press(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(!page->lightRect(u"passage-0"_s).isEmpty());
        fields()->setFocus();
        fields()->setCurrentIndex(field(Key::upheldRate));
        QVERIFY(!passages()->currentIndex().isValid());
        page->goToPage(1);
        press(Qt::Key_G, Qt::ControlModifier);
        fields()->setFocus();
        const auto place = page->lightRect(u"passage-0"_s).center();
        QTest::mouseClick(page->viewport(), Qt::LeftButton, {}, place);
        QTRY_COMPARE(passages()->currentIndex().row(), 0);
    }

    void aLetterWithoutAnyHasNoList()
    {
        openLetterWithPassage();
        openLetter(u"b.txt"_s, 9);
        QTRY_VERIFY(!passages()->isVisible());
        QVERIFY(!find<QAction>(u"passages"_s)->isEnabled());
        chooseOther();
        QVERIFY(passages()->isVisible());
    }

private:
    void openLetterWithPassage()
    {
        const QByteArray late =
            "I am concerned that your Council responded late to our enquiries in more than 40% of cases. "
            "We issued a public report about your Council in November 2023.";
        drop(*m_window,
            {QUrl::fromLocalFile(write(u"a.txt"_s, letterText("Luton Borough Council", 8, late)))});
        QTRY_COMPARE(letterCount(), 1);
        QTRY_VERIFY(passages()->isVisible());
    }

    QListView *passages() const { return find<QListView>(u"passagesView"_s); }
};

QTEST_MAIN(TestWindowPassages)
#include "tst_windowpassages.moc"
