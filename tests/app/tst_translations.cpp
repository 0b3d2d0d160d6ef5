// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every text that a person sees can be translated, and is found by the tool that collects them.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {
const auto root = QStringLiteral(UPHELD_SOURCE);

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sources()
{
    QStringList files;
    for (const auto &room : {u"app"_s, u"models"_s, u"ui"_s}) {
        QDirIterator all(
            root + u'/' + room, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            files.append(all.next());
    }
    return files;
}

struct Run {
    bool isDone = false;
    QString says;
};

Run run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool isDone = process.waitForFinished(110'000) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
    return {isDone, QString::fromUtf8(process.readAll())};
}
} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A literal with words in it handed straight to what shows it.
    void noTextGoesRoundTranslation()
    {
        // Not the names of a picture's own texts, which a file format lays down.
        static const QRegularExpression shown(
            u"(?<!image\\.)(?:set(?:Text|WindowTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|"
            u"AccessibleName|"
            "AccessibleDescription|Title|InformativeText|IconText|LabelText)|showMessage|printMessage|"
            "addAction|"
            "addMenu|addTab|addToolBar|addRow|new "
            "Q(?:Label|PushButton|CheckBox|RadioButton|GroupBox|Action|Menu))"
            "\\(\\s*(?:u\"|\"|QStringLiteral\\(u?\")([^\"]*)\""_s);
        static const QRegularExpression word(u"[A-Za-z]{2}"_s);
        QStringList wrong;
        const auto files = sources();
        QVERIFY(files.size() > 300);
        for (const auto &path : files) {
            const auto text = contentOf(path);
            for (const auto &match : shown.globalMatch(text)) {
                if (match.captured(1).contains(word))
                    wrong.append(QDir(root).relativeFilePath(path) + u": "_s + match.captured());
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// The tool finds the texts with the class that asks for them, and what it writes can be compiled and
    /// used.
    void everyTextIsCollected()
    {
        const QTemporaryDir folder;
        const auto collected = run(root + u"/packaging/update-translations"_s, {u"cy"_s, folder.path()});
        QVERIFY2(collected.isDone, qPrintable(collected.says));
        QVERIFY2(!collected.says.contains(u"without context"_s)
                && !collected.says.contains(u"unknown namespace"_s),
            qPrintable(collected.says));
        const auto path = folder.filePath(u"upheld_cy.ts"_s);
        auto texts = contentOf(path);
        QVERIFY(texts.count(u"<message"_s) > 1000);

        const auto open =
            u"<source>Open &amp;sample letters</source>\n        <translation type=\"unfinished\">"_s;
        QVERIFY(texts.contains(open));
        texts.replace(open, QString(open).remove(u" type=\"unfinished\""_s) + u"Agor llythyrau sampl"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(texts.toUtf8()) > 0);
        file.close();
        const auto compiled = folder.filePath(u"upheld_cy.qm"_s);
        const auto released = run(u"/usr/lib/qt6/bin/lrelease"_s, {path, u"-qm"_s, compiled});
        QVERIFY2(released.isDone, qPrintable(released.says));
        QTranslator welsh;
        QVERIFY(welsh.load(compiled));
        QCOMPARE(welsh.translate("DeskActions", "Open &sample letters"), u"Agor llythyrau sampl"_s);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
