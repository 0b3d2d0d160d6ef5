// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Has every text of the program, and of Qt, said in the language of the system, where the program was built
/// with it (resources/translations); else all stay as the source has them, in English. Once, after the
/// application object stands; the translations belong to it.
void loadTranslations();
