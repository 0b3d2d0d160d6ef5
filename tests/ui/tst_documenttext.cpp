// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/typedpage.h"

#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The lit characters, runs divided by a bar.
QString litText(const QStringList &lines, const QList<TextRun> &runs)
{
    QStringList texts;
    for (const TextRun &run : runs)
        texts.append(lines[run.line].mid(run.start, run.length));
    return texts.join(u'|');
}

Page pageOf(const QStringList &lines, int firstLine = 1)
{
    return {.number = 1, .typed = true, .lines = lines, .firstLine = firstLine};
}

QImage drawn(const TypedPage &page)
{
    QImage image(page.size().toSize() * 2, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(2, 2);
    page.paint(painter, QRectF({}, page.size()));
    return image;
}

bool isBlank(const QImage &image, const QRectF &box)
{
    const QRect part = QRectF(box.left() * image.width(), box.top() * image.height(),
        box.width() * image.width(), box.height() * image.height())
                           .toRect();
    const QImage there = image.copy(part);
    QImage white = there;
    white.fill(Qt::white);
    return there == white;
}

} // namespace

/// Typed letters: which characters are lit, and where they stand on the sheet.
class TestDocumentText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheCharactersWithoutMarks_data();
    void findsTheCharactersWithoutMarks();
    void findsTheWordWhereTheTextIsAnother_data();
    void findsTheWordWhereTheTextIsAnother();
    void boxesHoldTheCharactersAlone();
    void wrappedTextHasABoxForEachRow();
    void placesOnLaterPagesCountFromTheirFirstLine();
    void placesBesideTheTextLightNothing_data();
    void placesBesideTheTextLightNothing();
    void oddTextIsShown_data();
    void oddTextIsShown();
};

void TestDocumentText::findsTheCharactersWithoutMarks_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lit");
    QTest::newRow("plain") << QStringList{u"In 69% of cases"_s} << 4 << u"69%"_s << u"69%"_s;
    QTest::newRow("bold") << QStringList{u"In **69%** of cases"_s} << 6 << u"69%"_s << u"69%"_s;
    QTest::newRow("bold in parts") << QStringList{u"**Ms** Hamilton"_s} << 3 << u"Ms Hamilton"_s
                                   << u"Ms|Hamilton"_s;
    QTest::newRow("column before the mark") << QStringList{u"**69%** of"_s} << 1 << u"69%"_s << u"69%"_s;
    QTest::newRow("underlined") << QStringList{u"<u>Your council</u>'s map"_s} << 4 << u"Your council's"_s
                                << u"Your council|'s"_s;
    QTest::newRow("linked") << QStringList{u"[Ms Green](#) & Ms Martin"_s} << 2 << u"Ms Green & Ms Martin"_s
                            << u"Ms Green|& Ms Martin"_s;
    QTest::newRow("over lines") << QStringList{u"of complaints we"_s, u""_s, u"investigated were"_s} << 4
                                << u"complaints we investigated"_s << u"complaints we|investigated"_s;
    QTest::newRow("other spaces") << QStringList{u"9\u00a0of  13"_s} << 1 << u"9 of 13"_s
                                  << u"9\u00a0of  13"_s;
    QTest::newRow("soft hyphen") << QStringList{u"Wex\u00adcombe"_s} << 1 << u"Wexcombe"_s << u"Wex|combe"_s;
    QTest::newRow("code points before it")
        << QStringList{u"\U0001F600\U0001F600 69%"_s} << 4 << u"69%"_s << u"69%"_s;
    QTest::newRow("brackets of the text")
        << QStringList{u"9 (69%) of"_s} << 1 << u"9 (69%)"_s << u"9 (69%)"_s;
    QTest::newRow("another value") << QStringList{u"9 upheld"_s} << 1 << u"8"_s << u""_s;
    QTest::newRow("beyond the end") << QStringList{u"9 upheld"_s} << 99 << u"9"_s << u""_s;
}

void TestDocumentText::findsTheCharactersWithoutMarks()
{
    QFETCH(QStringList, lines);
    QFETCH(int, column);
    QFETCH(QString, text);
    QFETCH(QString, lit);
    QCOMPARE(litText(lines, findText(lines, 0, column, text)), lit);
}

void TestDocumentText::findsTheWordWhereTheTextIsAnother_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("lit");
    QTest::newRow("word") << u"In 69% of cases"_s << 4 << u"69%"_s;
    QTest::newRow("within marks") << u"In **69%** of cases"_s << 4 << u"69%"_s;
    QTest::newRow("end of line") << u"In 69%"_s << 7 << u""_s;
    QTest::newRow("empty line") << u""_s << 1 << u""_s;
}

