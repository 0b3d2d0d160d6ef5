// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
struct Source {
    QString file;
    QString text;
};

QList<Source> sources()
{
    QList<Source> all;
    for (const auto &room : {u"/ui"_s, u"/app"_s, u"/models"_s}) {
        QDirIterator files(QStringLiteral(UPHELD_SOURCE) + room, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                all.append({file.fileName(), QString::fromUtf8(file.readAll())});
        }
    }
    return all;
}

/// What stands between the brackets of each call of \a function in \a text.
QStringList argumentsOf(const QString &function, const QString &text)
{
    QStringList arguments;
    const QRegularExpression call(u"\\b"_s + function + u"\\("_s);
    for (auto match = call.globalMatch(text); match.hasNext();) {
        const qsizetype from = match.next().capturedEnd();
        qsizetype to = from;
        for (int depth = 1; to < text.size() && depth > 0; ++to)
            depth += text[to] == u'(' ? 1 : text[to] == u')' ? -1 : 0;
        arguments.append(text.mid(from, to - from - 1).simplified());
    }
    return arguments;
}

/// Our own words and nothing put into them.
bool isOwnWords(const QString &argument)
{
    static const QRegularExpression words(u"^(Words::|\\w+::)?tr\\((\\s*\"([^\"\\\\]|\\\\.)*\")+\\s*\\)$"_s);
    return argument.isEmpty() || words.match(argument).hasMatch();
}
} // namespace

/// Names, notes and letters come from anybody, and Qt takes what looks like HTML for it: so what shows a text
/// says that it is plain, and what can only show rich text gets it escaped.
class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheSources();
    void toolTipsAreEscaped();
    void labelsArePlain();
    void nothingIsShownAsHtml();
    void browsersLoadNothing();
};

void TestPlainText::readsTheSources()
{
    QVERIFY(sources().size() > 100);
    QVERIFY(!isOwnWords(u"tr(\"Council %1\").arg(name)"_s));
    QVERIFY(!isOwnWords(u"name"_s));
    QVERIFY(isOwnWords(u"tr(\"Close (Esc)\")"_s));
    QCOMPARE(argumentsOf(u"f"_s, u"f(a(b), c); if(d) f()"_s), (QStringList{u"a(b), c"_s, QString()}));
}

void TestPlainText::toolTipsAreEscaped()
{
    for (const auto &[file, text] : sources()) {
        for (const auto &function : {u"setToolTip"_s, u"setWhatsThis"_s, u"QToolTip::showText"_s}) {
            for (const auto &argument : argumentsOf(function, text))
                QVERIFY2(isOwnWords(argument) || argument.contains(u"toHtmlEscaped()"_s)
                        || argument.contains(u"plainToolTip("_s) || argument.contains(u"escapedHtml"_s),
                    qPrintable(file + u": "_s + function + u'(' + argument + u')'));
        }
    }
}

void TestPlainText::labelsArePlain()
{
    static const QRegularExpression made(u"\\bnew (QLabel|QMessageBox|QErrorMessage)\\b"_s);
    for (const auto &[file, text] : sources()) {
        const auto labels = text.count(made);
        const auto plain = text.count(u"setTextFormat(Qt::PlainText)"_s);
        QVERIFY2(labels <= plain,
            qPrintable(u"%1 has %2 labels or boxes, of which %3 say setTextFormat(Qt::PlainText)"_s.arg(
                file, QString::number(labels), QString::number(plain))));
    }
}

void TestPlainText::nothingIsShownAsHtml()
{
    static const QRegularExpression html(u"\\b(setHtml|insertHtml|setInnerHtml|Qt::RichText|Qt::AutoText|Qt::"
                                         u"MarkdownText|setMarkdown|QMessageBox::"
                                         "(warning|critical|information|question|about))\\s*[(;,)]"_s);
    for (const auto &[file, text] : sources()) {
        // The clipboard's own rich text is written by us and read by others.
        if (file.endsWith(u"mime.cpp"_s))
            continue;
        const auto match = html.match(text);
        QVERIFY2(!match.hasMatch(), qPrintable(file + u": "_s + match.captured()));
    }
}

/// QTextBrowser reads any picture of this computer that its text names.
void TestPlainText::browsersLoadNothing()
{
    int browsers = 0;
    for (const auto &[file, text] : sources()) {
        QVERIFY2(!text.contains(u"new QTextBrowser"_s), qPrintable(file));
        if (!text.contains(u": public QTextBrowser"_s))
            continue;
        ++browsers;
        // The help is the program's own text, and tst_helpwindow looks that it loads no other.
        if (file.endsWith(u"helpwindow.cpp"_s)) {
            QVERIFY(
                text.contains(u"isOurs(address) ? QTextBrowser::loadResource(type, address) : QVariant()"_s));
            continue;
        }
        QVERIFY2(text.contains(u"QVariant loadResource(int type, const QUrl &name) override;"_s),
            qPrintable(file));
        QFile source(QString(file).replace(u".h"_s, u".cpp"_s));
        QVERIFY(source.open(QIODevice::ReadOnly));
        const auto code = source.readAll();
        QVERIFY2(code.contains("setOpenLinks(false)"), qPrintable(file));
        QVERIFY2(code.contains("::loadResource(int, const QUrl &)\n{\n    return {};\n}"), qPrintable(file));
    }
    QVERIFY(browsers > 0);
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
