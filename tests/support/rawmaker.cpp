// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/rawmaker.h"

#include "support/qtmaker.h"
#include "support/rawcontent.h"

using namespace Qt::StringLiterals;

namespace {

using namespace Support;

/// Objects of a PDF, numbered from 1 as they come.
class RawFile {
public:
    int add(const QByteArray &object)
    {
        m_objects.append(object);
        return int(m_objects.size());
    }
    int addStream(const QByteArray &dictionary, const QByteArray &data)
    {
        return add("<< " + dictionary + " /Length " + QByteArray::number(data.size()) + " >>\nstream\n" + data
            + "\nendstream");
    }
    void replace(int id, const QByteArray &object) { m_objects[id - 1] = object; }
    [[nodiscard]] QByteArray bytes(int root) const
    {
        QByteArray pdf = "%PDF-1.5\n%\xE2\xE3\xCF\xD3\n";
        QByteArray table = "xref\n0 " + QByteArray::number(m_objects.size() + 1) + "\n0000000000 65535 f \n";
        for (qsizetype i = 0; i < m_objects.size(); ++i) {
            table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
            pdf += QByteArray::number(i + 1) + " 0 obj\n" + m_objects[i] + "\nendobj\n";
        }
        const QByteArray start = QByteArray::number(pdf.size());
        return pdf + table + "trailer\n<< /Size " + QByteArray::number(m_objects.size() + 1) + " /Root "
            + QByteArray::number(root) + " 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
    }

private:
    QList<QByteArray> m_objects;
};

QByteArray reference(int id)
{
    return QByteArray::number(id) + " 0 R";
}

int addFont(RawFile &file, const char *name)
{
    return file.add(QByteArray("<< /Type /Font /Subtype /Type1 /BaseFont /") + name
        + " /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >> >>");
}

// The content as its streams: one, or several cut inside a text object.
QByteArray addContent(RawFile &file, const QList<QByteArray> &lines, bool split)
{
    const QByteArray whole = lines.join('\n');
    if (!split)
        return reference(file.addStream({}, whole));
    QByteArray list;
    qsizetype from = 0;
    while (from < whole.size()) {
        qsizetype to = whole.indexOf(" Tm ", from + whole.size() / 4);
        to = to < 0 ? whole.size() : to + 4;
        list += reference(file.addStream({}, whole.mid(from, to - from))) + ' ';
        from = to;
    }
    return '[' + list + ']';
}

// The upper part of the page as one form, the lower as another that is drawn 30 to the right and 50 down.
QByteArray addForms(
    RawFile &file, const DrawnPage &page, const RawFrame &frame, unsigned seed, const QByteArray &fonts)
{
    DrawnPage upper = page;
    DrawnPage lower = page;
    upper.runs.removeIf([](const Run &run) { return run.baseline > 400; });
    upper.rings.clear();
    lower.runs.removeIf([](const Run &run) { return run.baseline <= 400; });
    for (Run &run : lower.runs) {
        run.x -= 30;
        run.baseline -= 50;
    }
    for (Ring &ring : lower.rings)
        ring.centre -= QPointF(30, 50);
    const QByteArray head =
        "/Type /XObject /Subtype /Form /BBox [-100 -100 900 1000] /Resources << /Font " + fonts + " >>";
    const int first = file.addStream(head, rawOperators(upper, frame, Unkindness::None, seed).join('\n'));
    const int second = file.addStream(
        head + " /Matrix [1 0 0 1 30 -50]", rawOperators(lower, frame, Unkindness::None, seed).join('\n'));
    return "<< /X1 " + reference(second) + " /X2 " + reference(first) + " >>";
}

QByteArray boxesOf(const RawFrame &frame, Unkindness unkindness)
{
    if (unkindness == Unkindness::CropOffset)
        return "/MediaBox [-60 -50 735 962] /CropBox [40 25 635 867]";
    if (frame.lying)
        return "/MediaBox [0 0 842 595] /Rotate 90";
    return "/MediaBox [0 0 595 842]";
}

// A page that is a picture holds no text at all.
QByteArray addPicture(RawFile &file, const DrawnPage &page)
{
    const QImage picture = pagePicture(page, 2);
    QByteArray grey;
    for (int y = 0; y < picture.height(); ++y)
        grey += QByteArray(reinterpret_cast<const char *>(picture.constScanLine(y)), picture.width());
    const QByteArray packed = qCompress(grey).mid(4);
    const int id =
        file.addStream("/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 /Width "
                + QByteArray::number(picture.width()) + " /Height " + QByteArray::number(picture.height())
                + " /Filter /FlateDecode",
            packed);
    return "<< /P1 " + reference(id) + " >>";
}

QByteArray pageObject(
    RawFile &file, const DrawnPage &page, Unkindness unkindness, unsigned seed, const QByteArray &fonts)
{
    const RawFrame frame{page.size, unkindness == Unkindness::CropOffset ? QPointF(40, 25) : QPointF(),
        unkindness == Unkindness::Rotated && !page.picture};
    QByteArray objects = "<< >>";
    QByteArray content;
    if (page.picture) {
        objects = addPicture(file, page);
        content = addContent(file,
            {"q 595 0 0 842 " + QByteArray::number(frame.offset.x()) + ' '
                + QByteArray::number(frame.offset.y()) + " cm /P1 Do Q"},
            false);
    } else if (unkindness == Unkindness::Forms) {
        objects = addForms(file, page, frame, seed, fonts);
        content = addContent(file, {"q /X1 Do Q q /X2 Do Q"}, false);
    } else {
        QList<QByteArray> lines = rawOperators(page, frame, unkindness, seed);
        if (unkindness == Unkindness::CropOffset)
            lines.prepend("0.5 g BT /F1 6 Tf 1 0 0 1 60 -30 Tm (proof 2 of 3, tint 55%) Tj ET");
        content = addContent(file, lines, unkindness == Unkindness::SplitStreams);
    }
    return "<< /Type /Page /Parent 2 0 R " + boxesOf(frame, unkindness) + " /Resources << /Font " + fonts
        + " /XObject " + objects + " >> /Contents " + content + " >>";
}

} // namespace

namespace Support {

QByteArray rawPdf(const DrawnDocument &document, Unkindness unkindness, unsigned seed)
{
    RawFile file;
    const int root = file.add("<< /Type /Catalog /Pages 2 0 R >>");
    const int tree = file.add({});
    const QByteArray fonts = "<< /F1 " + reference(addFont(file, "Helvetica")) + " /F2 "
        + reference(addFont(file, "Helvetica-Bold")) + " >>";
    QByteArray kids;
    for (const DrawnPage &page : document.pages)
        kids += reference(file.add(pageObject(file, page, unkindness, seed++, fonts))) + ' ';
    file.replace(tree,
        "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(document.pages.size()) + " >>");
    return file.bytes(root);
}

} // namespace Support
