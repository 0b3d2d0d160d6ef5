// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oddpdf.h"

#include "nastypdf.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <array>
#include <numeric>

using NastyPdf::file;
using NastyPdf::stream;

namespace {

const QByteArray catalogue = "<</Type/Catalog/Pages 2 0 R>>";
const QByteArray tree = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
const QByteArray helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

QByteArray page(const QByteArray &resources = {})
{
    return "<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 200 400]/Resources<</Font<</F 5 0 R>>"
        + resources + ">>>>";
}

/// zlib's bytes, without the length that Qt puts before them.
QByteArray packed(const QByteArray &content)
{
    return qCompress(content).sliced(4);
}

template <typename Number> QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof number, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

QByteArray rc4(const QByteArray &key, QByteArray bytes)
{
    std::array<quint8, 256> state{};
    std::iota(state.begin(), state.end(), quint8(0));
    for (int i = 0, j = 0; i < 256; ++i) {
        j = (j + state[size_t(i)] + quint8(key[i % key.size()])) % 256;
        std::swap(state[size_t(i)], state[size_t(j)]);
    }
    int i = 0;
    int j = 0;
    for (char &byte : bytes) {
        i = (i + 1) % 256;
        j = (j + state[size_t(i)]) % 256;
        std::swap(state[size_t(i)], state[size_t(j)]);
        byte = char(quint8(byte) ^ state[(state[size_t(i)] + state[size_t(j)]) % 256]);
    }
    return bytes;
}

QByteArray md5(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Md5);
}

} // namespace

