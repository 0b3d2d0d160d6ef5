// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace {
struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

struct CommandName {
    Request::Command command;
    QLatin1String name;
    const char *description;
};

constexpr std::array commandNames{
    CommandName{Request::Command::Extract, QLatin1String("extract"),
        QT_TRANSLATE_NOOP("CommandLine",
            "Read letters and print every field, check and passage as JSON, or every field with its "
            "flag and reason as CSV (which has no columns for checks and passages). Nothing is stored.")},
    CommandName{Request::Command::Show, QLatin1String("show"),
        QT_TRANSLATE_NOOP("CommandLine",
            "Read letters and print their fields and checks for people. With --output, also write each "
            "letter's "
            "chart and data into that folder.")},
    CommandName{Request::Command::Import, QLatin1String("import"),
        QT_TRANSLATE_NOOP(
            "CommandLine", "Read letters and store them in a case file, which is made if need be.")},
    CommandName{Request::Command::Chart, QLatin1String("chart"),
        QT_TRANSLATE_NOOP("CommandLine",
            "Draw a chart. The suffix of the output decides: .svg, .png, .pdf, or .csv for the figures under "
            "the chart.\n\n"
            "Kinds: comparison (one letter: the three rates against their averages), counts and years (all "
            "years given for one council: the number of cases, or the rates), councils (5 to 20 councils of "
            "one type and one year, by name). Without --kind: one letter gives a comparison; several years "
            "give counts where more than half of them have fewer than ten investigations, else years.\n\n"
            "councils takes the letters given; or, of --from, those of the year of --year-ending that are of "
            "the type of --authority, or the kept group of --group.\n\n"
            "Exit code 0: the chart was written; 1: it was, but a file or letter was refused or left out, or "
            "it was not written; 2: wrong usage, or letters that cannot stand in one chart.")},
    CommandName{Request::Command::Export, QLatin1String("export"),
        QT_TRANSLATE_NOOP("CommandLine",
            "Write every field of the letters to a .csv file, with checks and passages to a .json file, or "
            "with "
            "notes and a chart to an .xlsx workbook.")},
    CommandName{Request::Command::Paper, QLatin1String("paper"),
        QT_TRANSLATE_NOOP("CommandLine",
            "Write the committee paper about one council's letter, with the other years held, as a .docx "
            "file. "
            "Exit code 3 and no file where figures are not yet confirmed and --draft is not given.")},
    CommandName{Request::Command::CheckPaper, QLatin1String("check-paper"),
        QT_TRANSLATE_NOOP("CommandLine",
            "Compare every figure of a .docx paper that others have edited with the letters of a case "
            "file.")},
};

QString overview()
{
    QString text =
        CommandLine::tr("Usage: upheld [--case-file CASEFILE] [FILE...]\n"
                        "       upheld COMMAND [OPTION...]\n\n"
                        "Without a command the window opens and reads the files named.\n\nCommands:\n");
    for (const auto &entry : commandNames) {
        const auto description = QCoreApplication::translate("CommandLine", entry.description);
        text += u"  %1  %2\n"_s.arg(entry.name, -11).arg(description.section(u"\n\n"_s, 0, 0));
    }
    return text
        + CommandLine::tr(
            "\n'upheld COMMAND --help' says more.\n"
            "Results go to standard output, messages to standard error. Exit code 0: all went well; 1: some "
            "file or letter was refused or left out, the result not written, or a paper does not agree; 2: "
            "wrong "
            "usage; 3: a paper was not written because figures are unconfirmed.\n");
}

