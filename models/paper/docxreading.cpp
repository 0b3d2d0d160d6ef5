// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/docxreading.h"

#include "paper/docxlooks.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostLines = 200'000;
constexpr int mostDepth = 256;

constexpr auto relationships = "_rels/.rels"_L1;
constexpr auto stylesPart = "word/styles.xml"_L1;
constexpr auto pictureRelations = "word/_rels/document.xml.rels"_L1;

bool isMainText(const QString &name)
{
    return name.startsWith(u"word/document"_s) && name.endsWith(u".xml"_s);
}

bool isText(const QString &name)
{
    const bool extra = name.startsWith(u"word/header"_s) || name.startsWith(u"word/footer"_s)
        || name == u"word/footnotes.xml" || name == u"word/endnotes.xml";
    return extra || isMainText(name) || name == u"docProps/core.xml" || name == u"docProps/custom.xml"
        || name == relationships || name == stylesPart;
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

/// Puts together the lines of one part.
class LineReader {
public:
    LineReader(DocxContent &content, DocxLine::Kind kind, const DocxLooks &looks)
        : m_content(content)
        , m_kind(kind)
        , m_runs(looks)
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
        else if (name == u"blip" || name == u"imagedata" || name == u"svgBlip")
            addPicture(name, attributes);
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

    /// The relations of the pictures that are shown, in their order.
    [[nodiscard]] const QStringList &pictures() const { return m_pictures; }

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

    /// A word processor that knows SVG shows that in place of the picture that it stands in.
    void addPicture(QStringView name, const QXmlStreamAttributes &attributes)
    {
        if (name == u"svgBlip" && !m_pictures.isEmpty())
            m_pictures.removeLast();
        m_pictures.append(attributeOf(attributes, name == u"imagedata" ? u"id" : u"embed"));
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
    QStringList m_pictures;
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
    else if (name == u"UpheldPictures")
        content.madePictures = text.left(10'000).split(u' ', Qt::SkipEmptyParts);
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

Outcome<DocxLooks> readLooks(const QList<ZipEntry> &entries)
{
    DocxLooks looks;
    const auto styles = std::ranges::find(entries, stylesPart, &ZipEntry::name);
    if (styles == entries.end())
        return looks;
    return walk(
        styles->bytes, [&looks](QStringView name, const auto &attributes) { looks.start(name, attributes); },
        [&looks](QStringView name) { looks.end(name); }, [](QStringView) {})
        .transform([&looks] { return looks; });
}

/// Which part of the file each relation of the main text \a main names.
QHash<QString, QString> targetsOf(const QByteArray &relations)
{
    QHash<QString, QString> targets;
    const auto read = walk(
        relations,
        [&targets](QStringView, const QXmlStreamAttributes &attributes) {
            const auto target = attributeOf(attributes, u"Target");
            targets.insert(attributeOf(attributes, u"Id"),
                target.startsWith(u'/') ? target.mid(1) : u"word/"_s + target);
        },
        [](QStringView) {}, [](QStringView) {});
    return read ? targets : QHash<QString, QString>();
}

/// The marks of the pictures that the relations \a shown name; empty where one cannot be read.
QStringList pictureMarks(const QByteArray &bytes, const QStringList &shown, const ZipLimits &limits)
{
    const auto isWanted = [](const QString &name) {
        return name.startsWith(u"word/media/"_s) || name == pictureRelations;
    };
    const auto entries = unzip(bytes, isWanted, limits);
    QStringList marks;
    if (!entries)
        return marks;
    QHash<QString, QByteArray> parts;
    for (const auto &entry : *entries)
        parts.insert(entry.name, entry.bytes);
    const auto targets = targetsOf(parts.value(pictureRelations));
    for (const auto &relation : shown)
        marks.append(pictureMark(parts.value(targets.value(relation))));
    return marks;
}

Outcome<QStringList> readPart(const ZipEntry &entry, const DocxLooks &looks, DocxContent &content)
{
    if (entry.name.startsWith(u"docProps/"_s))
        return readProperties(entry.bytes, content).transform([] { return QStringList(); });
    LineReader lines(content, kindOf(entry.name), looks);
    return walk(
        entry.bytes, [&](QStringView name, const auto &attributes) { lines.start(name, attributes); },
        [&](QStringView name) { lines.end(name); }, [&](QStringView text) { lines.text(text); })
        .transform([&lines] { return lines.pictures(); });
}
} // namespace

QString pictureMark(const QByteArray &picture)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(picture, QCryptographicHash::Sha256).toHex().left(32));
}

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
    const auto looks = readLooks(*entries);
    if (!looks)
        return tl::unexpected(looks.error());
    DocxContent content;
    QStringList shown;
    for (const auto &entry : *entries) {
        const bool isOther = isMainText(entry.name) && entry.name != *main;
        if (entry.name == relationships || entry.name == stylesPart || isOther)
            continue;
        const auto pictures = readPart(entry, *looks, content);
        if (!pictures)
            return tl::unexpected(pictures.error());
        if (entry.name == *main)
            shown = *pictures;
    }
    if (content.hasForeignPart)
        return tl::unexpected(
            Problem{.kind = Problem::Kind::Unsupported, .detail = u"text of another file is put in"_s});
    if (content.lines.size() > mostLines)
        return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge});
    if (!content.title.isEmpty())
        content.lines.append({.kind = DocxLine::Kind::Title, .text = content.title.simplified()});
    if (!content.madePictures.isEmpty())
        content.shownPictures = pictureMarks(bytes, shown, limits);
    return content;
}
