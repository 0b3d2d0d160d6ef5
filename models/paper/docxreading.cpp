// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/docxreading.h"

#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostLines = 200'000;
constexpr int mostDepth = 256;

constexpr auto relationships = "_rels/.rels"_L1;

bool isMainText(const QString &name)
{
    return name.startsWith(u"word/document"_s) && name.endsWith(u".xml"_s);
}

bool isText(const QString &name)
{
    const bool extra = name.startsWith(u"word/header"_s) || name.startsWith(u"word/footer"_s)
        || name == u"word/footnotes.xml" || name == u"word/endnotes.xml";
    return extra || isMainText(name) || name == u"docProps/core.xml" || name == u"docProps/custom.xml"
        || name == relationships;
}

tl::unexpected<Problem> damaged(const QString &detail)
{
    return tl::unexpected(Problem{.kind = Problem::Kind::Damaged, .detail = detail.left(500)});
}

/// Steps through XML from somebody else: \a started and \a ended are called for each element, \a text for
/// what stands in between.
template <typename Started, typename Ended, typename Text>
Outcome<void> walk(const QByteArray &bytes, Started started, Ended ended, Text text)
{
    QXmlStreamReader reader(bytes);
    int depth = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return damaged(u"a document type definition"_s);
        case QXmlStreamReader::StartElement:
            if (++depth > mostDepth)
                return damaged(u"elements nested too deep"_s);
            started(reader.name(), reader.attributes());
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            ended(reader.name());
            break;
        case QXmlStreamReader::Characters:
            text(reader.text());
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        return damaged(reader.errorString());
    return {};
}

QString attributeOf(const QXmlStreamAttributes &attributes, QStringView name)
{
    const auto found =
        std::ranges::find_if(attributes, [name](const auto &one) { return one.name() == name; });
    return found == attributes.end() ? QString() : found->value().toString();
}

/// Which fields of a part are open, and whether the word processor counts what stands in them: page numbers
/// are no figures of the paper.
class OpenFields {
public:
    void startSimple(const QString &instruction) { m_open.append(Field{instruction, true}); }
    void endSimple() { end(); }
    void mark(QStringView type)
    {
        if (type == u"begin")
            m_open.append(Field());
        else if (type == u"separate" && !m_open.isEmpty())
            m_open.last().isResult = true;
        else if (type == u"end")
            end();
    }
    void addInstruction(QStringView text)
    {
        if (!m_open.isEmpty())
            m_open.last().instruction += text;
    }
    /// \a isMargin: at the top or bottom of the pages. Elsewhere a word processor counts them in a table of
    /// contents alone; a person can put any digits into such a field.
    [[nodiscard]] bool countsPages(bool isMargin) const
    {
        return std::ranges::any_of(m_open, [&](const auto &field) {
            const auto name = field.name();
            const bool isPage = name == u"PAGE" || name == u"NUMPAGES" || name == u"SECTIONPAGES";
            return field.isResult && ((isMargin && isPage) || (name == u"PAGEREF" && isInContents()));
        });
    }

private:
    struct Field {
        QString instruction;
        bool isResult = false;

        [[nodiscard]] QString name() const { return instruction.trimmed().section(u' ', 0, 0); }
    };
    [[nodiscard]] bool isInContents() const
    {
        return std::ranges::any_of(m_open, [](const auto &field) { return field.name() == u"TOC"; });
    }
    void end()
    {
        if (!m_open.isEmpty())
            m_open.removeLast();
    }
    QList<Field> m_open;
};

/// Which runs of text are open, and whether their readers see them: what is struck through, hidden, white on
/// white or too small to read says nothing.
class OpenRuns {
public:
    void start(QStringView name, const QXmlStreamAttributes &attributes)
    {
        if (name == u"r")
            m_open.append(Run());
        else if (name == u"rPrChange" || name == u"pPrChange" || name == u"tcPrChange")
            ++m_former; // what it looked like before
        else if (m_former == 0)
            takeLook(name, attributes);
    }
    void end(QStringView name)
    {
        if (name == u"r" && !m_open.isEmpty())
            m_open.removeLast();
        else if (name == u"rPrChange" || name == u"pPrChange" || name == u"tcPrChange")
            --m_former;
        else if (name == u"p")
            m_isParagraphDark = false;
        else if (name == u"tc")
            m_isCellDark = false;
    }
    [[nodiscard]] bool isSeen() const
    {
        if (m_open.isEmpty())
            return true;
        const auto &run = m_open.last();
        const bool isOnDark = run.isDark || m_isParagraphDark || m_isCellDark;
        return !run.isHidden && (!run.isWhite || isOnDark);
    }

private:
    struct Run {
        bool isHidden = false;
        bool isWhite = false;
        bool isDark = false; ///< what is behind it
    };