struct Options {
    QCommandLineOption help{QStringList{u"h"_s, u"help"_s}, CommandLine::tr("Says how the command is used.")};
    QCommandLineOption version{
        QStringList{u"v"_s, u"version"_s}, CommandLine::tr("Says which version this is.")};
    QCommandLineOption format{u"format"_s,
        CommandLine::tr("json (the default: fields, checks, passages) or csv (fields)."), u"json|csv"_s,
        u"json"_s};
    QCommandLineOption into{
        u"into"_s, CommandLine::tr("The case file to store the letters in."), u"CASEFILE"_s};
    QCommandLineOption from{
        u"from"_s, CommandLine::tr("Take the letters from this case file instead of files."), u"CASEFILE"_s};
    QCommandLineOption caseFile{
        u"case-file"_s, CommandLine::tr("Open this case file in the window."), u"CASEFILE"_s};
    QCommandLineOption authority{u"authority"_s,
        CommandLine::tr("With --from: only this council's letters; any usual spelling of its name."),
        u"NAME"_s};
    QCommandLineOption yearEnding{u"year-ending"_s,
        CommandLine::tr("With --from: only letters about the year ending on this day, such as 2024-03-31."),
        u"DATE"_s};
    QCommandLineOption output{
        u"output"_s, CommandLine::tr("The file (show: the folder) to write."), u"FILE"_s};
    QCommandLineOption kind{u"kind"_s, CommandLine::tr("comparison, counts, years or councils."), u"KIND"_s};
    QCommandLineOption size{u"size"_s,
        CommandLine::tr("What the picture is for: column (77 mm wide), page (159 x 100 mm, the default) or "
                        "slide (16:9). Words are 12 pt in each."),
        u"column|page|slide"_s, u"page"_s};
    QCommandLineOption group{u"group"_s,
        CommandLine::tr("With --from: the group of councils kept under this name in the window (chart: with "
                        "--kind councils)."),
        u"NAME"_s};
    QCommandLineOption draft{u"draft"_s,
        CommandLine::tr("Write the paper although figures are unconfirmed; it begins with DRAFT.")};
    QCommandLineOption comparePictures{u"compare-pictures"_s,
        CommandLine::tr(
            "Draw the place of each figure, read it from the picture, and flag those where the page "
            "shows something else than the text behind it.")};
    QCommandLineOption wholeLockOnly{u"refuse-reduced-protection"_s,
        CommandLine::tr("Read nothing where this computer's kernel lacks a part of the lock in which letters "
                        "are read.")};
    QCommandLineOption samples{u"sample-register"_s,
        CommandLine::tr(
            "Look councils up in the register of the sample letters, which are about fictional councils.")};
};

QList<QCommandLineOption> optionsOf(Request::Command command, const Options &all)
{
    QList<QCommandLineOption> options{all.help, all.samples};
    switch (command) {
    case Request::Command::Extract:
        options += {all.format, all.comparePictures, all.wholeLockOnly};
        break;
    case Request::Command::Show:
        options += {all.output, all.comparePictures, all.wholeLockOnly};
        break;
    case Request::Command::Import:
        options += {all.into, all.comparePictures, all.wholeLockOnly};
        break;
    case Request::Command::Chart:
        options += {all.kind, all.size, all.from, all.authority, all.yearEnding, all.group, all.output,
            all.wholeLockOnly};
        break;
    case Request::Command::Export:
        options +=
            {all.from, all.authority, all.yearEnding, all.output, all.comparePictures, all.wholeLockOnly};
        break;
    case Request::Command::Paper:
        options += {all.from, all.authority, all.yearEnding, all.group, all.output, all.draft,
            all.comparePictures, all.wholeLockOnly};
        break;
    case Request::Command::CheckPaper:
        options += {all.from, all.authority, all.yearEnding, all.group};
        break;
    case Request::Command::Window:
    case Request::Command::Help:
    case Request::Command::Version:
        options += {all.version, all.caseFile};
        break;
    }
    return options;
}

bool isKnown(const QCommandLineOption &option, const QList<QCommandLineOption> &known)
{
    return std::ranges::any_of(known, [&](const auto &one) { return one.names() == option.names(); });
}

QString value(const QCommandLineParser &parser, const QCommandLineOption &option,
    const QList<QCommandLineOption> &known)
{
    return isKnown(option, known) ? parser.value(option) : QString();
}

std::optional<ChartContent::Kind> kindOfKey(const QString &key)
{
    using enum ChartContent::Kind;
    const QHash<QString, ChartContent::Kind> kinds{
        {u"comparison"_s, Comparison}, {u"counts"_s, Counts}, {u"years"_s, Years}, {u"councils"_s, Councils}};
    const auto found = kinds.constFind(key);
    return found == kinds.cend() ? std::nullopt : std::optional(*found);
}

/// The sentence that is wrong with what is asked of a chart, or an empty one.
QString chartComplaint(const Request &request, const QString &kind, const QString &size)
{
    if (!kind.isEmpty() && !request.kind)
        return CommandLine::tr("--kind is comparison, counts, years or councils, not '%1'.").arg(kind);
    if (!size.isEmpty() && !pictureSizeOfKey(size))
        return CommandLine::tr("--size is column, page or slide, not '%1'.").arg(size);
    const bool ofCouncils = request.kind == ChartContent::Kind::Councils;
    if (!request.group.isEmpty() && !ofCouncils && request.command == Request::Command::Chart)
        return CommandLine::tr("--group goes with --kind councils.");
    if (!request.group.isEmpty() && request.caseFile.isEmpty())
        return CommandLine::tr("--group names a group kept in a case file: say which with --from.");
    return {};
}

