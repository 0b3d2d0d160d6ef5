// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference/authorityregister.h"

#include "reference/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
enum Column { Code, Name, ShortName, Type, Region, County, Start, End, Successors, Aliases };

const QStringList &columns()
{
    static const QStringList names{u"gss_code"_s, u"name"_s, u"short_name"_s, u"type"_s, u"region"_s,
        u"county_or_combined"_s, u"start_date"_s, u"end_date"_s, u"successor_gss"_s, u"aliases"_s};
    return names;
}

bool isDateOrEmpty(const QString &text)
{
    return text.isEmpty() || QDate::fromString(text, Qt::ISODate).isValid();
}

Outcome<Authority> authorityOf(const CsvRecord &record)
{
    const auto &fields = record.fields;
    const Authority authority{.gssCode = fields[Code],
        .name = fields[Name],
        .shortName = fields[ShortName],
        .type = typeOfKey(fields[Type]),
        .region = fields[Region],
        .start = QDate::fromString(fields[Start], Qt::ISODate),
        .end = QDate::fromString(fields[End], Qt::ISODate),
        .successors = fields[Successors].split(u';', Qt::SkipEmptyParts)};
    const bool isReadable = !authority.gssCode.isEmpty() && !authority.name.isEmpty()
        && authority.type != AuthorityType::Unknown && isDateOrEmpty(fields[Start])
        && isDateOrEmpty(fields[End]);
    if (!isReadable)
        return tl::make_unexpected(Problem{
            .kind = Problem::Kind::ReferenceDamaged, .page = record.line, .detail = fields.join(u',')});
    return authority;
}
} // namespace

bool Authority::existsOn(QDate day) const
{
    return !day.isValid() || ((!start.isValid() || start <= day) && (!end.isValid() || day <= end));
}

Outcome<AuthorityRegister> AuthorityRegister::fromCsv(const QByteArray &csv)
{
    const auto records = parseCsvTable(csv, columns());
    if (!records)
        return tl::make_unexpected(records.error());
    AuthorityRegister reg;
    for (const auto &record : *records) {
        const auto authority = authorityOf(record);
        if (!authority)
            return tl::make_unexpected(authority.error());
        if (reg.m_byCode.contains(authority->gssCode))
            return tl::make_unexpected(Problem{.kind = Problem::Kind::ReferenceDamaged,
                .page = record.line,
                .detail = u"twice: "_s + authority->gssCode});
        reg.add(*authority, record.fields[Aliases].split(u';', Qt::SkipEmptyParts));
    }
    return reg;
}

void AuthorityRegister::add(const Authority &authority, const QStringList &aliases)
{
    const auto index = m_authorities.size();
    m_authorities.append(authority);
    m_byCode.insert(authority.gssCode, index);
    for (const auto &name : QStringList{authority.name} + aliases) {
        const auto form = normalised(name);
        if (!m_byName.contains(form))
            m_normalisedNames.append(form);
        addName(form, index);
    }
    addName(normalised(authority.shortName), index);
}

void AuthorityRegister::addName(const QString &normalisedName, qsizetype index)
{
    // Aliases come with "&" and with "and": the same once normalised, and still one council.
    if (!normalisedName.isEmpty() && !m_byName.contains(normalisedName, index))
        m_byName.insert(normalisedName, index);
}

std::optional<Authority> AuthorityRegister::find(const QString &name, QDate day) const
{
    const auto candidates = m_byName.values(normalised(name));
    QList<qsizetype> existing;
    std::ranges::copy_if(candidates, std::back_inserter(existing),
        [&](qsizetype index) { return m_authorities[index].existsOn(day); });
    const auto &fitting = existing.isEmpty() ? candidates : existing;
    if (fitting.size() != 1)
        return {};
    return m_authorities[fitting.first()];
}

std::optional<Authority> AuthorityRegister::byCode(const QString &gssCode) const
{
    const auto found = m_byCode.constFind(gssCode);
    if (found == m_byCode.cend())
        return {};
    return m_authorities[*found];
}

QList<Authority> AuthorityRegister::predecessors(const QString &gssCode) const
{
    QList<Authority> found;
    std::ranges::copy_if(authorities(), std::back_inserter(found),
        [&gssCode](const auto &authority) { return authority.successors.contains(gssCode); });
    return found;
}

QList<Authority> AuthorityRegister::authorities() const
{
    auto sorted = m_authorities;
    std::ranges::sort(sorted, {}, &Authority::name);
    return sorted;
}

QStringList AuthorityRegister::normalisedNames() const
{
    return m_normalisedNames;
}

QString AuthorityRegister::normalised(const QString &name)
{
    // Lower case is taken letter by letter where that is the same, since whole pages are looked through by
    // name.
    QString form;
    form.reserve(name.size() + 8);
    bool gap = false;
    bool isPlain = true;
    const auto append = [&](QChar unit) {
        if (gap && !form.isEmpty())
            form.append(u' ');
        gap = false;
        form.append(unit);
    };
    for (const QChar c : name) {
        if (c == u'.' || c == u'\'' || c == u'\u2019' || c == u'\u2018' || c == u'\u00ad')
            continue;
        if (c >= u'A' && c <= u'Z') {
            append(QChar(char16_t(c.unicode() + (u'a' - u'A'))));
        } else if (c.isLetterOrNumber()) {
            isPlain = isPlain && c.unicode() <= 0x7f;
            append(c);
        } else {
            gap = true;
            if (c == u'&') {
                for (const QChar unit : u"and"_s)
                    append(unit);
                gap = true;
            }
        }
    }
    if (!isPlain)
        form = form.toLower();
    return form.startsWith(u"the "_s) ? form.mid(4) : form;
}
