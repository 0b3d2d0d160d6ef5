// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/paperinput.h"

/// How many of a paper's figures a person has compared with their letter; see keysToConfirm().
struct Confirmation {
    int figures = 0;
    int unconfirmed = 0;
};

/// The figures of \a letter: every stated value of the blocks upheld, compliance, remedy and dealt with, and
/// every base that a sentence stands for. In the order of fieldDefinitions().
[[nodiscard]] QStringList figureKeys(const Letter &letter);
/// The fields of \a letter that a person must have looked at before it goes into a final paper: its figures,
/// and those that letters of its year state and it does not, because the program may have missed them.
[[nodiscard]] QStringList keysToConfirm(const Letter &letter);
/// Over all letters of \a input.
[[nodiscard]] Confirmation confirmationOf(const PaperInput &input);
/// "DRAFT: 3 of 14 figures not yet checked".
[[nodiscard]] QString draftLine(const Confirmation &confirmation);
/// The end of a draft's sentence on its source: "3 of 14 figures in this paper not yet checked against it."
[[nodiscard]] QString draftSource(const Confirmation &confirmation);
/// Whether \a text is or ends with one of the two, whatever its numbers.
[[nodiscard]] bool saysDraft(const QString &text);
/// The day until which the figures of \a input are not public: printed in the letter or given by the officer,
/// after the day it is made. Invalid where none is due or it is switched off.
[[nodiscard]] QDate embargoedUntil(const PaperInput &input);
/// "Embargoed: the Ombudsman publishes on 24 July 2024" for the latest day after \a today that any of \a
/// letters prints; empty where there is none.
[[nodiscard]] QString embargoLine(const QList<PublicLetter> &letters, QDate today);
/// Whether the officer must be asked when the figures become public: the letter prints no date.
[[nodiscard]] bool needsPublicationDate(const PaperInput &input);
/// \a stem with the embargo in it, such as "Derbyshire-County-Council-2024-embargoed-until-2024-07-24".
[[nodiscard]] QString paperFileName(const PaperInput &input, const QString &stem);
