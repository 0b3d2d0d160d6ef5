// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/problem.h"
#include "ui/charts/chartpicture.h"

#include <QDate>
#include <QStringList>

#include <optional>

/// What the person asked for on the command line.
struct Request {
    enum class Command { Window, Extract, Show, Import, Chart, Export, Paper, CheckPaper, Help, Version };
    Command command = Command::Window;
    QStringList files;
    QString format; ///< extract: json or csv
    QString output; ///< chart, export: the file to write; show: a folder for chart and data, or empty
    QString caseFile; ///< import: --into; chart, export: --from; window: --case-file
    QString authority; ///< narrows --from; chart of councils: whose type counts
    QDate yearEnding; ///< narrows --from; invalid: all
    std::optional<ChartContent::Kind> kind; ///< chart: by what was chosen where empty
    PictureSize size = PictureSize::Page; ///< chart
    QString group; ///< chart, paper, check-paper: the name of a kept group of councils
    bool draft = false; ///< paper: although figures are unconfirmed
    bool comparePictures = false; ///< figures are held against the drawn pages
    bool wholeLockOnly = false; ///< nothing is read where the kernel lacks a part of the lock
    bool sampleRegister = false; ///< every file is read with the register of the sample letters
    QString text; ///< Help and Version: what to print
};

/// Reads the arguments (the program's name first). A wrong usage is the sentence that says so.
[[nodiscard]] tl::expected<Request, QString> parseCommandLine(const QStringList &arguments);
