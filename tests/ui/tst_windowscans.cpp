// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"
#include "support/councils.h"
#include "support/letterspec.h"
#include "support/scans.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/fieldview.h"

#include <QLabel>

using namespace Qt::StringLiterals;

/// A scan dropped on the window, as a person meets it.
class TestWindowScans : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void tellsItsPagesAndShowsThePlaceOfADoubt();
};

namespace {
QByteArray scan()
{
    auto letter = Support::plausibleLetter(Support::councilNamed(u"Wexcombe"_s), 2024, 41);
    letter.layout = Support::Layout::TwoColumns;
    letter.letterhead = u"Local Government & Social Care OMBUDSMAN"_s;
    letter.shortBody = true; // each page takes seconds
    return Support::scannedLetter(letter, {.name = u"scan"_s, .file = Support::ScanFile::Tiff}).bytes;
}

bool hasInk(const QImage &picture)
{
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (qGray(picture.pixel(x, y)) < 100)
                return true;
    return false;
}
} // namespace

void TestWindowScans::tellsItsPagesAndShowsThePlaceOfADoubt()
{
    constexpr int patience = 240'000; // the machine may be shared
    openWindow();
    drop(*m_window, {QUrl::fromLocalFile(write(u"scan.tiff"_s, scan()))});
    // While the window answers: this looks at it all the time.
    QTRY_VERIFY_WITH_TIMEOUT(
        find<QLabel>(u"readingWords"_s)->text().contains(u"of scan.tiff from its picture"_s), patience);
    QVERIFY(find<QLabel>(u"readingWords"_s)->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(letterCount(), 1, patience);
    // Another count, and the rate that was read does not agree with it.
    type(Key::upheldDecisions, u"1"_s);
    fields()->setCurrentIndex(field(Key::upheldRate));
    const auto row = fieldRow(field(Key::upheldRate));
    QVERIFY(row.flagged);
    QVERIFY(row.field.method == Method::Ocr);
    const auto *cutOut = find<QLabel>(u"fieldCutOut"_s);
    QTRY_VERIFY_WITH_TIMEOUT(cutOut->isVisible(), patience);
    QVERIFY(hasInk(cutOut->pixmap().toImage()));
}

QTEST_MAIN(TestWindowScans)
#include "tst_windowscans.moc"
