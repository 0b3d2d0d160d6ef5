// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/letterdeeds.h"

#include "letter/fields.h"
#include "tables/fieldwords.h"
#include "tables/letterchecks.h"
#include "tables/letterdeedstep.h"

#include <algorithm>

LetterDeeds::LetterDeeds(CaseFile &caseFile, const ReferenceLibrary &library, FieldTable &fields,
    CurrentLetter &current, QObject *parent)
    : QObject(parent)
    , m_caseFile(caseFile)
    , m_library(library)
    , m_fields(fields)
    , m_current(current)
{
}

QString LetterDeeds::nameOf(LetterId letter) const
{
    constexpr qsizetype nameLimit = 60;
    const auto stored = m_caseFile.storedLetter(letter);
    const auto name = stored ? FieldWords::oneLine(stored->letter.authorityName, nameLimit) : QString();
    return name.isEmpty() ? tr("a letter") : name;
}

bool LetterDeeds::finish(const Outcome<void> &written, const QList<LetterId> &letters, bool undone)
{
    if (!written) {
        Q_EMIT writeFailed(written.error());
        return false;
    }
    if (letters.contains(m_fields.letter()))
        m_fields.refresh();
    Q_EMIT changed(letters, undone);
    return true;
}

void LetterDeeds::push(const QList<LetterId> &letters, Write write, const QString &text)
{
    m_current.undoStack().push(new LetterDeedStep(*this, letters, std::move(write), stepText(text)));
}

LetterDeeds::Write LetterDeeds::presence(const QList<LetterId> &letters, bool removedWhenDone)
{
    return [this, letters, removedWhenDone](bool redo) {
        return m_caseFile.setRemoved(letters, redo == removedWhenDone, m_current.deed());
    };
}

void LetterDeeds::noteImported(const QList<LetterId> &letters)
{
    if (letters.isEmpty())
        return;
    const auto text = letters.size() == 1 ? tr("Import the letter of %1").arg(nameOf(letters.first()))
                                          : tr("Import %1 letters").arg(letters.size());
    push(letters, presence(letters, false), text);
}

bool LetterDeeds::remove(LetterId letter, const QString &why)
{
    const auto stored = m_caseFile.storedLetter(letter);
    if (!stored)
        return finish(tl::unexpected(stored.error()), {});
    if (stored->removed)
        return true;
    const auto text = tr("Remove the letter of %1").arg(nameOf(letter));
    if (!finish(m_caseFile.setRemoved(letter, true, m_current.deed(why)), {letter}))
        return false;
    push({letter}, presence({letter}, true), text);
    return true;
}

/// Where a hand set name or period, what is read of the other may name another council.
std::optional<Council> LetterDeeds::councilWith(const StoredLetter &stored, const Letter &reading) const
{
    auto letter = reading;
    bool isByHand = false;
    for (const auto &key : {Key::authority, Key::periodEnd}) {
        if (!stored.correctedKeys.contains(key))
            continue;
        letter.setField(stored.letter.field(key));
        isByHand = true;
    }
    return isByHand ? std::optional(councilNamedBy(letter, reading, m_library.forDocument(stored.sha256)))
                    : std::nullopt;
}

Outcome<int> LetterDeeds::repeatRun(LetterId letter, int run)
{
    const auto stored = m_caseFile.storedLetter(letter);
    if (!stored)
        return tl::unexpected(stored.error());
    const auto runs = m_caseFile.readings(letter);
    if (!runs)
        return tl::unexpected(runs.error());
    const auto reading = std::ranges::find(*runs, run, &ReadingRun::run);
    if (reading == runs->end())
        return tl::unexpected(Problem{.kind = Problem::Kind::NotFound});
    return m_caseFile.repeatRun(
        letter, run, m_runs.value(idNumber(letter)), m_current.deed(), councilWith(*stored, reading->letter));
}

bool LetterDeeds::takeReading(LetterId letter, const Letter &reading)
{
    const auto stored = m_caseFile.storedLetter(letter);
    const auto read = m_caseFile.readLetter(letter);
    if (!stored || !read)
        return finish(tl::unexpected(stored ? read.error() : stored.error()), {});
    // What was seen of a place holds for whatever is read there.
    const auto same = [](const FieldReading &one, const FieldReading &other) {
        auto unseen = one;
        unseen.picture = other.picture;
        unseen.shown = other.shown;
        return unseen == other;
    };
    auto likewise = *read;
    likewise.fields = reading.fields;
    if (likewise == reading && std::ranges::equal(read->fields, reading.fields, same))
        return true;
    const auto run = m_caseFile.addRun(letter, reading, m_current.deed(), councilWith(*stored, reading));
    if (!finish(run.map([](int) {}), {letter}))
        return false;
    m_runs.insert(idNumber(letter), *run);
    const auto write = [this, letter, before = stored->run, after = *run](bool redo) -> Outcome<void> {
        const auto again = repeatRun(letter, redo ? after : before);
        if (again)
            m_runs.insert(idNumber(letter), *again);
        return again.map([](int) {});
    };
    push({letter}, write, tr("Read the letter of %1 again").arg(nameOf(letter)));
    return true;
}

bool LetterDeeds::link(LetterId newer, LetterId older, const QString &why)
{
    const auto stored = m_caseFile.storedLetter(newer);
    if (!stored)
        return finish(tl::unexpected(stored.error()), {});
    if (stored->revises == older)
        return true;
    if (!finish(m_caseFile.setRevises(newer, older, m_current.deed(why)), {newer}))
        return false;
    const auto write = [this, newer, older, before = stored->revises](bool redo) {
        return m_caseFile.setRevises(newer, redo ? std::optional(older) : before, m_current.deed());
    };
    push({newer}, write, tr("Link the revised letter of %1").arg(nameOf(newer)));
    return true;
}
