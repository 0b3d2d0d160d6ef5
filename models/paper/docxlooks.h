// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QXmlStreamAttributes>

#include <optional>

/// What decides whether a reader of the file sees a piece of text. Empty: not said here.
struct TextLook {
    std::optional<bool> isHidden;
    std::optional<bool> isStruck;
    std::optional<bool> isWhite;
    std::optional<bool> isTiny; ///< too small to read
    std::optional<bool> isOnDark; ///< what is behind it

    /// Takes what \a name, an element of run or paragraph properties, says.
    void take(QStringView name, const QXmlStreamAttributes &attributes);
    /// This look where it says something, else that of \a under.
    [[nodiscard]] TextLook over(const TextLook &under) const;
    [[nodiscard]] bool isSeen() const;
};

/// The styles of a DOCX, from the elements of its styles' part.
class DocxLooks {
public:
    void start(QStringView name, const QXmlStreamAttributes &attributes);
    void end(QStringView name);

    /// How text of the style \a id looks, with what that is based on; of no style where there is none such.
    [[nodiscard]] TextLook ofStyle(const QString &id) const;
    /// How text looks in a paragraph of the style \a id; empty: of none.
    [[nodiscard]] TextLook ofParagraph(const QString &id) const;

private:
    struct Style {
        QString basedOn;
        TextLook look;
    };

    QHash<QString, Style> m_styles;
    TextLook m_default;
    QString m_defaultStyle; // of paragraphs
    QString m_open; // style
    bool m_isInDefault = false;
    bool m_isOfPart = false; // of a table, such as its first row
};

/// Which runs of text are open, and whether their readers see them: what is struck through, hidden, white on
/// white or too small to read says nothing, whether by itself or by its style.
class OpenRuns {
public:
    /// \a looks must outlive this.
    explicit OpenRuns(const DocxLooks &looks)
        : m_looks(looks)
    {
    }

    void start(QStringView name, const QXmlStreamAttributes &attributes);
    void end(QStringView name);
    [[nodiscard]] bool isSeen() const;

private:
    struct Run {
        TextLook look;
        QString style;
    };

    void takeLook(QStringView name, const QXmlStreamAttributes &attributes);
    [[nodiscard]] bool takeStyle(QStringView name, const QString &id);

    const DocxLooks &m_looks;
    QList<Run> m_open;
    QStringList m_tables; // their styles
    QString m_paragraphStyle;
    int m_former = 0;
    bool m_isInCellLook = false;
    std::optional<bool> m_isCellDark;
    std::optional<bool> m_isParagraphDark;
};
