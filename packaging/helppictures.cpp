// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the pictures of the help and of the software centre anew, from the real window with the sample
// letters. Usage: help-pictures READER-PROGRAM SAMPLES-FOLDER HELP-PICTURES-FOLDER SCREENSHOTS-FOLDER
#include "letter/fields.h"
#include "paper/zipfile.h"
#include "tables/fieldtable.h"
#include "ui/desk/mainwindow.h"
#include "ui/desk/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QPainter>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 120'000;
constexpr int pageWidth = 720; // of a picture in the help
constexpr QSize deskSize(1280, 720);

struct Folders {
    QString reader;
    QDir samples;
    QDir help;
    QDir screenshots;
};

/// The window as an officer has it before them, and what they do to it.
class Desk {
public:
    explicit Desk(const Folders &folders);

    [[nodiscard]] bool open();
    void choose(const QString &council, const QString &year);
    void chooseField(const QString &key);
    void trigger(const QString &action) { m_window->findChild<QAction *>(action)->trigger(); }
    [[nodiscard]] QWidget *find(const QString &name) { return m_window->findChild<QWidget *>(name); }
    [[nodiscard]] QMainWindow &window() { return *m_window; }
    [[nodiscard]] QString paper() const { return m_work.filePath(u"paper.docx"_s); }

private:
    [[nodiscard]] Dialogs dialogs() const;

    const Folders &m_folders;
    QTemporaryDir m_work;
    std::unique_ptr<MainWindow> m_window;
};

Desk::Desk(const Folders &folders)
    : m_folders(folders)
    , m_window(std::make_unique<MainWindow>(
          MainWindow::Parts{.caseFile = CaseFile::open(m_work.filePath(u"letters.upheld"_s)).value(),
              .reference = ReferenceLibrary::bundled(true).value(),
              .readerProgram = folders.reader,
              .account = u"A. Officer"_s,
              .samplesFolder = folders.samples.path(),
              .dialogs = dialogs()}))
{
    m_window->resize(deskSize);
    m_window->show();
}

Dialogs Desk::dialogs() const
{
    auto all = fileDialogs();
    all.saveAs = [this](QWidget *, const QString &, const QString &, const QStringList &,
                     const Dialogs::Chosen &chosen) { chosen(paper()); };
    all.openPaper = [this](QWidget *, const Dialogs::Chosen &chosen) { chosen(paper()); };
    return all;
}

bool Desk::open()
{
    trigger(u"openSamples"_s);
    const auto samples = m_folders.samples.entryList({u"*.pdf"_s}).size();
    const auto *list = m_window->findChild<QListView *>(u"lettersView"_s);
    const auto *stop = m_window->findChild<QAction *>(u"stopReading"_s);
    return QTest::qWaitFor(
        [&] { return list->model()->rowCount() == samples && !stop->isEnabled(); }, patience);
}

void Desk::choose(const QString &council, const QString &year)
{
    auto *list = m_window->findChild<QListView *>(u"lettersView"_s);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const auto index = list->model()->index(row, 0);
        const auto words = index.data(Qt::AccessibleTextRole).toString() + index.data().toString();
        if (words.contains(council) && words.contains(year))
            list->setCurrentIndex(index);
    }
    QTest::qWait(1500); // the page, the chart
}

void Desk::chooseField(const QString &key)
{
    auto *view = m_window->findChild<QAbstractItemView *>(u"fieldView"_s);
    const auto *model = view->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto index = model->index(row, FieldTable::Value);
        if (index.data(FieldTable::KeyRole).toString() == key)
            view->setCurrentIndex(index);
    }
    view->setFocus();
    QTest::qWait(1500); // the place cut out of the page
}

bool save(const QImage &picture, const QString &path)
{
    // As small as it goes: the pictures travel with the program.
    if (picture.convertToFormat(QImage::Format_RGB32).save(path, "PNG", 0))
        return true;
    std::fprintf(stderr, "%s could not be written\n", qPrintable(path));
    return false;
}

bool save(const QPixmap &picture, const QString &path)
{
    const auto image = picture.toImage();
    return save(
        image.width() > pageWidth ? image.scaledToWidth(pageWidth, Qt::SmoothTransformation) : image, path);
}

/// The right of the window: the fields, the reason, the checks.
QPixmap rightPart(Desk &desk)
{
    auto &window = desk.window();
    const auto *fields = desk.find(u"fieldView"_s);
    const int left = fields->mapTo(&window, QPoint(0, 0)).x();
    const int top = fields->mapTo(&window, QPoint(0, 0)).y();
    return window.grab(QRect(QPoint(left, top), QPoint(window.width() - 1, window.height() - 30)));
}

