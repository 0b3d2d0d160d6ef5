// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The floor: Poppler's own text pass over the files named, in one process, nothing else done.
#include <QFile>

#include <poppler-qt6.h>

#include <memory>

int main(int argc, char **argv)
{
    qsizetype words = 0;
    for (int i = 1; i < argc; ++i) {
        const std::unique_ptr<Poppler::Document> document =
            Poppler::Document::load(QString::fromLocal8Bit(argv[i]));
        for (int page = 0; document && page < document->numPages(); ++page) {
            const std::unique_ptr<Poppler::Page> drawn = document->page(page);
            words += drawn ? qsizetype(drawn->textList().size()) : 0;
        }
    }
    return words > 0 ? 0 : 1;
}
