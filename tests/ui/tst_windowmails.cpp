// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "tests/unpacking/containermakers.h"
#include "ui/desk/letterdelegate.h"
#include "ui/desk/refusedmodel.h"

#include <QLabel>
#include <QTableView>

using namespace Qt::StringLiterals;

/// A mail dropped on the window, as a person meets it.
class TestWindowMails : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void aMailWithTwoLettersGivesTwo()
    {
        openWindow();
        const auto hostile = Make::rawZip({{"zeros", QByteArray(80'000'000, '0'), true}});
        const auto mail = Make::mail({{"luton.txt", letterText("Luton Borough Council", 9)},
            {"derby.docx", Make::wordOf(letterText("Derby City Council", 8))}, {"<b>bomb</b>.zip", hostile}});
        drop(*m_window, {QUrl::fromLocalFile(write(u"mail.eml"_s, mail))});
        QTRY_COMPARE(letterCount(), 2);
        QStringList origins;
        for (int row = 0; row < letterCount(); ++row)
            origins.append(letterOrigin(letters()->model()->index(row, 0)));
        origins.sort();
        QCOMPARE(origins, (QStringList{u"derby.docx in mail.eml"_s, u"luton.txt in mail.eml"_s}));

        auto *refused = find<QTableView>(u"refusedView"_s);
        QTRY_VERIFY(refused->isVisible());
        QCOMPARE(refused->model()->rowCount(), 1);
        QCOMPARE(refused->model()->index(0, RefusedModel::File).data().toString(),
            u"<b>bomb</b>.zip in mail.eml"_s);
        QVERIFY(refused->model()->index(0, RefusedModel::Reason).data().toString().contains(u"200 times"_s));
        QVERIFY(!refused->model()
                     ->index(0, RefusedModel::File)
                     .data(Qt::ToolTipRole)
                     .toString()
                     .contains(u"<b>bomb"_s));
        QCOMPARE(find<QLabel>(u"refusedSummary"_s)->text(), u"1 file was not taken: 1 too large"_s);
    }

    void aWordLetterIsALetterAndItsTextIsShown()
    {
        openWindow();
        drop(*m_window,
            {QUrl::fromLocalFile(
                write(u"letter.docx"_s, Make::wordOf(letterText("Luton Borough Council", 9))))});
        QTRY_COMPARE(letterCount(), 1);
        QTRY_COMPARE(value(Key::upheldDecisions), u"9"_s);
        QCOMPARE(message(), QString());
    }
};

QTEST_MAIN(TestWindowMails)
#include "tst_windowmails.moc"
