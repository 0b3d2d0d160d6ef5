// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later

// fault-driver WORK FOLDER SEED: does what the window does to the case file in FOLDER, through the same
// doors, and says each change on standard output only after the store said that it is done. It is made to be
// killed, and to have its calls fail: then it says what an officer would read, makes room, and tries again
// once.
#include "faults/faultshim.h"
#include "faults/workload.h"
#include "files/safefile.h"
#include "files/settings.h"
#include "letter/fields.h"
#include "store/backup.h"
#include "tables/currentletter.h"
#include "tables/letterdeeds.h"
#include "tables/reviewing.h"
#include "tests/store/sampleletter.h"
#include "ui/desk/problemtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

#include <cstdio>
#include <random>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {
/// Out of this process's hands at once.
void say(const QString &line)
{
    const auto bytes = line.simplified().toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), std::size_t(bytes.size())) != bytes.size())
        std::abort();
}

void sayProblem(const Problem &problem)
{
    say(u"said "_s + problemText(problem));
}

/// The file, unless it cannot be opened even with room made.
std::unique_ptr<CaseFile> opened(const QString &path)
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        auto file = CaseFile::open(path);
        if (file) {
            say(u"opened"_s);
            return std::move(*file);
        }
        sayProblem(file.error());
        FaultShim::disarm();
    }
    say(u"stuck opening"_s);
    return {};
}

/// Whether \a act, which says itself what went wrong, is done at last.
template <typename Act> bool insist(const QString &what, Act act)
{
    if (act())
        return true;
    FaultShim::disarm();
    if (act())
        return true;
    say(u"stuck "_s + what);
    return false;
}

/// The same of what gives an outcome.
template <typename Act> bool insistOn(const QString &what, Act act)
{
    return insist(what, [&] {
        const auto done = act();
        if (!done)
            sayProblem(done.error());
        return done.has_value();
    });
}

class Driver {
public:
    Driver(QString folder, quint32 seed)
        : m_folder(std::move(folder))
        , m_seed(seed)
        , m_random(seed)
    {
    }

    bool import()
    {
        const auto file = opened(caseFile());
        if (!file)
            return false;
        for (int step = 0; step < Workload::documentsOfAnImport; ++step) {
            const int number = 100 + static_cast<int>(m_seed % 50) + step;
            const auto document = Workload::document(number);
            if (!insistOn(u"adding"_s, [&] { return file->add(document); }))
                return false;
            say(u"added %1"_s.arg(number));
        }
        return true;
    }

    bool review();

    bool migrate() { return opened(caseFile()) != nullptr; }

    bool keepBackups()
    {
        const auto file = opened(caseFile());
        if (!file)
            return false;
        for (int step = 0; step < Workload::stepsOfKeeping; ++step) {
            if (!correctOnce(*file))
                return false;
            Backup made;
            const bool isMade = insistOn(u"backing up"_s, [&] {
                auto backup = keepBackup(caseFile(), QDateTime::currentDateTimeUtc());
                if (backup)
                    made = *backup;
                return backup;
            });
            if (!isMade)
                return false;
            say(u"kept %1"_s.arg(QFileInfo(made.path).fileName()));
        }
        return true;
    }

    bool restore()
    {
        const auto backups = backupsOf(caseFile());
        if (backups.isEmpty())
            return false;
        Restored restored;
        const bool isDone = insistOn(u"restoring"_s, [&] {
            auto done = restoreBackup(backups.last(), caseFile(), QDateTime::currentDateTimeUtc());
            if (done)
                restored = *done;
            return done;
        });
        if (isDone)
            say(u"restored %1"_s.arg(QFileInfo(restored.setAside).fileName()));
        return isDone;
    }

    bool writeFiles()
    {
        for (int step = 1; step <= Workload::generationsOfAFile; ++step) {
            const int number = static_cast<int>(m_seed % 1000) * 100 + step;
            const auto target = QDir(m_folder).filePath(u"figures.csv"_s);
            if (!insistOn(u"writing"_s, [&] { return writeWhole(target, Workload::generation(number)); }))
                return false;
            say(u"wrote %1"_s.arg(number));
            const auto write = [&] { // once it failed, a QSettings says so for ever
                QSettings settings(QDir(m_folder).filePath(u"upheld.settings"_s), safeSettings());
                settings.setValue(u"generation"_s, Workload::generation(number));
                settings.sync();
                if (settings.status() != QSettings::NoError)
                    say(u"said "_s + settings.fileName());
                return settings.status() == QSettings::NoError;
            };
            if (!insist(u"settings"_s, write))
                return false;
            say(u"set %1"_s.arg(number));
        }
        return true;
    }

private:
    [[nodiscard]] QString caseFile() const { return QDir(m_folder).filePath(u"case.upheld"_s); }
    [[nodiscard]] int below(qsizetype end)
    {
        return static_cast<int>(m_random() % static_cast<quint32>(end));
    }

