// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later

// make-casefile N PATH: a case file with N letters (5,000: 15 years of all councils), for measuring.
#include "scalecasefile.h"

#include <QGuiApplication>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    const int count = arguments.value(1).toInt();
    if (count <= 0 || arguments.size() != 3 || !makeScaleCaseFile(arguments.at(2), count))
        qFatal("usage: make-casefile N PATH");
    return 0;
}
