// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/filereading.h"
#include "intake/storefiles.h"
#include "reading/readerpool.h"
#include "store/casefile.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>

/// Dropped files become stored letters. Files are read on the pool's threads; each is stored in this object's
/// thread, one transaction per turn of the event loop, as soon as it is ready. Destroying it stops and waits.
class Intake : public QObject {
    Q_OBJECT

public:
    /// None of the arguments is owned; all must outlive this. \a library is copied.
    Intake(CaseFile &caseFile, ReaderPool &readers, const ReferenceLibrary &library, QThreadPool &threads,
        QObject *parent = nullptr);
    ~Intake() override;

    /// Takes files; a mail or archive stands for the files in it (see readFile()), a folder stands for the
    /// regular files in it and below (links not followed), walked off the GUI thread. May be called while
    /// earlier files are still being read. The open case file and the database's files beside it are refused
    /// as Unsupported, unread.
    void add(const QStringList &paths);
    /// Forgets the files not yet read and stops those being read; what was read but not yet stored is
    /// dropped; what is stored stays.
    void cancel();
    [[nodiscard]] bool isBusy() const;
    /// Who is written into the history as having imported what is stored from now on.
    void setAccount(const QString &account);
    /// Reads a stored letter again from its file's bytes. Ends with readAnew() or refused(); nothing is
    /// stored but the words for searching.
    void readAgain(LetterId letter);
    /// Reads the words of every letter held without them, for findWords(), one after the other behind what
    /// else waits. Quiet: counts for progressed() as files do, ends in finished().
    void readWords();

Q_SIGNALS:
    /// Files done (stored or refused) of all taken since idle.
    void progressed(int done, int total);
    /// Page \a page of \a pages of a file is being read from its picture, which takes seconds.
    void readingPicture(const QString &path, int page, int pages);
    /// A letter is durable. \a alreadyHeld: its bytes were stored before. \a inside: see LettersOfFile.
    void stored(LetterId letter, const QString &path, bool alreadyHeld, const QStringList &inside);
    /// A file that gives no letter, with its reason; NotStored or CaseFileBusy where the letter is sound but
    /// the case file could not take it.
    void refused(const Problem &problem);
    /// A letter that had been removed is held again, because its file was dropped again; before its stored().
    void cameBack(LetterId letter, const QString &path);
    /// A letter was read again; \a reading is not stored: see LetterDeeds::takeReading().
    void readAnew(LetterId letter, const Letter &reading);
    /// Once in this object's life: some file was read by a reader that could not lock itself in fully.
    void protectionReduced();
    /// Nothing is left to do, by end or by cancel.
    void finished();

private:
    using FileWatcher = QFutureWatcher<FileReading>;
    using FolderWatcher = QFutureWatcher<QStringList>;
    /// A stored letter to be read again.
    struct Rereading {
        LetterId letter{};
        bool wordsOnly = false; ///< its fields are not looked at, and nobody hears of a failure
    };
    struct Task {
        FileToRead file;
        std::optional<Rereading> again; ///< then the path is only its name
    };
    struct File {
        Task task;
        std::stop_token stop; ///< of the time when it was taken: cancel() makes a new one
        std::unique_ptr<FileWatcher> watcher;
    };
    /// Read, and its letters stored, but not told of yet.
    struct ReadFile {
        Task task;
        std::stop_token stop;
        FileReading reading;
        std::optional<StoredFile> stored;
    };
    struct Folder {
        QString path; ///< as given
        std::stop_token stop; ///< of the time when it was taken: cancel() makes a new one
        std::unique_ptr<FolderWatcher> watcher;
    };

    void startNext();
    void startFile(const FileToRead &file);
    void startRereading(const Task &task);
    using Work = std::function<FileReading(Reader &, std::stop_token, const PictureProgress &)>;
    void read(const Task &task, Work work);
    void takeReading(FileReading &&reading);
    void storeReady();
    void tell(const StoredFile &file);
    void takeRereading(const Task &task, FileReading reading);
    void queue(const QList<Task> &tasks);
    void startFolder(const QString &path);
    void takeNextFile();
    void takeFile();
    void takeFolder(FolderWatcher *watcher);
    void refuseStoring(Problem problem, const FileToRead &file);
    void countDone();
    template <typename Watcher> void stopAndWait(Watcher &watcher);

    CaseFile &m_caseFile;
    ReaderPool &m_readers;
    ReferenceLibrary m_library;
    QThreadPool &m_threads;
    std::deque<Task> m_waiting;
    QString m_account;
    std::map<QObject *, File> m_files;
    std::deque<FileWatcher *> m_ready; // read, and not yet stored: their files stand in m_files
    std::deque<ReadFile> m_read; // those stored together; told of one a turn
    QTimer m_storeSoon;
    std::map<QObject *, Folder> m_folders;
    std::stop_source m_stop;
    bool m_saidReduced = false;
    int m_done = 0;
    int m_total = 0;
};
