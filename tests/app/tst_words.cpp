// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/reader.h"
#include "support/fixtures.h"
#include "support/places.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Support;

/// What the reader program says stands where each maker drew a value, in every unkind order of drawing.
class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void valuesStandWhereTheyWereDrawn_data();
    void valuesStandWhereTheyWereDrawn();

private:
    QList<Fixture> m_fixtures;
    Reader m_reader{QStringLiteral(UPHELD_READER)};
};

void TestWords::initTestCase()
{
    for (const Fixture &fixture : fixtures()) {
        if (!fixture.spots.isEmpty() && fixture.letters.size() == 1)
            m_fixtures.append(fixture);
    }
}

void TestWords::valuesStandWhereTheyWereDrawn_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < m_fixtures.size(); ++i)
        QTest::newRow(qUtf8Printable(m_fixtures[i].name)) << i;
}

void TestWords::valuesStandWhereTheyWereDrawn()
{
    QFETCH(int, index);
    const Fixture &fixture = m_fixtures[index];
    const auto document = m_reader.read(fixture.bytes, fixture.file);
    QVERIFY(document);
    QCOMPARE(document->quality, ReadingQuality::Complete);
    QStringList faults;
    for (const Spot &spot : fixture.spots) {
        const ExpectedField field = fixture.letters.front().fields.value(spot.key);
        const FieldKind kind = fieldDefinition(spot.key)->kind;
        if (kind == FieldKind::Text || kind == FieldKind::Date || field.state != FieldState::Stated)
            continue;
        const Place place{spot.page, spot.box.adjusted(-0.001, 0, 0.001, 0), 0, 0};
        const QString there = textAt(*document, place);
        if (comparable(there).remove(u'%') != QString(field.printed).remove(u'%'))
            faults.append(spot.key + u" on page "_s + QString::number(spot.page) + u": "_s + there
                + u" for "_s + field.printed);
    }
    QVERIFY2(faults.isEmpty(), qUtf8Printable(u'\n' + faults.join(u'\n')));
}

QTEST_MAIN(TestWords)
#include "tst_words.moc"
