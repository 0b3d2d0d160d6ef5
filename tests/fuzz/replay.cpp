// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target without libFuzzer: every file of its kept corpus, then changed ones for a short time,
// the same ones each time.
//     fuzz_TARGET CORPUS SECONDS [SEED]
// An input on which the target dies or takes over ten seconds of a processor is written to crash-TARGET in
// the working folder.
#include "fuzz.h"

#include <QByteArray>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <csignal>
#include <random>
#include <vector>

#include <fcntl.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

constexpr int mostSeconds = 10; // of a processor, for one input
constexpr qsizetype mostBytes = 20'000; // of a changed one

QByteArray current;
QByteArray crashName;

/// Keeps the input that did it. Only calls that a signal handler may make.
void keepInput(int signal)
{
    const int file = ::open(crashName.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file != -1 && ::write(file, current.constData(), size_t(current.size())) == current.size())
        ::close(file);
    constexpr char slow[] = "took too long\n";
    if (signal == SIGPROF && ::write(STDERR_FILENO, slow, sizeof slow - 1) < 0)
        ::_exit(3);
    ::signal(signal == SIGPROF ? SIGABRT : signal, SIG_DFL);
    ::raise(signal == SIGPROF ? SIGABRT : signal);
}

/// The processor's time, not the wall's: the machine may be shared. 0: no longer.
void stopAfter(int seconds)
{
    const itimerval timer{.it_interval = {}, .it_value = {.tv_sec = seconds, .tv_usec = 0}};
    ::setitimer(ITIMER_PROF, &timer, nullptr);
}

void runUntimed(const QByteArray &input)
{
    current = input;
    // A copy of its own size, so that the sanitizers see a read behind its end.
    const std::vector<std::uint8_t> copy(input.begin(), input.end());
    LLVMFuzzerTestOneInput(copy.data(), copy.size());
}

void run(const QByteArray &input)
{
    stopAfter(mostSeconds);
    runUntimed(input);
    stopAfter(0);
}

QList<QByteArray> filesIn(const QString &folder)
{
    QList<QByteArray> files;
    for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name)) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files.append(file.readAll());
    }
    return files;
}

class Mutator {
public:
    Mutator(const QList<QByteArray> &corpus, unsigned seed)
        : m_corpus(corpus)
        , m_random(seed)
    {
    }

    QByteArray next()
    {
        QByteArray bytes = any();
        for (int change = int(below(6)); change >= 0; --change)
            mutate(bytes);
        bytes.truncate(mostBytes);
        return bytes;
    }

private:
    qsizetype below(qsizetype end)
    {
        return std::uniform_int_distribution<qsizetype>(0, std::max<qsizetype>(end, 1) - 1)(m_random);
    }
    const QByteArray &any() { return m_corpus.at(below(m_corpus.size())); }

    QByteArray piece(const QByteArray &of)
    {
        return of.mid(below(of.size()), 1 + below(below(2) == 0 ? 8 : 200));
    }

    void mutate(QByteArray &bytes)
    {
        static const auto numbers =
            std::to_array<QByteArray>({"0", "-1", "100", "101%", "2147483648", "1e999",
                "99999999999999999999", "1,1,1,1", "31 February 2024", "31/03/20", "%", "per cent", "n/a",
                "\xe2\x80\xae", "\xef\xbc\x91", "\xcc\x81", "\xff\xff\xff\xff", "\"", "\n", "\f", "\r", ";"});
        const qsizetype at = below(bytes.size() + 1);
        switch (below(8)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = char(bytes[at] ^ char(1 << below(8)));
            break;
        case 1:
            if (at < bytes.size())
                bytes[at] = char(below(256));
            break;
        case 2:
            bytes.remove(at, 1 + below(20));
            break;
        case 3:
            bytes.insert(at, piece(bytes));
            break;
        case 4:
            bytes.insert(at, piece(any()));
            break;
        case 5:
            bytes.insert(at, numbers.at(size_t(below(qsizetype(numbers.size())))));
            break;
        case 6:
            bytes.replace(at, 1 + below(8), piece(any()));
            break;
        default:
            bytes = bytes.first(at) + any().mid(at);
        }
    }

    const QList<QByteArray> &m_corpus;
    std::mt19937 m_random;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "Usage: %s CORPUS SECONDS [SEED]\n", argv[0]);
        return 2;
    }
    crashName = "crash-" + QFileInfo(QFile::decodeName(argv[0])).fileName().toUtf8();
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS, SIGPROF})
        std::signal(signal, keepInput);
    const auto corpus = filesIn(QFile::decodeName(argv[1]));
    if (corpus.isEmpty()) {
        std::fprintf(stderr, "%s holds no file.\n", argv[1]);
        return 1;
    }
    // What is loaded once, such as the catalogue of wordings, is no input's fault.
    runUntimed(corpus.first());
    for (const QByteArray &input : corpus)
        run(input);
    Mutator mutator(corpus, argc > 3 ? unsigned(std::atoi(argv[3])) : 1);
    QElapsedTimer clock;
    clock.start();
    qint64 runs = 0;
    for (const qint64 end = 1000 * std::atoi(argv[2]); clock.elapsed() < end; ++runs)
        run(mutator.next());
    std::printf("%lld kept inputs and %lld changed ones in %.1f s\n", qlonglong(corpus.size()),
        qlonglong(runs), double(clock.elapsed()) / 1000);
    return 0;
}
