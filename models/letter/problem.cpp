// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "letter/problem.h"

using namespace Qt::StringLiterals;

QString problemKey(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Kind::NotFound:
        return u"not_found"_s;
    case Problem::Kind::NotReadable:
        return u"not_readable"_s;
    case Problem::Kind::Empty:
        return u"empty"_s;
    case Problem::Kind::Damaged:
        return u"damaged"_s;
    case Problem::Kind::Locked:
    case Problem::Kind::LockedInside:
        return u"locked"_s;
    case Problem::Kind::TooLarge:
    case Problem::Kind::TooManyParts:
    case Problem::Kind::TooManyInAll:
    case Problem::Kind::TooMuchInside:
    case Problem::Kind::UnpacksTooFar:
    case Problem::Kind::TooDeep:
        return u"too_large"_s;
    case Problem::Kind::TooSlow:
        return u"too_slow"_s;
    case Problem::Kind::Unsupported:
    case Problem::Kind::WrappedByOutlook:
        return u"unsupported"_s;
    case Problem::Kind::NotALetter:
    case Problem::Kind::OnlyPictures:
    case Problem::Kind::CommitteePaper:
    case Problem::Kind::NothingInside:
        return u"not_a_letter"_s;
    case Problem::Kind::Cancelled:
        return u"cancelled"_s;
    case Problem::Kind::CaseFileNotOpened:
        return u"case_file_not_opened"_s;
    case Problem::Kind::CaseFileDamaged:
        return u"case_file_damaged"_s;
    case Problem::Kind::CaseFileNewer:
        return u"case_file_newer"_s;
    case Problem::Kind::CaseFileBusy:
        return u"case_file_busy"_s;
    case Problem::Kind::NotStored:
        return u"not_stored"_s;
    case Problem::Kind::Conflict:
        return u"conflict"_s;
    case Problem::Kind::WriteFailed:
        return u"write_failed"_s;
    case Problem::Kind::UnknownFormat:
        return u"unknown_format"_s;
    case Problem::Kind::ReaderMissing:
        return u"reader_missing"_s;
    case Problem::Kind::ReaderNotLocked:
        return u"reader_not_locked"_s;
    case Problem::Kind::ReferenceDamaged:
        return u"reference_damaged"_s;
    }
    Q_UNREACHABLE();
}
