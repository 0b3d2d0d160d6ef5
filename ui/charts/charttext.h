// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QGraphicsItem>
#include <QStringList>

/// Plain words in a chart, wrapped to a width and, past their last line, shortened with an ellipsis. Always
/// drawn as text, never as mark-up; control characters become spaces.
class ChartText final : public QGraphicsItem {
public:
    explicit ChartText(QGraphicsItem *parent, const QString &text = {});

    void setText(const QString &text);
    /// \a text without the characters that XML forbids or that turn the reading order around.
    [[nodiscard]] static QString harmless(const QString &text);
    /// The whole text, shortened or not.
    [[nodiscard]] QString text() const { return m_text; }
    /// The lines as drawn. Empty before the first layOut().
    [[nodiscard]] QStringList lines() const { return m_lines; }

    /// Wraps the text; \a width in scene units, \a alignment its horizontal part. A background hides grid
    /// lines.
    void layOut(const QFont &font, qreal width, int mostLines = 1, Qt::Alignment alignment = Qt::AlignLeft);
    /// Makes the lines of a wrapped text about equally long, so that no last word stands alone.
    void balance();
    /// Whether layOut() had to leave words out.
    [[nodiscard]] bool isShortened() const { return m_isShortened; }
    void setBackgroundVisible(bool visible) { m_hasBackground = visible; }
    /// The size of the lines as laid out.
    [[nodiscard]] QSizeF size() const { return m_size; }
    /// The width that the text needs in one line of \a font.
    [[nodiscard]] qreal naturalWidth(const QFont &font) const;

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    enum { Type = UserType + 1 };
    [[nodiscard]] int type() const override { return Type; }

private:
    QString m_text;
    QStringList m_lines;
    QFont m_font;
    QSizeF m_size;
    qreal m_width = 0;
    Qt::Alignment m_alignment = Qt::AlignLeft;
    bool m_hasBackground = false;
    bool m_isShortened = false;
};
