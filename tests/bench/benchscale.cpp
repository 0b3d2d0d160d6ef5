// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"
#include "scalecasefile.h"

#include "letter/fields.h"
#include "ui/desk/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

// The same work with no letters held, 500, 1,000 and 5,000: what grows faster than they do shows.
namespace {
constexpr int opening = 3; // runs

struct Scale {
    int letters = 0;
    qint64 megabytes = 0;
    Measured opened; ///< until the window can be used
    Measured filtered; ///< a keystroke in the list's filter
    Measured searched; ///< a keystroke in the search over all letters
    Measured chosen; ///< from letter to letter, until its figures stand there
    Measured corrected; ///< from Enter until the correction stands there, durable
    double import = -1;
    qint64 kilobytes = 0; ///< of the program, some seconds after it was opened
};

class Window {
public:
    explicit Window(const QString &caseFile)
        : m_window({.caseFile = CaseFile::openAsAllowed(caseFile).value(),
            .caseFileProblem = {},
            .reference = ReferenceLibrary::bundled().value(),
            .readerProgram = QStringLiteral(UPHELD_READER),
            .account = u"bench"_s,
            .samplesFolder = {}})
    {
        m_window.resize(1440, 900);
        m_window.show();
        (void)QTest::qWaitForWindowExposed(&m_window);
        QCoreApplication::processEvents();
    }

    /// Everything that a key sets going at once, painting too.
    double millisecondsOf(const std::function<void()> &act)
    {
        QElapsedTimer clock;
        clock.start();
        act();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        const auto elapsed = double(clock.nsecsElapsed()) / 1e6;
        QTest::qWait(40);
        return elapsed;
    }
    template <typename Widget> Widget *find(const QString &name)
    {
        return m_window.findChild<Widget *>(name);
    }
    MainWindow &window() { return m_window; }

private:
    MainWindow m_window;
};

void timeFilter(Window &window, Scale &scale)
{
    auto *line = window.find<QLineEdit>(u"letterFilter"_s);
    line->setFocus();
    for (const auto &words : {u"borough"_s, u"city"_s, u"south"_s}) {
        for (const QChar letter : words)
            scale.filtered.milliseconds.append(
                window.millisecondsOf([&] { QTest::keyClick(line, letter.toLatin1()); }));
        for (int gone = 0; gone < words.size(); ++gone)
            scale.filtered.milliseconds.append(
                window.millisecondsOf([&] { QTest::keyClick(line, Qt::Key_Backspace); }));
    }
}

/// The list of pages follows each letter typed; Enter asks for it at once, without the pause.
void timeSearch(Window &window, Scale &scale)
{
    window.find<QAction>(u"searchLetters"_s)->trigger();
    auto *line = window.find<QLineEdit>(u"searchWords"_s);
    for (const auto &words : {u"complaints upheld"_s, u"training"_s, u"the council"_s}) {
        line->clear();
        for (const QChar letter : words) {
            line->setFocus();
            scale.searched.milliseconds.append(window.millisecondsOf([&] {
                QTest::keyClick(line, letter.toLatin1());
                QTest::keyClick(line, Qt::Key_Return);
            }));
        }
    }
    window.find<QAction>(u"searchLetters"_s)->trigger();
}

void timeWork(Window &window, Scale &scale)
{
    auto *fields = window.find<QAbstractItemView>(u"fieldView"_s);
    for (int round = 0; round < 15; ++round) {
        scale.chosen.milliseconds.append(window.millisecondsOf(
            [&] { QTest::keyClick(&window.window(), Qt::Key_PageDown, Qt::ControlModifier); }));
        fields->setFocus();
        for (int row = 0; row < fields->model()->rowCount(); ++row) {
            const auto index = fields->model()->index(row, 1);
            if (index.data(Qt::UserRole).toString() == Key::upheldDecisions)
                fields->setCurrentIndex(index);
        }
        QTest::keyClicks(fields, QString::number(20 + round));
        QTest::qWait(40);
        auto *editor = QApplication::focusWidget();
        if (editor && editor != fields)
            scale.corrected.milliseconds.append(
                window.millisecondsOf([&] { QTest::keyClick(editor, Qt::Key_Return); }));
    }
}

qint64 memoryOf(const QString &caseFile)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    const QTemporaryDir home;
    for (const auto &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, home.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(UPHELD_PROGRAM), {u"--case-file"_s, caseFile});
    qint64 peak = 0;
    for (int look = 0; look < 60 && !process.waitForFinished(100); ++look)
        peak = std::max(peak, treeKilobytes(process.processId()));
    process.terminate();
    if (!process.waitForFinished(5000))
        process.kill();
    process.waitForFinished();
    return peak;
}

