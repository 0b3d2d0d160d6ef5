// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference/referencedata.h"

#include "reference/csv.h"

#include <QFile>
#include <QStringBuilder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
Problem damagedFile(const QString &path, Problem problem)
{
    problem.file = path;
    return problem;
}

tl::unexpected<Problem> damagedRow(const QString &path, const CsvRecord &record)
{
    return tl::make_unexpected(Problem{.kind = Problem::Kind::ReferenceDamaged,
        .file = path,
        .page = record.line,
        .detail = record.fields.join(u',')});
}

/// The file's bytes; empty where it is missing and may be.
Outcome<QByteArray> bytesOf(const QString &path, bool mayBeMissing)
{
    QFile file(path);
    if (mayBeMissing && !file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(
            Problem{.kind = Problem::Kind::ReferenceDamaged, .file = path, .detail = file.errorString()});
    return file.readAll();
}

Outcome<QList<CsvRecord>> tableOf(const QString &path, const QStringList &columns, bool mayBeMissing)
{
    const auto bytes = bytesOf(path, mayBeMissing);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    if (bytes->isEmpty() && mayBeMissing)
        return QList<CsvRecord>();
    return parseCsvTable(*bytes, columns).map_error([&](const auto &problem) {
        return damagedFile(path, problem);
    });
}

Outcome<AuthorityRegister> registerOf(const QString &path, bool mayBeMissing)
{
    const auto bytes = bytesOf(path, mayBeMissing);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    if (bytes->isEmpty() && mayBeMissing)
        return AuthorityRegister();
    return AuthorityRegister::fromCsv(*bytes).map_error(
        [&](const auto &problem) { return damagedFile(path, problem); });
}

Outcome<QHash<std::pair<QString, int>, int>> populationsOf(const QString &path, bool mayBeMissing)
{
    const auto rows =
        tableOf(path, {u"gss_code"_s, u"mid_year"_s, u"population"_s, u"source"_s}, mayBeMissing);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QHash<std::pair<QString, int>, int> populations;
    populations.reserve(rows->size());
    for (const auto &row : *rows) {
        const int year = row.fields[1].toInt();
        const int residents = row.fields[2].toInt();
        if (row.fields[0].isEmpty() || year <= 0 || residents <= 0)
            return damagedRow(path, row);
        populations.insert({row.fields[0], year}, residents);
    }
    return populations;
}

QString averageKey(QDate yearEnding, const QString &type, QAnyStringView key)
{
    return yearEnding.toString(Qt::ISODate) % u'|' % type % u'|' % key.toString();
}

Outcome<QHash<QString, double>> averagesOf(const QString &path, bool mayBeMissing)
{
    const auto rows =
        tableOf(path, {u"year_ending"_s, u"type"_s, u"measure"_s, u"value"_s, u"source"_s}, mayBeMissing);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QHash<QString, double> averages;
    for (const auto &row : *rows) {
        const auto yearEnding = QDate::fromString(row.fields[0], Qt::ISODate);
        bool isNumber = false;
        const double value = row.fields[3].toDouble(&isNumber);
        if (!yearEnding.isValid() || typeOfKey(row.fields[1]) == AuthorityType::Unknown || !isNumber
            || value < 0)
            return damagedRow(path, row);
        averages.insert(averageKey(yearEnding, row.fields[1], row.fields[2]), value);
    }
    return averages;
}

/// Patterns as compared: each part between the stars normalised.
Outcome<QStringList> otherBodiesOf(const QString &path)
{
    const auto rows = tableOf(path, {u"pattern"_s, u"kind"_s}, false);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QStringList patterns;
    for (const auto &row : *rows) {
        QStringList parts;
        std::ranges::transform(
            row.fields[0].split(u'*'), std::back_inserter(parts), &AuthorityRegister::normalised);
        if (parts.join(QString()).isEmpty())
            return damagedRow(path, row);
        patterns.append(parts.join(u'*'));
    }
    return patterns;
}

/// \a name with \a pattern, in which one star stands for one word or more, at its start, end or both.
bool matches(const QString &name, const QString &pattern)
{
    const auto core = QString(pattern).remove(u'*');
    const bool open = pattern.startsWith(u'*');
    if (open && pattern.endsWith(u'*'))
        return name.contains(u' ' % core % u' ');
    if (open)
        return name.endsWith(u' ' % core);
    return pattern.endsWith(u'*') ? name.startsWith(core % u' ') : name == core;
}

Outcome<QStringList> sampleHashesOf(const QString &path)
{
    const auto rows = tableOf(path, {u"file"_s, u"sha256"_s}, true);
    if (!rows)
        return tl::make_unexpected(rows.error());
    QStringList hashes;
    std::ranges::transform(
        *rows, std::back_inserter(hashes), [](const auto &row) { return row.fields[1].toLower(); });
    return hashes;
}
} // namespace

