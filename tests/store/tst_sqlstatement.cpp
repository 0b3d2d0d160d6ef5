// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlstatement.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Statements that are understood once and run often.
class TestSqlStatement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const auto &name : {u"one"_s, u"other"_s}) {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(m_folder->filePath(u"file"_s));
            database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
            QVERIFY(database.open());
        }
        QVERIFY(writeSql(one(), u"CREATE TABLE figure (key TEXT, value INTEGER)"_s));
        for (int value = 1; value <= 3; ++value)
            insert(one(), u"upheld"_s, value);
    }
    void cleanup()
    {
        for (const auto &name : {u"one"_s, u"other"_s}) {
            QSqlDatabase::database(name, false).close();
            QSqlDatabase::removeDatabase(name);
        }
    }

    void theSameWordsWithinThemselves()
    {
        QStringList pairs;
        const auto outer = eachRow(values(u"upheld"_s), [&](const QSqlQuery &row) {
            const auto inner = rowsOf(values(u"upheld"_s),
                [&row](const QSqlQuery &other) { return row.value(0).toInt() * other.value(0).toInt(); });
            pairs.append(QString::number(inner->constLast()));
        });
        QVERIFY(outer);
        QCOMPARE(pairs, (QStringList{u"3"_s, u"6"_s, u"9"_s}));
        QCOMPARE(numbers(u"upheld"_s), (QList<int>{1, 2, 3}));
    }

    void whatIsBoundAndWrittenAnewIsRead()
    {
        QCOMPARE(numbers(u"upheld"_s), (QList<int>{1, 2, 3}));
        QCOMPARE(numbers(u"remedies"_s), QList<int>());
        insert(one(), u"remedies"_s, 7);
        insert(other(), u"remedies"_s, 8);
        QCOMPARE(numbers(u"remedies"_s), (QList<int>{7, 8}));
        QVERIFY(writeSql(other(), u"ALTER TABLE figure ADD COLUMN page INTEGER"_s));
        QCOMPARE(numbers(u"upheld"_s), (QList<int>{1, 2, 3}));
    }

    void whatWasReadHoldsNoLock()
    {
        QCOMPARE(numbers(u"upheld"_s).size(), 3);
        QVERIFY(firstRowOf(values(u"upheld"_s), [](const QSqlQuery &row) { return row.value(0).toInt(); }));
        QVERIFY(writeSql(other(), u"BEGIN EXCLUSIVE"_s));
        QVERIFY(writeSql(other(), u"COMMIT"_s));
    }

private:
    static QSqlDatabase one() { return QSqlDatabase::database(u"one"_s, false); }
    static QSqlDatabase other() { return QSqlDatabase::database(u"other"_s, false); }
    static void insert(const QSqlDatabase &database, const QString &key, int value)
    {
        QVERIFY(writeSql(database, u"INSERT INTO figure (key, value) VALUES (?, ?)"_s, {key, value}));
    }
    static Outcome<QSqlQuery> values(const QString &key)
    {
        return readSql(one(), u"SELECT value FROM figure WHERE key = ? ORDER BY value"_s, {key});
    }
    static QList<int> numbers(const QString &key)
    {
        return *rowsOf(values(key), [](const QSqlQuery &row) { return row.value(0).toInt(); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestSqlStatement)
#include "tst_sqlstatement.moc"
