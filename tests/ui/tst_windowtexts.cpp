// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a letter, a file name or a note says is shown letter for letter, whatever it looks like, and never
// makes the window unusable.
#include "desktest.h"
#include "store/sampleletter.h"
#include "ui/desk/fieldview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QGroupBox>
#include <QLabel>
#include <QMenu>
#include <QTabBar>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextEdit>

#include <ctime>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

/// Looks like HTML, an entity, a mnemonic and a place of QString::arg().
const QString nasty = u"<b>Fen</b><img src=/etc/hostname>&amp; Save %1 %L2 Council"_s;

bool isNasty(const QString &text)
{
    return text.contains(u"src=/etc"_s) || text.contains(u"hostname"_s);
}

/// What a person reads where Qt shows \a text and guesses what it is.
QString asShown(const QString &text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

/// The name, also where it was cut short or its white space was joined.
bool isLiteral(const QString &shown)
{
    return !isNasty(shown) || shown.contains(u"<b>Fen</b><img src=/etc"_s);
}

/// As a button, a menu or a tab shows it.
QString withoutMnemonics(QString text)
{
    return text.replace(u"&&"_s, u"\ufffc"_s).remove(u'&').replace(u"\ufffc"_s, u"&"_s);
}

QStringList wrongIn(const QAbstractItemView &view)
{
    QStringList wrong;
    const auto *model = view.model();
    if (!model)
        return wrong;
    const std::function<void(const QModelIndex &)> look = [&](const QModelIndex &parent) {
        for (int row = 0; row < model->rowCount(parent); ++row) {
            for (int column = 0; column < model->columnCount(parent); ++column) {
                const auto index = model->index(row, column, parent);
                for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole)})
                    if (!isLiteral(index.data(role).toString()))
                        wrong.append(view.objectName() + u" says "_s + index.data(role).toString());
                const auto tip = index.data(Qt::ToolTipRole).toString();
                if (!isLiteral(asShown(tip)))
                    wrong.append(view.objectName() + u" has the tool tip "_s + tip);
                look(index);
            }
        }
    };
    look({});
    return wrong;
}

QStringList wrongIn(const QGraphicsScene &scene)
{
    QStringList wrong;
    for (const auto *item : scene.items())
        if (const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item))
            if (!isLiteral(text->toPlainText()))
                wrong.append(u"the chart says "_s + text->toPlainText());
    return wrong;
}

QStringList wrongIn(const QWidget &widget)
{
    QStringList wrong;
    const auto name = QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
    for (const auto &tip : {widget.toolTip(), widget.whatsThis(), widget.statusTip()})
        if (!isLiteral(asShown(tip)))
            wrong.append(name + u" has the tip "_s + tip);
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        const bool isPlain = label->textFormat() == Qt::PlainText;
        if (!isLiteral(isPlain ? label->text() : asShown(label->text())))
            wrong.append(name + u" shows "_s + label->text());
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        button && isNasty(button->text()))
        if (!withoutMnemonics(button->text()).contains(u"&amp; Save"_s))
            wrong.append(name + u" is called "_s + button->text());
    if (const auto *edit = qobject_cast<const QTextEdit *>(&widget)) {
        if (!isLiteral(edit->toPlainText()))
            wrong.append(name + u" reads "_s + edit->toPlainText().left(500));
    }
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        wrong += wrongIn(*view);
    if (const auto *view = qobject_cast<const QGraphicsView *>(&widget); view && view->scene())
        wrong += wrongIn(*view->scene());
    for (const auto *action : widget.actions())
        if (isNasty(action->text()) && !withoutMnemonics(action->text()).contains(u"&amp; Save"_s))
            wrong.append(name + u" has the action "_s + action->text());
    return wrong;
}

QStringList wrongInAllWindows()
{
    QStringList wrong;
    for (const auto *widget : QApplication::allWidgets())
        wrong += wrongIn(*widget);
    return wrong;
}

