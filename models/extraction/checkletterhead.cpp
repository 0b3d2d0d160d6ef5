// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/checkcontext.h"

#include "extraction/checkwords.h"
#include "extraction/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Letters come out two to four months after their period; later ones are read as letters about another year.
constexpr int latestLetterMonths = 18;

bool isInLine(QDate date, QDate periodEnd)
{
    return date > periodEnd && date <= periodEnd.addMonths(latestLetterMonths);
}

/// Adds a problem with the fields that it is about.
void addProblem(CheckResult &result, const QString &says, const QStringList &keys)
{
    result.outcome = CheckOutcome::Fails;
    result.says += (result.says.isEmpty() ? QString() : u" "_s) + says;
    for (const auto &key : keys) {
        if (!result.keys.contains(key))
            result.keys.append(key);
    }
}

void checkPeriodItself(CheckResult &result, QDate start, QDate end)
{
    const bool startIsWrong = start.isValid() && (start.month() != 4 || start.day() != 1);
    const bool endIsWrong = end.isValid() && (end.month() != 3 || end.day() != 31);
    if (startIsWrong)
        addProblem(result, Checks::tr("The period starts on %1, not on 1 April.").arg(dayInWords(start)),
            {Key::periodStart});
    if (endIsWrong)
        addProblem(result, Checks::tr("The period ends on %1, not on 31 March.").arg(dayInWords(end)),
            {Key::periodEnd});
    if (!startIsWrong && !endIsWrong && start.isValid() && end.isValid() && start.year() + 1 != end.year())
        addProblem(result, Checks::tr("%1 to %2 is not one year.").arg(dayInWords(start), dayInWords(end)),
            {Key::periodStart, Key::periodEnd});
}

void checkDates(CheckResult &result, const Letter &letter, QDate end)
{
    QStringList astray;
    bool someInLine = false;
    for (const auto key : {Key::letterDate, Key::publicationDate}) {
        const auto date = statedDate(letter, key);
        if (!date.isValid() || !end.isValid())
            continue;
        if (isInLine(date, end))
            someInLine = true;
        else
            astray.append(key);
    }
    for (const auto &key : astray) {
        // Where the other date goes with the period, this one is wrong and not the period.
        const auto keys = someInLine ? QStringList{key} : QStringList{key, Key::periodEnd};
        addProblem(result,
            Checks::tr("%1: %2 does not go with a period that ended on %3.")
                .arg(fieldLabel(key), dayInWords(statedDate(letter, key)), dayInWords(end)),
            keys);
    }
}

QString namesOf(const QList<Authority> &authorities)
{
    QStringList names;
    std::ranges::transform(authorities, std::back_inserter(names), &Authority::name);
    return names.join(u", "_s);
}

QList<Authority> successorsOf(const Authority &authority, const ReferenceData &reference)
{
    QList<Authority> successors;
    for (const auto &code : authority.successors) {
        const auto successor = reference.authorities().byCode(code);
        if (successor)
            successors.append(*successor);
    }
    return successors;
}

/// The councils existing on \a day that \a authority has taken over, where the letter can be written to it.
QList<Authority> writtenForBy(
    const Authority &authority, const ReferenceData &reference, QDate day, QDate letterDate)
{
    const auto written = letterDate.isValid() ? letterDate : day.addMonths(latestLetterMonths);
    if (!authority.existsOn(written) || !authority.start.isValid() || authority.start <= day)
        return {};
    auto predecessors = reference.authorities().predecessors(authority.gssCode);
    predecessors.removeIf([day](const auto &predecessor) { return !predecessor.existsOn(day); });
    return predecessors;
}

CheckResult existingAuthority(
    const Authority &authority, const ReferenceData &reference, QDate day, QDate letterDate)
{
    CheckResult result{u"authority_known"_s, CheckOutcome::Holds, {}, {Key::authority}};
    const auto written = letterDate.isValid() ? letterDate : day.addDays(1);
    if (authority.existsOn(written))
        result.says = Checks::tr("%1 (%2)").arg(authority.name, authority.gssCode);
    else
        result.says =
            Checks::tr("%1 existed until %2; its successor is %3.")
                .arg(authority.name, dayInWords(authority.end), namesOf(successorsOf(authority, reference)));
    return result;
}

CheckResult otherDayAuthority(
    const Authority &authority, const ReferenceData &reference, QDate day, QDate letterDate)
{
    const auto check = u"authority_known"_s;
    const auto predecessors = writtenForBy(authority, reference, day, letterDate);
    if (!predecessors.isEmpty())
        return {check, CheckOutcome::Holds,
            Checks::tr("%1 did not exist on %2; the letter was sent to it as the successor of %3.")
                .arg(authority.name, dayInWords(day), namesOf(predecessors)),
            {Key::authority}};
    const bool isGone = authority.end.isValid() && authority.end < day;
    const auto says = isGone
        ? Checks::tr("%1 existed until %2; its successor is %3.")
              .arg(authority.name, dayInWords(authority.end), namesOf(successorsOf(authority, reference)))
        : Checks::tr("%1 did not exist on %2.").arg(authority.name, dayInWords(day));
    return {check, CheckOutcome::Fails, says, {Key::authority, Key::periodEnd}};
}
} // namespace

CheckResult ContextChecks::period(const Letter &letter)
{
    const auto check = u"period_agrees"_s;
    const auto start = statedDate(letter, Key::periodStart);
    const auto end = statedDate(letter, Key::periodEnd);
    CheckResult result{.check = check};
    checkPeriodItself(result, start, end);
    checkDates(result, letter, end);
    if (result.outcome == CheckOutcome::Fails)
        return result;
    const QStringList keys{Key::periodStart, Key::periodEnd, Key::letterDate};
    const auto written = statedDate(letter, Key::letterDate);
    if (!start.isValid() || !end.isValid() || !written.isValid())
        return notChecked(check, letter, keys);
    return {check, CheckOutcome::Holds,
        Checks::tr("%1 to %2, letter of %3").arg(dayInWords(start), dayInWords(end), dayInWords(written)),
        keys};
}

CheckResult ContextChecks::authority(const Letter &letter, const ReferenceData &reference)
{
    const auto check = u"authority_known"_s;
    const auto field = letter.field(Key::authority);
    if (field.state != FieldState::Stated)
        return notChecked(check, letter, {Key::authority});
    const auto name = field.value.toString();
    const auto day = letter.yearEnding();
    const auto council = councilNamed(name, reference, day);
    if (!council && reference.isOtherBody(name))
        return {check, CheckOutcome::NotChecked,
            Checks::tr("%1 is no council: bodies of its kind have no average.").arg(name), {Key::authority}};
    if (!council)
        return {check, CheckOutcome::Fails,
            Checks::tr("No council of the register is called “%1”.").arg(name), {Key::authority}};
    if (!day.isValid())
        return notChecked(check, letter, {Key::authority, Key::periodEnd});
    const auto written = statedDate(letter, Key::letterDate);
    return council->existsOn(day) ? existingAuthority(*council, reference, day, written)
                                  : otherDayAuthority(*council, reference, day, written);
}