Scale measured(const QString &folder, int letters, const QStringList &more)
{
    Scale scale{.letters = letters};
    const auto path = u"%1/%2.upheld"_s.arg(folder).arg(letters);
    if (letters > 0 && !makeScaleCaseFile(path, letters))
        qFatal("the case file could not be made");
    if (letters == 0)
        static_cast<void>(CaseFile::open(path).value());
    scale.megabytes = QFileInfo(path).size() / 1'000'000;
    for (int run = 0; run < opening; ++run) {
        QElapsedTimer clock;
        clock.start();
        Window window(path);
        scale.opened.milliseconds.append(double(clock.nsecsElapsed()) / 1e6);
        QTest::qWait(200);
    }
    if (letters > 0) {
        Window window(path);
        QTest::qWait(500);
        timeFilter(window, scale);
        timeSearch(window, scale);
        timeWork(window, scale);
    }
    scale.kilobytes = memoryOf(path);
    scale.import = millisecondsOf(
        QStringLiteral(UPHELD_PROGRAM), QStringList{u"import"_s} + more + QStringList{u"--into"_s, path});
    return scale;
}

void print(const Scale &scale, const Scale &none, double pdftotext, qsizetype more)
{
    const auto held = u"%1 letters held: "_s.arg(scale.letters);
    printRatio(held + u"opened to a window that can be used"_s, scale.opened.median(),
        u"an empty case file"_s, none.opened.median(),
        u"1.5 x and 300 ms more = %1 ms"_s.arg(1.5 * none.opened.median() + 300, 0, 'f', 0));
    const auto both = [&](const QString &what, const Measured &measured, const QString &target) {
        printFigure(held + what,
            u"median %1 ms, longest %2 ms of %3"_s.arg(measured.median(), 0, 'f', 1)
                .arg(measured.percentile(1), 0, 'f', 1)
                .arg(measured.milliseconds.size()),
            target);
    };
    if (scale.letters > 0) {
        both(u"a keystroke in the list's filter"_s, scale.filtered, u"50 ms"_s);
        both(u"a keystroke in the search over all letters"_s, scale.searched, u"50 ms"_s);
        both(u"the next letter"_s, scale.chosen, u"100 ms"_s);
        both(u"Enter to the correction, stored and shown"_s, scale.corrected, u"100 ms"_s);
    }
    printFigure(held + u"memory at the most"_s,
        u"%1 MB, of a case file of %2 MB"_s.arg(scale.kilobytes / 1024).arg(scale.megabytes), u"300 MB"_s);
    printRatio(held + u"import of %1 more, durable"_s.arg(more), scale.import,
        u"pdftotext -bbox-layout one by one"_s, pdftotext, u"0.5 x"_s);
}
} // namespace

void benchScale(const QStringList &letters)
{
    const QTemporaryDir folder;
    const auto none = measured(folder.path(), 0, letters);
    double pdftotext = 0;
    for (const auto &file : letters)
        pdftotext += millisecondsOf(u"pdftotext"_s, {u"-bbox-layout"_s, file, u"/dev/null"_s});
    print(none, none, pdftotext, letters.size());
    for (const int count : {500, 1000, 5000})
        print(measured(folder.path(), count, letters), none, pdftotext, letters.size());
}
