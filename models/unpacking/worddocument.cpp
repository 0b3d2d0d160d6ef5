// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/worddocument.h"

#include "unpacking/flowtext.h"
#include "unpacking/xmlwalk.h"
#include "unpacking/zipparts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr auto package = "_rels/.rels"_L1;
constexpr auto properties = "docProps/custom.xml"_L1;
constexpr auto madeHere = "UpheldMadeOn"_L1;

bool isPageMargin(const QString &name)
{
    return name.startsWith(u"word/header") || name.startsWith(u"word/footer");
}

bool isWanted(const QString &name)
{
    return name == package || name == properties
        || (name.startsWith(u"word/") && name.endsWith(u".xml") && name.count(u'/') == 1
            && (name.startsWith(u"word/document") || isPageMargin(name) || name == u"word/footnotes.xml"
                || name == u"word/endnotes.xml"));
}

bool isOn(const QXmlStreamAttributes &attributes)
{
    const auto value = attributeOf(attributes, u"val");
    return value != u"0" && value != u"false" && value != u"off";
}

/// Reads one part of the package into a text.
class WordReader {
public:
    explicit WordReader(FlowText &text)
        : m_text(text)
    {
    }

    void start(QStringView name, const QXmlStreamAttributes &attributes)
    {
        m_inText = false;
        if (m_left > 0 || isLeftOut(name)) {
            noteDeletedRow(name);
            ++m_left;
            return;
        }
        if (!startBlock(name, attributes))
            startInline(name, attributes);
    }

    void end(QStringView name)
    {
        m_inText = false;
        if (m_left > 0) {
            --m_left;
            return;
        }
        if (name == u"p")
            m_text.endParagraph();
        else if (name == u"tbl")
            m_text.endTable();
        else if (name == u"tr")
            m_text.endRow(m_deletedRows.isEmpty() || !m_deletedRows.takeLast());
        else if (name == u"tc")
            m_text.endCell();
        else if (name == u"txbxContent")
            m_text.endBox();
        else if (name == u"r")
            m_isHidden = m_isRaised = false;
        else if (name == u"rPr")
            m_inRunProperties = false;
        else if (name == u"trPr")
            m_inRowProperties = false;
        else if (name == u"posOffset")
            m_offset = nullptr;
        else if (name == u"positionH" || name == u"positionV")
            m_axis = nullptr;
        else if (name == u"pPr" && std::exchange(m_endsSection, false))
            m_text.endPage(); // the paragraph is the section's last
    }

    void text(QStringView text)
    {
        if (m_left > 0)
            return;
        if (m_offset)
            *m_offset = text.toDouble();
        else if (m_inInstruction)
            m_instruction.append(text.left(100));
        else if (m_inText && !m_isHidden && !isPageNumber())
            addWords(text);
    }

private:
    /// Deleted and moved text, the older form of what stands there already, and notes on the text.
    static bool isLeftOut(QStringView name)
    {
        constexpr auto names = std::to_array<QStringView>(
            {u"del", u"moveFrom", u"Fallback", u"delText", u"delInstrText", u"altChunk", u"rPrChange",
                u"pPrChange", u"tblPrChange", u"trPrChange", u"tcPrChange", u"sectPrChange"});
        return std::ranges::find(names, name) != names.end();
    }

    void noteDeletedRow(QStringView name)
    {
        if (m_left == 0 && name == u"del" && m_inRowProperties && !m_deletedRows.isEmpty())
            m_deletedRows.last() = true;
    }

    bool startBlock(QStringView name, const QXmlStreamAttributes &attributes)
    {
        if (name == u"p") {
            m_text.startParagraph();
        } else if (name == u"tbl") {
            m_text.startTable();
        } else if (name == u"tr") {
            m_text.startRow();
            m_deletedRows.append(false);
        } else if (name == u"trPr") {
            m_inRowProperties = true;
        } else if (name == u"tc") {
            m_text.startCell();
        } else if (name == u"anchor" || name == u"inline") {
            m_x = 0;
            m_y = 0;
        } else if (name == u"positionH") {
            m_axis = &m_x;
        } else if (name == u"positionV") {
            m_axis = &m_y;
        } else if (name == u"posOffset") {
            m_offset = m_axis;
        } else if (name == u"txbxContent") {
            m_text.startBox(m_x, m_y);
        } else if (name == u"pageBreakBefore") {
            if (isOn(attributes))
                m_text.endPage();
        } else if (name == u"sectPr") {
            m_endsSection = true;
        } else if (name == u"type") {
            m_endsSection = m_endsSection && attributeOf(attributes, u"val") != u"continuous";
        } else {
            return false;
        }
        return true;
    }

