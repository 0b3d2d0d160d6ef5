// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/letterparts.h"

#include "extraction/doubts.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {
struct Line {
    LaidText text;
    qsizetype from = 0; // of what may be a name
    qsizetype length = 0;
    bool isPost = false;
};

bool isName(const QString &text)
{
    static const QRegularExpression name(
        u"^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Professor|Prof)\\.?\\s+)?\\p{Lu}[\\p{L}'.-]*(?:\\s+(?:de|van|von|der|la|le|\\p{Lu}[\\p{L}'.-]*)){1,4}$"_s);
    static const QRegularExpression other(
        u"\\b(?:Ombudsman|Chair|Commission|Council|Government|Administration|England|Complaints|Compliance|"
        u"Executive|Director|Officer|"
        "Annual|Review|Letter|Page|Statistics|Satisfactory|Care|Local|Handwritten|Signature|Image)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= 60 && name.match(text).hasMatch() && !other.match(text).hasMatch();
}

Line toLine(const LaidText &text)
{
    static const QRegularExpression post(
        u"[,;|]?\\s*\\b(?:Interim|Acting|Deputy|Assistant|Chief Executive|The|Local Government|Ombudsman|Parliamentary)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression by(u"\\b(?:by|of the Ombudsman)[:,]?\\s+(\\p{Lu}.*)$"_s);
    static const QRegularExpression closing(
        u"^(?:Yours sincerely|Yours faithfully|Kind regards|Best wishes|Sincerely)[,.]?\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    Line line{.text = text, .length = text.size()};
    const bool namesPost = text.text.contains(u"Ombudsman") || text.text.contains(u"OMBUDSMAN");
    line.isPost = namesPost && !text.text.contains(u"signature", Qt::CaseInsensitive);
    line.from = closing.match(text.text).capturedLength();
    line.length -= line.from;
    if (const auto match = by.match(text.text); match.hasMatch() && line.isPost) {
        line.from = match.capturedStart(1);
        line.length = match.capturedLength(1);
    } else if (const auto postMatch = post.match(text.text, line.from); line.isPost && postMatch.hasMatch()) {
        line.length = postMatch.capturedStart() - line.from;
    }
    while (line.length > 0 && !line.text.text[line.from + line.length - 1].isLetterOrNumber())
        --line.length;
    return line;
}

QList<Line> linesOf(const LetterText &text, int begin, int end, qsizetype longest)
{
    QList<Line> lines;
    for (int index = begin; index < end; ++index) {
        const LaidText &block = text.blocks[index].text;
        if (block.size() > longest)
            continue;
        for (qsizetype begin = 0; begin < block.size();) {
            auto lineEnd = block.text.indexOf(u'\n', begin);
            if (lineEnd < 0)
                lineEnd = block.size();
            lines.append(toLine(block.mid(begin, lineEnd - begin)));
            begin = lineEnd + 1;
        }
    }
    return lines;
}

QList<Line> signatureLines(const LetterText &text)
{
    constexpr qsizetype anyLength = std::numeric_limits<qsizetype>::max();
    return linesOf(text, text.span.bodyEnd, std::min(text.span.end, text.span.bodyEnd + 10), anyLength);
}

QString nameOf(const Line &line)
{
    return line.text.text.mid(line.from, line.length);
}

// Without "Yours sincerely": a name in a line of its own, and the post in the next.
QList<Line> signatureWithoutClosing(const LetterText &text)
{
    constexpr qsizetype longest = 160;
    const auto lines = linesOf(text, text.span.salutation + 1, int(text.blocks.size()), longest);
    const auto isPost = [](const Line &line) { return line.isPost && line.length == 0; };
    for (qsizetype at = 1; at < lines.size(); ++at) {
        if (isPost(lines[at]) && !lines[at - 1].isPost && isName(nameOf(lines[at - 1])))
            return lines.mid(at - 1, 2);
    }
    return {};
}
} // namespace

void readSignature(Letter &letter, const LetterText &text)
{
    auto lines = signatureLines(text);
    if (std::ranges::none_of(lines, &Line::isPost))
        lines = signatureWithoutClosing(text);
    const auto post = std::ranges::find_if(lines, &Line::isPost);
    if (post == lines.end())
        return;
    const Line *signer = isName(nameOf(*post)) ? &*post : nullptr;
    QStringList others;
    for (auto line = post; !signer && line != lines.begin();) {
        --line;
        if (isName(nameOf(*line)))
            signer = &*line;
    }
    for (auto line = lines.begin(); signer && line != post && &*line != signer; ++line) {
        if (isName(nameOf(*line)) && nameOf(*line) != nameOf(*signer))
            others.append(nameOf(*line));
    }
    if (!signer && post + 1 != lines.end() && isName(nameOf(*(post + 1))))
        signer = &*(post + 1);
    if (!signer) {
        letter.setField({.key = Key::ombudsman, .doubt = Doubt::signerNotFound()});
        return;
    }
    FieldReading reading = statedField(
        text.pages, Key::ombudsman, nameOf(*signer).simplified(), signer->text, signer->from, signer->length);
    reading.value = reading.text;
    if (!others.isEmpty())
        reading.doubt = Doubt::otherValue(others.join(u", "_s));
    letter.setField(reading);
}
