// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"

#include "readletter.h"
#include "sampleletter.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The blocks of tests/fixtures/blocks.txt.
class Blocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void read_data();
    void read();
};

namespace {
QString withoutComments(const QString &text)
{
    QStringList lines = text.split(u'\n');
    lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    return lines.join(u'\n');
}

// "upheld_rate 85, investigations 55"
QMap<QString, QString> figuresOf(const QString &line)
{
    QMap<QString, QString> figures;
    for (const QString &one : line.mid(2).split(u", "_s))
        figures.insert(one.section(u' ', 0, 0), one.section(u' ', 1));
    return figures;
}

QStringList wrongInSilence(const Letter &letter, const QMap<QString, QString> &printed)
{
    QStringList wrong;
    for (const FieldDefinition &definition : fieldDefinitions()) {
        const FieldReading reading = letter.field(definition.key);
        const QString got =
            reading.state == FieldState::Stated ? valueToText(definition.key, reading.value) : u""_s;
        if (definition.block != Block::Letter && reading.doubt.isEmpty()
            && got != printed.value(definition.key))
            wrong.append(
                u"%1: printed \"%2\", read \"%3\""_s.arg(definition.key, printed.value(definition.key), got));
    }
    return wrong;
}
} // namespace

void Blocks::read_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<QString>("sure");
    QTest::addColumn<QString>("unsure");
    QFile file(QStringLiteral(UPHELD_SOURCE "/tests/fixtures/blocks.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto blocks = withoutComments(QString::fromUtf8(file.readAll())).split(u"\n---\n"_s);
    for (qsizetype at = 0; at < blocks.size(); ++at) {
        QStringList words;
        QStringList figures(2);
        for (const QString &line : blocks[at].split(u'\n')) {
            if (line.startsWith(u"= "_s) || line.startsWith(u"? "_s))
                figures[line.startsWith(u'?')] = line;
            else
                words.append(line);
        }
        const QString text = words.join(u'\n').trimmed();
        QTest::addRow("%d %s", int(at + 1), qPrintable(text.section(u'\n', 0, 0)))
            << text << figures[0] << figures[1];
    }
}

void Blocks::read()
{
    QFETCH(QString, block);
    QFETCH(QString, sure);
    QFETCH(QString, unsure);
    const auto letters = readLetters(SampleLetter::head() + block + u'\n');
    QCOMPARE(letters.size(), 1);
    const auto certain = sure.isEmpty() ? QMap<QString, QString>() : figuresOf(sure);
    QCOMPARE(differences(letters.first(), certain), QString());
    auto printed = unsure.isEmpty() ? QMap<QString, QString>() : figuresOf(unsure);
    printed.insert(certain);
    QCOMPARE(wrongInSilence(letters.first(), printed).join(u'\n'), QString());
}

QTEST_GUILESS_MAIN(Blocks)
#include "tst_blocks.moc"
