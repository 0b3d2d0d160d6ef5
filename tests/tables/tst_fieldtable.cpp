// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/fieldtable.h"
#include "tests/tables/casefiletest.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestFieldTable : public CaseFileTest {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsStandInTheOrderOfFields();
    void everyCellSaysWhatItIs_data();
    void everyCellSaysWhatItIs();
    void rolesTellTheWholeField();
    void withoutAnEditorNothingIsEditable();
    void anEditGoesToTheEditor();
    void writingShowsTheNewValueAndItsChecks();
    void aClashShowsWhatIsStored();
    void aVersionThatIsShownAlreadyIsAClash();
    void lettersNotShownAreWrittenToo();
    void otherProgramsCanWriteWhileATableIsShown();
    void anotherCouncilIsResolved();
    void clearedItIsEmpty();
    void averagesOfOtherLettersCount();
    void aLetterThatCannotBeReadShowsNothingOfTheOneBefore();
    void aCouncilThatCannotBeReadFailsTheWrite();

private:
    [[nodiscard]] QVariant cell(
        QLatin1String key, FieldTable::Column column, int role = Qt::DisplayRole) const
    {
        return m_table->index(m_table->rowOf(key), column).data(role);
    }

    std::unique_ptr<FieldTable> m_table;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    LetterId m_id{};
};

void TestFieldTable::init()
{
    m_tester.reset();
    m_table.reset();
    openCaseFile();
    const auto luton = Sample::letter(u"Luton Borough Council"_s, 2024, u"E06000032"_s);
    m_id = m_file->add(Sample::document("bytes", {luton}))->first();
    m_table = std::make_unique<FieldTable>(*m_file, *m_library);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_table.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_table->showLetter(m_id);
}

void TestFieldTable::rowsStandInTheOrderOfFields()
{
    QCOMPARE(m_table->rowCount(), static_cast<int>(fieldDefinitions().size()));
    // The database's own columns are no cells that a screen reader would find nameless.
    QCOMPARE(m_table->columnCount(), int(FieldTable::ColumnCount));
    for (int row = 0; const auto &field : fieldDefinitions()) {
        QCOMPARE(m_table->rowOf(field.key), row);
        QCOMPARE(m_table->index(row++, FieldTable::Name).data().toString(), fieldLabel(field.key));
    }
    QCOMPARE(m_table->rowOf(u"no_such_field"_s), -1);
    QCOMPARE(m_table->checked().letter, m_file->letter(m_id).value());
    QCOMPARE(m_table->checked().checks.size(), 10);
    QCOMPARE(m_table->headerData(FieldTable::Value, Qt::Horizontal).toString(), u"Value"_s);
}

void TestFieldTable::everyCellSaysWhatItIs_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QStringList>("cells"); // value, state, printed, page
    QTest::addColumn<QVariant>("edit");
    const auto sentence = u"No recommendations were due for compliance in this period"_s;
    QTest::newRow("rate") << QString(Key::upheldRate)
                          << QStringList{u"69%"_s, u"unchecked"_s, u"69%"_s, u"p 3"_s} << QVariant(u"69"_s);
    QTest::newRow("date") << QString(Key::periodEnd)
                          << QStringList{u"31 March 2024"_s, u"unchecked"_s, u"31 March"_s, u"p 3"_s}
                          << QVariant(u"2024-03-31"_s);
    QTest::newRow("0 is a value") << QString(Key::complianceOutcomes)
                                  << QStringList{u"0"_s, u"unchecked"_s, sentence, u"p 3"_s}
                                  << QVariant(u"0"_s);
    QTest::newRow("not applicable") << QString(
        Key::complianceRate) << QStringList{u"not applicable"_s, u"not applicable"_s, sentence, u"line 12"_s}
                                    << QVariant(u""_s);
    QTest::newRow("not stated") << QString(Key::remedyRate)
                                << QStringList{u"not stated"_s, u"not stated"_s, u""_s, u""_s}
                                << QVariant(u""_s);
    QTest::newRow("not found") << QString(Key::dealtWith)
                               << QStringList{u"not found"_s, u"not in letters of this year"_s, u""_s, u""_s}
                               << QVariant(u""_s);
}

