// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lettertext.h"

#include "support/marks.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Support;
using Role = TextParagraph::Role;

QString value(const LetterSpec &spec, const QString &key)
{
    return marked(key, printedValue(spec.values.value(key)));
}

void addHead(QList<TextParagraph> &paragraphs, const LetterSpec &spec)
{
    if (!spec.letterhead.isEmpty())
        paragraphs.append({Role::Letterhead, spec.letterhead});
    paragraphs.append({Role::HeaderLine, value(spec, Key::letterDate)});
    paragraphs.append({Role::Gap, {}});
    paragraphs.append({Role::HeaderLine, u"By email"_s});
    paragraphs.append({Role::Gap, {}});
    const QStringList to{
        value(spec, Key::addressee), value(spec, Key::addresseeRole), value(spec, Key::authority)};
    if (spec.addresseeForm == AddresseeForm::OneLine) {
        paragraphs.append({Role::HeaderLine, to.join(u' ')});
    } else if (spec.addresseeForm == AddresseeForm::RoleWithCouncil) {
        paragraphs.append({Role::HeaderLine, to[0]});
        paragraphs.append({Role::HeaderLine, to[1] + u' ' + to[2]});
    } else {
        for (const QString &line : to)
            paragraphs.append({Role::HeaderLine, line});
    }
    paragraphs.append({Role::Gap, {}});
    paragraphs.append({Role::Plain, u"Dear "_s + spec.values.value(Key::addressee).toString()});
    const QString years = spec.year < 2023
        ? QString::number(spec.year)
        : QString(QString::number(spec.year - 1) + u'-' + QString::number(spec.year).right(2));
    paragraphs.append({Role::Heading, u"Annual Review letter "_s + years});
}

QString thing(const LetterSpec &spec)
{
    return spec.year < 2022 ? u"authority"_s : u"organisation"_s;
}

void addOpening(QList<TextParagraph> &paragraphs, const LetterSpec &spec)
{
    const QString end = value(spec, Key::periodEnd);
    paragraphs.append({Role::Plain,
        u"I write to you with our annual summary of complaint statistics from the Local Government and Social Care Ombudsman for the year ending %1. I hope that what complaints show about your %2 will be of use to you, to your members and to the officers who run your services."_s
            .arg(end, thing(spec))});
    if (!spec.shortBody) {
        paragraphs.append({Role::Plain,
            u"Every complaint tells of one person's dealings with a council. Read together they show where a service works and where it does not. I know that many of you read these letters in that spirit, and that scrutiny members ask good questions about them."_s});
    }
}

QString mapSentence(const LetterSpec &spec)
{
    const QString day = value(spec, Key::publicationDate);
    if (spec.year <= 2021) {
        return u"This data will be uploaded to our interactive map, Your council's performance, along with a copy of this letter on %1. There you will also find our decisions and our public reports."_s
            .arg(day);
    }
    return u"Your annual data, and a copy of this letter, will be uploaded to our interactive map, Your council's performance, on %1. There you will also find our decisions, our public reports and what your council agreed to improve."_s
        .arg(day);
}

void addStatistics(QList<TextParagraph> &paragraphs, const LetterSpec &spec)
{
    paragraphs.append({Role::Heading, u"Complaint statistics"_s});
    if (!spec.shortBody) {
        paragraphs.append({Role::Plain,
            u"We look at three things, because they say more than the number of complaints does:"_s});
        paragraphs.append({Role::Plain,
            u"**Complaints upheld** - We uphold a complaint where we find fault, also where the %1 had already accepted that something went wrong. The number of investigations is printed beside the rate, so that a small number is seen as one."_s
                .arg(thing(spec))});
        paragraphs.append({Role::Plain,
            u"**Compliance with recommendations** - Where fault has done harm we recommend how to put it right, and afterwards we check. Failure to comply is rare and a compliance rate below 100% is a cause for concern."_s});
        paragraphs.append({Role::Plain,
            u"**Satisfactory remedy provided by the authority** - In these cases the %1 had offered a fair remedy before we were asked, and we had nothing to add."_s
                .arg(thing(spec))});
        paragraphs.append({Role::Plain,
            u"We set these rates beside those of councils of the same kind: County Councils, District Councils, Metropolitan Boroughs, Unitary Councils, and London Boroughs."_s});
    }
    if (spec.values.contains(Key::publicationDate))
        paragraphs.append({Role::Plain, mapSentence(spec)});
}

void addOwn(QList<TextParagraph> &paragraphs, const LetterSpec &spec)
{
    if (spec.passages.isEmpty())
        return;
    paragraphs.append({Role::Heading, u"Your %1's performance"_s.arg(thing(spec))});
    for (const OwnPassage &passage : spec.passages)
        paragraphs.append({Role::Plain, passage.text});
}

