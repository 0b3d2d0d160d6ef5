// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/currentletter.h"

#include "letter/fields.h"
#include "tables/correctfield.h"
#include "tables/fieldwords.h"

using namespace Qt::StringLiterals;

CurrentLetter::CurrentLetter(CaseFile &caseFile, FieldTable &fields, QString account, QObject *parent)
    : CurrentLetter(caseFile, fields, std::move(account), &QDateTime::currentDateTimeUtc, parent)
{
}

CurrentLetter::CurrentLetter(
    CaseFile &caseFile, FieldTable &fields, QString account, Clock clock, QObject *parent)
    : QObject(parent)
    , m_caseFile(caseFile)
    , m_fields(fields)
    , m_account(std::move(account))
    , m_clock(std::move(clock))
{
    m_fields.setEditor([this](const QString &key, const QString &text) { return correct(key, text); });
}

CurrentLetter::~CurrentLetter()
{
    m_fields.setEditor({});
}

void CurrentLetter::show(LetterId letter)
{
    m_fields.showLetter(letter);
}

LetterId CurrentLetter::letter() const
{
    return m_fields.letter();
}

QUndoStack &CurrentLetter::undoStack()
{
    return m_undoStack;
}

void CurrentLetter::setAccount(const QString &account)
{
    m_account = account;
}

Deed CurrentLetter::deed(const QString &why) const
{
    return {.who = m_account, .when = m_clock(), .why = why};
}

QString CurrentLetter::letterName() const
{
    constexpr qsizetype nameLimit = 60;
    const auto name = FieldWords::oneLine(m_fields.checked().letter.authorityName, nameLimit);
    return name.isEmpty() ? tr("an unknown council") : name;
}

bool CurrentLetter::correct(QAnyStringView key, const QString &text, CorrectionKind kind, const QString &why)
{
    const auto value = valueFromText(key, text);
    if (!value.isValid() || m_fields.rowOf(key) < 0)
        return false;
    const auto row = m_fields.index(m_fields.rowOf(key), FieldTable::Value);
    const auto before = row.data(FieldTable::FieldRole).value<FieldReading>();
    const bool isCorrected = row.data(FieldTable::CorrectedRole).toBool();
    const auto read = m_caseFile.readLetter(letter());
    if (!read) {
        Q_EMIT writeFailed(read.error());
        return false;
    }
    if (kind == CorrectionKind::Misread && read->field(key).state != FieldState::Stated)
        kind = CorrectionKind::Entered;
    const bool isSameKind = !isCorrected || row.data(FieldTable::KindRole).toInt() == static_cast<int>(kind);
    if (before.state == FieldState::Stated && before.value == value && isSameKind)
        return true;
    return change({.key = key.toString(),
                      .state = FieldState::Stated,
                      .value = value,
                      .text = text.trimmed(),
                      .place = before.place,
                      .method = Method::Hand},
        kind, why);
}

bool CurrentLetter::setState(QAnyStringView key, FieldState state, const QString &why, CorrectionKind kind)
{
    const int row = m_fields.rowOf(key);
    if (row < 0 || state == FieldState::Stated)
        return false;
    const auto field = m_fields.index(row, FieldTable::Value);
    const auto before = field.data(FieldTable::FieldRole).value<FieldReading>();
    if (before.state == state)
        return true;
    if (kind == CorrectionKind::Misread
        && field.data(FieldTable::ReadRole).value<FieldReading>().state != FieldState::Stated)
        kind = CorrectionKind::Entered;
    // Where the letter says that there is none, it says so somewhere; the other two stand nowhere.
    const auto place = state == FieldState::NotApplicable ? before.place : Place();
    return change({.key = key.toString(), .state = state, .place = place, .method = Method::Hand}, kind, why);
}

bool CurrentLetter::take(
    QAnyStringView key, const QString &text, const Place &place, CorrectionKind kind, const QString &why)
{
    const auto value = valueFromText(key, text);
    const int row = m_fields.rowOf(key);
    if (!value.isValid() || row < 0)
        return false;
    const auto before =
        m_fields.index(row, FieldTable::Value).data(FieldTable::FieldRole).value<FieldReading>();
    if (before.state == FieldState::Stated && before.value == value && before.place == place)
        return true;
    const auto read = m_fields.index(row, FieldTable::Value).data(FieldTable::ReadRole).value<FieldReading>();
    if (kind == CorrectionKind::Misread && read.state != FieldState::Stated)
        kind = CorrectionKind::Entered;
    return change({.key = key.toString(),
                      .state = FieldState::Stated,
                      .value = value,
                      .text = text.trimmed(),
                      .place = place,
                      .method = Method::Hand},
        kind, why);
}

bool CurrentLetter::revert(QAnyStringView key)
{
    const int row = m_fields.rowOf(key);
    if (row < 0)
        return false;
    if (!m_fields.index(row, FieldTable::Value).data(FieldTable::CorrectedRole).toBool())
        return true;
    const auto read = m_caseFile.readLetter(letter());
    if (!read) {
        Q_EMIT writeFailed(read.error());
        return false;
    }
    return change(read->field(key), CorrectionKind::Misread, {}, true);
}

QString CurrentLetter::stepName(QAnyStringView key) const
{
    auto label = fieldLabel(key);
    label.replace(0, 1, label.left(1).toLower());
    return stepText(tr("Correct %1 of %2").arg(label, letterName()));
}

bool CurrentLetter::change(const FieldReading &after, CorrectionKind kind, const QString &why, bool withdrawn)
{
    const auto row = m_fields.index(m_fields.rowOf(after.key), FieldTable::Value);
    const bool isCorrected = row.data(FieldTable::CorrectedRole).toBool();
    const auto history = m_caseFile.history(letter(), after.key);
    if (!history) {
        Q_EMIT writeFailed(history.error());
        return false;
    }
    const FieldMoment before{.field = row.data(FieldTable::FieldRole).value<FieldReading>(),
        .kind = static_cast<CorrectionKind>(row.data(FieldTable::KindRole).toInt()),
        .why = isCorrected && !history->isEmpty() ? history->last().why : QString(),
        .version = isCorrected ? row.data(FieldTable::VersionRole).toInt() : 0,
        .withdrawn = !isCorrected};
    const auto id = letter();
    const auto text = stepName(after.key);
    // Where somebody else changed it and this table shows that already, older steps must not undo it.
    const int next = m_tracks.next(id, after.key, row.data(FieldTable::VersionRole).toInt());
    const auto written =
        write(id, {.field = after, .kind = kind, .version = next, .why = why, .withdrawn = withdrawn});
    if (!written)
        return false;
    const FieldMoment now{after, kind, why, withdrawn ? 0 : *written, withdrawn};
    m_undoStack.push(new CorrectField(*this, id, m_tracks.epoch(id, after.key), before, now, text));
    return true;
}

Outcome<int> CurrentLetter::write(LetterId letter, Correction correction)
{
    correction.who = m_account;
    correction.when = m_clock();
    const auto written = m_fields.write(letter, correction);
    if (!written) {
        if (written.error().kind == Problem::Kind::Conflict)
            m_tracks.clashed(letter, correction.field.key);
        Q_EMIT writeFailed(written.error());
        return tl::unexpected(written.error());
    }
    m_tracks.written(letter, correction.field.key, correction.version);
    Q_EMIT changed(letter, correction.field.key);
    return correction.version;
}
