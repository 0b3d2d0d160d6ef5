// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/letterparts.h"

#include "extraction/addressdoubts.h"
#include "extraction/bodynames.h"
#include "extraction/doubts.h"
#include "extraction/headlines.h"
#include "extraction/names.h"
#include "extraction/posts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QRegularExpression folded(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

// Whether \a surname, as a word, stands at \a from in \a people or behind other names on the same line.
bool isSurnameBehind(const QString &people, qsizetype from, const QString &surname)
{
    static const QString stops = u"\n,;:"_s;
    qsizetype stop = from;
    while (stop < people.size() && !stops.contains(people[stop]))
        ++stop;
    for (auto at = people.indexOf(surname, from, Qt::CaseInsensitive); at >= 0;
         at = people.indexOf(surname, at + 1, Qt::CaseInsensitive)) {
        const auto end = at + surname.size();
        const bool isWhole = end == people.size() || !people[end].isLetterOrNumber();
        const bool isBehindName =
            at <= stop && at > from && (people[at - 1].isSpace() || people[at - 1] == u'.');
        const bool isOnNextLine = at == stop + 1 && people[stop] == u'\n';
        if (isWhole && (at == from || isBehindName || isOnNextLine))
            return true;
    }
    return false;
}

// Where the first person's name of \a surnames begins with its title in \a people; -1 where none does.
qsizetype nameStart(const QString &people, const QStringList &surnames, const Wordings &wordings)
{
    for (const QString &surname : surnames) {
        for (auto titles = wordings.titles().globalMatch(people); titles.hasNext();) {
            const auto title = titles.next();
            if (isSurnameBehind(people, title.capturedEnd(), surname))
                return title.capturedStart();
        }
    }
    return -1;
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
    static const QRegularExpression byFirstName = folded(u"(?:^|\\s)(?:sir|dame)\\s+\\S+$"_s);
    const bool isFirstName =
        !salutation.isEmpty() && (!salutation.contains(u' ') || byFirstName.match(salutation).hasMatch());
    if (isFirstName && end >= 0 && end <= lineEnd) {
        static const QRegularExpression surname(
            u"^(?:\\s+(?:(?:d'|de |de la |le |van |von )?\\p{Lu}[\\p{L}'.-]*))+"_s);
        const qsizetype rest = post > 0 ? from + post : lineEnd;
        end += surname.match(people.mid(end, std::max<qsizetype>(0, rest - end))).capturedLength();
    }
    if (end >= 0 && end <= lineEnd) {
        // The rest of the surname, a peer's place ("of Spalding") and letters after the name ("Ms Porter
        // OBE") stay with it.
        static const QRegularExpression more(
            u"^(?:[-'\\p{L}]+)?(?:\\s+of\\s+\\p{Lu}[\\p{L}'-]+)?(?:,?\\s+[A-Z]{2,4}\\b)*"_s);
        return end + more.match(people.mid(end, lineEnd - end)).capturedLength();
    }
    if (end > lineEnd)
        return end;
    return post > 0 ? from + post : lineEnd;
}

// The line that names the first person of \a surnames, one that begins with a title before others; without a
// salutation's name the first line with a title; -1 where none is.
qsizetype readersLine(const QList<HeadLine> &lines, const QStringList &surnames, const QStringList &titles)
{
    qsizetype found = -1;
    int foundRank = 0;
    for (qsizetype index = 0; index < lines.size(); ++index) {
        const QString &line = lines[index].text.text;
        const bool isTitled = startsWithOne(line, titles);
        const bool isNamed = surnames.isEmpty()
            ? isTitled
            : std::ranges::any_of(surnames, [&line](const QString &one) { return hasWord(line, one); });
        const bool hasPost =
            firstPost(line) > 0 || (index + 1 < lines.size() && firstPost(lines[index + 1].text.text) == 0);
        const int rank = lines[index].isCopy || !isNamed ? 0 : 1 + 2 * int(isTitled) + int(hasPost);
        if (rank > foundRank) {
            found = index;
            foundRank = rank;
        }
    }
    return found;
}

// Where the address begins whose person stands on line \a person: there, or with the post on lines above.
qsizetype addressBegin(const QList<HeadLine> &lines, qsizetype person)
{
    const auto isPost = [&lines](qsizetype index) {
        const QString &line = lines[index].text.text;
        return !lines[index].isCopy && firstPost(line) >= 0 && postLength(line) == line.size();
    };
    const auto &own = lines[person].text.text;
    const bool hasPost = firstPost(own) > 0 || (person + 1 < lines.size() && isPost(person + 1));
    auto begin = person;
    while (!hasPost && begin > 0 && isPost(begin - 1))
        --begin;
    return begin;
}

