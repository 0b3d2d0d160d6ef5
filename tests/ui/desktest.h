// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/mainwindow.h"

#include "letter/fields.h"

#include <QListView>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <functional>
#include <memory>

class FieldView;
class ValueEditor;

/// The real window over a real case file, as a person has it before them; only file dialogs are answered by
/// the test. Base of the tests of the window.
class DeskTest : public QObject {
    Q_OBJECT

protected:
    /// A letter as a text file, with \a upheld of 13 upheld, and \a more as a paragraph of its own.
    [[nodiscard]] static QByteArray letterText(
        const QByteArray &council, int upheld, const QByteArray &more = {});
    /// \a count such letters, no two alike.
    [[nodiscard]] QList<QUrl> manyLetters(int count) const;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    /// The file's path; empty where it could not be written.
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] static QByteArray contentOf(const QString &path);
    void openWindow(CaseFileAccess access = CaseFileAccess::ReadWrite);
    /// As the program does it: what is in the file is looked over while the window stands.
    void openWindowAtOnce();
    /// As the program starts where \a problem kept the case file from being opened.
    void openWindowWithout(const Problem &problem);

    template <typename Widget> [[nodiscard]] Widget *find(const QString &name) const
    {
        auto *widget = m_window->findChild<Widget *>(name);
        if (!widget)
            qFatal("no %s in the window", qPrintable(name));
        return widget;
    }
    void trigger(const QString &action) const;
    /// As while another program writes to the case file.
    void whileLocked(const std::function<void()> &act) const;
    void triggerWhileLocked(const QString &action) const;
    /// A key to whatever has the keyboard.
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const;

    [[nodiscard]] QListView *letters() const;
    [[nodiscard]] FieldView *fields() const;
    [[nodiscard]] ValueEditor *editor() const;
    [[nodiscard]] int letterCount() const;
    [[nodiscard]] LetterId currentLetter() const;
    [[nodiscard]] QString status() const;
    /// Of the message bar; empty while it is hidden.
    [[nodiscard]] QString message() const;
    [[nodiscard]] QModelIndex field(QLatin1String key) const;
    [[nodiscard]] QString value(QLatin1String key) const;
    [[nodiscard]] QString state(QLatin1String key) const;

    /// As type(), but the editor stays open.
    void startTyping(QLatin1String key, const QString &text) const;
    void type(QLatin1String key, const QString &text) const;
    /// Shows another of the letters held, as a click does once the editor has lost nothing to it.
    void chooseOther() const;
    static void drop(QWidget &on, const QList<QUrl> &urls);
    void openLetter(const QString &name = QStringLiteral("wexcombe.txt"), int upheld = 8);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QString m_answer; ///< of the next dialog: a path, or the words of a button; empty: cancelled
    QStringList m_answers; ///< buttons of several questions that follow on one another
    QString m_question; ///< that was asked last

private Q_SLOTS:
    void init();
    void cleanup();

private:
    [[nodiscard]] MainWindow::Parts parts();
    void show(MainWindow::Parts parts);
    void showWith(Outcome<std::unique_ptr<CaseFile>> caseFile);
    template <typename Chosen, typename Answer> void answer(const Chosen &chosen, const Answer &paths)
    {
        if (!m_answer.isEmpty())
            chosen(paths);
    }
};
