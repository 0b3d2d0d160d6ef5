// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacking/opendocument.h"

#include "unpacking/flowtext.h"
#include "unpacking/xmlwalk.h"
#include "unpacking/zipparts.h"

#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace {

bool isWanted(const QString &name)
{
    return name == u"content.xml" || name == u"styles.xml" || name == u"META-INF/manifest.xml";
}

/// "2.5cm" and the like in points, near enough to tell what stands above what.
double points(QString length)
{
    const bool isMetric = length.endsWith(u"cm") || length.endsWith(u"mm");
    const double factor = length.endsWith(u"cm") ? 28.35
        : length.endsWith(u"mm")                 ? 2.835
        : length.endsWith(u"in")                 ? 72
                                                 : 1;
    length.chop(isMetric || length.endsWith(u"in") || length.endsWith(u"pt") ? 2 : 0);
    return length.toDouble() * factor;
}

/// Runs of white space are one blank in this format; others have elements of their own.
QString collapsed(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        const bool isBlank = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
        if (!isBlank)
            out.append(c);
        else if (!out.endsWith(u' '))
            out.append(u' ');
    }
    return out;
}

/// Reads a part of the package into texts.
class OpenReader {
public:
    OpenReader(FlowText &body, FlowText &margins)
        : m_body(body)
        , m_margins(margins)
    {
    }

    void start(QStringView name, const QXmlStreamAttributes &attributes)
    {
        if (m_left > 0 || isLeftOut(name) || isHidden(name, attributes)) {
            ++m_left;
            return;
        }
        noteStyle(name, attributes);
        if (name == u"text" || isMargin(name))
            m_isOpen = true;
        m_flow = isMargin(name) ? &m_margins : m_flow;
        if (m_isOpen)
            startText(name, attributes);
    }

    void end(QStringView name)
    {
        if (m_left > 0) {
            --m_left;
            return;
        }
        if (!m_isOpen)
            return;
        if (name == u"p" || name == u"h")
            m_flow->endParagraph();
        else if (name == u"table")
            m_flow->endTable();
        else if (name == u"table-row")
            m_flow->endRow();
        else if (name == u"table-cell")
            m_flow->endCell();
        else if (name == u"text-box")
            m_flow->endBox();
        else if (name == u"text" || isMargin(name))
            close();
    }

    void text(QStringView text)
    {
        if (m_left > 0 || !m_isOpen || text.isEmpty())
            return;
        if (std::exchange(m_isRaised, false) && text.front().isDigit())
            m_flow->add(u" "); // the note 2 behind 5.8 makes no 5.82 of it
        m_flow->add(collapsed(text));
    }

private:
    static bool isMargin(QStringView name)
    {
        return name == u"header" || name == u"footer" || name == u"header-first" || name == u"footer-first";
    }

    /// What was deleted, notes on the text, page numbers, and twins for another reader.
    static bool isLeftOut(QStringView name)
    {
        constexpr auto names =
            std::to_array<QStringView>({u"tracked-changes", u"annotation", u"page-number", u"page-count",
                u"hidden-text", u"note-citation", u"desc", u"title", u"forms", u"covered-table-cell"});
        return std::ranges::find(names, name) != names.end();
    }

    bool isHidden(QStringView name, const QXmlStreamAttributes &attributes) const
    {
        const auto style = attributeOf(attributes, u"style-name");
        return (name == u"hidden-paragraph" && attributeOf(attributes, u"is-hidden") == u"true")
            || (m_isOpen && !style.isEmpty() && m_hidden.contains(style))
            || (name == u"section" && attributeOf(attributes, u"display") == u"none");
    }

    static bool isOnLine(const QString &position)
    {
        return position.isEmpty() || position.startsWith(u"0% ") || position == u"0%";
    }

    /// Styles that hide text or begin a page stand before the text that has them.
    void noteStyle(QStringView name, const QXmlStreamAttributes &attributes)
    {
        if (m_isOpen)
            return;
        if (name == u"style")
            m_style = attributeOf(attributes, u"name");
        else if (name == u"text-properties" && attributeOf(attributes, u"display") == u"none")
            m_hidden.insert(m_style);
        else if (name == u"text-properties" && !isOnLine(attributeOf(attributes, u"text-position")))
            m_raised.insert(m_style);
        else if (name == u"paragraph-properties" && attributeOf(attributes, u"break-before") == u"page")
            m_beginsPage.insert(m_style);
    }

    void startText(QStringView name, const QXmlStreamAttributes &attributes)
    {
        if (name == u"p" || name == u"h") {
            startParagraph(attributeOf(attributes, u"style-name"));
        } else if (name == u"span") {
            m_isRaised = m_raised.contains(attributeOf(attributes, u"style-name"));
        } else if (name == u"table") {
            m_flow->startTable();
        } else if (name == u"table-row") {
            m_flow->startRow();
        } else if (name == u"table-cell") {
            m_flow->startCell();
        } else if (name == u"frame" || name == u"custom-shape") {
            m_x = points(attributeOf(attributes, u"x"));
            m_y = points(attributeOf(attributes, u"y"));
        } else if (name == u"text-box") {
            m_flow->startBox(m_x, m_y);
        } else if (name == u"soft-page-break") {
            m_flow->endPage();
        } else if (name == u"line-break") {
            m_flow->add(u"\n");
        } else if (name == u"tab") {
            m_flow->add(u"  ");
        } else if (name == u"s") {
            m_flow->add(u" ");
        }
    }

    void startParagraph(const QString &style)
    {
        if (m_beginsPage.contains(style))
            m_flow->endPage();
        m_flow->startParagraph();
    }

    void close()
    {
        m_isOpen = false;
        m_flow = &m_body;
    }

    FlowText &m_body;
    FlowText &m_margins;
    FlowText *m_flow = &m_body;
    bool m_isOpen = false; ///< within text, not within styles
    int m_left = 0; ///< how deep within what is left out
    QString m_style;
    QSet<QString> m_hidden;
    QSet<QString> m_beginsPage;
    QSet<QString> m_raised; ///< or lowered
    bool m_isRaised = false;
    double m_x = 0;
    double m_y = 0;
};

} // namespace

Outcome<QString> openDocumentText(const QByteArray &bytes)
{
    const auto entries = zipEntries(bytes, isWanted);
    if (!entries)
        return tl::unexpected(entries.error());
    // A document with a password has its parts encrypted each by itself.
    if (entries->value(u"META-INF/manifest.xml"_s).contains("encryption-data"))
        return tl::unexpected(Problem{.kind = Problem::Kind::LockedInside});
    FlowText body;
    FlowText margins;
    for (const auto *name : {u"styles.xml", u"content.xml"}) {
        const auto part = entries->value(QString::fromUtf16(name));
        OpenReader reader(body, margins);
        const auto read = part.isEmpty()
            ? Outcome<void>()
            : walkXml(part,
                {.start = [&](QStringView element,
                              const auto &attributes) { reader.start(element, attributes); },
                    .end = [&](QStringView element) { reader.end(element); },
                    .text = [&](QStringView words) { reader.text(words); }});
        if (!read)
            return tl::unexpected(read.error());
    }
    if (body.isTooLong() || margins.isTooLong())
        return tl::unexpected(Problem{.kind = Problem::Kind::TooLarge});
    return margins.text().remove(u'\f') + body.text();
}
