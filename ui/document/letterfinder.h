// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/readabletext.h"

#include <QObject>

/// Every place where \a query stands in \a text, in reading order: whatever the case, over line ends and the
/// hyphens at them, curly quotes as straight ones, any gap as any other. At most \a most of them.
[[nodiscard]] QList<CharacterSpan> findAll(const ReadableText &text, const QString &query, int most = 10'000);

/// What is looked for in the letter shown, and where it stands. GUI thread.
class LetterFinder : public QObject {
    Q_OBJECT

public:
    explicit LetterFinder(QObject *parent = nullptr);

    /// Looks in another letter for the same.
    void setText(const ReadableText &text);
    /// Where find() begins and next() goes on from: the offset of what the person looks at.
    void setStart(int offset);

    [[nodiscard]] const QString &query() const { return m_query; }
    [[nodiscard]] const QList<CharacterSpan> &hits() const { return m_hits; }
    /// Index of the hit that is shown strongest; -1 where there is none.
    [[nodiscard]] int current() const { return m_current; }
    /// The last step went over the letter's end, or its beginning, and on from the other one.
    [[nodiscard]] bool hasWrapped() const { return m_hasWrapped; }
    /// The letter has more text than is looked through.
    [[nodiscard]] bool isCut() const { return m_text.isCut(); }

public Q_SLOTS:
    /// Finds all places of \a query; the first at or behind the start becomes current. Empty: none.
    void find(const QString &query);
    /// Finds all places of every one of \a words; the first on \a page or behind it becomes current, in the
    /// letter shown or, while none is, in the next one.
    void findAnyOf(const QStringList &words, int page);
    /// To the page of findAnyOf(), once the letter is there. False where none waits.
    bool goToWantedPage();
    void next();
    void previous();

Q_SIGNALS:
    /// The hits, the current one or hasWrapped().
    void changed();

private:
    [[nodiscard]] QList<CharacterSpan> found() const;
    void search();
    void step(int by);

    ReadableText m_text;
    QString m_query;
    QStringList m_words; ///< instead of the query as a whole
    int m_page = 0; ///< to begin at, in a letter that is still to come
    QList<CharacterSpan> m_hits;
    int m_current = -1;
    int m_start = 0;
    bool m_hasWrapped = false;
};
