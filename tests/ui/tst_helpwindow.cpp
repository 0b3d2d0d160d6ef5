// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktest.h"

#include "ui/desk/fieldview.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

/// The help for officers, by keys.
class TestHelpWindow : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void f1ShowsThePageAboutWhatHasTheKeyboard()
    {
        letters()->setFocus();
        press(Qt::Key_F1);
        QTRY_COMPARE(page(), u"letters"_s);
        find<QWidget>(u"helpWindow"_s)->close();
        QTRY_VERIFY(!m_window->findChild<QWidget *>(u"helpWindow"_s));
        openLetter();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        fields()->setFocus();
        press(Qt::Key_F1);
        QTRY_COMPARE(page(), u"check"_s);
    }

    void isReadByKeysAlone()
    {
        press(Qt::Key_F1);
        auto *text = find<QTextBrowser>(u"helpText"_s);
        QTRY_COMPARE(QApplication::focusWidget(), text);
        QTest::keyClick(text, Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_COMPARE(page(), u"check"_s);
        QTest::keyClick(text, Qt::Key_PageUp, Qt::ControlModifier);
        QTRY_COMPARE(page(), u"letters"_s);
        auto *pages = find<QListWidget>(u"helpPages"_s);
        pages->setFocus();
        QTest::keyClick(pages, Qt::Key_End);
        QTRY_COMPARE(page(), u"keep"_s);
        QTest::keyClick(pages, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<QWidget *>(u"helpWindow"_s));
    }

    void followsItsOwnLinksAndNoOthers()
    {
        trigger(u"help"_s);
        auto *text = find<QTextBrowser>(u"helpText"_s);
        text->setSource(QUrl(u"charts.html"_s));
        QCOMPARE(
            find<QListWidget>(u"helpPages"_s)->currentItem()->data(Qt::UserRole).toString(), u"charts"_s);
        text->setSource(QUrl(u"https://upheld.example/"_s));
        QCOMPARE(page(), u"charts"_s);
        text->setSource(QUrl(u"file:///etc/hostname"_s));
        QCOMPARE(page(), u"charts"_s);
    }

    void everyPageIsWhole_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &name : QDir(u":/help"_s).entryList({u"*.html"_s}))
            QTest::newRow(qPrintable(name)) << name;
    }

    /// Its title, pictures and links are there, and nothing in it is fetched.
    void everyPageIsWhole()
    {
        QFETCH(QString, name);
        const QDir help(u":/help"_s);
        const auto html = QString::fromUtf8(contentOf(help.filePath(name)));
        static const QRegularExpression title(u"<title>\\w.+</title>"_s);
        QVERIFY(title.match(html).hasMatch());
        QVERIFY(!html.contains(u"http:"_s) && !html.contains(u"https:"_s) && !html.contains(u"<script"_s));
        static const QRegularExpression link(u"(?:src|href)=\"([^\"]+)\""_s);
        for (const auto &match : link.globalMatch(html))
            QVERIFY2(help.exists(match.captured(1)), qPrintable(match.captured(1)));
        static const QRegularExpression picture(u"<img src=\"([^\"]+)\" width=\"(\\d+)\" alt=\"([^\"]+)\""_s);
        for (const auto &match : picture.globalMatch(html)) {
            const QImage image(help.filePath(match.captured(1)));
            QVERIFY(!image.isNull());
            QCOMPARE(image.width(), match.captured(2).toInt()); // scaled, words blur
        }
    }

    void namesKeysThatThereAre()
    {
        QStringList keys;
        for (const auto *action : m_window->findChildren<QAction *>())
            for (const auto &key : action->shortcuts())
                keys.append(key.toString(QKeySequence::PortableText));
        static const QRegularExpression key(u"\\b((?:Ctrl|Alt)\\+(?:Shift\\+)?[A-Z0-9]|F[0-9]+)\\b"_s);
        int named = 0;
        for (const auto &name : QDir(u":/help"_s).entryList({u"*.html"_s})) {
            const auto html = QString::fromUtf8(contentOf(u":/help/"_s + name));
            for (const auto &match : key.globalMatch(html)) {
                ++named;
                const auto at = html.mid(std::max(match.capturedStart() - 6, qsizetype(0)), 6);
                const auto whole =
                    at.endsWith(u"Shift+"_s) ? u"Shift+"_s + match.captured() : match.captured();
                QVERIFY2(keys.contains(whole), qPrintable(name + u": "_s + whole));
            }
        }
        QVERIFY(named > 30);
    }

private:
    [[nodiscard]] QString page() const
    {
        const auto *text = m_window->findChild<QTextBrowser *>(u"helpText"_s);
        return text ? QFileInfo(text->source().path()).completeBaseName() : QString();
    }
};

QTEST_MAIN(TestHelpWindow)
#include "tst_helpwindow.moc"
