// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/docxreading.h"
#include "paper/papercheck.h"
#include "store/casefile.h"
#include "ui/document/backgroundtask.h"

#include <QObject>
#include <QPointer>

#include <optional>

class PaperCheckTable;
class QWidget;
class Session;
struct PaperInput;
struct PaperParts;

/// Edited papers that come back: read in a locked process, compared with the letter that they are about, on
/// another thread; what no longer agrees is shown in a window of its own. GUI thread.
class PaperChecker : public QObject {
    Q_OBJECT

public:
    /// \a parts outlives it.
    explicit PaperChecker(const PaperParts &parts);
    ~PaperChecker() override;

    void setSession(Session *session);
    /// Asks over that window for a paper, then checks it.
    void ask(std::optional<LetterId> current, QWidget &over);
    /// Compares the paper at \a path with the letter of the council and year that it names, \a current before
    /// all others. What ran before is stopped.
    void check(const QString &path, std::optional<LetterId> current);

Q_SIGNALS:
    void refused(const QString &words);

private:
    using Content = Outcome<DocxContent>;
    using Check = Outcome<PaperCheck>;

    void takeContent(const Content &content);
    void compare(LetterId letter, const DocxContent &content);
    [[nodiscard]] std::optional<LetterId> letterOf(const DocxContent &content) const;
    /// With the group of councils that the paper names in its file, where one is kept under that name.
    [[nodiscard]] Outcome<PaperInput> inputOf(LetterId letter, const PaperOrigin &origin) const;
    PaperCheckTable &table();

    const PaperParts &m_parts;
    Session *m_session = nullptr;
    QString m_path;
    std::optional<LetterId> m_current;
    QPointer<PaperCheckTable> m_table;
    std::unique_ptr<BackgroundTask<Content>> m_reading;
    std::unique_ptr<BackgroundTask<Check>> m_comparing;
};
