// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "tables/fieldtable.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/valueeditor.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPrinter>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStatusBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr int readWithin = 60'000; // milliseconds: the reader shares the processors with other tests
}

QByteArray DeskTest::letterText(const QByteArray &council, int upheld, const QByteArray &more)
{
    return council
        + "\n\n17 July 2024\n\nDear Mr Porter\n\nAnnual Review letter 2023-24\n\n"
          "I write to you with your annual summary of complaint statistics from the Local Government and "
          "Social Care Ombudsman for the year ending 31 March 2024.\n\n"
        + (more.isEmpty() ? QByteArray() : more + "\n\n")
        + "Yours sincerely,\n\nAmerdeep Somal\nLocal Government and Social Care Ombudsman\n\n"
          "Complaints upheld\n\n69% of complaints we investigated were upheld.\n\n"
          "This compares to an average of 79% in similar organisations.\n\n"
        + QByteArray::number(upheld)
        + " upheld decisions\n\nStatistics are based on a total of 13 investigations for the period between "
          "1 April 2023 to 31 March 2024\n";
}

QList<QUrl> DeskTest::manyLetters(int count) const
{
    QList<QUrl> urls;
    for (int number = 0; number < count; ++number)
        urls.append(QUrl::fromLocalFile(write(u"%1.txt"_s.arg(number),
            letterText("Luton Borough Council", 8) + '\n' + QByteArray::number(number))));
    return urls;
}

QString DeskTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

QByteArray DeskTest::contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<none>");
}

MainWindow::Parts DeskTest::parts()
{
    Dialogs dialogs{
        .openLetters = [this](QWidget *,
                           const Dialogs::AllChosen &chosen) { answer(chosen, QStringList{m_answer}); },
        .openCaseFile = [this](QWidget *, const Dialogs::Chosen &chosen) { answer(chosen, m_answer); },
        .newCaseFile = [this](QWidget *, const Dialogs::Chosen &chosen) { answer(chosen, m_answer); },
        .saveAs = [this](QWidget *, const QString &, const QString &, const QStringList &,
                      const Dialogs::Chosen &chosen) { answer(chosen, m_answer); },
        .print =
            [this](QWidget *, QPrinter &printer, const std::function<void()> &accepted) {
                printer.setOutputFileName(m_answer);
                if (!m_answer.isEmpty())
                    accepted();
            },
        .ask =
            [this](QWidget *, const QString &question, const QString &yes,
                const std::function<void()> &accepted) {
                m_question = question;
                if (m_answer == yes || m_answers.contains(yes))
                    accepted();
            },
        .openPaper = [this](QWidget *, const Dialogs::Chosen &chosen) { answer(chosen, m_answer); }};
    return {.caseFile = nullptr,
        .caseFileProblem = {},
        .reference = ReferenceLibrary::bundled().value(),
        .readerProgram = QString::fromLatin1(UPHELD_READER),
        .account = u"officer"_s,
        .samplesFolder = path(u"samples"_s),
        .settings = m_settings.get(),
        .dialogs = dialogs};
}