struct Address {
    LaidText text; // '\n' between lines
    LaidText above; // lines behind the date and "By email" that stand above it
};

// The lines of the address: from the person written to on; where nobody is named, those after the date and
// "By email", or all others where nothing follows these.
Address addressOf(const QList<HeadLine> &lines, const QString &salutation, const QStringList &titles)
{
    const auto person = readersLine(lines, surnamesOf(salutation), titles);
    auto begin = person < 0 ? 0 : addressBegin(lines, person);
    if (person < 0) {
        const auto isAfter = [](const HeadLine &line) { return line.isAfterMark && !line.isCopy; };
        const auto after = std::ranges::find_if(lines, isAfter);
        begin = after == lines.end() ? 0 : after - lines.begin();
    }
    Address address;
    const auto append = [&lines](LaidText &to, qsizetype index) {
        if (!to.isEmpty())
            to.appendSpace(u'\n');
        to.append(lines[index].text);
    };
    for (qsizetype index = 0; index < begin; ++index) {
        if (lines[index].isAfterMark && !lines[index].isCopy)
            append(address.above, index);
    }
    for (auto index = begin; index < lines.size() && !(lines[index].isCopy && index > person); ++index) {
        if (!lines[index].isCopy)
            append(address.text, index);
    }
    return address;
}

// "Chief Executive, / Town Hall": the lines of \a role up to the first that goes on with no post.
qsizetype postLines(const QString &role)
{
    static const QRegularExpression open = folded(u"(?:\\b(?:and|of|for)|[&,-])\\s*$"_s);
    for (qsizetype end = role.indexOf(u'\n'); end >= 0; end = role.indexOf(u'\n', end + 1)) {
        const QString next = role.mid(end + 1).section(u'\n', 0, 0);
        const bool goesOn = firstPost(next) >= 0 || next.startsWith(u"and "_s) || next.startsWith(u"& "_s)
            || (open.match(role.left(end)).hasMatch() && !role.left(end).endsWith(u','));
        if (!goesOn)
            return end;
    }
    return role.size();
}

