// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/document.h"

#include "paper/translating.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

QString PaperParagraph::text() const
{
    QString whole;
    for (const auto &span : spans)
        whole += span.text;
    return whole;
}

PaperParagraph paragraph(const QString &text, ParagraphStyle style)
{
    return {.style = style, .spans = {{.text = text}}};
}

QString numberedLabel(const PaperDocument &document, const QString &label)
{
    int tables = 0;
    int pictures = 0;
    for (const auto &section : document.sections) {
        for (const auto &block : section.blocks) {
            if (const auto *table = std::get_if<PaperTable>(&block)) {
                ++tables;
                if (table->label == label)
                    return PaperDocumentWords::tr("Table %1").arg(tables);
            } else if (const auto *picture = std::get_if<PaperPicture>(&block)) {
                ++pictures;
                if (picture->label == label)
                    return PaperDocumentWords::tr("Figure %1").arg(pictures);
            }
        }
    }
    return {};
}

QString keepTogether(const QString &text)
{
    static const QRegularExpression between(u"(?<=\\d) (of|to|or) (?=\\d)"_s);
    static const QRegularExpression beforeMonth(
        u"(?<=\\d) (?=(January|February|March|April|May|June|July|August|September|October|November|"
        "December)\\b)"_s);
    static const QRegularExpression afterKind(u"(?<=\\bpage) (?=\\d)"_s);
    auto kept = text;
    kept.replace(afterKind, u"\u00A0"_s);
    kept.replace(between, u"\u00A0\\1\u00A0"_s);
    return kept.replace(beforeMonth, u"\u00A0"_s);
}