void TestFieldTable::everyCellSaysWhatItIs()
{
    QFETCH(QString, key);
    QFETCH(QStringList, cells);
    QFETCH(QVariant, edit);
    const int row = m_table->rowOf(key);
    QStringList found;
    for (int column = FieldTable::Value; column < FieldTable::ColumnCount; ++column)
        found.append(m_table->index(row, column).data().toString());
    QCOMPARE(found, cells);
    QCOMPARE(m_table->index(row, FieldTable::Value).data(Qt::EditRole).toString(), edit.toString());
    const auto spoken = m_table->index(row, FieldTable::Value).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(fieldLabel(key) + u": "_s + cells.first()), qPrintable(spoken));
}

void TestFieldTable::rolesTellTheWholeField()
{
    const auto field = m_file->letter(m_id)->field(Key::upheldRate);
    QCOMPARE(cell(Key::upheldRate, FieldTable::Name, FieldTable::FieldRole).value<FieldReading>(), field);
    QCOMPARE(cell(Key::upheldRate, FieldTable::Name, FieldTable::KeyRole).toString(), Key::upheldRate);
    QCOMPARE(cell(Key::upheldRate, FieldTable::State, FieldTable::StateRole).toString(), u"stated"_s);
    QCOMPARE(cell(Key::upheldRate, FieldTable::Name, FieldTable::PlaceRole).value<Place>(), field.place);
    QCOMPARE(cell(Key::upheldRate, FieldTable::Name, FieldTable::PrintedRole).toString(), u"69%"_s);
    QCOMPARE(cell(Key::upheldRate, FieldTable::Name, FieldTable::BlockRole).toInt(), int(Block::Upheld));
    QCOMPARE(cell(Key::upheldRate, FieldTable::Name, FieldTable::CorrectedRole).toBool(), false);
    QCOMPARE(cell(Key::upheldRate, FieldTable::Name, FieldTable::VersionRole).toInt(), 0);
    QVERIFY(!cell(Key::upheldRate, FieldTable::Name, FieldTable::KindRole).isValid());
    QCOMPARE(cell(Key::upheldRate, FieldTable::Name, FieldTable::ExpectedRole).toBool(), true);
    QCOMPARE(cell(Key::dealtWith, FieldTable::Name, FieldTable::ExpectedRole).toBool(), false);
    QCOMPARE(cell(Key::dealtWith, FieldTable::Name, FieldTable::FlaggedRole).toBool(), false);
    QCOMPARE(cell(Key::upheldRate, FieldTable::Name, FieldTable::FlaggedRole).toBool(), false);
}

void TestFieldTable::withoutAnEditorNothingIsEditable()
{
    const auto value = m_table->index(m_table->rowOf(Key::upheldRate), FieldTable::Value);
    QVERIFY(!value.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!m_table->setData(value, u"70"_s));
    QVERIFY(m_file->history(m_id, Key::upheldRate).value().isEmpty());
}

void TestFieldTable::anEditGoesToTheEditor()
{
    QStringList asked;
    m_table->setEditor([&asked](const QString &key, const QString &text) {
        asked.append(key + u'=' + text);
        return true;
    });
    const int row = m_table->rowOf(Key::upheldRate);
    for (int column = 0; column < FieldTable::ColumnCount; ++column) {
        const auto cell = m_table->index(row, column);
        QCOMPARE(cell.flags().testFlag(Qt::ItemIsEditable), column == FieldTable::Value);
        QCOMPARE(m_table->setData(cell, u"70"_s), column == FieldTable::Value);
    }
    QCOMPARE(asked, QStringList{u"upheld_rate=70"_s});
}

