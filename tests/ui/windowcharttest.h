// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktest.h"

#include "ui/charts/chartscene.h"
#include "ui/charts/chartview.h"

#include <QAction>
#include <QListWidget>
#include <QPlainTextEdit>

/// The chart in the window. Base of its tests.
class WindowChartTest : public DeskTest {
protected:
    [[nodiscard]] static QList<QByteArray> unitaries()
    {
        return {"Bedford Borough Council", "Blackpool Borough Council", "Bristol City Council",
            "Cornwall Council", "Darlington Borough Council", "Derby City Council"};
    }
    [[nodiscard]] ChartView *view() const { return find<ChartView>(QStringLiteral("chartView")); }
    [[nodiscard]] QString drawn() const
    {
        const auto *scene = qobject_cast<ChartScene *>(view()->scene());
        return scene ? scene->words().join(QLatin1Char(' ')) : QString();
    }
    [[nodiscard]] QString words() const
    {
        return find<QPlainTextEdit>(QStringLiteral("chartWords"))->toPlainText();
    }
    void openOne(const QString &name, const QByteArray &text)
    {
        const int before = letterCount();
        drop(*m_window, {QUrl::fromLocalFile(write(name, text))});
        QTRY_COMPARE(letterCount(), before + 1);
        QTRY_VERIFY(!find<QAction>(QStringLiteral("stopReading"))->isEnabled());
    }
    void openYear(int year, int upheld)
    {
        auto text = letterText("Luton Borough Council", upheld);
        text.replace("2023-24", QByteArray::number(year - 1) + '-' + QByteArray::number(year % 100));
        text.replace("2023", QByteArray::number(year - 1)).replace("2024", QByteArray::number(year));
        openOne(QStringLiteral("%1.txt").arg(year), text);
    }
    void openCouncils(const QList<QByteArray> &councils)
    {
        for (const auto &council : councils)
            openOne(QString::fromLatin1(council) + QStringLiteral(".txt"), letterText(council, 9));
    }
    void chooseCouncil(const QString &name)
    {
        for (int row = 0; row < letterCount(); ++row) {
            const auto index = letters()->model()->index(row, 0);
            if (index.data().toString().startsWith(name))
                letters()->setCurrentIndex(index);
        }
        QVERIFY(letters()->currentIndex().data().toString().startsWith(name));
    }
    static void tickAll(QListWidget &list)
    {
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Home);
        for (int row = 0; row < list.count(); ++row) {
            if (list.currentItem()->checkState() != Qt::Checked)
                QTest::keyClick(&list, Qt::Key_Space);
            QTest::keyClick(&list, Qt::Key_Down);
        }
    }
};
