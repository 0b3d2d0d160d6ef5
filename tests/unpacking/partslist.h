// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "unpacking/unpack.h"

#include <QStringList>

/// What unpack() hands on, and what it says.
struct PartsList {
    explicit PartsList(const QByteArray &bytes)
    {
        const auto done = unpack(bytes, [this](Part &&part) { parts.append(std::move(part)); });
        if (!done)
            problem = done.error().kind;
    }

    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const auto &part : parts)
            names.append(part.name);
        return names;
    }
    /// Of the first part with this name.
    [[nodiscard]] Part part(const QString &name) const
    {
        const auto found = std::ranges::find(parts, name, &Part::name);
        return found == parts.end() ? Part{.name = QStringLiteral("none")} : *found;
    }
    /// Why not all came; nothing where all did.
    [[nodiscard]] std::optional<Problem::Kind> stopped() const
    {
        return !parts.isEmpty() && parts.last().role == Part::Role::Whole ? parts.last().refused
                                                                          : std::nullopt;
    }
    /// Of a word processor's file.
    [[nodiscard]] QString text() const
    {
        return parts.size() == 1 && parts.first().role == Part::Role::OwnText
            ? QString::fromUtf8(parts.first().bytes)
            : QString();
    }

    QList<Part> parts;
    std::optional<Problem::Kind> problem;
};