    void takeLook(QStringView name, const QXmlStreamAttributes &attributes)
    {
        const auto value = attributeOf(attributes, u"val");
        if (name == u"shd" || name == u"highlight")
            takeGround(name == u"shd" ? attributeOf(attributes, u"fill") : value);
        else if (name == u"tcPr")
            m_isInCellLook = true;
        else if (name == u"p")
            m_isInCellLook = false;
        if (m_open.isEmpty())
            return;
        auto &run = m_open.last();
        const bool isOn = value != u"0" && value != u"false" && value != u"off";
        constexpr int leastSize = 8; // half points
        if (name == u"strike" || name == u"dstrike" || name == u"vanish")
            run.isHidden |= isOn;
        else if (name == u"sz" && !value.isEmpty())
            run.isHidden |= value.toDouble() < leastSize;
        else if (name == u"color")
            run.isWhite = value.compare(u"FFFFFF"_s, Qt::CaseInsensitive) == 0
                || attributeOf(attributes, u"themeColor") == u"background1";
    }

    void takeGround(const QString &colour)
    {
        static const QStringList light{QString(), u"auto"_s, u"none"_s, u"white"_s, u"FFFFFF"_s, u"ffffff"_s};
        const bool isDark = !light.contains(colour);
        if (!m_open.isEmpty())
            m_open.last().isDark = isDark;
        else if (m_isInCellLook)
            m_isCellDark = isDark;
        else
            m_isParagraphDark = isDark;
    }

    QList<Run> m_open;
    int m_former = 0;
    bool m_isInCellLook = false;
    bool m_isCellDark = false;
    bool m_isParagraphDark = false;
};

/// Puts together the lines of one part.
class LineReader {
public:
    LineReader(DocxContent &content, DocxLine::Kind kind)
        : m_content(content)
        , m_kind(kind)
    {
    }

    void start(QStringView name, const QXmlStreamAttributes &attributes)
    {
        m_runs.start(name, attributes);
        if (name == u"p")
            m_paragraphs.append({.kind = m_kind});
        else if (name == u"tbl")
            ++m_tables;
        else if (name == u"tr")
            m_rows.append({.kind = DocxLine::Kind::Row, .table = m_tables, .row = nextRow()});
        else if (name == u"tc" && !m_rows.isEmpty() && ++m_cells > 1)
            m_rows.last().text += u" | "_s;
        else if (name == u"pStyle" && !m_paragraphs.isEmpty())
            m_paragraphs.last().style = attributeOf(attributes, u"val");
        else if (name == u"docPr")
            addAltText(attributes);
        else if (name == u"tab" || name == u"br" || name == u"cr")
            append(u" ");
        else if (name == u"noBreakHyphen")
            append(u"-");
        else if (name == u"sym")
            addSymbol(attributes);
        else if (name == u"fldSimple")
            m_fields.startSimple(attributeOf(attributes, u"instr"));
        else if (name == u"fldChar")
            m_fields.mark(attributeOf(attributes, u"fldCharType"));
        m_content.hasForeignPart |= name == u"altChunk";
        m_inText = name == u"t";
        m_inInstruction = name == u"instrText";
        m_moved += name == u"moveFrom" ? 1 : 0;
    }

    void end(QStringView name)
    {
        m_inText = false;
        m_inInstruction = false;
        m_runs.end(name);
        if (name == u"fldSimple")
            m_fields.endSimple();
        m_moved -= name == u"moveFrom" ? 1 : 0;
        if (name == u"p" && !m_paragraphs.isEmpty())
            finishParagraph(m_paragraphs.takeLast());
        else if (name == u"tr" && !m_rows.isEmpty())
            finishRow();
    }

    void text(QStringView text)
    {
        if (m_inInstruction)
            m_fields.addInstruction(text);
        else if (m_inText && !m_fields.countsPages(m_kind == DocxLine::Kind::PageMargin))
            append(text);
    }

private:
    /// A character of a font's own: which sign it shows is not known here, but that there is one is.
    void addSymbol(const QXmlStreamAttributes &attributes)
    {
        const auto code = attributeOf(attributes, u"char").toUInt(nullptr, 16);
        append(QString(QChar(ushort(0xF000U | (code & 0xFFU)))));
    }

    int nextRow()
    {
        m_cells = 0;
        m_row = m_rowsOf == m_tables ? m_row + 1 : 1;
        m_rowsOf = m_tables;
        return m_row;
    }

    void append(QStringView text)
    {
        if (!m_paragraphs.isEmpty() && m_moved == 0 && m_runs.isSeen())
            m_paragraphs.last().text += text;
    }

    void addLine(DocxLine line)
    {
        line.text = line.text.simplified();
        if (!line.text.isEmpty() && m_content.lines.size() <= mostLines)
            m_content.lines.append(line);
    }

    void addAltText(const QXmlStreamAttributes &attributes)
    {
        for (const auto name : {u"title", u"descr"})
            addLine({.kind = DocxLine::Kind::AltText, .text = attributeOf(attributes, name)});
    }

    void finishParagraph(const DocxLine &line)
    {
        if (m_rows.isEmpty())
            addLine(line);
        else
            m_rows.last().text += line.text + u' ';
    }