    void startInline(QStringView name, const QXmlStreamAttributes &attributes)
    {
        m_inInstruction = name == u"instrText";
        if (name == u"t")
            m_inText = true;
        else if (name == u"rPr")
            m_inRunProperties = true;
        else if (name == u"vanish" && m_inRunProperties)
            m_isHidden = isOn(attributes);
        else if (name == u"vertAlign" && m_inRunProperties)
            m_isRaised = attributeOf(attributes, u"val") != u"baseline";
        else if (name == u"lastRenderedPageBreak")
            m_text.endPage();
        else if (name == u"br" && attributeOf(attributes, u"type") == u"page")
            m_text.endPage();
        else if (name == u"br" || name == u"cr")
            m_text.add(u"\n");
        else if (name == u"tab" && !m_inRunProperties)
            m_text.add(u"  ");
        else if (name == u"noBreakHyphen")
            m_text.add(u"-");
        else if (name == u"fldChar")
            markField(attributeOf(attributes, u"fldCharType"));
    }

    void addWords(QStringView text)
    {
        if (std::exchange(m_isRaised, false) && !text.isEmpty() && text.front().isDigit())
            m_text.add(u" "); // the note 2 behind 5.8 makes no 5.82 of it
        m_text.add(text);
    }

    void markField(QStringView type)
    {
        if (type == u"begin")
            m_instruction.clear();
        m_inFieldResult = type == u"separate";
    }

    /// A page's number is no figure of the letter.
    [[nodiscard]] bool isPageNumber() const
    {
        const auto field = m_instruction.trimmed().section(u' ', 0, 0);
        return m_inFieldResult && (field == u"PAGE" || field == u"NUMPAGES" || field == u"SECTIONPAGES");
    }

    FlowText &m_text;
    int m_left = 0; ///< how deep within what is left out
    bool m_inText = false;
    bool m_inRunProperties = false;
    bool m_inRowProperties = false;
    bool m_isHidden = false;
    bool m_isRaised = false; ///< or lowered
    bool m_endsSection = false;
    QList<bool> m_deletedRows; ///< of each open row whether it is
    double m_x = 0;
    double m_y = 0;
    double *m_axis = nullptr;
    double *m_offset = nullptr;
    QString m_instruction;
    bool m_inInstruction = false;
    bool m_inFieldResult = false;
};

Outcome<QString> partText(const QByteArray &bytes)
{
    FlowText text;
    WordReader reader(text);
    const auto read = walkXml(bytes,
        {.start = [&](QStringView name, const auto &attributes) { reader.start(name, attributes); },
            .end = [&](QStringView name) { reader.end(name); },
            .text = [&](QStringView words) { reader.text(words); }});
    if (!read)
        return tl::unexpected(read.error());
    if (text.isTooLong())
        return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge});
    return text.text();
}

/// The part that a word processor shows: the one that the package names, whatever others are in it.
Outcome<QString> mainPart(const QHash<QString, QByteArray> &entries)
{
    QStringList targets;
    if (!entries.contains(package))
        targets.append(u"word/document.xml"_s);
    const auto read = walkXml(entries.value(package, "<none/>"),
        {.start =
                [&targets](QStringView, const QXmlStreamAttributes &attributes) {
                    if (attributeOf(attributes, u"Type").endsWith(u"/officeDocument"))
                        targets.append(attributeOf(attributes, u"Target"));
                },
            .end = [](QStringView) {},
            .text = [](QStringView) {}});
    if (!read)
        return tl::unexpected(read.error());
    const auto target = targets.value(0);
    const auto name = target.startsWith(u'/') ? target.mid(1) : target;
    if (targets.size() != 1 || !entries.contains(name))
        return tl::unexpected(Problem{.kind = Problem::Kind::Damaged});
    return name;
}

/// A committee paper quotes the letter that it is on, so that it would pass for one.
bool isCommitteePaper(const QHash<QString, QByteArray> &entries, const QString &text)
{
    return entries.value(properties).contains(QByteArrayView(madeHere.data(), madeHere.size()))
        || text.contains(u"\nAppendix A: the Ombudsman\u2019s letter\n"_s);
}

/// What stands in the margins of pages, each text once: "header" or "footer".
Outcome<QString> marginText(const QHash<QString, QByteArray> &entries, const QString &start)
{
    auto names = entries.keys();
    names.sort();
    QStringList texts;
    for (const auto &name : names) {
        if (!name.startsWith(start))
            continue;
        const auto text = partText(entries.value(name));
        if (!text)
            return tl::unexpected(text.error());
        if (!texts.contains(*text))
            texts.append(QString(*text).remove(u'\f'));
    }
    return texts.join(QString());
}

} // namespace

Outcome<QString> wordText(const QByteArray &bytes)
{
    const auto entries = zipEntries(bytes, isWanted);
    if (!entries)
        return tl::unexpected(entries.error());
    const auto main = mainPart(*entries);
    if (!main)
        return tl::unexpected(main.error());
    QStringList texts;
    for (const auto &text : {marginText(*entries, u"word/header"_s), partText(entries->value(*main)),
             marginText(*entries, u"word/footnotes"_s), marginText(*entries, u"word/endnotes"_s),
             marginText(*entries, u"word/footer"_s)}) {
        if (!text)
            return tl::unexpected(text.error());
        texts.append(*text);
    }
    if (isCommitteePaper(*entries, texts.at(1)))
        return tl::unexpected(Problem{.kind = Problem::Kind::CommitteePaper});
    return texts.join(QString());
}
