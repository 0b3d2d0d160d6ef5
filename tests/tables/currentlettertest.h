// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/currentletter.h"
#include "tests/tables/casefiletest.h"

#include <QAbstractItemModelTester>

#include <array>

/// Three letters, the first of them shown, and a clock that the test sets. Base of tests.
class CurrentLetterTest : public CaseFileTest {
protected:
    void setUp()
    {
        using namespace Qt::StringLiterals;
        m_tester.reset();
        m_current.reset();
        m_table.reset();
        m_ids.clear();
        openCaseFile();
        const std::array councils{std::pair{u"Luton Borough Council"_s, u"E06000032"_s},
            std::pair{u"Derby City Council"_s, u"E06000015"_s},
            std::pair{u"Bath & North East Somerset %1"_s, u""_s}};
        for (const auto &[name, code] : councils)
            m_ids += m_file->add(Sample::document(name.toUtf8(), {Sample::letter(name, 2024, code)})).value();
        m_now = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
        m_table = std::make_unique<FieldTable>(*m_file, *m_library);
        m_current =
            std::make_unique<CurrentLetter>(*m_file, *m_table, u"officer"_s, [this] { return m_now; });
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_table.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_current->show(m_ids.first());
    }
    [[nodiscard]] QVariant cell(QLatin1String key, int role = Qt::DisplayRole) const
    {
        return m_table->index(m_table->rowOf(key), FieldTable::Value).data(role);
    }
    [[nodiscard]] QString text(QLatin1String key) const { return cell(key).toString(); }
    [[nodiscard]] QList<Letter> dump() const
    {
        QList<Letter> letters;
        for (const auto id : m_ids)
            letters += {
                m_file->letter(id).value(), m_file->publicLetter(id).value(), m_file->readLetter(id).value()};
        return letters;
    }

    std::unique_ptr<FieldTable> m_table;
    std::unique_ptr<CurrentLetter> m_current;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<LetterId> m_ids;
    QDateTime m_now;
};
