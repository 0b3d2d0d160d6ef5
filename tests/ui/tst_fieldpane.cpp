// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"
#include "standins.h"
#include "tables/fieldtable.h"
#include "ui/desk/fieldpane.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/valueeditor.h"

#include <QApplication>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFieldPane : public QObject {
    Q_OBJECT

    QStandardItemModel m_model;
    std::unique_ptr<QItemSelectionModel> m_selection;
    std::unique_ptr<FieldPane> m_pane;

    QModelIndex index(QLatin1String key, int column = FieldTable::Value) const
    {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (m_model.index(row, 0).data(FieldTable::KeyRole).toString() == key)
                return m_model.index(row, column);
        }
        return {};
    }

    FieldRow row(QLatin1String key) const { return fieldRow(index(key)); }
    ValueEditor *editor() const { return m_pane->view()->findChild<ValueEditor *>(); }

    void doubleClick(QLatin1String key, int column) const
    {
        auto *view = m_pane->view();
        view->scrollTo(index(key));
        const auto place = view->visualRect(index(key, column)).bottomLeft() + QPoint(8, -4);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, place);
    }

private Q_SLOTS:
    void init()
    {
        m_model.clear();
        const auto checked = StandIn::checkedLetter();
        StandIn::fillFields(m_model, checked);
        m_selection = std::make_unique<QItemSelectionModel>(&m_model);
        m_pane = std::make_unique<FieldPane>();
        m_pane->setFields(&m_model, m_selection.get());
        m_pane->showHeading(checked.letter);
        m_pane->resize(400, 760);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        m_pane->view()->setFocus();
    }

    void cleanup() { m_pane.reset(); }

    void theFourStatesLookDifferent()
    {
        const QList<FieldRow> rows{
            row(Key::upheldAverage), row(Key::remedyRate), row(Key::upheldPer100k), row(Key::complianceRate)};
        QSet<QString> values;
        QSet<QString> states;
        QSet<int> signs;
        for (const auto &one : rows) {
            values.insert(valueWords(one.field));
            states.insert(rowStateWords(one));
            signs.insert(static_cast<int>(rowSign(one)));
            QVERIFY(!rowReasonWords(one).isEmpty());
        }
        QCOMPARE(values.size(), 4);
        QCOMPARE(states.size(), 4);
        QCOMPARE(signs.size(), 4);
        // Nothing that is not stated can be taken for the figure 0, which is.
        QCOMPARE(valueWords(row(Key::remedyBase).field), u"0"_s);
        QVERIFY(!values.contains(u"0"_s));
    }

    void blocksHaveTheirHeadings()
    {
        const auto *view = m_pane->view();
        QVERIFY(view->headingHeight(index(Key::authority)) > 0);
        QVERIFY(view->headingHeight(index(Key::upheldRate)) > 0);
        QVERIFY(view->headingHeight(index(Key::complianceRate)) > 0);
        QCOMPARE(view->headingHeight(index(Key::upheldAverage)), 0);
    }

    void nothingIsCutShortInANarrowPane()
    {
        for (int row = 0; row < m_model.rowCount(); ++row) {
            for (int column = 0; column < m_model.columnCount(); ++column) {
                auto *item = m_model.item(row, column);
                auto field = item->data(FieldTable::FieldRole).value<FieldReading>();
                field.place = {.page = 3, .box = {}, .line = 184, .column = 1};
                item->setData(QVariant::fromValue(field), FieldTable::FieldRole);
            }
        }
        auto *view = m_pane->view();
        QCoreApplication::processEvents(); // the rows are laid out once for all these changes
        const QStyleOptionViewItem option;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            for (const int column : {FieldTable::Name, FieldTable::State, FieldTable::PageNumber}) {
                const auto words = view->itemDelegate()->sizeHint(option, m_model.index(row, column));
                QVERIFY2(view->isRowHidden(row, {}) || words.width() <= view->columnWidth(column),
                    qPrintable(u"row %1, column %2"_s.arg(row).arg(column)));
            }
        }
    }

    void fieldsOfOtherYearsNeverAsk()
    {
        auto *view = m_pane->view();
        QVERIFY(view->isRowHidden(index(Key::dealtWith).row(), {}));
        view->setShowsUnexpected(true);
        QVERIFY(!view->isRowHidden(index(Key::dealtWith).row(), {}));
        QCOMPARE(rowSign(row(Key::dealtWith)), Sign::None);
    }

    void theFirstFlaggedFieldIsSelectedWithItsReason()
    {
        m_pane->selectFirst();
        QCOMPARE(m_pane->view()->currentKey(), QString(Key::upheldRate));
        QVERIFY(m_pane->reason().contains(u"8 of 13 is 62%, the letter says 69%"_s));
        QVERIFY(m_pane->view()->goToFlagged(1));
        QCOMPARE(m_pane->view()->currentKey(), QString(Key::upheldDecisions));
        QVERIFY(m_pane->view()->goToFlagged(-1));
        QCOMPARE(m_pane->view()->currentKey(), QString(Key::upheldRate));
        // The page hangs on this selection.
        QCOMPARE(m_selection->currentIndex().data(FieldTable::KeyRole).toString(), QString(Key::upheldRate));
    }

    void typingEdits()
    {
        QSignalSpy entered(m_pane->view(), &FieldView::entered);
        QSignalSpy goneOn(m_pane->view(), &FieldView::goOnAsked);
        QVERIFY(m_pane->select(Key::upheldDecisions));
        QTest::keyClick(m_pane->view(), Qt::Key_9);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"9"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered.first().at(0).toString(), QString(Key::upheldDecisions));
        QCOMPARE(entered.first().at(1).toString(), u"9"_s);
        QCOMPARE(entered.first().at(2).value<CorrectionKind>(), CorrectionKind::Misread);
        QCOMPARE(goneOn.size(), 1);
    }

    void aDoubleClickAnywhereInTheRowEdits_data()
    {
        QTest::addColumn<int>("column");
        QTest::newRow("name") << static_cast<int>(FieldTable::Name);
        QTest::newRow("value") << static_cast<int>(FieldTable::Value);
        QTest::newRow("state") << static_cast<int>(FieldTable::State);
    }

    void aDoubleClickAnywhereInTheRowEdits()
    {
        QFETCH(int, column);
        QSignalSpy entered(m_pane->view(), &FieldView::entered);
        doubleClick(Key::investigations, column);
        QVERIFY(editor());
        QCOMPARE(editor()->text(), u"13"_s);
        QTest::keyClicks(editor(), u"14"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered.first().at(1).toString(), u"14"_s);
    }

    void escapeKeepsWhatIsThere()
    {
        QSignalSpy entered(m_pane->view(), &FieldView::entered);
        QVERIFY(m_pane->select(Key::upheldDecisions));
        QTest::keyClick(m_pane->view(), Qt::Key_F2);
        QVERIFY(editor());
        QTest::keyClicks(editor(), u"77"_s);
        QTest::keyClick(editor(), Qt::Key_Escape);
        QVERIFY(entered.isEmpty());
    }

    void anUnchangedValueIsNoCorrection()
    {
        QSignalSpy entered(m_pane->view(), &FieldView::entered);
        QVERIFY(m_pane->select(Key::upheldDecisions));
        QTest::keyClick(m_pane->view(), Qt::Key_F2);
        QSignalSpy confirmed(m_pane->view(), &FieldView::confirmAsked);
        QTest::keyClick(editor(), Qt::Key_Return);
        QVERIFY(entered.isEmpty());
        QCOMPARE(confirmed.size(), 1); // the officer looked, and left it
    }

    void anImpossibleValueIsRefusedThereAndStaysEditable_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::newRow("rate over 100") << QString(Key::upheldRate) << u"101"_s;
        QTest::newRow("negative count") << QString(Key::investigations) << u"-1"_s;
        QTest::newRow("words for a count") << QString(Key::investigations) << u"nine"_s;
        QTest::newRow("half a case") << QString(Key::upheldDecisions) << u"9.5"_s;
        QTest::newRow("no such day") << QString(Key::letterDate) << u"31 February 2024"_s;
        QTest::newRow("nothing") << QString(Key::upheldRate) << u" "_s;
    }

    void anImpossibleValueIsRefusedThereAndStaysEditable()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        QSignalSpy entered(m_pane->view(), &FieldView::entered);
        QVERIFY(m_pane->select(key));
        QTest::keyClick(m_pane->view(), Qt::Key_F2);
        QVERIFY(editor());
        editor()->selectAll();
        QTest::keyClicks(editor(), text);
        QTest::keyClick(editor(), Qt::Key_Return);
        QVERIFY(entered.isEmpty());
        QVERIFY(editor() && editor()->isVisible());
        QVERIFY(!editor()->reason().isEmpty());
        QCOMPARE(QApplication::activeModalWidget(), nullptr);
        // Leaving does not throw away what was typed, nor take it.
        editor()->clearFocus();
        QVERIFY(editor() && editor()->isVisible());
        QVERIFY(entered.isEmpty());
    }

    void aMendedValueIsTaken()
    {
        QSignalSpy entered(m_pane->view(), &FieldView::entered);
        QVERIFY(m_pane->select(Key::upheldRate));
        QTest::keyClick(m_pane->view(), Qt::Key_F2);
        QTest::keyClicks(editor(), u"620"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTest::keyClick(editor(), Qt::Key_Backspace);
        QVERIFY(editor()->reason().isEmpty());
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(entered.size(), 1);
        QCOMPARE(entered.first().at(1).toString(), u"62"_s);
    }

    void aStateCanBeTyped()
    {
        QSignalSpy entered(m_pane->view(), &FieldView::entered);
        QSignalSpy state(m_pane->view(), &FieldView::stateEntered);
        QVERIFY(m_pane->select(Key::upheldAverage));
        QTest::keyClick(m_pane->view(), Qt::Key_F2);
        QTest::keyClicks(editor(), u"n/a"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(state.size(), 1);
        QCOMPARE(state.first().at(1).value<FieldState>(), FieldState::NotApplicable);
        QVERIFY(entered.isEmpty());
    }

    void thePrintedValueIsKeptBesideACorrection()
    {
        StandIn::correct(m_model, Key::upheldDecisions, 9, u"8"_s);
        QCOMPARE(rowStateWords(row(Key::upheldDecisions)), u"corrected (was 8)"_s);
        QCOMPARE(valueWords(row(Key::upheldDecisions).field), u"9"_s);
        StandIn::correct(m_model, Key::complianceRate, 100, {});
        QCOMPARE(rowStateWords(row(Key::complianceRate)), u"corrected (none was read)"_s);
    }

    void markupInATooltipStaysText()
    {
        QVERIFY(!plainToolTip(u"<img src=file:///etc/passwd>"_s).contains(u"<img"_s));
    }
};

QTEST_MAIN(TestFieldPane)
#include "tst_fieldpane.moc"
