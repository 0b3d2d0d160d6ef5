// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/letterparts.h"

#include "extraction/bodynames.h"
#include "extraction/doubts.h"
#include "extraction/names.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QRegularExpression folded(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

// The name after "Dear", without what follows it on the line; empty for "Dear Colleague" and the like.
QString salutationName(const LetterText &text)
{
    static const QRegularExpression dear = folded(u"^Dear\\s+([^\\n,:]+)"_s);
    static const QRegularExpression nobody = folded(
        u"^(?:colleague|sir|madam|chief|all|leader|councillor colleagues|managing|interim|executive)"_s);
    const QString name = dear.match(text.blocks[text.span.salutation].text.text).captured(1).trimmed();
    return nobody.match(name).hasMatch() ? QString() : name;
}

// Letterhead, "By email", dates and contact details are no part of the address.
QList<std::pair<qsizetype, qsizetype>> noiseIn(const QString &line)
{
    static const QRegularExpression noise = folded(
        u"(?:sent\\s+)?(?:by|via)\\s+e-?mail(?:\\s+only|\\s+and\\s+post)?\\b(?:\\s*:?\\s*\\S+@\\S+)?|"
        u"\\bby\\s+post\\b|\\S+@\\S+|www\\.\\S+|https?:\\S+"
        "|\\b50 years\\b.*|^(?:our|your)\\s+ref.*|^dated?\\b\\s*:?|private and confidential"
        "|^(?:appendix|annex|enclosure|agenda item|item)\\b.{0,40}$|^.*local "
        "government\\s*(?:&|and)\\s*social care\\s*ombudsman\\b"
        "|^local government\\s*(?:&|and)?\\s*$|^.*commission for local administration.*|^\\s*ombudsman\\s*$|po box.*|\\b0\\d{2,4}\\s\\d{3}\\s\\d{3,4}\\b|^(?:to|from|tel|phone|telephone|email)\\s*:"_s);
    QList<std::pair<qsizetype, qsizetype>> found;
    for (auto matches = noise.globalMatch(line); matches.hasNext();) {
        const auto match = matches.next();
        found.append({match.capturedStart(), match.capturedEnd()});
    }
    static const QRegularExpression weekday =
        folded(u"\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s*$"_s);
    for (const Token &token : tokensOf(line)) {
        if (token.kind != Token::Kind::Date)
            continue;
        const auto day = weekday.match(line.left(token.begin));
        found.append({day.hasMatch() ? day.capturedStart() : token.begin, token.end()});
    }
    std::ranges::sort(found);
    return found;
}

struct AddressLines {
    LaidText text; // '\n' between lines
    bool isAfterMark = false; // a date or "By email" came before
};

void appendPiece(LaidText &address, const LaidText &line, qsizetype from, qsizetype to)
{
    while (from < to && !line.text[from].isLetterOrNumber())
        ++from;
    while (to > from && (line.text[to - 1].isSpace() || line.text[to - 1] == u','))
        --to;
    if (to <= from)
        return;
    if (!address.isEmpty())
        address.appendSpace(u'\n');
    address.append(line.mid(from, to - from));
}

// How many blocks from \a index on are the Ombudsman's name, which a letterhead prints in one line or in
// three.
int letterheadBlocks(const LetterText &text, int index)
{
    static const QRegularExpression name =
        folded(u"^(?:the )?local government ?(?:&|and) ?social care ombudsman$"_s);
    QString words;
    for (int end = index; end < std::min(index + 3, text.span.salutation); ++end) {
        words += text.blocks[end].text.text + u' ';
        if (name.match(words.replace(u'\n', u' ').simplified()).hasMatch())
            return end + 1 - index;
    }
    return 0;
}

// Who gets a copy is nobody that the letter is written to.
bool isCopyLine(const QString &line)
{
    static const QRegularExpression copy =
        folded(u"^\\s*(?:c\\.?\\s?c\\b|cop(?:y|ies|ied) (?:to|sent)\\b|copy\\s*:)"_s);
    return copy.match(line).hasMatch();
}

// The lines of the address: those after the date and "By email", or all others where nothing follows these.
LaidText addressOf(const LetterText &text)
{
    LaidText before;
    LaidText after;
    bool isAfter = false;
    for (int index = text.span.begin; index < text.span.salutation; ++index) {
        const LaidText &block = text.blocks[index].text;
        if (const int letterhead = letterheadBlocks(text, index)) {
            isAfter = true;
            index += letterhead - 1;
            continue;
        }
        // Where the salutation is missing, the title stands between the address and the letter's first words.
        if (block.size() <= 90 && text.wordings.has(tokensOf(block.text), Wording::Role::Title))
            continue;
        for (qsizetype begin = 0; begin <= block.size();) {
            auto end = block.text.indexOf(u'\n', begin);
            if (end < 0)
                end = block.size();
            const LaidText line = block.mid(begin, end - begin);
            if (isCopyLine(line.text))
                return after.isEmpty() ? before : after;
            qsizetype from = 0;
            for (const auto &[noiseBegin, noiseEnd] : noiseIn(line.text)) {
                appendPiece(isAfter ? after : before, line, from, noiseBegin);
                from = std::max(from, noiseEnd);
                isAfter = true;
            }
            appendPiece(isAfter ? after : before, line, from, line.size());
            begin = end + 1;
        }
    }
    return after.isEmpty() ? before : after;
}

