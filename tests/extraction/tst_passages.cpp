// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class TestPassages : public QObject {
    Q_OBJECT
};
QTEST_GUILESS_MAIN(TestPassages)
#include "tst_passages.moc"
