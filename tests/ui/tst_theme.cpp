// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/deskstyle.h"
#include "ui/desk/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>
#include <QTest>

#include <algorithm>

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

    void anEmptyTickBoxIsSeen_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<QPalette::ColorRole>("ground");
        for (const auto theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
            QTest::addRow("%s, form", qPrintable(themeKey(theme))) << theme << QPalette::Window;
            QTest::addRow("%s, list", qPrintable(themeKey(theme))) << theme << QPalette::Base;
        }
    }

    // Of lists (which ask for it by another name) and of forms.
    void anEmptyTickBoxIsSeen()
    {
        QFETCH(Theme, theme);
        QFETCH(QPalette::ColorRole, ground);
        applyTheme(theme);
        const auto palette = themePalette(theme);
        QImage image(40, 40, QImage::Format_RGB32);
        image.fill(palette.color(ground));
        QStyleOptionViewItem option;
        option.palette = palette;
        option.state = QStyle::State_Enabled | QStyle::State_Off;
        option.rect = {10, 10, 16, 16};
        QPainter painter(&image);
        QApplication::style()->drawPrimitive(
            ground == QPalette::Base ? QStyle::PE_IndicatorItemViewItemCheck : QStyle::PE_IndicatorCheckBox,
            &option, &painter);
        painter.end();
        const auto line = [&](QPoint from, QPoint step) {
            double best = 1;
            for (int at = 0; at < 3; ++at)
                best =
                    std::max(best, contrastRatio(image.pixelColor(from + at * step), palette.color(ground)));
            return best;
        };
        const QPoint middle = option.rect.center();
        for (const auto &[from, step] :
            {std::pair(QPoint(9, middle.y()), QPoint(1, 0)), std::pair(QPoint(26, middle.y()), QPoint(-1, 0)),
                std::pair(QPoint(middle.x(), 9), QPoint(0, 1)),
                std::pair(QPoint(middle.x(), 26), QPoint(0, -1))})
            QVERIFY2(line(from, step) >= 3, qPrintable(QString::number(line(from, step))));
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
