// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/paperplaces.h"

#include "paper/paperunits.h"
#include "paper/translating.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

QString PaperPlaces::next(const DocxLine &line)
{
    if (line.kind == DocxLine::Kind::Paragraph) {
        const bool isHeading = line.style.startsWith(u"Heading"_s) || line.style == u"Title";
        m_paragraph = isHeading ? 0 : m_paragraph + 1;
        if (isHeading)
            m_heading = line.text.left(80);
    }
    return inWords(line);
}

QString PaperPlaces::inWords(const DocxLine &line) const
{
    switch (line.kind) {
    case DocxLine::Kind::Row:
        return PaperCheckWords::tr("table %1, row %2").arg(line.table).arg(line.row);
    case DocxLine::Kind::AltText:
        return PaperCheckWords::tr("alternative text of a picture, under “%1”").arg(m_heading);
    case DocxLine::Kind::Note:
        return PaperCheckWords::tr("a footnote or endnote");
    case DocxLine::Kind::PageMargin:
        return PaperCheckWords::tr("the top or bottom of the pages");
    case DocxLine::Kind::Title:
        return PaperCheckWords::tr("the document’s title property");
    case DocxLine::Kind::Paragraph:
        break;
    }
    if (m_heading.isEmpty())
        return PaperCheckWords::tr("before the first heading, paragraph %1").arg(m_paragraph);
    return m_paragraph == 0
        ? PaperCheckWords::tr("heading “%1”").arg(m_heading)
        : PaperCheckWords::tr("under “%1”, paragraph %2").arg(m_heading, QString::number(m_paragraph));
}

QString pictureInWords(int number)
{
    return PaperCheckWords::tr("Figure %1").arg(number);
}

QList<PlacedLine> placedLines(const DocxContent &content, const QString &appendix)
{
    QList<PlacedLine> placed;
    PaperPlaces places;
    bool isAppendix = false;
    for (const auto &line : content.lines) {
        const bool isParagraph = line.kind == DocxLine::Kind::Paragraph;
        const bool isBegin = isParagraph && !appendix.isEmpty()
            && folded(line.text).compare(folded(appendix), Qt::CaseInsensitive) == 0;
        if (isBegin || (isParagraph && line.style == u"Heading1"))
            isAppendix = isBegin;
        placed.append({line, places.next(line), isAppendix && isParagraph && !isBegin});
    }
    return placed;
}
