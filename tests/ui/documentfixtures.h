// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/fieldreading.h"
#include "tables/fieldtable.h"
#include "ui/document/pagesource.h"

#include <QItemSelectionModel>
#include <QPainter>
#include <QRegularExpression>
#include <QSemaphore>
#include <QStandardItemModel>
#include <QThreadPool>

#include <atomic>

/// A field table's rows without a case file: the columns and roles of FieldTable.
class FieldRows : public QStandardItemModel {
public:
    FieldRows()
        : QStandardItemModel(0, FieldTable::ColumnCount)
    {
    }

    QStandardItem *add(const QString &key, const QString &value, const Place &place)
    {
        auto *name = new QStandardItem(key);
        const FieldReading reading{
            .key = key, .state = FieldState::Stated, .value = value, .text = value, .place = place};
        name->setData(key, FieldTable::KeyRole);
        name->setData(QVariant::fromValue(place), FieldTable::PlaceRole);
        name->setData(QVariant::fromValue(reading), FieldTable::FieldRole);
        name->setData(value, FieldTable::PrintedRole);
        QList<QStandardItem *> row{name, new QStandardItem(value)};
        while (row.size() < FieldTable::ColumnCount)
            row.append(new QStandardItem);
        appendRow(row);
        return name;
    }
};

/// Holds every thread of a pool until it is released.
class HeldThreads {
public:
    explicit HeldThreads(QThreadPool &threads)
        : m_threads(threads)
    {
        for (int thread = 0; thread < threads.maxThreadCount(); ++thread)
            threads.start([this] { m_gate.acquire(); }, 100);
    }
    ~HeldThreads() { release(); }

    void release()
    {
        m_gate.release(m_threads.maxThreadCount());
        m_threads.waitForDone();
    }

private:
    QThreadPool &m_threads;
    QSemaphore m_gate;
};

/// Pages without a reader program. The bytes say what there is: "%PDF red 3" is three pages filled red;
/// "%PDF white 2 \nIn 69% of cases\nwe\fSecond page" has words too, a line each at gridBox().
class FakePages : public PageSource {
public:
    /// What the tests look at, living longer than the source.
    struct Log {
        std::atomic_int reads = 0;
        std::atomic_int drawings = 0;
        std::atomic_int running = 0;
        std::atomic_int widest = 0; ///< of the pictures
        std::atomic_int parts = 0; ///< of pages that are too large to be drawn whole
        std::atomic_int largestPart = 0; ///< pixels
    };

    explicit FakePages(Log &log)
        : m_log(log)
    {
    }

    /// Where \a length characters from \a column (from 0) of the line \a line (from 0) stand.
    static QRectF gridBox(int line, int column, int length)
    {
        return {0.1 + column * 0.01, 0.06 + line * 0.02, length * 0.01, 0.015};
    }

    Outcome<PagedDocument> read(const QByteArray &bytes, const QString &name, std::stop_token) override
    {
        ++m_log.reads;
        if (bytes.contains("typed"))
            return typed(bytes);
        if (bytes.contains("broken"))
            return tl::unexpected(Problem{.kind = Problem::Kind::Damaged, .file = name});
        PagedDocument document;
        const int count = bytes.split(' ').value(2).toInt();
        const QStringList texts =
            QString::fromUtf8(bytes.mid(bytes.indexOf('\n') + 1)).split(QChar::FormFeed);
        for (int page = 1; page <= count; ++page)
            document.pages.append({.number = page,
                .size = QSizeF(595, 842),
                .words = bytes.contains('\n') ? wordsOf(texts.value(page - 1)) : QList<Word>{}});
        return document;
    }

    Outcome<QImage> draw(const QByteArray &bytes, int page, int width, const QRect &part, const QString &name,
        std::stop_token stop) override
    {
        ++m_log.drawings;
        ++m_log.running;
        while (bytes.contains("endless") && !stop.stop_requested())
            QThread::yieldCurrentThread();
        --m_log.running;
        if (bytes.contains("broken") || (bytes.contains("slow") && page == 2))
            return tl::unexpected(Problem{.kind = Problem::Kind::TooSlow, .file = name, .page = page});
        m_log.widest = std::max<int>(m_log.widest, width);
        if (!part.isEmpty()) {
            ++m_log.parts;
            m_log.largestPart = std::max<int>(m_log.largestPart, part.width() * part.height());
            QImage image(part.size(), QImage::Format_RGB32);
            image.fill(Qt::green);
            return image;
        }
        QImage image(width, qRound(width * 842.0 / 595), QImage::Format_RGB32);
        if (bytes.contains("halves")) {
            image.fill(Qt::red);
            QPainter(&image).fillRect(image.rect().adjusted(0, image.height() / 2, 0, 0), Qt::blue);
            return image;
        }
        image.fill(QColor(QString::fromLatin1(bytes.split(' ').value(1))));
        return image;
    }

private:
    static QList<Word> wordsOf(const QString &text)
    {
        QList<Word> words;
        int line = 0;
        for (const QString &row : text.split(QChar::LineFeed)) {
            int column = 0;
            for (const QString &word : row.split(QChar::Space)) {
                if (!word.isEmpty())
                    words.append({.text = word, .box = gridBox(line, column, int(word.size()))});
                column += int(word.size()) + 1;
            }
            ++line;
        }
        return words;
    }
    /// Without marks of emphasis, as the parser gives them.
    static QList<Word> typedWords(const QStringList &lines, int firstLine)
    {
        static const QRegularExpression word(QStringLiteral("[^\\s*]+"));
        QList<Word> words;
        for (int line = 0; line < lines.size(); ++line) {
            for (const auto &match : word.globalMatch(lines[line]))
                words.append({.text = match.captured(),
                    .line = firstLine + line,
                    .column = int(match.capturedStart()) + 1});
        }
        return words;
    }
    static PagedDocument typed(const QByteArray &bytes)
    {
        PagedDocument document;
        int line = 1;
        for (const QString &text : QString::fromUtf8(bytes).split(QChar::FormFeed)) {
            const QStringList lines = text.split(QChar::LineFeed);
            document.pages.append({.number = int(document.pages.size()) + 1,
                .typed = true,
                .words = typedWords(lines, line),
                .lines = lines,
                .firstLine = line});
            line += int(lines.size());
        }
        return document;
    }

    Log &m_log;
};
