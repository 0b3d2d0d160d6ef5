// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <variant>

/// A paper as values, before it becomes a file: what the preview shows and what the DOCX holds. Texts are
/// plain: no markup of any kind means anything in them.

/// The built-in styles of a word processor, so that a council's template restyles the paper.
enum class ParagraphStyle {
    Title,
    Heading1,
    Heading2,
    Heading3,
    Body,
    Quote,
    ListNumber, ///< a run of these is one list, counted from 1
    ListBullet,
};

/// A piece of a paragraph.
struct PaperSpan {
    QString text;
    bool bold = false;
    QString label; ///< of a table or picture: the text is then "Table 1" or "Figure 1", as the file counts

    friend bool operator==(const PaperSpan &, const PaperSpan &) = default;
};

struct PaperParagraph {
    ParagraphStyle style = ParagraphStyle::Body;
    QList<PaperSpan> spans;

    [[nodiscard]] QString text() const;
    friend bool operator==(const PaperParagraph &, const PaperParagraph &) = default;
};

/// A table with one header row; every row has a cell for each column, and none is empty.
struct PaperTable {
    QString label; ///< for references to it; unique in the document
    QString caption; ///< without "Table 1: ", which the file counts
    QString description; ///< for those who cannot see it
    QStringList header;
    QList<QStringList> rows;
    QList<int> widths; ///< of the columns, in parts of their sum

    friend bool operator==(const PaperTable &, const PaperTable &) = default;
};

/// A picture in the line of text.
struct PaperPicture {
    QString label;
    QString caption; ///< without "Figure 1: "
    QString altText; ///< never empty
    QByteArray png;
    QByteArray svg; ///< may be empty; a word processor that knows SVG shows it in place of the PNG
    QSizeF millimetres;

    friend bool operator==(const PaperPicture &, const PaperPicture &) = default;
};

using PaperBlock = std::variant<PaperParagraph, PaperTable, PaperPicture>;

/// A part of the paper that the officer can switch off.
struct PaperSection {
    QString key; ///< "summary"; stays the same whatever the language
    QString heading; ///< Heading 1; empty for the lines of the title
    QList<PaperBlock> blocks;
    bool newPage = false; ///< begins on a page of its own

    friend bool operator==(const PaperSection &, const PaperSection &) = default;
};

/// What a paper was made of: kept in its file, so that it is compared with the same when it comes back.
struct PaperOrigin {
    QString authority; ///< the council; empty: not known
    QList<QDate> years; ///< the last days of its letters' years, its own first
    QString councils; ///< name of the kept group beside it; empty: none

    friend bool operator==(const PaperOrigin &, const PaperOrigin &) = default;
};

struct PaperDocument {
    QString title;
    QDate madeOn;
    PaperOrigin origin;
    QList<PaperSection> sections;

    friend bool operator==(const PaperDocument &, const PaperDocument &) = default;
};

/// A paragraph of one piece.
[[nodiscard]] PaperParagraph paragraph(const QString &text, ParagraphStyle style = ParagraphStyle::Body);
/// Where each label's table or picture stands in the count of its kind, from 1: "Table 2" for \a label.
/// Empty where the document has no such label.
[[nodiscard]] QString numberedLabel(const PaperDocument &document, const QString &label);
/// Keeps "9 of 13", "7 to 13" and "17 July 2024" on one line by no-break spaces.
[[nodiscard]] QString keepTogether(const QString &text);
