// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/publicletter.h"
#include "reading/readerpool.h"
#include "reference/referencedata.h"
#include "store/backup.h"
#include "store/casefile.h"
#include "ui/charts/chartcontent.h"
#include "ui/desk/dialogs.h"
#include "ui/desk/readingtally.h"
#include "ui/desk/typingdraft.h"
#include "ui/document/backgroundtask.h"

#include <QMainWindow>
#include <QThreadPool>
#include <QTimer>
#include <QUndoGroup>

#include <memory>
#include <optional>

class CouncilsDialog;
class DeskPanes;
class PageMenu;
class PaperDesk;
class PlaceCutter;
class QAction;
class Printout;
class QSettings;
class ReadingProgress;
class ReviewFlow;
class Session;
struct DeskActions;
struct Keeping;
struct LetterFiles;

/// The window: letters on the left, the page in the middle, its fields on the right, the chart below.
/// Connects the panes with the open case file; what each pane does stands in the pane.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// What the window is given; nothing is looked up elsewhere.
    struct Parts {
        std::unique_ptr<CaseFile> caseFile; ///< none where it could not be opened
        Problem caseFileProblem; ///< then: which, and why; NotFound: it was open last, and is gone
        ReferenceLibrary reference;
        QString readerProgram;
        QString account; ///< who is written into the history
        QString samplesFolder; ///< of the bundled sample letters
        QSettings *settings =
            nullptr; ///< geometry, splitters, theme, last case file; not owned; may be left out
        Dialogs dialogs = fileDialogs();
    };

    explicit MainWindow(Parts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Reads the files into the open case file, as if they were dropped; where none is open they wait for it.
    void addFiles(QStringList paths);
    /// Whether \a caseFile is the case file that is open here, or that was to be and waits to be; any is
    /// where it is empty.
    [[nodiscard]] bool isFor(const QString &caseFile) const;
    /// The case file that was open last by \a settings; empty where none is known.
    [[nodiscard]] static QString rememberedCaseFile(const QSettings &settings);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectFileActions();
    void connectEditActions();
    void connectReviewActions();
    void moveStep(void (QUndoGroup::*step)(), const QString &words, QString (QUndoStack::*nameOf)() const);
    void connectViewActions();
    void connectLettersActions();
    void connectDeeds();
    void connectFinding();
    void connectPanes();
    void connectSession();
    void connectFlow();
    void connectFlowActions();
    void openSession(std::unique_ptr<CaseFile> caseFile);
    /// Whether a file that is not there is made.
    enum class Missing { Make, Refuse };
    void openCaseFile(const QString &path, Missing missing);
    void showNoCaseFile(const Problem &problem);
    void catchUp();
    void showOthersChanges();

    /// Whether the session is only there because none of a case file can be: see goBackToBackup().
    [[nodiscard]] bool isStandIn() const;
    void connectKeeping();
    void startKeeping();
    void tellOfOpened();
    void takeUpTyping();
    void readFiles(const QStringList &paths);
    void giveUpDamaged(const Problem &problem);
    void lookForBackup(const QString &caseFile);
    void goBackToBackup();
    void offerToForgetBackups();
    void forgetBackups(const QList<Backup> &backups);
    void restore(const Backup &backup, const QString &caseFile);
    void finishRestoring(const Backup &backup, const QString &caseFile, const Outcome<Restored> &restored);

    void take(const LetterFiles &files);
    void checkPapers(QStringList papers);
    void takeRefused(const Problem &problem);
    void pasteFiles();
    void openSamples();
    void takeStored(LetterId letter, const QString &path, bool alreadyHeld);
    void showNewLetter(LetterId letter);
    void goToNewLetter();
    void finishReading();
    void tellHidden(int letters);
    void offerRevised(const QList<LetterId> &letters);

    [[nodiscard]] bool finishEditing();
    void showLetter(LetterId letter);
    void forgetWords();
    void forgetNote(LetterId next);
    void showDocument();
    void readAhead();
    void showNothing();
    void showChecked();
    void showChange(LetterId letter, const QString &key);
    void showMarked(LetterId letter, const QString &key);
    void showCompared(LetterId letter);
    void cutPlace(const Place &place);
    void showLeft();
    void showDerived();
    void connectChart();
    void showChart();
    void clearChart(const Problem &problem);
    void chooseCouncils();
    void takeCouncils(const CouncilGroup &group);
    void keepGroup(const CouncilGroup &group);
    void renameGroup(CouncilsDialog &dialog, const QString &name, const QString &to);
    void dropGroup(CouncilsDialog &dialog, const QString &name);
    [[nodiscard]] QString dropQuestion(const QString &name) const;
    [[nodiscard]] QString groupProblem(const QString &name, const Problem &problem) const;
    [[nodiscard]] int seenVersion(const QString &name) const;
    [[nodiscard]] QList<CouncilGroup> keptOf(AuthorityType type) const;
    void showKeptGroups();
    void updateActions();
    void makeRoom(bool isLow);
    void goToFlagged(int step);
    void goToPassages();
    void addNote();
    void takeChosen();
    /// In the status line, and to a screen reader.
    void say(const QString &words);
    void setState(FieldState state);
    void revert();
    void removeLetter();
    void removeHeld(LetterId letter);
    void showDeeds(const QList<LetterId> &letters, bool undone);
    void readAgain();
    void takeReading(LetterId letter, const Letter &reading);
    void deleteForGood();
    void eraseForGood(LetterId letter);
    void refuse(const QString &words);
    void showProblem(const Problem &problem);

    void printLetter();
    void showSearch(bool shows);
    void openFound(LetterId letter, int page, const QStringList &words);
    void showHistory();
    void exportHistory();
    void exportFigures();
    void exportChart();
    void connectPapers();
    [[nodiscard]] bool mayExport(const QString &path, const QStringList &suffixes);
    void tellWritten(const QString &path, const Outcome<void> &written);
    void setAccount(const QString &name);
    void rememberCaseFile(const QString &path);
    void showRecent();
    void restoreLetter();
    void setTheme(const QString &key);
    void restoreSettings();
    void saveSettings();
    [[nodiscard]] bool mayCloseUnsaved();

    ReferenceLibrary m_reference;
    ReaderPool m_readers;
    QThreadPool m_threads; // reading of files
    QThreadPool m_pageThreads; // pages on the screen: never behind 300 files
    QString m_account; // of the computer's
    QString m_name; // who is written into the history
    QString m_samplesFolder;
    QSettings *m_settings;
    Dialogs m_dialogs;
    QUndoGroup m_undo;
    std::unique_ptr<DeskActions> m_actions;
    std::unique_ptr<Session> m_session; // none while no case file is open
    std::unique_ptr<ReviewFlow> m_flow; // of the session
    DeskPanes *m_panes;
    PageMenu *m_pageMenu = nullptr;
    Printout *m_printout;
    PlaceCutter *m_cutter;
    PaperDesk *m_papers;
    ReadingProgress *m_progress;
    QTimer m_derivedSoon; // chart and averages, once for many changes
    QTimer m_othersSoon; // what another program wrote, once the turn is over that found it
    QTimer m_aheadSoon; // the next letter, once this one is shown
    QList<LetterId> m_backLetters; // as m_readLetters, but had been removed
    QStringList m_papersToCheck; // Word files in which no letter is
    QList<LetterId> m_readLetters; // came since nothing was being read
    bool m_readsAgain = false; // letters held, since nothing was being read
    ReadingTally m_tally; // of the files now being read
    std::optional<LetterId> m_newLetter; // came while the officer was typing
    std::optional<ChartContent> m_charted; // what the chart was given
    struct KeptGroup {
        CouncilGroup group;
        int version = 0; // as it was shown
    };
    QList<KeptGroup> m_keptGroups;
    bool m_changedField = false; // by the newest step of the undo stack
    QString m_shownDocument; // hash and first page
    std::optional<QList<QAction *>> m_madeRoom; // the panes that went while the window is low
    QString m_heldTyping; // what kept the window from closing once
    bool m_saidUnsaved = false; // that settings could not be saved, which kept it from closing once
    QString m_refusal; // of the review flow, as the message bar says it
    QString m_wantedCaseFile; // the one that could not be opened
    bool m_wantedIsGone = false;
    QStringList m_waitingFiles; // for a case file
    QStringList m_awaitBackup; // files to be read into the open one
    std::optional<Typing> m_leftTyping; // of a window that died
    bool m_isRestoring = false;
    std::unique_ptr<Keeping> m_keeping; // of the session; none where it is viewed only
    std::unique_ptr<BackgroundTask<Outcome<Backup>>> m_lookingForBackup;
    std::unique_ptr<BackgroundTask<Outcome<Restored>>> m_restoring;
};
