// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "measure.h"

#include "letter/fields.h"
#include "tables/fieldtable.h"
#include "tables/lettertable.h"
#include "ui/desk/mainwindow.h"
#include "ui/document/documentpane.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

#include <memory>

using namespace Qt::StringLiterals;

// The officer's work as key presses on the real window: what a letter costs.
namespace {
/// Counts what a mouse does to the window.
class MouseCounter : public QObject {
public:
    explicit MouseCounter(QWindow &window) { window.installEventFilter(this); }
    int presses = 0;

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        presses += event->type() == QEvent::MouseButtonPress ? 1 : 0;
        return QObject::eventFilter(object, event);
    }
};

/// The window, and a keyboard that counts: a key with the modifiers held down with it is one press.
class Desk {
public:
    explicit Desk(const QString &folder)
        : m_window({.caseFile = CaseFile::open(folder + u"/review.upheld"_s).value(),
            .reference = ReferenceLibrary::bundled(true).value(),
            .readerProgram = QStringLiteral(UPHELD_READER),
            .account = u"bench"_s})
    {
        m_window.resize(1440, 900);
        m_window.show();
        (void)QTest::qWaitForWindowActive(&m_window);
        m_mouse = std::make_unique<MouseCounter>(*m_window.windowHandle());
    }

    bool open(const QStringList &files)
    {
        m_window.addFiles(files);
        const bool done =
            QTest::qWaitFor([&] { return letters()->model()->rowCount() >= files.size(); }, 300'000);
        fields()->setFocus();
        QTest::qWait(50);
        return done;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        ++m_keys;
        QTest::keyClick(m_window.windowHandle(), key, modifiers);
    }
    void type(const QString &text)
    {
        m_keys += static_cast<int>(text.size());
        for (const auto letter : text)
            QTest::keyClick(m_window.windowHandle(), letter.toLatin1());
    }
    [[nodiscard]] QAbstractItemView *letters() const
    {
        return m_window.findChild<QAbstractItemView *>(u"lettersView"_s);
    }
    [[nodiscard]] QAbstractItemView *fields() const
    {
        return m_window.findChild<QAbstractItemView *>(u"fieldView"_s);
    }
    [[nodiscard]] DocumentPane *page() const { return m_window.findChild<DocumentPane *>(); }
    [[nodiscard]] QModelIndex field(QLatin1String key) const
    {
        for (int row = 0; row < fields()->model()->rowCount(); ++row) {
            const auto index = fields()->model()->index(row, FieldTable::Value);
            if (index.data(FieldTable::KeyRole).toString() == key)
                return index;
        }
        return {};
    }
    [[nodiscard]] QString currentKey() const
    {
        return fields()->currentIndex().data(FieldTable::KeyRole).toString();
    }
    [[nodiscard]] QString standing() const
    {
        return letters()->currentIndex().data(LetterTable::StandingRole).toString();
    }
    [[nodiscard]] QString standingOf(const QString &letter) const
    {
        for (int row = 0; row < letters()->model()->rowCount(); ++row) {
            const auto index = letters()->model()->index(row, 0);
            if (index.data(LetterTable::LetterIdRole).toString() == letter)
                return index.data(LetterTable::StandingRole).toString();
        }
        return {};
    }
    [[nodiscard]] QWidget &window() { return m_window; }
    void countFromNow() { m_keys = m_mouse->presses = 0; }
    /// What was pressed since, and whether that did it.
    void print(const QString &what, bool isDone, const QString &target) const
    {
        const auto counts = isDone ? u"%1 key presses, %2 mouse presses"_s
                                   : u"NOT DONE after %1 key presses, %2 mouse presses"_s;
        printFigure(what, counts.arg(m_keys).arg(m_mouse->presses), target);
    }

private:
    MainWindow m_window;
    std::unique_ptr<MouseCounter> m_mouse;
    int m_keys = 0;
};

QString sample(const QString &name)
{
    return QStringLiteral(UPHELD_SOURCE) + u"/resources/samples/"_s + name;
}

void countCleanLetter()
{
    const QTemporaryDir folder;
    Desk desk(folder.path());
    desk.countFromNow();
    bool done = desk.open({sample(u"wexcombe-2022.pdf"_s)});
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    done = done && desk.standing() == u"confirmed"_s;
    desk.print(u"clean letter, opened to confirmed"_s, done, u"2"_s);
}

void countCorrection()
{
    const QTemporaryDir folder;
    Desk desk(folder.path());
    bool done = desk.open({sample(u"ironbeck-2023.pdf"_s)});
    desk.fields()->setCurrentIndex(desk.field(Key::upheldRate));
    desk.countFromNow();
    desk.type(u"90"_s);
    desk.press(Qt::Key_Return, Qt::AltModifier);
    done = done && desk.field(Key::upheldRate).data(Qt::EditRole).toString() == u"90"_s;
    desk.print(u"one correction of two digits"_s, done, u"3"_s);
}

void countFromPage()
{
    const QTemporaryDir folder;
    Desk desk(folder.path());
    bool done = desk.open({sample(u"wexcombe-2022.pdf"_s)});
    done = done && QTest::qWaitFor([&] { return !desk.page()->caret().text().text().isEmpty(); }, 5000);
    const auto text = desk.page()->caret().text().text();
    const auto rate = desk.field(Key::upheldRate).data().toString();
    desk.page()->caret().choose({static_cast<int>(text.indexOf(rate)), static_cast<int>(rate.size())});
    desk.fields()->setCurrentIndex(desk.field(Key::upheldAverage));
    desk.countFromNow();
    desk.press(Qt::Key_D, Qt::ControlModifier);
    done = done && desk.field(Key::upheldAverage).data().toString() == rate;
    desk.print(u"a value from the page, once its words are chosen"_s, done, u"1"_s);
}

/// The figures of 2020 and 2021 that a page shows which is a picture.
void countPicture()
{
    const QTemporaryDir folder;
    Desk desk(folder.path());
    bool done = desk.open({sample(u"ashwell-2021.pdf"_s)});
    const QHash<QString, QString> figures{{Key::upheldRate, u"67"_s}, {Key::upheldAverage, u"67"_s},
        {Key::upheldDecisions, u"8"_s}, {Key::investigations, u"12"_s}, {Key::complianceRate, u"100"_s},
        {Key::complianceAverage, u"99"_s}, {Key::complianceOutcomes, u"5"_s}, {Key::remedyRate, u"13"_s},
        {Key::remedyAverage, u"15"_s}, {Key::remedies, u"1"_s}, {Key::remedyBase, u"8"_s}};
    const auto letter = desk.letters()->currentIndex().data(LetterTable::LetterIdRole).toString();
    desk.countFromNow();
    for (int step = 0; step < 200 && desk.standing() != u"confirmed"_s; ++step) {
        const auto key = desk.currentKey();
        const bool isOpen = desk.fields()->currentIndex().data(FieldTable::NeedsPersonRole).toBool();
        if (isOpen && figures.contains(key))
            desk.type(figures.value(key));
        desk.press(Qt::Key_Return);
    }
    for (auto at = figures.begin(); at != figures.end(); ++at)
        done = done && desk.field(QLatin1String(at.key().toLatin1())).data(Qt::EditRole) == at.value();
    done = done && desk.standingOf(letter) == u"confirmed"_s;
    desk.print(u"letter whose figures are a picture, all entered and confirmed"_s, done, u"50"_s);
}
} // namespace

