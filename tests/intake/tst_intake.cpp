// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/intake.h"

#include "letter/fields.h"
#include "store/lettersearch.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {
QByteArray letterText(const QByteArray &council)
{
    return "17 July 2024\n\nBy email\n\nMr Porter\nChief Executive\n" + council
        + "\n\nDear Mr Porter\n\nAnnual Review letter 2023-24\n\n"
          "I write to you with your annual summary of complaint statistics from the Local Government and "
          "Social Care "
          "Ombudsman for the year ending 31 March 2024.\n\nYours sincerely,\n\nAmerdeep Somal\n"
          "Local Government and Social Care Ombudsman\n\n\f"
          "Complaints upheld\n\n69% of complaints we investigated were upheld.\n\n"
          "This compares to an average of 79% in similar organisations.\n\n9\nupheld decisions\n\n"
          "Statistics are based on a total of 13 investigations for the period between 1 April 2023 to 31 "
          "March 2024\n";
}

/// A PDF of two pages without any word, as a scanner makes it.
QByteArray scannedPdf()
{
    const QByteArrayList objects{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype at = 0; at < objects.size(); ++at) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(at + 1) + " 0 obj\n" + objects[at] + "\nendobj\n";
    }
    const auto start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 5\n" + table + "trailer<</Size 5/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

/// Keeps a pool's only thread until released, so that a test decides when work begins.
class Gate {
public:
    explicit Gate(QThreadPool &pool)
    {
        pool.setMaxThreadCount(1);
        pool.start([this] {
            m_entered.release();
            m_open.acquire();
        });
        m_entered.acquire();
    }
    ~Gate() { open(); }
    void open()
    {
        if (!std::exchange(m_isOpen, true))
            m_open.release();
    }

private:
    QSemaphore m_entered;
    QSemaphore m_open;
    bool m_isOpen = false;
};
} // namespace

