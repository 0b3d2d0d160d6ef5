// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRegularExpression>
#include <QStringList>

/// The wordings by which a council's own paragraphs and their kinds are told
/// (resources/wordings/passagekinds.json). Sentences are given as comparedWords() joined by spaces.
/// Immutable; any thread.
class PassageKinds {
public:
    /// Read once.
    [[nodiscard]] static const PassageKinds &bundled();

    /// Parts of figures, headers, footers and signatures.
    [[nodiscard]] bool isNever(const QString &sentence) const { return matches(m_never, sentence); }
    /// Sentences that go to all councils.
    [[nodiscard]] bool isGeneral(const QString &sentence) const { return matches(m_general, sentence); }
    /// The heading of a section about this council.
    [[nodiscard]] bool isOwnSection(const QString &heading) const { return matches(m_ownSections, heading); }

    /// The kind of the paragraph with \a sentences; empty where none has a kind's wording.
    [[nodiscard]] QString kindOf(const QStringList &sentences) const;
    /// The same where the paragraph may be one to all councils: only sentences about what this council did
    /// count.
    [[nodiscard]] QString kindAddressed(const QStringList &sentences) const;
    /// Whether a paragraph with \a sentences, of \a kind by itself, goes on about \a previous.
    [[nodiscard]] bool goesOn(
        const QStringList &sentences, const QString &kind, const QString &previous) const;

private:
    struct Kind {
        QString name;
        int priority = 0; ///< the lowest number wins
        bool addressedInParagraph = false; ///< another sentence may say that it is about this council
        QRegularExpression any;
        QRegularExpression unless; ///< takes any back
        QRegularExpression evenSo; ///< takes unless back
        QRegularExpression strict; ///< must be there too where the paragraph may be one to all councils
        QRegularExpression goesOn;
    };

    [[nodiscard]] static PassageKinds fromJson(const QByteArray &json);
    [[nodiscard]] static bool matches(const QRegularExpression &expression, const QString &sentence);
    [[nodiscard]] static bool isOf(const Kind &kind, const QString &sentence);
    [[nodiscard]] int priorityOf(const QString &kind) const;
    template <typename Counts>
    [[nodiscard]] QString bestKind(const QStringList &sentences, Counts counts) const;

    QRegularExpression m_never;
    QRegularExpression m_general;
    QRegularExpression m_addressed;
    QRegularExpression m_past;
    QRegularExpression m_ownSections;
    QList<Kind> m_kinds;
};
