// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"
#include "letter/problem.h"

#include <QDate>
#include <QHash>
#include <QList>

/// A principal council of England, as in the register (see resources/reference/SOURCES.md).
struct Authority {
    QString gssCode;
    QString name;
    QString shortName;
    AuthorityType type = AuthorityType::Unknown;
    QString region;
    QDate start; ///< first day of existence; invalid: since time out of mind
    QDate end; ///< last day of existence; invalid: exists
    QStringList successors; ///< GSS codes

    /// First and last day included. An invalid \a day is one that is not known: nothing speaks against it.
    [[nodiscard]] bool existsOn(QDate day) const;
};

/// The register of authorities. Immutable; copies share their data; any thread.
class AuthorityRegister {
public:
    /// Reads the register's CSV (columns gss_code, name, short_name, type, region, county_or_combined,
    /// start_date, end_date, successor_gss, aliases). A row that cannot be read is ReferenceDamaged with its
    /// line as page.
    [[nodiscard]] static Outcome<AuthorityRegister> fromCsv(const QByteArray &csv);

    /// The council of which \a name is the whole name or an alias (normalised as SOURCES.md says), existing
    /// on \a day; a short name counts as an alias. Where only a council that did not exist then has the name,
    /// that one: the caller sees it by existsOn(). Empty where no council, or more than one that fits, has
    /// the name
    /// ("Dorset" with an invalid \a day is both the county and the unitary).
    [[nodiscard]] std::optional<Authority> find(const QString &name, QDate day) const;
    [[nodiscard]] std::optional<Authority> byCode(const QString &gssCode) const;
    /// The councils whose area, or part of it, \a gssCode took over, by name.
    [[nodiscard]] QList<Authority> predecessors(const QString &gssCode) const;
    /// All authorities by name.
    [[nodiscard]] QList<Authority> authorities() const;
    /// Every normalised name and alias, for finding names inside running text. Without the short names:
    /// "York" and "Devon" stand inside other names.
    [[nodiscard]] QStringList normalisedNames() const;

    /// The form in which names are compared.
    [[nodiscard]] static QString normalised(const QString &name);

private:
    void add(const Authority &authority, const QStringList &aliases);
    void addName(const QString &normalisedName, qsizetype index);

    QList<Authority> m_authorities;
    QMultiHash<QString, qsizetype> m_byName; // normalised name, alias or short name -> index
    QHash<QString, qsizetype> m_byCode;
    QStringList m_normalisedNames;
};
