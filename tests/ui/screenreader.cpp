// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenreader.h"

#include <QDBusArgument>
#include <QDBusVariant>
#include <QDir>

#include <ranges>

using namespace Qt::StringLiterals;

namespace {
constexpr int patience = 20'000; // ms: the suite's machine is busy
const QString accessible = u"org.a11y.atspi.Accessible"_s;
const QString properties = u"org.freedesktop.DBus.Properties"_s;

QVariant answerOf(const QDBusMessage &message)
{
    return message.type() == QDBusMessage::ReplyMessage ? message.arguments().value(0) : QVariant();
}
} // namespace

ScreenReader::ScreenReader()
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const auto *folder :
        {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        m_environment.insert(QString::fromLatin1(folder), m_folder.path());
    m_environment.insert(u"GSETTINGS_BACKEND"_s, u"memory"_s);
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s); // others have no bridge to the bus
    for (const auto *outer : {"DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY", "DISPLAY"})
        m_environment.remove(QString::fromLatin1(outer));
}

ScreenReader::~ScreenReader()
{
    QDBusConnection::disconnectFromBus(u"accessibility"_s);
    QDBusConnection::disconnectFromBus(u"session"_s);
    for (const auto &process : m_processes | std::views::reverse) {
        process->terminate();
        if (!process->waitForFinished(patience))
            process->kill();
        process->waitForFinished(patience);
    }
}

QString ScreenReader::firstLineOf(const QString &program, const QStringList &arguments)
{
    auto &process = *m_processes.emplace_back(std::make_unique<QProcess>());
    process.setProcessEnvironment(m_environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    while (process.state() != QProcess::NotRunning && !process.canReadLine()) {
        if (!process.waitForReadyRead(patience))
            break;
    }
    const auto line = QString::fromUtf8(process.readLine()).trimmed();
    if (line.isEmpty())
        m_problem = program + u" does not start"_s;
    return line;
}

bool ScreenReader::begin()
{
    const auto screen = firstLineOf(u"Xvfb"_s,
        {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1440x900x24"_s, u"-nolisten"_s, u"tcp"_s});
    if (screen.isEmpty())
        return false;
    m_environment.insert(u"DISPLAY"_s, u':' + screen);
    const auto session = firstLineOf(
        u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s});
    if (session.isEmpty())
        return false;
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, session);

    const auto bus = QDBusConnection::connectToBus(session, u"session"_s);
    const auto ask = [&bus](const QString &interface, const QString &method, const QVariantList &arguments) {
        auto message =
            QDBusMessage::createMethodCall(u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, interface, method);
        message.setArguments(arguments);
        return bus.call(message, QDBus::Block, patience);
    };
    const auto address = answerOf(ask(u"org.a11y.Bus"_s, u"GetAddress"_s, {})).toString();
    if (address.isEmpty()) {
        m_problem = u"no bus of accessibility: "_s + bus.lastError().message();
        return false;
    }
    ask(properties, u"Set"_s,
        {u"org.a11y.Status"_s, u"IsEnabled"_s, QVariant::fromValue(QDBusVariant(true))});
    m_bus = QDBusConnection::connectToBus(address, u"accessibility"_s);
    if (!m_bus.isConnected())
        m_problem = m_bus.lastError().message();
    return m_bus.isConnected();
}

bool ScreenReader::startProgram(const QString &program, const QStringList &arguments)
{
    auto &process = *m_processes.emplace_back(std::make_unique<QProcess>());
    process.setProcessEnvironment(m_environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    return process.waitForStarted(patience);
}

QDBusMessage ScreenReader::call(
    const Node &node, const QString &interface, const QString &method, const QVariantList &arguments) const
{
    auto message = QDBusMessage::createMethodCall(node.service, node.path, interface, method);
    message.setArguments(arguments);
    return m_bus.call(message, QDBus::Block, patience);
}

QList<ScreenReader::Node> ScreenReader::programs() const
{
    return children({u"org.a11y.atspi.Registry"_s, u"/org/a11y/atspi/accessible/root"_s});
}

QList<ScreenReader::Node> ScreenReader::children(const Node &node) const
{
    QList<Node> nodes;
    const auto answer = answerOf(call(node, accessible, u"GetChildren"_s));
    if (!answer.canConvert<QDBusArgument>())
        return nodes;
    const auto list = answer.value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        Node child;
        QDBusObjectPath path;
        list.beginStructure();
        list >> child.service >> path;
        list.endStructure();
        child.path = path.path();
        nodes.append(child);
    }
    list.endArray();
    return nodes;
}

QString ScreenReader::name(const Node &node) const
{
    const auto answer = answerOf(call(node, properties, u"Get"_s, {accessible, u"Name"_s}));
    return answer.value<QDBusVariant>().variant().toString();
}

QString ScreenReader::role(const Node &node) const
{
    return answerOf(call(node, accessible, u"GetRoleName"_s)).toString();
}

QString ScreenReader::text(const Node &node) const
{
    return answerOf(call(node, u"org.a11y.atspi.Text"_s, u"GetText"_s, {0, -1})).toString();
}

std::optional<ScreenReader::Node> ScreenReader::find(
    const QList<Node> &top, const std::function<bool(const Node &)> &isWanted) const
{
    // By levels; the cells of tables and the entries of menus are many, and each is a question over the bus.
    static const QStringList leaves{u"table"_s, u"tree table"_s, u"tree"_s, u"list"_s, u"menu bar"_s};
    auto level = top;
    while (!level.isEmpty()) {
        QList<Node> next;
        for (const auto &node : std::as_const(level)) {
            if (isWanted(node))
                return node;
            if (!leaves.contains(role(node)))
                next += children(node);
        }
        level = next;
    }
    return {};
}
