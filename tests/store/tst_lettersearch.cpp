// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lettersearch.h"
#include "tests/store/sampleletter.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What is looked for in all letters.
class TestLetterSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void wordsAreFoundOnTheirPages_data();
    void wordsAreFoundOnTheirPages();
    void wordsOfARemovedLetterAreNotFound();
    void wordsThatTouchAreOneAndNoOthers_data();
    void wordsThatTouchAreOneAndNoOthers();

private:
    std::unique_ptr<CaseFile> m_file;
    LetterId m_id{};
};

namespace {
Page pageOf(int number, const QString &text)
{
    Page page{.number = number, .size = {595, 842}};
    const auto words = text.split(u' ');
    for (qsizetype i = 0; i < words.size(); ++i)
        page.words.append({.text = words.at(i), .box = QRectF(0.0625 * double(i), 0.25, 0.03125, 0.03125)});
    return page;
}

/// As parsers give it: no blank after \a one.
Page twoWords(const QRectF &one, const QRectF &other)
{
    return {.number = 1,
        .size = {600, 800},
        .words = {{.text = u"up"_s, .box = one, .spaceAfter = false}, {.text = u"held"_s, .box = other}}};
}
} // namespace

void TestLetterSearch::init()
{
    m_file = std::move(CaseFile::open(u":memory:"_s).value());
    auto document = Sample::document("bytes", {Sample::letter(u"Luton Borough Council"_s)});
    document.pages = {{pageOf(1, u"Dear Mr Porter"_s),
        pageOf(2, u"Your oﬃcers took part in train\u00ADing, café"_s),
        pageOf(3, u"69% of complaints upheld"_s), pageOf(4, u"an agenda that is no part of the letter"_s)}};
    m_id = m_file->add(document)->first();
}

void TestLetterSearch::wordsAreFoundOnTheirPages_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QList<int>>("pages");
    QTest::addColumn<QStringList>("marked"); // in the snippet
    QTest::newRow("a word") << u"porter"_s << QList<int>{1} << QStringList{u"Porter"_s};
    QTest::newRow("two words of one page")
        << u"complaints 69"_s << QList<int>{3} << QStringList{u"69"_s, u"complaints"_s};
    QTest::newRow("not on one page") << u"porter complaints"_s << QList<int>() << QStringList();
    QTest::newRow("a ligature") << u"officers"_s << QList<int>{2} << QStringList{u"officers"_s};
    QTest::newRow("a soft hyphen") << u"TRAINING"_s << QList<int>{2} << QStringList{u"training"_s};
    QTest::newRow("an accent") << u"cafe"_s << QList<int>{2} << QStringList{u"café"_s};
    QTest::newRow("a beginning") << u"compl"_s << QList<int>{3} << QStringList{u"complaints"_s};
    QTest::newRow("words together") << u"\"took part\""_s << QList<int>{2} << QStringList{u"took part"_s};
    QTest::newRow("words not together") << u"\"part took\""_s << QList<int>() << QStringList();
    QTest::newRow("operators are words") << u"porter OR NOT (\" * ^ NEAR"_s << QList<int>() << QStringList();
    QTest::newRow("no words") << u" \"' * "_s << QList<int>() << QStringList();
    QTest::newRow("outside the letter") << u"agenda"_s << QList<int>() << QStringList();
}

void TestLetterSearch::wordsAreFoundOnTheirPages()
{
    QFETCH(QString, words);
    QFETCH(QList<int>, pages);
    const auto hits = findWords(*m_file, words);
    QVERIFY2(hits, qPrintable(hits ? QString() : hits.error().detail));
    QList<int> found;
    QStringList marked;
    for (const auto &hit : *hits) {
        QCOMPARE(hit.letter, m_id);
        found.append(hit.page);
        for (const auto &[first, count] : hit.marks)
            marked.append(hit.snippet.mid(first, count));
    }
    QCOMPARE(found, pages);
    QTEST(marked, "marked");
}

void TestLetterSearch::wordsOfARemovedLetterAreNotFound()
{
    QVERIFY(m_file->setRemoved(m_id, true));
    QVERIFY(findWords(*m_file, u"porter"_s)->isEmpty());
    QVERIFY(m_file->setRemoved(m_id, false));
    QCOMPARE(findWords(*m_file, u"porter"_s)->size(), 1);
    QVERIFY(keepWords(*m_file, m_id, {pageOf(1, u"other words"_s)}));
    QVERIFY(findWords(*m_file, u"porter"_s)->isEmpty());
    QCOMPARE(findWords(*m_file, u"other"_s)->size(), 1);
}

void TestLetterSearch::wordsThatTouchAreOneAndNoOthers_data()
{
    QTest::addColumn<Page>("page");
    QTest::addColumn<QString>("text");
    const QRectF first(0.1, 0.1, 0.05, 0.02);
    QTest::newRow("touching") << twoWords(first, {0.15, 0.1, 0.05, 0.02}) << u"upheld"_s;
    QTest::newRow("end of a line") << twoWords(first, {0.1, 0.13, 0.05, 0.02}) << u"up held"_s;
    QTest::newRow("end of a column") << twoWords(first, {0.5, 0.1, 0.05, 0.02}) << u"up held"_s;
    auto typed = twoWords({}, {});
    typed.typed = true;
    typed.words[0].line = typed.words[1].line = 4;
    QTest::newRow("typed in one line") << typed << u"upheld"_s;
    typed.words[1].line = 5;
    QTest::newRow("typed in two lines") << typed << u"up held"_s;
}

void TestLetterSearch::wordsThatTouchAreOneAndNoOthers()
{
    QFETCH(Page, page);
    QVERIFY(keepWords(*m_file, m_id, {page}));
    const auto hits = findWords(*m_file, u"up"_s).value();
    QCOMPARE(hits.size(), 1);
    QTEST(hits.first().snippet, "text");
}

QTEST_GUILESS_MAIN(TestLetterSearch)
#include "tst_lettersearch.moc"