void TestDocumentText::findsTheWordWhereTheTextIsAnother()
{
    QFETCH(QString, line);
    QFETCH(int, column);
    QFETCH(QString, lit);
    QCOMPARE(litText({line}, findWord({line}, 0, column)), lit);
}

void TestDocumentText::boxesHoldTheCharactersAlone()
{
    const QString line = u"     69%     of"_s; // spaces draw nothing: what is beside the box is blank
    const TypedPage page(pageOf({line}), QGuiApplication::font());
    const QList<QRectF> boxes = page.boxes(1, 6, {u"69%"_s});
    QCOMPARE(boxes.size(), 1);
    const QImage image = drawn(page);
    const QRectF box = boxes.first();
    QVERIFY(QRectF(0, 0, 1, 1).contains(box));
    QVERIFY(!isBlank(image, box));
    QVERIFY(isBlank(image, box.translated(-box.width() * 0.45, 0) & QRectF(0, 0, box.left(), 1)));
    QVERIFY(isBlank(image, {box.right() + 0.004, box.top(), box.width() * 0.3, box.height()}));
    // Each figure of the value fills its third of the box.
    for (int third = 0; third < 3; ++third)
        QVERIFY(!isBlank(
            image, {box.left() + third * box.width() / 3, box.top(), box.width() / 3, box.height()}));
}

void TestDocumentText::wrappedTextHasABoxForEachRow()
{
    const QString sentence =
        u"The Ombudsman carried out no investigations in this period, and none in the period before "
        "it, of the councils that are named in the table of this letter"_s;
    const TypedPage page(pageOf({u"Title"_s, sentence}), QGuiApplication::font());
    const QList<QRectF> boxes = page.boxes(2, 1, {sentence});
    QVERIFY(boxes.size() >= 2);
    for (qsizetype row = 1; row < boxes.size(); ++row) {
        QVERIFY(boxes[row].top() >= boxes[row - 1].bottom());
        QVERIFY(qAbs(boxes[row].left() - boxes[0].left()) < 1e-6);
    }
}

void TestDocumentText::placesOnLaterPagesCountFromTheirFirstLine()
{
    const QStringList lines{u"Title"_s, u"69% of cases"_s};
    const QRectF first = TypedPage(pageOf(lines), QGuiApplication::font()).boxes(2, 1, {u"69%"_s}).value(0);
    const QRectF later =
        TypedPage(pageOf(lines, 41), QGuiApplication::font()).boxes(42, 1, {u"69%"_s}).value(0);
    QVERIFY(!first.isEmpty());
    QCOMPARE(later, first);
}

void TestDocumentText::placesBesideTheTextLightNothing_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("no line") << 0 << 0;
    QTest::newRow("before the page") << -7 << 1;
    QTest::newRow("after the page") << 900 << 1;
    QTest::newRow("after the line") << 1 << 900;
}

void TestDocumentText::placesBesideTheTextLightNothing()
{
    QFETCH(int, line);
    QFETCH(int, column);
    const TypedPage page(pageOf({u"69% of cases"_s}), QGuiApplication::font());
    QVERIFY(page.boxes(line, column, {u"69%"_s}).isEmpty());
}

void TestDocumentText::oddTextIsShown_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("one empty line") << QStringList{QString()};
    QTest::newRow("a word without end") << QStringList{QString(100'000, u'a')};
    QTest::newRow("combining marks without end") << QStringList{u"a"_s + QString(20'000, QChar(0x301))};
    QTest::newRow("surrogates without end") << QStringList{u"\U0001F600"_s.repeated(9'000)};
    QTest::newRow("half a surrogate") << QStringList{u"9"_s + QChar(0xd83d) + u"8"_s};
    QTest::newRow("control characters") << QStringList{u"a\tb\x1b[31m\u2028c"_s};
    QTest::newRow("right to left") << QStringList{u"\u202e69% \u05d0\u05d1\u05d2"_s};
    QTest::newRow("more rows than are shown") << QStringList(TypedPage::mostRows + 5, u"x"_s);
}

void TestDocumentText::oddTextIsShown()
{
    QFETCH(QStringList, lines);
    const TypedPage page(pageOf(lines), QGuiApplication::font());
    QVERIFY(page.size().isValid());
    QVERIFY(page.size().height() < 16.0 * (TypedPage::mostRows + 10));
    QImage image(500, 700, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    page.paint(painter, QRectF(0, 0, 500, 700));
    for (const QRectF &box : page.boxes(1, 1, lines.mid(0, 1)))
        QVERIFY(box.isValid());
}

QTEST_MAIN(TestDocumentText)
#include "tst_documenttext.moc"
