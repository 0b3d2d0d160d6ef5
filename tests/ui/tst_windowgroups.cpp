// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowcharttest.h"

#include "store/kept.h"
#include "ui/desk/fieldview.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// Named councils in the window: chosen, kept under a name, renamed, deleted.
class TestWindowGroups : public WindowChartTest {
    Q_OBJECT

private Q_SLOTS:
    void councilsAreChosenKeptAndDrawnAgain()
    {
        openCouncils(unitaries());
        openOne(u"district.txt"_s, letterText("Adur District Council", 9));
        chooseCouncil(u"Derby"_s);
        QTRY_VERIFY(drawn().contains(u"Derby"_s));
        trigger(u"chooseCouncils"_s);
        auto *dialog = find<QDialog>(u"councilsDialog"_s);
        auto *list = dialog->findChild<QListWidget *>(u"councilsList"_s);
        QCOMPARE(list->count(), 6); // not the district
        tickAll(*list);
        dialog->findChild<QLineEdit *>(u"councilsName"_s)->setText(u"Towns"_s);
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"councilsName"_s), Qt::Key_Return);
        QTRY_VERIFY2(drawn().contains(u"6 unitary councils"_s), qPrintable(drawn()));

        m_window.reset();
        openWindow();
        chooseCouncil(u"Bedford"_s);
        QTRY_VERIFY(drawn().contains(u"Bedford"_s));
        QTest::keyClick(m_window.get(), Qt::Key_7, Qt::AltModifier); // one press
        QTRY_VERIFY2(drawn().contains(u"6 unitary councils"_s), qPrintable(drawn()));
        QCOMPARE(find<QComboBox>(u"chartGroups"_s)->currentText(), u"Towns"_s);
        trigger(u"chartThisLetter"_s);
        QVERIFY2(!drawn().contains(u"6 unitary councils"_s), qPrintable(drawn()));
        QTest::keyClick(m_window.get(), Qt::Key_7, Qt::AltModifier); // and back
        QVERIFY2(drawn().contains(u"6 unitary councils, April"_s), qPrintable(drawn()));

        // Live, and who goes is named.
        type(Key::upheldDecisions, u"13"_s);
        type(Key::upheldRate, u"100"_s);
        QTRY_VERIFY2(drawn().contains(u"13 of 13 (100%)"_s), qPrintable(drawn()));
        chooseCouncil(u"Cornwall"_s);
        trigger(u"removeLetter"_s);
        chooseCouncil(u"Bedford"_s);
        QTRY_VERIFY2(
            drawn().contains(u"No letter of that year is held of: Cornwall Council."_s), qPrintable(drawn()));
        chooseCouncil(u"Derby"_s);
        trigger(u"removeLetter"_s);
        chooseCouncil(u"Bedford"_s);
        QTRY_VERIFY2(words().contains(u"Letters of 4 councils of this group and year are held"_s),
            qPrintable(words()));
        trigger(u"chartTable"_s); // an empty one would hide why there is no chart
        QVERIFY(find<QPlainTextEdit>(u"chartWords"_s)->isVisible());
        trigger(u"chartThisLetter"_s);
        QVERIFY(find<QWidget>(u"chartTableView"_s)->isVisible());
        trigger(u"chartTable"_s);
        trigger(u"chartCouncils"_s);
        m_answer = path(u"none.svg"_s);
        trigger(u"exportChart"_s);
        QVERIFY(!QFile::exists(m_answer));

        // A district is offered no group of unitary councils.
        chooseCouncil(u"Adur"_s);
        QTRY_VERIFY2(drawn().contains(u"Adur District Council"_s), qPrintable(drawn()));
    }

    void whatAColleagueKeptMeanwhileIsNotReplaced()
    {
        openCouncils(unitaries());
        trigger(u"chooseCouncils"_s);
        auto *dialog = find<QDialog>(u"councilsDialog"_s);
        tickAll(*dialog->findChild<QListWidget *>(u"councilsList"_s));
        dialog->findChild<QLineEdit *>(u"councilsName"_s)->setText(u"Towns"_s);
        const auto other = CaseFile::open(path(u"case.upheld"_s)).value();
        const QByteArray theirs = R"({"type": "district", "councils": []})";
        QVERIFY(keep(*other, KeptKind::CouncilGroup, u"Towns"_s, theirs, 0, {.who = u"colleague"_s}));
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"councilsName"_s), Qt::Key_Return);
        QTRY_VERIFY2(drawn().contains(u"6 unitary councils, April"_s), qPrintable(drawn()));
        QVERIFY2(message().contains(u"not kept"_s), qPrintable(message()));
        QCOMPARE(kept(*other, KeptKind::CouncilGroup, u"Towns"_s)->value, theirs);
    }

    void aBodyWithoutATypeIsToldWhy()
    {
        openOne(u"park.txt"_s, letterText("Dartmoor National Park Authority", 9));
        QTRY_VERIFY(drawn().contains(u"9 of 13"_s));
        trigger(u"chooseCouncils"_s);
        QVERIFY2(message().contains(u"the Ombudsman's type of this body"_s), qPrintable(message()));
        QVERIFY(!m_window->findChild<QDialog *>(u"councilsDialog"_s));
    }

    void aKeptGroupIsRenamed()
    {
        keepTowns();
        auto &dialog = chooseTowns();
        dialog.findChild<QLineEdit *>(u"councilsName"_s)->setText(u"Our towns"_s);
        QTest::keyClick(dialog.findChild<QPushButton *>(u"councilsRename"_s), Qt::Key_Space);
        QCOMPARE(says(dialog), u"“Towns” is kept as “Our towns” now."_s);
        QCOMPARE(names(), QStringList{u"Our towns"_s});
        dialog.close();
        trigger(u"chartCouncils"_s);
        QCOMPARE(find<QComboBox>(u"chartGroups"_s)->currentText(), u"Our towns"_s);
        m_window.reset();
        openWindow();
        QTest::keyClick(m_window.get(), Qt::Key_7, Qt::AltModifier);
        QTRY_VERIFY2(drawn().contains(u"6 unitary councils"_s), qPrintable(drawn()));
    }

    void aKeptGroupIsDeletedAfterAQuestion()
    {
        keepTowns();
        auto &dialog = chooseTowns();
        auto *button = dialog.findChild<QPushButton *>(u"councilsDrop"_s);
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY2(m_question.contains(u"“Towns”"_s), qPrintable(m_question));
        QCOMPARE(names(), QStringList{u"Towns"_s}); // cancelled
        m_answer = u"Delete the group"_s;
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(names(), QStringList{});
        QCOMPARE(says(dialog), u"The group “Towns” is not kept any more."_s);
        // Its name can be given again.
        dialog.findChild<QLineEdit *>(u"councilsName"_s)->setText(u"Towns"_s);
        QTest::keyClick(dialog.findChild<QLineEdit *>(u"councilsName"_s), Qt::Key_Return);
        QVERIFY2(message().isEmpty(), qPrintable(message()));
        QCOMPARE(names(), QStringList{u"Towns"_s});
    }

    void aNameThatIsTakenIsNotGivenTwice()
    {
        keepTowns();
        QVERIFY(keep(*CaseFile::open(path(u"case.upheld"_s)).value(), KeptKind::CouncilGroup, u"Others"_s,
            R"({"type": "unitary", "councils": []})", 0, {.who = u"colleague"_s}));
        auto &dialog = chooseTowns();
        dialog.findChild<QLineEdit *>(u"councilsName"_s)->setText(u"Others"_s);
        QTest::keyClick(dialog.findChild<QPushButton *>(u"councilsRename"_s), Qt::Key_Space);
        QVERIFY2(says(dialog).contains(u"another group is kept as “Others”"_s), qPrintable(says(dialog)));
        QCOMPARE(names(), (QStringList{u"Others"_s, u"Towns"_s}));
    }

    void aLongNameTakesNoRoom()
    {
        keepTowns();
        const auto room = fields()->width();
        auto &dialog = chooseTowns();
        dialog.findChild<QLineEdit *>(u"councilsName"_s)->setText(u"Neighbours "_s.repeated(8));
        QTest::keyClick(dialog.findChild<QPushButton *>(u"councilsRename"_s), Qt::Key_Space);
        QTest::keyClick(dialog.findChild<QLineEdit *>(u"councilsName"_s), Qt::Key_Return);
        QTRY_VERIFY2(drawn().contains(u"Neighbours"_s), qPrintable(drawn()));
        QVERIFY2(drawn().contains(u"…, 6 unitary councils"_s), qPrintable(drawn()));
        QCOMPARE(find<QComboBox>(u"chartGroups"_s)->currentText(), u"Neighbours "_s.repeated(8).trimmed());
        QVERIFY2(fields()->width() >= room - 10, qPrintable(u"%1 of %2"_s.arg(fields()->width()).arg(room)));
    }

    void whatAColleagueChangedMeanwhileIsNotDeleted()
    {
        keepTowns();
        auto &dialog = chooseTowns();
        const auto other = CaseFile::open(path(u"case.upheld"_s)).value();
        const QByteArray theirs = R"({"type": "unitary", "councils": []})";
        QVERIFY(keep(*other, KeptKind::CouncilGroup, u"Towns"_s, theirs, 1, {.who = u"colleague"_s}));
        m_answer = u"Delete the group"_s;
        QTest::keyClick(dialog.findChild<QPushButton *>(u"councilsDrop"_s), Qt::Key_Space);
        QVERIFY2(says(dialog).contains(u"a colleague changed"_s), qPrintable(says(dialog)));
        QCOMPARE(kept(*other, KeptKind::CouncilGroup, u"Towns"_s)->value, theirs);
    }

