// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/rounds.h"

#include "faults/workload.h"
#include "letter/fields.h"
#include "store/backup.h"
#include "tests/store/sampleletter.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

#include <cerrno>
#include <csignal>

using namespace Qt::StringLiterals;
using FaultShim::At;
using FaultShim::Effect;
using FaultShim::Fault;

namespace {
constexpr int longestRunMs = 120'000;
constexpr int lettersOfTheProgram = 6;
constexpr int killsOfARound = 3;

QByteArray typedLetter(int number)
{
    return "Luton Borough Council\n\n17 July 2024\n\nDear Mr Porter\n\nAnnual Review letter 2023-24\n\n"
           "I write to you with your annual summary of complaint statistics from the Local Government and "
           "Social Care Ombudsman for the year ending 31 March 2024.\n\nYours sincerely,\n\nAmerdeep Somal\n"
           "Local Government and Social Care Ombudsman\n\n\fComplaints upheld\n\n"
           "69% of complaints we investigated were upheld.\n\n9\nupheld decisions\n\nStatistics are based on "
           "a total of 13 investigations for the period between 1 April 2023 to 31 March 2024\n\n"
        + QByteArray::number(number) + '\n';
}

bool copyFile(const QString &from, const QString &to)
{
    return QFile::copy(from, to) && QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

/// A case file with a backup, and with changes since.
bool makeChangedSince(const QString &caseFile)
{
    if (!Workload::makeCaseFile(caseFile)
        || !keepBackup(caseFile, QDateTime::currentDateTimeUtc().addDays(-1)))
        return false;
    const auto file = CaseFile::open(caseFile);
    const auto letter = file ? (*file)->letters().value_or(QList<LetterId>()).value(0) : LetterId{};
    return file && (*file)->correct(letter, Sample::correction(Key::remedies, 77));
}

QString faultWords(const Fault &fault)
{
    return u"%1 %2 %3 %4 %5"_s.arg(static_cast<int>(fault.at))
        .arg(fault.nth)
        .arg(static_cast<int>(fault.effect))
        .arg(fault.error)
        .arg(fault.stays ? 1 : 0);
}
} // namespace

QString wordOf(Work work)
{
    static const QStringList words{
        u"import"_s, u"review"_s, u"migrate"_s, u"backup"_s, u"restore"_s, u"files"_s, u"program"_s};
    return words.at(static_cast<int>(work));
}

QString Tally::words() const
{
    return u"%1 kills in the midst (%2 came too late), %3 faults (%4 said to the officer, %5 overcome); of "
           u"%6 "
           "acknowledged changes %7 lost; %8 halves, %9 unsound files, %10 untold, %11 stuck"_s.arg(kills)
               .arg(missed)
               .arg(faults)
               .arg(shown)
               .arg(overcome)
               .arg(acknowledged)
               .arg(lost)
               .arg(halves)
               .arg(unsound)
               .arg(untold)
               .arg(stuck);
}

Rounds::Rounds(quint32 seed)
    : m_random(seed)
{
    for (int number = 1; number <= lettersOfTheProgram; ++number) {
        QFile letter(m_kept.filePath(u"letter-%1.txt"_s.arg(number)));
        if (!letter.open(QIODevice::WriteOnly) || letter.write(typedLetter(number)) < 0)
            qFatal("the letters cannot be written");
    }
}

bool Rounds::prepare(Work work, const QString &folder, quint32 seed)
{
    const auto caseFile = QDir(folder).filePath(u"case.upheld"_s);
    switch (work) {
    case Work::Import:
        return seed % 2 == 0 || Workload::makeCaseFile(caseFile);
    case Work::Review:
    case Work::Backup:
        return Workload::makeCaseFile(caseFile);
    case Work::Migrate:
        return copyFile(
            QStringLiteral(UPHELD_SOURCE "/tests/fixtures/casefiles/version-%1.upheld").arg(1 + seed % 4),
            caseFile);
    case Work::Restore:
        return makeChangedSince(caseFile);
    case Work::Files:
    case Work::Program:
        return true;
    }
    return false;
}

Rounds::Run Rounds::run(Work work, const QString &folder, const Fault &fault, int killAfterMs)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    const auto tell = m_kept.filePath(u"told"_s);
    QFile::remove(tell);
    environment.insert(QString::fromLatin1(FaultShim::folderName), QFileInfo(folder).canonicalFilePath());
    environment.insert(QString::fromLatin1(FaultShim::faultName), faultWords(fault));
    environment.insert(QString::fromLatin1(FaultShim::tellName), tell);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    if (work == Work::Program) {
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(FAULT_SHIM));
        environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0"_s);
    }
    process.setProcessEnvironment(environment);
    if (work == Work::Program) {
        QStringList letters;
        for (int number = 1; number <= lettersOfTheProgram; ++number)
            letters.append(m_kept.filePath(u"letter-%1.txt"_s.arg(number)));
        process.start(QStringLiteral(UPHELD_PROGRAM),
            QStringList{u"import"_s} + letters
                + QStringList{u"--into"_s, QDir(folder).filePath(u"case.upheld"_s)});
    } else {
        process.start(QStringLiteral(FAULT_DRIVER), {wordOf(work), folder, QString::number(m_seed)});
    }
    if (killAfterMs >= 0 && process.waitForStarted() && !process.waitForFinished(killAfterMs))
        process.kill();
    Run run;
    if (!process.waitForFinished(longestRunMs))
        process.kill();
    run.wasKilled = process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGKILL;
    const auto words = QString::fromUtf8(process.readAllStandardOutput());
    run.said = words.split(u'\n', Qt::SkipEmptyParts);
    if (!words.isEmpty() && !words.endsWith(u'\n'))
        run.said.removeLast();
    for (const auto &line :
        QString::fromUtf8(process.readAllStandardError()).split(u'\n', Qt::SkipEmptyParts)) {
        if (work == Work::Program)
            run.said.append(u"said "_s + line);
    }
    run.ended = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!run.ended && !run.wasKilled && work != Work::Program)
        run.said.append(u"ended with %1"_s.arg(process.exitCode()));
    if (QFile file(tell); file.open(QIODevice::ReadOnly)) {
        const auto numbers = file.readAll().simplified().split(' ');
        for (std::size_t at = 0; at < run.told.size(); ++at)
            run.told[at] = numbers.value(qsizetype(at)).toUInt();
    }
    return run;
}