    bool correctOnce(CaseFile &file)
    {
        const auto letter = file.letters().value_or(QList<LetterId>()).value(0);
        const auto before = file.history(letter, Key::remedies).value_or(QList<Correction>());
        const auto correction = Sample::correction(Key::remedies, 100 + before.size(), int(before.size()));
        const auto correct = [&]() -> Outcome<void> {
            // As the window does, which shows what is there: see README on the last sync of a change.
            const auto now = file.history(letter, Key::remedies);
            if (now && now->size() > before.size())
                return {};
            return file.correct(letter, correction);
        };
        if (!insistOn(u"correcting"_s, correct))
            return false;
        say(u"corrected %1 %2 %3 %4"_s.arg(idNumber(letter))
                .arg(Key::remedies)
                .arg(correction.version)
                .arg(100 + before.size()));
        return true;
    }

    QString m_folder;
    quint32 m_seed;
    std::mt19937 m_random;
};

/// Corrections, confirmations, removals and undo by what stands behind the window's panes.
bool Driver::review()
{
    const auto file = opened(caseFile());
    const auto library = ReferenceLibrary::bundled();
    if (!file || !library)
        return false;
    FieldTable fields(*file, *library);
    CurrentLetter current(*file, fields, u"officer"_s);
    Reviewing reviewing(*file, fields, current);
    LetterDeeds deeds(*file, *library, fields, current);
    bool wroteNothing = false;
    const auto tell = [&wroteNothing](const Problem &problem) {
        wroteNothing = true;
        sayProblem(problem);
    };
    QObject::connect(&current, &CurrentLetter::writeFailed, &current, tell);
    QObject::connect(&reviewing, &Reviewing::writeFailed, &current, tell);
    QObject::connect(&deeds, &LetterDeeds::writeFailed, &current, tell);
    const auto letters = file->letters().value_or(QList<LetterId>());
    const QList<QLatin1String> keys{Key::upheldDecisions, Key::investigations, Key::remedies};
    for (int step = 0; step < Workload::stepsOfAReview; ++step) {
        const auto letter = letters.at(below(letters.size()));
        const auto key = keys.at(below(keys.size()));
        const int value = 1000 + static_cast<int>(m_seed % 1000) * 100 + step; // no value that was read
        const int deed = below(10);
        const bool isDone = insist(u"reviewing"_s, [&] {
            wroteNothing = false;
            if (current.letter() != letter || fields.rowOf(key) < 0)
                current.show(letter);
            if (deed < 5)
                return current.correct(key, QString::number(value)) && !wroteNothing;
            if (deed < 7)
                return reviewing.confirm(key) && !wroteNothing;
            if (deed < 8)
                return current.setState(key, FieldState::NotStated) && !wroteNothing;
            if (deed < 9)
                return deeds.remove(letter) && !wroteNothing;
            if (current.undoStack().canUndo())
                current.undoStack().undo();
            return !wroteNothing;
        });
        if (!isDone)
            return false;
        const auto history = file->history(letter, key).value_or(QList<Correction>());
        if (deed < 5)
            say(u"corrected %1 %2 %3 %4"_s.arg(idNumber(letter))
                    .arg(key)
                    .arg(history.last().version)
                    .arg(value));
        else if (const auto marks = file->storedLetter(letter)->marks; deed < 7 && marks.contains(key))
            say(u"marked %1 %2 %3"_s.arg(idNumber(letter)).arg(key).arg(marks.value(key).version));
        else if (deed == 8)
            say(u"removed %1 %2"_s.arg(idNumber(letter)).arg(file->events(letter)->size()));
        else
            say(u"done"_s);
        if (deed == 8) { // and back, so that the next steps have it
            if (!insistOn(
                    u"bringing back"_s, [&] { return file->setRemoved(letter, false, current.deed()); }))
                return false;
            say(u"brought %1 %2"_s.arg(idNumber(letter)).arg(file->events(letter)->size()));
        }
    }
    return true;
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    Driver driver(arguments.at(2), arguments.at(3).toUInt());
    const auto work = arguments.at(1);
    const bool isDone = work == u"import"_s ? driver.import()
        : work == u"review"_s               ? driver.review()
        : work == u"migrate"_s              ? driver.migrate()
        : work == u"backup"_s               ? driver.keepBackups()
        : work == u"restore"_s              ? driver.restore()
        : work == u"files"_s                ? driver.writeFiles()
                                            : false;
    say(isDone ? u"end"_s : u"gave up"_s);
    return isDone ? 0 : 1;
}
