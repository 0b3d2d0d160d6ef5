// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDevice>

// A case file and what is kept of it is its owner's alone.
constexpr auto ownerReads = QFileDevice::ReadOwner;
constexpr auto ownerFile = ownerReads | QFileDevice::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFileDevice::ExeOwner;