/// The sentence that is wrong with \a request, or an empty one.
QString complaint(const Request &request, const QString &yearEnding)
{
    using Command = Request::Command;
    const bool takesLetters = request.command == Command::Chart || request.command == Command::Export
        || request.command == Command::Paper;
    if (!yearEnding.isEmpty() && !request.yearEnding.isValid())
        return CommandLine::tr("'%1' is not a date such as 2024-03-31.").arg(yearEnding);
    if (request.command == Command::Extract && request.format != u"json" && request.format != u"csv")
        return CommandLine::tr("--format is json or csv, not '%1'.").arg(request.format);
    if (request.command == Command::Import && request.caseFile.isEmpty())
        return CommandLine::tr("Say with --into which case file to store the letters in.");
    if (request.command == Command::CheckPaper && (request.caseFile.isEmpty() || request.files.size() != 1))
        return CommandLine::tr("Name one paper and, with --from, the case file that its figures come from.");
    if (takesLetters && request.output.isEmpty())
        return CommandLine::tr("Say with --output which file to write.");
    if (takesLetters && request.caseFile.isEmpty() == request.files.isEmpty())
        return CommandLine::tr("Name either files or, with --from, a case file.");
    if (takesLetters && request.caseFile.isEmpty()
        && (!request.authority.isEmpty() || request.yearEnding.isValid()))
        return CommandLine::tr("--authority and --year-ending choose among the letters of --from.");
    if (request.comparePictures && request.files.isEmpty())
        return CommandLine::tr("--compare-pictures is for files; a case file keeps what was compared.");
    if (!takesLetters && request.command != Command::Window && request.files.isEmpty())
        return CommandLine::tr("Name at least one file.");
    return {};
}

Request::Command commandOf(const QStringList &arguments)
{
    for (const auto &entry : commandNames) {
        if (arguments.size() > 1 && arguments.at(1) == entry.name)
            return entry.command;
    }
    return Request::Command::Window;
}

QString helpOf(Request::Command command, const QCommandLineParser &parser)
{
    if (command == Request::Command::Window)
        return overview();
    // Before an application object stands, the parser does not know the program's name.
    return parser.helpText().replace(u"<executable_name>"_s, u"upheld"_s);
}

void describe(QCommandLineParser &parser, Request::Command command)
{
    for (const auto &entry : commandNames) {
        if (entry.command != command)
            continue;
        parser.setApplicationDescription(QCoreApplication::translate("CommandLine", entry.description));
        parser.addPositionalArgument(entry.name, {}, entry.name);
    }
    parser.addPositionalArgument(u"FILE"_s,
        CommandLine::tr("Letters: PDFs, pictures of pages (PNG, JPEG, TIFF), Word, OpenDocument or text "
                        "files; or mails, archives and folders that hold some."),
        u"[FILE...]"_s);
}

/// A case file that stands alone where letters do, as after a double click on it, is opened and not read as
/// one.
void takeCaseFile(Request &request)
{
    if (request.command == Request::Command::Window && request.caseFile.isEmpty() && request.files.size() == 1
        && request.files.first().endsWith(u".upheld"_s, Qt::CaseInsensitive))
        request.caseFile = request.files.takeFirst();
}
} // namespace

tl::expected<Request, QString> parseCommandLine(const QStringList &arguments)
{
    const Options all;
    Request request{.command = commandOf(arguments)};
    const auto known = optionsOf(request.command, all);
    QCommandLineParser parser;
    parser.addOptions(known);
    describe(parser, request.command);
    if (!parser.parse(arguments))
        return tl::unexpected(parser.errorText());
    if (parser.isSet(all.help))
        return Request{.command = Request::Command::Help, .text = helpOf(request.command, parser)};
    if (request.command == Request::Command::Window && parser.isSet(all.version))
        return Request{.command = Request::Command::Version, .text = u"upheld " UPHELD_VERSION "\n"_s};

    request.files = parser.positionalArguments();
    if (request.command != Request::Command::Window)
        request.files.removeFirst();
    request.format = value(parser, all.format, known);
    request.output = value(parser, all.output, known);
    request.authority = value(parser, all.authority, known);
    for (const auto &option : {all.into, all.from, all.caseFile})
        request.caseFile += value(parser, option, known);
    takeCaseFile(request);
    const auto yearEnding = value(parser, all.yearEnding, known);
    request.yearEnding = QDate::fromString(yearEnding, u"yyyy-MM-dd"_s);
    request.sampleRegister = parser.isSet(all.samples);
    request.comparePictures = isKnown(all.comparePictures, known) && parser.isSet(all.comparePictures);
    request.wholeLockOnly = isKnown(all.wholeLockOnly, known) && parser.isSet(all.wholeLockOnly);
    request.draft = request.command == Request::Command::Paper && parser.isSet(all.draft);
    const auto kind = value(parser, all.kind, known);
    const auto size = value(parser, all.size, known);
    request.kind = kindOfKey(kind);
    request.size = pictureSizeOfKey(size).value_or(PictureSize::Page);
    request.group = value(parser, all.group, known);
    auto wrong = complaint(request, yearEnding);
    if (wrong.isEmpty())
        wrong = chartComplaint(request, kind, size);
    if (!wrong.isEmpty())
        return tl::unexpected(wrong);
    return request;
}
