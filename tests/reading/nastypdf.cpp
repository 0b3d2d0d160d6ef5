// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nastypdf.h"

#include <QtEndian>

namespace {

const QByteArray catalogue = "<</Type/Catalog/Pages 2 0 R>>";
const QByteArray onePageTree = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
const QByteArray helvetica = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";

QByteArray pageObject(const QByteArray &more, const QByteArray &resources = {})
{
    return "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>" + resources + ">>" + more
        + ">>";
}

/// zlib's bytes, without the length that Qt puts before them.
QByteArray packed(const QByteArray &content)
{
    return qCompress(content, 1).sliced(4);
}

} // namespace

namespace NastyPdf {

QByteArray file(const QList<QByteArray> &objects, const QByteArray &trailer)
{
    QByteArray pdf = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    const QByteArray size = QByteArray::number(objects.size() + 1);
    return pdf + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<</Size " + size
        + "/Root 1 0 R" + trailer + ">>\nstartxref\n" + start + "\n%%EOF\n";
}

QByteArray stream(const QByteArray &content, const QByteArray &dictionary)
{
    return "<</Length " + QByteArray::number(content.size()) + dictionary + ">>stream\n" + content
        + "\nendstream";
}

QByteArray onePage(const QByteArray &content, const QByteArray &page)
{
    return file({catalogue, onePageTree, pageObject(page), stream(content), helvetica});
}

QByteArray withPages(const QByteArray &count, const QByteArray &kids)
{
    return file({catalogue, "<</Type/Pages/Kids[" + kids + "]/Count " + count + ">>",
        pageObject("/MediaBox[0 0 200 400]"), stream("BT /F 12 Tf 20 200 Td (Upheld) Tj ET"), helvetica});
}

QByteArray locked()
{
    const QByteArray nobodysKey = QByteArray("0123456789abcdef").repeated(4);
    return file({catalogue, onePageTree, pageObject("/MediaBox[0 0 200 400]"), stream("BT ET"), helvetica,
                    "<</Filter/Standard/V 1/R 2/P -4/O<" + nobodysKey + ">/U<" + nobodysKey + ">>>"},
        "/Encrypt 6 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]");
}

QByteArray doublingForms(int depth, const QByteArray &content)
{
    constexpr int firstForm = 6;
    QList<QByteArray> objects{catalogue, onePageTree,
        pageObject("/MediaBox[0 0 200 400]", "/XObject<</X " + QByteArray::number(firstForm) + " 0 R>>"),
        stream("/X Do"), helvetica};
    const QByteArray form =
        "/Type/XObject/Subtype/Form/BBox[0 0 200 400]/Resources<</Font<</F 5 0 R>>/XObject<</X ";
    for (int i = 1; i < depth; ++i)
        objects.append(stream("/X Do /X Do", form + QByteArray::number(firstForm + i) + " 0 R>>>>"));
    objects.append(stream(content, form + "5 0 R>>>>"));
    return file(objects);
}

QByteArray hugeTable(int megabytes)
{
    const QByteArray table = packed(QByteArray(megabytes * 1'000'000, ' '));
    return file(
        {catalogue, onePageTree, pageObject("/MediaBox[0 0 200 400]").replace("/F 5 0 R", "/F 5 0 R/G 6 0 R"),
            stream("BT /F 12 Tf 20 200 Td (Upheld) Tj /G 12 Tf 0 -20 Td (lost) Tj ET"), helvetica,
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>",
            stream(table, "/Filter/FlateDecode")});
}

QByteArray giantBitmap(quint32 side)
{
    // One segment of JBIG2, which says how large the page is and no more.
    const QByteArray head = QByteArray::fromHex("00000000300001"
                                                "00000013");
    const quint32 bigEndian = qToBigEndian(side);
    const QByteArray length(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
    const QByteArray bitmap = head + length + length + QByteArray(11, '\0');
    const QByteArray number = QByteArray::number(side);
    return file({catalogue, onePageTree,
        pageObject("/MediaBox[0 0 200 400]", "/XObject<</X 6 0 R>>").replace("4 0 R", "[4 0 R 6 0 R]"),
        stream("BT /F 12 Tf 20 200 Td (Upheld) Tj ET q 200 0 0 400 0 0 cm /X Do Q"), helvetica,
        stream(bitmap,
            "/Type/XObject/Subtype/Image/Width " + number + "/Height " + number
                + "/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode")});
}

QByteArray doublingFields(int depth)
{
    constexpr int firstField = 6;
    QList<QByteArray> objects{"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R 6 0 R]>>>>", onePageTree,
        pageObject("/MediaBox[0 0 200 400]"), stream("BT /F 12 Tf 20 200 Td (Upheld) Tj ET"), helvetica};
    for (int i = 0; i < depth; ++i) {
        const QByteArray next = QByteArray::number(firstField + (i + 1) % depth) + " 0 R";
        objects.append("<</FT/Tx/T(f" + QByteArray::number(i) + ")/Kids[" + next + ' ' + next + "]/Parent "
            + QByteArray::number(firstField + (i + depth - 1) % depth) + " 0 R>>");
    }
    return file(objects);
}

QByteArray slowGroups(const QByteArray &content)
{
    return file({catalogue, onePageTree, pageObject("/MediaBox[0 0 400 400]", "/XObject<</X 6 0 R>>"),
        stream(content + QByteArray(" /X Do").repeated(2'000)), helvetica,
        stream("0.5 g 0 0 400 400 re f",
            "/Type/XObject/Subtype/Form/BBox[0 0 400 400]/Group<</S/Transparency/I true/K true>>")});
}

QByteArray slowShadings(const QByteArray &content)
{
    // Triangles from corner to corner, in colours that are nowhere alike.
    QByteArray mesh;
    for (int corner = 0; corner < 60'000; ++corner) {
        const int hash = corner * 7919;
        mesh += '\0';
        for (const int shift : {0, 3, 1, 4, 2, 5, 6})
            mesh += char(hash >> shift);
    }
    return file({catalogue, onePageTree, pageObject("/MediaBox[0 0 400 400]", "/Shading<</S 6 0 R>>"),
        stream(content + QByteArray(" /S sh").repeated(50)), helvetica,
        stream(mesh,
            "/ShadingType 4/ColorSpace/DeviceRGB/BitsPerCoordinate 16/BitsPerComponent 8/BitsPerFlag 8"
            "/Decode[0 400 0 400 0 1 0 1 0 1]")});
}

QByteArray acting(const QByteArray &content, const QByteArray &action)
{
    const QByteArray does = "<</Type/Action" + action + ">>";
    return file({"<</Type/Catalog/Pages 2 0 R/OpenAction " + does + "/AA<</WC " + does
            + ">>/Names<</EmbeddedFiles<</Names[(a.exe) 7 0 R]>>/JavaScript<</Names[(a) " + does
            + "]>>>>/AcroForm<</Fields[]/XFA 8 0 R>>>>",
        onePageTree,
        pageObject("/MediaBox[0 0 200 400]/AA<</O " + does
            + ">>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 200 400]/A " + does
            + ">><</Type/Annot/Subtype/RichMedia/Rect[0 0 9 "
              "9]/RichMediaContent<<>>>><</Type/Annot/Subtype/3D/Rect[0 "
              "0 9 9]/3DD 8 0 R>>]"),
        stream(content), helvetica, stream("MZ", "/Type/EmbeddedFile"),
        "<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>", stream("<xdp:xdp/>")});
}

QByteArray externalStream(const QByteArray &content, const QByteArray &outside)
{
    return file(
        {catalogue, onePageTree, pageObject("/MediaBox[0 0 200 400]").replace("4 0 R", "[4 0 R 6 0 R]"),
            stream(content), helvetica, "<</Length 0/F(" + outside + ")/FFilter[]>>stream\n\nendstream"});
}

} // namespace NastyPdf
