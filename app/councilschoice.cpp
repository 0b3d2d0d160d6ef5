// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the letters chosen stand beside each other as named councils.
#include "app/letterchoice.h"

#include "app/translating.h"
#include "comparison/dates.h"
#include "comparison/headline.h"
#include "store/kept.h"
#include "ui/desk/problemtext.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString typeInWords(AuthorityType type)
{
    return type == AuthorityType::London ? CommandLineWords::tr("London borough") : typeKey(type);
}

// Why the letter has no place among named councils; empty where it has one.
QString whyNotCompared(const LetterOfFile &of)
{
    const auto &letter = of.checked.letter;
    if (letter.gssCode.isEmpty() || !isComparedType(letter.type))
        return CommandLineWords::tr("%1: the Ombudsman's type of this body is not known, so it is left out.")
            .arg(of.file);
    if (!letter.yearEnding().isValid())
        return CommandLineWords::tr("%1: no year was found in this letter, so it is left out.").arg(of.file);
    return {};
}

// That of \a names which is \a wanted, else the only one that is so but for its case; else \a wanted.
QString nameAmong(const QStringList &names, const QString &wanted)
{
    QStringList alike;
    for (const auto &name : names) {
        if (name.compare(wanted, Qt::CaseInsensitive) == 0)
            alike.append(name);
    }
    return names.contains(wanted) || alike.size() != 1 ? wanted : alike.constFirst();
}

QString whyNotOneScale(const QList<PublicLetter> &letters)
{
    for (const auto &each : letters) {
        const auto &one = letters.constFirst().letter();
        const auto &other = each.letter();
        if (one.type != other.type)
            return CommandLineWords::tr(
                "%1 (%2) and %3 (%4) do not stand on one scale: other services, another average. "
                "Name councils of one type or, with --from, choose with --authority.")
                .arg(one.authorityName, typeInWords(one.type), other.authorityName, typeInWords(other.type));
        if (one.yearEnding() != other.yearEnding())
            return CommandLineWords::tr(
                "Named councils are drawn for one year, and these letters are about %1 and %2. "
                "Name letters of one year or, with --from, choose with --year-ending.")
                .arg(periodInWords(one.yearEnding()), periodInWords(other.yearEnding()));
    }
    return {};
}

// The letter whose type counts; none where \a authority is none of theirs.
const PublicLetter *letterOf(const QList<PublicLetter> &letters, const QString &authority,
    const QList<LetterOfFile> &files, const ReferenceLibrary &library)
{
    const auto wanted = AuthorityRegister::normalised(authority);
    for (qsizetype at = 0; at < letters.size(); ++at) {
        const auto &letter = letters.at(at).letter();
        const auto found =
            library.forDocument(files.at(at).sha256).authorities().find(authority, letter.yearEnding());
        if (AuthorityRegister::normalised(letter.authorityName) == wanted
            || (found && found->gssCode == letter.gssCode))
            return &letters.at(at);
    }
    return nullptr;
}
} // namespace

tl::expected<ChartChoice, QString> councilsContentOf(const QList<LetterOfFile> &letters,
    const ReferenceLibrary &library, const QString &authority, const std::optional<CouncilGroup> &group)
{
    ChartChoice choice;
    auto &content = choice.content;
    content.kind = ChartContent::Kind::Councils;
    QList<LetterOfFile> files;
    for (const auto &of : letters) {
        if (const auto why = whyNotCompared(of); !why.isEmpty()) {
            choice.leftOut.append(why);
            continue;
        }
        files.append(of);
        content.councils.append(publicLetterOf(of, library));
        content.sample |= library.isSample(of.sha256);
    }
    if (content.councils.isEmpty())
        return tl::unexpected(
            (choice.leftOut << CommandLineWords::tr("No letter is left, so there is nothing to show."))
                .join(u'\n'));
    auto type = group ? group->type : AuthorityType::Unknown;
    if (!authority.isEmpty()) {
        const auto *own = letterOf(content.councils, authority, files, library);
        if (!own)
            return tl::unexpected(
                CommandLineWords::tr("No letter of '%1' is among these, so its type is not known.")
                    .arg(authority));
        type = own->letter().type;
    }
    if (isComparedType(type)) // of --from all types were taken
        content.councils.removeIf([type](const auto &each) { return each.letter().type != type; });
    if (group && group->type != type)
        return tl::unexpected(
            CommandLineWords::tr("The group '%1' is of another type than '%2'.").arg(group->name, authority));
    if (content.councils.isEmpty())
        return tl::unexpected(
            CommandLineWords::tr("No letter of that type is left, so there is nothing to show."));
    if (const auto why = whyNotOneScale(content.councils); !why.isEmpty())
        return tl::unexpected(why);
    content.letter = content.councils.constFirst();
    content.group = group ? *group : groupOf({}, content.letter.letter().type, content.councils);
    if (const auto why = whyNoCouncils(councilsShown(content)); !why.isEmpty())
        return tl::unexpected(why);
    return choice;
}

tl::expected<std::optional<CouncilGroup>, QString> keptGroup(const Request &request)
{
    if (request.group.isEmpty())
        return std::nullopt;
    const auto file = CaseFile::open(request.caseFile, CaseFileAccess::ReadOnly);
    if (!file)
        return tl::unexpected(problemText(file.error()));
    const auto names = keptNames(**file, KeptKind::CouncilGroup);
    const auto name = names ? nameAmong(*names, request.group) : QString();
    const auto found = kept(**file, KeptKind::CouncilGroup, name);
    if (!found || !names)
        return tl::unexpected(problemText(names ? found.error() : names.error()));
    const auto group = groupFromJson(name, QJsonDocument::fromJson(found->value).object());
    if (group)
        return group;
    return tl::unexpected(names->isEmpty()
            ? CommandLineWords::tr("'%1' keeps no group of councils.").arg(request.caseFile)
            : CommandLineWords::tr("'%1' keeps no group '%2'. It keeps: %3.")
                  .arg(request.caseFile, request.group, names->join(u", "_s)));
}

PublicLetter publicLetterOf(const LetterOfFile &of, const ReferenceLibrary &library)
{
    const auto &letter = of.checked.letter;
    auto found = of.publicLetter();
    found.residents = library.forDocument(of.sha256).population(letter.gssCode, letter.yearEnding());
    return found;
}
