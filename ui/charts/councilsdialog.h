// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/councilgroup.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

/// Asks which councils stand beside each other: 5 to 20 of one type. Never waited for: open() it and take
/// group() when it is accepted.
class CouncilsDialog : public QDialog {
    Q_OBJECT

public:
    struct Choice {
        CouncilGroup held; ///< all councils of the type of whom a letter of the year is held
        QDate yearEnding;
        QList<CouncilGroup> kept; ///< groups of that type
        CouncilGroup chosen; ///< what is ticked at first
    };
    explicit CouncilsDialog(const Choice &choice, QWidget *parent = nullptr);

    /// The councils ticked, under the name typed, which may be empty: then the group is not to be kept.
    [[nodiscard]] CouncilGroup group() const;

private:
    QWidget *makeKept();
    void tick(const CouncilGroup &group);
    void addCouncil(const CouncilGroup::Member &member, bool isHeld);
    [[nodiscard]] QListWidgetItem *itemOf(const QString &gssCode) const;
    void filter(const QString &words);
    void tell();

    const Choice m_choice;
    QComboBox *m_kept = nullptr; // null where none is kept
    QLineEdit *m_find;
    QListWidget *m_list;
    QLineEdit *m_name;
    QLabel *m_says;
    QPushButton *m_accept;
};
