// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartitems.h"
#include "chartletters.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/chartscene.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace ChartItems;
using ChartLetters::comparison;
using ChartLetters::through;

namespace {
Letter renamed(Letter letter, const QString &name)
{
    letter.authorityName = name;
    return letter;
}

QList<Letter> renamed(QList<Letter> letters, const QString &name)
{
    for (auto &letter : letters)
        letter.authorityName = name;
    return letters;
}

// Eight councils whose names differ at their end alone.
ChartContent longNamed(const QString &name)
{
    auto councils = ChartLetters::unitaries(8);
    for (auto &council : councils)
        council.checked.letter.authorityName = name + council.letter().authorityName;
    return ChartLetters::named(councils);
}

QList<Letter> manyLargeYears()
{
    QList<Letter> years;
    for (int year = 2019; year <= 2026; ++year) {
        years.append(ChartLetters::letter(u"Birmingham City Council"_s, AuthorityType::Metropolitan, year,
            {115, 132, 87, 80}, {-1, 150, 99, 99}, {0, 115, 0, 10}));
    }
    return years;
}
// Every word inside the picture, upright, and on no other word and no point.
void checkPlaces(const ChartScene &scene)
{
    const auto texts = itemsOf<ChartText>(scene);
    QVERIFY(texts.size() > 5);
    const auto frame = scene.sceneRect().adjusted(-0.5, -0.5, 0.5, 0.5);
    QList<QRectF> marks;
    for (const auto *point : itemsOf<PointMark>(scene))
        marks.append(point->sceneBoundingRect().adjusted(2, 2, -2, -2));
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const auto rect = texts.at(i)->sceneBoundingRect();
        QVERIFY2(rect.isEmpty() || frame.contains(rect), qPrintable(texts.at(i)->text()));
        QVERIFY2(!texts.at(i)->sceneTransform().isRotating(), qPrintable(texts.at(i)->text()));
        // Lines of text have some air above and below.
        const auto core = rect.adjusted(0.5, 0.12 * rect.height(), -0.5, -0.12 * rect.height());
        for (qsizetype k = i + 1; k < texts.size(); ++k) {
            QVERIFY2(!core.intersects(texts.at(k)->sceneBoundingRect().adjusted(0.5, 1, -0.5, -1)),
                qPrintable(texts.at(i)->text() + u" / "_s + texts.at(k)->text()));
        }
        for (const auto &mark : std::as_const(marks))
            QVERIFY2(!core.intersects(mark), qPrintable(texts.at(i)->text()));
    }
}

QList<std::pair<QString, ChartContent>> contents()
{
    const QString unbroken(200, u'M');
    const auto wordy = QString(u"The Royal Borough and County of <b>&\"%1 Longname "_s).repeated(5).left(200);
    return {
        {u"Luton"_s, comparison(ChartLetters::luton())},
        {u"Derbyshire"_s, comparison(ChartLetters::derbyshire())},
        {u"Dacorum"_s, comparison(ChartLetters::dacorum())},
        {u"Hertsmere"_s, comparison(ChartLetters::hertsmere())},
        {u"many cases"_s, {.letter = ChartLetters::sure(ChartLetters::large()), .sample = true}},
        {u"200 letters"_s, comparison(renamed(ChartLetters::large(), unbroken))},
        {u"200 letters in words"_s, comparison(renamed(ChartLetters::luton(), wordy))},
        {u"years"_s, through(ChartLetters::years())},
        {u"one year"_s, through({ChartLetters::luton()})},
        {u"eight years"_s, through(manyLargeYears())},
        {u"years of 200 letters"_s, through(renamed(ChartLetters::years(), wordy))},
        {u"counts"_s, ChartLetters::counts(ChartLetters::years())},
        {u"counts of large councils"_s, ChartLetters::counts(manyLargeYears())},
        {u"counts of 200 letters"_s, ChartLetters::counts(renamed(ChartLetters::years(), wordy))},
        {u"eight councils"_s, ChartLetters::named(ChartLetters::unitaries(8))},
        {u"twenty councils"_s, ChartLetters::named(ChartLetters::unitaries(20))},
        {u"councils of 200 letters"_s, longNamed(wordy)},
    };
}
} // namespace

