// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/letter.h"

/// The council as the register has it, else as printed, else that it is not known.
[[nodiscard]] QString authorityWords(const Letter &letter);
/// "Unitary · Ms Adeyemi, Chief Executive · April 2023 to March 2024"; what is not known is left out.
[[nodiscard]] QString aboutWords(const Letter &letter);
/// "Letter 17 July 2024 · on the map 24 July 2024".
[[nodiscard]] QString datesWords(const Letter &letter);
/// What a person must know about an imperfect reading; empty for a complete one.
[[nodiscard]] QString qualityWords(ReadingQuality quality);
/// "Unitary council" and so on.
[[nodiscard]] QString typeWords(AuthorityType type);
/// What the check named \a check looks at: "Upheld rate agrees with its counts".
[[nodiscard]] QString checkWords(QAnyStringView check);
