// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/readletters.h"
#include "letter/fields.h"
#include "reading/reader.h"
#include "reference/referencedata.h"
#include "support/councils.h"
#include "support/letterspec.h"
#include "support/qtmaker.h"
#include "support/setletter.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace Support;

namespace {
constexpr double units = 1200.0 / 72;

DrawnDocument drawnLetter()
{
    LetterSpec spec = plausibleLetter(councilNamed(u"Wexcombe"_s), 2024, 41);
    spec.layout = Layout::TwoColumns;
    spec.letterhead = u"Local Government & Social Care OMBUDSMAN"_s;
    spec.shortBody = true;
    Typesetter typesetter;
    setLetter(typesetter, spec);
    return typesetter.document();
}

void drawRuns(QPainter &painter, const QList<Run> &runs)
{
    for (const Run &run : runs) {
        QFont font(u"Liberation Sans"_s);
        font.setPixelSize(qRound(run.size * units));
        font.setBold(run.bold);
        painter.setFont(font);
        painter.drawText(QPointF(run.x, run.baseline) * units, run.text);
    }
}

/// Small print at the foot of a page: more words than a page has that is a picture.
QList<Run> smallPrint()
{
    QList<Run> lines;
    for (int line = 0; line < 4; ++line)
        lines.append({.x = 60,
            .baseline = 805.0 + 8 * line,
            .size = 6,
            .text = u"This page was sent to you by us and may be shared with everybody who asks for it"_s});
    return lines;
}

/// The pages in type; of the last its words are a picture, and small print stands below it.
QByteArray letterPdf(const DrawnDocument &document, bool hasFigures)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    writer.setPageMargins(QMarginsF());
    writer.setPageSize(QPageSize(document.pages.front().size, QPageSize::Point));
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    for (qsizetype i = 0; i + 1 < document.pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        drawRuns(painter, document.pages[i].runs);
    }
    if (hasFigures) {
        const DrawnPage &figures = document.pages.last();
        writer.newPage();
        painter.drawImage(QRectF(QPointF(), figures.size * units), pagePicture(figures, 200 / 72.0, 1));
        drawRuns(painter, smallPrint());
    }
    painter.end();
    return pdf;
}
} // namespace

/// Figures that are a picture on a page which has words of its own.
class TestFiguresBesideWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areRead();
    void areNotLookedForWhereNoneAreAnnounced();

private:
    [[nodiscard]] Outcome<LettersOfFile> read(const QByteArray &pdf, const PictureProgress &progress)
    {
        return readLettersIn(
            {.bytes = pdf, .sha256 = QString(64, u'a')}, u"letter.pdf"_s, m_reader, m_library, {}, progress);
    }

    Reader m_reader{QStringLiteral(UPHELD_READER)};
    ReferenceLibrary m_library = ReferenceLibrary::bundled(true).value();
};

void TestFiguresBesideWords::areRead()
{
    const auto letters = read(letterPdf(drawnLetter(), true), {});
    QVERIFY2(letters, letters ? "" : qPrintable(problemKey(letters.error().kind)));
    QCOMPARE(letters->letters.size(), 1);
    const Letter &letter = letters->letters.first();
    for (const auto key : {Key::upheldRate, Key::investigations, Key::complianceRate}) {
        QVERIFY2(letter.field(key).state == FieldState::Stated, qPrintable(QString(key)));
        QVERIFY2(letter.field(key).method == Method::Ocr, qPrintable(QString(key)));
    }
}

void TestFiguresBesideWords::areNotLookedForWhereNoneAreAnnounced()
{
    DrawnDocument document = drawnLetter();
    for (DrawnPage &page : document.pages)
        for (Run &run : page.runs)
            for (const auto &word :
                {u"statistic"_s, u"figure"_s, u"table"_s, u"enclos"_s, u"attach"_s, u"data"_s})
                run.text.replace(word, u"matter"_s, Qt::CaseInsensitive);
    std::atomic_int looked = 0;
    const auto letters = read(letterPdf(document, false), [&looked](int, int) { ++looked; });
    QVERIFY2(letters, letters ? "" : qPrintable(problemKey(letters.error().kind)));
    QVERIFY(letters->letters.first().field(Key::upheldRate).state == FieldState::NotFound);
    QCOMPARE(looked.load(), 0);
}

QTEST_MAIN(TestFiguresBesideWords)
#include "tst_figuresbesidewords.moc"
