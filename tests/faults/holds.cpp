// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/holds.h"

#include "faults/workload.h"
#include "files/settings.h"
#include "letter/fields.h"
#include "store/backup.h"
#include "store/casefilecheck.h"
#include "store/lettersearch.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString path(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(name);
}

QStringList wordsAfter(const QString &line, const QString &verb)
{
    const auto words = line.split(u' ', Qt::SkipEmptyParts);
    return words.value(0) == verb ? words.mid(1) : QStringList();
}

QList<QStringList> allAfter(const QStringList &said, const QString &verb)
{
    QList<QStringList> found;
    for (const auto &line : said) {
        if (const auto words = wordsAfter(line, verb); !words.isEmpty())
            found.append(words);
    }
    return found;
}

/// Every letter of the workload's that is there, against what was handed over.
void holdLetters(const CaseFile &file, Findings &findings)
{
    const auto letters = file.storedLetters();
    if (!letters) {
        findings.unsound.append(u"its letters cannot be read"_s);
        return;
    }
    QHash<int, int> parts;
    QHash<int, int> searched; // removed letters are not
    for (const auto &stored : *letters) {
        const int number = Workload::numberOf(stored.fileName);
        if (number < 0)
            continue;
        const auto given = Workload::document(number);
        const auto read = file.readLetter(stored.id);
        const auto bytes = file.documentBytes(stored.id);
        const int part = stored.letter.firstPage / 3;
        ++parts[number];
        searched[number] += stored.removed ? 0 : 1;
        const bool isWhole = read && bytes && *read == given.letters.value(part) && *bytes == given.bytes
            && stored.sha256 == given.sha256;
        if (!isWhole)
            findings.halves.append(u"letter %1 of document %2"_s.arg(part).arg(number));
    }
    for (auto one = parts.cbegin(); one != parts.cend(); ++one) {
        const auto given = Workload::document(one.key());
        if (one.value() != given.letters.size())
            findings.halves.append(u"document %1 has %2 letters"_s.arg(one.key()).arg(one.value()));
        const auto found = findWords(file, Workload::wordOf(one.key()));
        if (!found || found->size() != 3 * searched.value(one.key()))
            findings.halves.append(u"the words of document %1"_s.arg(one.key()));
    }
}

void holdAdded(const CaseFile &file, const QStringList &said, Findings &findings)
{
    for (const auto &words : allAfter(said, u"added"_s)) {
        const auto held = file.lettersOfDocument(Workload::document(words.first().toInt()).sha256);
        if (!held || held->isEmpty())
            findings.lost.append(u"document "_s + words.first());
    }
}

void holdCorrections(const CaseFile &file, const QStringList &said, Findings &findings)
{
    for (const auto &words : allAfter(said, u"corrected"_s)) {
        const LetterId letter{words.value(0).toLongLong()};
        const auto history = file.history(letter, words.value(1)).value_or(QList<Correction>());
        const auto row = history.value(words.value(2).toInt() - 1);
        if (row.version != words.value(2).toInt() || row.field.value.toInt() != words.value(3).toInt())
            findings.lost.append(u"correction "_s + words.join(u' '));
    }
    for (const auto &words : allAfter(said, u"marked"_s)) {
        const LetterId letter{words.value(0).toLongLong()};
        const auto marks = file.marks(letter).value_or(QList<Mark>());
        const bool isThere = std::ranges::any_of(marks, [&](const Mark &mark) {
            return mark.key == words.value(1) && mark.version == words.value(2).toInt();
        });
        if (!isThere && words.value(2).toInt() > 0)
            findings.lost.append(u"mark "_s + words.join(u' '));
    }
    for (const auto &verb : {u"removed"_s, u"brought"_s}) {
        for (const auto &words : allAfter(said, verb)) {
            const auto events = file.events(LetterId{words.value(0).toLongLong()});
            const auto kind = verb == u"removed"_s ? DeedKind::Removed : DeedKind::BroughtBack;
            const auto event = events.value_or(QList<LetterEvent>()).value(words.value(1).toInt() - 1);
            if (event.kind != kind)
                findings.lost.append(verb + u' ' + words.join(u' '));
        }
    }
}

/// Every backup that was said to be made is whole, and none that has a backup's name is not.
void holdBackups(const QString &folder, const QStringList &said, Findings &findings)
{
    const auto caseFile = path(folder, u"case.upheld"_s);
    QStringList names;
    for (const auto &backup : backupsOf(caseFile)) {
        names.append(QFileInfo(backup.path).fileName());
        if (!isSound(backup.path))
            findings.unsound.append(u"backup "_s + names.last());
    }
    for (const auto &words : allAfter(said, u"kept"_s)) {
        if (!names.contains(words.first()))
            findings.lost.append(u"backup "_s + words.first());
    }
    for (const auto &words : allAfter(said, u"restored"_s)) {
        if (!isSound(path(folder, words.first())))
            findings.lost.append(u"what was set aside, "_s + words.first());
    }
}

