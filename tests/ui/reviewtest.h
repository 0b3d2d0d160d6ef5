// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktest.h"

#include "tables/fieldtable.h"
#include "tables/lettertable.h"
#include "ui/desk/fieldview.h"

#include <QAction>
#include <QLabel>

/// What an officer sees of how far they got with a letter. Base of the tests of reviewing in the window.
class ReviewTest : public DeskTest {
protected:
    [[nodiscard]] QString left() const { return find<QLabel>(QStringLiteral("reviewLeft"))->text(); }
    [[nodiscard]] QString reason() const { return find<QLabel>(QStringLiteral("fieldReason"))->text(); }
    [[nodiscard]] QString standing(QLatin1String key) const
    {
        return field(key).data(FieldTable::StandingRole).toString();
    }
    [[nodiscard]] QString letterStanding() const
    {
        return letters()->currentIndex().data(LetterTable::StandingRole).toString();
    }
    [[nodiscard]] bool needsPerson(QLatin1String key) const
    {
        return field(key).data(FieldTable::NeedsPersonRole).toBool();
    }
    [[nodiscard]] int fieldsLeft() const
    {
        int count = 0;
        for (int row = 0; row < fields()->model()->rowCount(); ++row)
            count += fields()->model()->index(row, 0).data(FieldTable::NeedsPersonRole).toBool() ? 1 : 0;
        return count;
    }
    void goTo(QLatin1String key) const
    {
        fields()->setFocus();
        fields()->setCurrentIndex(field(key));
    }
    /// A letter whose page of figures is a picture.
    void openWithoutFigures()
    {
        auto text = letterText("Luton Borough Council", 9);
        text.truncate(text.indexOf("Complaints upheld"));
        drop(*m_window, {QUrl::fromLocalFile(write(QStringLiteral("a.txt"), text))});
        QTRY_COMPARE(letterCount(), 1);
        QTRY_VERIFY(!find<QAction>(QStringLiteral("stopReading"))->isEnabled());
        QCOMPARE(state(Key::upheldRate), QStringLiteral("not found"));
    }
    [[nodiscard]] Correction lastCorrection(QLatin1String key) const
    {
        const auto caseFile = CaseFile::open(path(QStringLiteral("case.upheld"))).value();
        const auto history = caseFile->history(currentLetter(), key).value();
        return history.isEmpty() ? Correction{.version = 0} : history.last();
    }
    [[nodiscard]] QList<Mark> marks() const
    {
        return CaseFile::open(path(QStringLiteral("case.upheld"))).value()->marks(currentLetter()).value();
    }
};
