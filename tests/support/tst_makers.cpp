// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fixtures.h"
#include "support/marks.h"
#include "support/places.h"
#include "support/textmaker.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Support;

/// The fixtures themselves: what they expect stands in them.
class TestMakers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreUnique();
    void figuresAgree_data() { recipes(); }
    void figuresAgree();
    void expectedValuesArePrinted_data() { recipes(); }
    void expectedValuesArePrinted();
    void bytesAreStable();

private:
    static void recipes();
};

void TestMakers::recipes()
{
    QTest::addColumn<int>("index");
    const QList<FixtureRecipe> all = fixtureRecipes();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(qUtf8Printable(all[i].name)) << i;
}

void TestMakers::namesAreUnique()
{
    QSet<QString> names;
    for (const FixtureRecipe &recipe : fixtureRecipes() + libreOfficeRecipes())
        QVERIFY2(
            !names.contains(recipe.name) && (names.insert(recipe.name), true), qUtf8Printable(recipe.name));
}

// A fixture with a slip of its own would call a right reading wrong.
void TestMakers::figuresAgree()
{
    QFETCH(int, index);
    const QList<LetterSpec> letters = fixtureRecipes()[index].letters;
    for (const LetterSpec &spec : letters) {
        const auto number = [&spec](QLatin1String key) { return spec.values.value(key).toDouble(); };
        QVERIFY(std::abs(number(Key::upheldRate)
                    - 100 * number(Key::upheldDecisions) / number(Key::investigations))
            < 0.5);
        if (number(Key::remedyBase) > 0)
            QVERIFY(std::abs(number(Key::remedyRate) - 100 * number(Key::remedies) / number(Key::remedyBase))
                < 0.5);
        if (spec.values.contains(Key::dealtWith))
            QCOMPARE(number(Key::dealtWith),
                number(Key::notForUs) + number(Key::assessedAndClosed) + number(Key::investigations));
    }
}

void TestMakers::expectedValuesArePrinted()
{
    QFETCH(int, index);
    const FixtureRecipe recipe = fixtureRecipes()[index];
    const QList<ExpectedLetter> letters = expectedLetters(recipe);
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const QString text = comparable(withoutMarks(typedLetter(recipe.letters[i], recipe.states)));
        for (const auto &[key, field] : letters[i].fields.asKeyValueRange()) {
            const bool isPhrase = key == Key::periodStart;
            QString printed = comparable(field.printed);
            if (recipe.letters[i].wording == "per-cent-words"_L1
                || recipe.letters[i].wording == "tables-2019"_L1)
                printed.remove(u'%');
            QVERIFY2(isPhrase || text.contains(printed), qUtf8Printable(key + u": "_s + printed));
        }
    }
}

void TestMakers::bytesAreStable()
{
    const FixtureRecipe recipe = fixtureRecipes()[1];
    QCOMPARE(madeFixture(recipe).bytes, madeFixture(recipe).bytes);
    QVERIFY(madeFixture(recipe).bytes.startsWith("%PDF"));
}

QTEST_MAIN(TestMakers)
#include "tst_makers.moc"
