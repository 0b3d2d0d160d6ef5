// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/lettertable.h"
#include "tests/store/sampleletter.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

class TestLetterTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsSayWhatEachLetterNeeds();
    void lettersComeInTheirPlace();
    void aRemovedLetterGoes();
    void aChangedLetterMovesAndStaysSelected();
    void averagesThatDisagreeFlagEachOther();
    void sampleAndRealAveragesAreApart();
    void aLetterThatIsRenamedIsNamedSoInTheOthers();
    void aRevisedLetterMarksTheOneItReplaces();
    void lettersOfOneNameKeepTheirOrder();
    void aThousandLettersComeOneByOne();
    void whatAnotherProgramWroteIsCaughtUpWith_data();
    void whatAnotherProgramWroteIsCaughtUpWith();

private:
    LetterId add(const Letter &letter)
    {
        const QByteArray bytes =
            letter.authorityName.toUtf8() + QByteArray::number(letter.yearEnding().year());
        return m_file->add(Sample::document(bytes, {letter}))->first();
    }
    [[nodiscard]] QStringList rows() const
    {
        QStringList rows;
        for (int row = 0; row < m_table->rowCount(); ++row) {
            rows.append(m_table->index(row, LetterTable::Authority).data().toString() + u' '
                + m_table->index(row, LetterTable::YearEnding).data().toString());
        }
        return rows;
    }
    [[nodiscard]] int flags(LetterId letter) const
    {
        return m_table->index(m_table->rowOf(letter), 0).data(LetterTable::FlagCountRole).toInt();
    }

    /// Everything that \a table says.
    [[nodiscard]] static QStringList all(const LetterTable &table)
    {
        QStringList all;
        for (int row = 0; row < table.rowCount(); ++row) {
            for (int column = 0; column < LetterTable::ColumnCount; ++column)
                all.append(table.index(row, column).data().toString());
            for (int role = LetterTable::LetterIdRole; role <= LetterTable::PassageCountRole; ++role)
                all.append(table.index(row, 0).data(role).toString());
        }
        return all;
    }

    std::optional<ReferenceLibrary> m_library;
    std::unique_ptr<CaseFile> m_file;
    std::unique_ptr<LetterTable> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestLetterTable::init()
{
    m_tester.reset();
    m_table.reset();
    if (!m_library)
        m_library = ReferenceLibrary::bundled().value();
    m_file = std::move(CaseFile::open(u":memory:"_s).value());
    m_table = std::make_unique<LetterTable>(*m_file, *m_library);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_table.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void TestLetterTable::rowsSayWhatEachLetterNeeds()
{
    auto letter = Sample::letter(u"Luton Borough Council"_s, 2024, u"E06000032"_s);
    letter.setField(Sample::stated(Key::upheldDecisions, 8, u"8"_s)); // 69% of 13 is 9
    letter.setField({.key = Key::complianceOutcomes});
    const auto id = add(letter);
    QVERIFY(m_file->correct(id, Sample::correction(Key::ombudsman, u"Amerdeep"_s)));
    m_table->refresh();
    const auto row = m_table->index(0, 0);
    QCOMPARE(rows(), QStringList{u"Luton Borough Council 2024"_s});
    QCOMPARE(row.data(LetterTable::LetterIdRole).toLongLong(), idNumber(id));
    QVERIFY(row.data(LetterTable::FlagCountRole).toInt() >= 3); // rate, count, base
    QCOMPARE(row.data(LetterTable::CorrectedCountRole).toInt(), 1);
    // compliance_outcomes, upheld_average and the average per 100,000; those dealt with came in 2025.
    QCOMPARE(row.data(LetterTable::NotFoundCountRole).toInt(), 3);
    QCOMPARE(row.data(LetterTable::YearEndingRole).toDate(), QDate(2024, 3, 31));
    QCOMPARE(row.data(LetterTable::TypeRole).toString(), u"unitary"_s);
    QVERIFY(m_table->index(0, LetterTable::Needs).data().toString().contains(u"3 not found"_s));
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().startsWith(u"Luton Borough Council, year"_s));
    QCOMPARE(m_table->letterAt(0), id);
    QCOMPARE(m_table->letterAt(1), LetterId{});
    QCOMPARE(m_table->rowOf(LetterId{99}), -1);
}

