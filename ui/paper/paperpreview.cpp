// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paperpreview.h"

#include "ui/paper/tablewidths.h"

#include <QFontMetricsF>
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
constexpr double cellPadding = 3;
constexpr double smallestTable = 0.75; ///< of the body's size, where the words would not fit else

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
    /// \a width: of the text in pixels; \a ratio: the screen's pixels to one of these.
    PreviewWriter(QTextDocument &document, const PaperDocument &paper, int width, double ratio)
        : m_cursor(&document)
        , m_document(document)
        , m_paper(paper)
        , m_points(document.defaultFont().pointSizeF())
        , m_width(width)
        , m_ratio(ratio)
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
        format.setCellPadding(cellPadding);
        const auto size = fitColumns(format, table);
        auto *grid = m_cursor.insertTable(int(table.rows.size()) + 1, int(table.header.size()), format);
        fillRow(*grid, 0, table.header, characters(true, size));
        for (int row = 0; row < table.rows.size(); ++row)
            fillRow(*grid, row + 1, table.rows.at(row), characters(false, size));
        m_cursor.movePosition(QTextCursor::End);
        m_isFirst = true; // the block after a table stands there already
    }

    /// The widest word of each column in letters of \a size, with its borders; none takes half of the table.
    [[nodiscard]] QList<double> leastWidths(const PaperTable &table, double size) const
    {
        auto font = m_document.defaultFont();
        font.setPointSizeF(m_points * size);
        const QFontMetricsF metrics(font);
        font.setBold(true);
        const QFontMetricsF bold(font);
        QList<double> least;
        for (qsizetype column = 0; column < table.header.size(); ++column) {
            auto widest = longestWord(table.header.at(column), bold);
            for (const auto &row : table.rows)
                widest = std::max(widest, longestWord(row.value(column), metrics));
            least.append(std::min(widest + 2 * cellPadding + 3, m_width / 2.0));
        }
        return least;
    }

    /// Sets the columns of \a format so that no word is broken; the size of letters, of the body's.
    [[nodiscard]] double fitColumns(QTextTableFormat &format, const PaperTable &table) const
    {
        const auto natural = leastWidths(table, 1);
        const auto sum = std::accumulate(natural.begin(), natural.end(), 0.0);
        const double size = std::clamp(m_width / std::max(1.0, sum), smallestTable, 1.0);
        auto wanted = table.widths;
        if (wanted.size() != table.header.size())
            wanted = QList<int>(table.header.size(), 1);
        QList<QTextLength> lengths;
        for (const auto width : tableWidths(wanted, size < 1 ? leastWidths(table, size) : natural, m_width))
            lengths.append(QTextLength(QTextLength::FixedLength, width));
        format.setColumnWidthConstraints(lengths);
        return size;
    }

    static void fillRow(
        QTextTable &grid, int row, const QStringList &cells, const QTextCharFormat &characters)
    {
        for (int column = 0; column < cells.size() && column < grid.columns(); ++column)
            grid.cellAt(row, column).firstCursorPosition().insertText(cells.at(column), characters);
    }

    void add(const PaperPicture &picture)
    {
        addCaption(numberedLabel(m_paper, picture.label) + u": "_s + picture.caption);
        nextBlock({});
        const auto image = QImage::fromData(picture.png);
        if (image.isNull())
            return;
        const QUrl name(u"paper:"_s + picture.label);
        // As fine as the screen is: at 200% a picture has twice the pixels of its place.
        const int width = std::max(1, std::min(m_width, int(image.width() / m_ratio)));
        auto scaled = image.scaledToWidth(qRound(width * m_ratio), Qt::SmoothTransformation);
        scaled.setDevicePixelRatio(m_ratio);
        m_document.addResource(QTextDocument::ImageResource, name, scaled);
        QTextImageFormat format;
        format.setWidth(width);
        format.setHeight(double(image.height()) * width / image.width());
        format.setName(name.toString());
        format.setProperty(QTextFormat::ImageAltText, picture.altText);
        m_cursor.insertImage(format);
    }

    QTextCursor m_cursor;
    QTextDocument &m_document;
    const PaperDocument &m_paper;
    double m_points;
    int m_width;
    double m_ratio;
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
    m_width = textWidth();
    const int scrolled = verticalScrollBar()->value();
    document()->clear();
    document()->setMetaInformation(QTextDocument::DocumentTitle, paper.title);
    PreviewWriter(*document(), m_paper, m_width, devicePixelRatioF()).write();
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
    const bool isFitted = std::ranges::any_of(m_paper.sections, [](const auto &section) {
        return std::ranges::any_of(
            section.blocks, [](const auto &block) { return !std::holds_alternative<PaperParagraph>(block); });
    });
    // Later: the document may be in the midst of being laid out.
    if (isFitted && std::abs(textWidth() - m_width) > 8)
        m_fitSoon.start();
}

int PaperPreview::textWidth() const
{
    return std::max(200, viewport()->width() - 2 * int(document()->documentMargin()) - 8);
}
