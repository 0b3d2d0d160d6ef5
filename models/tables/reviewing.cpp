// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/reviewing.h"

#include "letter/fields.h"
#include "tables/fieldwords.h"
#include "tables/markfields.h"
#include "tables/seenletter.h"

using namespace Qt::StringLiterals;

Reviewing::Reviewing(CaseFile &caseFile, FieldTable &fields, CurrentLetter &current, QObject *parent)
    : QObject(parent)
    , m_caseFile(caseFile)
    , m_fields(fields)
    , m_current(current)
{
}

const Standings &Reviewing::standings() const
{
    return m_fields.standings();
}

bool Reviewing::confirm(const QString &key, const QString &why)
{
    const auto field = standings().field(key);
    const bool isSettled = field.standing == FieldStanding::Confirmed
        || (field.standing == FieldStanding::Corrected && !field.needsPerson);
    if (isSettled)
        return true;
    return markField(key, MarkState::Confirmed, why, tr("Confirm %1 of %2"));
}

bool Reviewing::setInQuery(const QString &key, const QString &why)
{
    return markField(key, MarkState::InQuery, why, tr("Query %1 of %2"));
}

bool Reviewing::setUnchecked(const QString &key, const QString &why)
{
    return markField(key, MarkState::Unchecked, why, tr("Uncheck %1 of %2"));
}

bool Reviewing::mayConfirmLetter() const
{
    return idNumber(m_fields.letter()) != 0 && !standings().fields.isEmpty() && standings().flaggedLeft == 0
        && standings().inQuery == 0 && !standings().nothingFound;
}

bool Reviewing::confirmLetter(const QString &why)
{
    if (!mayConfirmLetter())
        return false;
    if (standings().letter == LetterStanding::Confirmed)
        return true;
    QList<Mark> marks;
    for (const auto &field : standings().fields) {
        // What letters of that year do not state asks for nobody, but goes into papers all the same.
        const bool isStated = m_fields.checked().letter.field(field.key).state == FieldState::Stated;
        if (field.needsPerson || (isStated && field.standing == FieldStanding::Unchecked))
            marks.append({.key = field.key, .state = MarkState::Confirmed, .why = why});
    }
    marks.append({.state = MarkState::Confirmed, .why = why});
    return mark(marks, tr("Confirm the letter of %1").arg(m_current.letterName()));
}

bool Reviewing::setLetterInQuery(const QString &why)
{
    return markLetter(MarkState::InQuery, why, tr("Query the letter of %1"));
}

bool Reviewing::setLetterToReview(const QString &why)
{
    return markLetter(MarkState::Unchecked, why, tr("Review the letter of %1 again"));
}

bool Reviewing::markField(const QString &key, MarkState state, const QString &why, const QString &text)
{
    if (m_fields.rowOf(key) < 0)
        return false;
    auto label = fieldLabel(key);
    label.replace(0, 1, label.left(1).toLower());
    return mark({{.key = key, .state = state, .why = why}}, text.arg(label, m_current.letterName()));
}

bool Reviewing::markLetter(MarkState state, const QString &why, const QString &text)
{
    if (idNumber(m_fields.letter()) == 0)
        return false;
    return mark({{.state = state, .why = why}}, text.arg(m_current.letterName()));
}

Reviewing::Change Reviewing::changeOf(const QList<Mark> &marks)
{
    const auto &stored = m_fields.stored().marks;
    Change change;
    for (auto mark : marks) {
        const auto was = stored.value(mark.key, {.key = mark.key, .version = 0});
        if (mark.state == MarkState::Confirmed)
            mark.seen = seenIn(m_fields.checked(), mark.key);
        if (mark.state == was.state && mark.seen == was.seen && mark.why == was.why)
            continue;
        mark.version = m_tracks.next(m_fields.letter(), mark.key, was.version);
        change.before.append(was);
        change.after.append(mark);
    }
    return change;
}

bool Reviewing::mark(const QList<Mark> &marks, const QString &text)
{
    const auto letter = m_fields.letter();
    QStringList keys;
    for (const auto &mark : marks)
        keys.append(mark.key);
    // What another program wrote meanwhile is read first, and again where it writes between reading and
    // marking: nobody confirms a value that they were not shown.
    const SeenLetter seen(m_fields);
    while (true) {
        const auto caught = m_fields.catchUp();
        const auto changed = caught && *caught ? seen.changedSince(m_fields, m_caseFile, keys) : std::nullopt;
        if (!caught || changed) {
            Q_EMIT writeFailed(changed ? *changed : caught.error());
            return false;
        }
        const auto change = changeOf(marks);
        if (change.after.isEmpty())
            return true;
        const auto written = writeAsShown(letter, change.after);
        if (!written)
            return false;
        if (!*written)
            continue;
        m_current.undoStack().push(
            new MarkFields(*this, letter, change.before, change.after, stepText(text)));
        return true;
    }
}

QList<Mark> Reviewing::signedNow(QList<Mark> marks) const
{
    const auto deed = m_current.deed();
    for (auto &mark : marks) {
        mark.who = deed.who;
        mark.when = deed.when;
    }
    return marks;
}

Outcome<void> Reviewing::write(LetterId letter, QList<Mark> marks)
{
    marks = signedNow(std::move(marks));
    const auto written = m_caseFile.mark(letter, marks);
    finish(letter, marks, written);
    return written;
}

Outcome<bool> Reviewing::writeAsShown(LetterId letter, const QList<Mark> &marks)
{
    const auto rows = signedNow(marks);
    const auto written = m_caseFile.markAsShown(letter, rows);
    if (!written || *written)
        finish(letter, rows, written.map([](bool) {}));
    return written;
}

void Reviewing::finish(LetterId letter, const QList<Mark> &marks, const Outcome<void> &written)
{
    for (const auto &mark : marks) {
        if (written)
            m_tracks.written(letter, mark.key, mark.version);
        else if (written.error().kind == Problem::Kind::Conflict)
            m_tracks.clashed(letter, mark.key);
    }
    if (letter == m_fields.letter())
        m_fields.refreshMarks();
    if (written)
        Q_EMIT changed(letter, marks.first().key);
    else
        Q_EMIT writeFailed(written.error());
}
