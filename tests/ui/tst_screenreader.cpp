// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenreader.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Node = ScreenReader::Node;

/// The real program as a screen reader has it: over the real bus, with nothing but what that hands out.
class TestScreenReader : public QObject {
    Q_OBJECT

    /// Below the window, by its accessible name.
    [[nodiscard]] std::optional<Node> named(const QString &name) const
    {
        return m_reader->find(
            m_reader->children(*m_window), [&](const Node &node) { return m_reader->name(node) == name; });
    }
    [[nodiscard]] std::optional<Node> document() const
    {
        return m_reader->find(m_reader->children(*m_window),
            [&](const Node &node) { return m_reader->role(node) == u"document"_s; });
    }
    [[nodiscard]] QStringList namesIn(const Node &node) const
    {
        QStringList names;
        for (const auto &child : m_reader->children(node))
            names.append(m_reader->name(child));
        return names;
    }
    [[nodiscard]] static bool hasBeginning(const QStringList &names, const QString &beginning)
    {
        return std::ranges::any_of(names, [&](const QString &name) { return name.startsWith(beginning); });
    }

    std::unique_ptr<ScreenReader> m_reader;
    std::optional<Node> m_window;

private Q_SLOTS:
    void initTestCase()
    {
        m_reader = std::make_unique<ScreenReader>();
        QVERIFY2(m_reader->begin(), qPrintable(m_reader->problem()));
        QVERIFY(m_reader->startProgram(QStringLiteral(UPHELD_PROGRAM),
            {u"--case-file"_s, m_reader->folder() + u"/case.upheld"_s,
                QStringLiteral(UPHELD_SOURCE "/resources/samples/ironbeck-2023.pdf")}));
        const auto isWindow = [this](const Node &node) {
            return m_reader->name(node) == u"case.upheld – Upheld"_s;
        };
        QTRY_VERIFY_WITH_TIMEOUT((m_window = m_reader->find(m_reader->programs(), isWindow)), 60'000);
    }

    void theWindowIsThere()
    {
        QVERIFY2(m_reader->role(*m_window) == u"frame"_s, qPrintable(m_reader->role(*m_window)));
    }

    void fieldsAreReadWithTheirNamesAndValues()
    {
        // The letter may still be on its way when the window is there.
        QStringList cells;
        const auto read = [&] {
            const auto table = named(u"Fields of the letter"_s);
            cells = table ? namesIn(*table) : QStringList();
            return cells.contains(u"Upheld rate"_s);
        };
        QTRY_VERIFY_WITH_TIMEOUT(read(), 60'000);
        QVERIFY(cells.contains(u"Compliance rate"_s));
        QVERIFY2(hasBeginning(cells, u"Upheld rate: "_s) || hasBeginning(cells, u"Upheld rate, "_s),
            qPrintable(cells.mid(0, 200).join(u'|')));
    }

    void thePagesTextIsRead()
    {
        std::optional<Node> page;
        QTRY_VERIFY_WITH_TIMEOUT((page = document()), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(m_reader->text(*page).contains(u"Ombudsman"_s), 60'000);
        QVERIFY(m_reader->text(*page).contains(u"complaints we investigated were upheld"_s));
        QVERIFY(m_reader->name(*page).contains(u"ironbeck-2023.pdf"_s));
    }

    void litFieldsAreReadInThePage()
    {
        std::optional<Node> page;
        QTRY_VERIFY_WITH_TIMEOUT((page = document()), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(hasBeginning(namesIn(*page), u"Upheld rate: 91%"_s), 60'000);
        const auto lights = namesIn(*page);
        QVERIFY2(hasBeginning(lights, u"Upheld rate: 91%, flagged"_s), qPrintable(lights.join(u'|')));
    }

    void cleanupTestCase() { m_reader.reset(); }
};

QTEST_GUILESS_MAIN(TestScreenReader)
#include "tst_screenreader.moc"