const Rounds::Measured &Rounds::measured(Work work)
{
    if (const auto known = m_measured.constFind(static_cast<int>(work)); known != m_measured.constEnd())
        return *known;
    const QTemporaryDir folder;
    Measured measured;
    QElapsedTimer clock;
    if (!prepare(work, folder.path(), 1))
        qFatal("the files for %s cannot be made", qPrintable(wordOf(work)));
    clock.start();
    measured.calls = run(work, folder.path(), {}).told;
    measured.milliseconds = static_cast<int>(clock.elapsed());
    return *m_measured.insert(static_cast<int>(work), measured);
}

unsigned Rounds::callsOf(Work work, At at)
{
    return measured(work).calls[std::size_t(at)];
}

QString Rounds::judge(Work work, const QString &folder, const QStringList &said, const QString &what)
{
    auto findings = held(folder, said);
    const auto caseFile = QDir(folder).filePath(u"case.upheld"_s);
    for (const auto &line : said) {
        const auto verb = line.section(u' ', 0, 0);
        m_tally.acknowledged +=
            QStringList{u"added"_s, u"corrected"_s, u"marked"_s, u"removed"_s, u"brought"_s, u"kept"_s,
                u"restored"_s, u"wrote"_s, u"set"_s, u"Stored:"_s}
                .contains(verb)
            ? 1
            : 0;
    }
    // What is in a migrated or restored file, or was read by the program, is as where nothing went wrong.
    const auto key = u"%1 %2"_s.arg(wordOf(work)).arg(work == Work::Migrate ? m_seed % 4 : 0);
    if (work == Work::Migrate) {
        if (!m_wanted.contains(key)) {
            const QTemporaryDir clean;
            if (prepare(work, clean.path(), m_seed)
                && CaseFile::open(QDir(clean.path()).filePath(u"case.upheld"_s)))
                m_wanted.insert(key, contentsOf(QDir(clean.path()).filePath(u"case.upheld"_s)));
        }
        if (contentsOf(caseFile) != m_wanted.value(key) || m_wanted.value(key).isEmpty())
            findings.lost.append(u"what the older file held"_s);
    }
    if (work == Work::Restore) {
        // What was there, and what was put in its place, are each somewhere, whole.
        QStringList copies{caseFile};
        for (const auto &name : QDir(folder).entryList({u"case.upheld.set-aside-*"_s}, QDir::Files)) {
            if (!name.endsWith(u"-journal"_s))
                copies.append(QDir(folder).filePath(name));
        }
        bool isChangeThere = false;
        for (const auto &copy : copies)
            isChangeThere |= contentsOf(copy).join(u'\n').contains(u"remedies 1 77"_s);
        if (!QFile::exists(caseFile))
            findings.lost.append(u"the case file has no name"_s);
        if (!isChangeThere)
            findings.lost.append(u"the change since the backup"_s);
    }
    if (work == Work::Program) {
        const auto content = contentsOf(caseFile);
        for (int number = 1; number <= lettersOfTheProgram; ++number) {
            const auto name = m_kept.filePath(u"letter-%1.txt"_s.arg(number));
            const bool isTold = std::ranges::any_of(
                said, [&](const QString &line) { return line.startsWith(u"Stored: "_s + name); });
            qsizetype rows = 0;
            QString id;
            for (const auto &line : content) {
                if (line.contains(name))
                    id = line.section(u':', 0, 0) + u':';
            }
            for (const auto &line : content)
                rows += !id.isEmpty() && line.startsWith(id) ? 1 : 0;
            if (isTold && id.isEmpty())
                findings.lost.append(name);
            // its file, its size, a row a field, that it was imported
            if (!id.isEmpty() && rows < 3 + qsizetype(fieldDefinitions().size()))
                findings.halves.append(name);
        }
    }
    m_tally.lost += int(findings.lost.size());
    m_tally.halves += int(findings.halves.size());
    m_tally.unsound += int(findings.unsound.size());
    m_tally.untold += int(findings.untold.size());
    return findings.isEmpty() ? QString()
                              : u"%1, %2, seed %3:\n%4\nIt said:\n%5"_s.arg(wordOf(work), what)
                                    .arg(m_seed)
                                    .arg(findings.words(), said.join(u'\n'));
}