/// Files dropped on the window: each is stored or gets its reason, and nothing is lost by stopping.
class TestIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto caseFile = CaseFile::open(u":memory:"_s);
        QVERIFY(caseFile);
        m_caseFile = std::move(*caseFile);
    }

    void eachFileIsStoredOrRefusedWithItsReason()
    {
        const auto good = write(u"luton.txt"_s, letterText("Luton Borough Council"));
        const auto other = write(u"minutes.txt"_s, "Minutes of the meeting of 3 May. Present: nobody.\n");
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        const QSignalSpy stored(&intake, &Intake::stored);
        const QSignalSpy refused(&intake, &Intake::refused);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add({good, other, m_folder->filePath(u"missing.pdf"_s)});
        QVERIFY(intake.isBusy());
        QVERIFY(finished.wait(20'000));

        QVERIFY(!intake.isBusy());
        QCOMPARE(stored.size(), 1);
        const auto letter = m_caseFile->letter(stored.first().first().value<LetterId>());
        QVERIFY(letter);
        QCOMPARE(letter->authorityName, u"Luton Borough Council"_s);
        QCOMPARE(letter->number(Key::upheldDecisions), 9);
        QCOMPARE(reasons(refused), (QStringList{u"not_a_letter"_s, u"not_found"_s}));
    }

    void aScanIsToldFromAnotherDocument()
    {
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        const QSignalSpy refused(&intake, &Intake::refused);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add({write(u"scan.pdf"_s, scannedPdf())});
        QVERIFY(finished.wait(20'000));
        QCOMPARE(reasons(refused), QStringList{u"not_a_letter"_s});
        QCOMPARE(refused.first().first().value<Problem>().kind, Problem::Kind::OnlyPictures);
    }

    void progressEndsWithAllDone()
    {
        QStringList paths;
        for (int i = 0; i < 12; ++i)
            paths.append(
                write(u"letter%1.txt"_s.arg(i), letterText("Luton Borough Council") + QByteArray(i, '\n')));
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        const QSignalSpy progressed(&intake, &Intake::progressed);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add(paths);
        QVERIFY(finished.wait(20'000));
        QCOMPARE(progressed.last(), (QVariantList{12, 12}));
        QCOMPARE(m_caseFile->letters().value().size(), 12);
    }

    void sameBytesAgainAreTheSameLetter()
    {
        const auto path = write(u"a.txt"_s, letterText("Luton Borough Council"));
        const auto copy = write(u"b.txt"_s, letterText("Luton Borough Council"));
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        const QSignalSpy stored(&intake, &Intake::stored);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add({path});
        QVERIFY(finished.wait(20'000));
        intake.add({copy});
        QVERIFY(finished.wait(20'000));
        QCOMPARE(stored.size(), 2);
        QCOMPARE(stored.at(0).at(0), stored.at(1).at(0));
        QCOMPARE(stored.at(0).at(2).toBool(), false);
        QCOMPARE(stored.at(1).at(2).toBool(), true);
        QCOMPARE(m_caseFile->letters().value().size(), 1);
    }

    void folderStandsForItsFilesAndALoopEnds()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"in/deep"_s));
        write(u"in/one.txt"_s, letterText("Luton Borough Council"));
        write(u"in/deep/two.txt"_s, letterText("Derby City Council"));
        QVERIFY(QFile::link(m_folder->filePath(u"in"_s), m_folder->filePath(u"in/deep/loop"_s)));
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        const QSignalSpy refused(&intake, &Intake::refused);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add({m_folder->filePath(u"in"_s)});
        QVERIFY(finished.wait(20'000));
        QCOMPARE(m_caseFile->letters().value().size(), 2);
        QCOMPARE(refused.size(), 0);
    }

    void emptyFolderIsSaid()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"empty"_s));
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        const QSignalSpy refused(&intake, &Intake::refused);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add({m_folder->filePath(u"empty"_s)});
        QVERIFY(finished.wait(20'000));
        QCOMPARE(reasons(refused), QStringList{u"not_readable"_s});
    }

    void theOpenCaseFileIsRefusedUnread_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("itself") << u"in/case.upheld"_s;
        QTest::newRow("a roundabout path") << u"in/../in/./case.upheld"_s;
        QTest::newRow("a link") << u"link.txt"_s;
        QTest::newRow("another name of it") << u"hard.txt"_s;
        QTest::newRow("its folder") << u"in"_s;
    }

    void theOpenCaseFileIsRefusedUnread()
    {
        QFETCH(QString, name);
        QVERIFY(QDir(m_folder->path()).mkpath(u"in"_s));
        const auto path = m_folder->filePath(u"in/case.upheld"_s);
        const auto caseFile = CaseFile::open(path).value();
        QVERIFY(QFile::link(path, m_folder->filePath(u"link.txt"_s)));
        std::filesystem::create_hard_link(
            path.toStdString(), m_folder->filePath(u"hard.txt"_s).toStdString());
        QThreadPool threads;
        Intake intake(*caseFile, m_readers, m_library, threads);
        const QSignalSpy refused(&intake, &Intake::refused);
        QSignalSpy finished(&intake, &Intake::finished);
        QVERIFY(QSqlQuery(caseFile->database()).exec(u"BEGIN IMMEDIATE"_s));
        intake.add({m_folder->filePath(name)});
        QVERIFY(finished.wait(20'000));
        QCOMPARE(reasons(refused), QStringList{u"unsupported"_s});
        QVERIFY(isLockedForOthers(path));
        QVERIFY(QSqlQuery(caseFile->database()).exec(u"ROLLBACK"_s));
    }

    void filesOfTheDatabaseAreRefusedUnread_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("journal") << u"-journal"_s;
        QTest::newRow("log") << u"-wal"_s;
    }

    void filesOfTheDatabaseAreRefusedUnread()
    {
        QFETCH(QString, ending);
        const auto caseFile = CaseFile::open(m_folder->filePath(u"case.upheld"_s)).value();
        QThreadPool threads;
        Intake intake(*caseFile, m_readers, m_library, threads);
        const QSignalSpy refused(&intake, &Intake::refused);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add(
            {write(u"case.upheld"_s + ending, letterText("Luton Borough Council"))}); // stored, if read
        QVERIFY(finished.wait(20'000));
        QCOMPARE(reasons(refused), QStringList{u"unsupported"_s});
    }

    void cancelStopsWhatWaits()
    {
        QStringList paths;
        for (int i = 0; i < 50; ++i)
            paths.append(
                write(u"letter%1.txt"_s.arg(i), letterText("Luton Borough Council") + QByteArray(i, '\n')));
        QThreadPool threads;
        Gate gate(threads);
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        const QSignalSpy refused(&intake, &Intake::refused);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add(paths);
        intake.cancel();
        gate.open();
        QVERIFY(finished.wait(20'000));
        QVERIFY(m_caseFile->letters().value().isEmpty());
        QCOMPARE(refused.size(), 0);

        intake.add({paths.first()});
        QVERIFY(finished.wait(20'000));
        QCOMPARE(m_caseFile->letters().value().size(), 1);
    }

    void whatWasReadBeforeCancelIsNotStoredAfterIt()
    {
        const auto file = write(u"one.txt"_s, letterText("Luton Borough Council"));
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        const QSignalSpy refused(&intake, &Intake::refused);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add({file});
        threads.waitForDone(); // read, but not taken: no event is handled here
        intake.cancel();
        QVERIFY(finished.wait(20'000));
        QVERIFY(m_caseFile->letters()->isEmpty());
        QCOMPARE(refused.size(), 0);
    }

    void aCaseFileThatCannotTakeALetterIsNotTheLettersFault_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("reason");
        QTest::newRow("another program writes") << u"BEGIN IMMEDIATE"_s << u"case_file_busy"_s;
        QTest::newRow("a table is gone") << u"DROP TABLE passage"_s << u"not_stored"_s;
    }

    void aCaseFileThatCannotTakeALetterIsNotTheLettersFault()
    {
        QFETCH(QString, statement);
        QFETCH(QString, reason);
        const auto path = m_folder->filePath(u"case.upheld"_s);
        const auto caseFile = CaseFile::open(path).value();
        const auto other = CaseFile::open(path).value();
        QVERIFY(QSqlQuery(other->database()).exec(statement));
        QThreadPool threads;
        Intake intake(*caseFile, m_readers, m_library, threads);
        const QSignalSpy refused(&intake, &Intake::refused);
        QSignalSpy finished(&intake, &Intake::finished);
        const auto letter = write(u"one.txt"_s, letterText("Luton Borough Council"));
        intake.add({letter});
        QVERIFY(finished.wait(20'000));
        QCOMPARE(reasons(refused), QStringList{reason});
        QCOMPARE(refused.first().first().value<Problem>().file, letter);
    }

    void aRemovedLetterDroppedAgainComesBack()
    {
        const auto path = write(u"one.txt"_s, letterText("Luton Borough Council"));
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        intake.setAccount(u"officer"_s);
        const QSignalSpy stored(&intake, &Intake::stored);
        const QSignalSpy back(&intake, &Intake::cameBack);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add({path});
        QVERIFY(finished.wait(20'000));
        const auto id = stored.first().first().value<LetterId>();
        QVERIFY(m_caseFile->setRemoved(id, true));
        intake.add({path});
        QVERIFY(finished.wait(20'000));
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().first().value<LetterId>(), id);
        QCOMPARE(m_caseFile->letters().value(), QList{id});
        QCOMPARE(m_caseFile->events(id)->first().deed.who, u"officer"_s);
        QCOMPARE(m_caseFile->events(id)->last().kind, DeedKind::BroughtBack);
    }

    void aLetterIsReadAgainFromItsOwnBytes()
    {
        const auto path = write(u"one.txt"_s, letterText("Luton Borough Council"));
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        const QSignalSpy stored(&intake, &Intake::stored);
        const QSignalSpy refused(&intake, &Intake::refused);
        const QSignalSpy anew(&intake, &Intake::readAnew);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add({path});
        QVERIFY(finished.wait(20'000));
        const auto id = stored.first().first().value<LetterId>();
        QVERIFY(QFile::remove(path));
        intake.readAgain(id);
        QVERIFY(finished.wait(20'000));
        QCOMPARE(refused.size(), 0);
        QCOMPARE(anew.size(), 1);
        QCOMPARE(anew.first().first().value<LetterId>(), id);
        QCOMPARE(anew.first().last().value<Letter>(), m_caseFile->readLetter(id).value());
        QCOMPARE(m_caseFile->readings(id)->size(), 1); // taking it is an undo step of the desk
        intake.readAgain(LetterId{99});
        QCOMPARE(reasons(refused), QStringList{u"not_found"_s});
    }

    void ofTwoLettersOnOnePageEachStaysItself()
    {
        const auto both = letterText("Luton Borough Council") + "\n\n\n" + letterText("Derby City Council");
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        const QSignalSpy stored(&intake, &Intake::stored);
        const QSignalSpy anew(&intake, &Intake::readAnew);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add({write(u"both.txt"_s, QByteArray(both).replace('\f', '\n'))});
        QVERIFY(finished.wait(20'000));
        QCOMPARE(stored.size(), 2);
        const auto derby = stored.last().first().value<LetterId>();
        intake.readAgain(derby);
        QVERIFY(finished.wait(20'000));
        QCOMPARE(anew.size(), 1);
        QCOMPARE(anew.first().last().value<Letter>().authorityName, u"Derby City Council"_s);
        const auto hits = findWords(*m_caseFile, u"\"Derby City\""_s).value();
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.first().letter, derby);
    }

    void whatIsStoredCanBeFound()
    {
        QThreadPool threads;
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add({write(u"one.txt"_s, letterText("Luton Borough Council")),
            write(u"two.txt"_s, letterText("Derby City Council"))});
        QVERIFY(finished.wait(20'000));
        QCOMPARE(findWords(*m_caseFile, u"annual summary"_s)->size(), 2);
        const auto hits = findWords(*m_caseFile, u"\"derby city\""_s).value();
        QCOMPARE(hits.size(), 1);
        QCOMPARE(hits.first().page, 1);
        QCOMPARE(findWords(*m_caseFile, u"upheld decisions"_s)->first().page, 2);
    }

    void theWordsOfAnOlderProgramsLettersAreReadLater()
    {
        const auto path = m_folder->filePath(u"old.upheld"_s);
        QVERIFY(
            QFile::copy(QStringLiteral(UPHELD_SOURCE "/tests/fixtures/casefiles/version-1.upheld"), path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const auto caseFile = CaseFile::open(path).value();
        QThreadPool threads;
        Intake intake(*caseFile, m_readers, m_library, threads);
        const QSignalSpy anew(&intake, &Intake::readAnew);
        QSignalSpy finished(&intake, &Intake::finished);
        QVERIFY(findWords(*caseFile, u"training"_s)->isEmpty());
        intake.readWords();
        QVERIFY(finished.wait(20'000));
        QCOMPARE(findWords(*caseFile, u"training"_s)->size(), 2);
        QCOMPARE(anew.size(), 0);
        intake.readWords();
        QVERIFY(!intake.isBusy()); // nothing is left to read
    }

    void cancelForgetsAFolder_data()
    {
        QTest::addColumn<bool>("walked");
        QTest::newRow("before it is walked") << false;
        QTest::newRow("after it was walked, before its files are known") << true;
    }

    void cancelForgetsAFolder()
    {
        QFETCH(bool, walked);
        QVERIFY(QDir(m_folder->path()).mkpath(u"in"_s));
        const auto file = write(u"in/one.txt"_s, letterText("Luton Borough Council"));
        QThreadPool threads;
        Gate gate(threads);
        Intake intake(*m_caseFile, m_readers, m_library, threads);
        const QSignalSpy refused(&intake, &Intake::refused);
        QSignalSpy finished(&intake, &Intake::finished);
        intake.add({m_folder->filePath(u"in"_s)});
        if (walked) {
            gate.open();
            threads.waitForDone(); // no event is handled here, so the files are not taken yet
        }
        intake.cancel();
        gate.open();
        QVERIFY(finished.wait(20'000));
        QVERIFY(!intake.isBusy());
        QVERIFY(m_caseFile->letters().value().isEmpty());
        QCOMPARE(refused.size(), 0);

        intake.add({file});
        QVERIFY(finished.wait(20'000));
        QCOMPARE(m_caseFile->letters().value().size(), 1);
    }

    void closingWhileReadingLosesNothingStored()
    {
        QStringList paths;
        for (int i = 0; i < 30; ++i)
            paths.append(
                write(u"letter%1.txt"_s.arg(i), letterText("Luton Borough Council") + QByteArray(i, '\n')));
        QThreadPool threads;
        auto intake = std::make_unique<Intake>(*m_caseFile, m_readers, m_library, threads);
        QSignalSpy stored(intake.get(), &Intake::stored);
        intake->add(paths);
        QVERIFY(stored.wait(20'000));
        const auto held = stored.size();
        intake.reset();
        QCOMPARE(m_caseFile->letters().value().size(), held);
    }

private:
    /// Whether a program other than this one is kept from writing to the case file at \a path.
    static bool isLockedForOthers(const QString &path)
    {
        constexpr off_t reserved = 0x40000001; // the byte that SQLite locks to write
        const auto name = QFile::encodeName(path);
        const auto child = ::fork();
        if (child == 0) {
            struct flock lock { };
            lock.l_type = F_WRLCK;
            lock.l_whence = SEEK_SET;
            lock.l_start = reserved;
            lock.l_len = 1;
            const int file = ::open(name.constData(), O_RDWR);
            ::_exit(file != -1 && ::fcntl(file, F_SETLK, &lock) == -1 ? 0 : 1);
        }
        int status = 0;
        return ::waitpid(child, &status, 0) == child && status == 0;
    }

    QString write(const QString &name, const QByteArray &content)
    {
        const auto path = m_folder->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    static QStringList reasons(const QSignalSpy &refused)
    {
        QStringList keys;
        for (const auto &arguments : refused)
            keys.append(problemKey(arguments.first().value<Problem>().kind));
        keys.sort();
        return keys;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CaseFile> m_caseFile;
    ReaderPool m_readers{QStringLiteral(UPHELD_READER)};
    ReferenceLibrary m_library = ReferenceLibrary::bundled().value();
};

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
