// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/document.h"

#include <QTextBrowser>
#include <QTimer>

/// A paper as it will be printed, near enough to judge it by: black on white in every theme, headings, lists,
/// tables and pictures. Built piece by piece, so that no text of a letter is ever taken for markup.
class PaperPreview : public QTextBrowser {
    Q_OBJECT

public:
    explicit PaperPreview(QWidget *parent = nullptr);

    /// Shows \a paper at the place where the one before was scrolled to.
    void showPaper(const PaperDocument &paper);
    /// Scrolls to the heading of the section \a key.
    void goTo(const QString &key);

protected:
    /// Nothing is ever loaded: pictures stand in the document itself.
    QVariant loadResource(int type, const QUrl &name) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What tables and pictures may take, in pixels.
    [[nodiscard]] int textWidth() const;

    PaperDocument m_paper;
    int m_width = 0; ///< that the shown paper was made for
    QTimer m_fitSoon;
};
