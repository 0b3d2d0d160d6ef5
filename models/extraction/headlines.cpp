// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/headlines.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QRegularExpression folded(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

// Letterhead, "By email", dates and contact details are no part of the address.
QList<std::pair<qsizetype, qsizetype>> noiseIn(const QString &line)
{
    static const QRegularExpression noise = folded(
        u"(?:sent\\s+)?(?:by|via)\\s+e-?mail(?:\\s+only|\\s+and\\s+post)?\\b(?:\\s+to\\b)?(?:\\s*:?\\s*\\S+@"
        u"\\S+)?|"
        u"\\bby\\s+post\\b|\\S+@\\S+|www\\.\\S+|https?:\\S+"
        "|\\b50 years\\b.*|^(?:our|your)\\s+ref.*|^dated?\\b\\s*:?"
        "|(?:(?:strictly\\s+)?(?:private|personal)\\s*(?:and|&|-|/)\\s*)?confidential(?:\\s*(?:and|&|-|/"
        ")\\s*(?:private|personal))?\\b"
        "|^(?:appendix|annex|enclosure|agenda item|item)\\b.{0,40}$|^.*local "
        "government\\s*(?:&|and)\\s*social care\\s*ombudsman\\b"
        "|^local government\\s*(?:&|and)?\\s*$|^.*commission for local administration.*|^\\s*ombudsman\\s*$|po box.*|\\b0\\d{2,4}\\s\\d{3}\\s\\d{3,4}\\b|^(?:to|from|tel|phone|telephone|email|addressee|sent)\\s*:"_s);
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
        folded(u"^\\s*(?:c\\.?\\s?c\\b|cop(?:y|ies|ied) (?:to|sent)\\b|cop(?:y|ies|ied)\\s*:)"_s);
    return copy.match(line).hasMatch();
}

class HeadReader {
public:
    explicit HeadReader(const LetterText &text)
        : m_text(text)
        , m_labels(text.wordings.list(u"head_labels"_s))
        , m_surnames(surnamesOf(salutationName(text)))
    {
    }

    QList<HeadLine> lines()
    {
        for (int index = m_text.span.begin; index < m_text.span.salutation; ++index) {
            const LaidText &block = m_text.blocks[index].text;
            if (const int letterhead = letterheadBlocks(m_text, index)) {
                m_isAfter = true;
                index += letterhead - 1;
                continue;
            }
            // Where the salutation is missing, the title stands between the address and the letter's first
            // words.
            if (block.size() > 90 || !m_text.wordings.has(tokensOf(block.text), Wording::Role::Title))
                readBlock(block);
        }
        return m_lines;
    }

private:
    void readBlock(const LaidText &block)
    {
        for (qsizetype begin = 0; begin <= block.size();) {
            auto end = block.text.indexOf(u'\n', begin);
            if (end < 0)
                end = block.size();
            readLine(block.mid(begin, end - begin));
            begin = end + 1;
        }
    }

    void readLine(const LaidText &line)
    {
        const bool isCopy = isCopyLine(line.text);
        qsizetype from = 0;
        for (const auto &[noiseBegin, noiseEnd] : noiseIn(line.text)) {
            append(line, from, noiseBegin, isCopy);
            from = std::max(from, noiseEnd);
            m_isAfter = true;
        }
        append(line, from, line.size(), isCopy);
    }

    [[nodiscard]] bool namesReader(const QString &words) const
    {
        return std::ranges::any_of(
            m_surnames, [&words](const QString &surname) { return hasWord(words, surname); });
    }

    void append(const LaidText &line, qsizetype from, qsizetype to, bool isCopy)
    {
        while (from < to && !line.text[from].isLetterOrNumber())
            ++from;
        while (to > from && (line.text[to - 1].isSpace() || line.text[to - 1] == u','))
            --to;
        if (to <= from)
            return;
        const LaidText piece = line.mid(from, to - from);
        // "Ref: AL/2020", "OFFICIAL - SENSITIVE": no address, and the one that follows is.
        if (startsWithOne(piece.text, m_labels) && !namesReader(piece.text))
            m_isAfter = true;
        else
            m_lines.append({piece, m_isAfter, isCopy});
    }

