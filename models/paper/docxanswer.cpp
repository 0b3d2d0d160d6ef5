// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/docxanswer.h"

#include <QDataStream>
#include <QIODevice>

namespace {
constexpr qsizetype mostAnswer = 100'000'000;
constexpr qsizetype mostDays = 100;
constexpr qint32 mostLines = 250'000;
constexpr quint32 endMark = 0x55504844; // without it the answer was cut short

/// Days as a text: of a list the count would be believed before it is looked at.
QString daysAsText(const QList<QDate> &days)
{
    QStringList texts;
    for (const auto day : days)
        texts.append(day.toString(Qt::ISODate));
    return texts.join(QLatin1Char(' '));
}

QList<QDate> daysOfText(const QString &text)
{
    QList<QDate> days;
    for (const auto &day : text.split(QLatin1Char(' '), Qt::SkipEmptyParts).mid(0, mostDays))
        days.append(QDate::fromString(day, Qt::ISODate));
    return days;
}

void write(QDataStream &stream, const DocxContent &content)
{
    stream << content.title << content.language << content.madeOn << content.origin.authority
           << content.origin.councils << daysAsText(content.origin.years)
           << content.madePictures.join(QLatin1Char(' ')) << content.shownPictures.join(QLatin1Char(' '))
           << qint32(content.lines.size());
    for (const auto &line : content.lines)
        stream << qint32(line.kind) << line.style << line.text << qint32(line.table) << qint32(line.row);
}

bool read(QDataStream &stream, DocxContent &content)
{
    qint32 count = 0;
    QString years;
    QString made;
    QString shown;
    stream >> content.title >> content.language >> content.madeOn >> content.origin.authority
        >> content.origin.councils >> years >> made >> shown >> count;
    content.origin.years = daysOfText(years);
    content.madePictures = made.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    content.shownPictures = shown.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (stream.status() != QDataStream::Ok || count < 0 || count > mostLines)
        return false;
    for (qint32 i = 0; i < count; ++i) {
        qint32 kind = 0;
        DocxLine line;
        stream >> kind >> line.style >> line.text >> line.table >> line.row;
        if (stream.status() != QDataStream::Ok || kind < 0 || kind > qint32(DocxLine::Kind::Title))
            return false;
        line.kind = static_cast<DocxLine::Kind>(kind);
        content.lines.append(line);
    }
    return true;
}

tl::unexpected<Problem> problem(Problem::Kind kind, const QString &file)
{
    return tl::unexpected(Problem{.kind = kind, .file = file});
}
} // namespace

QByteArray paperAnswer(const Outcome<DocxContent> &content)
{
    QByteArray answer;
    QDataStream stream(&answer, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << content.has_value() << qint32(content ? 0 : qint32(content.error().kind));
    if (content)
        write(stream, *content);
    stream << endMark;
    return answer;
}

Outcome<DocxContent> contentOfAnswer(const QByteArray &answer, const QString &file)
{
    if (answer.size() > mostAnswer)
        return problem(Problem::Kind::TooLarge, file);
    QDataStream stream(answer);
    stream.setVersion(QDataStream::Qt_6_4);
    bool isRead = false;
    qint32 kind = 0;
    DocxContent content;
    stream >> isRead >> kind;
    const bool isWhole = stream.status() == QDataStream::Ok && (!isRead || read(stream, content));
    quint32 end = 0;
    stream >> end;
    if (!isWhole || end != endMark)
        return problem(Problem::Kind::Damaged, file);
    if (isRead)
        return content;
    const bool isKnown = kind >= 0 && kind <= qint32(Problem::Kind::NotALetter);
    return problem(isKnown ? static_cast<Problem::Kind>(kind) : Problem::Kind::Damaged, file);
}
