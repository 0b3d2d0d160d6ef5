// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfmutator.h"

#include <algorithm>
#include <array>
#include <regex>
#include <utility>

namespace {
// std::regex needs a stack as deep as its match is long, so matches are kept short and looked for in windows.
constexpr qsizetype windowBytes = 20'000;
} // namespace

PdfMutator::PdfMutator(QList<QByteArray> originals, unsigned seed)
    : m_originals(std::move(originals))
    , m_random(seed)
{
}

QByteArray PdfMutator::next()
{
    QByteArray bytes = m_originals.at(below(m_originals.size()));
    for (int change = int(below(4)); change >= 0; --change) {
        switch (below(12)) {
        case 0:
            flipBits(bytes);
            break;
        case 1:
            cut(bytes);
            break;
        case 2:
            moveChunk(bytes);
            break;
        case 3:
            swapObjects(bytes);
            break;
        case 4:
            lieInNumber(bytes, "/Length\\s+([0-9]+)");
            break;
        case 5:
            lieInNumber(bytes, "startxref\\s+([0-9]+)");
            break;
        case 6:
            lieInNumber(bytes, "([0-9]{10}) 00000 n");
            break;
        case 7:
            lieInNumber(
                bytes, "/(?:Count|Size|Width|Height|BitsPerComponent|N|First|Predictor|Columns)\\s+([0-9]+)");
            break;
        case 8:
            lieInNumber(bytes, "[\\s\\[]([0-9.]{1,12})[\\s\\]]");
            break;
        case 9:
            bendReference(bytes);
            break;
        case 10:
            renameThing(bytes);
            break;
        default:
            appendUpdate(bytes);
        }
    }
    return bytes;
}

qsizetype PdfMutator::below(qsizetype end)
{
    return std::uniform_int_distribution<qsizetype>(0, std::max<qsizetype>(end, 1) - 1)(m_random);
}

PdfMutator::Stretch PdfMutator::anyMatch(const QByteArray &bytes, const char *pattern)
{
    const qsizetype from = below(std::max<qsizetype>(1, bytes.size() - windowBytes));
    const std::string window = bytes.mid(from, windowBytes).toStdString();
    const std::regex expression(pattern);
    std::vector<Stretch> found;
    for (std::sregex_iterator match(window.begin(), window.end(), expression), end; match != end; ++match) {
        const std::size_t group = match->size() > 1 ? 1 : 0;
        found.push_back({from + match->position(group), match->length(group)});
    }
    return found.empty() ? Stretch{} : found[std::size_t(below(qsizetype(found.size())))];
}

QByteArray PdfMutator::oddNumber()
{
    static const auto numbers = std::to_array<QByteArray>(
        {"0", "-1", "1", "65536", "2147483647", "2147483648", "-2147483649", "4294967296", "9999999999",
            "99999999999999999999999", "1e308", "nan", "0.0000001", "-.", "--5", "1000000"});
    return numbers.at(std::size_t(below(qsizetype(numbers.size()))));
}

void PdfMutator::flipBits(QByteArray &bytes)
{
    for (qsizetype flip = 1 + below(64); flip > 0 && !bytes.isEmpty(); --flip) {
        char &byte = bytes[below(bytes.size())];
        byte = char(byte ^ char(1 << below(8)));
    }
}

void PdfMutator::cut(QByteArray &bytes)
{
    if (below(2) == 0)
        bytes.truncate(below(bytes.size()));
    else
        bytes.remove(below(bytes.size()), 1 + below(2'000));
}

void PdfMutator::moveChunk(QByteArray &bytes)
{
    const QByteArray chunk = bytes.mid(below(bytes.size()), 1 + below(3'000));
    bytes.insert(below(bytes.size()), chunk.repeated(1 + below(3)));
}

void PdfMutator::swapObjects(QByteArray &bytes)
{
    const Stretch one = anyMatch(bytes, "[0-9]{1,5} 0 obj");
    const Stretch other = anyMatch(bytes, "[0-9]{1,5} 0 obj");
    if (one.length == 0 || other.length == 0)
        return;
    const QByteArray first = bytes.mid(one.from, one.length);
    bytes.replace(one.from, one.length, bytes.mid(other.from, other.length));
    if (first.size() == other.length)
        bytes.replace(other.from, other.length, first);
}

void PdfMutator::lieInNumber(QByteArray &bytes, const char *pattern)
{
    const Stretch number = anyMatch(bytes, pattern);
    if (number.length > 0)
        bytes.replace(number.from, number.length, oddNumber());
}

void PdfMutator::bendReference(QByteArray &bytes)
{
    const Stretch reference = anyMatch(bytes, "([0-9]{1,5}) 0 R");
    if (reference.length > 0)
        bytes.replace(reference.from, reference.length, QByteArray::number(below(30)));
}

void PdfMutator::renameThing(QByteArray &bytes)
{
    static const auto names = std::to_array<QByteArray>(
        {"/Page", "/Pages", "/Kids", "/Parent", "/Contents", "/Font", "/Type0", "/Type3", "/FlateDecode",
            "/DCTDecode", "/JBIG2Decode", "/LZWDecode", "/ASCIIHexDecode", "/XObject", "/Form", "/Image",
            "/Encrypt", "/ObjStm", "/XRef", "/ToUnicode", "/Identity-H", "/OCProperties", "/AcroForm",
            "/Annots", "/Pattern", "/Shading", "/SMask", "/Prev", "/Rotate", "/UserUnit"});
    const Stretch name = anyMatch(bytes, "/[A-Z][A-Za-z0-9]{1,20}");
    if (name.length > 0)
        bytes.replace(name.from, name.length, names.at(std::size_t(below(qsizetype(names.size())))));
}

void PdfMutator::appendUpdate(QByteArray &bytes)
{
    const QByteArray &other = m_originals.at(below(m_originals.size()));
    bytes += other.mid(below(other.size()));
}