/// How many widgets show the name at all: a test that finds none proves nothing.
int showing()
{
    int count = 0;
    for (const auto *widget : QApplication::allWidgets()) {
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            count += isNasty(label->text());
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            for (int row = 0; row < view->model()->rowCount(); ++row)
                count += isNasty(view->model()->index(row, 0).data().toString())
                    || isNasty(view->model()->index(row, 1).data().toString());
    }
    return count;
}

} // namespace

class TestWindowTexts : public DeskTest {
    Q_OBJECT

private Q_SLOTS:
    void showsNamesAndNotesLetterForLetter();
    void showsFileNamesLetterForLetter();
    void staysUsable_data();
    void staysUsable();
    void opensACaseFileOfHugeTexts_data();
    void opensACaseFileOfHugeTexts();

private:
    void holdLetters(const QString &name);
};

/// Two years of one council of this name, with a passage, a doubt and a correction by somebody of this name.
void TestWindowTexts::holdLetters(const QString &name)
{
    m_window.reset();
    {
        auto caseFile = CaseFile::open(path(u"case.upheld"_s));
        QVERIFY(caseFile.has_value());
        for (const int year : {2023, 2024}) {
            Letter letter = Sample::letter(name, year);
            letter.setField(Sample::stated(Key::addressee, name, name));
            letter.setField(Sample::stated(Key::addresseeRole, name, name));
            letter.setField(Sample::stated(Key::ombudsman, name, name));
            auto doubtful = Sample::stated(Key::upheldAverage, 70, name);
            doubtful.doubt = name;
            letter.setField(doubtful);
            letter.passages.append({u"training"_s, name, {.page = 2, .box = {0.1, 0.5, 0.8, 0.1}}});
            auto document =
                Sample::document(letterText(name.toUtf8(), 9, QByteArray::number(year)), {letter});
            document.fileName = name + u".txt"_s;
            const auto ids = (*caseFile)->add(document);
            QVERIFY(ids.has_value());
            auto correction = Sample::correction(Key::upheldDecisions, 8);
            correction.why = name;
            correction.who = name;
            QVERIFY((*caseFile)->correct(ids->first(), correction).has_value());
        }
    }
    openWindow();
    QTRY_COMPARE(letterCount(), 2);
}

void TestWindowTexts::showsNamesAndNotesLetterForLetter()
{
    holdLetters(nasty);
    for (int row = 0; row < 2; ++row) {
        letters()->setCurrentIndex(letters()->model()->index(row, 0));
        QTRY_COMPARE(fields()->model()->rowCount(), static_cast<int>(fieldDefinitions().size()));
        for (const auto key : {Key::authority, Key::addressee, Key::upheldDecisions, Key::upheldAverage}) {
            fields()->setCurrentIndex(field(key));
            QCoreApplication::processEvents();
            const auto wrong = wrongInAllWindows();
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        }
    }
    QVERIFY(showing() >= 3);
}

void TestWindowTexts::showsFileNamesLetterForLetter()
{
    // A slash cannot stand in a name.
    const auto name = u"<b>Fen<img src=hostname>&amp; Save %1 \u202etxt.exe"_s;
    drop(*m_window, {QUrl::fromLocalFile(write(name, "Minutes of a meeting.\n"))});
    const auto *refused = find<QAbstractItemView>(u"refusedView"_s);
    QTRY_COMPARE(refused->model()->rowCount(), 1);
    const auto shown = refused->model()->index(0, 0).data().toString();
    QVERIFY2(shown.startsWith(u"<b>Fen<img src=hostname>&amp; Save %1 "_s), qPrintable(shown));
    QVERIFY(!shown.contains(QChar(0x202e))); // which would turn the rest around
    const auto tip = asShown(refused->model()->index(0, 0).data(Qt::ToolTipRole).toString());
    QVERIFY2(tip.contains(u"<b>Fen<img src=hostname>&amp; Save %1 "_s), qPrintable(tip));
}

