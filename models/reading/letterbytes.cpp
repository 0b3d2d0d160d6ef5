// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/letterbytes.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <openssl/evp.h>

#include <array>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Problem> refused(Problem::Kind kind, const QString &path, const QString &detail = {})
{
    return tl::unexpected(Problem{.kind = kind, .file = path, .detail = detail});
}

/// Opens \a path for \a file only where it is a regular file; nothing else may block or never end.
#ifdef Q_OS_UNIX
Outcome<qint64> openRegular(QFile &file, const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int handle =
        name.contains('\0') ? -1 : ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (handle == -1) {
        const int error = name.contains('\0') ? ENOENT : errno;
        const bool isMissing = error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG;
        return refused(
            isMissing ? Problem::Kind::NotFound : Problem::Kind::NotReadable, path, qt_error_string(error));
    }
    struct stat status { };
    if (::fstat(handle, &status) != 0 || !S_ISREG(status.st_mode)
        || !file.open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(handle);
        return refused(Problem::Kind::NotReadable, path);
    }
    return qint64(status.st_size);
}

/// Changes with every writing to \a file.
struct Stamp {
    qint64 size = 0;
    timespec written{};
    timespec changed{};

    bool operator==(const Stamp &other) const
    {
        const auto isSame = [](const timespec &one, const timespec &two) {
            return one.tv_sec == two.tv_sec && one.tv_nsec == two.tv_nsec;
        };
        return size == other.size && isSame(written, other.written) && isSame(changed, other.changed);
    }
};

Stamp stampOf(const QFile &file)
{
    struct stat status { };
    if (::fstat(file.handle(), &status) != 0)
        return {};
    return {qint64(status.st_size), status.st_mtim, status.st_ctim};
}
#else
Outcome<qint64> openRegular(QFile &file, const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return refused(Problem::Kind::NotFound, path);
    file.setFileName(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return refused(Problem::Kind::NotReadable, path, file.errorString());
    return file.size();
}

struct Stamp {
    qint64 size = 0;
    friend bool operator==(const Stamp &, const Stamp &) = default;
};

Stamp stampOf(const QFile &file)
{
    return {file.size()};
}
#endif

/// The content of \a file as it stood at one time: half of one version and half of the next would be a letter
/// that nobody wrote.
Outcome<QByteArray> readSteady(QFile &file, const QString &path, const std::function<void()> &afterRead)
{
    constexpr int attempts = 3;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const auto before = stampOf(file);
        if (before.size > largestFile)
            return refused(Problem::Kind::TooLarge, path);
        file.seek(0);
        const QByteArray bytes = file.read(before.size); // no more, should the file grow meanwhile
        if (file.error() != QFileDevice::NoError)
            return refused(Problem::Kind::NotReadable, path, file.errorString());
        if (afterRead)
            afterRead();
        if (stampOf(file) == before && bytes.size() == before.size)
            return bytes;
    }
    return refused(Problem::Kind::NotReadable, path,
        QCoreApplication::translate("LetterBytes", "it is being written to; try again when that is done"));
}

// Qt's own takes ten times as long, which is felt with hundreds of files. Empty where it cannot be had.
QByteArray sha256Of(const QByteArray &bytes)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned int size = 0;
    const int done =
        EVP_Digest(bytes.constData(), size_t(bytes.size()), digest.data(), &size, EVP_sha256(), nullptr);
    return done == 1 ? QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(size))
                     : QByteArray();
}

} // namespace

Outcome<LetterBytes> loadLetterBytes(const QString &path, const std::function<void()> &afterRead)
{
    QFile file;
    if (const auto size = openRegular(file, path); !size)
        return tl::unexpected(size.error());
    const auto bytes = readSteady(file, path, afterRead);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (bytes->isEmpty())
        return refused(Problem::Kind::Empty, path);
    const QByteArray hash = sha256Of(*bytes);
    if (hash.isEmpty())
        return refused(Problem::Kind::NotReadable, path);
    return LetterBytes{.bytes = *bytes, .sha256 = QString::fromLatin1(hash.toHex())};
}
