// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/faultshim.h"
#include "files/settings.h"
#include "store/backup.h"
#include "tests/ui/desktest.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/valueeditor.h"

#include <QAction>
#include <QScopeGuard>

#include <cerrno>

using namespace Qt::StringLiterals;
using FaultShim::At;
using FaultShim::Effect;
using FaultShim::Fault;

/// Each deed of the officer in the real window while calls to the system fail: it is said which file and what
/// to do, nothing is shown as done, and once there is room the same deed is done.
class TestWindowFaults : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void whatFailedIsSaidAndDoneAgain_data();
    void whatFailedIsSaidAndDoneAgain();
    void aBackupThatFailsIsSaid_data() { addFaults(); }
    void aBackupThatFailsIsSaid();
    void settingsThatCannotBeSavedAreSaid_data() { addFaults(); }
    void settingsThatCannotBeSavedAreSaid();

private:
    static void addFaults();
    void arm(const QString &name, const Fault &fault) const
    {
        FaultShim::arm(
            QFile::encodeName(QFileInfo(m_folder->path()).canonicalFilePath() + u'/' + name), fault);
    }
    [[nodiscard]] int corrections() const;
    bool act(const QString &deed);
    [[nodiscard]] bool isDone(const QString &deed) const;
};

Q_DECLARE_METATYPE(Fault)

void TestWindowFaults::addFaults()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("open") << Fault{.at = At::Open, .nth = 1, .error = EMFILE, .stays = true};
    QTest::newRow("write") << Fault{.at = At::Write, .nth = 1, .error = EIO, .stays = true};
    QTest::newRow("full disk") << Fault{.at = At::Write, .nth = 1, .effect = Effect::Full, .stays = true};
    QTest::newRow("sync") << Fault{.at = At::Sync, .nth = 1, .error = EIO, .stays = true};
}

int TestWindowFaults::corrections() const
{
    const auto file = CaseFile::open(path(u"case.upheld"_s), CaseFileAccess::ReadOnly);
    return file ? int((*file)->history((*file)->letters()->value(0))->size()) : -1;
}

/// What the officer does; each can be done again.
bool TestWindowFaults::act(const QString &deed)
{
    if (deed == u"correct"_s) {
        if (!editor())
            startTyping(Key::upheldDecisions, u"9"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
    } else if (deed == u"confirm"_s) {
        fields()->setFocus();
        fields()->setCurrentIndex(field(Key::investigations));
        QTest::keyClick(fields(), Qt::Key_Return);
    } else if (deed == u"remove"_s) {
        trigger(u"removeLetter"_s);
    } else if (deed == u"import"_s) {
        drop(*m_window, {QUrl::fromLocalFile(write(u"more.txt"_s, letterText("Derby City Council", 7)))});
    } else {
        m_answer = path(u"out/figures.csv"_s);
        trigger(u"exportFigures"_s);
    }
    return true;
}

bool TestWindowFaults::isDone(const QString &deed) const
{
    if (deed == u"correct"_s)
        return value(Key::upheldDecisions) == u"9"_s && !editor();
    if (deed == u"confirm"_s)
        return state(Key::investigations).contains(u"onfirmed"_s);
    if (deed == u"remove"_s)
        return letterCount() == 0;
    if (deed == u"import"_s)
        return letterCount() == 2;
    return contentOf(path(u"out/figures.csv"_s)).contains("upheld_decisions");
}

void TestWindowFaults::whatFailedIsSaidAndDoneAgain_data()
{
    QTest::addColumn<QString>("deed");
    QTest::addColumn<Fault>("fault");
    for (const auto &deed : {u"correct"_s, u"confirm"_s, u"remove"_s, u"import"_s, u"export"_s}) {
        const auto add = [&](const char *name, const Fault &fault) {
            QTest::addRow("%s, %s", qPrintable(deed), name) << deed << fault;
        };
        add("open", {.at = At::Open, .nth = 1, .error = EMFILE, .stays = true});
        add("write", {.at = At::Write, .nth = 1, .error = EIO, .stays = true});
        add("full disk", {.at = At::Write, .nth = 1, .effect = Effect::Full, .stays = true});
        add("sync", {.at = At::Sync, .nth = 1, .error = EIO, .stays = true});
    }
}

void TestWindowFaults::whatFailedIsSaidAndDoneAgain()
{
    QFETCH(QString, deed);
    QFETCH(Fault, fault);
    const auto room = qScopeGuard(&FaultShim::disarm);
    openLetter();
    QVERIFY(QDir().mkpath(path(u"out"_s)));
    const int before = corrections();
    find<QWidget>(u"messageBar"_s)->hide();
    arm(deed == u"export"_s ? u"out/"_s : u"case.upheld"_s, fault);
    act(deed);
    QTRY_VERIFY2(!message().isEmpty() || find<QWidget>(u"refusedPanel"_s)->isVisible(), qPrintable(deed));
    QVERIFY(FaultShim::struck() > 0);
    QVERIFY(!isDone(deed));
    auto said = message();
    if (deed == u"import"_s)
        said.clear();
    const auto file = deed == u"export"_s ? u"figures.csv"_s : u"case.upheld"_s;
    QVERIFY2(deed == u"import"_s || said.contains(file), qPrintable(said));
    QVERIFY2(deed == u"import"_s || said.contains(u"Check "_s), qPrintable(said));
    FaultShim::disarm();
    QCOMPARE(corrections(), before);
    act(deed);
    QTRY_VERIFY2(isDone(deed), qPrintable(deed + u": "_s + message()));
}

void TestWindowFaults::aBackupThatFailsIsSaid()
{
    QFETCH(Fault, fault);
    const auto room = qScopeGuard(&FaultShim::disarm);
    openLetter();
    m_window.reset();
    arm(u"Upheld backups"_s, fault);
    openWindow();
    QTRY_VERIFY2(message().contains(u"could not be backed up"_s), qPrintable(message()));
    QVERIFY2(message().contains(u"Upheld backups"_s), qPrintable(message()));
    FaultShim::disarm();
    for (const auto &backup : backupsOf(path(u"case.upheld"_s)))
        QVERIFY(CaseFile::open(backup.path, CaseFileAccess::ReadOnly)); // none is half
    type(Key::upheldDecisions, u"9"_s); // work goes on
    QCOMPARE(value(Key::upheldDecisions), u"9"_s);
}

void TestWindowFaults::settingsThatCannotBeSavedAreSaid()
{
    QFETCH(Fault, fault);
    const auto room = qScopeGuard(&FaultShim::disarm);
    m_window.reset();
    m_settings = std::make_unique<QSettings>(path(u"kept/upheld.settings"_s), safeSettings());
    openWindow();
    openLetter();
    m_settings->sync();
    QCOMPARE(m_settings->status(), QSettings::NoError);
    const auto before = contentOf(m_settings->fileName());
    m_window->resize(1000, 700);
    arm(u"kept"_s, fault);
    QVERIFY(!m_window->close());
    QVERIFY2(message().contains(u"upheld.settings"_s), qPrintable(message()));
    QVERIFY2(message().contains(u"close the window again"_s), qPrintable(message()));
    // That must not keep the computer from shutting down.
    QVERIFY(m_window->close());
    FaultShim::disarm();
    QCOMPARE(contentOf(m_settings->fileName()), before); // the old ones stay whole
    openWindow();
    QVERIFY(m_window->close());
    QVERIFY(contentOf(m_settings->fileName()) != before);
}

QTEST_MAIN(TestWindowFaults)
#include "tst_windowfaults.moc"