QByteArray OddPdf::objectStreams(const QByteArray &content)
{
    const QByteArrayList within{catalogue, tree, page(), helvetica};
    constexpr std::array numbers{1, 2, 3, 5};
    QByteArray heads;
    QByteArray bodies;
    for (int i = 0; i < within.size(); ++i) {
        heads += QByteArray::number(numbers[size_t(i)]) + ' ' + QByteArray::number(bodies.size()) + ' ';
        bodies += within[i] + ' ';
    }
    QByteArray pdf = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
    const auto contentAt = pdf.size();
    pdf += "4 0 obj\n" + stream(packed(content), "/Filter/FlateDecode") + "\nendobj\n";
    const auto objectsAt = pdf.size();
    pdf += "6 0 obj\n"
        + stream(packed(heads + bodies),
            "/Type/ObjStm/N 4/First " + QByteArray::number(heads.size()) + "/Filter/FlateDecode")
        + "\nendobj\n";
    const auto tableAt = pdf.size();
    const auto row = [](quint8 kind, qsizetype where, quint16 index) {
        return QByteArray(1, char(kind)) + bigEndian(quint32(where)) + bigEndian(index);
    };
    const QByteArray rows = row(0, 0, 65'535) + row(2, 6, 0) + row(2, 6, 1) + row(2, 6, 2)
        + row(1, contentAt, 0) + row(2, 6, 3) + row(1, objectsAt, 0) + row(1, tableAt, 0);
    pdf += "7 0 obj\n" + stream(packed(rows), "/Type/XRef/Size 8/W[1 4 2]/Root 1 0 R/Filter/FlateDecode")
        + "\nendobj\n";
    return pdf + "startxref\n" + QByteArray::number(tableAt) + "\n%%EOF\n";
}

QByteArray OddPdf::emptyPassword(const QByteArray &content)
{
    // By the PDF standard, revision 2, with both passwords empty.
    const auto padding =
        QByteArray::fromHex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a");
    const auto id = QByteArray::fromHex("00112233445566778899aabbccddeeff");
    const QByteArray permissions = QByteArray::fromHex("fcffffff"); // -4
    const auto owner = rc4(md5(padding).first(5), padding);
    const auto key = md5(padding + owner + permissions + id).first(5);
    const auto ofContent = md5(key + QByteArray::fromHex("0400000000")).first(10);
    return file({catalogue, tree, page(), stream(rc4(ofContent, content)), helvetica},
        "/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + owner.toHex() + ">/U<" + rc4(key, padding).toHex()
            + ">>>/ID[<" + id.toHex() + "><" + id.toHex() + ">]");
}

QByteArray OddPdf::addedTo(const QByteArray &before, const QByteArray &content)
{
    const auto first = file({catalogue, tree, page(), stream(before), helvetica});
    const auto added = "4 0 obj\n" + stream(content) + "\nendobj\n";
    const auto at = QByteArray::number(first.size()).rightJustified(10, '0');
    return first + added + "xref\n4 1\n" + at + " 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev "
        + QByteArray::number(first.lastIndexOf("xref\n0")) + ">>\nstartxref\n"
        + QByteArray::number(first.size() + added.size()) + "\n%%EOF\n";
}

QByteArray OddPdf::lyingLengths(const QByteArray &content, const QByteArray &length)
{
    auto pdf = file({catalogue, tree, page(), stream(content), helvetica});
    return pdf.replace("/Length " + QByteArray::number(content.size()), "/Length " + length);
}

QByteArray OddPdf::shiftedTable(const QByteArray &content, int bytes)
{
    auto pdf = file({catalogue, tree, page(), stream(content), helvetica});
    for (auto at = pdf.indexOf(" 00000 n"); at > 0; at = pdf.indexOf(" 00000 n", at + 1)) {
        const auto shifted = QByteArray::number(pdf.mid(at - 10, 10).toInt() + bytes);
        pdf.replace(at - 10, 10, shifted.rightJustified(10, '0'));
    }
    return pdf;
}

QByteArray OddPdf::treeWithinItself(const QByteArray &content)
{
    return file({catalogue, "<</Type/Pages/Kids[3 0 R 6 0 R]/Count 4>>", page(), stream(content), helvetica,
        "<</Type/Pages/Parent 2 0 R/Kids[2 0 R 6 0 R]/Count 3>>"});
}

QByteArray OddPdf::manyPages(const QByteArray &content, int count)
{
    QByteArray kids;
    for (int number = 0; number < count; ++number)
        kids += QByteArray::number(number == 0 ? 3 : number + 5) + " 0 R ";
    QList<QByteArray> objects{catalogue,
        "<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(count) + ">>", page(), stream(content),
        helvetica};
    objects.append(QList<QByteArray>(count - 1, page()));
    return file(objects);
}

QByteArray OddPdf::fontWithinItself(const QByteArray &content)
{
    return file({catalogue, tree, page().replace("/F 5 0 R", "/F 5 0 R/T 6 0 R"),
        stream(content + " BT /T 12 Tf 20 100 Td (aa) Tj ET"), helvetica,
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar "
        "97/LastChar "
        "97/Widths[500]/Encoding<</Differences[97/a]>>/CharProcs<</a 7 0 R>>/Resources<</Font<</T 6 0 "
        "R>>>>>>",
        stream("500 0 d0 BT /T 500 Tf (aa) Tj ET")});
}

QByteArray OddPdf::patternWithinItself(const QByteArray &content)
{
    return file({catalogue, tree, page("/Pattern<</P 6 0 R>>"),
        stream(content + " /Pattern cs /P scn 0 0 200 400 re f"), helvetica,
        stream("/Pattern cs /P scn 0 0 5 5 re f",
            "/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 10 10]/XStep 10/YStep "
            "10/Resources<</Pattern<</P "
            "6 0 R>>>>")});
}

QByteArray OddPdf::dressedUp(const QByteArray &content, int megabytes)
{
    const QByteArray script = "<</S/JavaScript/JS(while\\(1\\){})>>";
    return file({"<</Type/Catalog/Pages 2 0 R/OpenAction " + script + "/AA<</WC " + script
            + ">>/AcroForm<</XFA 6 0 R/Fields[]>>/Names<</JavaScript<</Names[(a)" + script
            + "]>>/EmbeddedFiles<</Names[(../../a)7 0 R]>>>>>>",
        tree, page(), stream(content), helvetica,
        stream(packed(QByteArray("<a>").repeated(megabytes * 1'000'000 / 3)), "/Filter/FlateDecode"),
        "<</Type/Filespec/F(/etc/passwd)/UF(\\\\\\\\host\\\\share)/EF<</F 6 0 R>>>>"});
}
