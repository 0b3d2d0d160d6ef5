// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papertest.h"

#include "paper/zipfile.h"
#include "store/kept.h"
#include "ui/paper/heldpaper.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

void PaperTest::openPaper()
{
    openLetter(u"wexcombe.txt"_s, 9);
    trigger(u"committeePaper"_s);
    QTRY_VERIFY(preview().contains(u"Dear Mr Porter"_s));
}

void PaperTest::openOne(const QString &name, const QByteArray &text)
{
    const int before = letterCount();
    drop(*m_window, {QUrl::fromLocalFile(write(name, text))});
    QTRY_COMPARE(letterCount(), before + 1);
    QTRY_VERIFY(!find<QAction>(u"stopReading"_s)->isEnabled());
}

QByteArray PaperTest::aYearBefore(QByteArray text)
{
    return text.replace("2023-24", "2022-23").replace("2023", "2022").replace("2024", "2023");
}

void PaperTest::choose(const QString &periodEnd) const
{
    for (int row = 0; value(Key::periodEnd) != periodEnd && row < letterCount(); ++row)
        letters()->setCurrentIndex(letters()->model()->index(row, 0));
    QCOMPARE(value(Key::periodEnd), periodEnd);
}

void PaperTest::addSection(const QString &heading, const QString &text) const
{
    find<QPushButton>(u"paperAddSection"_s)->click();
    QTest::keyClicks(find<QLineEdit>(u"paperHeading"_s), heading);
    QTest::keyClicks(find<QPlainTextEdit>(u"paperText"_s), text);
}

void PaperTest::keepTheirs() const
{
    const auto file = CaseFile::open(path(u"case.upheld"_s));
    QVERIFY(file.has_value());
    QVERIFY(keep(
        **file, KeptKind::PaperTexts, u"E06000032"_s, R"({"committee":"Theirs"})", 0, {.who = u"other"_s}));
}

QByteArray PaperTest::keptOf(const QString &council) const
{
    const auto file = CaseFile::open(path(u"case.upheld"_s), CaseFileAccess::ReadOnly);
    return file ? kept(**file, KeptKind::PaperTexts, council).value_or(Kept{}).value : QByteArray("<none>");
}

PaperInput PaperTest::heldInput(LetterId letter) const
{
    const auto file = CaseFile::open(path(u"case.upheld"_s), CaseFileAccess::ReadOnly);
    const auto library = ReferenceLibrary::bundled().value();
    const HeldAverages averages;
    return heldPaper({**file, library, averages}, letter, {}, QDate::currentDate()).value();
}

QMainWindow *PaperTest::paperWindow() const
{
    return find<QMainWindow>(u"paperWindow"_s);
}

void PaperTest::savePaper(const QString &path)
{
    m_answer = path;
    find<QAction>(u"savePaper"_s)->trigger();
}

QString PaperTest::preview() const
{
    return find<QTextBrowser>(u"paperPreview"_s)->toPlainText().replace(QChar::Nbsp, u' ');
}

QString PaperTest::standing() const
{
    return find<QLabel>(u"paperStanding"_s)->text();
}

QString PaperTest::warning() const
{
    const auto *label = find<QLabel>(u"paperWarning"_s);
    return label->isHidden() ? QString() : label->text();
}

QString PaperTest::paperStatus() const
{
    return paperWindow()->statusBar()->currentMessage();
}

// Empty until the file was looked at and found to be no letter.
QString PaperTest::checkWords() const
{
    const auto *words = m_window->findChild<QLabel *>(u"paperCheckWords"_s);
    return words ? words->text() : QString();
}

QModelIndex PaperTest::rowOf(const QListView &list, const QString &heading)
{
    return list.model()
        ->match(list.model()->index(0, 0), Qt::DisplayRole, heading, 1, Qt::MatchStartsWith)
        .value(0);
}

QByteArray PaperTest::edited(const QString &path, const QByteArray &from, const QByteArray &to)
{
    auto entries = *unzip(contentOf(path), [](const QString &) { return true; });
    for (auto &entry : entries) {
        if (entry.name == u"word/document.xml")
            entry.bytes.replace(entry.bytes.indexOf(from), from.size(), to);
    }
    return *zipBytes(entries);
}
