// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "benchdesk.h"
#include "measure.h"

#include "letter/fields.h"
#include "tables/fieldtable.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <optional>

using namespace Qt::StringLiterals;

// What the officer waits for, with many letters held and, as the yardstick, with few: what is slow for the
// number of letters shows in the ratio, what is slow for the machine does not.
namespace {
struct Waits {
    Measured light; ///< from field to lit place
    Measured typing; ///< from a digit typed to its checks
    Measured writing; ///< from Enter to the correction
    Measured next; ///< from one letter to the page of the next
    double opening = -1; ///< the case file, to its first letter
};

void add(Measured &measured, double milliseconds)
{
    if (milliseconds >= 0)
        measured.milliseconds.append(milliseconds);
}

/// Of every field with a place, three times over.
Measured timeLight(Desk &desk)
{
    Measured lit;
    for (int round = 0; round < 3; ++round) {
        for (int row = 0; row < desk.fields()->model()->rowCount(); ++row) {
            const auto index = desk.fields()->model()->index(row, FieldTable::Value);
            const auto key = index.data(FieldTable::KeyRole).toString();
            if (!index.data(FieldTable::PlaceRole).value<Place>().isValid())
                continue;
            desk.settle();
            add(lit,
                desk.millisecondsUntil(
                    *desk.page()->viewport(), [&] { desk.fields()->setCurrentIndex(index); },
                    [&] { return !desk.page()->lightRect(key).isEmpty(); }));
        }
    }
    return lit;
}

void timeTyping(Desk &desk, Waits &waits)
{
    auto *reason = desk.window().findChild<QWidget *>(u"fieldReason"_s);
    for (int round = 0; round < 40; ++round) {
        desk.fields()->setCurrentIndex(desk.field(Key::upheldDecisions));
        desk.settle();
        add(waits.typing,
            desk.millisecondsUntil(*reason, [&] { desk.type(QString::number(1 + round % 9)); }));
        desk.settle();
        add(waits.writing,
            desk.millisecondsUntil(*desk.fields()->viewport(), [&] { desk.press(Qt::Key_Return); }));
        desk.settle();
    }
}

/// Goes from letter to letter: the next was read ahead.
Measured timeNextLetter(Desk &desk, int count)
{
    Measured next;
    for (int round = 0; round < count; ++round) {
        desk.settle(600); // the officer looks at the letter
        bool isShown = false;
        const auto connection =
            QObject::connect(desk.page(), &DocumentPane::pageShown, [&isShown](int) { isShown = true; });
        add(next,
            desk.millisecondsUntil(
                *desk.page()->viewport(), [&] { desk.press(Qt::Key_PageDown, Qt::ControlModifier); },
                [&] { return isShown; }));
        QObject::disconnect(connection);
    }
    return next;
}

std::optional<Waits> waitsWith(const QStringList &letters)
{
    const QTemporaryDir folder;
    if (Desk desk(folder.path()); !desk.open(letters))
        return {};
    Waits waits;
    QElapsedTimer clock;
    clock.start();
    Desk desk(folder.path());
    waits.opening = double(clock.nsecsElapsed()) / 1e6;
    desk.fields()->setFocus();
    desk.settle(500);
    waits.light = timeLight(desk);
    timeTyping(desk, waits);
    waits.next = timeNextLetter(desk, std::min(20, static_cast<int>(letters.size()) - 1));
    return waits;
}
} // namespace

void benchReview(const QStringList &letters)
{
    const auto few = waitsWith(letters.first(10));
    const auto many = waitsWith(letters);
    if (!few || !many) {
        printFigure(u"the review desk"_s, u"the letters could not be opened"_s, {});
        return;
    }
    const auto print = [&](const QString &what, Measured Waits::*wait, const QString &target) {
        const auto &measured = (*many).*wait;
        const auto &yardstick = (*few).*wait;
        const auto both = [](double median, double tail) {
            return u"%1 and %2"_s.arg(median, 0, 'f', 1).arg(tail, 0, 'f', 1);
        };
        const double median = measured.median();
        const double tail = measured.percentile(0.95);
        printFigure(u"%1, median and 95th percentile of %2, %3 letters held"_s.arg(what)
                        .arg(measured.milliseconds.size())
                        .arg(letters.size()),
            u"%1 ms = %2 x with 10 letters held (%3 ms)"_s.arg(both(median, tail),
                both(median / yardstick.median(), tail / yardstick.percentile(0.95)),
                both(yardstick.median(), yardstick.percentile(0.95))),
            target);
    };
    print(u"field to lit place"_s, &Waits::light, u"50 ms"_s);
    print(u"next letter to its page"_s, &Waits::next, u"100 ms"_s);
    print(u"a digit typed to its checks shown"_s, &Waits::typing, u"16 ms"_s);
    print(u"Enter to the correction shown"_s, &Waits::writing, u"100 ms"_s);
    printRatio(u"case file of %1 letters opened"_s.arg(letters.size()), many->opening, u"one of 10 letters"_s,
        few->opening, {});
}
