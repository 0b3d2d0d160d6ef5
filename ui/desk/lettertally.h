// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/sign.h"

#include <QAbstractItemModel>
#include <QMap>
#include <QPointer>

/// What the letters of a list amount to, kept in step with it: with a thousand letters held, a change of one
/// asks for that one alone. Of a LetterTable or any model with its roles.
class LetterTally : public QObject {
    Q_OBJECT

public:
    explicit LetterTally(QObject *parent = nullptr);

    /// Not owned; nullptr for none.
    void setLetters(QAbstractItemModel *letters);
    /// "99 letters · 80 to review · 12 need you".
    [[nodiscard]] QString words() const;
    /// Those of the letters, the newest first; 0 where one is not known.
    [[nodiscard]] QList<int> years() const;

Q_SIGNALS:
    /// Letters came, went or changed; once for each signal of the model.
    void changed();

private:
    struct Facts {
        QString standing;
        Sign sign = Sign::None;
        int year = 0;
    };
    [[nodiscard]] Facts factsOf(int row) const;
    void count(const Facts &facts, int by);
    void readAll();
    void insert(const QModelIndex &parent, int first, int last);
    void remove(const QModelIndex &parent, int first, int last);
    void update(const QModelIndex &first, const QModelIndex &last);

    QPointer<QAbstractItemModel> m_letters;
    QList<Facts> m_facts; // of each row
    QMap<QString, int> m_standings; // how many letters have each
    QMap<Sign, int> m_signs;
    QMap<int, int> m_years;
};
