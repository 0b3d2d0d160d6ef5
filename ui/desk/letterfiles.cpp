// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/letterfiles.h"

#include <QDir>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestText = 4'000'000;

void takeUrl(const QUrl &url, LetterFiles &files)
{
    // A host would be another computer's share: not asked for behind the officer's back.
    const bool local = url.isLocalFile() && (url.host().isEmpty() || url.host() == u"localhost"_s);
    if (local && !url.path().isEmpty())
        files.paths.append(QUrl::fromLocalFile(url.path()).toLocalFile());
    else
        files.refused.append({.kind = Problem::Kind::NotReadable, .file = url.toDisplayString()});
}

void takeLine(QString line, LetterFiles &files)
{
    line = line.trimmed();
    if (line.size() > 1 && (line.front() == u'"' || line.front() == u'\'') && line.back() == line.front())
        line = line.mid(1, line.size() - 2);
    if (line.startsWith(u"file:"_s, Qt::CaseInsensitive))
        takeUrl(QUrl(line), files);
    else if (QDir::isAbsolutePath(line))
        files.paths.append(line);
}
} // namespace

bool mayHoldFiles(const QMimeData &data)
{
    return data.hasUrls();
}

LetterFiles letterFiles(const QMimeData &data)
{
    LetterFiles files;
    const auto urls = data.urls();
    for (const auto &url : urls)
        takeUrl(url, files);
    if (!urls.isEmpty() || !data.hasText())
        return files;
    const auto lines = data.text().left(longestText).split(u'\n');
    for (const auto &line : lines)
        takeLine(line, files);
    return files;
}