// The council in \a address; "Ms Hart" of "Dear Ms Hart" names no Hart District Council.
std::optional<FoundName> findBody(
    QString address, const QStringList &surnames, const ReferenceData &reference, QDate day)
{
    for (;;) {
        const auto name = findAuthority(address, reference, day);
        if (!name || !surnames.contains(address.mid(name->from, name->length), Qt::CaseInsensitive))
            return name;
        address.replace(name->from, name->length, QString(name->length, u'_'));
    }
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
    const auto isEdge = [&](QChar unit) { return unit.isSpace() || QStringView(u",-|:").contains(unit); };
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

People peopleIn(const QString &people, const QString &salutation, const Wordings &wordings)
{
    People found;
    const auto titles = wordings.list(u"titles_of_people"_s);
    const bool isPostFirst = postLength(people) > 0 && !startsWithOne(people, titles);
    const auto titled = nameStart(people, surnamesOf(salutation), wordings);
    const qsizetype at = titled < 0 && !salutation.isEmpty() ? people.indexOf(salutation) : titled;
    if (isPostFirst && at > 0) {
        found = {at, nameEnd(people, at, salutation), 0, at};
    } else if (isPostFirst) {
        found = {0, 0, 0, people.size()};
    } else {
        // "Head of the Council's office / Mr Porter": what stands on the lines before the name is no part of
        // it.
        found.nameFrom = at > 0 && people.left(at).endsWith(u'\n') ? at : 0;
        found.nameEnd = nameEnd(people, found.nameFrom, salutation);
        found.roleFrom = found.nameEnd;
        found.roleEnd = people.size();
    }
    trim(people, found.nameFrom, found.nameEnd);
    trim(people, found.roleFrom, found.roleEnd);
    return found;
}

// The council in its own line or after the post, where the register does not know it.
std::optional<FoundName> unknownBody(
    const QString &address, const QString &salutation, const Wordings &wordings)
{
    const auto lineStart = address.lastIndexOf(u'\n') + 1;
    const auto lastLine = address.mid(lineStart);
    const auto post = firstPost(lastLine) == 0 ? postLength(lastLine) : 0;
    if (lineStart > 0 && post < lastLine.size() && postLength(lastLine) < lastLine.size())
        return FoundName{lineStart + post, lastLine.size() - post};
    const auto people = peopleIn(address, salutation, wordings);
    const auto role = address.mid(people.roleFrom, people.roleEnd - people.roleFrom);
    const auto length = postLength(role);
    if (length <= 0 || length >= role.size())
        return {};
    return FoundName{people.roleFrom + length, role.size() - length};
}

// Where the person's name begins behind "For the attention of" below the council's; -1 where it does not.
qsizetype attentionOf(const QString &address, qsizetype from)
{
    static const QRegularExpression attention = folded(
        u"\\b(?:for the attention of|f\\.?a\\.?o\\.?|attn\\.?|attention)\\b\\s*[:.]?\\s*(?!the\\b)(?=\\w)"_s);
    const auto match = attention.match(address, from);
    return match.hasMatch() ? match.capturedEnd() : -1;
}

// The words before the person's name that are none of it: "FAO:", "To:"
qsizetype labelLength(const QString &address)
{
    static const QRegularExpression label = folded(
        u"^(?:for the attention of|f\\.?a\\.?o\\.?|attn\\.?|attention|to|addressee|name)\\b\\s*[:.]?\\s*(?=\\w)"_s);
    return label.match(address).capturedLength();
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

// "Ms Lee, Chief Executive / and Ms Devlin, Monitoring Officer": each \a role that holds another person is
// two, and so is the name.
void partPeople(LaidText &name, LaidText &role, const Wordings &wordings)
{
    // Few posts hold a title, and the expression is dear.
    if (!wordings.titles().match(role.text).hasMatch())
        return;
    const auto titles = wordings.list(u"titles_of_people"_s);
    const QRegularExpression second(
        u"^(.+?)[,\\s]+((?:and|&)\\s+)?((?:%1)\\b\\.?\\s+[^,\\n]+?)[,\\n]\\s*(.+)$"_s.arg(titles.join(u'|')),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = second.match(role.text);
    const QString first = match.captured(1).simplified();
    if (!match.hasMatch() || name.isEmpty() || postLength(first) < first.size())
        return;
    const auto part = [&](int group) {
        return role.mid(match.capturedStart(group), match.capturedLength(group));
    };
    const auto join = [&](LaidText first, const LaidText &other) {
        if (match.capturedLength(2) == 0)
            first.appendSpace(u',');
        first.appendSpace(u' ');
        first.append(part(2));
        first.append(other);
        return first;
    };
    name = join(name, part(3));
    role = join(part(1), part(4));
}
} // namespace

void readAddress(Letter &letter, const LetterText &text, const ReferenceData &reference)
{
    const auto set = [&](const QString &key, const LaidText &words) {
        if (!words.isEmpty())
            letter.setField(statedWords(text, key, words, 0, words.size()));
    };
    const QString salutation = salutationName(text);
    const auto lines = headLines(text);
    const auto titles = text.wordings.list(u"titles_of_people"_s);
    const auto [address, above] = addressOf(lines, salutation, titles);
    auto name = findBody(address.text, surnamesOf(salutation), reference, letter.yearEnding());
    // "Luton Council / For the attention of Mr Porter"
    const bool isBelow = !name && attentionOf(address.text, 0) > 0;
    const auto councilAbove = name ? std::nullopt : findAuthority(above.text, reference, letter.yearEnding());
    if (!name && !(isBelow && councilAbove))
        name = unknownBody(address.text, salutation, text.wordings);
    if (name)
        letter.setField(statedWords(text, Key::authority, address, name->from, name->length));
    else if (councilAbove)
        letter.setField(statedWords(text, Key::authority, above, councilAbove->from, councilAbove->length));
    const auto attention = attentionOf(address.text, name ? name->from + name->length : 0);
    const auto begin = attention >= 0 ? attention : labelLength(address.text);
    const QString people =
        address.text.mid(begin, name && attention < 0 ? std::max<qsizetype>(0, name->from - begin) : -1);
    if (!people.isEmpty()) {
        const People found = peopleIn(people, salutation, text.wordings);
        // Another council's name is no part of the post, nor is a street.
        const QString role = people.mid(found.roleFrom, found.roleEnd - found.roleFrom);
        const bool namesCouncil = role.contains(u"council", Qt::CaseInsensitive);
        const auto post = namesCouncil ? postLength(role)
            : name && attention < 0    ? role.size()
                                       : postLines(role);
        LaidText person = address.mid(begin + found.nameFrom, found.nameEnd - found.nameFrom);
        LaidText work = address.mid(begin + found.roleFrom, QStringView(role).left(post).trimmed().size());
        partPeople(person, work, text.wordings);
        set(Key::addressee, person);
        set(Key::addresseeRole, work);
        doubtPostLines(letter, text.wordings, work.text);
    }
    if (letter.field(Key::addressee).state != FieldState::Stated && !salutation.isEmpty()) {
        const LaidText &dear = text.blocks[text.span.salutation].text;
        const auto from = dear.text.indexOf(salutation);
        set(Key::addressee, dear.mid(from, salutation.size()));
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
    doubtPeople(letter, text, lines);
}
