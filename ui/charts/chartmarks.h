// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>

/// The usual range: hatched and outlined, so that it differs from a bar in a grey print too.
class BandMark final : public QGraphicsItem {
public:
    explicit BandMark(QGraphicsItem *parent);
    /// \a rect in the parent's units, beside words of \a textSize.
    void layOut(const QRectF &rect, qreal textSize);
    [[nodiscard]] QRectF rect() const { return m_rect; }

    [[nodiscard]] QRectF boundingRect() const override { return m_rect.adjusted(-2, -2, 2, 2); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    enum { Type = UserType + 2 };
    [[nodiscard]] int type() const override { return Type; }

private:
    QRectF m_rect;
    qreal m_textSize = 16;
};

/// An average: an upright line with a diamond on its upper end.
class AverageMark final : public QGraphicsItem {
public:
    explicit AverageMark(QGraphicsItem *parent);
    /// The line from \a top (the diamond's middle) down to \a bottom; \a radius of the diamond. The diamond
    /// alone where both have the same height.
    void layOut(const QPointF &top, qreal bottom, qreal textSize);
    [[nodiscard]] qreal radius() const { return 0.42 * m_textSize; }
    /// In doubt: hollow and dashed.
    void setInDoubt(bool inDoubt) { m_isInDoubt = inDoubt; }
    [[nodiscard]] bool isInDoubt() const { return m_isInDoubt; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    enum { Type = UserType + 3 };
    [[nodiscard]] int type() const override { return Type; }

private:
    QPointF m_top;
    qreal m_bottom = 0;
    qreal m_textSize = 16;
    bool m_isInDoubt = false;
};

/// The bar of a rate that is in doubt: hollow, its outline dashed, so that it differs in a grey print
/// too.
class DoubtfulBar final : public QGraphicsItem {
public:
    explicit DoubtfulBar(QGraphicsItem *parent);
    void layOut(const QRectF &rect, qreal textSize);
    [[nodiscard]] QRectF rect() const { return m_rect; }

    [[nodiscard]] QRectF boundingRect() const override { return m_rect.adjusted(-2, -2, 2, 2); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    enum { Type = UserType + 5 };
    [[nodiscard]] int type() const override { return Type; }

private:
    QRectF m_rect;
    qreal m_textSize = 16;
};

/// One rate among others: a disc, hollow for 1 to 4 cases, a hollow square where it is in doubt; or an
/// average's diamond, hollow where that is in doubt.
class PointMark final : public QGraphicsItem {
public:
    enum class Kind { Rate, SmallBase, Doubtful, Average, DoubtfulAverage };
    PointMark(QGraphicsItem *parent, Kind kind);
    /// \a radius in multiples of \a textSize, the size of the words beside it.
    void layOut(const QPointF &middle, qreal radius, qreal textSize);
    [[nodiscard]] Kind kind() const { return m_kind; }

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;
    enum { Type = UserType + 4 };
    [[nodiscard]] int type() const override { return Type; }

private:
    Kind m_kind;
    QPointF m_middle;
    qreal m_radius = 5;
    qreal m_textSize = 16;
};

/// A diamond around \a middle.
[[nodiscard]] QPolygonF diamond(const QPointF &middle, qreal radius);
