// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/runningwindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto connectWait = 1s;
constexpr auto answerWait = 5s;
constexpr auto lockWait = 3s;
constexpr qsizetype longestMessage = 4 * 1024 * 1024;
const auto taken = "taken\n"_ba;
const auto notMine = "another case file\n"_ba;
constexpr auto filesWord = "files"_L1;
constexpr auto caseFileWord = "caseFile"_L1;

/// What a later start asks.
struct Message {
    QStringList paths;
    QString caseFile;
};

int milliseconds(std::chrono::milliseconds time)
{
    return int(time.count());
}

QString absolute(const QString &path)
{
    return path.isEmpty() ? QString() : QFileInfo(path).absoluteFilePath();
}

QByteArray bytesOf(const Message &message)
{
    QJsonArray files;
    for (const auto &path : message.paths)
        files.append(absolute(path));
    const QJsonObject object{{filesWord, files}, {caseFileWord, absolute(message.caseFile)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<Message> messageOf(const QByteArray &bytes)
{
    const auto object = QJsonDocument::fromJson(bytes).object();
    if (!object.value(filesWord).isArray() || !object.value(caseFileWord).isString())
        return {};
    Message message{.paths = {}, .caseFile = object.value(caseFileWord).toString()};
    for (const auto &path : object.value(filesWord).toArray()) {
        if (!path.isString())
            return {};
        message.paths.append(path.toString());
    }
    return message;
}
} // namespace

RunningWindow::RunningWindow(QString name, QObject *parent)
    : QObject(parent)
    , m_name(std::move(name))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &RunningWindow::takeConnection);
}

QString RunningWindow::ownName()
{
    // Two desktops of one account (a remote one beside the own) are two windows.
    const auto display = qgetenv("WAYLAND_DISPLAY") + ' ' + qgetenv("DISPLAY");
    const auto place = QDir::homePath().toUtf8() + ' ' + display;
    const auto hash = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex().left(16);
    const auto name = u"upheld-"_s + QString::fromLatin1(hash);
#ifdef Q_OS_WIN
    return name;
#else
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(name);
#endif
}

RunningWindow::Role RunningWindow::start(const QStringList &paths, const QString &caseFile)
{
    // Two starts at once: the one that waits finds the other's window.
    const auto lockName =
        QDir::isAbsolutePath(m_name) ? m_name + ".lock"_L1 : QDir::temp().filePath(m_name + ".lock"_L1);
    QLockFile lock(lockName);
    lock.setStaleLockTime(30s);
    if (!lock.tryLock(milliseconds(lockWait)))
        return Role::Alone;
    switch (handOver(paths, caseFile)) {
    case Answer::Taken:
        return Role::HandedOver;
    case Answer::Silent: // or another case file is open there
        return Role::Alone;
    case Answer::NobodyThere:
        break;
    }
    return listen() ? Role::First : Role::Alone;
}

RunningWindow::Answer RunningWindow::handOver(const QStringList &paths, const QString &caseFile) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(milliseconds(connectWait)))
        return Answer::NobodyThere;
    socket.write(bytesOf({paths, caseFile}));
    QByteArray answer;
    while (!answer.endsWith('\n') && socket.waitForReadyRead(milliseconds(answerWait)))
        answer += socket.readAll();
    return answer == taken ? Answer::Taken : Answer::Silent;
}

bool RunningWindow::listen()
{
    // A program that was killed leaves its socket behind.
    QLocalServer::removeServer(m_name);
    return m_server.listen(m_name);
}

void RunningWindow::takeConnection()
{
    while (auto *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { takeMessage(*socket); });
        takeMessage(*socket);
    }
}

void RunningWindow::takeMessage(QLocalSocket &socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() > longestMessage)
            socket.abort();
        return;
    }
    const auto message = messageOf(socket.readLine());
    if (!message) {
        socket.abort();
        return;
    }
    const bool isMine = !m_taker || m_taker(message->caseFile);
    socket.write(isMine ? taken : notMine);
    socket.disconnectFromServer();
    if (isMine)
        Q_EMIT filesHanded(message->paths);
}
