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
    /// The groups of that type that are kept from now on, with \a words to say what became of them; \a chosen
    /// is the one looked at. What is ticked stays.
    void setKept(const QList<CouncilGroup> &kept, const QString &chosen, const QString &words);

Q_SIGNALS:
    /// The kept group with that name is to be kept no more.
    void dropAsked(const QString &name);
    /// The kept group \a name is to be named \a to, which is another name.
    void renameAsked(const QString &name, const QString &to);

private:
    QWidget *makeKept();
    void showKept(const QString &chosen);
    void chooseKept();
    [[nodiscard]] QString keptName() const;
    void tick(const CouncilGroup &group);
    void addCouncil(const CouncilGroup::Member &member, bool isHeld);
    [[nodiscard]] QListWidgetItem *itemOf(const QString &gssCode) const;
    void filter(const QString &words);
    void tell();

    Choice m_choice;
    QWidget *m_keptLine;
    QComboBox *m_kept;
    QPushButton *m_rename;
    QPushButton *m_drop;
    QLineEdit *m_find;
    QListWidget *m_list;
    QLineEdit *m_name;
    QLabel *m_says;
    QPushButton *m_accept;
};