    void finishRow()
    {
        addLine(m_rows.takeLast());
        m_cells = 0;
    }

    DocxContent &m_content;
    DocxLine::Kind m_kind;
    QList<DocxLine> m_paragraphs; // those that are open: a text box stands inside a paragraph
    QList<DocxLine> m_rows;
    int m_tables = 0;
    int m_rowsOf = 0;
    int m_row = 0;
    int m_cells = 0;
    int m_moved = 0;
    bool m_inText = false;
    bool m_inInstruction = false;
    OpenFields m_fields;
    OpenRuns m_runs;
};

DocxLine::Kind kindOf(const QString &part)
{
    if (part.startsWith(u"word/header"_s) || part.startsWith(u"word/footer"_s))
        return DocxLine::Kind::PageMargin;
    return isMainText(part) ? DocxLine::Kind::Paragraph : DocxLine::Kind::Note;
}

void readMark(const QString &name, const QString &text, DocxContent &content)
{
    constexpr qsizetype mostYears = 100;
    if (name == u"UpheldMadeOn")
        content.madeOn = QDate::fromString(text, Qt::ISODate);
    else if (name == u"UpheldAuthority")
        content.origin.authority += text.left(1'000);
    else if (name == u"UpheldCouncils")
        content.origin.councils += text.left(1'000);
    else if (name == u"UpheldYears") {
        for (const auto &day : text.split(u' ', Qt::SkipEmptyParts).mid(0, mostYears))
            content.origin.years.append(QDate::fromString(day, Qt::ISODate));
    }
}

Outcome<void> readProperties(const QByteArray &bytes, DocxContent &content)
{
    QString property;
    QString named;
    return walk(
        bytes,
        [&](QStringView name, const QXmlStreamAttributes &attributes) {
            property = name.toString();
            if (name == u"property")
                named = attributes.value(u"name"_s).toString();
        },
        [&](QStringView) { property.clear(); },
        [&](QStringView text) {
            if (property == u"title")
                content.title += text;
            else if (property == u"language")
                content.language += text;
            else if (property == u"lpwstr")
                readMark(named, text.toString(), content);
        });
}

/// The part that a word processor shows: the one that the package names, whatever others are in it.
Outcome<QString> mainPart(const QList<ZipEntry> &entries)
{
    const auto package = std::ranges::find(entries, relationships, &ZipEntry::name);
    if (package == entries.end())
        return u"word/document.xml"_s;
    QStringList targets;
    const auto read = walk(
        package->bytes,
        [&targets](QStringView, const QXmlStreamAttributes &attributes) {
            if (attributes.value(u"Type"_s).endsWith(u"/officeDocument"))
                targets.append(attributes.value(u"Target"_s).toString());
        },
        [](QStringView) {}, [](QStringView) {});
    if (!read)
        return tl::unexpected(read.error());
    if (targets.size() != 1)
        return damaged(u"%1 main texts"_s.arg(targets.size()));
    const auto target = targets.first();
    return target.startsWith(u'/') ? target.mid(1) : target;
}

bool isNamedTwice(const QList<ZipEntry> &entries)
{
    QSet<QString> names;
    for (const auto &entry : entries)
        names.insert(entry.name);
    return names.size() < entries.size();
}

Outcome<void> readPart(const ZipEntry &entry, DocxContent &content)
{
    if (entry.name.startsWith(u"docProps/"_s))
        return readProperties(entry.bytes, content);
    LineReader lines(content, kindOf(entry.name));
    return walk(
        entry.bytes, [&](QStringView name, const auto &attributes) { lines.start(name, attributes); },
        [&](QStringView name) { lines.end(name); }, [&](QStringView text) { lines.text(text); });
}
} // namespace

Outcome<DocxContent> readDocx(const QByteArray &bytes, const ZipLimits &limits)
{
    const auto entries = unzip(bytes, isText, limits);
    if (!entries)
        return tl::unexpected(entries.error());
    // Which of two parts of one name is shown, programs do not agree.
    if (isNamedTwice(*entries))
        return damaged(u"two parts of one name"_s);
    const auto main = mainPart(*entries);
    if (!main)
        return tl::unexpected(main.error());
    if (std::ranges::find(*entries, *main, &ZipEntry::name) == entries->end() || !isMainText(*main))
        return tl::unexpected(Problem{.kind = Problem::Kind::Unsupported});
    DocxContent content;
    for (const auto &entry : *entries) {
        if (entry.name == relationships || (isMainText(entry.name) && entry.name != *main))
            continue;
        if (auto read = readPart(entry, content); !read)
            return tl::unexpected(read.error());
    }
    if (content.hasForeignPart)
        return tl::unexpected(
            Problem{.kind = Problem::Kind::Unsupported, .detail = u"text of another file is put in"_s});
    if (content.lines.size() > mostLines)
        return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge});
    if (!content.title.isEmpty())
        content.lines.append({.kind = DocxLine::Kind::Title, .text = content.title.simplified()});
    return content;
}
