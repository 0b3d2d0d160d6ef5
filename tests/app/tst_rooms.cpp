// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
/// Which room may include which. The README's architecture page draws the same arrows.
const QMap<QString, QStringList> arrows{
    {u"letter"_s, {}},
    {u"files"_s, {u"letter"_s}},
    {u"reading"_s, {u"letter"_s}},
    {u"reference"_s, {u"letter"_s}},
    {u"parsing"_s, {u"letter"_s, u"reading"_s}},
    {u"unpacking"_s, {u"letter"_s, u"reading"_s}},
    {u"extraction"_s, {u"letter"_s, u"reference"_s}},
    {u"store"_s, {u"letter"_s, u"files"_s}},
    {u"intake"_s, {u"letter"_s, u"reading"_s, u"reference"_s, u"extraction"_s, u"store"_s}},
    {u"tables"_s, {u"letter"_s, u"reference"_s, u"extraction"_s, u"store"_s}},
    {u"comparison"_s, {u"letter"_s, u"reference"_s}},
    {u"paper"_s, {u"letter"_s, u"files"_s, u"comparison"_s}},
    {u"ui"_s,
        {u"letter"_s, u"files"_s, u"reading"_s, u"reference"_s, u"extraction"_s, u"store"_s, u"intake"_s,
            u"tables"_s, u"comparison"_s, u"paper"_s}},
    {u"app"_s,
        {u"letter"_s, u"files"_s, u"reading"_s, u"parsing"_s, u"unpacking"_s, u"reference"_s, u"extraction"_s,
            u"store"_s, u"intake"_s, u"tables"_s, u"comparison"_s, u"paper"_s, u"ui"_s}},
};

struct Include {
    QString file;
    QString path;
};

QList<Include> includesIn(const QString &folder)
{
    static const QRegularExpression line(
        u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
    QList<Include> includes;
    QDirIterator files(folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto match = line.globalMatch(QString::fromUtf8(file.readAll()));
        while (match.hasNext())
            includes.append({file.fileName(), match.next().captured(1)});
    }
    return includes;
}

/// The types that a header defines, each with the namespace it stands in; never those in other types.
QStringList typesIn(const QString &header)
{
    static const QRegularExpression space(u"^namespace (\\w+)"_s);
    static const QRegularExpression type(u"^(?:struct|class|enum class) (\\w+)(?:\\s[^;]*)?$"_s);
    QFile file(header);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList types;
    QString within;
    for (const auto &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (const auto opens = space.match(line); opens.hasMatch())
            within = opens.captured(1) + u"::"_s;
        else if (line.startsWith(u"} // namespace"_s))
            within.clear();
        else if (const auto found = type.match(line); found.hasMatch())
            types.append(within + found.captured(1));
    }
    return types;
}

QString folderOf(const QString &room)
{
    const QString source = QStringLiteral(UPHELD_SOURCE);
    const QString plain = source + u'/' + room;
    return QDir(plain).exists() ? plain : source + u"/models/"_s + room;
}

/// The room that an include leads to; empty for Qt's, the system's and a file of the same folder.
QString roomOf(const QString &include)
{
    const auto first = include.section(u'/', 0, 0);
    return include.contains(u'/') && arrows.contains(first) ? first : QString();
}
} // namespace

/// The house stays one that a newcomer understands: includes go only along the arrows.
class TestRooms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void includesFollowTheArrows_data()
    {
        QTest::addColumn<QString>("room");
        for (const auto &room : arrows.keys())
            QTest::newRow(qPrintable(room)) << room;
    }

    void includesFollowTheArrows()
    {
        QFETCH(const QString, room);
        const auto includes = includesIn(folderOf(room));
        QVERIFY2(!includes.isEmpty(), "the room is empty or was moved");
        for (const auto &include : includes) {
            const auto target = roomOf(include.path);
            QVERIFY2(target.isEmpty() || target == room || arrows.value(room).contains(target),
                qPrintable(include.file + u" includes "_s + include.path));
        }
    }

    /// Two types of one name in one program silently take each other's functions.
    void noTwoTypesHaveOneName()
    {
        QMap<QString, QString> files;
        for (const auto &room : arrows.keys()) {
            QDirIterator headers(folderOf(room), {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (headers.hasNext()) {
                const auto header = headers.next();
                for (const auto &type : typesIn(header)) {
                    QVERIFY2(!files.contains(type),
                        qPrintable(type + u": "_s + header + u", "_s + files.value(type)));
                    files.insert(type, header);
                }
            }
        }
        QVERIFY(files.contains(u"Letter"_s));
    }

    void arrowsHaveNoCircle()
    {
        QSet<QString> settled;
        for (qsizetype before = -1; before != settled.size();) {
            before = settled.size();
            for (const auto &[room, targets] : arrows.asKeyValueRange()) {
                if (std::ranges::all_of(
                        targets, [&](const auto &target) { return settled.contains(target); }))
                    settled.insert(room);
            }
        }
        QCOMPARE(settled.size(), arrows.size());
    }

    void popplerStaysInParsing()
    {
        for (const auto &room : arrows.keys()) {
            for (const auto &include : includesIn(folderOf(room)))
                QVERIFY2(
                    room == u"parsing" || !include.path.startsWith(u"poppler"), qPrintable(include.file));
        }
    }

    void mailsAndArchivesStayInUnpacking()
    {
        for (const auto &room : arrows.keys()) {
            for (const auto &include : includesIn(folderOf(room))) {
                const bool isMails = include.path.startsWith(u"gmime"_s) || include.path.startsWith(u"gsf"_s);
                QVERIFY2(room == u"unpacking" || !isMails, qPrintable(include.file));
            }
        }
    }

    void modelsKnowNoWidgets()
    {
        static const QRegularExpression widget(
            u"^(QtWidgets|QtCharts|QMessageBox|QWidget|QDialog|QApplication|QChart)"_s);
        for (const auto &include : includesIn(folderOf(u"letter"_s) + u"/.."_s))
            QVERIFY2(
                !widget.match(include.path).hasMatch(), qPrintable(include.file + u" "_s + include.path));
    }
};

QTEST_GUILESS_MAIN(TestRooms)
#include "tst_rooms.moc"
