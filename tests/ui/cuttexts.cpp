// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttexts.h"

#include "longertexts.h"
#include "ui/desk/elidedlabel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString named(const QWidget &widget, const QString &text)
{
    return u"%1 %2: '%3' has %4x%5 of %6x%7"_s.arg(QString::fromLatin1(widget.metaObject()->className()),
        widget.objectName(), text, QString::number(widget.width()), QString::number(widget.height()),
        QString::number(widget.sizeHint().width()), QString::number(widget.sizeHint().height()));
}

bool isCut(const QLabel &label)
{
    if (label.text().isEmpty())
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 1
            || label.minimumSizeHint().width() > label.width() + 1;
    return label.sizeHint().width() > label.width() + 1 || label.sizeHint().height() > label.height() + 1;
}

/// Bars hide what has no room behind a button of their own.
bool hasExtension(const QWidget &bar, const QString &name)
{
    const auto *button = bar.findChild<QWidget *>(name);
    return button && button->isVisibleTo(&bar);
}

bool isCut(const QTabBar &tabs)
{
    const auto buttons = tabs.findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
    return std::ranges::any_of(buttons, [&](const auto *button) { return button->isVisibleTo(&tabs); });
}

bool isCut(const QHeaderView &head)
{
    for (int section = 0; section < head.count(); ++section) {
        if (!head.isSectionHidden(section) && head.sectionSizeHint(section) > head.sectionSize(section) + 1)
            return true;
    }
    return false;
}

bool isCut(const QLineEdit &line)
{
    const auto words = line.fontMetrics().horizontalAdvance(line.placeholderText());
    return line.text().isEmpty() && words > line.contentsRect().width();
}

QString textOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return button->text();
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        return group->title();
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return line->placeholderText();
    return {};
}

bool isCut(const QWidget &widget)
{
    if (qobject_cast<const ElidedLabel *>(&widget))
        return false; // shortens itself, and says all in a tooltip
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return isCut(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return !button->text().isEmpty() && button->sizeHint().width() > button->width() + 1;
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        return isCut(*tabs);
    if (const auto *head = qobject_cast<const QHeaderView *>(&widget))
        return head->orientation() == Qt::Horizontal && isCut(*head);
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return isCut(*line);
    if (qobject_cast<const QGroupBox *>(&widget) || qobject_cast<const QComboBox *>(&widget))
        return widget.minimumSizeHint().width() > widget.width() + 1;
    if (qobject_cast<const QMenuBar *>(&widget))
        return hasExtension(widget, u"qt_menubar_ext_button"_s);
    return qobject_cast<const QToolBar *>(&widget) && hasExtension(widget, u"qt_toolbar_ext_button"_s);
}

bool isUntranslated(const QString &text)
{
    const auto letters = std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
    return letters > 1 && !LongerTexts::isTranslated(text);
}

bool isShown(const QWidget &widget, const QWidget &window)
{
    return widget.window() == &window && widget.isVisibleTo(&window) && !widget.size().isEmpty();
}
} // namespace

QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (isShown(*widget, window) && isCut(*widget))
            cut.append(named(*widget, textOf(*widget)));
    }
    return cut;
}

QStringList untranslatedTexts(const QWidget &window)
{
    QStringList found;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (isShown(*widget, window) && isUntranslated(textOf(*widget)))
            found.append(named(*widget, textOf(*widget)));
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab)
                if (isUntranslated(tabs->tabText(tab)))
                    found.append(tabs->tabText(tab));
        }
        if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
            for (const auto *action : menu->actions())
                if (isUntranslated(action->text()))
                    found.append(action->text());
        }
    }
    return found;
}
