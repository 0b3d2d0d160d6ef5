// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/problemtext.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace {
struct ProblemTextWords {
    Q_DECLARE_TR_FUNCTIONS(ProblemText)

public:
    /// A sentence on a file, to follow its name or to stand alone.
    static QString ofFile(Problem::Kind kind)
    {
        using enum Problem::Kind;
        switch (kind) {
        case NotFound:
            return tr("There is no such file. Check that it has not been moved or renamed.");
        case NotReadable:
            return tr("This cannot be read as a file. Check that it is a file on this computer and that you "
                      "may open it.");
        case Empty:
            return tr("This file is empty. Ask for the letter to be sent again.");
        case Damaged:
            return tr("This file is damaged: it, or a part of it, could not be read. Ask for the letter to "
                      "be sent again.");
        case Locked:
            return tr("This PDF needs a password. Save a copy without the password and open that.");
        case TooLarge:
            return tr("This file is too large to read safely (over 200 MB, or it needs too much memory). "
                      "Save the letter's pages as a file of their own.");
        case TooSlow:
            return tr("Reading this file took too long and was stopped. "
                      "Print the letter's pages to a new PDF and open that.");
        case Unsupported:
            return tr("This is not a kind of file that can be read. Open the letter as a PDF, a Word or "
                      "OpenDocument "
                      "text, a PNG, JPEG or TIFF picture, or a text file.");
        case NotALetter:
            return tr(
                "No annual review letter was found in this file. Check that it is the Ombudsman's letter.");
        case OnlyPictures:
            return tr(
                "No annual review letter was found: pages of this file are pictures (a scan) in which too "
                "few words could be made out. Scan the letter again, straight and at 300 dots per inch, "
                "ask for it as a PDF with text, or type its words and figures into a text file and open "
                "that.");
        case CommitteePaper:
            return tr(
                "This is a committee paper made by Upheld, not a letter. Drop it on the window by itself "
                "to check its figures.");
        case LockedInside:
            return tr("This is protected by a password or encrypted, so it was not unpacked. Unpack it "
                      "yourself, and open the letter that comes out.");
        case WrappedByOutlook:
            return tr("This is Outlook's own wrapping of attachments (winmail.dat), which is not read. Save "
                      "the letter out of the mail in Outlook, or ask for it to be sent again as a PDF.");
        case NothingInside:
            return tr("There is no file and no text in it. Check that the letter was attached.");
        case TooManyParts:
            return tr("More than 500 files are in it: the first 500 were read, the others were not. "
                      "Unpack it yourself, and open the letters.");
        case TooManyInAll:
            return tr("More than 2,000 files are in it and in what it holds: the first 2,000 were read, the "
                      "others were not. Unpack it yourself, and open the letters.");
        case TooMuchInside:
            return tr("It unpacks to more than 500 MB: what came first was read, the rest was not. "
                      "Unpack it yourself, and open the letters.");
        case UnpacksTooFar:
            return tr("It unpacks to over 200 times its size, as files made to do harm do: unpacking was "
                      "stopped. If you know the sender, unpack it yourself, and open the letters.");
        case TooDeep:
            return tr("Mails and archives lie within each other more than five deep here, so this one was "
                      "not opened. Unpack it yourself, and open the letters.");
        case Cancelled:
            return tr("Stopped before this file was read. Open it again to read it.");
        default:
            return ofDesk(kind);
        }
    }

private:
    /// A sentence on the case file or on the program itself.
    static QString ofDesk(Problem::Kind kind)
    {
        using enum Problem::Kind;
        switch (kind) {
        case CaseFileNotOpened:
            return tr(
                "This case file cannot be opened or made. Check the folder and that you may write there.");
        case CaseFileDamaged:
            return tr("This is not a case file of Upheld, or it is damaged. Nothing in it was changed. "
                      "Open another case file, or a copy from a backup.");
        case CaseFileNewer:
            return tr("This case file was made by a newer version of Upheld. Nothing in it was changed. "
                      "Update this program to open it.");
        case CaseFileBusy:
            return tr("Another program is writing to this case file, so nothing was changed. "
                      "Try again in a moment, or close the other program.");
        case NotStored:
            return tr("This letter was read, but the case file could not take it: nothing of it is stored. "
                      "Check that the disk is not full and that you may write to the case file, then open "
                      "the letter again.");
        case Conflict:
            return tr("Somebody else changed this in between, so nothing of yours was written. "
                      "Look at what is shown now, and do it again if it still holds.");
        case WriteFailed:
            return tr("This could not be written; what was there before is unchanged. "
                      "Check that the disk is not full and that you may write there.");
        case UnknownFormat:
            return tr("Files of this kind are not written. Choose a name that ends in one of these.");
        case ReaderMissing:
            return tr("The program that reads letters (upheld-reader) was not found or does not start. "
                      "Install Upheld again.");
        case ReaderNotLocked:
            return tr(
                "This file was not opened, because the program that reads letters could not lock itself in "
                "first. The file may be in order. Try again, or ask your IT department.");
        case ReferenceDamaged:
            return tr(
                "The register of councils that comes with the program cannot be read. Install Upheld again.");
        default:
            return {};
        }
    }
};

/// A detail comes from an operating system, database or parser: one line of printable characters, cut short.
QString plainDetail(const QString &detail)
{
    QString line;
    for (const QChar c : detail.left(400))
        line.append(c.isPrint() ? c : u' ');
    line = line.simplified();
    return line.size() > 200 ? line.left(199) + u'…' : line;
}
} // namespace

QString fileWords(const QString &file, const QStringList &inside)
{
    auto words = QDir::toNativeSeparators(file);
    for (const auto &name : inside)
        words = ProblemTextWords::tr("%1 in %2").arg(name, words);
    return words;
}

QString problemSays(const Problem &problem)
{
    auto says = ProblemTextWords::ofFile(problem.kind);
    if (problem.page > 0 && problem.kind != Problem::Kind::ReferenceDamaged)
        says = ProblemTextWords::tr("Page %1: %2").arg(QString::number(problem.page), says);
    const auto detail = plainDetail(problem.detail);
    return detail.isEmpty() ? says : ProblemTextWords::tr("%1 (%2)").arg(says, detail);
}

QString problemText(const Problem &problem)
{
    const auto file = plainDetail(fileWords(problem.file, problem.inside));
    return file.isEmpty() ? problemSays(problem)
                          : ProblemTextWords::tr("%1: %2").arg(file, problemSays(problem));
}

QString reducedProtectionText(bool isRefused)
{
    if (isRefused)
        return ProblemTextWords::tr(
            "Reduced protection: this computer's kernel lacks a part of the lock in which letters are read, "
            "and Upheld is set to open none so. Ask your IT department for a newer kernel, or change the "
            "setting.");
    return ProblemTextWords::tr(
        "Reduced protection: this computer's kernel lacks a part of the lock in which letters are read. "
        "Open only letters whose sender you know, or ask your IT department for a newer kernel.");
}