void holdFiles(const QString &folder, const QStringList &said, Findings &findings)
{
    const auto wrote = allAfter(said, u"wrote"_s);
    const auto target = path(folder, u"figures.csv"_s);
    if (QFile file(target); file.open(QIODevice::ReadOnly)) {
        const int generation = Workload::generationOf(file.readAll());
        if (generation < 0)
            findings.halves.append(u"figures.csv"_s);
        else if (!wrote.isEmpty() && generation / 100 == wrote.last().first().toInt() / 100
            && generation < wrote.last().first().toInt())
            findings.lost.append(u"figures.csv "_s + wrote.last().first());
    } else if (!wrote.isEmpty()) {
        findings.lost.append(u"figures.csv"_s);
    }
    const auto set = allAfter(said, u"set"_s);
    const auto settings = path(folder, u"upheld.settings"_s);
    if (set.isEmpty() && !QFile::exists(settings))
        return;
    const QSettings kept(settings, safeSettings());
    if (Workload::generationOf(kept.value(u"generation"_s).toByteArray()) < 0)
        findings.halves.append(u"upheld.settings"_s);
}

/// What an officer reads names the file and says what to do.
void holdWords(const QStringList &said, Findings &findings)
{
    for (const auto &line : said) {
        if (!line.startsWith(u"said "_s))
            continue;
        const bool isNamed = line.contains(u"case.upheld"_s) || line.contains(u"Upheld backups"_s)
            || line.contains(u"figures.csv"_s) || line.contains(u".txt: "_s);
        const bool isAdvised = line.contains(u"Check "_s) || line.contains(u"Try "_s)
            || line.contains(u"Look "_s) || line.contains(u"Open another"_s);
        const bool isOfSettings = line.contains(u"upheld.settings"_s); // the window has words for these
        if (!isOfSettings && (!isNamed || !isAdvised))
            findings.untold.append(line);
    }
}
} // namespace

QString Findings::words() const
{
    QStringList all;
    const auto add = [&all](const QString &kind, const QStringList &some) {
        for (const auto &one : some)
            all.append(kind + u": "_s + one);
    };
    add(u"lost"_s, lost);
    add(u"half"_s, halves);
    add(u"unsound"_s, unsound);
    add(u"untold"_s, untold);
    return all.join(u'\n');
}

bool isSound(const QString &path)
{
    const auto connection = Connection::open(path, CaseFileAccess::ReadOnly);
    return connection && checkCaseFile((*connection)->database(), CheckDepth::Whole);
}

QStringList contentsOf(const QString &path)
{
    const auto file = CaseFile::open(path, CaseFileAccess::ReadOnly);
    const auto letters =
        file ? (*file)->storedLetters() : Outcome<QList<StoredLetter>>(QList<StoredLetter>());
    if (!file || !letters)
        return {};
    QStringList all;
    for (const auto &stored : *letters) {
        const auto add = [&](const QString &words) {
            all.append(u"%1: %2"_s.arg(idNumber(stored.id)).arg(words));
        };
        add(u"%1 %2 %3"_s.arg(stored.fileName, stored.sha256).arg(int(stored.removed)));
        add(QString::number((*file)->documentBytes(stored.id).value_or(QByteArray()).size()));
        for (const auto &field : stored.letter.fields)
            add(u"%1 %2 %3 %4"_s.arg(field.key)
                    .arg(static_cast<int>(field.state))
                    .arg(field.value.toString(), field.text));
        for (const auto &row : (*file)->history(stored.id).value_or(QList<Correction>()))
            add(u"%1 %2 %3 %4"_s.arg(row.field.key)
                    .arg(row.version)
                    .arg(row.field.value.toString(), row.when.toString(Qt::ISODateWithMs)));
        for (const auto &mark : (*file)->marks(stored.id).value_or(QList<Mark>()))
            add(u"%1 %2 %3"_s.arg(mark.key).arg(mark.version).arg(markStateKey(mark.state)));
        for (const auto &event : (*file)->events(stored.id).value_or(QList<LetterEvent>()))
            add(deedKindKey(event.kind));
        for (const auto &passage : stored.letter.passages)
            add(passage.text);
    }
    return all;
}

Findings held(const QString &folder, const QStringList &said)
{
    Findings findings;
    const auto caseFile = path(folder, u"case.upheld"_s);
    if (QFile::exists(caseFile)) {
        // As the next start of the program does.
        const auto file = CaseFile::open(caseFile);
        if (!file) {
            findings.unsound.append(u"the case file cannot be opened: "_s + file.error().detail);
        } else {
            holdLetters(**file, findings);
            holdAdded(**file, said, findings);
            if (allAfter(said, u"restored"_s).isEmpty())
                holdCorrections(**file, said, findings);
        }
        if (file && !isSound(caseFile))
            findings.unsound.append(u"the case file"_s);
    } else if (!allAfter(said, u"added"_s).isEmpty() || !allAfter(said, u"corrected"_s).isEmpty()
        || said.contains(u"opened"_s)) {
        findings.lost.append(u"the case file"_s);
    }
    holdBackups(folder, said, findings);
    holdFiles(folder, said, findings);
    holdWords(said, findings);
    return findings;
}
