// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/intake.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

/// However many files are read at the same moment, the window's thread can answer a key between storing two.
class TestIntakeTurns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsAnsweredBetweenTwoLetters();
};

void TestIntakeTurns::aKeyIsAnsweredBetweenTwoLetters()
{
    const QDir samples(QStringLiteral(UPHELD_SOURCE "/resources/samples"));
    QStringList paths;
    for (const auto &name : samples.entryList({u"*.pdf"_s}, QDir::Files, QDir::Name))
        paths.append(samples.filePath(name));
    const auto caseFile = CaseFile::open(u":memory:"_s).value();
    ReaderPool readers(QStringLiteral(UPHELD_READER));
    QThreadPool threads;
    Intake intake(*caseFile, readers, ReferenceLibrary::bundled().value(), threads);

    int turns = 0;
    QTimer turn;
    connect(&turn, &QTimer::timeout, this, [&turns] { ++turns; });
    QList<int> storedAt;
    connect(&intake, &Intake::stored, this, [&] { storedAt.append(turns); });
    QSignalSpy finished(&intake, &Intake::finished);
    intake.add(paths);
    QVERIFY(threads.waitForDone(60'000)); // as many files as are under way at once are ready now
    turn.start(0);
    QVERIFY(finished.wait(60'000));

    QVERIFY(storedAt.size() >= 4);
    QVERIFY2(std::ranges::adjacent_find(storedAt) == storedAt.end(), "two letters were stored in one turn");
}

QTEST_GUILESS_MAIN(TestIntakeTurns)
#include "tst_intaketurns.moc"
