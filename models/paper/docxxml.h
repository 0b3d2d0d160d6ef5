// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>

#include <functional>
#include <initializer_list>

/// The namespaces of a DOCX.
namespace Ns {
inline constexpr auto word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr auto relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline constexpr auto packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
inline constexpr auto contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
inline constexpr auto drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
inline constexpr auto wordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
inline constexpr auto picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
inline constexpr auto svg = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
} // namespace Ns

/// One XML part of a DOCX, written with the prefixes that word processors expect. It ends with bytes().
class DocxXml {
public:
    using Attributes = std::initializer_list<std::pair<const char *, QString>>;

    DocxXml();
    /// An element with \a attributes, whose names carry their prefix ("w:val"). Ended by end().
    void start(const char *name, Attributes attributes = {});
    void end();
    void empty(const char *name, Attributes attributes = {});
    /// An element that holds \a text alone.
    void textElement(const char *name, const QString &text, Attributes attributes = {});
    [[nodiscard]] QByteArray bytes();

private:
    void addAttributes(Attributes attributes);

    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

/// \a text without what XML forbids (control characters, lone surrogates, U+FFFE and U+FFFF) and without the
/// marks that turn the direction of what follows them.
[[nodiscard]] QString xmlText(const QString &text);