Outcome<ReferenceData> ReferenceData::bundled()
{
    return fromFolder(u":/reference"_s, false);
}

Outcome<ReferenceData> ReferenceData::samples()
{
    return fromFolder(u":/samples"_s, true);
}

Outcome<ReferenceData> ReferenceData::fromFolder(const QString &folder, bool mayBeMissing)
{
    const auto authorities = registerOf(folder + u"/authorities.csv"_s, mayBeMissing);
    const auto populations = populationsOf(folder + u"/population.csv"_s, mayBeMissing);
    const auto averages = averagesOf(folder + u"/averages.csv"_s, mayBeMissing);
    const auto otherBodies = otherBodiesOf(u":/reference/otherbodies.csv"_s);
    if (!authorities)
        return tl::make_unexpected(authorities.error());
    if (!populations)
        return tl::make_unexpected(populations.error());
    if (!averages)
        return tl::make_unexpected(averages.error());
    if (!otherBodies)
        return tl::make_unexpected(otherBodies.error());
    ReferenceData data;
    data.m_authorities = *authorities;
    data.m_populations = *populations;
    data.m_averages = *averages;
    data.m_otherBodies = *otherBodies;
    return data;
}

std::optional<int> ReferenceData::population(const QString &gssCode, QDate yearEnding) const
{
    const auto year = populationYear(yearEnding);
    const auto found = year ? m_populations.constFind({gssCode, *year}) : m_populations.cend();
    return found == m_populations.cend() ? std::nullopt : std::optional(*found);
}

std::optional<int> ReferenceData::populationYear(QDate yearEnding)
{
    // The letters of March 2024 and March 2025 fit the middle of the year two before and no other. March 2023
    // was divided by a figure that is not known.
    if (yearEnding.month() != 3 || yearEnding.day() != 31 || yearEnding.year() < 2024)
        return {};
    return yearEnding.year() - 2;
}

std::optional<double> ReferenceData::average(AuthorityType type, QDate yearEnding, QAnyStringView key) const
{
    const auto found = m_averages.constFind(averageKey(yearEnding, typeKey(type), key));
    return found == m_averages.cend() ? std::nullopt : std::optional(*found);
}

bool ReferenceData::isOtherBody(const QString &name) const
{
    const auto form = AuthorityRegister::normalised(name);
    return std::ranges::any_of(
        m_otherBodies, [&form](const auto &pattern) { return matches(form, pattern); });
}

Outcome<ReferenceLibrary> ReferenceLibrary::bundled(bool samplesForAll)
{
    const auto real = ReferenceData::bundled();
    const auto samples = ReferenceData::samples();
    const auto hashes = sampleHashesOf(u":/samples/hashes.csv"_s);
    if (!real)
        return tl::make_unexpected(real.error());
    if (!samples)
        return tl::make_unexpected(samples.error());
    if (!hashes)
        return tl::make_unexpected(hashes.error());
    ReferenceLibrary library;
    library.m_real = *real;
    library.m_samples = *samples;
    library.m_sampleHashes = *hashes;
    library.m_samplesForAll = samplesForAll;
    return library;
}

const ReferenceData &ReferenceLibrary::forDocument(const QString &sha256) const
{
    return m_samplesForAll || isSample(sha256) ? m_samples : m_real;
}

bool ReferenceLibrary::isSample(const QString &sha256) const
{
    return m_sampleHashes.contains(sha256, Qt::CaseInsensitive);
}