/// As somebody who knows better would do it.
bool changeFigure(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    auto entries = unzip(file.readAll(), [](const QString &) { return true; });
    file.close();
    if (!entries)
        return false;
    for (auto &entry : *entries) {
        if (entry.name == u"word/document.xml")
            entry.bytes.replace("no evidence", "evidence").replace("15 of 30", "16 of 30");
    }
    const auto bytes = zipBytes(*entries);
    return bytes && file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size();
}

bool pictureDesk(Desk &desk, const Folders &folders)
{
    desk.choose(u"Wexcombe"_s, u"2023"_s);
    bool isDone = save(desk.window().grab().toImage(), folders.screenshots.filePath(u"desk.png"_s))
        && save(desk.window().grab(), folders.help.filePath(u"letters.png"_s));
    auto *chart = desk.find(u"chartView"_s)->parentWidget();
    while (chart->width() < pageWidth && chart->parentWidget() && !chart->parentWidget()->isWindow())
        chart = chart->parentWidget();
    isDone = isDone && save(chart->grab(), folders.help.filePath(u"compare.png"_s));
    desk.trigger(u"chartThroughYears"_s);
    QTest::qWait(1000);
    isDone = isDone && save(chart->grab(), folders.help.filePath(u"charts.png"_s));
    desk.trigger(u"chartThisLetter"_s);
    return isDone;
}

bool pictureFields(Desk &desk, const Folders &folders)
{
    desk.choose(u"Ironbeck"_s, u"2023"_s);
    desk.chooseField(QString(Key::upheldRate));
    bool isDone = save(rightPart(desk), folders.help.filePath(u"check.png"_s));
    auto *view = desk.find(u"fieldView"_s);
    QTest::keyClick(view, Qt::Key_F2);
    if (auto *editor = desk.find(u"valueEditor"_s)) {
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, u"90"_s);
        QTest::qWait(1000);
        isDone = isDone && save(rightPart(desk), folders.help.filePath(u"correct.png"_s));
        QTest::keyClick(editor, Qt::Key_Escape);
    }
    return isDone;
}

bool picturePaper(Desk &desk, const Folders &folders)
{
    desk.choose(u"Wexcombe"_s, u"2023"_s);
    desk.trigger(u"committeePaper"_s);
    auto *paper = desk.window().findChild<QMainWindow *>(u"paperWindow"_s);
    const auto *preview = desk.window().findChild<QTextBrowser *>(u"paperPreview"_s);
    paper->resize(1200, 760);
    const bool isShown =
        QTest::qWaitFor([&] { return preview->toPlainText().contains(u"Dear "_s); }, patience);
    QTest::qWait(1500); // its charts
    if (!isShown || !save(paper->grab().toImage(), folders.screenshots.filePath(u"paper.png"_s))
        || !save(paper->grab(), folders.help.filePath(u"paper.png"_s)))
        return false;
    desk.trigger(u"savePaper"_s);
    if (!QTest::qWaitFor([&] { return QFile::exists(desk.paper()); }, patience)
        || !changeFigure(desk.paper()))
        return false;
    desk.trigger(u"checkPaper"_s);
    auto *words = [&] {
        (void)QTest::qWaitFor([&] { return desk.find(u"paperCheckFindings"_s) != nullptr; }, patience);
        return desk.find(u"paperCheckFindings"_s);
    }();
    const auto *findings = qobject_cast<QAbstractItemView *>(words);
    if (!findings
        || !QTest::qWaitFor([&] { return findings->model() && findings->model()->rowCount() > 0; }, patience))
        return false;
    findings->window()->resize(pageWidth, 320);
    QTest::qWait(500);
    return save(words->window()->grab(), folders.help.filePath(u"checkpaper.png"_s));
}
} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setApplicationName(u"Upheld"_s);
    QApplication application(argc, argv);
    applyTheme(Theme::Light);
    const auto arguments = QApplication::arguments();
    if (arguments.size() != 5) {
        std::fputs(
            "Usage: help-pictures READER-PROGRAM SAMPLES-FOLDER HELP-PICTURES-FOLDER SCREENSHOTS-FOLDER\n",
            stderr);
        return 2;
    }
    const Folders folders{arguments[1], QDir(arguments[2]), QDir(arguments[3]), QDir(arguments[4])};
    Desk desk(folders);
    const bool isDone = desk.open() && pictureDesk(desk, folders) && pictureFields(desk, folders)
        && picturePaper(desk, folders);
    if (!isDone)
        std::fputs("Not every picture could be made.\n", stderr);
    return isDone ? 0 : 1;
}