void TestFieldTable::writingShowsTheNewValueAndItsChecks()
{
    QSignalSpy changed(m_table.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(m_table.get(), &QAbstractItemModel::modelReset);
    QSignalSpy checkedAgain(m_table.get(), &FieldTable::checkedChanged);
    QVERIFY(m_table->write(m_id, Sample::correction(Key::upheldDecisions, 8)));
    QCOMPARE(cell(Key::upheldDecisions, FieldTable::Value).toString(), u"8"_s);
    QCOMPARE(cell(Key::upheldDecisions, FieldTable::State).toString(), u"corrected (was 9)"_s);
    QCOMPARE(cell(Key::upheldDecisions, FieldTable::Printed).toString(), u"9"_s);
    QCOMPARE(cell(Key::upheldDecisions, FieldTable::Name, FieldTable::VersionRole).toInt(), 1);
    QCOMPARE(cell(Key::upheldDecisions, FieldTable::Name, FieldTable::KindRole).toInt(),
        int(CorrectionKind::Misread));
    QVERIFY(cell(Key::upheldDecisions, FieldTable::Name, FieldTable::CorrectedRole).toBool());
    // 8 of 13 is not 69%: the rate stands out too, though nobody touched it.
    QVERIFY(cell(Key::upheldRate, FieldTable::Name, FieldTable::FlaggedRole).toBool());
    const auto reason = cell(Key::upheldRate, FieldTable::Name, FieldTable::ReasonRole).toString();
    QVERIFY2(reason.contains(u"8 of 13"_s), qPrintable(reason));
    QVERIFY(std::ranges::any_of(changed, [this](const auto &signal) {
        return signal.first().toModelIndex().row() == m_table->rowOf(Key::upheldRate);
    }));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(checkedAgain.size(), 1);
    QVERIFY(m_table->write(m_id, Sample::correction(Key::upheldDecisions, 9, 1)));
    QVERIFY(!cell(Key::upheldRate, FieldTable::Name, FieldTable::FlaggedRole).toBool());
    QVERIFY(cell(Key::upheldRate, FieldTable::Name, FieldTable::ReasonRole).toString().isEmpty());
    QCOMPARE(m_file->history(m_id, Key::upheldDecisions).value().size(), 2);
}

void TestFieldTable::aClashShowsWhatIsStored()
{
    QVERIFY(m_file->correct(m_id, Sample::correction(Key::upheldDecisions, 7))); // somebody else
    const auto written = m_table->write(m_id, Sample::correction(Key::upheldDecisions, 8));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Problem::Kind::Conflict);
    QCOMPARE(cell(Key::upheldDecisions, FieldTable::Value).toString(), u"7"_s);
    QCOMPARE(cell(Key::upheldDecisions, FieldTable::Name, FieldTable::VersionRole).toInt(), 1);
    QVERIFY(m_table->write(m_id, Sample::correction(Key::upheldDecisions, 8, 1)));
    QCOMPARE(cell(Key::upheldDecisions, FieldTable::Value).toString(), u"8"_s);
}

void TestFieldTable::aVersionThatIsShownAlreadyIsAClash()
{
    QVERIFY(m_file->correct(m_id, Sample::correction(Key::upheldDecisions, 7))); // somebody else
    m_table->showLetter(m_id);
    const auto written = m_table->write(m_id, Sample::correction(Key::upheldDecisions, 8));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Problem::Kind::Conflict);
    QCOMPARE(cell(Key::upheldDecisions, FieldTable::Value).toString(), u"7"_s);
    QCOMPARE(m_file->history(m_id, Key::upheldDecisions).value().size(), 1);
}

void TestFieldTable::lettersNotShownAreWrittenToo()
{
    const auto other = m_file->add(Sample::document("more", {Sample::letter(u"Derby"_s)}))->first();
    QVERIFY(m_table->write(other, Sample::correction(Key::upheldDecisions, 8)));
    QCOMPARE(m_file->letter(other)->number(Key::upheldDecisions), 8);
    QCOMPARE(cell(Key::upheldDecisions, FieldTable::Value).toString(), u"9"_s);
    m_table->showLetter(other);
    QCOMPARE(cell(Key::upheldDecisions, FieldTable::Value).toString(), u"8"_s);
}

void TestFieldTable::otherProgramsCanWriteWhileATableIsShown()
{
    const auto other = CaseFile::open(m_file->path()).value();
    QVERIFY(other->correct(m_id, Sample::correction(Key::upheldDecisions, 7)));
    QVERIFY(m_table->write(m_id, Sample::correction(Key::upheldRate, 54)));
    QVERIFY(other->correct(m_id, Sample::correction(Key::upheldDecisions, 9, 1)));
}

