// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "benchdesk.h"
#include "measure.h"

#include "letter/fields.h"
#include "tables/fieldtable.h"
#include "tables/lettertable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// The officer's work as key presses on the real window: what a letter costs.
namespace {
/// What was pressed since, and whether that did it.
void print(const Desk &desk, const QString &what, bool isDone, const QString &target)
{
    const auto counts =
        isDone ? u"%1 key presses, %2 mouse presses"_s : u"NOT DONE after %1 key presses, %2 mouse presses"_s;
    printFigure(what, counts.arg(desk.keyPresses()).arg(desk.mousePresses()), target);
}

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
    print(desk, u"clean letter, opened to confirmed"_s, done, u"2"_s);
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
    print(desk, u"one correction of two digits"_s, done, u"3"_s);
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
    print(desk, u"a value from the page, once its words are chosen"_s, done, u"1"_s);
}

/// A letter as text, whose page of figures was a picture and left nothing.
QString letterWithoutFigures(const QString &folder)
{
    QFile file(folder + u"/letter.txt"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("22 July 2020\n\nBy email\n\nMrs Hall\nChief Executive\nHertsmere Borough Council\n\n"
                   "Dear Mrs Hall\n\nAnnual Review letter 2020\n\nI write to you with our annual summary of "
                   "statistics on the decisions made by the Local Government and Social Care Ombudsman about "
                   "your authority for the year ending 31 March 2020.\n\nThis data will be uploaded to our "
                   "interactive map, Your council's performance, along with a copy of this letter on 29 July "
                   "2020.\n\nYours sincerely\n\nMichael King\nLocal Government and Social Care Ombudsman\n");
    return file.fileName();
}

/// The figures of 2020 that a page shows which is a picture, typed by a person.
void countPicture()
{
    const QTemporaryDir folder;
    Desk desk(folder.path());
    bool done = desk.open({letterWithoutFigures(folder.path())});
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
    print(desk, u"letter whose figures were not found, all entered and confirmed"_s, done, u"50"_s);
}
} // namespace

void benchKeys()
{
    countCleanLetter();
    countCorrection();
    countFromPage();
    countPicture();
}
