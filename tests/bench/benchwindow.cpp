// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"

#include "tables/fieldtable.h"
#include "tables/lettertable.h"
#include "ui/desk/mainwindow.h"
#include "ui/document/documentpane.h"

#include <QAbstractItemView>
#include <QAbstractProxyModel>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {
/// The longest time in which the window could not have answered a key: a heart that beats whenever the event
/// loop turns, and remembers its longest pause.
class Heart : public QObject {
public:
    Heart()
    {
        connect(&m_timer, &QTimer::timeout, this, &Heart::beat);
        m_timer.start(0);
        m_sinceBeat.start();
    }
    [[nodiscard]] double longestPause() const { return double(m_longest) / 1e6; }

private:
    void beat() { m_longest = std::max(m_longest, m_sinceBeat.nsecsElapsed()), m_sinceBeat.restart(); }

    QTimer m_timer;
    QElapsedTimer m_sinceBeat;
    qint64 m_longest = 0;
};

QAbstractItemView *viewOf(QWidget &window, const char *model)
{
    for (auto *view : window.findChildren<QAbstractItemView *>()) {
        auto *shown = view->model();
        while (auto *proxy = qobject_cast<QAbstractProxyModel *>(shown))
            shown = proxy->sourceModel();
        if (shown && shown->inherits(model))
            return view;
    }
    return nullptr;
}

void benchImport(MainWindow &window, const QStringList &letters)
{
    auto *table = viewOf(window, "LetterTable")->model();
    QElapsedTimer clock;
    clock.start();
    const Heart heart;
    window.addFiles(letters);
    const bool done = QTest::qWaitFor([&] { return table->rowCount() >= letters.size(); }, 120'000);
    printFigure(u"import of %1 letters into the window"_s.arg(letters.size()),
        done ? u"%1 ms"_s.arg(clock.elapsed()) : u"not done after two minutes"_s, {});
    printFigure(u"longest time the window was blocked meanwhile"_s,
        u"%1 ms"_s.arg(heart.longestPause(), 0, 'f', 0), u"100 ms"_s);
}

void benchFirstPage(MainWindow &window)
{
    auto *view = viewOf(window, "LetterTable");
    auto *pane = window.findChild<DocumentPane *>();
    Measured shown;
    for (int row = 0; row < std::min(30, view->model()->rowCount()); ++row) {
        bool isShown = false;
        const auto connection =
            QObject::connect(pane, &DocumentPane::pageShown, pane, [&isShown](int) { isShown = true; });
        QElapsedTimer clock;
        clock.start();
        view->setCurrentIndex(view->model()->index(row, 0));
        if (QTest::qWaitFor([&] { return isShown; }, 5000) && row > 0)
            shown.milliseconds.append(double(clock.nsecsElapsed()) / 1e6);
        QObject::disconnect(connection);
    }
    printFigure(u"letter selected to its first page, median and 95th percentile"_s,
        u"%1 and %2 ms"_s.arg(shown.median(), 0, 'f', 0).arg(shown.percentile(0.95), 0, 'f', 0), u"300 ms"_s);
}

void benchLight(MainWindow &window)
{
    auto *view = viewOf(window, "FieldTable");
    auto *pane = window.findChild<DocumentPane *>();
    Measured lit;
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        const auto index = view->model()->index(row, FieldTable::Value);
        const auto key = index.data(FieldTable::KeyRole).toString();
        if (!index.data(FieldTable::PlaceRole).value<Place>().isValid())
            continue;
        QElapsedTimer clock;
        clock.start();
        view->setCurrentIndex(index);
        if (QTest::qWaitFor([&] { return !pane->lightRect(key).isEmpty(); }, 5000)) {
            pane->viewport()->repaint();
            lit.milliseconds.append(double(clock.nsecsElapsed()) / 1e6);
        }
    }
    printFigure(u"field selected to its light painted, median and 95th percentile of %1"_s.arg(
                    lit.milliseconds.size()),
        u"%1 and %2 ms"_s.arg(lit.median(), 0, 'f', 1).arg(lit.percentile(0.95), 0, 'f', 1), u"100 ms"_s);
}
} // namespace

void benchWindow(const QStringList &letters)
{
    const QTemporaryDir folder;
    MainWindow window({.caseFile = CaseFile::open(folder.filePath(u"bench.upheld"_s)).value(),
        .reference = ReferenceLibrary::bundled(true).value(),
        .readerProgram = QStringLiteral(UPHELD_READER),
        .account = u"bench"_s});
    window.resize(1440, 900);
    window.show();
    benchImport(window, letters);
    benchFirstPage(window);
    benchLight(window);
}
