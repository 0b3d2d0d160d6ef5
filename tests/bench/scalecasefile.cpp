// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scalecasefile.h"

#include "reference/referencedata.h"
#include "store/casefile.h"
#include "support/lettertext.h"
#include "support/marks.h"
#include "support/qtmaker.h"
#include "support/setletter.h"

#include <QCryptographicHash>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using Support::LetterSpec;

namespace {
constexpr int firstYear = 2012;
constexpr int lastYear = 2026;
constexpr int firstFigures = 2019;
constexpr int templates = 8;

struct Subject {
    Authority authority;
    int year = lastYear;
};

/// The newest year of all councils first, so that any count is whole years and a part of one.
QList<Subject> subjectsOf(const AuthorityRegister &councils, int count)
{
    QList<Subject> subjects;
    const auto all = councils.authorities();
    for (int year = lastYear; year >= firstYear && subjects.size() < count; --year) {
        for (const auto &authority : all) {
            const bool isCompared = !typeKey(authority.type).isEmpty();
            if (isCompared && authority.existsOn(QDate(year, 3, 31)) && subjects.size() < count)
                subjects.append({authority, year});
        }
    }
    return subjects;
}

LetterSpec specOf(const Subject &subject, int number)
{
    const Support::Council council{.code = subject.authority.gssCode,
        .name = subject.authority.name,
        .shortName = subject.authority.shortName,
        .type = subject.authority.type,
        .residents = 150'000,
        .start = {},
        .end = {},
        .successor = {},
        .aliases = {}};
    auto spec = Support::plausibleLetter(council, std::max(subject.year, firstFigures), number);
    spec.bodyDecoys = true;
    if (number % 5 == 0)
        spec.passages = {{u"training"_s,
            u"We were pleased to deliver %1 complaint handling courses to your staff at %2."_s
                .arg(2 + number % 7)
                .arg(council.name)}};
    return spec;
}

/// As the reader would give it; before there were rates, the letter's head alone.
Letter letterOf(const Subject &subject, const LetterSpec &spec, const ReferenceData &reference)
{
    Letter letter{.firstPage = 1,
        .lastPage = 3,
        .authorityName = subject.authority.name,
        .gssCode = subject.authority.gssCode,
        .type = subject.authority.type,
        .fields = emptyFields()};
    const QDate ends(subject.year, 3, 31);
    const auto expected = Support::expectedFields(spec, Support::figureBlocks(spec));
    int line = 0;
    for (auto one = expected.cbegin(); one != expected.cend(); ++one) {
        const auto *definition = fieldDefinition(one.key());
        if (!definition || (subject.year < firstFigures && definition->block != Block::Letter))
            continue;
        auto value = one->value;
        if (one.key() == Key::periodEnd)
            value = ends;
        if (one.key() == Key::periodStart)
            value = ends.addDays(1).addYears(-1);
        if (const auto average = reference.average(letter.type, ends, one.key()))
            value = definition->kind == FieldKind::Per100k ? QVariant(*average) : QVariant(int(*average));
        const double top = 0.05 + 0.03 * (++line % 30);
        letter.setField({.key = one.key(),
            .state = one->state,
            .value = one->state == FieldState::Stated ? value : QVariant(),
            .text = one->printed,
            .place = {.page = definition->block == Block::Letter ? 1 : 3, .box = QRectF(0.1, top, 0.2, 0.02)},
            .method = Method::Text});
    }
    for (const auto &passage : spec.passages)
        letter.passages.append(
            Passage{passage.kind, passage.text, {.page = 2, .box = QRectF(0.1, 0.3, 0.8, 0.05)}});
    return letter;
}

void addWords(Page &page, const QString &text)
{
    const auto words = Support::withoutMarks(text).split(u' ', Qt::SkipEmptyParts);
    for (const auto &word : words)
        page.words.append(Word{.text = word, .box = QRectF(0.1, 0.1, 0.1, 0.02)});
}

/// Two pages of letter, one of figures.
QList<Page> pagesOf(const LetterSpec &spec)
{
    QList<Page> pages{Page{.number = 1}, Page{.number = 2}, Page{.number = 3}};
    const auto paragraphs = Support::letterParagraphs(spec);
    for (qsizetype at = 0; at < paragraphs.size(); ++at)
        addWords(pages[at < paragraphs.size() / 2 ? 0 : 1], paragraphs.at(at).text);
    for (const auto &block : Support::figureBlocks(spec)) {
        addWords(pages[2], block.heading);
        for (const auto &line : block.lines)
            addWords(pages[2], line.text);
    }
    return pages;
}

/// Some whole letters; a comment behind the end makes each file another.
QByteArray bytesOf(int number)
{
    static const auto made = [] {
        QList<QByteArray> all;
        for (int index = 0; index < templates; ++index) {
            Support::Typesetter typesetter;
            const auto &councils = Support::councils();
            Support::setLetter(typesetter,
                Support::plausibleLetter(councils.at(index % councils.size()), 2021 + index % 4, index));
            all.append(Support::qtPdf(typesetter.document()));
        }
        return all;
    }();
    return made.at(number % templates) + "%" + QByteArray::number(number) + "\n";
}

bool reviewSome(CaseFile &file, LetterId letter, int number)
{
    if (number % 10 != 0)
        return true;
    FieldReading field{.key = Key::remedies,
        .state = FieldState::Stated,
        .value = number % 9,
        .text = QString::number(number % 9),
        .method = Method::Hand};
    return file.correct(letter, {.field = field, .who = u"officer"_s, .when = {}, .why = {}})
        && file.mark(letter,
            {{.key = Key::upheldRate, .state = MarkState::Confirmed, .seen = u"x"_s, .who = u"officer"_s}});
}
} // namespace

bool makeScaleCaseFile(const QString &path, int count)
{
    const auto library = ReferenceLibrary::bundled();
    const auto file = CaseFile::open(path);
    // Nobody waits for these to be durable.
    if (!library || !file || !QSqlQuery((*file)->database()).exec(u"PRAGMA synchronous = OFF"_s))
        return false;
    const auto &reference = library->forDocument({});
    int number = 0;
    for (const auto &subject : subjectsOf(reference.authorities(), count)) {
        const auto spec = specOf(subject, ++number);
        const auto bytes = bytesOf(number);
        const auto stored =
            (*file)->add({.fileName = u"%1 %2.pdf"_s.arg(subject.authority.shortName).arg(subject.year),
                .sha256 =
                    QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
                .bytes = bytes,
                .pageCount = 3,
                .letters = {letterOf(subject, spec, reference)},
                .pages = {pagesOf(spec)},
                .deed = {.who = u"officer"_s, .when = {}, .why = {}}});
        if (!stored || !reviewSome(**file, stored->first(), number))
            return false;
    }
    return number == count;
}
