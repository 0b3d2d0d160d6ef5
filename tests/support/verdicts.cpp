// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/verdicts.h"

#include "support/places.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

QString shown(FieldState state, const QVariant &value)
{
    return state == FieldState::Stated ? printedValue(value) : stateKey(state);
}

QString withoutArticle(const QString &name)
{
    return comparable(name.startsWith(u"The "_s) ? name.mid(4) : name);
}

bool isSameValue(const QVariant &expected, const QVariant &got)
{
    if (expected.typeId() == QMetaType::QString)
        return withoutArticle(expected.toString()) == withoutArticle(got.toString());
    if (expected.typeId() == QMetaType::QDate)
        return expected.toDate() == got.toDate();
    return got.isValid() && std::abs(expected.toDouble() - got.toDouble()) < 0.001;
}

Verdict verdictOn(const ExpectedField &expected, const FieldReading &got, bool flagged)
{
    const bool right = expected.state == got.state
        && (expected.state != FieldState::Stated || isSameValue(expected.value, got.value));
    if (right)
        return flagged ? Verdict::RightFlagged : Verdict::Right;
    if (got.state == FieldState::Stated)
        return flagged ? Verdict::WrongFlagged : Verdict::Wrong;
    return flagged ? Verdict::MissingFlagged : Verdict::Missing;
}

// Where the value's digits are not those of the text, the text is not the value's.
QString digitsOf(const QString &text)
{
    QString digits = text;
    digits.removeIf([](QChar c) { return !c.isDigit() && c != u'.'; });
    return digits;
}

// What is wrong with the text or the place of a value that is right.
QString faultOf(const FieldReading &got, const ExpectedField &expected, const PagedDocument &document,
    const QList<Spot> &spots)
{
    const QString fault = misplacement(got, document, spots);
    if (!fault.isEmpty())
        return fault;
    const bool isFigure = fieldDefinition(got.key)->block != Block::Letter;
    const bool digitsDiffer = digitsOf(got.text) != digitsOf(expected.printed);
    if (got.text.contains(u"**"_s) || (isFigure && got.state == FieldState::Stated && digitsDiffer))
        return u"text is "_s + got.text.left(60);
    return {};
}

FieldVerdict fieldVerdict(const QString &key, const ExpectedField &expected, const CheckedLetter &checked,
    const PagedDocument &document, const QList<Spot> &spots)
{
    const FieldReading got = checked.letter.field(key);
    FieldVerdict verdict{key, verdictOn(expected, got, checked.isFlagged(key)),
        shown(expected.state, expected.value), shown(got.state, got.value)};
    const bool right = verdict.verdict == Verdict::Right || verdict.verdict == Verdict::RightFlagged;
    if (verdict.verdict == Verdict::RightFlagged)
        verdict.got += u" ("_s + checked.reason(key).simplified() + u')';
    if (!right || got.state == FieldState::NotStated || got.state == FieldState::NotFound)
        return verdict;
    const QString fault = faultOf(got, expected, document, spots);
    if (!fault.isEmpty()) {
        // The officer is told to look: then the place is but part of the doubt.
        verdict.verdict =
            verdict.verdict == Verdict::RightFlagged ? Verdict::WrongFlagged : Verdict::Misplaced;
        verdict.got += u" ["_s + fault + u']';
    }
    return verdict;
}

FieldVerdict plainVerdict(const QString &what, const QString &expected, const QString &got)
{
    return {what, expected == got ? Verdict::Right : Verdict::Wrong, expected, got};
}

// Of the years whose common text is known all that differs is a passage; the fixtures' body is their own.
bool arePassagesCompared(const ExpectedLetter &letter)
{
    const int year = letter.fields.value(Key::periodEnd).value.toDate().year();
    return year != 2020 && year != 2024;
}

QStringList passageKinds(const Letter &letter)
{
    QStringList kinds;
    for (const Passage &passage : letter.passages)
        kinds.append(passage.kind);
    return kinds;
}

QList<FieldVerdict> letterVerdicts(const ExpectedLetter &expected, const CheckedLetter &got,
    const PagedDocument &document, const QList<Spot> &spots)
{
    QList<FieldVerdict> verdicts;
    for (const FieldDefinition &field : fieldDefinitions())
        verdicts.append(fieldVerdict(field.key, expected.fields.value(field.key), got, document, spots));
    verdicts.append(plainVerdict(u"gss_code"_s, expected.gssCode, got.letter.gssCode));
    if (expected.firstPage > 0) {
        const auto range = [](int first, int last) {
            return QString(QString::number(first) + u'-' + QString::number(last));
        };
        verdicts.append(plainVerdict(u"pages"_s, range(expected.firstPage, expected.lastPage),
            range(got.letter.firstPage, got.letter.lastPage)));
    }
    if (arePassagesCompared(expected))
        verdicts.append(plainVerdict(
            u"passages"_s, expected.passageKinds.join(u' '), passageKinds(got.letter).join(u' ')));
    return verdicts;
}

} // namespace

namespace Support {

QList<FieldVerdict> verdictsOn(
    const Fixture &fixture, const PagedDocument &document, const QList<CheckedLetter> &found)
{
    QList<FieldVerdict> verdicts;
    const auto count = [](qsizetype n) { return QString::number(n); };
    if (fixture.letters.size() != found.size())
        verdicts.append(plainVerdict(u"letters"_s, count(fixture.letters.size()), count(found.size())));
    for (qsizetype i = 0; i < std::min(fixture.letters.size(), found.size()); ++i)
        verdicts += letterVerdicts(fixture.letters[i], found[i], document, fixture.spots);
    return verdicts;
}

QString verdictName(Verdict verdict)
{
    static const QStringList names{u"right"_s, u"right but flagged"_s, u"missing, flagged"_s,
        u"wrong, flagged"_s, u"misplaced"_s, u"missing, unflagged"_s, u"WRONG, UNFLAGGED"_s};
    return names[int(verdict)];
}

} // namespace Support
