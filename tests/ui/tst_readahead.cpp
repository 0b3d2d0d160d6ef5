// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/readahead.h"

#include <QAtomicInt>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
/// Counts what is asked of it.
class CountingSource final : public PageSource {
public:
    explicit CountingSource(QAtomicInt &reads, QAtomicInt &draws)
        : m_reads(reads)
        , m_draws(draws)
    {
    }
    Outcome<PagedDocument> read(const QByteArray &, const QString &, std::stop_token) override
    {
        m_reads.ref();
        PagedDocument document;
        document.pages = {Page{.number = 1, .size = {595, 842}}};
        return document;
    }
    Outcome<QImage> draw(
        const QByteArray &, int, int width, const QRect &, const QString &, std::stop_token) override
    {
        m_draws.ref();
        return QImage(width, width, QImage::Format_RGB32);
    }

private:
    QAtomicInt &m_reads;
    QAtomicInt &m_draws;
};
} // namespace

class TestReadAhead : public QObject {
    Q_OBJECT

    QAtomicInt m_reads;
    QAtomicInt m_draws;
    QThreadPool m_threads;

private Q_SLOTS:
    void init() { m_reads = m_draws = 0; }

    void whatWasPreparedIsThereAtOnce()
    {
        ReadAhead ahead(std::make_unique<CountingSource>(m_reads, m_draws), m_threads);
        (void)ahead.draw("first", 1, 600, {}, u"first"_s, {}); // the pane's width is known from now on
        ahead.prepare("next", u"next"_s, {3, 1});
        QTRY_VERIFY(ahead.isPrepared());
        QCOMPARE(m_reads.loadRelaxed(), 1);
        QCOMPARE(m_draws.loadRelaxed(), 3);
        QVERIFY(ahead.read("next", u"next"_s, {}).has_value());
        QCOMPARE(ahead.draw("next", 3, 600, {}, u"next"_s, {}).value().width(), 600);
        QCOMPARE(m_reads.loadRelaxed(), 1);
        QCOMPARE(m_draws.loadRelaxed(), 3);
    }

    void nothingElseIsTakenForIt()
    {
        ReadAhead ahead(std::make_unique<CountingSource>(m_reads, m_draws), m_threads);
        (void)ahead.draw("first", 1, 600, {}, u"first"_s, {});
        ahead.prepare("next", u"next"_s, {1});
        QTRY_VERIFY(ahead.isPrepared());
        // Another file of the same name, another width, a part of the page.
        (void)ahead.read("other", u"next"_s, {});
        QCOMPARE(m_reads.loadRelaxed(), 2);
        QCOMPARE(ahead.draw("next", 1, 900, {}, u"next"_s, {}).value().width(), 900);
        (void)ahead.draw("next", 1, 600, QRect(0, 0, 9, 9), u"next"_s, {});
        (void)ahead.draw("other", 1, 600, {}, u"next"_s, {});
        QCOMPARE(m_draws.loadRelaxed(), 5);
    }

    void anotherLetterTakesItsPlace()
    {
        ReadAhead ahead(std::make_unique<CountingSource>(m_reads, m_draws), m_threads);
        ahead.prepare("next", u"next"_s, {1});
        ahead.prepare("after", u"after"_s, {1});
        QTRY_VERIFY(ahead.isPrepared());
        const int before = m_reads.loadRelaxed();
        (void)ahead.read("after", u"after"_s, {});
        QCOMPARE(m_reads.loadRelaxed(), before);
        (void)ahead.read("next", u"next"_s, {});
        QCOMPARE(m_reads.loadRelaxed(), before + 1);
    }
};

QTEST_GUILESS_MAIN(TestReadAhead)
#include "tst_readahead.moc"
