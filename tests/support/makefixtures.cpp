// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later

// make-fixtures FOLDER: writes every fixture and what must be read in it, for looking at.
#include "support/expectedjson.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>

using namespace Qt::StringLiterals;
using namespace Support;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    if (argc != 2)
        qFatal("usage: make-fixtures FOLDER");
    const QDir folder(QFile::decodeName(argv[1]));
    const auto save = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(file.fileName()));
    };
    for (const FixtureRecipe &recipe : fixtureRecipes()) {
        const Fixture fixture = madeFixture(recipe);
        save(fixture.file, fixture.bytes);
        save(fixture.name + u".json"_s, expectedJson(recipe));
    }
    return 0;
}
