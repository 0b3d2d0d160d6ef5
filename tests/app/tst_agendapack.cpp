// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/agendapack.h"

#include "extraction/checks.h"
#include "extraction/extraction.h"
#include "reading/reader.h"
#include "reference/referencedata.h"
#include "support/verdicts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Support;

/// Two letters among hundreds of pages that say nearly the same of something else.
class TestAgendaPack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersAreFoundAndNothingElseIsTheirs();
};

void TestAgendaPack::lettersAreFoundAndNothingElseIsTheirs()
{
    const Fixture pack = agendaPack(150);
    const auto reference = ReferenceData::samples();
    QVERIFY(reference);
    Reader reader(QStringLiteral(UPHELD_READER));
    const auto document = reader.read(pack.bytes, pack.file);
    QVERIFY(document);
    QVERIFY(document->pages.size() >= 150);
    QList<CheckedLetter> letters;
    for (const Letter &letter : extractLetters(*document, *reference))
        letters.append({letter, checkLetter(letter, *reference, averagesOf(letter))});
    QCOMPARE(letters.size(), 2);
    QStringList faults;
    for (const FieldVerdict &verdict : verdictsOn(pack, *document, letters))
        if (verdict.verdict != Verdict::Right)
            faults.append(verdictName(verdict.verdict) + u' ' + verdict.field + u": "_s + verdict.got
                + u" for "_s + verdict.expected);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(TestAgendaPack)
#include "tst_agendapack.moc"
