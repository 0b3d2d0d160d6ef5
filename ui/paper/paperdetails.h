// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/paperinput.h"

#include <QWidget>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;

/// Who the paper is for and by, and until when it is nobody else's.
class PaperDetails : public QWidget {
    Q_OBJECT

public:
    explicit PaperDetails(QWidget *parent = nullptr);

    /// Shows what \a input has, with \a earlier letters of its council held.
    void showInput(const PaperInput &input, int earlier);

Q_SIGNALS:
    /// A person changed something: these are the texts from now on.
    void changed(const PaperTexts &texts);

private:
    void layOut();
    void take();
    [[nodiscard]] QString year() const;

    PaperInput m_input;
    QLineEdit *m_committee;
    QCheckBox *m_hasMeeting;
    QDateEdit *m_meeting;
    QLineEdit *m_contact;
    QLineEdit *m_otherFormats;
    QCheckBox *m_earlierYears;
    QLabel *m_printedDate;
    QCheckBox *m_hasPublication;
    QDateEdit *m_publication;
    QCheckBox *m_embargo;
};
