// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/laidtext.h"
#include "letter/page.h"
#include "ui/document/typedpage.h"

#include <QList>
#include <QRectF>

#include <vector>

/// Some characters of a letter's text, in UTF-16 units.
struct CharacterSpan {
    int start = 0;
    int length = 0;

    [[nodiscard]] int end() const { return start + length; }
    [[nodiscard]] bool isEmpty() const { return length <= 0; }
    friend bool operator==(const CharacterSpan &, const CharacterSpan &) = default;
};

/// A box in parts of a page.
struct PageBox {
    int page = 0; ///< from 1, in the file
    QRectF box;

    friend bool operator==(const PageBox &, const PageBox &) = default;
};

/// The words of a letter in the order in which a person reads them, as one text, and the way back to the
/// page. Selecting, finding and reading aloud all go by its offsets. A value, for any thread; shared, cheap
/// to copy.
class ReadableText {
public:
    /// A file with more words than these on the letter's pages is shown without the rest of its text.
    static constexpr int mostWords = 100'000;

    ReadableText() = default;
    /// \a pages with their words; \a typed as long as \a pages where they are typed, else empty. Takes as
    /// long as laying out the pages does: not the GUI thread.
    ReadableText(const QList<Page> &pages, const QList<TypedPage> &typed);

    /// As printed, without soft hyphens, ligatures and the hyphens at which words are broken: '\n' ends a
    /// line, an empty line a paragraph.
    [[nodiscard]] const QString &text() const { return m_text.printed; }
    /// Of the same length, for finding: straight quotes, plain hyphens, spaces and digits, in one case.
    [[nodiscard]] const QString &folded() const { return m_folded; }
    /// \a text folded in the same way.
    [[nodiscard]] static QString fold(const QString &text);
    /// Offsets at which a hyphen was left out between two lines.
    [[nodiscard]] const QList<int> &brokenAt() const { return m_brokenAt; }
    /// Some words of the file are not in the text.
    [[nodiscard]] bool isCut() const { return m_isCut; }

    /// What stands between two gaps, in reading order.
    [[nodiscard]] const QList<CharacterSpan> &words() const { return m_words; }
    /// The word at \a offset, or the next one; -1 where none follows.
    [[nodiscard]] int wordAtOffset(int offset) const;
    /// The word nearest to \a at (parts of the page) on \a page; -1 where the page has none. \a size of the
    /// page in any unit, so that near is near in both directions.
    [[nodiscard]] int wordAt(int page, QPointF at, QSizeF size) const;
    /// The first word on \a page or behind it; -1 where there is none.
    [[nodiscard]] int firstWordOn(int page) const;
    /// From 1; 0 for a word that is not there.
    [[nodiscard]] int pageOf(int word) const;

    /// What \a span covers: a box for each line of each page.
    [[nodiscard]] QList<PageBox> boxes(CharacterSpan span) const;
    /// Where it begins, as extraction gives it for a value: page and box, or line and column. The box covers
    /// what stands on the first page.
    [[nodiscard]] Place place(CharacterSpan span) const;
    /// For the clipboard: the lines of a paragraph run on, typed lines end where they end.
    [[nodiscard]] QString copied(CharacterSpan span) const;

private:
    void append(const LaidText &block);
    void appendPage(const Page &page, int index);
    void findWords();
    void boxTyped(const QList<TypedPage> &typed);
    [[nodiscard]] QList<QRectF> partBoxes(const Origin &origin, int end) const;

    QList<Page> m_pages; ///< their words alone
    LaidText m_text;
    QString m_folded;
    QList<int> m_brokenAt;
    QList<CharacterSpan> m_words;
    QList<QList<QList<QRectF>>> m_typedBoxes; ///< by page, by word; empty for drawn pages
    bool m_isCut = false;
};