void TestLetterTable::lettersComeInTheirPlace()
{
    for (const auto &[name, year] : {std::pair{u"Luton"_s, 2020}, std::pair{u"derby"_s, 2024},
             std::pair{u"Luton"_s, 2024}, std::pair{u"York"_s, 2019}, std::pair{u"Bolton"_s, 2022}})
        m_table->refreshLetter(add(Sample::letter(name, year)));
    const QStringList expected{
        u"Bolton 2022"_s, u"derby 2024"_s, u"Luton 2024"_s, u"Luton 2020"_s, u"York 2019"_s};
    QCOMPARE(rows(), expected);
    m_table->refresh();
    QCOMPARE(rows(), expected);
    const auto ids = m_file->letters().value();
    for (int row = 0; row < m_table->rowCount(); ++row)
        QCOMPARE(m_table->letterAt(row), ids.at(row));
}

void TestLetterTable::aRemovedLetterGoes()
{
    const auto luton = add(Sample::letter(u"Luton"_s));
    const auto derby = add(Sample::letter(u"Derby"_s));
    m_table->refresh();
    QVERIFY(m_file->setRemoved(derby, true));
    m_table->refreshLetter(derby);
    QCOMPARE(m_table->rowOf(derby), -1);
    QCOMPARE(m_table->rowOf(luton), 0);
    QVERIFY(m_file->setRemoved(derby, false));
    m_table->refreshLetter(derby);
    QCOMPARE(m_table->rowOf(derby), 0);
    m_table->refreshLetter(LetterId{99});
    QCOMPARE(m_table->rowCount(), 2);
}

void TestLetterTable::aChangedLetterMovesAndStaysSelected()
{
    const auto luton = add(Sample::letter(u"Luton"_s));
    add(Sample::letter(u"Derby"_s));
    add(Sample::letter(u"York"_s));
    m_table->refresh();
    const QPersistentModelIndex selected = m_table->index(m_table->rowOf(luton), 0);
    int version = 0;
    for (const auto &[name, row] : {std::pair{u"Zetland"_s, 2}, std::pair{u"Aldborough"_s, 0},
             std::pair{u"Eton"_s, 1}, std::pair{u"Eton B"_s, 1}}) {
        QVERIFY(
            m_file->correct(luton, Sample::correction(Key::authority, name, version++), Council{name, {}}));
        m_table->refreshLetter(luton);
        QCOMPARE(m_table->rowOf(luton), row);
        QCOMPARE(selected.row(), row);
        QCOMPARE(selected.data().toString(), name);
    }
    QCOMPARE(m_table->rowCount(), 3);
}

void TestLetterTable::averagesThatDisagreeFlagEachOther()
{
    // A year that the published table does not have.
    const auto letter = [](const QString &name, const QString &code, int average) {
        auto letter = Sample::letter(name, 2050, code);
        letter.setField(Sample::stated(Key::upheldAverage, average, QString::number(average)));
        return letter;
    };
    const auto luton = add(letter(u"Luton Borough Council"_s, u"E06000032"_s, 79));
    m_table->refresh();
    const int alone = flags(luton);
    QCOMPARE(m_table->heldAverages().forLetter(letter({}, {}, 0), false).size(), 1);

    QSignalSpy changed(m_table.get(), &QAbstractItemModel::dataChanged);
    const auto derby = add(letter(u"Derby City Council"_s, u"E06000015"_s, 80));
    m_table->refreshLetter(derby);
    QCOMPARE(flags(luton), alone + 1);
    QCOMPARE(flags(derby), alone + 1);
    QCOMPARE(m_table->heldAverages().forLetter(letter({}, {}, 0), false).size(), 2);
    QVERIFY(!changed.isEmpty());

    auto correction = Sample::correction(Key::upheldAverage, 79);
    QVERIFY(m_file->correct(derby, correction));
    m_table->refreshLetter(derby);
    QCOMPARE(flags(luton), alone);
    QCOMPARE(flags(derby), alone);

    correction.version = 2;
    correction.field.value = 81;
    QVERIFY(m_file->correct(derby, correction));
    m_table->refreshLetter(derby);
    QCOMPARE(flags(luton), alone + 1);
    QVERIFY(m_file->setRemoved(derby, true));
    m_table->refreshLetter(derby);
    QCOMPARE(flags(luton), alone);
}