private:
    void keepTowns()
    {
        openCouncils(unitaries());
        trigger(u"chooseCouncils"_s);
        auto *dialog = find<QDialog>(u"councilsDialog"_s);
        tickAll(*dialog->findChild<QListWidget *>(u"councilsList"_s));
        dialog->findChild<QLineEdit *>(u"councilsName"_s)->setText(u"Towns"_s);
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"councilsName"_s), Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<QDialog *>(u"councilsDialog"_s));
    }
    /// The dialog with the kept group chosen in it.
    [[nodiscard]] QDialog &chooseTowns() const
    {
        trigger(u"chooseCouncils"_s);
        auto *dialog = find<QDialog>(u"councilsDialog"_s);
        auto *kept = dialog->findChild<QComboBox *>(u"councilsKept"_s);
        if (kept->currentText() != u"Towns"_s) // the one drawn is
            qFatal("Towns is not chosen");
        return *dialog;
    }
    [[nodiscard]] static QString says(const QDialog &dialog)
    {
        return dialog.findChild<QLabel *>(u"councilsSay"_s)->text();
    }
    [[nodiscard]] QStringList names() const
    {
        const auto file = CaseFile::open(path(u"case.upheld"_s), CaseFileAccess::ReadOnly).value();
        return keptNames(*file, KeptKind::CouncilGroup).value();
    }
};

QTEST_MAIN(TestWindowGroups)
#include "tst_windowgroups.moc"
