// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/upheldrun.h"
#include "tests/unpacking/containermakers.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Mails, archives and folders named on the command line.
class TestMailCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void extractSaysWhatCameOutOfWhat()
    {
        const auto mail = Make::mail({{"luton.txt", Make::letter()},
            {"derby.txt", Make::letter("Derby City Council")}, {"minutes.txt", "Minutes of a meeting."}});
        const auto path = write(u"post.zip"_s, Make::zip({{"mail.eml", mail}}));
        const auto run = upheld({u"extract"_s, path});
        QCOMPARE(run.code, 1);
        const auto letters = run.json()["letters"_L1].toArray();
        QCOMPARE(letters.size(), 2);
        QCOMPARE(letters[0]["file"_L1].toString(), path);
        QCOMPARE(letters[0]["inside"_L1].toArray(), (QJsonArray{u"mail.eml"_s, u"luton.txt"_s}));
        QCOMPARE(letters[0]["authority"_L1].toString(), u"Luton Borough Council"_s);
        QCOMPARE(letters[1]["inside"_L1].toArray(), (QJsonArray{u"mail.eml"_s, u"derby.txt"_s}));
        const auto refused = run.json()["refused"_L1].toArray();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0]["file"_L1].toString(), path);
        QCOMPARE(refused[0]["reason"_L1].toString(), u"not_a_letter"_s);
        QCOMPARE(refused[0]["inside"_L1].toArray(), (QJsonArray{u"mail.eml"_s, u"minutes.txt"_s}));
        QVERIFY2(run.messages.startsWith("minutes.txt in mail.eml in "), run.messages.constData());
    }

    void whatWasGivenItselfHasNoKeyMore()
    {
        const auto run = upheld({u"extract"_s, write(u"luton.txt"_s, Make::letter())});
        QCOMPARE(run.code, 0);
        QVERIFY(!run.out.contains("inside"));
    }

    void importSaysWhatCameOutOfWhat()
    {
        const auto path =
            write(u"mail.msg"_s, Make::outlook({.attached = {{"luton.txt", Make::letter()}}, .text = {}}));
        const auto caseFile = m_folder->filePath(u"case.upheld"_s);
        const auto run = upheld({u"import"_s, path, u"--into"_s, caseFile});
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.startsWith("Stored: luton.txt in "), run.out.constData());
        QVERIFY(
            upheld({u"import"_s, path, u"--into"_s, caseFile}).out.startsWith("Already held: luton.txt in "));
        const auto figures = m_folder->filePath(u"figures.json"_s);
        QCOMPARE(upheld({u"export"_s, u"--from"_s, caseFile, u"--output"_s, figures}).code, 0);
        QFile file(figures);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto letter = QJsonDocument::fromJson(file.readAll())["letters"_L1][0];
        QCOMPARE(letter["inside"_L1].toArray(), QJsonArray{u"luton.txt"_s});
    }

    void aFolderStandsForItsFiles_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("extract") << u"extract"_s;
        QTest::newRow("import") << u"import"_s;
    }
    void aFolderStandsForItsFiles()
    {
        QFETCH(QString, command);
        QVERIFY(QDir(m_folder->path()).mkpath(u"letters/deep"_s));
        write(u"letters/a.eml"_s, Make::mail({{"luton.txt", Make::letter()}}));
        write(u"letters/deep/b.docx"_s, Make::wordOf(Make::letter("Derby City Council")));
        QStringList arguments{command, m_folder->filePath(u"letters"_s)};
        if (command == u"import")
            arguments += {u"--into"_s, m_folder->filePath(u"case.upheld"_s)};
        const auto run = upheld(arguments);
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains("Luton Borough Council"));
        QVERIFY(run.out.contains("Derby City Council"));
    }

    void theContentSaysWhatItIs()
    {
        const auto word = write(u"word.pdf"_s, Make::wordOf(Make::letter()));
        const auto mail = write(u"mail.txt"_s, Make::mail({{"a.bin", Make::letter("Derby City Council")}}));
        const auto text = write(u"text.zip"_s, Make::letter("Slough Borough Council"));
        const auto run = upheld({u"extract"_s, word, mail, text});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.json()["letters"_L1].toArray().size(), 3);
        const auto place = run.json()["letters"_L1][0]["fields"_L1]["upheld_rate"_L1];
        QCOMPARE(place["value"_L1].toInt(), 69);
        QCOMPARE(place["page"_L1].toInt(), 2);
        QVERIFY(place["line"_L1].toInt() > 10);
    }

    void aBombCostsOneSentence()
    {
        const auto bomb = Make::rawZip({{"zeros", QByteArray(80'000'000, '0'), true}});
        const auto run = upheld({u"extract"_s, write(u"bomb.zip"_s, Make::zip({{"a.zip", bomb}}))});
        QCOMPARE(run.code, 1);
        const auto refused = run.json()["refused"_L1].toArray();
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0]["reason"_L1].toString(), u"too_large"_s);
        QVERIFY(refused[0]["says"_L1].toString().contains(u"200 times"_s));
    }

private:
    QString write(const QString &name, const QByteArray &content)
    {
        const auto path = m_folder->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestMailCommands)
#include "tst_mailcommands.moc"
