// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/exportname.h"

#include "letter/fields.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Whatever a letter calls its council, the file's name is a plain one.
class TestExportName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("council");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Luton Borough Council"_s << 2024 << u"Luton-Borough-Council-2024"_s;
        QTest::newRow("marks") << u"St. Helen’s & Co."_s << 2024 << u"St-Helen-s-Co-2024"_s;
        QTest::newRow("a way out") << u"../../etc/passwd"_s << 2024 << u"etc-passwd-2024"_s;
        QTest::newRow("no council") << QString() << 2024 << u"letter-2024"_s;
        QTest::newRow("no year") << u"Luton"_s << 0 << u"Luton"_s;
        QTest::newRow("nothing") << QString() << 0 << u"letter"_s;
        QTest::newRow("long") << QString(500, u'x') << 2024 << QString(80, u'x') + u"-2024"_s;
    }

    void names()
    {
        QFETCH(const QString, council);
        QFETCH(const int, year);
        Letter letter{.authorityName = council, .fields = emptyFields()};
        if (year > 0)
            letter.setField(
                {.key = Key::periodEnd, .state = FieldState::Stated, .value = QDate(year, 3, 31)});
        QTEST(exportName(letter), "name");
    }
};

QTEST_GUILESS_MAIN(TestExportName)
#include "tst_exportname.moc"
