// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papertest.h"

#include "paper/docxreading.h"
#include "store/kept.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

/// A kept group of councils beside the council of the paper.
class TestWindowPaperCouncils : public PaperTest {
    Q_OBJECT

private Q_SLOTS:
    void aKeptGroupComesIntoThePaperByKeys()
    {
        openTowns();
        QCOMPARE(choice(1), u"Towns (6 of 7 letters held)"_s);
        QVERIFY(!groups()->accessibleName().isEmpty());
        takeTowns();
        QTRY_VERIFY2(preview().contains(u"Complaints upheld at named councils"_s), qPrintable(preview()));
        QVERIFY(preview().contains(u"Cornwall Council"_s));
        const auto missing = u"No letter of that year is held of: Derby City Council."_s;
        QVERIFY(preview().contains(missing));
        QTRY_COMPARE(find<QLabel>(u"paperCouncilsSay"_s)->text(), missing);
        savePaper(path(u"paper.docx"_s));
        const auto content = readDocx(contentOf(path(u"paper.docx"_s))).value();
        const auto says = [&content](DocxLine::Kind kind, const QString &words) {
            return std::ranges::any_of(content.lines,
                [&](const auto &line) { return line.kind == kind && line.text.contains(words); });
        };
        QVERIFY(says(DocxLine::Kind::Row, u"Cornwall Council | 9 | 13 | 69%"_s));
        QVERIFY(says(DocxLine::Kind::AltText, u"Bar chart: Upheld rate: 6 inside usual range"_s));
        QVERIFY(says(DocxLine::Kind::Paragraph, missing));
        QCOMPARE(content.origin.councils, u"Towns"_s);
        // And out of it again.
        QTest::keyClick(groups(), Qt::Key_Home);
        QTRY_VERIFY(!preview().contains(u"Cornwall Council"_s));
    }

    void itIsKeptForTheNextPaper()
    {
        openTowns();
        takeTowns();
        QTRY_VERIFY(keptOf(u"E06000032"_s).contains("Towns"));
        m_window.reset();
        openWindow();
        chooseLuton();
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(groups()->currentText().startsWith(u"Towns"_s));
    }

    void aRenamedGroupStaysInThePaper()
    {
        openTowns();
        takeTowns();
        QTRY_VERIFY(preview().contains(u"Cornwall Council"_s));
        auto &dialog = editTowns();
        dialog.findChild<QLineEdit *>(u"councilsName"_s)->setText(u"Our towns"_s);
        QTest::keyClick(dialog.findChild<QPushButton *>(u"councilsRename"_s), Qt::Key_Space);
        QTRY_VERIFY2(groups()->currentText().startsWith(u"Our towns"_s), qPrintable(groups()->currentText()));
        QVERIFY(preview().contains(u"Cornwall Council"_s));
        QVERIFY(keptOf(u"E06000032"_s).contains("Our towns"));
        // What is typed next does not run into what the rename kept.
        typeCommittee(u"Audit"_s);
        QTRY_VERIFY(keptOf(u"E06000032"_s).contains("Audit"));
        QVERIFY2(warning().isEmpty(), qPrintable(warning()));
    }

    void aDeletedGroupIsMissed()
    {
        openTowns();
        takeTowns();
        QTRY_VERIFY(preview().contains(u"Cornwall Council"_s));
        auto &dialog = editTowns();
        m_answer = u"Delete the group"_s;
        QTest::keyClick(dialog.findChild<QPushButton *>(u"councilsDrop"_s), Qt::Key_Space);
        QVERIFY2(m_question.contains(u"papers that lose these councils"_s), qPrintable(m_question));
        QTRY_VERIFY2(
            standing().contains(u"The councils of “Towns” are not in the paper"_s), qPrintable(standing()));
        QVERIFY(!preview().contains(u"Cornwall Council"_s));
        QCOMPARE(groups()->currentText(), u"Towns (not to be had)"_s);
    }

    void aPaperIsCheckedWithTheGroupThatItNames()
    {
        openTowns();
        takeTowns();
        QTRY_VERIFY(preview().contains(u"Cornwall Council"_s));
        savePaper(path(u"towns.docx"_s));
        QTest::keyClick(groups(), Qt::Key_Home); // the next paper has none
        QTRY_VERIFY(!preview().contains(u"Cornwall Council"_s));
        savePaper(path(u"alone.docx"_s));
        checkAgrees(u"towns.docx"_s);
        // One made without them misses none that the texts have by now.
        find<QWidget>(u"paperCheck"_s)->close();
        takeTowns();
        QTRY_VERIFY(preview().contains(u"Cornwall Council"_s));
        checkAgrees(u"alone.docx"_s);
        QVERIFY(!write(
            u"edited.docx"_s, edited(path(u"towns.docx"_s), ">Cornwall Council<", ">Cornwall Council 7<"))
                     .isEmpty());
        check(u"edited.docx"_s);
        QTRY_VERIFY2(checkWords().contains(u"to look at among"_s), qPrintable(checkWords()));
    }

