// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/paperinput.h"

#include <QJsonObject>

/// \a texts as they are kept with the council for its next paper. Pure.
[[nodiscard]] QJsonObject paperTextsAsJson(const PaperTexts &texts);
/// The texts that \a json holds; what is missing, of another kind or over any sane length is left at its
/// default, for a case file can come from anybody. Pure.
[[nodiscard]] PaperTexts paperTextsFromJson(const QJsonObject &json);
