// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// On a kernel without Landlock the window reads on, and says so where it cannot be overlooked.
#include "desktest.h"
#include "support/oldkernel.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>

using namespace Qt::StringLiterals;

class TestWindowProtection : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysReducedProtectionAndReadsOn();
    void saysItOfAFileWithoutLetter();
    void opensNothingWhereSetTo();
};

void TestWindowProtection::initTestCase()
{
    QVERIFY(Support::pretendToLack(Support::LockPart::Landlock));
}

void TestWindowProtection::saysReducedProtectionAndReadsOn()
{
    openLetter();
    QTRY_VERIFY(message().startsWith(u"Reduced protection"_s));
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(letterCount(), 1);
}

void TestWindowProtection::saysItOfAFileWithoutLetter()
{
    drop(*m_window, {QUrl::fromLocalFile(write(u"minutes.txt"_s, "Minutes of a meeting.\n"))});
    QTRY_VERIFY(message().startsWith(u"Reduced protection"_s));
    QCOMPARE(letterCount(), 0);
}

void TestWindowProtection::opensNothingWhereSetTo()
{
    m_window->findChild<QAction *>(u"settings"_s)->trigger();
    auto *dialog = m_window->findChild<QDialog *>(u"settingsDialog"_s);
    auto *lock = dialog->findChild<QCheckBox *>(u"settingsWholeLockOnly"_s);
    QVERIFY(!lock->isChecked());
    lock->click();
    dialog->accept();
    drop(*m_window, {QUrl::fromLocalFile(write(u"minutes.txt"_s, "Minutes of a meeting.\n"))});
    QTRY_VERIFY(message().contains(u"set to open none"_s));
    QCOMPARE(letterCount(), 0);
}

QTEST_MAIN(TestWindowProtection)
#include "tst_windowprotection.moc"