void TestFieldTable::anotherCouncilIsResolved()
{
    QVERIFY(m_table->write(m_id, Sample::correction(Key::authority, u"Derby City Council"_s)));
    QCOMPARE(m_table->checked().letter.gssCode, u"E06000015"_s);
    QCOMPARE(m_file->lettersOf(u"E06000015"_s).value(), QList{m_id});
    QVERIFY(m_table->write(m_id, Sample::correction(Key::authority, u"Nowhere Council"_s, 1)));
    QCOMPARE(m_table->checked().letter.gssCode, QString());
    QCOMPARE(m_table->checked().letter.authorityName, u"Nowhere Council"_s);
    QVERIFY(cell(Key::authority, FieldTable::Name, FieldTable::FlaggedRole).toBool());
}

void TestFieldTable::clearedItIsEmpty()
{
    m_table->clearLetter();
    QCOMPARE(m_table->rowCount(), 0);
    QVERIFY(m_table->checked().letter.fields.isEmpty());
    QVERIFY(m_table->checked().checks.isEmpty());
    QCOMPARE(m_table->rowOf(Key::upheldRate), -1);
    m_table->showLetter(m_id);
    QCOMPARE(m_table->rowCount(), static_cast<int>(fieldDefinitions().size()));
}

void TestFieldTable::averagesOfOtherLettersCount()
{
    // A year without a published table: only the letters can tell.
    auto luton = Sample::letter(u"Luton Borough Council"_s, 2050, u"E06000032"_s);
    luton.setField(Sample::stated(Key::upheldAverage, 80, u"80%"_s));
    const auto id = m_file->add(Sample::document("2050", {luton}))->first();
    m_table->showLetter(id);
    QVERIFY(!cell(Key::upheldAverage, FieldTable::Name, FieldTable::FlaggedRole).toBool());
    auto derby = Sample::letter(u"Derby City Council"_s, 2050, u"E06000015"_s);
    derby.setField(Sample::stated(Key::upheldAverage, 79, u"79%"_s));
    HeldAverages held;
    held.add(derby, false);
    m_table->setHeldAverages(held);
    QVERIFY(cell(Key::upheldAverage, FieldTable::Name, FieldTable::FlaggedRole).toBool());
    // A sample letter is no evidence about a real one.
    held = {};
    held.add(derby, true);
    m_table->setHeldAverages(held);
    QVERIFY(!cell(Key::upheldAverage, FieldTable::Name, FieldTable::FlaggedRole).toBool());
}

void TestFieldTable::aLetterThatCannotBeReadShowsNothingOfTheOneBefore()
{
    const auto other = m_file->add(Sample::document("more", {Sample::letter(u"Derby"_s)}))->first();
    const auto program = CaseFile::open(m_file->path()).value();
    QVERIFY(QSqlQuery(program->database()).exec(u"BEGIN EXCLUSIVE"_s));
    QSignalSpy failed(m_table.get(), &FieldTable::readFailed);
    m_table->showLetter(other);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Problem>().kind, Problem::Kind::CaseFileBusy);
    QVERIFY(m_table->checked().letter.authorityName.isEmpty());
    QVERIFY(m_table->checked().letter.fields.isEmpty());
    QCOMPARE(m_table->rowOf(Key::upheldRate), -1);
    QVERIFY(QSqlQuery(program->database()).exec(u"COMMIT"_s));
    m_table->showLetter(other);
    QCOMPARE(m_table->checked().letter.authorityName, u"Derby"_s);
}

void TestFieldTable::aCouncilThatCannotBeReadFailsTheWrite()
{
    const auto program = CaseFile::open(m_file->path()).value();
    QVERIFY(QSqlQuery(program->database()).exec(u"BEGIN EXCLUSIVE"_s));
    const auto written = m_table->write(m_id, Sample::correction(Key::authority, u"Derby City Council"_s));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Problem::Kind::CaseFileBusy);
    QVERIFY(QSqlQuery(program->database()).exec(u"COMMIT"_s));
    QCOMPARE(m_file->letter(m_id)->gssCode, u"E06000032"_s);
    QVERIFY(m_file->history(m_id, Key::authority)->isEmpty());
}

QTEST_GUILESS_MAIN(TestFieldTable)
#include "tst_fieldtable.moc"
