// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference/csv.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Problem> damaged(int line, const QString &detail)
{
    return tl::make_unexpected(
        Problem{.kind = Problem::Kind::ReferenceDamaged, .page = line, .detail = detail});
}

class CsvParser {
public:
    explicit CsvParser(QStringView text)
        : m_rest(text)
    {
    }

    Outcome<QList<CsvRecord>> records()
    {
        QList<CsvRecord> records;
        while (!m_rest.isEmpty()) {
            if (skipLineEnd())
                continue;
            const auto record = nextRecord();
            if (!record)
                return tl::make_unexpected(record.error());
            records.append(*record);
        }
        return records;
    }

private:
    Outcome<CsvRecord> nextRecord()
    {
        CsvRecord record{.line = m_line};
        while (true) {
            const auto field = m_rest.startsWith(u'"') ? quotedField() : bareField();
            if (!field)
                return tl::make_unexpected(field.error());
            record.fields.append(*field);
            if (m_rest.isEmpty() || skipLineEnd())
                return record;
            if (m_rest.front() != u',')
                return damaged(m_line, u"text after a closing quote"_s);
            m_rest = m_rest.mid(1);
        }
    }

    Outcome<QString> quotedField()
    {
        const int firstLine = m_line;
        QString field;
        m_rest = m_rest.mid(1);
        while (true) {
            const auto quote = m_rest.indexOf(u'"');
            if (quote < 0)
                return damaged(firstLine, u"a quote is not closed"_s);
            field += m_rest.first(quote);
            m_line += int(m_rest.first(quote).count(u'\n'));
            m_rest = m_rest.mid(quote + 1);
            if (!m_rest.startsWith(u'"'))
                return field;
            field += u'"';
            m_rest = m_rest.mid(1);
        }
    }

    Outcome<QString> bareField()
    {
        const auto end =
            std::ranges::find_if(m_rest, [](QChar c) { return c == u',' || c == u'\n' || c == u'"'; });
        auto length = end - m_rest.begin();
        if (end != m_rest.end() && *end == u'"')
            return damaged(m_line, u"a quote inside a bare field"_s);
        const bool carriageReturn =
            end != m_rest.end() && *end == u'\n' && length > 0 && m_rest.at(length - 1) == u'\r';
        if (carriageReturn)
            --length;
        const auto field = m_rest.first(length).toString();
        m_rest = m_rest.mid(length);
        return field;
    }

    bool skipLineEnd()
    {
        const qsizetype length = m_rest.startsWith(u'\n') ? 1 : m_rest.startsWith(u"\r\n") ? 2 : 0;
        m_rest = m_rest.mid(length);
        m_line += length > 0 ? 1 : 0;
        return length > 0;
    }

    QStringView m_rest;
    int m_line = 1;
};
} // namespace

Outcome<QList<CsvRecord>> parseCsv(QByteArrayView csv)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(csv);
    if (decoder.hasError())
        return damaged(1, u"not UTF-8"_s);
    return CsvParser(text).records();
}

Outcome<QList<CsvRecord>> parseCsvTable(QByteArrayView csv, const QStringList &columns)
{
    auto records = parseCsv(csv);
    if (!records)
        return records;
    if (records->isEmpty() || records->first().fields != columns)
        return damaged(1, u"the header is not "_s + columns.join(u','));
    records->removeFirst();
    const auto odd = std::ranges::find_if(
        *records, [&columns](const auto &record) { return record.fields.size() != columns.size(); });
    if (odd != records->end())
        return damaged(odd->line, u"%1 fields instead of %2"_s.arg(odd->fields.size()).arg(columns.size()));
    return records;
}
