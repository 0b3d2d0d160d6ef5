// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartletters.h"
#include "ui/charts/councilsdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Which councils stand beside each other is chosen by keys alone.
class TestCouncilsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_choice = {.held = groupOf({}, AuthorityType::Unitary, ChartLetters::unitaries(25)),
            .yearEnding = QDate(2024, 3, 31)};
        m_choice.chosen = groupOf({}, AuthorityType::Unitary, {ChartLetters::unitaries(1)});
        m_choice.kept = {groupOf(u"Neighbours"_s, AuthorityType::Unitary, ChartLetters::unitaries(6))};
        m_choice.kept[0].members.append({u"E06999999"_s, u"Zshire Council"_s}); // no letter of this year
        open();
    }

    void fiveToTwentyAreTicked()
    {
        QVERIFY(!accept()->isEnabled());
        QCOMPARE(says(), u"1 chosen of whom a letter is held: choose at least 5."_s);
        tickFirst(4); // the first is ticked already
        QVERIFY(!accept()->isEnabled());
        tickFirst(5);
        QVERIFY(accept()->isEnabled());
        QCOMPARE(says(), u"5 chosen."_s);
        tickFirst(21);
        QVERIFY(!accept()->isEnabled());
        QCOMPARE(says(), u"21 chosen: leave some out, 20 at most."_s);
    }

    void isDoneByKeysAlone()
    {
        tickFirst(5);
        auto *name = m_dialog->findChild<QLineEdit *>(u"councilsName"_s);
        name->setFocus();
        QTest::keyClicks(name, u"  My   group "_s);
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(m_dialog->group().name, u"My group"_s);
        QCOMPARE(m_dialog->group().members.size(), 5);
        QCOMPARE(m_dialog->group().type, AuthorityType::Unitary);
    }

    void escapeChangesNothing()
    {
        const QSignalSpy accepted(m_dialog.get(), &QDialog::accepted);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(accepted.size(), 0);
        QVERIFY(!m_dialog->isVisible());
    }

    void aKeptGroupKeepsWhoHasNoLetterThisYear()
    {
        auto *kept = m_dialog->findChild<QComboBox *>(u"councilsKept"_s);
        QTest::keyClick(kept, Qt::Key_Down);
        QCOMPARE(m_dialog->group().name, u"Neighbours"_s);
        QCOMPARE(m_dialog->group().members.size(), 7);
        QVERIFY(accept()->isEnabled());
        QCOMPARE(
            list()->findItems(u"Zshire Council (no letter of this year held)"_s, Qt::MatchExactly).size(), 1);
    }

    void aKeptGroupIsRenamedAndDeleted()
    {
        const QSignalSpy renamed(m_dialog.get(), &CouncilsDialog::renameAsked);
        const QSignalSpy dropped(m_dialog.get(), &CouncilsDialog::dropAsked);
        QVERIFY(!rename()->isEnabled());
        QVERIFY(!drop()->isEnabled()); // none is chosen
        QTest::keyClick(kept(), Qt::Key_Down);
        QVERIFY(drop()->isEnabled());
        QVERIFY(!rename()->isEnabled()); // it has that name
        auto *name = m_dialog->findChild<QLineEdit *>(u"councilsName"_s);
        name->clear();
        QVERIFY(!rename()->isEnabled());
        QTest::keyClicks(name, u" Round  us "_s);
        QTest::keyClick(rename(), Qt::Key_Space);
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(renamed.first(), (QVariantList{u"Neighbours"_s, u"Round us"_s}));
        QTest::keyClick(drop(), Qt::Key_Space);
        QCOMPARE(dropped.first(), QVariantList{u"Neighbours"_s});
    }

    void whatBecameOfAGroupIsShown()
    {
        QTest::keyClick(kept(), Qt::Key_Down);
        const auto ticked = m_dialog->group().members;
        auto groups = m_choice.kept;
        groups[0].name = u"Round us"_s;
        m_dialog->setKept(groups, u"Round us"_s, u"Renamed."_s);
        QCOMPARE(kept()->currentText(), u"Round us"_s);
        QCOMPARE(m_dialog->group().name, u"Round us"_s);
        QCOMPARE(says(), u"Renamed."_s);
        m_dialog->setKept({}, {}, u"Deleted."_s);
        QVERIFY(!kept()->isVisible());
        QCOMPARE(m_dialog->group().members, ticked); // still to be drawn
        QCOMPARE(m_dialog->group().name, QString());
        QCOMPARE(says(), u"Deleted."_s);
    }

    void aCouncilIsFoundByItsName()
    {
        auto *find = m_dialog->findChild<QLineEdit *>(u"councilsFind"_s);
        QTest::keyClicks(find, u"bshire"_s);
        int seen = 0;
        for (int row = 0; row < list()->count(); ++row)
            seen += !list()->item(row)->isHidden();
        QCOMPARE(seen, 1);
    }

    void tooFewLettersAreSaid()
    {
        m_choice.held.members = m_choice.held.members.mid(0, 3);
        m_choice.kept.clear();
        open();
        QVERIFY(!accept()->isEnabled());
        QVERIFY(says().startsWith(u"A chart of named councils takes at least 5 letters"_s));
    }

private:
    void open()
    {
        m_dialog = std::make_unique<CouncilsDialog>(m_choice);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    QComboBox *kept() { return m_dialog->findChild<QComboBox *>(u"councilsKept"_s); }
    QPushButton *rename() { return m_dialog->findChild<QPushButton *>(u"councilsRename"_s); }
    QPushButton *drop() { return m_dialog->findChild<QPushButton *>(u"councilsDrop"_s); }
    QListWidget *list() { return m_dialog->findChild<QListWidget *>(u"councilsList"_s); }
    QPushButton *accept() { return m_dialog->findChild<QPushButton *>(u"councilsAccept"_s); }
    QString says() { return m_dialog->findChild<QLabel *>(u"councilsSay"_s)->text(); }
    // With the space bar, as a person does.
    void tickFirst(int count)
    {
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Home);
        for (int row = 0; row < count; ++row) {
            if (list()->currentItem()->checkState() != Qt::Checked)
                QTest::keyClick(list(), Qt::Key_Space);
            QTest::keyClick(list(), Qt::Key_Down);
        }
    }

    CouncilsDialog::Choice m_choice;
    std::unique_ptr<CouncilsDialog> m_dialog;
};

QTEST_MAIN(TestCouncilsDialog)
#include "tst_councilsdialog.moc"
