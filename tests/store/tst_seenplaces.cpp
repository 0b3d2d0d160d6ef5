// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"
#include "store/seenplaces.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a page shows at a figure's place is kept beside the readings, which never change.
class TestSeenPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatWasSeenComesBack();
    void anotherPlaceWasNotSeen();
    void aHandsValueIsNotWhatWasSeen();
    void placesOfAnErasedLetterAreGone();

private:
    [[nodiscard]] FieldReading read() const { return m_file->readLetter(m_letter)->field(Key::upheldRate); }
    [[nodiscard]] FieldReading seen() const
    {
        auto field = read();
        field.picture = PictureState::Disagrees;
        field.shown = u"1.23"_s;
        return field;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CaseFile> m_file;
    LetterId m_letter{};
};

void TestSeenPlaces::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = CaseFile::open(m_folder->filePath(u"seen.upheld"_s)).value();
    Letter letter;
    letter.fields = emptyFields();
    letter.setField({.key = Key::upheldRate,
        .state = FieldState::Stated,
        .value = 69,
        .text = u"69%"_s,
        .place = {.page = 1, .box = QRectF(0.1, 0.2, 0.3, 0.05)},
        .method = Method::Text});
    const auto ids = m_file->add({.fileName = u"a.pdf"_s,
        .sha256 = QString(64, u'a'),
        .bytes = "x",
        .pageCount = 1,
        .letters = {letter}});
    QVERIFY(ids);
    m_letter = ids->first();
}

void TestSeenPlaces::whatWasSeenComesBack()
{
    QCOMPARE(keysNotSeen(*m_file, m_letter, {Key::upheldRate}).value(), QStringList{Key::upheldRate});
    QCOMPARE(read().picture, PictureState::NotCompared);
    QVERIFY(keepSeen(*m_file, m_letter, {seen()}));
    QVERIFY(keysNotSeen(*m_file, m_letter, {Key::upheldRate})->isEmpty());
    QCOMPARE(m_file->letter(m_letter)->field(Key::upheldRate), seen());
    QCOMPARE(m_file->publicLetter(m_letter)->field(Key::upheldRate).shown, u"1.23"_s);
    QVERIFY(keepSeen(*m_file, m_letter, {seen()})); // seen anew
    QVERIFY((CheckedLetter{*m_file->letter(m_letter), {}}.isFlagged(Key::upheldRate)));
}

void TestSeenPlaces::anotherPlaceWasNotSeen()
{
    QVERIFY(keepSeen(*m_file, m_letter, {seen()}));
    auto again = m_file->readLetter(m_letter).value();
    auto field = read();
    field.place.box.moveTop(0.5);
    field.picture = PictureState::NotCompared;
    field.shown.clear();
    again.setField(field);
    QVERIFY(m_file->addRun(m_letter, again));
    QCOMPARE(read().picture, PictureState::NotCompared);
    QCOMPARE(keysNotSeen(*m_file, m_letter, {Key::upheldRate})->size(), 1);
}

void TestSeenPlaces::aHandsValueIsNotWhatWasSeen()
{
    QVERIFY(keepSeen(*m_file, m_letter, {seen()}));
    auto hand = read();
    hand.value = 12;
    hand.method = Method::Hand;
    QVERIFY(m_file->correct(
        m_letter, {.field = hand, .who = u"officer"_s, .when = QDateTime::currentDateTimeUtc()}));
    const auto current = m_file->letter(m_letter)->field(Key::upheldRate);
    QCOMPARE(current.value, QVariant(12));
    QCOMPARE(current.picture, PictureState::NotCompared);
    QVERIFY(current.shown.isEmpty());
}

void TestSeenPlaces::placesOfAnErasedLetterAreGone()
{
    QVERIFY(keepSeen(*m_file, m_letter, {seen()}));
    QVERIFY(m_file->eraseForGood(m_letter));
    QSqlQuery rows(u"SELECT count(*) FROM seen_place"_s, m_file->database());
    QVERIFY(rows.next());
    QCOMPARE(rows.value(0).toInt(), 0);
}

QTEST_GUILESS_MAIN(TestSeenPlaces)
#include "tst_seenplaces.moc"
