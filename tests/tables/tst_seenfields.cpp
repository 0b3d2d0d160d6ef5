// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/unclearpicture.h"
#include "store/seenplaces.h"
#include "tables/reviewing.h"
#include "tests/tables/casefiletest.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Where the page shows something else than its text, the officer is asked, and chooses.
class TestSeenFields : public CaseFileTest {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aConfirmedFieldAsksAgain();
    void whatThePageShowsIsOffered();
    void aFigureThatThePageMayNotShowAsksAgain();
    void aFigureThatThePageShowsTooStaysConfirmed();
    void whatIsSettledHasNoMark();

private:
    [[nodiscard]] QVariant cell(int role) const
    {
        return m_table->index(m_table->rowOf(Key::upheldRate), FieldTable::Value).data(role);
    }
    void see(PictureState picture, const QString &shown)
    {
        auto field = m_file->readLetter(m_id)->field(Key::upheldRate);
        field.picture = picture;
        field.shown = shown;
        QVERIFY(keepSeen(*m_file, m_id, {field}));
        m_table->refreshSeen();
    }

    std::unique_ptr<FieldTable> m_table;
    std::unique_ptr<CurrentLetter> m_current;
    std::unique_ptr<Reviewing> m_reviewing;
    LetterId m_id{};
};

void TestSeenFields::init()
{
    m_reviewing.reset();
    m_current.reset();
    m_table.reset();
    openCaseFile();
    auto luton = Sample::letter(u"Luton Borough Council"_s, 2024, u"E06000032"_s);
    luton.setField(Sample::stated(Key::upheldPer100k, 4.0, u"4"_s)); // then nothing stands out
    auto rate = luton.field(Key::upheldRate);
    rate.method = Method::Text;
    rate.place = {.page = 3, .box = QRectF(0.1, 0.2, 0.05, 0.02)};
    luton.setField(rate);
    m_id = m_file->add(Sample::document("bytes", {luton}))->first();
    m_table = std::make_unique<FieldTable>(*m_file, *m_library);
    m_current = std::make_unique<CurrentLetter>(*m_file, *m_table, u"officer"_s);
    m_reviewing = std::make_unique<Reviewing>(*m_file, *m_table, *m_current);
    m_current->show(m_id);
    QVERIFY(m_reviewing->confirm(Key::upheldRate));
}

void TestSeenFields::aConfirmedFieldAsksAgain()
{
    QVERIFY(m_reviewing->standings().field(Key::upheldRate).standing == FieldStanding::Confirmed);
    see(PictureState::Disagrees, u"12%"_s);
    QVERIFY(cell(FieldTable::FlaggedRole).toBool());
    QVERIFY(cell(FieldTable::ReasonRole).toString().contains(u"“12%”"_s));
    QVERIFY(m_reviewing->standings().field(Key::upheldRate).needsPerson);
    // The officer looked, and holds to the text.
    QVERIFY(m_reviewing->confirm(Key::upheldRate));
    QVERIFY(!m_reviewing->standings().field(Key::upheldRate).needsPerson);
}

void TestSeenFields::whatThePageShowsIsOffered()
{
    see(PictureState::Disagrees, u"12%"_s);
    QCOMPARE(cell(FieldTable::AgreeingRole).toString(), u"12"_s);
    see(PictureState::Disagrees, {}); // nothing is to be seen
    QVERIFY(cell(FieldTable::FlaggedRole).toBool());
    QVERIFY(cell(FieldTable::AgreeingRole).toString() != u"12");
}

void TestSeenFields::aFigureThatThePageMayNotShowAsksAgain()
{
    see(PictureState::NotCompared, unclearPicture);
    QVERIFY(cell(FieldTable::FlaggedRole).toBool());
    QVERIFY(cell(FieldTable::ReasonRole).toString().contains(u"could not be made out"_s));
    QVERIFY(m_reviewing->standings().field(Key::upheldRate).needsPerson);
    QVERIFY(m_reviewing->confirm(Key::upheldRate));
    QVERIFY(!m_reviewing->standings().field(Key::upheldRate).needsPerson);
}

void TestSeenFields::aFigureThatThePageShowsTooStaysConfirmed()
{
    see(PictureState::Agrees, {});
    QVERIFY(!cell(FieldTable::FlaggedRole).toBool());
    QVERIFY(m_reviewing->standings().field(Key::upheldRate).standing == FieldStanding::Confirmed);
}

void TestSeenFields::whatIsSettledHasNoMark()
{
    see(PictureState::Disagrees, u"12%"_s);
    QVERIFY(cell(FieldTable::FlaggedRole).toBool());
    QVERIFY(m_reviewing->confirm(Key::upheldRate));
    QVERIFY(!cell(FieldTable::FlaggedRole).toBool());
    QVERIFY(cell(FieldTable::ReasonRole).toString().contains(u"“12%”"_s)); // it is still told why
    // A query about the letter as a whole opens it again.
    QVERIFY(m_reviewing->setLetterInQuery({}));
    QVERIFY(cell(FieldTable::FlaggedRole).toBool());
    QVERIFY(m_reviewing->setLetterToReview({}));
    QVERIFY(!cell(FieldTable::FlaggedRole).toBool());
    // A check that fails is not settled by confirming.
    QVERIFY(m_current->correct(Key::upheldDecisions, u"2"_s));
    QVERIFY(m_reviewing->confirm(Key::upheldRate));
    QVERIFY(cell(FieldTable::FlaggedRole).toBool());
}

QTEST_GUILESS_MAIN(TestSeenFields)
#include "tst_seenfields.moc"