QString Rounds::kill(Work work)
{
    const QTemporaryDir folder;
    m_seed = static_cast<quint32>(m_random());
    if (!prepare(work, folder.path(), m_seed))
        return u"the files for %1 cannot be made"_s.arg(wordOf(work));
    QStringList said;
    QStringList moments;
    const int times = 1 + below(killsOfARound);
    for (int time = 0; time < times; ++time) {
        const bool isTimed = below(4) == 0;
        const Fault fault{.at = At::Any,
            .nth = isTimed ? 0 : 1 + unsigned(below(callsOf(work, At::Any))),
            .effect = static_cast<Effect>(static_cast<int>(Effect::KillBefore) + below(3))};
        const auto done =
            run(work, folder.path(), fault, isTimed ? below(unsigned(measured(work).milliseconds)) : -1);
        said += done.said;
        moments.append(isTimed ? u"at a time"_s : faultWords(fault));
        ++(done.wasKilled ? m_tally.kills : m_tally.missed);
        if (!done.wasKilled)
            break;
        if (below(2) == 0) // the next start finds what the dead one left
            continue;
        if (const auto found = judge(work, folder.path(), said, u"killed "_s + moments.join(u", "_s));
            !found.isEmpty())
            return found;
    }
    // And work goes on.
    const auto last = run(work, folder.path(), {});
    const auto found =
        judge(work, folder.path(), said + last.said, u"after being killed "_s + moments.join(u", "_s));
    if (last.ended)
        return found;
    ++m_tally.stuck;
    return u"%1 does not go on after being killed (%2), seed %3:\n%4\n"_s
               .arg(wordOf(work), moments.join(u", "_s))
               .arg(m_seed)
               .arg(last.said.join(u'\n'))
        + found;
}

QString Rounds::fail(Work work, At at, Effect effect, int error, bool stays)
{
    const auto calls = callsOf(work, at);
    if (calls == 0)
        return {};
    return fail(work,
        {.at = at, .nth = 1 + unsigned(below(calls)), .effect = effect, .error = error, .stays = stays});
}

QString Rounds::fail(Work work, const Fault &fault)
{
    const QTemporaryDir folder;
    m_seed = static_cast<quint32>(m_random());
    if (work == Work::Import || work == Work::Migrate)
        m_seed = m_seed / 4 * 4 + 1; // as it was measured
    if (!prepare(work, folder.path(), m_seed))
        return u"the files for %1 cannot be made"_s.arg(wordOf(work));
    const auto done = run(work, folder.path(), fault);
    const bool isSaid =
        std::ranges::any_of(done.said, [](const QString &line) { return line.startsWith(u"said "_s); });
    if (done.told.back() > 0 || isSaid) {
        ++m_tally.faults;
        ++(isSaid ? m_tally.shown : m_tally.overcome);
    }
    auto found = judge(work, folder.path(), done.said, u"fault "_s + faultWords(fault));
    // The program ends with what it could not do; the next start does it.
    const bool goesOn = done.ended || (work == Work::Program && run(work, folder.path(), {}).ended);
    if (goesOn)
        return found;
    ++m_tally.stuck;
    return u"%1 does not go on after fault %2, seed %3:\n%4\n"_s.arg(wordOf(work), faultWords(fault))
               .arg(m_seed)
               .arg(done.said.join(u'\n'))
        + found;
}