void DeskTest::show(MainWindow::Parts parts)
{
    m_window = std::make_unique<MainWindow>(std::move(parts));
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void DeskTest::openWindow(CaseFileAccess access)
{
    m_window.reset(); // which has the case file open
    showWith(CaseFile::open(path(u"case.upheld"_s), access));
}

void DeskTest::openWindowAtOnce()
{
    m_window.reset();
    showWith(CaseFile::openAsAllowed(path(u"case.upheld"_s), CaseFile::LookOver::Later));
}

void DeskTest::showWith(Outcome<std::unique_ptr<CaseFile>> caseFile)
{
    QVERIFY(caseFile.has_value());
    auto all = parts();
    all.caseFile = std::move(*caseFile);
    show(std::move(all));
}

void DeskTest::openWindowWithout(const Problem &problem)
{
    auto all = parts();
    all.caseFileProblem = problem;
    show(std::move(all));
}

void DeskTest::trigger(const QString &action) const
{
    find<QAction>(action)->trigger();
}

void DeskTest::whileLocked(const std::function<void()> &act) const
{
    {
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(path(u"case.upheld"_s));
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN EXCLUSIVE"_s));
        act();
        other.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

void DeskTest::triggerWhileLocked(const QString &action) const
{
    whileLocked([this, action] { trigger(action); });
}

void DeskTest::press(int key, Qt::KeyboardModifiers modifiers) const
{
    auto *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), static_cast<Qt::Key>(key), modifiers);
}

QListView *DeskTest::letters() const
{
    return find<QListView>(u"lettersView"_s);
}

FieldView *DeskTest::fields() const
{
    return find<FieldView>(u"fieldView"_s);
}

ValueEditor *DeskTest::editor() const
{
    // A closed one lives, hidden, until the event loop deletes it.
    const auto editors = fields()->findChildren<ValueEditor *>();
    const auto open = std::ranges::find_if_not(editors, &QWidget::isHidden);
    return open == editors.end() ? nullptr : *open;
}

int DeskTest::letterCount() const
{
    return letters()->model()->rowCount();
}

LetterId DeskTest::currentLetter() const
{
    return LetterId{letters()->currentIndex().data(Qt::UserRole).toLongLong()};
}

QString DeskTest::status() const
{
    return m_window->statusBar()->currentMessage();
}

QString DeskTest::message() const
{
    return find<QWidget>(u"messageBar"_s)->isHidden() ? QString() : find<QLabel>(u"messageText"_s)->text();
}

QModelIndex DeskTest::field(QLatin1String key) const
{
    const auto *model = fields()->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, FieldTable::Value).data(FieldTable::KeyRole).toString() == key)
            return model->index(row, FieldTable::Value);
    }
    return {};
}

QString DeskTest::value(QLatin1String key) const
{
    return valueWords(fieldRow(field(key)).field);
}

QString DeskTest::state(QLatin1String key) const
{
    return rowStateWords(fieldRow(field(key)));
}

void DeskTest::startTyping(QLatin1String key, const QString &text) const
{
    fields()->setFocus();
    fields()->setCurrentIndex(field(key));
    QTest::keyClick(fields(), Qt::Key_F2);
    QVERIFY(editor());
    editor()->selectAll();
    QTest::keyClicks(editor(), text);
}

void DeskTest::type(QLatin1String key, const QString &text) const
{
    startTyping(key, text);
    QTest::keyClick(editor(), Qt::Key_Return);
}

void DeskTest::chooseOther() const
{
    const int other = letters()->currentIndex().row() == 0 ? 1 : 0;
    letters()->setCurrentIndex(letters()->model()->index(other, 0));
}

void DeskTest::drop(QWidget &on, const QList<QUrl> &urls)
{
    QMimeData data;
    data.setUrls(urls);
    const QPoint place = on.rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&on, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&on, &dropped);
    QVERIFY(dropped.isAccepted());
    // A move would make the other program delete the officer's file.
    QCOMPARE(dropped.dropAction(), Qt::CopyAction);
}

void DeskTest::openLetter(const QString &name, int upheld)
{
    const int before = letterCount();
    drop(*m_window, {QUrl::fromLocalFile(write(name, letterText("Luton Borough Council", upheld)))});
    QTRY_COMPARE_WITH_TIMEOUT(letterCount(), before + 1, readWithin);
    QTRY_COMPARE_WITH_TIMEOUT(
        fields()->model()->rowCount(), static_cast<int>(fieldDefinitions().size()), readWithin);
    QTRY_VERIFY_WITH_TIMEOUT(!find<QAction>(u"stopReading"_s)->isEnabled(), readWithin);
}

void DeskTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(path(u"settings.ini"_s), QSettings::IniFormat);
    m_answer.clear();
    m_answers.clear();
    openWindow();
}

void DeskTest::cleanup()
{
    m_window.reset();
    m_settings.reset();
}
