// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

#include <QImage>
#include <QWidget>

#include <optional>

class FieldView;
class NoteLine;
class PassagesModel;
class PassagesPane;
class QAbstractItemModel;
class QItemSelectionModel;
class QLabel;
class ReasonBox;

/// Whose letter it is, its fields, and under them why the current one stands out or where it comes from.
class FieldPane : public QWidget {
    Q_OBJECT

public:
    explicit FieldPane(QWidget *parent = nullptr);

    /// A FieldTable or any model with its roles, and the selection model shared with the page. Not owned.
    void setFields(QAbstractItemModel *fields, QItemSelectionModel *selection);
    /// The passages above the table, with their selection model. Not owned.
    void setPassages(PassagesModel *passages, QItemSelectionModel *selection);
    /// Says above the table whose letter it is and how well it was read.
    void showHeading(const Letter &letter);
    void clearHeading();
    /// Selects the field \a key and brings it into view. False where it has no row.
    bool select(QAnyStringView key);
    /// What is left of the letter and of the whole case file, above the table.
    void showLeft(const QString &ofLetter, const QString &ofCaseFile);
    /// \a tried is the letter with what is being typed for the field \a key: the words under the table
    /// follow it. Empty while what is typed is no value.
    void showTyped(const QString &key, const std::optional<CheckedLetter> &tried);
    /// Nothing is being typed any more.
    void showStored();
    /// The only value of the current field that agrees with the other figures, as the editor takes it; empty
    /// where there is none.
    [[nodiscard]] QString agreeing() const;
    /// Selects the first field that needs a person, those that stand out first; else the first figure.
    void selectFirst();
    [[nodiscard]] FieldView *view() const { return m_view; }
    [[nodiscard]] NoteLine *note() const { return m_note; }
    [[nodiscard]] PassagesPane *passages() const { return m_passagesPane; }
    /// The piece of the page that placeAsked() asked for, beside the words under the table; none where null.
    void showCutOut(const QImage &picture);
    /// The words under the table.
    [[nodiscard]] QString reason() const;

Q_SIGNALS:
    /// The current field stands out and was read at \a place of a drawn page: a picture of it is wanted. An
    /// invalid place: none is.
    void placeAsked(const Place &place);

private:
    void updateReason();
    void askForPlace();
    void selectAgain();

    QLabel *m_authority;
    QLabel *m_about;
    QLabel *m_quality;
    QLabel *m_left;
    PassagesPane *m_passagesPane;
    FieldView *m_view;
    ReasonBox *m_reason;
    QLabel *m_cutOut;
    Place m_asked;
    NoteLine *m_note;
    QString m_typedWords; // in place of the stored value's, while something is typed
    QString m_typedAgreeing;
    bool m_isTypedFlagged = false;
    QAbstractItemModel *m_fields = nullptr;
    QItemSelectionModel *m_selection = nullptr;
    PassagesModel *m_passages = nullptr;
    QItemSelectionModel *m_passage = nullptr;
    QString m_key; // of the current row, to find it again after a reset
};