void addSignature(QList<TextParagraph> &paragraphs, const LetterSpec &spec)
{
    paragraphs.append({Role::Plain, u"Yours sincerely,"_s});
    paragraphs.append({Role::Gap, {}});
    if (!spec.strayBeforeSignature.isEmpty())
        paragraphs.append({Role::Plain, spec.strayBeforeSignature});
    const bool interim = spec.signerPost.startsWith(u"Interim"_s);
    const QString chair = u"Chair, Commission for Local Administration in England"_s;
    QStringList lines{value(spec, Key::ombudsman), spec.strayInSignature, spec.signerPost,
        interim ? QString(u"Interim "_s + chair) : chair};
    lines.removeAll(QString());
    if (spec.signatureOnOneLine)
        lines = {lines.join(u' ')};
    for (const QString &line : std::as_const(lines))
        paragraphs.append({Role::HeaderLine, line});
}

void addClosing(QList<TextParagraph> &paragraphs, const LetterSpec &spec)
{
    paragraphs.append({Role::Heading, u"Supporting complaint and service improvement"_s});
    if (spec.bodyDecoys) {
        paragraphs.append({Role::Plain,
            u"Our courses have again been in demand. We delivered 126 online workshops during the year, reaching more than 1,700 people from 143 bodies. For fifty years, from 1974 - 2024, people have been able to bring a complaint to us free of charge."_s});
        paragraphs.append({Role::Plain,
            u"Across England we upheld 83% of the complaints we looked into, against 80% in the year before, and were satisfied with compliance in 99.5% of cases. Twenty councils have volunteered for a pilot of 2 years."_s});
    }
    if (spec.bodyDecoys && spec.year >= 2024)
        paragraphs.append({Role::Plain,
            u"For most of the reporting year Gerald Oakes led our organisation as interim Ombudsman, and I took up the role on 5 February %1."_s
                .arg(spec.year)});
    if (spec.bodyDecoys && spec.year >= 2025)
        paragraphs.append({Role::Plain,
            u"In July we will write again to those organisations about which we have concerns, before our annual review is published on our website on 16 July %1."_s
                .arg(spec.year)});
    if (!spec.shortBody) {
        paragraphs.append({Role::Plain,
            u"Good complaint handling begins in the council. Our guidance is free, our courses are practical, and my staff are glad to talk through any question your officers may have about our work."_s});
        paragraphs.append({Role::Plain,
            u"Please let us know how we can make these letters more useful to you. We read every answer to our survey and have changed our own ways because of them more than once."_s});
    }
    addSignature(paragraphs, spec);
}

} // namespace

namespace Support {

QList<TextParagraph> letterParagraphs(const LetterSpec &spec)
{
    QList<TextParagraph> paragraphs;
    addHead(paragraphs, spec);
    addOpening(paragraphs, spec);
    addStatistics(paragraphs, spec);
    addOwn(paragraphs, spec);
    addClosing(paragraphs, spec);
    for (TextParagraph &paragraph : paragraphs)
        paragraph.text = withStates(paragraph.text, spec.states);
    return paragraphs;
}

QList<TextParagraph> reportParagraphs(const LetterSpec &spec)
{
    const QString before = QString::number(spec.year - 1);
    return {{Role::Heading, u"Audit and Standards Committee"_s},
        {Role::Heading, u"Item 7: Complaints to the Council and to the Ombudsman"_s},
        {Role::Plain,
            u"Report of the Monitoring Officer. This report tells members how the Council dealt with complaints in the year, and brings the Ombudsman's letter, which is attached as Appendix A."_s},
        {Role::Plain,
            u"The Council received 412 complaints at stage 1, of which 208 were upheld by the Council (50%). At stage 2 there were 61 complaints; 18% of stage 2 complaints were upheld. 40% of responses were delayed."_s},
        {Role::Plain,
            u"In the year ending 31 March %1 the Ombudsman upheld 58% of complaints we investigated jointly. This compared to an average of 61% in similar authorities. In 22% of those upheld cases the Ombudsman found that the Council had provided a satisfactory remedy before the complaint reached the Ombudsman."_s
                .arg(before)},
        {Role::Plain,
            u"Last year's statistics were based on a total of 19 investigations, and in 95% of cases the Ombudsman was satisfied that the Council had carried out what it had agreed."_s},
        {Role::Plain,
            u"Recommendation: that the Committee notes the report and the letter of the Ombudsman."_s},
        {Role::PageBreak, {}}};
}

QList<TextParagraph> nextItemParagraphs()
{
    return {{Role::PageBreak, {}}, {Role::Heading, u"Item 8: Work programme"_s},
        {Role::Plain,
            u"The Committee is asked to agree its work programme until March. 14 items were carried over, 9 of them from the year before, and 64% of actions of the last meeting are complete."_s},
        {Role::Plain,
            u"Across the county 7 of 11 councils have a joint committee. The average cost per 100,000 residents is 5.2 thousand pounds."_s}};
}

} // namespace Support
