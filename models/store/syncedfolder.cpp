// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/syncedfolder.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
struct Service {
    QLatin1String name;
    QLatin1String folder; ///< as the service names its own, also with an account behind it
    QLatin1String mark; ///< of a file in that folder, whatever it is called; may have a *
};
constexpr std::array services{Service{"Dropbox"_L1, "Dropbox"_L1, ".dropbox.cache"_L1},
    Service{"OneDrive"_L1, "OneDrive"_L1, ".849C9593-D756-4E56-8D6E-42412F2A707B"_L1},
    Service{"Nextcloud"_L1, "Nextcloud"_L1, ".nextcloudsync.log"_L1},
    Service{"Nextcloud or ownCloud"_L1, "ownCloud"_L1, ".sync_*.db"_L1},
    Service{"Google Drive"_L1, "Google Drive"_L1, ".tmp.drivedownload"_L1},
    Service{"Syncthing"_L1, ""_L1, ".stfolder"_L1}, Service{"iCloud"_L1, "iCloudDrive"_L1, ""_L1},
    Service{"Box"_L1, "Box Sync"_L1, ""_L1}};

bool isFolderOf(const Service &service, const QDir &folder)
{
    const auto name = folder.dirName();
    const bool isNamed = !service.folder.isEmpty()
        && (name == service.folder || name.startsWith(service.folder + " - "_L1)
            || name.startsWith(service.folder + " ("_L1));
    return isNamed
        || (!service.mark.isEmpty()
            && !folder.entryList({service.mark}, QDir::AllEntries | QDir::Hidden).isEmpty());
}
} // namespace

QString syncService(const QString &path)
{
    QDir folder = QFileInfo(path).absoluteDir();
    do {
        const auto found = std::ranges::find_if(
            services, [&folder](const Service &service) { return isFolderOf(service, folder); });
        if (found != services.end())
            return found->name;
    } while (folder.cdUp());
    return {};
}
