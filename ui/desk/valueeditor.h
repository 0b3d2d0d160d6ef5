// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/casefile.h"

#include <QLineEdit>

class QKeyEvent;
class QLabel;

/// What the key that ends a correction says of it: Enter misread by the program, Alt+Enter letter in error,
/// Alt+Shift+Enter revised by the Ombudsman. Empty for every other key.
[[nodiscard]] std::optional<CorrectionKind> endingOf(const QKeyEvent &key);
/// Whether \a key is Enter held down: it confirms nothing more, for nobody can have read what comes up.
[[nodiscard]] bool isHeldEnter(const QKeyEvent &key);

/// The line in which a value is typed. Says under itself why a text is no value of its field, without a box.
class ValueEditor : public QLineEdit {
    Q_OBJECT

public:
    explicit ValueEditor(QString key, QWidget *parent = nullptr);

    [[nodiscard]] QString key() const { return m_key; }
    /// Of what kind the correction is, by the key that ended it.
    [[nodiscard]] CorrectionKind kind() const { return m_kind; }
    void setKind(CorrectionKind kind) { m_kind = kind; }
    /// Whether the text can be taken: a value of the field, or the name of a state.
    [[nodiscard]] bool isAcceptable() const;
    /// Shows why the text cannot be taken; hides the reason where it can.
    void showReason();
    /// What stands under the line at this moment; empty where nothing does.
    [[nodiscard]] QString reason() const;

protected:
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void placeReason();

    QString m_key;
    QLabel *m_reason; // sibling of the editor, so that it may be wider; dies with it
    CorrectionKind m_kind = CorrectionKind::Misread;
};
