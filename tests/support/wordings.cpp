// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/wordings.h"

#include "support/marks.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

Block blockNamed(const QString &name)
{
    static const QMap<QString, Block> blocks{{u"upheld"_s, Block::Upheld},
        {u"compliance"_s, Block::Compliance}, {u"remedy"_s, Block::Remedy},
        {u"dealt_with"_s, Block::DealtWith}};
    if (!blocks.contains(name))
        qFatal("wordings.txt names a block that does not exist");
    return blocks.value(name);
}

void addLine(QList<WordingSet> &sets, const QString &line)
{
    const QString first = line.section(u' ', 0, 0);
    const QString rest = line.section(u' ', 1);
    if (first == "set"_L1)
        sets.append({rest.section(u' ', 0, 0), rest.endsWith("known"_L1), {}});
    else if (first == "block"_L1)
        sets.last().blocks.append({blockNamed(rest.section(u' ', 0, 0)), rest.section(u' ', 1), {}, {}});
    else if (first == "nothing"_L1)
        sets.last().blocks.last().nothing = rest;
    else
        sets.last().blocks.last().lines.append({first.front(), rest});
}

QList<WordingSet> readSets()
{
    QFile file(QStringLiteral(UPHELD_FIXTURES "/wordings.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tests/fixtures/wordings.txt cannot be read");
    QList<WordingSet> sets;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.startsWith(u'#'))
            addLine(sets, line);
    }
    return sets;
}

// What stands for one pair of braces: "key", "key%" or "key|one|many".
QString replacement(const QString &inside, const LetterSpec &spec)
{
    if (inside == "X"_L1)
        return spec.council.name;
    if (inside == "Y0"_L1 || inside == "Y1"_L1)
        return QString::number(spec.year - (inside == "Y0"_L1 ? 1 : 0));
    const QStringList parts = inside.split(u'|');
    const bool perCent = parts.front().endsWith(u'%');
    const QString key = perCent ? parts.front().chopped(1) : parts.front();
    const QVariant value = spec.values.value(key);
    if (parts.size() == 3)
        return value.toDouble() == 1 ? parts[1] : parts[2];
    const bool isFigure = value.typeId() != QMetaType::QString;
    const QString printed = printedValue(value);
    if (key == Key::upheldPer100k && perCent)
        return marked(key, printed) + u'%';
    return marked(key, perCent && isFigure ? QString(printed + u'%') : printed);
}

} // namespace

namespace Support {

const QList<WordingSet> &wordingSets()
{
    static const QList<WordingSet> sets = readSets();
    return sets;
}

const WordingSet &wordingSet(const QString &name)
{
    const auto found = std::ranges::find(wordingSets(), name, &WordingSet::name);
    if (found == wordingSets().end())
        qFatal("no wording set '%s'", qUtf8Printable(name));
    return *found;
}

QString filled(const QString &pattern, const LetterSpec &spec)
{
    static const QRegularExpression braces(u"\\{([^}]*)\\}"_s);
    QString text;
    qsizetype from = 0;
    auto matches = braces.globalMatch(pattern);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        text += pattern.mid(from, match.capturedStart() - from) + replacement(match.captured(1), spec);
        from = match.capturedEnd();
    }
    return text + pattern.mid(from);
}

} // namespace Support
