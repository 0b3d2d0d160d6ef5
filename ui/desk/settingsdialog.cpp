// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/settingsdialog.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
struct SettingsDialogWords {
    Q_DECLARE_TR_FUNCTIONS(SettingsDialog)
};
} // namespace

void showSettings(QWidget *parent, const DeskSettings &settings, const QString &account,
    const std::function<void(const DeskSettings &)> &accepted)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"settingsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(SettingsDialogWords::tr("Settings"));
    auto *line = new QLineEdit(settings.name);
    line->setObjectName(u"settingsName"_s);
    line->setAccessibleName(SettingsDialogWords::tr("Your name in the history"));
    line->setPlaceholderText(account);
    line->setMaxLength(100);
    auto *label = new QLabel(SettingsDialogWords::tr("&Your name in the history of changes:"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(line);
    auto *note = new QLabel(SettingsDialogWords::tr("Changes made before keep the name that they have."));
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    auto *lock = new QCheckBox(SettingsDialogWords::tr("&Open no file where protection is reduced"));
    lock->setObjectName(u"settingsWholeLockOnly"_s);
    lock->setChecked(settings.wholeLockOnly);
    auto *lockNote = new QLabel(SettingsDialogWords::tr(
        "Letters are read in a program that locks itself in. On a computer whose kernel lacks a part "
        "of that lock, files are read all the same and you are told; with this, they are not."));
    lockNote->setTextFormat(Qt::PlainText);
    lockNote->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, parent, [line, lock, account, accepted] {
        const auto typed = line->text().simplified();
        accepted({typed.isEmpty() ? account : typed, lock->isChecked()});
    });
    auto *layout = new QVBoxLayout(dialog);
    for (auto *part :
        {static_cast<QWidget *>(label), static_cast<QWidget *>(line), static_cast<QWidget *>(note),
            static_cast<QWidget *>(lock), static_cast<QWidget *>(lockNote), static_cast<QWidget *>(buttons)})
        layout->addWidget(part);
    line->selectAll();
    dialog->open();
}
