// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reference/referencedata.h"
#include "store/casefile.h"

#include <QMainWindow>

#include <memory>

class QSettings;

/// The window: letters on the left, the page in the middle, its fields on the right, the chart below.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the window is given; nothing is looked up elsewhere.
    struct Parts {
        std::unique_ptr<CaseFile> caseFile;
        ReferenceLibrary reference;
        QString readerProgram;
        QString account; ///< who is written into the history
        QString samplesFolder; ///< of the bundled sample letters
    };

    explicit MainWindow(Parts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Reads the files into the open case file, as if they were dropped.
    void addFiles(const QStringList &paths);
};