void benchKeys()
{
    countCleanLetter();
    countCorrection();
    countFromPage();
    countPicture();
}

namespace {
template <typename Act> double millisecondsFor(const Act &act)
{
    QElapsedTimer clock;
    clock.start();
    act();
    return double(clock.nsecsElapsed()) / 1e6;
}

void printTimes(const QString &what, const Measured &times, const QString &target)
{
    printFigure(u"%1, median and 95th percentile of %2"_s.arg(what).arg(times.milliseconds.size()),
        u"%1 and %2 ms"_s.arg(times.median(), 0, 'f', 1).arg(times.percentile(0.95), 0, 'f', 1), target);
}

/// A digit typed until the reason under the table is painted; and a correction until its row is.
void timeTyping(Desk &desk)
{
    Measured typed;
    Measured written;
    const auto paint = [&desk] { desk.window().repaint(); };
    for (int round = 0; round < 20; ++round) {
        desk.fields()->setCurrentIndex(desk.field(Key::upheldDecisions));
        typed.milliseconds.append(millisecondsFor([&] {
            desk.type(QString::number(1 + round % 9));
            paint();
        }));
        written.milliseconds.append(millisecondsFor([&] {
            desk.press(Qt::Key_Return);
            paint();
        }));
    }
    printTimes(u"a digit typed to its checks shown"_s, typed, u"16 ms"_s);
    printTimes(u"Enter to the correction shown"_s, written, u"16 ms"_s);
}

void timeLight(Desk &desk)
{
    Measured lit;
    for (int row = 0; row < desk.fields()->model()->rowCount(); ++row) {
        const auto index = desk.fields()->model()->index(row, FieldTable::Value);
        const auto key = index.data(FieldTable::KeyRole).toString();
        if (!index.data(FieldTable::PlaceRole).value<Place>().isValid())
            continue;
        lit.milliseconds.append(millisecondsFor([&] {
            desk.fields()->setCurrentIndex(index);
            (void)QTest::qWaitFor([&] { return !desk.page()->lightRect(key).isEmpty(); }, 1000);
            desk.page()->viewport()->repaint();
        }));
    }
    printTimes(u"field to lit place"_s, lit, u"50 ms"_s);
}

/// Confirms letters one after another: the next was read ahead.
void timeNextLetter(Desk &desk)
{
    Measured next;
    for (int round = 0; round < 20; ++round) {
        QTest::qWait(600); // the officer looks at the letter
        bool isShown = false;
        const auto connection =
            QObject::connect(desk.page(), &DocumentPane::pageShown, [&isShown](int) { isShown = true; });
        const auto time = millisecondsFor([&] {
            desk.press(Qt::Key_PageDown, Qt::ControlModifier);
            (void)QTest::qWaitFor([&] { return isShown; }, 5000);
        });
        QObject::disconnect(connection);
        if (isShown)
            next.milliseconds.append(time);
    }
    printTimes(u"next letter to its page"_s, next, u"100 ms"_s);
}
} // namespace

void benchReview(const QStringList &letters)
{
    const QTemporaryDir folder;
    Desk desk(folder.path());
    if (!desk.open(letters))
        return;
    QTest::qWait(500);
    const auto held = u"with %1 letters held"_s.arg(desk.letters()->model()->rowCount());
    printFigure(u"the following"_s, held, {});
    timeLight(desk);
    timeTyping(desk);
    timeNextLetter(desk);
}
