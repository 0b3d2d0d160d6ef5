// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/workload.h"

#include "tests/store/sampleletter.h"

#include <random>

using namespace Qt::StringLiterals;

namespace {
QByteArray noise(int number, qsizetype size)
{
    std::mt19937 random(static_cast<quint32>(number));
    QByteArray bytes(size, Qt::Uninitialized);
    for (auto &byte : bytes)
        byte = static_cast<char>('a' + random() % 26);
    return bytes;
}

Letter letterOf(int number, int part)
{
    const auto name = u"Council %1 of %2"_s.arg(part).arg(number);
    auto letter = Sample::letter(name, 2012 + number % 14, u"E%1"_s.arg(number, 8, 10, QChar(u'0')));
    letter.firstPage = 1 + 3 * part;
    letter.lastPage = 3 + 3 * part;
    return letter;
}

QList<Page> pagesOf(int number, int part)
{
    QList<Page> pages;
    for (int page = 1 + 3 * part; page <= 3 + 3 * part; ++page)
        pages.append(
            {.number = page, .words = {{.text = Workload::wordOf(number)}, {.text = u"training"_s}}});
    return pages;
}
} // namespace

QString Workload::wordOf(int number)
{
    return u"word%1only"_s.arg(number);
}

DocumentToStore Workload::document(int number)
{
    const int parts = 1 + number % 2;
    QList<Letter> letters;
    QList<QList<Page>> pages;
    for (int part = 0; part < parts; ++part) {
        letters.append(letterOf(number, part));
        pages.append(pagesOf(number, part));
    }
    auto document = Sample::document(noise(number, 2000 + number * 7919 % 58'000), letters);
    document.fileName = u"document-%1.pdf"_s.arg(number);
    document.pages = pages;
    document.deed = {.who = u"officer"_s, .when = {}, .why = {}};
    return document;
}

int Workload::numberOf(const QString &fileName)
{
    bool isNumber = false;
    const int number = fileName.section(u'-', 1).section(u'.', 0, 0).toInt(&isNumber);
    return isNumber ? number : -1;
}

bool Workload::makeCaseFile(const QString &path)
{
    const auto file = CaseFile::open(path);
    if (!file)
        return false;
    for (int number = 1; number <= 4; ++number) {
        if (!(*file)->add(document(number)))
            return false;
    }
    return true;
}

QByteArray Workload::generation(int number)
{
    const auto head = QByteArray::number(number) + '\n';
    return head + noise(number, 20'000 + number * 4001 % 70'000);
}

int Workload::generationOf(const QByteArray &bytes)
{
    const int number = bytes.left(bytes.indexOf('\n')).toInt();
    return generation(number) == bytes ? number : -1;
}
