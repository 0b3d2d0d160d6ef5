// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLatin1String>
#include <QString>

#include <span>

/// The keys of fields: the names in the database, on the command line and in every export.
namespace Key {
inline constexpr QLatin1String authority{"authority"};
inline constexpr QLatin1String addressee{"addressee"};
inline constexpr QLatin1String addresseeRole{"addressee_role"};
inline constexpr QLatin1String letterDate{"letter_date"};
inline constexpr QLatin1String publicationDate{"publication_date"};
inline constexpr QLatin1String periodStart{"period_start"};
inline constexpr QLatin1String periodEnd{"period_end"};
inline constexpr QLatin1String ombudsman{"ombudsman"};
inline constexpr QLatin1String upheldRate{"upheld_rate"};
inline constexpr QLatin1String upheldAverage{"upheld_average"};
inline constexpr QLatin1String upheldDecisions{"upheld_decisions"};
inline constexpr QLatin1String investigations{"investigations"};
inline constexpr QLatin1String upheldPer100k{"upheld_per_100k"};
inline constexpr QLatin1String upheldPer100kAverage{"upheld_per_100k_average"};
inline constexpr QLatin1String complianceRate{"compliance_rate"};
inline constexpr QLatin1String complianceAverage{"compliance_average"};
inline constexpr QLatin1String complianceOutcomes{"compliance_outcomes"};
inline constexpr QLatin1String remedyRate{"remedy_rate"};
inline constexpr QLatin1String remedyAverage{"remedy_average"};
inline constexpr QLatin1String remedies{"remedies"};
inline constexpr QLatin1String remedyBase{"remedy_base"};
inline constexpr QLatin1String dealtWith{"dealt_with"};
inline constexpr QLatin1String notForUs{"not_for_us"};
inline constexpr QLatin1String assessedAndClosed{"assessed_and_closed"};
} // namespace Key

/// What kind of value a field has.
enum class FieldKind {
    Text, ///< QString
    Date, ///< QDate
    PerCent, ///< int 0..100
    Count, ///< int from 0
    Per100k, ///< double from 0, one decimal
};

/// The part of the letter that states the field; a block is there or absent as a whole.
enum class Block { Letter, Upheld, Compliance, Remedy, DealtWith };

struct FieldDefinition {
    QLatin1String key;
    Block block;
    FieldKind kind;
    int since; ///< year of the first period's end in which letters state it; 0: always
    const char *label; ///< English, for translation in the context "Field"; see fieldLabel()
};

/// Every field in the order of tables and exports. A later year's field is a new row here, with its year.
[[nodiscard]] std::span<const FieldDefinition> fieldDefinitions();

/// The definition of \a key, or nullptr where there is none.
[[nodiscard]] const FieldDefinition *fieldDefinition(QAnyStringView key);

/// The field's name for people, translated. GUI thread or any other.
[[nodiscard]] QString fieldLabel(QAnyStringView key);

/// Whether letters about the year ending \a periodEnd state this field at all. A field outside its years is
/// never flagged and never asks for a person. An invalid date counts as the present.
[[nodiscard]] bool isFieldExpected(const FieldDefinition &field, QDate periodEnd);
