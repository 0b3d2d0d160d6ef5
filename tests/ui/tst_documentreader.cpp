// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentfixtures.h"
#include "ui/document/documentpane.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPdfWriter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// A letter of \a pages pages with the figures on its last, as a council's would be drawn.
QByteArray writtenPdf(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&pdf);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            pdf.newPage();
        painter.drawText(1000, 1500, u"Wexcombe Borough Council, page %1"_s.arg(page));
        if (page == pages)
            painter.drawText(1000, 6000, u"69% of complaints we investigated were upheld."_s);
    }
    painter.end();
    return bytes;
}

Place placeOf(const PagedDocument &document, const QString &text)
{
    for (const Page &page : document.pages) {
        for (const Word &word : page.words) {
            if (word.text == text)
                return {.page = page.number, .box = word.box};
        }
    }
    return {};
}

bool hasInk(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 100)
                return true;
        }
    }
    return false;
}

} // namespace

/// The pane on real files, read by the real reader program.
class TestDocumentReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theLightLiesOnTheFigure();
    void pagesAreDrawnPixelByPixel_data();
    void pagesAreDrawnPixelByPixel();
    void farInThePartInViewIsDrawnPixelByPixel();
    void filesThatCannotBeShown_data();
    void filesThatCannotBeShown();
    void theFirstPageComesSoon();
    void lettersOneAfterTheOther();

private:
    void show(const QByteArray &bytes, int lastPage);

    ReaderPool m_readers{QStringLiteral(UPHELD_READER)};
    QThreadPool m_threads;
    FieldRows m_fields;
    std::unique_ptr<QItemSelectionModel> m_selection;
    std::unique_ptr<DocumentPane> m_pane;
};

void TestDocumentReader::init()
{
    m_fields.setRowCount(0);
    m_selection = std::make_unique<QItemSelectionModel>(&m_fields);
    m_pane = std::make_unique<DocumentPane>(m_readers, m_threads);
    m_pane->setFields(&m_fields, m_selection.get());
    m_pane->resize(640, 480);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestDocumentReader::cleanup()
{
    m_pane.reset();
}

void TestDocumentReader::show(const QByteArray &bytes, int lastPage)
{
    QSignalSpy shown(m_pane.get(), &DocumentPane::pageShown);
    m_pane->showDocument(
        {.bytes = bytes, .name = u"wexcombe.pdf"_s, .firstPage = 1, .lastPage = lastPage, .letter = {}});
    QVERIFY(shown.wait());
    m_threads.waitForDone();
    QCoreApplication::processEvents();
}

void TestDocumentReader::theLightLiesOnTheFigure()
{
    const QByteArray bytes = writtenPdf(3);
    const auto read = m_readers.lease()->read(bytes, {});
    QVERIFY(read);
    const Place place = placeOf(*read, u"69%"_s);
    QCOMPARE(place.page, 3);
    m_fields.add(u"upheld_rate"_s, u"69%"_s, place);
    show(bytes, 3);
    QElapsedTimer timer;
    timer.start();
    m_selection->setCurrentIndex(m_fields.index(0, 1), QItemSelectionModel::SelectCurrent);
    const QRect light = m_pane->lightRect(u"upheld_rate");
    m_pane->viewport()->grab();
    qInfo("field to light: %lld ms", static_cast<long long>(timer.elapsed()));
    QVERIFY(m_pane->viewport()->rect().contains(light));
    m_threads.waitForDone();
    QTRY_VERIFY(hasInk(m_pane->viewport()->grab(light).toImage()));
    const QRect before = light.translated(-light.width() - 8, 0);
    QVERIFY(!hasInk(m_pane->viewport()->grab(before).toImage()));
}

void TestDocumentReader::pagesAreDrawnPixelByPixel_data()
{
    QTest::addColumn<double>("zoom");
    for (double zoom : {0.5, 0.83, 1.0, 2.0})
        QTest::addRow("%g", zoom) << zoom;
}

void TestDocumentReader::pagesAreDrawnPixelByPixel()
{
    QFETCH(double, zoom);
    const QByteArray bytes = writtenPdf(1);
    m_pane->setZoom(zoom);
    m_pane->resize(1800, 1000);
    show(bytes, 1);
    const auto read = m_readers.lease()->read(bytes, {});
    QVERIFY(read);
    const PageMapping mapping({read->pages.first().size}, zoom, m_pane->viewport()->width());
    const QRectF sheet = mapping.pageRect(1);
    const double ratio = m_pane->devicePixelRatioF();
    const auto drawn = m_readers.lease()->draw(bytes, 1, qRound(sheet.width() * ratio), {});
    QVERIFY(drawn);
    const QRect seen(0, 0, drawn->width(), std::min(drawn->height(), qRound(800 * ratio)));
    const auto onScreen = [&] {
        const QImage pane = m_pane->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        return pane.copy(seen.translated((sheet.topLeft() * ratio).toPoint()));
    };
    const QImage expected = drawn->copy(seen).convertToFormat(QImage::Format_RGB32);
    QTRY_VERIFY(hasInk(onScreen()));
    QImage shown = onScreen();
    shown.setDevicePixelRatio(1);
    QCOMPARE(shown, expected);
}

void TestDocumentReader::farInThePartInViewIsDrawnPixelByPixel()
{
    const QByteArray bytes = writtenPdf(1);
    m_pane->setZoom(8);
    m_pane->resize(1800, 1000);
    show(bytes, 1);
    const auto read = m_readers.lease()->read(bytes, {});
    QVERIFY(read);
    const PageMapping mapping({read->pages.first().size}, 8, m_pane->viewport()->width());
    const double ratio = m_pane->devicePixelRatioF();
    const int width = qRound(mapping.uprightSize(1).width() * ratio);
    QVERIFY(width > 5000); // more than a page is drawn whole
    constexpr int down = 700;
    m_pane->verticalScrollBar()->setValue(down);
    const QRect part(0, qRound(800 * ratio), qRound(1500 * ratio), qRound(800 * ratio));
    const auto drawn = m_readers.lease()->draw(bytes, 1, width, {}, {}, part);
    QVERIFY(drawn);
    QCOMPARE(drawn->size(), part.size());
    QVERIFY(hasInk(*drawn));
    const auto onScreen = [&] {
        QImage pane = m_pane->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        pane.setDevicePixelRatio(1);
        return pane.copy(
            part.translated(((mapping.pageRect(1).topLeft() - QPointF(0, down)) * ratio).toPoint()));
    };
    QTRY_COMPARE(onScreen(), *drawn);
}

void TestDocumentReader::filesThatCannotBeShown_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("cut short") << writtenPdf(2).first(700);
    QTest::newRow("a head and no page") << QByteArray("%PDF-1.7\n%%EOF\n");
    QTest::newRow("noise") << QByteArray(4096, '\0');
}

