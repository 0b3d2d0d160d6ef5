// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskstyle.h"
#include "ui/desk/theme.h"

#include <QApplication>
#include <QStyle>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
        QTest::newRow("high contrast") << Theme::HighContrast;
    }

    void textIsReadable()
    {
        QFETCH(Theme, theme);
        const auto palette = themePalette(theme);
        const auto colours = deskColours(palette);
        const std::pair<QColor, QColor> pairs[]{
            {palette.color(QPalette::WindowText), palette.color(QPalette::Window)},
            {palette.color(QPalette::Text), palette.color(QPalette::Base)},
            {palette.color(QPalette::ButtonText), palette.color(QPalette::Button)},
            {palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)},
            {palette.color(QPalette::PlaceholderText), palette.color(QPalette::Window)},
            {palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)},
            {palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase)},
            {colours.text, colours.selection}, {colours.text, colours.flagged},
            {colours.dimText, colours.base}, {colours.dimText, colours.selection},
            {colours.dimText, colours.flagged}, {colours.dimText, palette.color(QPalette::Window)},
            {colours.headingText, colours.heading}, {colours.flaggedText, colours.flagged},
            {colours.flaggedText, colours.base}, {colours.flaggedText, colours.selection},
            {colours.corrected, colours.base}, {colours.corrected, colours.selection},
            {colours.corrected, colours.flagged}, {colours.holds, colours.base},
            {colours.holds, colours.selection}};
        for (const auto &[text, ground] : pairs)
            QVERIFY2(contrastRatio(text, ground) >= 4.5,
                qPrintable(text.name() + u" on "_s + ground.name() + u" "_s
                    + QString::number(contrastRatio(text, ground))));
    }

    void marksAreVisible_data() { textIsReadable_data(); }

    void marksAreVisible()
    {
        QFETCH(Theme, theme);
        const auto colours = deskColours(themePalette(theme));
        QVERIFY(contrastRatio(colours.selectionMark, colours.selection) >= 3);
        // The bar of what stands out, and the frame of the current cell.
        for (const auto &ground : {colours.base, colours.flagged, colours.selection})
            QVERIFY2(contrastRatio(colours.accent, ground) >= 3, qPrintable(ground.name()));
        // Signs are drawn in these.
        for (const auto &sign : {colours.holds, colours.flaggedText, colours.headingText}) {
            for (const auto &ground : {colours.base, colours.selection})
                QVERIFY2(contrastRatio(sign, ground) >= 3, qPrintable(sign.name() + ground.name()));
        }
    }

    void contrastIsThatOfTheNorm()
    {
        QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
        QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    }

    void aThemeIsAppliedToTheWholeApplication()
    {
        applyTheme(Theme::Dark);
        QCOMPARE(
            QApplication::palette().color(QPalette::Base), themePalette(Theme::Dark).color(QPalette::Base));
        QVERIFY(qobject_cast<DeskStyle *>(QApplication::style()));
        applyTheme(Theme::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Base), QColor(Qt::white));
    }

    void keysRoundTrip()
    {
        for (const auto theme : {Theme::System, Theme::Light, Theme::Dark, Theme::HighContrast})
            QCOMPARE(themeOfKey(themeKey(theme)), theme);
        QCOMPARE(themeOfKey(u"purple"_s), Theme::System);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
