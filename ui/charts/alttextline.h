// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

/// The sentence for those who cannot see the chart: by the rules, until the officer words it otherwise. Their
/// words stay while the chart says the same; once it says something else they go, since they might name an
/// old figure, and undo in the line brings them back.
class AltTextLine final : public QLineEdit {
    Q_OBJECT

public:
    explicit AltTextLine(QWidget *parent = nullptr);

    /// \a isSameChart: whether the chart still shows what it showed, its figures included, which matters
    /// only while own() has words. \a generated: the sentence by the rules.
    void showSentence(bool isSameChart, const QString &generated);
    void clearSentence();
    /// The officer's own words; empty where they are those by the rules.
    [[nodiscard]] QString own() const;

Q_SIGNALS:
    /// The officer worded it otherwise.
    void worded();

private:
    QString m_generated;
};
