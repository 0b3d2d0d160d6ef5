// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/papercheck.h"

#include "paper/docxstyles.h"
#include "paper/translating.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {
QString asRead(QString text)
{
    return text.replace(QChar::Nbsp, u' ').replace(u'\n', u' ');
}

class LineCollector {
public:
    explicit LineCollector(const PaperDocument &paper)
        : m_paper(paper)
    {
    }

    DocxContent collect()
    {
        m_content.title = m_paper.title;
        m_content.madeOn = m_paper.madeOn;
        for (const auto &section : m_paper.sections) {
            if (!section.heading.isEmpty())
                add({.style = u"Heading1"_s, .text = asRead(section.heading)});
            for (const auto &block : section.blocks)
                std::visit([this](const auto &one) { addBlock(one); }, block);
        }
        return m_content;
    }

private:
    void add(const DocxLine &line) { m_content.lines.append(line); }

    void addBlock(const PaperParagraph &one)
    {
        QString text;
        for (const auto &span : one.spans)
            text += span.label.isEmpty() ? span.text : numberedLabel(m_paper, span.label);
        add({.style = styleId(one.style), .text = asRead(text)});
    }

    void addBlock(const PaperTable &table)
    {
        ++m_tables;
        add({.style = u"Caption"_s,
            .text =
                asRead(PaperCheckWords::tr("Table %1: %2").arg(QString::number(m_tables), table.caption))});
        int row = 0;
        for (const auto &cells : QList<QStringList>{table.header} + table.rows)
            add({.kind = DocxLine::Kind::Row,
                .text = asRead(cells.join(u" | "_s)),
                .table = m_tables,
                .row = ++row});
    }

    void addBlock(const PaperPicture &picture)
    {
        add({.style = u"Caption"_s,
            .text = asRead(numberedLabel(m_paper, picture.label) + u": "_s + picture.caption)});
        add({.kind = DocxLine::Kind::AltText, .text = asRead(picture.altText)});
    }

    const PaperDocument &m_paper;
    DocxContent m_content;
    int m_tables = 0;
};

} // namespace

DocxContent linesOf(const PaperDocument &paper)
{
    return LineCollector(paper).collect();
}