    void withoutAKeptGroupItSaysHowToKeepOne()
    {
        openPaper();
        QCOMPARE(groups()->count(), 1);
        QVERIFY2(find<QLabel>(u"paperCouncilsSay"_s)->text().contains(u"Alt+9"_s),
            qPrintable(find<QLabel>(u"paperCouncilsSay"_s)->text()));
    }

private:
    /// Luton's paper, letters of five others of its type, and a kept group of these, of Luton, and of one of
    /// whom no letter is held; at the paper's details.
    void openTowns()
    {
        static QByteArray held; // they are read once for all tests
        if (held.isEmpty()) {
            readTowns();
            held = contentOf(path(u"case.upheld"_s));
        } else {
            m_window.reset();
            QVERIFY(!write(u"case.upheld"_s, held).isEmpty());
            openWindow();
            QTRY_COMPARE(letterCount(), 6);
        }
        chooseLuton();
        trigger(u"committeePaper"_s);
        QTRY_VERIFY(preview().contains(u"Dear "_s));
        find<QTabWidget>(u"paperTabs"_s)->setCurrentIndex(1);
    }
    void readTowns()
    {
        const QList<std::pair<QString, QByteArray>> towns{{u"E06000055"_s, "Bedford Borough Council"},
            {u"E06000009"_s, "Blackpool Borough Council"}, {u"E06000023"_s, "Bristol City Council"},
            {u"E06000052"_s, "Cornwall Council"}, {u"E06000005"_s, "Darlington Borough Council"}};
        QList<QUrl> files{QUrl::fromLocalFile(write(u"luton.txt"_s, letterText(luton, 9)))};
        QJsonArray members{member(u"E06000032"_s, luton), member(u"E06000015"_s, "Derby City Council")};
        for (const auto &[code, name] : towns) {
            files.append(
                QUrl::fromLocalFile(write(QString::fromLatin1(name) + u".txt"_s, letterText(name, 9))));
            members.append(member(code, name));
        }
        const QJsonObject group{{u"type"_s, u"unitary"_s}, {u"councils"_s, members}};
        const auto file = CaseFile::open(path(u"case.upheld"_s)).value();
        QVERIFY(keep(*file, KeptKind::CouncilGroup, u"Towns"_s, QJsonDocument(group).toJson(), 0,
            {.who = u"officer"_s}));
        drop(*m_window, files); // at once: they are read side by side
        QTRY_COMPARE(letterCount(), 6);
        QTRY_VERIFY(!find<QAction>(u"stopReading"_s)->isEnabled());
    }
    void chooseLuton() const
    {
        for (int row = 0; row < letterCount(); ++row) {
            const auto index = letters()->model()->index(row, 0);
            if (index.data().toString().startsWith(u"Luton"_s))
                letters()->setCurrentIndex(index);
        }
    }
    [[nodiscard]] static QJsonObject member(const QString &code, const QByteArray &name)
    {
        return {{u"code"_s, code}, {u"name"_s, QString::fromLatin1(name)}};
    }
    [[nodiscard]] QComboBox *groups() const { return find<QComboBox>(u"paperCouncils"_s); }
    [[nodiscard]] QString choice(int index) const { return groups()->itemText(index); }
    /// By Tab from the committee's name, then the arrow.
    void takeTowns()
    {
        paperWindow()->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(paperWindow()));
        find<QLineEdit>(u"paperCommittee"_s)->setFocus();
        for (int presses = 0; presses < 10 && QApplication::focusWidget() != groups(); ++presses)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(groups()->hasFocus());
        QTest::keyClick(groups(), Qt::Key_Down);
        QVERIFY2(groups()->currentText().startsWith(u"Towns"_s), qPrintable(groups()->currentText()));
    }
    void typeCommittee(const QString &name) const
    {
        find<QLineEdit>(u"paperCommittee"_s)->setFocus();
        QTest::keyClicks(find<QLineEdit>(u"paperCommittee"_s), name);
    }
    [[nodiscard]] QDialog &editTowns() const
    {
        trigger(u"chooseCouncils"_s);
        auto *dialog = find<QDialog>(u"councilsDialog"_s);
        auto *kept = dialog->findChild<QComboBox *>(u"councilsKept"_s);
        if (kept->currentText() != u"Towns"_s)
            qFatal("Towns is not chosen");
        return *dialog;
    }
    void check(const QString &name)
    {
        drop(*m_window, {QUrl::fromLocalFile(path(name))});
        QTRY_VERIFY(m_window->findChild<QLabel *>(u"paperCheckWords"_s));
        QTRY_VERIFY2(checkWords().contains(name), qPrintable(checkWords()));
    }
    void checkAgrees(const QString &name)
    {
        check(name);
        QTRY_VERIFY2(checkWords().contains(u"agree with the table, and nothing was taken out"_s),
            qPrintable(checkWords()));
    }
};

QTEST_MAIN(TestWindowPaperCouncils)
#include "tst_windowpapercouncils.moc"
