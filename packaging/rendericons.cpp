// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the icon's pictures from its drawing while Upheld is built, so that none can be older than the
// drawing. Usage: render-icons DRAWING.svg FOLDER, which gets FOLDER/16.png to FOLDER/512.png and
// FOLDER/upheld.ico.
#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {
QImage drawn(QSvgRenderer &drawing, int size)
{
    QImage picture(size, size, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawing.render(&painter, QRectF(0, 0, size, size));
    return picture;
}
} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "minimal");
    const QGuiApplication application(argc, argv);
    const auto arguments = QGuiApplication::arguments();
    QSvgRenderer drawing(arguments.value(1));
    const QDir folder(arguments.value(2));
    if (arguments.size() != 3 || !drawing.isValid() || !folder.mkpath(u"."_s)) {
        std::fputs("Usage: render-icons DRAWING.svg FOLDER\n", stderr);
        return 2;
    }
    bool isWritten = true;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512})
        isWritten = drawn(drawing, size).save(folder.filePath(u"%1.png"_s.arg(size))) && isWritten;
    // Windows scales it itself.
    isWritten = drawn(drawing, 256).save(folder.filePath(u"upheld.ico"_s)) && isWritten;
    return isWritten ? 0 : 1;
}
