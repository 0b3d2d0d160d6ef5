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

bool CurrentLetter::setState(QAnyStringView key, FieldState state, const QString &why)
{
    const int row = m_fields.rowOf(key);
    if (row < 0 || state == FieldState::Stated)
        return false;
    const auto before =
        m_fields.index(row, FieldTable::Value).data(FieldTable::FieldRole).value<FieldReading>();
    if (before.state == state)
        return true;
    // Where the letter says that there is none, it says so somewhere; the other two stand nowhere.
    const auto place = state == FieldState::NotApplicable ? before.place : Place();
    return change({.key = key.toString(), .state = state, .place = place, .method = Method::Hand},
        CorrectionKind::Misread, why);
}

bool CurrentLetter::take(QAnyStringView key, const QString &text, const Place &place)
{
    const auto value = valueFromText(key, text);
    const int row = m_fields.rowOf(key);
    if (!value.isValid() || row < 0)
        return false;
    const auto before =
        m_fields.index(row, FieldTable::Value).data(FieldTable::FieldRole).value<FieldReading>();
    if (before.state == FieldState::Stated && before.value == value && before.place == place)
        return true;
    const auto kind = before.state == FieldState::Stated ? CorrectionKind::Misread : CorrectionKind::Entered;
    return change({.key = key.toString(),
                      .state = FieldState::Stated,
                      .value = value,
                      .text = text,
                      .place = place,
                      .method = Method::Hand},
        kind, {});
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

QString CurrentLetter::stepText(QAnyStringView key) const
{
    constexpr qsizetype nameLimit = 60;
    auto label = fieldLabel(key);
    label.replace(0, 1, label.left(1).toLower());
    const auto name = FieldWords::oneLine(m_fields.checked().letter.authorityName, nameLimit);
    const auto text = name.isEmpty() ? tr("Correct %1").arg(label) : tr("Correct %1 of %2").arg(label, name);
    // After the line break stands what menus show; there an ampersand would mark a key.
    return text + u'\n' + QString(text).replace(u'&', u"&&"_s);
}

bool CurrentLetter::change(const FieldReading &after, CorrectionKind kind, const QString &why, bool withdrawn)
{
    const auto row = m_fields.index(m_fields.rowOf(after.key), FieldTable::Value);
    const bool isCorrected = row.data(FieldTable::CorrectedRole).toBool();
    const FieldMoment before{.field = row.data(FieldTable::FieldRole).value<FieldReading>(),
        .kind = static_cast<CorrectionKind>(row.data(FieldTable::KindRole).toInt()),
        .version = isCorrected ? row.data(FieldTable::VersionRole).toInt() : 0,
        .withdrawn = !isCorrected};
    const auto id = letter();
    auto &track = m_tracks[{idNumber(id), after.key}];
    if (const int shown = row.data(FieldTable::VersionRole).toInt(); track.version != shown) {
        // Somebody else changed it and this table shows that already: older steps must not undo it.
        track = {shown, track.epoch + 1};
    }
    const auto text = stepText(after.key);
    const auto written = write(
        id, {.field = after, .kind = kind, .version = track.version + 1, .why = why, .withdrawn = withdrawn});
    if (!written)
        return false;
    const FieldMoment now{after, kind, why, withdrawn ? 0 : *written, withdrawn};
    m_undoStack.push(new CorrectField(*this, id, epochOf(id, after.key), before, now, text));
    return true;
}

Outcome<int> CurrentLetter::write(LetterId letter, Correction correction)
{
    correction.who = m_account;
    correction.when = m_clock();
    const auto written = m_fields.write(letter, correction);
    auto &track = m_tracks[{idNumber(letter), correction.field.key}];
    if (!written) {
        if (written.error().kind == Problem::Kind::Conflict)
            ++track.epoch;
        Q_EMIT writeFailed(written.error());
        return tl::unexpected(written.error());
    }
    track.version = correction.version;
    Q_EMIT changed(letter, correction.field.key);
    return correction.version;
}

int CurrentLetter::epochOf(LetterId letter, const QString &key) const
{
    return m_tracks.value({idNumber(letter), key}).epoch;
}
