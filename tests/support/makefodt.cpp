// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later

// make-fodt FOLDER: writes the letters that LibreOffice is to make PDFs of, and what must be read in them.
// See tests/fixtures/libreoffice/make.sh.
#include "support/expectedjson.h"
#include "support/fodtmaker.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace Support;

int main(int argc, char **argv)
{
    if (argc != 2)
        qFatal("usage: make-fodt FOLDER");
    const QDir folder(QFile::decodeName(argv[1]));
    const auto save = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(file.fileName()));
    };
    for (const FixtureRecipe &recipe : libreOfficeRecipes()) {
        save(recipe.name + u".fodt"_s, flatOpenDocument(recipe.letters.front()));
        save(recipe.name + u".json"_s, expectedJson(recipe));
    }
    return 0;
}