Q_DECLARE_METATYPE(PictureSize)

class TestChartLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingHasItsPlace_data();
    void everythingHasItsPlace();
    void picturesHaveRoomForEveryWord_data();
    void picturesHaveRoomForEveryWord();
    void laidOutAgainIsLaidOutAnew_data();
    void laidOutAgainIsLaidOutAnew();
    void longNamesKeepTheirEnds();
};

void TestChartLayout::everythingHasItsPlace_data()
{
    QTest::addColumn<ChartContent>("content");
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<double>("textSize");
    const QList<std::pair<QSizeF, double>> sizes{{{420, 240}, 13}, {{850, 225}, 13}, {paperSize, 16},
        {{291, 900}, 16}, {{600, 900}, 13}, {{1280, 400}, 26}, {{1920, 1080}, 44}};
    for (const auto &[name, content] : contents()) {
        for (const auto &[size, textSize] : sizes) {
            // Twenty rows are scrolled where the window has no room for them.
            if (name == u"twenty councils" && size.height() < 375)
                continue;
            const auto row = u"%1 in %2 x %3"_s.arg(name).arg(size.width()).arg(size.height());
            QTest::newRow(qPrintable(row)) << content << size << textSize;
        }
    }
}

void TestChartLayout::everythingHasItsPlace()
{
    QFETCH(ChartContent, content);
    QFETCH(QSizeF, size);
    QFETCH(double, textSize);
    ChartScene scene(content);
    scene.layOut(size, textSize);
    checkPlaces(scene);
}

void TestChartLayout::picturesHaveRoomForEveryWord_data()
{
    QTest::addColumn<ChartContent>("content");
    QTest::addColumn<PictureSize>("size");
    for (const auto &[name, content] : contents()) {
        for (const auto size : {PictureSize::Column, PictureSize::Page, PictureSize::Slide})
            QTest::newRow(qPrintable(u"%1, %2"_s.arg(name, pictureSizeKey(size)))) << content << size;
    }
}

// At the size that it leaves in: 12 pt, and no word left out.
void TestChartLayout::picturesHaveRoomForEveryWord()
{
    QFETCH(ChartContent, content);
    QFETCH(PictureSize, size);
    ChartScene scene(content);
    (void)scene.heightFor(pictureExtent(content, size).width(), ChartPaper::textSize);
    scene.layOut(pictureExtent(content, size), ChartPaper::textSize);
    QCOMPARE(scene.textSize(), ChartPaper::textSize);
    checkPlaces(scene);
    for (const auto *text : itemsOf<ChartText>(scene))
        QVERIFY2(!text->isShortened(), qPrintable(text->text()));
}

void TestChartLayout::laidOutAgainIsLaidOutAnew_data()
{
    QTest::addColumn<ChartContent>("content");
    QTest::newRow("one letter") << comparison(ChartLetters::luton());
    QTest::newRow("years") << through(ChartLetters::years());
    QTest::newRow("counts") << ChartLetters::counts(ChartLetters::years());
    QTest::newRow("councils") << ChartLetters::named(ChartLetters::unitaries(12));
}

void TestChartLayout::laidOutAgainIsLaidOutAnew()
{
    QFETCH(ChartContent, content);
    ChartScene fresh(content);
    fresh.layOut(paperSize, ChartPaper::textSize);
    ChartScene again(content);
    again.layOut({420, 240}, 13);
    drawn(again);
    again.layOut({1920, 1080}, 40);
    again.layOut(paperSize, ChartPaper::textSize);
    QCOMPARE(again.words(), fresh.words());
    QCOMPARE(drawn(again), drawn(fresh));
}

void TestChartLayout::longNamesKeepTheirEnds()
{
    const QString name = u"Council of the Beginning "_s + QString(160, u'x') + u" and of the End"_s;
    ChartScene scene(comparison(renamed(ChartLetters::luton(), name)));
    scene.layOut({420, 240}, 13);
    const auto words = scene.words().join(u' ');
    QVERIFY(words.contains(u"Council of the Beginning"_s));
    QVERIFY(words.contains(u"and of the End, April 2023 to March 2024"_s));
}

QTEST_MAIN(TestChartLayout)
#include "tst_chartlayout.moc"
