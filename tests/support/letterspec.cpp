// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/letterspec.h"

#include "support/marks.h"
#include "support/wordings.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

const QMap<Block, QLatin1String> bases{{Block::Upheld, Key::investigations},
    {Block::Compliance, Key::complianceOutcomes}, {Block::Remedy, Key::remedyBase}};

bool isPrinted(const FigureLine &line, const LetterSpec &spec)
{
    const bool isAverage = line.kind == u'a' || line.kind == u'q';
    if (isAverage && spec.averages == Averages::Missing)
        return false;
    const bool isPer100k = line.kind == u'p' || line.kind == u'q';
    return !isPer100k || spec.values.contains(Key::upheldPer100k);
}

int ringOf(Block block, const LetterSpec &spec)
{
    static const QMap<Block, QLatin1String> rates{{Block::Upheld, Key::upheldRate},
        {Block::Compliance, Key::complianceRate}, {Block::Remedy, Key::remedyRate}};
    return rates.contains(block) ? spec.values.value(rates.value(block), -1).toInt() : -1;
}

// The keys whose values stand in the blocks.
QStringList printedKeys(const QList<FigureBlock> &blocks)
{
    QStringList keys;
    for (const FigureBlock &block : blocks) {
        for (const FigureLine &line : block.lines) {
            for (const QChar c : line.text) {
                if (isMarkStart(c))
                    keys.append(markKey(c));
            }
        }
    }
    return keys;
}

ExpectedField expectedFigure(const FieldDefinition &field, const LetterSpec &spec,
    const QList<FigureBlock> &blocks, const QStringList &printed)
{
    const QVariant value = spec.values.value(field.key);
    if (printed.contains(field.key)) {
        if (value.typeId() == QMetaType::QString)
            return {FieldState::NotApplicable, {}, value.toString()};
        const QString sign = field.kind == FieldKind::PerCent ? u"%"_s : QString();
        return {FieldState::Stated, value, printedValue(value) + sign};
    }
    for (const FigureBlock &block : blocks) {
        if (block.block != field.block)
            continue;
        if (!block.nothing)
            return {FieldState::NotStated, {}, {}};
        const QString sentence = withoutMarks(block.lines.front().text);
        if (field.key == bases.value(field.block))
            return {FieldState::Stated, 0, sentence};
        return {FieldState::NotApplicable, {}, sentence};
    }
    return {};
}

// "residents.The average": sentences follow each other in one paragraph, the space between them lost.
void runTogether(FigureBlock &block)
{
    const QString sentences = u"sapqb"_s;
    for (qsizetype i = 1; i < block.lines.size();) {
        FigureLine &before = block.lines[i - 1];
        if (sentences.contains(before.kind) && sentences.contains(block.lines[i].kind)) {
            // "upheld 60.87% of" would be another number.
            const bool startsWithValue = isMarkStart(QString(block.lines[i].text).remove(u'*').front());
            before.text += (startsWithValue ? u" "_s : QString()) + block.lines[i].text;
            block.lines.removeAt(i);
        } else {
            ++i;
        }
    }
}

void applyStates(FigureBlock &block, TextStates states)
{
    if (states & TextState::RunTogether)
        runTogether(block);
    for (FigureLine &line : block.lines)
        line.text = withStates(line.text, states);
    block.heading = withStates(block.heading, states);
}

} // namespace

namespace Support {

QString printedValue(const QVariant &value)
{
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    switch (value.typeId()) {
    case QMetaType::QDate:
        return english.toString(value.toDate(), u"d MMMM yyyy"_s);
    case QMetaType::Int:
        return english.toString(value.toInt());
    case QMetaType::Double:
        return QString::number(value.toDouble());
    default:
        return value.toString();
    }
}

QList<FigureBlock> figureBlocks(const LetterSpec &spec)
{
    QList<FigureBlock> blocks;
    for (const WordedBlock &worded : wordingSet(spec.wording).blocks) {
        const BlockState state = spec.blocks.value(worded.block, BlockState::Printed);
        if (state == BlockState::Absent)
            continue;
        FigureBlock block{worded.block, worded.heading, -1, {}, state == BlockState::Nothing};
        if (spec.lostHeading && blocks.isEmpty())
            block.heading.clear();
        if (block.nothing) {
            block.lines = {{u's', worded.nothing}};
        } else {
            block.ring = ringOf(worded.block, spec);
            for (const FigureLine &line : worded.lines) {
                if (isPrinted(line, spec))
                    block.lines.append({line.kind, filled(line.text, spec)});
            }
        }
        applyStates(block, spec.states);
        blocks.append(block);
    }
    return blocks;
}

QMap<QString, ExpectedField> expectedFields(const LetterSpec &spec, const QList<FigureBlock> &blocks)
{
    const QStringList printed = printedKeys(blocks);
    QMap<QString, ExpectedField> fields;
    for (const FieldDefinition &field : fieldDefinitions()) {
        const QVariant value = spec.values.value(field.key);
        if (field.block == Block::Letter)
            fields[field.key] = value.isValid()
                ? ExpectedField{FieldState::Stated, value, printedValue(value)}
                : ExpectedField{};
        else
            fields[field.key] = expectedFigure(field, spec, blocks, printed);
    }
    return fields;
}

} // namespace Support