void TestLetterTable::sampleAndRealAveragesAreApart()
{
    const auto stated = [](int average) {
        auto letter = Sample::letter(u"Luton Borough Council"_s, 2050, u"E06000032"_s);
        letter.setField(Sample::stated(Key::upheldAverage, average, QString::number(average)));
        return letter;
    };
    const auto real = add(stated(79));
    m_table->refresh();
    const int alone = flags(real);
    // The same year and type, but a council that only exists in another register.
    auto letter = stated(80);
    letter.authorityName = u"Nowhere Council"_s;
    letter.type = AuthorityType::Unknown;
    letter.gssCode.clear();
    m_table->refreshLetter(add(letter));
    QCOMPARE(flags(real), alone);
}

void TestLetterTable::aLetterThatIsRenamedIsNamedSoInTheOthers()
{
    // A type and year whose averages are not published.
    auto one = Sample::letter(u"Ashdale"_s, 2020);
    auto other = Sample::letter(u"Wexcombe"_s, 2020);
    one.setField(Sample::stated(Key::upheldAverage, 61, u"61%"_s));
    other.setField(Sample::stated(Key::upheldAverage, 62, u"62%"_s));
    const auto first = add(one);
    const auto second = add(other);
    m_table->refresh();
    const auto reason = [&] { return m_table->asRead(second)->reason(Key::upheldAverage); };
    QVERIFY2(reason().contains(u"the letter of Ashdale says 61%"_s), qPrintable(reason()));
    QVERIFY(m_file
                ->correct(first, Sample::correction(Key::authority, u"Northmoor"_s),
                    Council{u"Northmoor"_s, {}, AuthorityType::Unitary})
                .has_value());
    m_table->refreshLetter(first);
    QVERIFY2(reason().contains(u"the letter of Northmoor says 61%"_s), qPrintable(reason()));
}

void TestLetterTable::aRevisedLetterMarksTheOneItReplaces()
{
    const auto older = add(Sample::letter(u"Ashdale"_s, 2024));
    const auto newer =
        m_file->add(Sample::document("revised", {Sample::letter(u"Ashdale"_s, 2024)}))->first();
    m_table->refresh();
    const auto cell = [&](LetterId letter, int role) {
        return m_table->index(m_table->rowOf(letter), 0).data(role);
    };
    const auto spoken = [&](LetterId letter) { return cell(letter, Qt::AccessibleTextRole).toString(); };
    QVERIFY(!cell(older, LetterTable::SupersededRole).toBool());
    QVERIFY(m_file->setRevises(newer, older).has_value());
    QSignalSpy shown(m_table.get(), &QAbstractItemModel::dataChanged);
    m_table->refreshLetter(newer);
    QVERIFY(std::ranges::any_of(shown,
        [&](const auto &change) { return change.first().toModelIndex().row() == m_table->rowOf(older); }));
    QVERIFY(cell(older, LetterTable::SupersededRole).toBool());
    QVERIFY(spoken(older).contains(u"Replaced by its revised letter."_s));
    QVERIFY(spoken(newer).contains(u"Revised letter."_s));
    shown.clear();
    QVERIFY(m_file->setRemoved(newer, true).has_value());
    m_table->refreshLetter(newer);
    QVERIFY(!cell(older, LetterTable::SupersededRole).toBool());
    QVERIFY(!shown.isEmpty());
}

void TestLetterTable::lettersOfOneNameKeepTheirOrder()
{
    QList<LetterId> ids;
    for (const auto *bytes : {"one", "two", "three"})
        ids += m_file->add(Sample::document(bytes, {Sample::letter(u"Ashdale"_s, 2024)})).value();
    m_table->refresh();
    const auto order = [this] {
        return QList{m_table->letterAt(0), m_table->letterAt(1), m_table->letterAt(2)};
    };
    QCOMPARE(order(), ids);
    for (const auto id : std::as_const(ids)) {
        QVERIFY(m_file->setRemoved(id, true).has_value());
        m_table->refreshLetter(id);
        QVERIFY(m_file->setRemoved(id, false).has_value());
        m_table->refreshLetter(id);
        QCOMPARE(order(), ids);
    }
}

