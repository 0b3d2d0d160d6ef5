// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QIcon>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace {
struct DialogsWords {
    Q_DECLARE_TR_FUNCTIONS(Dialogs)
};

QFileDialog *dialog(
    QWidget *parent, const QString &title, QFileDialog::AcceptMode mode, QFileDialog::FileMode files)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
#ifdef Q_OS_LINUX
    // The desktop's own puts each letter that is opened on its list of recent files.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
#endif
    dialog->setAcceptMode(mode);
    dialog->setFileMode(files);
    return dialog;
}

void openLetters(QWidget *parent, Dialogs::AllChosen chosen)
{
    auto *files =
        dialog(parent, DialogsWords::tr("Open letters"), QFileDialog::AcceptOpen, QFileDialog::ExistingFiles);
    files->setNameFilters(
        {DialogsWords::tr("Letters, mails and archives (*.pdf *.docx *.odt *.eml *.msg *.zip *.png *.jpg "
                          "*.jpeg *.tif *.tiff *.txt *.md)"),
            DialogsWords::tr("All files (*)")});
    QObject::connect(files, &QFileDialog::filesSelected, parent, std::move(chosen));
    files->open();
}

void openCaseFile(QWidget *parent, Dialogs::Chosen chosen)
{
    auto *file = dialog(
        parent, DialogsWords::tr("Open case file"), QFileDialog::AcceptOpen, QFileDialog::ExistingFile);
    file->setNameFilters({DialogsWords::tr("Case files (*.upheld)"), DialogsWords::tr("All files (*)")});
    QObject::connect(file, &QFileDialog::fileSelected, parent, std::move(chosen));
    file->open();
}

void openPaper(QWidget *parent, Dialogs::Chosen chosen)
{
    auto *file = dialog(parent, DialogsWords::tr("Check an edited paper"), QFileDialog::AcceptOpen,
        QFileDialog::ExistingFile);
    file->setNameFilters({DialogsWords::tr("Word files (*.docx)"), DialogsWords::tr("All files (*)")});
    QObject::connect(file, &QFileDialog::fileSelected, parent, std::move(chosen));
    file->open();
}

void newCaseFile(QWidget *parent, Dialogs::Chosen chosen)
{
    auto *file =
        dialog(parent, DialogsWords::tr("New case file"), QFileDialog::AcceptSave, QFileDialog::AnyFile);
    file->setNameFilters({DialogsWords::tr("Case files (*.upheld)")});
    file->setDefaultSuffix(u"upheld"_s);
    QObject::connect(file, &QFileDialog::fileSelected, parent, std::move(chosen));
    file->open();
}

QString suffixOf(const QString &filter)
{
    const auto start = filter.lastIndexOf(u"*."_s) + 2;
    return filter.mid(start, filter.lastIndexOf(u')') - start);
}

void saveAs(QWidget *parent, const QString &title, const QString &suggested, const QStringList &filters,
    Dialogs::Chosen chosen)
{
    auto *file = dialog(parent, title, QFileDialog::AcceptSave, QFileDialog::AnyFile);
    file->setNameFilters(filters);
    file->setDefaultSuffix(suffixOf(filters.value(0)));
    file->selectFile(suggested);
    QObject::connect(file, &QFileDialog::filterSelected, file,
        [file](const QString &filter) { file->setDefaultSuffix(suffixOf(filter)); });
    QObject::connect(file, &QFileDialog::fileSelected, parent, std::move(chosen));
    file->open();
}

void print(QWidget *parent, QPrinter &printer, std::function<void()> accepted)
{
    auto *choice = new QPrintDialog(&printer, parent);
    choice->setAttribute(Qt::WA_DeleteOnClose);
    choice->setOption(QAbstractPrintDialog::PrintPageRange);
    QObject::connect(choice, &QDialog::accepted, parent, std::move(accepted));
    choice->open();
}

void ask(QWidget *parent, const QString &question, const QString &yes, std::function<void()> accepted)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"question"_s);
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(QCoreApplication::applicationName());
    box->setTextFormat(Qt::PlainText);
    box->setText(question);
    const auto *sure = box->addButton(yes, QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    QObject::connect(box, &QMessageBox::buttonClicked, parent,
        [sure, accepted = std::move(accepted)](const QAbstractButton *button) {
            if (button == sure)
                accepted();
        });
    box->open();
}
} // namespace

Dialogs fileDialogs()
{
    return {.openLetters = openLetters,
        .openCaseFile = openCaseFile,
        .newCaseFile = newCaseFile,
        .saveAs = saveAs,
        .print = print,
        .ask = ask,
        .openPaper = openPaper};
}

void showAbout(QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"aboutBox"_s);
    box->setWindowTitle(DialogsWords::tr("About Upheld"));
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(QIcon(u":/icons/upheld.svg"_s).pixmap(64, 64));
    box->setText(DialogsWords::tr("Upheld %1").arg(QStringLiteral(UPHELD_VERSION)));
    box->setInformativeText(DialogsWords::tr(
        "Review desk for the Ombudsman's annual review letters.\n\n"
        "Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). "
        "It comes without any warranty.\n\n"
        "Contains public sector information licensed under the Open Government Licence v3.0 (Office for "
        "National "
        "Statistics). Authority register derived in part from mySociety's "
        "uk_local_authority_names_and_codes, "
        "CC BY 4.0."));
    box->open();
}
