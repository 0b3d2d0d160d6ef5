// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/fields.h"

#include "readletter.h"
#include "sampleletter.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The pages of a letter's figures may end anywhere.
class FigurePagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageEndsAnywhere_data();
    void aPageEndsAnywhere();
    void aNumberPartedFromItsWordsIsFlagged();
};

void FigurePagesTest::aPageEndsAnywhere_data()
{
    QTest::addColumn<QString>("text");
    const auto head = SampleLetter::head();
    const auto figures = SampleLetter().text().mid(head.size());
    int row = 0;
    for (auto at = figures.indexOf(u"\n\n"_s); at >= 0; at = figures.indexOf(u"\n\n"_s, at + 2)) {
        auto parted = figures;
        QTest::addRow("end %d", ++row) << head + u'\f' + parted.replace(at, 2, u"\n\f"_s);
    }
}

void FigurePagesTest::aPageEndsAnywhere()
{
    QFETCH(QString, text);
    QCOMPARE(silentDifferences(readLetter(text), sampleFigures()), QString());
}

void FigurePagesTest::aNumberPartedFromItsWordsIsFlagged()
{
    auto text = SampleLetter().text();
    const auto at = text.indexOf(u"47\n"_s);
    QVERIFY(at > 0);
    const auto letter = readLetter(text.replace(at, 3, u"47\n\f"_s));
    QCOMPARE(silentDifferences(letter, sampleFigures()), QString());
}

QTEST_GUILESS_MAIN(FigurePagesTest)
#include "tst_figurepages.moc"
