// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"

#include <QXmlStreamAttributes>

#include <functional>

/// What is told of XML, element by element. Names are without their prefix.
struct XmlListener {
    std::function<void(QStringView name, const QXmlStreamAttributes &attributes)> start;
    std::function<void(QStringView name)> end;
    std::function<void(QStringView text)> text;
};

/// Steps through XML from somebody else. Damaged where it is not well-formed, nests too deep, or has a
/// document type: no entity is ever expanded, no part outside it asked for.
[[nodiscard]] Outcome<void> walkXml(const QByteArray &bytes, const XmlListener &listener);

/// The attribute \a name, whatever its prefix; empty where there is none.
[[nodiscard]] QString attributeOf(const QXmlStreamAttributes &attributes, QStringView name);
