// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

/// A desktop of its own for one test, as a screen reader needs it: a screen (Xvfb), a session bus, the bus of
/// accessibility with its registry, and on it the program. Ends with this.
class ScreenReader {
public:
    /// What a program shows on the bus: who, and which object of it.
    struct Node {
        QString service;
        QString path;
    };

    ScreenReader();
    ~ScreenReader();
    ScreenReader(const ScreenReader &) = delete;
    ScreenReader &operator=(const ScreenReader &) = delete;

    /// Starts screen and buses, and says on them that a screen reader is there. False where one does not
    /// come; problem() says which.
    [[nodiscard]] bool begin();
    [[nodiscard]] bool startProgram(const QString &program, const QStringList &arguments);
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// The programs on the bus.
    [[nodiscard]] QList<Node> programs() const;
    [[nodiscard]] QList<Node> children(const Node &node) const;
    [[nodiscard]] QString name(const Node &node) const;
    [[nodiscard]] QString role(const Node &node) const;
    /// All of its text; empty where it has none.
    [[nodiscard]] QString text(const Node &node) const;
    /// The first node, from \a top downwards but not within tables, lists and menus, that \a isWanted.
    [[nodiscard]] std::optional<Node> find(
        const QList<Node> &top, const std::function<bool(const Node &)> &isWanted) const;

private:
    [[nodiscard]] QString firstLineOf(const QString &program, const QStringList &arguments);
    [[nodiscard]] QDBusMessage call(const Node &node, const QString &interface, const QString &method,
        const QVariantList &arguments = {}) const;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    std::vector<std::unique_ptr<QProcess>> m_processes;
    QDBusConnection m_bus{QString()};
    QString m_problem;
};
