// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/backuplist.h"

#include "ui/desk/casefilepanel.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
struct BackupListWords {
    Q_DECLARE_TR_FUNCTIONS(BackupList)
};

QLabel *plain(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QListWidget *listOf(const QList<Backup> &backups)
{
    auto *list = new QListWidget;
    list->setObjectName(u"backupList"_s);
    list->setAccessibleName(BackupListWords::tr("Backups, newest first"));
    for (const auto &backup : backups)
        list->addItem(BackupListWords::tr("%1 (%2)").arg(timeWords(backup.when),
            QLocale().formattedDataSize(
                QFileInfo(backup.path).size(), 0, QLocale::DataSizeTraditionalFormat)));
    list->setCurrentRow(0);
    return list;
}
} // namespace

void showBackups(
    QWidget *parent, const QList<Backup> &backups, const std::function<void(const Backup &)> &chosen)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"backupsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(BackupListWords::tr("Go back to a backup"));
    auto *list = listOf(backups);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *yes = buttons->addButton(BackupListWords::tr("&Go back to it"), QDialogButtonBox::AcceptRole);
    yes->setObjectName(u"backupsGo"_s);
    yes->setEnabled(!backups.isEmpty());
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(list, &QListWidget::itemActivated, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent, [list, backups, chosen] {
        if (list->currentRow() >= 0)
            chosen(backups.at(list->currentRow()));
    });
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(plain(backups.isEmpty()
            ? BackupListWords::tr("There is no backup of this case file yet.")
            : BackupListWords::tr(
                "A copy of the backup takes the case file's place. The case file as it is now is kept "
                "beside it under another name, and can be opened at any time.")));
    layout->addWidget(list);
    layout->addWidget(buttons);
    dialog->resize(dialog->fontMetrics().averageCharWidth() * 70, dialog->sizeHint().height());
    dialog->open();
    list->setFocus();
}
