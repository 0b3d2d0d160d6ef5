// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paperpreview.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>
#include <QTextTable>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {
constexpr int sectionProperty = QTextFormat::UserProperty + 1;

struct Look {
    double size = 1; ///< of the body's
    bool bold = false;
    int level = 0; ///< of the heading
};

Look lookOf(ParagraphStyle style)
{
    switch (style) {
    case ParagraphStyle::Title:
        return {1.6, true, 1};
    case ParagraphStyle::Heading1:
        return {1.35, true, 1};
    case ParagraphStyle::Heading2:
        return {1.1, true, 2};
    case ParagraphStyle::Heading3:
        return {1.0, true, 3};
    default:
        return {};
    }
}

class PreviewWriter {
public:
    PreviewWriter(QTextDocument &document, const PaperDocument &paper, int pictureWidth)
        : m_cursor(&document)
        , m_document(document)
        , m_paper(paper)
        , m_points(document.defaultFont().pointSizeF())
        , m_pictureWidth(pictureWidth)
    {
    }

    void write()
    {
        m_cursor.beginEditBlock(); // laid out once, at the end
        for (const auto &section : m_paper.sections) {
            m_section = section.key;
            if (!section.heading.isEmpty())
                add(paragraph(section.heading, ParagraphStyle::Heading1));
            for (const auto &block : section.blocks)
                std::visit([this](const auto &one) { add(one); }, block);
        }
        m_cursor.endEditBlock();
    }

private:
    void nextBlock(const QTextBlockFormat &format)
    {
        if (!m_isFirst)
            m_cursor.insertBlock();
        m_isFirst = false;
        auto marked = format;
        if (const auto section = std::exchange(m_section, {}); !section.isEmpty())
            marked.setProperty(sectionProperty, section);
        m_cursor.setBlockFormat(marked);
        if (auto *list = m_cursor.currentList(); list && m_list == nullptr)
            list->remove(m_cursor.block());
    }

    [[nodiscard]] QTextCharFormat characters(bool bold, double size = 1) const
    {
        QTextCharFormat format;
        format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
        format.setFontPointSize(m_points * size);
        return format;
    }

    void add(const PaperParagraph &one)
    {
        const auto look = lookOf(one.style);
        QTextBlockFormat format;
        format.setHeadingLevel(look.level);
        format.setTopMargin(look.level > 0 ? m_points * 1.2 : 0);
        format.setBottomMargin(m_points * 0.6);
        const bool isQuote = one.style == ParagraphStyle::Quote;
        format.setLeftMargin(isQuote ? m_points * 2.5 : 0);
        format.setRightMargin(isQuote ? m_points * 2.5 : 0);
        startParagraph(one.style, format);
        for (const auto &span : one.spans)
            m_cursor.insertText(span.label.isEmpty() ? span.text : numberedLabel(m_paper, span.label),
                characters(look.bold || span.bold, look.size));
    }

