// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentfixtures.h"
#include "ui/document/documentpane.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// What runs on other threads while a person goes on: nothing stale is shown, nothing is kept for ever.
class TestDocumentPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewestDocumentWins();
    void aClosedDocumentIsNotShown();
    void theOwnerMayDieWhileItsWorkWaits();
    void theOwnerMayDieWhileItsWorkRuns();
    void thePaneMayDieWhileDrawing();
    void whatIsOutOfViewIsNotDrawn();
    void endlessDrawingStopsWhenScrolledAway();
    void anotherWidthReplacesThePicture();
    void fiveHundredPagesStaySmall();
    void theCacheKeepsThePagesInView();

private:
    [[nodiscard]] std::unique_ptr<PageStore> store()
    {
        return std::make_unique<PageStore>(std::make_unique<FakePages>(m_log), m_threads);
    }

    QThreadPool m_threads;
    FakePages::Log m_log;
};

void TestDocumentPages::theNewestDocumentWins()
{
    const auto pages = store();
    QSignalSpy read(pages.get(), &PageStore::read);
    QSignalSpy drawn(pages.get(), &PageStore::drawn);
    HeldThreads held(m_threads);
    for (const char *bytes : {"%PDF red 9", "%PDF green 8", "%PDF blue 2"}) {
        pages->open({.bytes = bytes});
        pages->want({{1, 100}, {2, 100}});
    }
    held.release();
    QTRY_COMPARE(drawn.count(), 2);
    QCOMPARE(read.count(), 1);
    QCOMPARE(pages->content().pages.size(), 2);
    QCOMPARE(pages->picture(1).pixelColor(5, 5), QColor(Qt::blue));
    QCoreApplication::processEvents();
    QCOMPARE(drawn.count(), 2);
}

void TestDocumentPages::aClosedDocumentIsNotShown()
{
    const auto pages = store();
    QSignalSpy read(pages.get(), &PageStore::read);
    QSignalSpy drawn(pages.get(), &PageStore::drawn);
    HeldThreads held(m_threads);
    pages->open({.bytes = "%PDF red 3"});
    pages->want({{1, 100}});
    pages->close();
    held.release();
    QCoreApplication::processEvents();
    QCOMPARE(read.count() + drawn.count(), 0);
    QVERIFY(pages->picture(1).isNull());
}

void TestDocumentPages::theOwnerMayDieWhileItsWorkWaits()
{
    auto pages = store();
    const int before = m_log.drawings;
    HeldThreads held(m_threads);
    pages->open({.bytes = "%PDF red 3"});
    pages->want({{1, 100}, {2, 100}});
    pages.reset(); // does not wait for threads that others hold
    held.release();
    QCOMPARE(m_log.drawings, before);
}

void TestDocumentPages::theOwnerMayDieWhileItsWorkRuns()
{
    auto pages = store();
    pages->open({.bytes = "%PDF endless 3"});
    pages->want({{1, 100}});
    QTRY_COMPARE(m_log.running, 1);
    pages.reset();
    QCOMPARE(m_log.running, 0);
}

void TestDocumentPages::thePaneMayDieWhileDrawing()
{
    auto pane = std::make_unique<DocumentPane>(std::make_unique<FakePages>(m_log), m_threads);
    pane->show();
    for (const char *bytes : {"%PDF endless 3", "%PDF endless 4", "%PDF red 2", "%PDF endless 5"}) {
        pane->showDocument(
            {.bytes = bytes, .name = u"letter.pdf"_s, .firstPage = 1, .lastPage = 2, .letter = {}});
        QTRY_VERIFY(m_log.running > 0 || bytes[5] == 'r');
    }
    pane->clear();
    pane.reset();
    QCOMPARE(m_log.running, 0);
}

void TestDocumentPages::whatIsOutOfViewIsNotDrawn()
{
    const auto pages = store();
    QSignalSpy drawn(pages.get(), &PageStore::drawn);
    HeldThreads held(m_threads);
    pages->open({.bytes = "%PDF red 500"});
    for (int page = 1; page < 400; ++page) // scrolling through
        pages->want({{page, 100}, {page + 1, 100}});
    held.release();
    QTRY_COMPARE(drawn.count(), 2);
    QVERIFY(!pages->picture(399).isNull());
    QVERIFY(!pages->picture(400).isNull());
}

void TestDocumentPages::endlessDrawingStopsWhenScrolledAway()
{
    const auto pages = store();
    pages->open({.bytes = "%PDF endless 9"});
    pages->want({{1, 100}, {2, 100}});
    QTRY_COMPARE(m_log.running, 2);
    pages->want({});
    QTRY_COMPARE(m_log.running, 0);
}

void TestDocumentPages::anotherWidthReplacesThePicture()
{
    const auto pages = store();
    pages->open({.bytes = "%PDF red 1"});
    pages->want({{1, 100}});
    QTRY_COMPARE(pages->picture(1).width(), 100);
    pages->want({{1, 300}});
    QCOMPARE(pages->picture(1).width(), 100); // shown, scaled, until the new one is there
    QTRY_COMPARE(pages->picture(1).width(), 300);
    const int drawings = m_log.drawings;
    pages->want({{1, 300}});
    m_threads.waitForDone();
    QCOMPARE(m_log.drawings, drawings);
}

void TestDocumentPages::fiveHundredPagesStaySmall()
{
    const auto pages = store();
    pages->open({.bytes = "%PDF red 500"});
    for (int page = 1; page <= 500; page += 25) {
        pages->want({{page, 1400}, {page + 1, 1400}});
        QTRY_VERIFY(!pages->picture(page).isNull() && !pages->picture(page + 1).isNull());
        QVERIFY(pages->pictureBytes() <= PictureCache::mostBytes);
    }
}

void TestDocumentPages::theCacheKeepsThePagesInView()
{
    PictureCache cache;
    for (int page = 1; page <= 9; ++page)
        cache.insert(page, 10, QImage(10, 10, QImage::Format_RGB32));
    cache.trim(4, 5, 3 * 400);
    QCOMPARE(cache.bytes(), 3 * 400);
    QVERIFY(!cache.picture(4).isNull() && !cache.picture(5).isNull());
    cache.trim(4, 5, 0);
    QVERIFY(!cache.picture(4).isNull() && !cache.picture(5).isNull());
    QCOMPARE(cache.bytes(), 2 * 400);
}

QTEST_MAIN(TestDocumentPages)
#include "tst_documentpages.moc"
