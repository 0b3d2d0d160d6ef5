// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/letterparts.h"

#include "extraction/doubts.h"
#include "extraction/names.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {
// The letter names the council elsewhere: under the signature, or in the sentence on its population.
void readAuthorityElsewhere(Letter &letter, const LetterText &text, const ReferenceData &reference)
{
    static const QRegularExpression naming =
        QRegularExpression(u"^(.{1,120}?)\\s+for the period ending|^local authority "
                           u"report\\s*[:-]\\s*(.{1,120})$|adjust(?:ed|ing) "
                           u"for (.{1,120}?)'s population"
                           "|annual review letter[^:]{0,80}:\\s*(.{1,120})$"_s);
    for (int index = text.span.begin; index < text.span.end; ++index) {
        const LaidText &block = text.blocks[index].text;
        const auto match = naming.match(block.text);
        for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
            if (match.capturedLength(group) == 0)
                continue;
            const auto name =
                findAuthority(block.text.mid(match.capturedStart(group), match.capturedLength(group)),
                    reference, letter.yearEnding());
            if (!name)
                continue;
            const auto from = match.capturedStart(group) + name->from;
            letter.setField(statedWords(text, Key::authority, block, from, name->length));
            return;
        }
    }
}

// A council's name as it may be printed: in any case, over two lines, with "&" for "and".
QRegularExpression printedForm(const QString &name)
{
    QStringList words;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts))
        words.append(word == u"and" || word == u"&" ? u"(?:and|&)"_s : QRegularExpression::escape(word));
    return QRegularExpression(
        u"\\b"_s + words.join(u"\\s+"_s) + u"\\b"_s, QRegularExpression::CaseInsensitiveOption);
}

struct NamedCouncil {
    Authority council;
    int block = 0;
    qsizetype from = 0;
    qsizetype length = 0;
};

QList<NamedCouncil> namedPredecessors(
    const LetterText &text, const Authority &successor, QDate day, const ReferenceData &reference)
{
    QList<NamedCouncil> named;
    for (const Authority &earlier : reference.authorities().predecessors(successor.gssCode)) {
        const auto form = printedForm(earlier.name);
        for (int index = text.span.salutation; earlier.existsOn(day) && index < text.span.end; ++index) {
            const auto match = form.match(text.blocks[index].text.text);
            if (!match.hasMatch())
                continue;
            named.append({earlier, index, match.capturedStart(), match.capturedLength()});
            break;
        }
    }
    return named;
}

// Letters about a council that is gone are written to the one that took it over. Where they name one such
// council, its figures are theirs; that the letter went to another stays to be seen.
void lookForPredecessor(Letter &letter, const LetterText &text, const ReferenceData &reference)
{
    const QDate day = letter.yearEnding();
    const auto council = reference.authorities().byCode(letter.gssCode);
    if (!council || !day.isValid() || council->existsOn(day))
        return;
    const auto named = namedPredecessors(text, *council, day, reference);
    if (named.isEmpty())
        return;
    QStringList names;
    for (const NamedCouncil &one : named)
        names.append(one.council.name);
    FieldReading reading = letter.field(Key::authority);
    if (named.size() == 1) {
        const NamedCouncil &one = named.first();
        reading = statedWords(text, Key::authority, text.blocks[one.block].text, one.from, one.length);
        letter.authorityName = one.council.name;
        letter.gssCode = one.council.gssCode;
        letter.type = one.council.type;
    }
    const QString doubt = Doubt::namesPredecessor(council->name, names.join(u", "_s));
    reading.doubt = reading.doubt.isEmpty() ? doubt : reading.doubt + u' ' + doubt;
    letter.setField(reading);
}
} // namespace

void resolveAuthority(Letter &letter, const LetterText &text, const ReferenceData &reference)
{
    if (letter.field(Key::authority).state != FieldState::Stated)
        readAuthorityElsewhere(letter, text, reference);
    const auto printed = letter.field(Key::authority);
    if (printed.state != FieldState::Stated)
        return;
    letter.authorityName = printed.text;
    const QDate day =
        letter.yearEnding().isValid() ? letter.yearEnding() : letter.field(Key::letterDate).value.toDate();
    if (const auto known = councilNamed(printed.text, reference, day)) {
        letter.authorityName = known->name;
        letter.gssCode = known->gssCode;
        letter.type = known->type;
    } else if (reference.isOtherBody(printed.text)) {
        letter.type = AuthorityType::Other;
    }
    lookForPredecessor(letter, text, reference);
}
