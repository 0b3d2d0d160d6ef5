// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "standins.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/mainwindow.h"
#include "ui/desk/valueeditor.h"
#include "ui/document/documentpane.h"

#include "tables/fieldtable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStatusBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {
/// A letter as a text file, with \a upheld of 13 upheld.
QByteArray letterText(const QByteArray &council, int upheld)
{
    return council
        + "\n\n17 July 2024\n\nDear Mr Porter\n\nAnnual Review letter 2023-24\n\n"
          "I write to you with your annual summary of complaint statistics from the Local Government and "
          "Social Care "
          "Ombudsman for the year ending 31 March 2024.\n\nYours sincerely,\n\nAmerdeep Somal\n"
          "Local Government and Social Care Ombudsman\n\nComplaints upheld\n\n69% of complaints we "
          "investigated were "
          "upheld.\n\nThis compares to an average of 79% in similar organisations.\n\n"
        + QByteArray::number(upheld)
        + " upheld decisions\n\nStatistics are based on a total of 13 investigations for the period between "
          "1 April "
          "2023 to 31 March 2024\n";
}
} // namespace

/// The real window over a real case file; only file dialogs are answered by the test.
class TestMainWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QString m_answer; // of the next file dialog; empty: cancelled

    QString path(const QString &name) const { return m_folder->filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

    void openWindow()
    {
        auto reference = ReferenceLibrary::bundled();
        QVERIFY(reference.has_value());
        auto caseFile = CaseFile::open(path(u"case.upheld"_s));
        QVERIFY(caseFile.has_value());
        Dialogs dialogs{
            .openLetters = [this](QWidget *,
                               const Dialogs::AllChosen &chosen) { answer(chosen, QStringList{m_answer}); },
            .openCaseFile = [this](QWidget *, const Dialogs::Chosen &chosen) { answer(chosen, m_answer); },
            .newCaseFile = [this](QWidget *, const Dialogs::Chosen &chosen) { answer(chosen, m_answer); },
            .saveAs = [this](QWidget *, const QString &, const QString &, const QStringList &,
                          const Dialogs::Chosen &chosen) { answer(chosen, m_answer); }};
        m_window = std::make_unique<MainWindow>(MainWindow::Parts{.caseFile = std::move(*caseFile),
            .reference = *reference,
            .readerProgram = QString::fromLatin1(UPHELD_READER),
            .account = u"officer"_s,
            .samplesFolder = path(u"samples"_s),
            .settings = m_settings.get(),
            .dialogs = dialogs});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    template <typename Chosen, typename Answer> void answer(const Chosen &chosen, const Answer &paths)
    {
        if (!m_answer.isEmpty())
            chosen(paths);
    }

    template <typename Widget> Widget *find(const QString &name) const
    {
        auto *widget = m_window->findChild<Widget *>(name);
        if (!widget)
            qFatal("no %s in the window", qPrintable(name));
        return widget;
    }

    void trigger(const QString &action) const { find<QAction>(action)->trigger(); }
    /// As while another program writes to the case file.
    void triggerWhileLocked(const QString &action) const
    {
        {
            auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(path(u"case.upheld"_s));
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(u"BEGIN EXCLUSIVE"_s));
            trigger(action);
            other.close();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    QListView *letters() const { return find<QListView>(u"lettersView"_s); }
    FieldView *fields() const { return find<FieldView>(u"fieldView"_s); }
    int letterCount() const { return letters()->model()->rowCount(); }
    QString status() const { return m_window->statusBar()->currentMessage(); }
    QString message() const
    {
        return find<QWidget>(u"messageBar"_s)->isHidden() ? QString()
                                                          : find<QLabel>(u"messageText"_s)->text();
    }

    QModelIndex field(QLatin1String key) const
    {
        const auto *model = fields()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, FieldTable::Value).data(FieldTable::KeyRole).toString() == key)
                return model->index(row, FieldTable::Value);
        }
        return {};
    }
    QString value(QLatin1String key) const { return valueWords(fieldRow(field(key)).field); }
    QString state(QLatin1String key) const { return rowStateWords(fieldRow(field(key))); }

    /// As type(), but the editor stays open.
    void startTyping(QLatin1String key, const QString &text) const
    {
        fields()->setFocus();
        fields()->setCurrentIndex(field(key));
        QTest::keyClick(fields(), Qt::Key_F2);
        auto *editor = fields()->findChild<ValueEditor *>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
    }

    void type(QLatin1String key, const QString &text) const
    {
        startTyping(key, text);
        QTest::keyClick(fields()->findChild<ValueEditor *>(), Qt::Key_Return);
    }

    /// Shows another of the letters held, as a click does once the editor has lost nothing to it.
    void chooseOther() const
    {
        const int other = letters()->currentIndex().row() == 0 ? 1 : 0;
        letters()->setCurrentIndex(letters()->model()->index(other, 0));
    }

    static void drop(QWidget &on, const QList<QUrl> &urls)
    {
        QMimeData data;
        data.setUrls(urls);
        const QPoint place = on.rect().center();
        QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&on, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&on, &dropped);
        QVERIFY(dropped.isAccepted());
        // A move would make the other program delete the officer's file.
        QCOMPARE(dropped.dropAction(), Qt::CopyAction);
    }

    void openLetter(const QString &name = u"wexcombe.txt"_s, int upheld = 8)
    {
        const int before = letterCount();
        drop(*m_window, {QUrl::fromLocalFile(write(name, letterText("Luton Borough Council", upheld)))});
        QTRY_COMPARE(letterCount(), before + 1);
        QTRY_COMPARE(fields()->model()->rowCount(), static_cast<int>(fieldDefinitions().size()));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(path(u"settings.ini"_s), QSettings::IniFormat);
        m_answer.clear();
        openWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void anEmptyDeskSaysWhatToDo()
    {
        QVERIFY(find<QLabel>(u"emptyWords"_s)->isVisible());
        QVERIFY(find<QPushButton>(u"emptyOpen"_s)->isVisible());
        QVERIFY(!letters()->isVisible());
        m_answer = write(u"a.txt"_s, letterText("Luton Borough Council", 9));
        QTest::mouseClick(find<QPushButton>(u"emptyOpen"_s), Qt::LeftButton);
        QTRY_COMPARE(letterCount(), 1);
        QTRY_VERIFY(letters()->isVisible());
        QVERIFY(!find<QLabel>(u"emptyWords"_s)->isVisible());
    }

    void aDroppedLetterIsReadAndShown()
    {
        openLetter();
        QTRY_VERIFY(letters()->currentIndex().isValid());
        QCOMPARE(value(Key::upheldRate), u"69%"_s);
        QCOMPARE(value(Key::investigations), u"13"_s);
        // 8 of 13 is not 69%: the first such field is the current one.
        QVERIFY(fields()->currentIndex().data(FieldTable::FlaggedRole).toBool());
        QVERIFY(find<QLabel>(u"discrepancyHeading"_s)->text().contains(u"not agree"_s));
    }

    void filesCanBeDroppedOnEveryPane_data()
    {
        QTest::addColumn<QString>("pane");
        QTest::newRow("letters") << u"lettersView"_s;
        QTest::newRow("fields") << u"fieldView"_s;
        QTest::newRow("checks") << u"checksView"_s;
        QTest::newRow("page") << u""_s;
    }

    void filesCanBeDroppedOnEveryPane()
    {
        QFETCH(QString, pane);
        openLetter();
        auto *view = pane.isEmpty() ? m_window->findChild<DocumentPane *>() : find<QAbstractScrollArea>(pane);
        QVERIFY(view);
        drop(*view->viewport(),
            {QUrl::fromLocalFile(write(u"b.txt"_s, letterText("Luton Borough Council", 10)))});
        QTRY_COMPARE(letterCount(), 2);
    }

    void filesCanBeDroppedOnAnOpenEditor()
    {
        openLetter();
        fields()->setFocus();
        fields()->setCurrentIndex(field(Key::upheldDecisions));
        QTest::keyClick(fields(), Qt::Key_F2);
        auto *editor = fields()->findChild<ValueEditor *>();
        QVERIFY(editor);
        drop(*editor, {QUrl::fromLocalFile(write(u"b.txt"_s, letterText("Luton Borough Council", 10)))});
        QTRY_COMPARE(letterCount(), 2);
    }

    void badFilesAreListedWithTheirReasonsAndNoBox()
    {
        drop(*m_window,
            {QUrl::fromLocalFile(write(u"empty.pdf"_s, {})),
                QUrl::fromLocalFile(write(u"minutes.txt"_s, "Minutes\n")),
                QUrl::fromLocalFile(path(u"missing.pdf"_s)), QUrl(u"https://example.org/letter.pdf"_s)});
        const auto *refused = find<QTableView>(u"refusedView"_s)->model();
        QTRY_COMPARE(refused->rowCount(), 4);
        QVERIFY(find<QWidget>(u"refusedPanel"_s)->isVisible());
        QCOMPARE(QApplication::activeModalWidget(), nullptr);
        QCOMPARE(letterCount(), 0);
        QTest::mouseClick(find<QPushButton>(u"refusedClose"_s), Qt::LeftButton);
        QVERIFY(!find<QWidget>(u"refusedPanel"_s)->isVisible());
    }

    void aGoodFileAmongBadOnesIsRead()
    {
        drop(*m_window,
            {QUrl::fromLocalFile(write(u"empty.pdf"_s, {})),
                QUrl::fromLocalFile(write(u"a.txt"_s, letterText("Luton Borough Council", 9)))});
        QTRY_COMPARE(letterCount(), 1);
        QTRY_COMPARE(find<QTableView>(u"refusedView"_s)->model()->rowCount(), 1);
        QTRY_COMPARE(status(), u"1 letter read. 1 file was not taken."_s);
    }

    void filesAndPathsCanBePasted()
    {
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(write(u"a.txt"_s, letterText("Luton Borough Council", 9)))});
        QApplication::clipboard()->setMimeData(data);
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(letterCount(), 1);
        QApplication::clipboard()->setText(write(u"b.txt"_s, letterText("Luton Borough Council", 10)));
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(letterCount(), 2);
        QApplication::clipboard()->setText(u"9 of 13"_s);
        QTest::keyClick(m_window.get(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(status().startsWith(u"Nothing pasted"_s));
    }

    void theSameFileAgainSelectsItsLetter()
    {
        openLetter(u"a.txt"_s, 8);
        openLetter(u"b.txt"_s, 9);
        const auto current = letters()->currentIndex().row();
        const auto other = letters()->model()->index(1 - current, 0);
        letters()->setCurrentIndex(other);
        const auto upheld = value(Key::upheldDecisions);
        letters()->setCurrentIndex(letters()->model()->index(current, 0));
        drop(*m_window,
            {QUrl::fromLocalFile(
                write(u"again.txt"_s, letterText("Luton Borough Council", upheld.toInt())))});
        QTRY_COMPARE(letters()->currentIndex(), other);
        QCOMPARE(letterCount(), 2);
        QCOMPARE(status(), u"again.txt is held already."_s);
    }

    void aCorrectionIsWrittenAtOnceAndUndone()
    {
        openLetter();
        QCOMPARE(value(Key::upheldDecisions), u"8"_s);
        type(Key::upheldDecisions, u"9"_s);
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);
        QCOMPARE(state(Key::upheldDecisions), u"corrected (was 8)"_s);
        QTRY_VERIFY(!find<QLabel>(u"discrepancyHeading"_s)->text().contains(u"not agree"_s));
        QVERIFY(find<QAction>(u"undo"_s)->text().size() > u"&Undo"_s.size());

        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(value(Key::upheldDecisions), u"8"_s);
        QTRY_VERIFY(find<QLabel>(u"discrepancyHeading"_s)->text().contains(u"not agree"_s));
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(value(Key::upheldDecisions), u"9"_s);

        // Written at once: another window over the same file shows it.
        m_window.reset();
        openWindow();
        QTRY_COMPARE(value(Key::upheldDecisions), u"9"_s);
        QCOMPARE(state(Key::upheldDecisions), u"corrected (was 8)"_s);
    }

    void undoGoesBackToTheLetterItChanged()
    {
        openLetter(u"a.txt"_s, 8);
        const auto first = letters()->currentIndex().data(Qt::UserRole);
        type(Key::upheldDecisions, u"9"_s);
        openLetter(u"b.txt"_s, 7);
        QTest::keyClick(m_window.get(), Qt::Key_PageDown, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_PageUp, Qt::ControlModifier);
        for (int row = 0; row < letterCount(); ++row) {
            if (letters()->model()->index(row, 0).data(Qt::UserRole) != first)
                letters()->setCurrentIndex(letters()->model()->index(row, 0));
        }
        QCOMPARE(value(Key::upheldDecisions), u"7"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(letters()->currentIndex().data(Qt::UserRole), first);
        QCOMPARE(value(Key::upheldDecisions), u"8"_s);
        QCOMPARE(fields()->currentKey(), QString(Key::upheldDecisions));
    }

    void whatIsTypedOutlivesWhatTakesItsFieldAway_data()
    {
        QTest::addColumn<QString>("action");
        for (const auto *action : {"nextLetter", "removeLetter", "exportFigures", "newCaseFile", "list"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }

    void whatIsTypedOutlivesWhatTakesItsFieldAway()
    {
        QFETCH(QString, action);
        openLetter(u"a.txt"_s, 8);
        openLetter(u"b.txt"_s, 7);
        letters()->setCurrentIndex(letters()->model()->index(0, 0));
        const LetterId letter{letters()->currentIndex().data(Qt::UserRole).toLongLong()};
        startTyping(Key::upheldDecisions, u"9"_s);
        if (action == u"newCaseFile")
            m_answer = path(u"other.upheld"_s);
        if (action == u"list")
            chooseOther();
        else if (action == u"nextLetter")
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown, Qt::ControlModifier);
        else
            trigger(action);
        const auto caseFile = CaseFile::open(path(u"case.upheld"_s));
        QVERIFY(caseFile.has_value());
        const auto history = (*caseFile)->history(letter, Key::upheldDecisions).value();
        QCOMPARE(history.size(), 1);
        QCOMPARE(valueWords(history.first().field), u"9"_s);
        QVERIFY(message().isEmpty());
        if (action == u"list" || action == u"nextLetter")
            QVERIFY(LetterId{letters()->currentIndex().data(Qt::UserRole).toLongLong()} != letter);
    }

    void aTextThatIsNoValueKeepsItsLetter_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("key") << true;
        QTest::newRow("list") << false;
    }

    void aTextThatIsNoValueKeepsItsLetter()
    {
        QFETCH(bool, byKey);
        openLetter(u"a.txt"_s, 8);
        openLetter(u"b.txt"_s, 7);
        letters()->setCurrentIndex(letters()->model()->index(0, 0));
        const auto letter = letters()->currentIndex().data(Qt::UserRole);
        startTyping(Key::upheldDecisions, u"many"_s);
        if (byKey)
            trigger(u"nextLetter"_s);
        else
            chooseOther();
        QVERIFY(message().contains(u"many"_s));
        QTRY_COMPARE(letters()->currentIndex().data(Qt::UserRole), letter);
        QVERIFY(fields()->isEditing());
        QCOMPARE(fields()->findChild<ValueEditor *>()->text(), u"many"_s);
    }

    void anExportFromALockedCaseFileLeavesTheOldFile()
    {
        openLetter();
        m_answer = write(u"figures.csv"_s, "old");
        triggerWhileLocked(u"exportFigures"_s);
        QVERIFY(!message().isEmpty());
        QFile file(m_answer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
    }

    void statesAreSetByKeyAndTakenBack()
    {
        openLetter();
        fields()->setFocus();
        fields()->setCurrentIndex(field(Key::upheldAverage));
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(value(Key::upheldAverage), u"n/a"_s);
        QVERIFY(state(Key::upheldAverage).startsWith(u"not applicable by hand"_s));
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(value(Key::upheldAverage), u"79%"_s);
        QCOMPARE(state(Key::upheldAverage), u"as read"_s);
    }

    void aDiscrepancySelectsItsFirstField()
    {
        openLetter();
        fields()->setCurrentIndex(field(Key::authority));
        auto *checks = find<QListView>(u"checksView"_s);
        QTest::mouseClick(checks->viewport(), Qt::LeftButton, {},
            checks->visualRect(checks->model()->index(0, 0)).center());
        QCOMPARE(fields()->currentKey(), QString(Key::upheldRate));
    }

    void aRemovedLetterComesBack()
    {
        openLetter();
        trigger(u"removeLetter"_s);
        QCOMPARE(letterCount(), 0);
        QVERIFY(find<QLabel>(u"emptyWords"_s)->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(letterCount(), 1);
        QCOMPARE(value(Key::upheldRate), u"69%"_s);
        QVERIFY(letters()->isVisible());
    }

    void aRemovalWhoseUndoFailedCanBeUndoneLater()
    {
        openLetter();
        trigger(u"removeLetter"_s);
        triggerWhileLocked(u"undo"_s);
        QVERIFY(!message().isEmpty());
        QCOMPARE(letterCount(), 0);
        QTRY_VERIFY(find<QAction>(u"undo"_s)->isEnabled());
        trigger(u"undo"_s);
        QCOMPARE(letterCount(), 1);
        QCOMPARE(value(Key::upheldRate), u"69%"_s);
    }

    void figuresAreExported()
    {
        openLetter();
        m_answer = path(u"figures.csv"_s);
        trigger(u"exportFigures"_s);
        QFile file(m_answer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("upheld_rate"));
        QVERIFY(status().contains(u"figures.csv"_s));
    }

    void theChartIsExported_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QByteArray>("magic");
        QTest::newRow("svg") << u"svg"_s << QByteArray("<");
        QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
        QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF");
        QTest::newRow("csv") << u"csv"_s << QByteArray();
    }

    void theChartIsExported()
    {
        QFETCH(QString, suffix);
        QFETCH(QByteArray, magic);
        openLetter();
        m_answer = path(u"chart."_s + suffix);
        trigger(u"exportChart"_s);
        QFile file(m_answer);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.size() > 0);
        QCOMPARE(file.read(magic.size()), magic);
    }

    void aFailedExportIsSaidInTheWindow()
    {
        openLetter();
        m_answer = path(u"no/such/folder/figures.csv"_s);
        trigger(u"exportFigures"_s);
        QVERIFY(message().contains(u"could not be written"_s));
        QVERIFY(message().contains(u"figures.csv"_s));
        QCOMPARE(QApplication::activeModalWidget(), nullptr);
        QTest::mouseClick(find<QPushButton>(u"messageClose"_s), Qt::LeftButton);
        QVERIFY(message().isEmpty());
    }

    void aCancelledDialogDoesNothing()
    {
        openLetter();
        trigger(u"exportFigures"_s);
        trigger(u"openCaseFile"_s);
        QVERIFY(message().isEmpty());
        QCOMPARE(letterCount(), 1);
    }

    void anotherCaseFileIsOpened()
    {
        openLetter();
        m_answer = path(u"other.upheld"_s);
        trigger(u"newCaseFile"_s);
        QCOMPARE(letterCount(), 0);
        QVERIFY(m_window->windowTitle().startsWith(u"other.upheld"_s));
        QCOMPARE(MainWindow::rememberedCaseFile(*m_settings), m_answer);
        m_answer = path(u"case.upheld"_s);
        trigger(u"openCaseFile"_s);
        QCOMPARE(letterCount(), 1);
        QCOMPARE(value(Key::upheldRate), u"69%"_s);
    }

    void aBadCaseFileIsRefusedAndTheOpenOneStays()
    {
        openLetter();
        m_answer = write(u"noise.upheld"_s, QByteArray(5000, 'x'));
        trigger(u"openCaseFile"_s);
        QVERIFY(message().contains(u"noise.upheld"_s));
        QCOMPARE(letterCount(), 1);
        QVERIFY(m_window->windowTitle().startsWith(u"case.upheld"_s));
    }

    void theThemeIsRemembered()
    {
        trigger(u"theme-dark"_s);
        QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < 128);
        m_window->close();
        m_window.reset();
        openWindow();
        QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < 128);
        QVERIFY(find<QAction>(u"theme-dark"_s)->isChecked());
        trigger(u"theme-light"_s);
        QVERIFY(QApplication::palette().color(QPalette::Base).lightness() > 128);
    }

    void sizeAndPanesAreRemembered()
    {
        m_window->resize(1111, 700);
        find<QAction>(u"showChecks"_s)->setChecked(false);
        m_window->close();
        m_window.reset();
        openWindow();
        QCOMPARE(m_window->width(), 1111);
        QVERIFY(!find<QAction>(u"showChecks"_s)->isChecked());
    }

    void itFitsASmallScreen()
    {
        openLetter();
        QVERIFY2(m_window->minimumSizeHint().width() <= 1280,
            qPrintable(QString::number(m_window->minimumSizeHint().width())));
        QVERIFY2(m_window->minimumSizeHint().height() <= 720,
            qPrintable(QString::number(m_window->minimumSizeHint().height())));
    }

    void everyControlHasANameAndEveryActionAWay()
    {
        openLetter();
        for (auto *button : m_window->findChildren<QAbstractButton *>()) {
            // Qt's own parts of other controls are not controls of the window.
            const bool isQts =
                button->objectName().startsWith(u"qt_"_s) || button->inherits("QTableCornerButton");
            if (!isQts)
                QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                    qPrintable(button->objectName() + u' ' + QLatin1String(button->metaObject()->className())
                        + u" in "_s + QLatin1String(button->parent()->metaObject()->className())));
        }
        for (const auto *view : m_window->findChildren<QAbstractItemView *>())
            QVERIFY2(!view->accessibleName().isEmpty() || view->inherits("QHeaderView"),
                qPrintable(view->objectName() + u" in "_s
                    + QLatin1String(view->parentWidget()->metaObject()->className())));
        for (const auto *action : m_window->findChildren<QAction *>()) {
            if (!action->isSeparator() && !action->objectName().isEmpty())
                QVERIFY2(action->text().contains(u'&') || !action->shortcut().isEmpty(),
                    qPrintable(action->objectName()));
        }
    }

    void noTextIsTakenForMarkup()
    {
        openLetter();
        for (const auto *label : m_window->findChildren<QLabel *>())
            QVERIFY2(
                label->textFormat() == Qt::PlainText || label->text().isEmpty(), qPrintable(label->text()));
    }

    void closingWhileReadingIsSafe()
    {
        QList<QUrl> urls;
        for (int number = 0; number < 40; ++number)
            urls.append(QUrl::fromLocalFile(write(u"%1.txt"_s.arg(number),
                letterText("Luton Borough Council", 8) + '\n' + QByteArray::number(number))));
        drop(*m_window, urls);
        m_window.reset();
        openWindow();
        QVERIFY(letterCount() <= 40);
    }

    void readingCanBeCancelled()
    {
        QList<QUrl> urls;
        for (int number = 0; number < 60; ++number)
            urls.append(QUrl::fromLocalFile(write(u"%1.txt"_s.arg(number),
                letterText("Luton Borough Council", 8) + '\n' + QByteArray::number(number))));
        drop(*m_window, urls);
        auto *cancel = find<QPushButton>(u"readingCancel"_s);
        QTRY_VERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_VERIFY(!cancel->isVisible());
        const int held = letterCount();
        QVERIFY(held < 60);
        QVERIFY(!find<QAction>(u"stopReading"_s)->isEnabled());
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
