// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/helpwindow.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {
const auto folder = u"qrc:/help/"_s;

/// In the order of reading.
constexpr std::array pageNames{"letters"_L1, "check"_L1, "correct"_L1, "compare"_L1, "charts"_L1, "paper"_L1,
    "checkpaper"_L1, "keep"_L1};

struct AboutWidget {
    QLatin1String objectName;
    QLatin1String page;
};

/// The innermost that holds the keyboard decides.
constexpr std::array widgetPages{AboutWidget{"lettersView"_L1, "letters"_L1},
    AboutWidget{"letterFilter"_L1, "letters"_L1}, AboutWidget{"refusedPanel"_L1, "letters"_L1},
    AboutWidget{"checksView"_L1, "check"_L1}, AboutWidget{"fieldView"_L1, "check"_L1},
    AboutWidget{"valueEditor"_L1, "correct"_L1}, AboutWidget{"historyPane"_L1, "correct"_L1},
    AboutWidget{"chartView"_L1, "compare"_L1}, AboutWidget{"chartTableView"_L1, "compare"_L1},
    AboutWidget{"councilsDialog"_L1, "charts"_L1}, AboutWidget{"paperWindow"_L1, "paper"_L1},
    AboutWidget{"paperCheck"_L1, "checkpaper"_L1}};

QString titleOf(const QString &name)
{
    QFile file(u":/help/"_s + name + u".html"_s);
    if (!file.open(QIODevice::ReadOnly))
        return name;
    QTextDocument page;
    page.setHtml(QString::fromUtf8(file.readAll()));
    return page.metaInformation(QTextDocument::DocumentTitle);
}

QUrl addressOf(const QListWidgetItem &page)
{
    return QUrl(folder + page.data(Qt::UserRole).toString() + u".html"_s);
}

/// Follows links within the help.
class HelpBrowser : public QTextBrowser {
protected:
    void doSetSource(const QUrl &name, QTextDocument::ResourceType type) override
    {
        if (name.scheme() == u"qrc" || name.isRelative())
            QTextBrowser::doSetSource(name, type);
    }
};
} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_pages(new QListWidget)
    , m_text(new HelpBrowser)
{
    setObjectName(u"helpWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help"));
    m_pages->setObjectName(u"helpPages"_s);
    m_pages->setAccessibleName(tr("Pages of the help"));
    m_pages->setWordWrap(true);
    m_pages->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName(u"helpText"_s);
    m_text->setAccessibleName(tr("The page"));
    m_text->setOpenExternalLinks(false);
    addPages();
    connect(m_pages, &QListWidget::currentItemChanged, this, &HelpWindow::followPage);
    connect(m_text, &QTextBrowser::sourceChanged, this, &HelpWindow::followLink);
    new QShortcut(Qt::CTRL | Qt::Key_PageDown, this, [this] { turn(1); });
    new QShortcut(Qt::CTRL | Qt::Key_PageUp, this, [this] { turn(-1); });

    auto *parts = new QSplitter;
    parts->addWidget(m_pages);
    parts->addWidget(m_text);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(1, 1);
    auto *close = new QPushButton(tr("&Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    close->setAutoDefault(false); // Enter follows a link
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(parts, 1);
    layout->addWidget(buttons);
    const int letter = fontMetrics().averageCharWidth();
    m_pages->setMinimumWidth(letter * 18);
    parts->setSizes({letter * 26, letter * 100});
    resize(letter * 132, fontMetrics().height() * 38);
}

void HelpWindow::open(QWidget *window)
{
    const auto *about = QApplication::focusWidget();
    auto *help = window->findChild<HelpWindow *>(QString(), Qt::FindDirectChildrenOnly);
    if (!help)
        help = new HelpWindow(window);
    if (!about || about->window() != help)
        help->showPage(pageAbout(about));
    help->show();
    help->raise();
    help->activateWindow();
}

void HelpWindow::addPages()
{
    for (const auto name : pageNames) {
        auto *item = new QListWidgetItem(titleOf(name), m_pages);
        item->setData(Qt::UserRole, QString(name));
    }
}

void HelpWindow::showPage(const QString &name)
{
    int row = 0;
    for (int at = 0; at < m_pages->count(); ++at) {
        if (m_pages->item(at)->data(Qt::UserRole) == name)
            row = at;
    }
    m_pages->setCurrentRow(row);
    m_text->setFocus();
}

void HelpWindow::followPage()
{
    if (const auto *item = m_pages->currentItem())
        m_text->setSource(addressOf(*item));
}

void HelpWindow::followLink(const QUrl &source)
{
    for (int row = 0; row < m_pages->count(); ++row) {
        if (addressOf(*m_pages->item(row)).fileName() == source.fileName())
            m_pages->setCurrentRow(row);
    }
}

void HelpWindow::turn(int pages)
{
    m_pages->setCurrentRow(qBound(0, m_pages->currentRow() + pages, m_pages->count() - 1));
}

QString HelpWindow::pageAbout(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        for (const auto &one : widgetPages) {
            if (widget->objectName() == one.objectName)
                return one.page;
        }
    }
    return pageNames.front();
}
