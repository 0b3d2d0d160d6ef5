// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/paperinput.h"
#include "store/kept.h"
#include "ui/charts/chartcontent.h"
#include "ui/desk/dialogs.h"
#include "ui/desk/letterfiles.h"
#include "ui/document/backgroundtask.h"
#include "ui/paper/heldpaper.h"
#include "ui/paper/paperdetails.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>

class PaperBriefer;
class PaperChecker;
class PaperRecorder;
class PaperWindow;
class QWidget;
class ReaderPool;
class Session;

/// What papers are made with: the desk's parts, none of them owned; they outlive whoever is given them.
struct PaperParts {
    ReaderPool &readers;
    QThreadPool &threads;
    const ReferenceLibrary &library;
    const Dialogs &dialogs;
    QWidget &window; ///< of the desk
    QString readerProgram;
};

/// The committee papers of the open case file: opens the paper's window, keeps it up to date with the desk,
/// keeps the officer's texts with the council, and writes what leaves. GUI thread.
class PaperDesk : public QObject {
    Q_OBJECT

public:
    explicit PaperDesk(const PaperParts &parts, QObject *parent = nullptr);
    /// Keeps what was typed, and stops what runs.
    ~PaperDesk() override;

    /// The case file that papers are about from now on; none where null. Windows about another are closed.
    void setSession(Session *session);
    /// Who keeps the texts.
    void setAccount(const QString &account) { m_account = account; }
    /// Opens the paper about \a letter, or about its revised edition where one is held, and brings it to the
    /// front.
    void openPaper(LetterId letter);
    /// Asks where to, and writes the verification record of \a letter.
    void saveRecord(LetterId letter);
    /// Copies the morning briefing about \a letter, and shows it.
    void copyBriefing(LetterId letter);
    /// Asks for an edited paper and compares it with the table.
    void askForPaper(std::optional<LetterId> current);
    /// Compares the paper at \a path.
    void check(const QString &path, std::optional<LetterId> current);
    /// A value or a mark changed: the paper follows at once, but not while more changes come.
    void refreshSoon();
    /// Gives the kept group \a name, seen as version \a seen, the name \a to; every paper that has it beside
    /// its own council follows, all or none. As renameKept().
    [[nodiscard]] Outcome<int> renameGroup(const QString &name, const QString &to, int seen);
    /// How many councils' papers have the kept group \a name beside their own council. Keeps what was typed.
    [[nodiscard]] Outcome<int> papersWith(const QString &name);
    /// Keeps what was typed in the case file now; says why not.
    void keepNow();
    /// The desk does not close over texts that could not be kept, once.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// For the status line of the desk.
    void told(const QString &words);
    /// What went wrong, with what to do.
    void refused(const QString &words);
    /// Files were dropped on the paper's window.
    void filesDropped(const LetterFiles &files);

private:
    using Text = Outcome<QList<LetterParagraph>>;

    [[nodiscard]] HeldLetters held() const;
    [[nodiscard]] Outcome<PaperInput> input() const;
    [[nodiscard]] int earlierLetters(const Letter &letter) const;
    [[nodiscard]] PaperBeside beside(const Letter &letter) const;
    [[nodiscard]] QList<PaperBeside::Group> groupsBeside(const Letter &letter) const;
    [[nodiscard]] bool isHeld(const QString &council, QDate yearEnding) const;
    void connectHelpers();
    void makeWindow();
    void loadTexts(const Letter &letter);
    void followCouncil();
    void followOthers(const Letter &letter);
    void notKept(const QString &why);
    [[nodiscard]] bool mayClose();
    void leaveUnkept();
    void showWindow();
    void readText();
    void takeText(const Text &text);
    void refresh();
    [[nodiscard]] Outcome<void> addCharts(PaperInput &input);
    void takeTexts(const PaperTexts &texts);
    void savePaper();
    void writePaper(const QString &path);
    void warn(const QString &words);

    PaperParts m_parts;
    Session *m_session = nullptr;
    std::unique_ptr<PaperRecorder> m_recorder;
    std::unique_ptr<PaperChecker> m_checker;
    std::unique_ptr<PaperBriefer> m_briefer;
    QPointer<PaperWindow> m_window;
    QString m_account;
    LetterId m_asked{};
    LetterId m_letter{}; // the one asked for, or its revised edition
    PaperTexts m_texts;
    QString m_council; // under which the texts are kept
    int m_seen = 0; // version of the texts that was read
    bool m_isTyped = false; // and not kept yet: while it is, m_texts are the only ones there are
    QString m_whyNotKept; // as it was said last
    bool m_isCloseRefused = false;
    Text m_text; // of the letter
    bool m_isTextRead = false;
    QList<PaperChart> m_charts;
    std::optional<ChartContent> m_charted;
    QTimer m_refreshSoon;
    QTimer m_keepSoon;
    std::unique_ptr<BackgroundTask<Text>> m_reading;
};
