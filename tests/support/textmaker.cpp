// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/textmaker.h"

#include "support/marks.h"

#include <QRegularExpression>
#include <QStringEncoder>

using namespace Qt::StringLiterals;

namespace {

using namespace Support;
using Role = TextParagraph::Role;

QString dressed(QString text, TextStates states)
{
    if (!(states & TextState::BoldMarks))
        text.remove(u"**"_s);
    const QString map = u"Your council's performance"_s;
    for (const QString &name : {map, QString(map).replace(u'\'', QChar(0x2019))}) {
        if (states & TextState::Underlines)
            text.replace(name, u"<u>"_s + name + u"</u>"_s);
        else if (states & TextState::Links)
            text.replace(name, u"["_s + name + u"](#)"_s);
    }
    return text;
}

QString wrapped(const QString &text)
{
    QString lines;
    qsizetype used = 0;
    for (const QString &word : text.split(u' ')) {
        if (used > 0 && used + word.size() > 72) {
            lines += u'\n';
            used = 0;
        } else if (used > 0) {
            lines += u' ';
        }
        lines += word;
        used += word.size() + 1;
    }
    return lines;
}

QString paragraph(const QString &text, TextStates states)
{
    const QString plain = dressed(text, states);
    return (states & TextState::WrappedLines ? wrapped(plain) : plain) + u"\n\n"_s;
}

QString countWithLabel(const QString &count, const QString &label, TextStates states)
{
    const QString between = states & TextState::CountOnOneLine ? u" "_s
        : states & TextState::BlankAfterCount                  ? u"\n\n \n"_s
                                                               : u"\n"_s;
    return dressed(count + between + label, states) + u"\n\n"_s;
}

QString tableRow(const QString &text, bool first)
{
    QStringList cells = text.split(u" ; "_s);
    QString row = u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
    if (first)
        row += u'|' + QString(u" --- |"_s).repeated(cells.size()) + u'\n';
    return row;
}

QString typedBlock(const FigureBlock &block, TextStates states)
{
    QString text = block.heading.isEmpty() ? QString() : paragraph(block.heading, states);
    for (qsizetype i = 0; i < block.lines.size(); ++i) {
        const FigureLine &line = block.lines[i];
        if (line.kind == u't')
            text += tableRow(dressed(line.text, states), i == 0 || block.lines[i - 1].kind != u't');
        else if (line.kind == u'c' && i + 1 < block.lines.size() && block.lines[i + 1].kind == u'l')
            text += countWithLabel(line.text, block.lines[++i].text, states);
        else
            text += paragraph((line.kind == u'n' ? u"- "_s : QString()) + line.text, states);
    }
    return text + u'\n';
}

} // namespace

namespace Support {

QString typedParagraphs(const QList<TextParagraph> &paragraphs, TextStates states)
{
    QString text;
    for (const TextParagraph &one : paragraphs) {
        if (one.role == Role::PageBreak)
            text += states & TextState::FormFeeds ? u"\f"_s : u"\n"_s;
        else if (one.role == Role::Gap)
            text += u'\n';
        else if (one.role == Role::HeaderLine)
            text += dressed(one.text, states) + u'\n';
        else
            text += paragraph((one.role == Role::Bullet ? u"- "_s : QString()) + one.text, states);
    }
    return text;
}

QString typedLetter(const LetterSpec &spec, TextStates states)
{
    QString text = typedParagraphs(letterParagraphs(spec), states) + u'\n';
    if (states & TextState::FormFeeds)
        text += u'\f';
    for (const FigureBlock &block : figureBlocks(spec))
        text += typedBlock(block, states);
    return text;
}

QByteArray typedBytes(const QString &text, TextStates states)
{
    QString plain = withoutMarks(text);
    if (states & TextState::Crlf)
        plain.replace(u'\n', u"\r\n"_s);
    if (states & TextState::Utf16) {
        QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        return encoder.encode(plain);
    }
    if (!(states & TextState::Windows1252))
        return (states & TextState::Utf8Mark ? QByteArray("\xEF\xBB\xBF") : QByteArray()) + plain.toUtf8();
    plain.replace(QChar(0x2018), QChar(0x91))
        .replace(QChar(0x2019), QChar(0x92))
        .replace(QChar(0x2022), QChar(0x95));
    return plain.toLatin1();
}

} // namespace Support
