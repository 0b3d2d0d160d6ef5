// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plainreport.h"

#include "letter/fields.h"
#include "tables/fieldwords.h"
#include "ui/desk/problemtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
struct PlainReportWords {
    Q_DECLARE_TR_FUNCTIONS(PlainReport)
};

QString fieldLine(const CheckedLetter &checked, const FieldReading &field)
{
    const auto reason = checked.reason(field.key);
    const auto sign = reason.isEmpty() ? u' ' : u'!';
    auto line = u"%1 %2 %3 %4"_s.arg(QString(sign), fieldLabel(field.key).leftJustified(26),
        FieldWords::value(field).leftJustified(28), FieldWords::place(field.place));
    if (!reason.isEmpty())
        line += u"\n      "_s + QString(reason).replace(u'\n', u"\n      "_s);
    return line.trimmed().prepend(u"  "_s);
}

QString checkLine(const CheckResult &check)
{
    const auto sign = check.outcome == CheckOutcome::Holds ? u"ok"_s
        : check.outcome == CheckOutcome::Fails             ? u"!!"_s
                                                           : u"--"_s;
    return u"  %1 %2  %3"_s.arg(sign, check.check.leftJustified(26), check.says);
}
} // namespace

QString plainReport(const LetterOfFile &of)
{
    const auto &letter = of.checked.letter;
    QStringList lines{fileWords(of.file, of.inside),
        u"%1 · %2 · %3"_s.arg(
            letter.authorityName, typeKey(letter.type), letter.yearEnding().toString(Qt::ISODate))};
    for (const auto &field : letter.fields) {
        if (isFieldExpected(*fieldDefinition(field.key), letter.yearEnding()))
            lines.append(fieldLine(of.checked, field));
    }
    for (const auto &passage : letter.passages)
        lines.append(PlainReportWords::tr("  Passage (%1, %2): %3")
                         .arg(passage.kind, FieldWords::place(passage.place), passage.text));
    for (const auto &check : of.checked.checks)
        lines.append(checkLine(check));
    return lines.join(u'\n') + u"\n\n"_s;
}
