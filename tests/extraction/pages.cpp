// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <QRegularExpression>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace {
// What is mark and what is text: the marked characters become NUL, so that columns stay.
QString withoutMarks(QString line)
{
    const auto blank = [&line](const QRegularExpression &expression, int group) {
        for (auto matches = expression.globalMatch(line); matches.hasNext();) {
            const auto match = matches.next();
            for (auto at = match.capturedStart(group); at < match.capturedEnd(group); ++at)
                line[at] = QChar(u'\0');
        }
    };
    blank(QRegularExpression(u"(\\*\\*|__)"_s), 1);
    blank(QRegularExpression(u"(</?u>)"_s), 1);
    blank(QRegularExpression(u"(\\]\\([^)]*\\))"_s), 1);
    blank(QRegularExpression(u"(\\[)(?=[^\\]]*\\x{0})"_s), 1);
    return line;
}

void addWords(Page &page, const QString &line, int number)
{
    const QString text = withoutMarks(line);
    Word word;
    const auto close = [&] {
        if (!word.text.isEmpty())
            page.words.append(word);
        word = {};
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at].isNull())
            continue;
        if (text[at].isSpace()) {
            close();
            continue;
        }
        if (word.text.isEmpty()) {
            word.line = number;
            word.column = int(at) + 1;
        }
        word.text += text[at];
    }
    close();
}
} // namespace

PagedDocument typedDocument(const QString &text)
{
    PagedDocument document;
    int number = 0;
    for (const QString &pageText : text.split(u'\f')) {
        Page page{.number = int(document.pages.size()) + 1, .typed = true, .firstLine = number + 1};
        page.lines = pageText.split(u'\n');
        for (const QString &line : page.lines)
            addWords(page, line, ++number);
        document.pages.append(page);
    }
    return document;
}

DrawnPage::DrawnPage(int number)
    : m_page{.number = number, .size = {595, 842}}
{
}

DrawnPage &DrawnPage::line(double x, double y, const QString &text, double size)
{
    const double unit = size / 2;
    for (const QString &part : text.split(u' ')) {
        if (!part.isEmpty()) {
            Word word{.text = part};
            word.box = QRectF(x / 595, y / 842, unit * double(part.size()) / 595, size / 842);
            for (qsizetype at = 0; at <= part.size(); ++at)
                word.edges.append(float((x + unit * double(at)) / 595));
            m_page.words.append(word);
        }
        x += unit * (double(part.size()) + 0.6);
    }
    return *this;
}

double DrawnPage::paragraph(double x, double y, double width, const QString &text, double size)
{
    QString open;
    for (const QString &part : text.split(u' ')) {
        const QString longer = open.isEmpty() ? part : open + u' ' + part;
        if (!open.isEmpty() && double(longer.size()) * size / 2 > width) {
            line(x, y, open, size);
            y += size * 1.25;
            open = part;
        } else {
            open = longer;
        }
    }
    line(x, y, open, size);
    return y + size * 1.25;
}

Page DrawnPage::shuffled(unsigned seed) const
{
    Page page = m_page;
    std::mt19937 random(seed);
    std::ranges::shuffle(page.words, random);
    return page;
}
