// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

#include <functional>

class QLocalSocket;

/// The one window that an account has open: a second start hands its files to it and ends, so that the same
/// case file is not open twice. Speaks over a local socket that only this account can reach; no network.
/// Main thread.
class RunningWindow : public QObject {
    Q_OBJECT

public:
    /// \a name: the socket, a path or a plain name; ownName() but in tests.
    explicit RunningWindow(QString name, QObject *parent = nullptr);

    /// The socket of this account on this display.
    [[nodiscard]] static QString ownName();

    enum class Role {
        First, ///< this is the window now; filesHanded() tells of later starts
        HandedOver, ///< another window is open and has taken the files
        Alone, ///< neither: no socket can be made, or the other window does not answer, or has another case
               ///< file
    };
    /// Hands \a paths (made absolute) to the window that is open, or becomes it. Waits at most some seconds
    /// for an answer. \a caseFile: the one that they are for; empty where any will do.
    [[nodiscard]] Role start(const QStringList &paths, const QString &caseFile = {});
    /// Whether this window is the right place for files for the case file with that absolute path (empty:
    /// any); without it every one is.
    using Taker = std::function<bool(const QString &caseFile)>;
    void setTaker(Taker taker) { m_taker = std::move(taker); }

Q_SIGNALS:
    /// A later start named these files, perhaps none: they are to be read, and the window shown.
    void filesHanded(const QStringList &paths);

private:
    enum class Answer { NobodyThere, Taken, Silent };
    [[nodiscard]] Answer handOver(const QStringList &paths, const QString &caseFile) const;
    [[nodiscard]] bool listen();
    void takeConnection();
    void takeMessage(QLocalSocket &socket);

    QString m_name;
    QLocalServer m_server;
    Taker m_taker;
};
