// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace {
bool install(const QString &name, const QString &folder)
{
    auto texts = std::make_unique<QTranslator>(QCoreApplication::instance());
    if (!texts->load(QLocale(), name, u"_"_s, folder) || !QCoreApplication::installTranslator(texts.get()))
        return false;
    texts.release(); // the application's
    return true;
}
} // namespace

void loadTranslations()
{
    // Qt's own words follow ours: half a window in another language is worse than one in English.
    if (install(u"upheld"_s, u":/translations"_s))
        install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}