// How many characters of \a text are words of a post, from its start.
qsizetype postLength(const QString &text)
{
    static const QRegularExpression post = folded(
        u"^(?:(?:the|chief|executives?|interim|acting|deputy|joint|managing|directors?|strategic|head|of|"
        u"paid|service|services|"
        "town|clerk|and|&|corporate|officers?|monitoring|operating|group|assistant|county|city|borough|"
        "solicitor|permanent|temporary|"
        "resources|place|people|governance|legal|finance|law|democratic|leader|commissioners?|to|lead|fire|"
        "returning|"
        "communities|growth|economy|environment|children's|adult|adults|social|care|housing|transformation|"
        "customer|"
        "secretary|president|general|manager|policy|strategy|performance|s151|section 151|-|/|,|\\(|\\))(?:\\s+|$|(?=,)))+"_s);
    return post.match(text).capturedLength();
}

qsizetype firstPost(const QString &text)
{
    static const QRegularExpression post = folded(
        u"\\b(?:chief|interim|acting|managing|executive director|strategic director|director|head of|town "
        u"clerk|joint chief|"
        "deputy|corporate director|monitoring officer|clerk|assistant|group|commissioner|secretary|leader|executive)\\b"_s);
    return post.match(text).hasMatch() ? post.match(text).capturedStart() : -1;
}

bool startsWithTitle(const QString &text, const QStringList &titles)
{
    return std::ranges::any_of(titles, [&](const QString &title) {
        return text.startsWith(title + u' ', Qt::CaseInsensitive)
            || text.startsWith(title + u". "_s, Qt::CaseInsensitive);
    });
}

// Where the name ends that begins at \a from: the salutation's, or up to its surname, or the line's end.
qsizetype nameEnd(const QString &people, qsizetype from, const QString &salutation)
{
    const qsizetype lineEnd = people.indexOf(u'\n', from) < 0 ? people.size() : people.indexOf(u'\n', from);
    const QString surname = salutation.section(u' ', -1);
    qsizetype end = -1;
    if (!salutation.isEmpty() && people.mid(from).simplified().startsWith(salutation, Qt::CaseInsensitive))
        end = from + salutation.size();
    else if (surname.size() > 1 && people.indexOf(surname, from) >= 0)
        end = people.indexOf(surname, from) + surname.size();
    const QString line = people.mid(from, lineEnd - from);
    const qsizetype post = firstPost(line);
    // "Dear Joanne": the surname stands in the address alone.
    const bool isFirstName = !salutation.isEmpty() && !salutation.contains(u' ');
    if (isFirstName && end >= 0 && end <= lineEnd) {
        static const QRegularExpression surname(u"^(?:\\s+(?:\\p{Lu}[\\p{L}'.-]*))+"_s);
        const qsizetype rest = post > 0 ? from + post : lineEnd;
        end += surname.match(people.mid(end, std::max<qsizetype>(0, rest - end))).capturedLength();
    }
    if (end >= 0 && end <= lineEnd) {
        // The rest of the surname, and letters after the name ("Ms Porter OBE"), stay with it.
        static const QRegularExpression more(u"^(?:[-'\\p{L}]+)?(?:,?\\s+[A-Z]{2,4}\\b)*"_s);
        return end + more.match(people.mid(end, lineEnd - end)).capturedLength();
    }
    if (end > lineEnd)
        return end;
    return post > 0 ? from + post : lineEnd;
}

struct People {
    qsizetype nameFrom = 0;
    qsizetype nameEnd = 0;
    qsizetype roleFrom = 0;
    qsizetype roleEnd = 0;
};

void trim(const QString &text, qsizetype &from, qsizetype &end)
{
    // "Chief Executive of the" is a post before the council's name.
    static const QRegularExpression tie = folded(u"\\s(?:(?:of|for|at)(?:\\s+the)?|to the)\\s*$"_s);
    const auto isEdge = [&](QChar unit) {
        return unit.isSpace() || unit == u',' || unit == u'-' || unit == u'|';
    };
    if (const auto match = tie.match(text.mid(from, end - from)); match.hasMatch())
        end = from + match.capturedStart();
    if (end - from > 2 && text.mid(from, end - from).trimmed().startsWith(u'(')
        && text.mid(from, end - from).trimmed().endsWith(u')')) {
        from = text.indexOf(u'(', from) + 1;
        end = text.lastIndexOf(u')', end - 1);
    }
    while (from < end && isEdge(text[from]))
        ++from;
    while (end > from && isEdge(text[end - 1]))
        --end;
}