    const LetterText &m_text;
    QStringList m_labels;
    QStringList m_surnames;
    QList<HeadLine> m_lines;
    bool m_isAfter = false;
};
} // namespace

QList<HeadLine> headLines(const LetterText &text)
{
    return HeadReader(text).lines();
}

QString withoutMarks(const QString &line)
{
    QString rest;
    qsizetype from = 0;
    for (const auto &[begin, end] : noiseIn(line)) {
        if (begin > from)
            rest += QStringView(line).mid(from, begin - from);
        from = std::max(from, end);
    }
    return rest += QStringView(line).mid(from);
}

QString salutationName(const LetterText &text)
{
    static const QRegularExpression dear = folded(u"^Dear\\s+([^\\n,:]+)"_s);
    static const QRegularExpression nobody = folded(
        u"^(?:colleagues?|sirs?|madam|chief|all|leader|councillor colleagues|managing|interim|executive)\\b"_s);
    static const QRegularExpression knight = folded(u"^sir\\s+(?!or\\b|and\\b|madam\\b|/)\\w"_s);
    const QString name = dear.match(text.blocks[text.span.salutation].text.text).captured(1).trimmed();
    if (nobody.match(name).hasMatch() && !knight.match(name).hasMatch())
        return {};
    // "Dear Head of Legal Services", but "Dear Ms Head"
    const auto posts = text.wordings.list(u"post_words"_s);
    const bool isPost = !startsWithOne(name, text.wordings.list(u"titles_of_people"_s))
        && std::ranges::any_of(posts, [&name](const QString &post) { return hasWord(name, post); });
    return isPost ? QString() : name;
}

QStringList surnamesOf(const QString &salutation)
{
    static const QRegularExpression between = folded(u"\\s+(?:and|&)\\s+|\\s*/\\s*"_s);
    QStringList surnames;
    for (const QString &person : salutation.split(between, Qt::SkipEmptyParts)) {
        const QString surname = person.simplified().section(u' ', -1);
        if (surname.size() > 1)
            surnames.append(surname);
    }
    return surnames;
}

bool hasWord(const QString &words, const QString &word)
{
    for (auto at = words.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = words.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const auto end = at + word.size();
        if ((at == 0 || !words[at - 1].isLetterOrNumber())
            && (end == words.size() || !words[end].isLetterOrNumber()))
            return true;
    }
    return false;
}

bool startsWithOne(const QString &line, const QStringList &starts)
{
    return std::ranges::any_of(starts, [&line](const QString &start) {
        return line.startsWith(start, Qt::CaseInsensitive)
            && (line.size() == start.size() || !start.back().isLetter()
                || !line[start.size()].isLetterOrNumber());
    });
}

std::pair<QList<TextBlock>, LetterSpan> withWholeHead(const LetterText &text)
{
    constexpr int furthest = 12; // blocks behind the salutation
    constexpr qsizetype longest = 120;
    auto blocks = text.blocks;
    auto span = text.span;
    const TextBlock &dear = text.blocks[span.salutation];
    const auto boxOf = [&text](const TextBlock &block) {
        return placeOf(text.pages, block.text, 0, block.text.size()).box;
    };
    if (text.pages[size_t(dear.page)].typed)
        return {blocks, span};
    const auto top = boxOf(dear).top();
    const int end = std::min({span.salutation + furthest, span.bodyEnd, int(blocks.size())});
    for (int index = span.salutation + 1; index < end; ++index) {
        const TextBlock &block = text.blocks[index];
        const bool isShort = block.text.size() <= longest && !block.text.text.contains(u'%');
        if (block.page == dear.page && isShort && !block.text.isEmpty() && boxOf(block).bottom() <= top)
            blocks.move(index, span.salutation++);
    }
    return {blocks, span};
}
