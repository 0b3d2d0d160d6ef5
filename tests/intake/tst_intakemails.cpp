// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/intake.h"

#include "letter/fields.h"
#include "tests/unpacking/containermakers.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = Problem::Kind;

namespace {
QByteArray nested(QByteArray innermost, int levels)
{
    for (int level = 0; level < levels; ++level)
        innermost = Make::zip({{"level" + QByteArray::number(level) + ".zip", innermost}});
    return innermost;
}
} // namespace

/// Mails and archives dropped on the window: each letter in them is stored with where it came from, and what
/// is none says why.
class TestIntakeMails : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_caseFile = CaseFile::open(u":memory:"_s).value();
    }

    void aLetterKeepsItsBytesAndWhereItCameFrom()
    {
        const auto letter = Make::letter();
        const auto path =
            write(u"post.bin"_s, Make::zip({{"mail.eml", Make::mail({{"luton.txt", letter}})}}));
        add({path});
        QVERIFY(m_refused.isEmpty());
        QCOMPARE(m_stored, (QList<QStringList>{{u"mail.eml"_s, u"luton.txt"_s}}));
        const auto stored = m_caseFile->storedLetters()->first();
        QCOMPARE(stored.fileName, path);
        QCOMPARE(stored.inside, (QStringList{u"mail.eml"_s, u"luton.txt"_s}));
        QCOMPARE(stored.letter.number(Key::upheldDecisions), 9);
        QCOMPARE(*m_caseFile->documentBytes(stored.id), letter);
        QCOMPARE(stored.sha256,
            QString::fromLatin1(QCryptographicHash::hash(letter, QCryptographicHash::Sha256).toHex()));
        QVERIFY(m_caseFile->eraseForGood(stored.id));
        QVERIFY(m_caseFile->storedLetters()->isEmpty());
    }

    void eachKindOfLetterIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("Word") << Make::wordOf(Make::letter());
        QTest::newRow("OpenDocument") << Make::openText("<text:p>"
            + Make::letter().replace("\n", "</text:p><text:p>").replace("\f", "<text:soft-page-break/>")
            + "</text:p>");
        QTest::newRow("mail's own text") << Make::mail({}, Make::letter());
        QTest::newRow("Outlook mail's own text")
            << Make::outlook({.attached = {}, .text = QString::fromUtf8(Make::letter())});
        QTest::newRow("Word in Outlook's mail in an archive") << Make::zip(
            {{"a", Make::outlook({.attached = {{"b", Make::wordOf(Make::letter())}}, .text = {}})}});
        QTest::newRow("archive with a PDF's head in it")
            << Make::rawZip({{"a.pdf", "%PDF-1.4\nno page"}, {"luton.txt", Make::letter()}});
    }
    void eachKindOfLetterIsRead()
    {
        QFETCH(QByteArray, bytes);
        add({write(u"letter.pdf"_s, bytes)}); // whatever its name says
        QCOMPARE(m_caseFile->storedLetters()->size(), 1);
        const auto stored = m_caseFile->storedLetters()->first();
        QCOMPARE(stored.letter.authorityName, u"Luton Borough Council"_s);
        QCOMPARE(stored.letter.number(Key::upheldDecisions), 9);
        QCOMPARE(stored.letter.number(Key::investigations), 13);
        QCOMPARE(stored.letter.number(Key::upheldRate), 69);
    }

    void aStoredWordFileIsReadAgain()
    {
        add({write(u"letter.docx"_s, Make::wordOf(Make::letter()))});
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        QSignalSpy anew(&intake, &Intake::readAnew);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.readAgain(m_caseFile->storedLetters()->first().id);
        QVERIFY(finished.wait(20'000));
        QCOMPARE(anew.size(), 1);
    }

    void severalAtOnceAndEachReasonSaysWhere()
    {
        const auto mail = write(u"mail.eml"_s,
            Make::mail({{"luton.txt", Make::letter()}, {"derby.txt", Make::letter("Derby City Council", 8)},
                {"minutes.txt", "Minutes of a meeting."},
                {"noise.bin", QByteArray("\0\1\2\3", 4).repeated(500)}, {"", ""},
                {"locked.zip", Make::lockedZip({{"x.txt", "x"}})}}));
        const auto plain = write(u"slough.txt"_s, Make::letter("Slough Borough Council"));
        add({mail, plain});
        QCOMPARE(m_caseFile->storedLetters()->size(), 3);
        QMap<QString, Kind> reasons;
        for (const auto &problem : m_refused) {
            QCOMPARE(problem.file, mail);
            reasons.insert(problem.inside.join(u" < "_s), problem.kind);
        }
        QCOMPARE(reasons,
            (QMap<QString, Kind>{{u"minutes.txt"_s, Kind::NotALetter}, {u"noise.bin"_s, Kind::Unsupported},
                {u"attachment 5"_s, Kind::Empty}, {u"locked.zip < x.txt"_s, Kind::LockedInside}}));
    }

    void aLogoThatIsNoLetterIsNotMissed()
    {
        const auto logo = Make::mimePart("Content-Type: image/png\r\nContent-ID: <logo>",
            QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(500, 'p'));
        const auto text = Make::mimePart("Content-Type: text/plain", Make::letter());
        add({write(u"mail.eml"_s, Make::mailOf({text, logo}, "related"))});
        QCOMPARE(m_caseFile->storedLetters()->size(), 1);
        QVERIFY(m_refused.isEmpty());
    }

    void fiveLevelsAreOpenedAndNoMore()
    {
        add({write(u"five.zip"_s, nested(Make::letter(), 5))});
        QCOMPARE(m_caseFile->storedLetters()->size(), 1);
        QCOMPARE(m_caseFile->storedLetters()->first().inside.size(), 5);
        QVERIFY(m_refused.isEmpty());
        add({write(u"six.zip"_s, nested(Make::letter("Derby City Council"), 6))});
        QCOMPARE(m_caseFile->storedLetters()->size(), 1);
        QCOMPARE(m_refused.size(), 1);
        QCOMPARE(m_refused.first().kind, Kind::TooDeep);
        QCOMPARE(m_refused.first().inside.size(), 5);
    }

    void twoThousandPartsAreReadAndNoMore()
    {
        QList<Make::RawEntry> notes;
        for (int i = 0; i < 450; ++i)
            notes.append({QByteArray::number(i) + ".bin", "%!PS"});
        QList<Make::RawEntry> archives;
        for (int i = 0; i < 5; ++i)
            archives.append({QByteArray::number(i) + ".zip", Make::rawZip(notes)});
        add({write(u"many.zip"_s, Make::rawZip(archives))});
        const auto of = [this](Kind kind) { return std::ranges::count(m_refused, kind, &Problem::kind); };
        QCOMPARE(of(Kind::TooManyInAll), 1);
        QCOMPARE(of(Kind::Unsupported), 2000 - 5);
    }

    void whatIsReadCanBeStopped()
    {
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        QSignalSpy finished(&intake, &Intake::finished);
        const QSignalSpy stored(&intake, &Intake::stored);
        intake.add({write(u"mail.eml"_s, Make::mail({{"luton.txt", Make::letter()}}))});
        intake.cancel();
        QVERIFY(finished.wait(20'000));
        QCOMPARE(stored.size(), 0);
    }

private:
    void add(const QStringList &paths)
    {
        m_refused.clear();
        m_stored.clear();
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        connect(
            &intake, &Intake::refused, this, [this](const Problem &problem) { m_refused.append(problem); });
        connect(&intake, &Intake::stored, this,
            [this](LetterId, const QString &, bool, const QStringList &inside) { m_stored.append(inside); });
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add(paths);
        QVERIFY(finished.wait(100'000));
    }

    QString write(const QString &name, const QByteArray &content)
    {
        const auto path = m_folder->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CaseFile> m_caseFile;
    QList<Problem> m_refused;
    QList<QStringList> m_stored;
    ReaderPool m_readers{QStringLiteral(UPHELD_READER)};
    ReferenceLibrary m_library = ReferenceLibrary::bundled().value();
};

QTEST_GUILESS_MAIN(TestIntakeMails)
#include "tst_intakemails.moc"