People peopleIn(const QString &people, const QString &salutation, const QStringList &titles)
{
    People found;
    const bool isPostFirst = postLength(people) > 0 && !startsWithTitle(people, titles);
    const qsizetype at = salutation.isEmpty() ? -1 : people.indexOf(salutation);
    if (isPostFirst && at > 0) {
        found = {at, nameEnd(people, at, salutation), 0, at};
    } else if (isPostFirst) {
        found = {0, 0, 0, people.size()};
    } else {
        found.nameEnd = nameEnd(people, 0, salutation);
        found.roleFrom = found.nameEnd;
        found.roleEnd = people.size();
    }
    trim(people, found.nameFrom, found.nameEnd);
    trim(people, found.roleFrom, found.roleEnd);
    return found;
}

// The council in its own line or after the post, where the register does not know it.
std::optional<FoundName> unknownBody(
    const QString &address, const QString &salutation, const QStringList &titles)
{
    const auto lineStart = address.lastIndexOf(u'\n') + 1;
    const auto lastLine = address.mid(lineStart);
    const auto post = firstPost(lastLine) == 0 ? postLength(lastLine) : 0;
    if (lineStart > 0 && post < lastLine.size() && postLength(lastLine) < lastLine.size())
        return FoundName{lineStart + post, lastLine.size() - post};
    const auto people = peopleIn(address, salutation, titles);
    const auto role = address.mid(people.roleFrom, people.roleEnd - people.roleFrom);
    const auto length = postLength(role);
    if (length <= 0 || length >= role.size())
        return {};
    return FoundName{people.roleFrom + length, role.size() - length};
}

// Where the person's name begins behind "For the attention of" below the council's; -1 where it does not.
qsizetype attentionOf(const QString &address, qsizetype from)
{
    static const QRegularExpression attention =
        folded(u"\\b(?:for the attention of|f\\.?a\\.?o\\.?|attn\\.?|attention)\\b\\s*[:.]?\\s*(?=\\w)"_s);
    const auto match = attention.match(address, from);
    return match.hasMatch() ? match.capturedEnd() : -1;
}

// Whose name the address gives besides \a council's, or what is unsure about that name.
QString doubtOfName(const QString &address, const QString &council, const ReferenceData &reference, QDate day)
{
    const auto own = councilNamed(council, reference, day);
    if (!own)
        return {};
    QStringList others;
    bool isWhole = false;
    for (const NamedBody &body : bodiesNamed(address, reference, day)) {
        const bool isOwn = body.gssCode == own->gssCode;
        isWhole = isWhole || (isOwn && !body.isShort);
        if (!isOwn && !body.isShort && !body.gssCode.isEmpty() && !others.contains(body.name))
            others.append(body.name);
    }
    if (!others.isEmpty())
        return Doubt::addressNames(others.join(u", "_s));
    return isWhole ? QString() : Doubt::shortName(council);
}
} // namespace

void readAddress(Letter &letter, const LetterText &text, const ReferenceData &reference)
{
    const auto set = [&](const QString &key, const LaidText &words, qsizetype from, qsizetype end) {
        if (end > from)
            letter.setField(statedWords(text, key, words, from, end - from));
    };
    const LaidText address = addressOf(text);
    const QString salutation = salutationName(text);
    const auto titles = text.wordings.list(u"titles_of_people"_s);
    auto name = findAuthority(address.text, reference, letter.yearEnding());
    if (!name)
        name = unknownBody(address.text, salutation, titles);
    if (name)
        letter.setField(statedWords(text, Key::authority, address, name->from, name->length));
    const QString people = name ? address.text.left(name->from) : address.text;
    const qsizetype attention = name ? attentionOf(address.text, name->from + name->length) : -1;
    if (attention >= 0) {
        const People found = peopleIn(address.text.mid(attention), salutation, titles);
        set(Key::addressee, address, attention + found.nameFrom, attention + found.nameEnd);
        set(Key::addresseeRole, address, attention + found.roleFrom, attention + found.roleEnd);
    } else if (!people.isEmpty()) {
        const People found = peopleIn(people, salutation, titles);
        set(Key::addressee, address, found.nameFrom, found.nameEnd);
        // Another council's name is no part of the post.
        const QString role = people.mid(found.roleFrom, found.roleEnd - found.roleFrom);
        const bool namesCouncil = role.contains(u"council", Qt::CaseInsensitive);
        const qsizetype post = namesCouncil ? postLength(role) : role.size();
        set(Key::addresseeRole, address, found.roleFrom,
            found.roleFrom + QStringView(role).left(post).trimmed().size());
    }
    if (letter.field(Key::addressee).state != FieldState::Stated && !salutation.isEmpty()) {
        const LaidText &dear = text.blocks[text.span.salutation].text;
        const auto from = dear.text.indexOf(salutation);
        set(Key::addressee, dear, from, from + salutation.size());
    }
    const QString doubt = name
        ? doubtOfName(address.text, letter.field(Key::authority).text, reference, letter.yearEnding())
        : QString();
    resolveAuthority(letter, text, reference);
    FieldReading authority = letter.field(Key::authority);
    if (!doubt.isEmpty() && authority.doubt.isEmpty()) {
        authority.doubt = doubt;
        letter.setField(authority);
    }
}