    void startParagraph(ParagraphStyle style, const QTextBlockFormat &format)
    {
        const bool isNumbered = style == ParagraphStyle::ListNumber;
        if (!isNumbered && style != ParagraphStyle::ListBullet) {
            m_list = nullptr;
            nextBlock(format);
            return;
        }
        auto *before = m_list;
        const bool goesOn = before && m_listStyle == style;
        if (!goesOn)
            m_list = nullptr;
        nextBlock(format);
        m_listStyle = style;
        if (goesOn) {
            before->add(m_cursor.block());
            m_list = before;
            return;
        }
        QTextListFormat list;
        list.setStyle(isNumbered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
        m_list = m_cursor.createList(list);
    }

    void addCaption(const QString &text)
    {
        QTextBlockFormat format;
        format.setTopMargin(m_points);
        format.setBottomMargin(m_points * 0.4);
        m_list = nullptr;
        nextBlock(format);
        m_cursor.insertText(text, characters(true));
    }

    void add(const PaperTable &table)
    {
        addCaption(numberedLabel(m_paper, table.label) + u": "_s + table.caption);
        QTextTableFormat format;
        format.setHeaderRowCount(1);
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderBrush(QColor(0x59, 0x59, 0x59));
        format.setCellPadding(3);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        const int sum = std::max(1, std::accumulate(table.widths.begin(), table.widths.end(), 0));
        QList<QTextLength> widths;
        for (const auto width : table.widths)
            widths.append(QTextLength(QTextLength::PercentageLength, 100.0 * width / sum));
        if (widths.size() == table.header.size())
            format.setColumnWidthConstraints(widths);
        auto *grid = m_cursor.insertTable(int(table.rows.size()) + 1, int(table.header.size()), format);
        fillRow(*grid, 0, table.header, true);
        for (int row = 0; row < table.rows.size(); ++row)
            fillRow(*grid, row + 1, table.rows.at(row), false);
        m_cursor.movePosition(QTextCursor::End);
        m_isFirst = true; // the block after a table stands there already
    }

    void fillRow(QTextTable &grid, int row, const QStringList &cells, bool isHeader) const
    {
        for (int column = 0; column < cells.size() && column < grid.columns(); ++column)
            grid.cellAt(row, column).firstCursorPosition().insertText(cells.at(column), characters(isHeader));
    }

    void add(const PaperPicture &picture)
    {
        addCaption(numberedLabel(m_paper, picture.label) + u": "_s + picture.caption);
        nextBlock({});
        const auto image = QImage::fromData(picture.png);
        if (image.isNull())
            return;
        const QUrl name(u"paper:"_s + picture.label);
        const auto width = std::min(m_pictureWidth, image.width());
        m_document.addResource(QTextDocument::ImageResource, name,
            image.scaledToWidth(std::max(1, width), Qt::SmoothTransformation));
        QTextImageFormat format;
        format.setName(name.toString());
        format.setProperty(QTextFormat::ImageAltText, picture.altText);
        m_cursor.insertImage(format);
    }

    QTextCursor m_cursor;
    QTextDocument &m_document;
    const PaperDocument &m_paper;
    double m_points;
    int m_pictureWidth;
    QTextList *m_list = nullptr;
    ParagraphStyle m_listStyle = ParagraphStyle::Body;
    QString m_section;
    bool m_isFirst = true;
};
} // namespace

PaperPreview::PaperPreview(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"paperPreview"_s);
    setAccessibleName(tr("The paper"));
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto paper = palette();
    paper.setColor(QPalette::Base, Qt::white);
    paper.setColor(QPalette::Text, Qt::black);
    setPalette(paper);
    document()->setDocumentMargin(24);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming would change the pictures' width
    m_fitSoon.setSingleShot(true);
    m_fitSoon.setInterval(0);
    connect(&m_fitSoon, &QTimer::timeout, this, [this] { showPaper(PaperDocument(m_paper)); });
}

void PaperPreview::showPaper(const PaperDocument &paper)
{
    m_paper = paper;
    m_pictureWidth = std::max(200, viewport()->width() - 2 * int(document()->documentMargin()) - 8);
    const int scrolled = verticalScrollBar()->value();
    document()->clear();
    document()->setMetaInformation(QTextDocument::DocumentTitle, paper.title);
    PreviewWriter(*document(), m_paper, m_pictureWidth).write();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(scrolled);
}

void PaperPreview::goTo(const QString &key)
{
    for (auto block = document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().property(sectionProperty).toString() != key)
            continue;
        QTextCursor cursor(block);
        setTextCursor(cursor);
        verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top());
        return;
    }
}

QVariant PaperPreview::loadResource(int, const QUrl &)
{
    return {};
}

void PaperPreview::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    const int width = std::max(200, viewport()->width() - 2 * int(document()->documentMargin()) - 8);
    const bool hasPicture = std::ranges::any_of(m_paper.sections, [](const auto &section) {
        return std::ranges::any_of(
            section.blocks, [](const auto &block) { return std::holds_alternative<PaperPicture>(block); });
    });
    // Later: the document may be in the midst of being laid out.
    if (hasPicture && std::abs(width - m_pictureWidth) > 8)
        m_fitSoon.start();
}