void TestDocumentReader::filesThatCannotBeShown()
{
    QFETCH(QByteArray, bytes);
    QSignalSpy failed(m_pane.get(), &DocumentPane::failed);
    m_pane->showDocument(
        {.bytes = bytes, .name = u"wexcombe.pdf"_s, .firstPage = 1, .lastPage = 2, .letter = {}});
    QTRY_VERIFY(!failed.isEmpty());
    m_threads.waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(hasInk(m_pane->viewport()->grab().toImage())); // the reason stands on the sheet
}

void TestDocumentReader::theFirstPageComesSoon()
{
    const QByteArray bytes = writtenPdf(3);
    ReaderPool readers{QStringLiteral(UPHELD_READER)};
    DocumentPane pane(readers, m_threads);
    pane.resize(640, 480);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    for (const char *which : {"reader programs started for it", "reader programs running"}) {
        QElapsedTimer timer;
        timer.start();
        QSignalSpy shown(&pane, &DocumentPane::pageShown);
        pane.showDocument(
            {.bytes = bytes, .name = u"wexcombe.pdf"_s, .firstPage = 1, .lastPage = 3, .letter = {}});
        QTRY_VERIFY(shown.contains({1}));
        pane.viewport()->grab();
        qInfo("first page, %s: %lld ms", which, static_cast<long long>(timer.elapsed()));
    }
}

void TestDocumentReader::lettersOneAfterTheOther()
{
    const QByteArray bytes = writtenPdf(5);
    const QByteArray other = writtenPdf(2);
    for (int letter = 0; letter < 20; ++letter)
        m_pane->showDocument({.bytes = letter % 2 ? other : bytes,
            .name = u"a.pdf"_s,
            .firstPage = 1,
            .lastPage = 2,
            .letter = {}});
    QTRY_COMPARE(m_pane->pageCount(), 2);
    m_pane->clear();
    QCOMPARE(m_pane->pageCount(), 0);
}

QTEST_MAIN(TestDocumentReader)
#include "tst_documentreader.moc"
