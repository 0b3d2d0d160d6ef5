// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/seenplaces.h"

#include "store/seenplacestoring.h"
#include "store/sqlstatement.h"
#include "store/sqltransaction.h"

using namespace Qt::StringLiterals;

namespace {
bool wasReadAt(const FieldReading &field, const Place &place)
{
    // What a hand took from the page was seen there by a person.
    return field.method == Method::Text && field.place.page == place.page && field.place.box == place.box;
}
} // namespace

Outcome<void> eachSeenPlace(const QSqlDatabase &database, std::optional<LetterId> only,
    const std::function<void(qint64, const KeptPlace &)> &take)
{
    const QString sql = u"SELECT letter, page, x0, y0, x1, y1, picture, shown FROM seen_place"_s
        + (only ? u" WHERE letter = ?"_s : QString());
    return eachRow(readSql(database, sql, only ? QVariantList{idNumber(*only)} : QVariantList()),
        [&take](const QSqlQuery &row) {
            const QRectF box(QPointF(row.value(2).toDouble(), row.value(3).toDouble()),
                QPointF(row.value(4).toDouble(), row.value(5).toDouble()));
            take(row.value(0).toLongLong(),
                {{.page = row.value(1).toInt(), .box = box}, pictureOfKey(row.value(6).toString()),
                    row.value(7).toString()});
        });
}

void showSeen(Letter &letter, const KeptPlace &kept)
{
    for (auto &field : letter.fields) {
        if (!wasReadAt(field, kept.place))
            continue;
        field.picture = kept.picture;
        field.shown = kept.shown;
    }
}

Outcome<void> storeSeen(const QSqlDatabase &database, LetterId letter, const QList<FieldReading> &fields)
{
    for (const auto &field : fields) {
        const auto &box = field.place.box;
        const auto stored = writeSql(database,
            u"INSERT OR REPLACE INTO seen_place (letter, page, x0, y0, x1, y1, picture, shown)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {idNumber(letter), field.place.page, box.left(), box.top(), box.right(), box.bottom(),
                pictureKey(field.picture), boundText(field.shown)});
        if (!stored)
            return tl::unexpected(stored.error());
    }
    return {};
}

Outcome<void> keepSeen(const CaseFile &caseFile, LetterId letter, const QList<FieldReading> &fields)
{
    const auto database = caseFile.database();
    auto written = inTransaction(database, [&] { return storeSeen(database, letter, fields); });
    if (!written && written.error().file.isEmpty())
        written.error().file = caseFile.path();
    return written;
}

Outcome<QStringList> keysNotSeen(const CaseFile &caseFile, LetterId letter, const QStringList &keys)
{
    const auto read = caseFile.readLetter(letter);
    if (!read)
        return tl::unexpected(read.error());
    auto left = keys;
    return eachSeenPlace(caseFile.database(), letter, [&](qint64, const KeptPlace &kept) {
        left.removeIf([&](const QString &key) { return wasReadAt(read->field(key), kept.place); });
    }).map([&] { return left; });
}