void TestLetterTable::aThousandLettersComeOneByOne()
{
    constexpr int many = 1000;
    QVERIFY(QSqlQuery(m_file->database()).exec(u"PRAGMA synchronous = OFF"_s));
    QList<LetterId> ids;
    for (int i = 0; i < many; ++i)
        ids.append(add(Sample::letter(u"Council %1"_s.arg(i, 4, 10, QChar(u'0')))));
    QElapsedTimer timer;
    timer.start();
    m_table->refresh();
    qInfo("refresh: %lld ms for %d letters", timer.restart(), many);
    QVERIFY(m_file->correct(ids.at(500), Sample::correction(Key::upheldDecisions, 8)).has_value());
    timer.restart();
    m_table->catchUp();
    qInfo("catchUp with another program's correction: %lld ms among %d letters", timer.restart(), many);
    for (const auto id : ids)
        m_table->refreshLetter(id);
    qInfo("refreshLetter: %.2f ms a letter among %d", double(timer.nsecsElapsed()) / 1e6 / many, many);
    QCOMPARE(m_table->rowCount(), many);
}

void TestLetterTable::whatAnotherProgramWroteIsCaughtUpWith_data()
{
    using Write = std::function<bool(CaseFile &, LetterId, LetterId)>;
    QTest::addColumn<Write>("write");
    QTest::newRow("nothing") << Write([](auto &, auto, auto) { return true; });
    QTest::newRow("a new letter") << Write([](CaseFile &file, auto, auto) {
        return file.add(Sample::document("new", {Sample::letter(u"Aa"_s)})).has_value();
    });
    QTest::newRow("a correction") << Write([](CaseFile &file, LetterId one, auto) {
        return file.correct(one, Sample::correction(Key::upheldDecisions, 8)).has_value();
    });
    QTest::newRow("another council") << Write([](CaseFile &file, LetterId one, auto) {
        return file
            .correct(one, Sample::correction(Key::authority, u"Zz"_s),
                Council{u"Zz"_s, {}, AuthorityType::Unitary})
            .has_value();
    });
    QTest::newRow("a mark") << Write([](CaseFile &file, LetterId one, auto) {
        return file.mark(one, {{.key = Key::upheldRate, .state = MarkState::InQuery}}).has_value();
    });
    QTest::newRow("removed") << Write(
        [](CaseFile &file, LetterId one, auto) { return file.setRemoved(one, true).has_value(); });
    QTest::newRow("revised") << Write(
        [](CaseFile &file, LetterId one, LetterId other) { return file.setRevises(one, other).has_value(); });
    QTest::newRow("read again") << Write([](CaseFile &file, LetterId one, auto) {
        auto better = Sample::letter(u"Ashdale"_s);
        better.setField(Sample::stated(Key::upheldDecisions, 7, u"7"_s));
        return file.addRun(one, better).has_value();
    });
    QTest::newRow("erased") << Write(
        [](CaseFile &file, LetterId one, auto) { return file.eraseForGood(one).has_value(); });
}

void TestLetterTable::whatAnotherProgramWroteIsCaughtUpWith()
{
    using Write = std::function<bool(CaseFile &, LetterId, LetterId)>;
    QFETCH(const Write, write);
    const auto one = add(Sample::letter(u"Ashdale"_s));
    const auto other = add(Sample::letter(u"Ashdale"_s, 2023));
    const auto untouched = add(Sample::letter(u"Wexcombe"_s, 2022));
    m_table->refresh();
    const auto before = all(*m_table);
    QVERIFY(write(*m_file, one, other));
    const QSignalSpy reset(m_table.get(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_table.get(), &QAbstractItemModel::dataChanged);
    m_table->catchUp();
    LetterTable anew(*m_file, *m_library);
    anew.refresh();
    QCOMPARE(all(*m_table), all(anew));
    QCOMPARE(all(*m_table) == before, QTest::currentDataTag() == QByteArray("nothing"));
    QVERIFY(reset.isEmpty());
    for (const auto &change : std::as_const(changed))
        QVERIFY(change.first().toModelIndex().row() != m_table->rowOf(untouched));
    // Once: what is known is not read again.
    changed.clear();
    m_table->catchUp();
    QVERIFY(changed.isEmpty());
}

QTEST_GUILESS_MAIN(TestLetterTable)
#include "tst_lettertable.moc"
