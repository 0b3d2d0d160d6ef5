// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/passagecommon.h"

#include "extraction/passagetext.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {
/// The hash of every sequence of words in turn; singular and plural councils are one.
std::vector<size_t> sequencesOf(const QStringList &words)
{
    std::vector<size_t> wordHashes;
    std::ranges::transform(words, std::back_inserter(wordHashes),
        [](const QString &word) { return qHash(word == "councils"_L1 ? u"council"_s : word, size_t(0)); });
    std::vector<size_t> sequences;
    for (qsizetype at = 0; at + CommonText::sequenceLength <= words.size(); ++at)
        sequences.push_back(
            qHashRange(wordHashes.begin() + at, wordHashes.begin() + at + CommonText::sequenceLength));
    return sequences;
}

QJsonObject objectOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}
} // namespace

const CommonText &CommonText::bundled()
{
    static const CommonText text = [] {
        CommonText common;
        const QDir folder(u":/wordings"_s);
        for (const auto &name : folder.entryList({u"commontext-*.json"_s})) {
            const auto held = objectOf(folder.filePath(name));
            common.m_years.insert(held.value("year_ending"_L1).toInt());
            for (const auto &paragraph : held.value("paragraphs"_L1).toArray())
                common.add(comparedWords(paragraph.toString()));
        }
        return common;
    }();
    return text;
}

void CommonText::add(const QStringList &words)
{
    for (const auto sequence : sequencesOf(words))
        m_sequences.insert(sequence);
}

double CommonText::coverage(const QStringList &words) const
{
    const auto sequences = sequencesOf(words);
    if (sequences.empty())
        return 1;
    qsizetype covered = 0;
    qsizetype coveredTo = 0; // the first word that is not covered yet
    for (qsizetype at = 0; at < qsizetype(sequences.size()); ++at) {
        if (!m_sequences.contains(sequences[size_t(at)]))
            continue;
        covered += at + sequenceLength - std::max(at, coveredTo);
        coveredTo = at + sequenceLength;
    }
    return double(covered) / double(words.size());
}