void TestWindowTexts::staysUsable_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a word of 10 MB") << QString(10'000'000, u'x');
    QTest::newRow("a million combining marks") << u"a"_s + QString(1'000'000, QChar(0x0301));
    QTest::newRow("right to left") << u"\u202e\u2067 \u05d0\u05d1\u05d2 \u0627\u0644 1,234 \u202d 69%"_s;
    QTest::newRow("10,000 tables") << u"<table><tr><td>"_s.repeated(10'000);
    QTest::newRow("a paragraph of 500 kB")
        << u"It is disappointing that your council was late again. "_s.repeated(10'000);
}

/// As a letter's own paragraph, as the council's name, and as a note.
void TestWindowTexts::staysUsable()
{
    QFETCH(QString, text);
    const auto paragraph = u"Your council was late in its responses to our enquiries. "_s + text;
    const auto file =
        write(u"nasty.txt"_s, letterText("Luton Borough Council " + text.toUtf8(), 9, paragraph.toUtf8()));
    drop(*m_window, {QUrl::fromLocalFile(file)});
    QTRY_VERIFY_WITH_TIMEOUT(!find<QAction>(u"stopReading"_s)->isEnabled(), 60'000);
    if (letterCount() == 0)
        return; // refused, and that is said: nothing of it is shown
    QElapsedTimer clock;
    clock.start();
    QTRY_COMPARE(fields()->model()->rowCount(), static_cast<int>(fieldDefinitions().size()));
    for (const auto key : {Key::authority, Key::upheldDecisions, Key::upheldAverage}) {
        fields()->setCurrentIndex(field(key));
        QVERIFY(!m_window->grab().isNull());
    }
    type(Key::investigations, u"12"_s);
    QCOMPARE(value(Key::investigations), u"12"_s);
    QVERIFY2(
        clock.elapsed() < 30'000, qPrintable(u"the window stood still for %1 ms"_s.arg(clock.elapsed())));
}

void TestWindowTexts::opensACaseFileOfHugeTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a word of 10 MB") << QString(10'000'000, u'x');
    QTest::newRow("a million combining marks") << u"a"_s + QString(1'000'000, QChar(0x0301));
    QTest::newRow("10 MB of paragraphs") << u"It is disappointing.\n\n"_s.repeated(450'000);
}

/// Whoever can write to a case file can put such texts straight into it.
void TestWindowTexts::opensACaseFileOfHugeTexts()
{
    QFETCH(QString, text);
    m_window.reset();
    {
        auto caseFile = CaseFile::open(path(u"case.upheld"_s));
        QVERIFY(caseFile.has_value());
        Letter letter = Sample::letter(text, 2024);
        letter.setField(Sample::stated(Key::addressee, text, text));
        auto doubtful = Sample::stated(Key::upheldAverage, 70, text);
        doubtful.doubt = text;
        letter.setField(doubtful);
        letter.passages.append({u"training"_s, text, {.page = 1, .box = {0.1, 0.5, 0.8, 0.1}}});
        auto document = Sample::document(letterText("Luton Borough Council", 9, "x"), {letter});
        document.fileName = text;
        const auto ids = (*caseFile)->add(document);
        QVERIFY(ids.has_value());
        auto correction = Sample::correction(Key::upheldDecisions, 8);
        correction.why = correction.who = text;
        QVERIFY((*caseFile)->correct(ids->first(), correction).has_value());
    }
    // The processor's time: others may use the machine.
    auto last = std::clock();
    const auto took = [&last](const char *what) {
        const double seconds = double(std::clock() - std::exchange(last, std::clock())) / CLOCKS_PER_SEC;
        qInfo("%s: %.2f s of a processor", what, seconds);
        return seconds;
    };
    openWindow();
    QTRY_COMPARE(letterCount(), 1);
    constexpr double longest = 10; // what the sanitizers make of two
    QVERIFY(took("opened") < longest);
    for (const auto key : {Key::authority, Key::addressee, Key::upheldAverage, Key::upheldDecisions}) {
        fields()->setCurrentIndex(field(key));
        QVERIFY(!m_window->grab().isNull());
        QVERIFY2(took("shown") < longest, key.data());
    }
    type(Key::investigations, u"12"_s);
    QCOMPARE(value(Key::investigations), u"12"_s);
    QVERIFY(took("corrected") < longest);
}

QTEST_MAIN(TestWindowTexts)
#include "tst_windowtexts.moc"
