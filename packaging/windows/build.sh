#!/usr/bin/env bash
# Builds Upheld and its MSI in an MSYS2 UCRT64 shell. NOT RUN YET: see README.md beside it.
# Usage: packaging/windows/build.sh
set -euo pipefail
[ "${MSYSTEM:-}" = UCRT64 ] || { echo "Start it from the shell 'MSYS2 UCRT64'." >&2; exit 2; }
root=$(cd "$(dirname "$0")/../.." && pwd)
grep -v '^#' "$root/packaging/windows/dependencies.txt" | sed "s/^/$MINGW_PACKAGE_PREFIX-/" | xargs pacman -S --needed --noconfirm
cd "$root"
cmake --preset release -DBUILD_TESTING=OFF -DUPHELD_WERROR=OFF -DCMAKE_INSTALL_DATADIR=share
cmake --build build/release
cd build/release
cpack -G WIX
ls -l upheld-*.msi
