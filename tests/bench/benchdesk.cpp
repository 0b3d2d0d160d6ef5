// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchdesk.h"

#include "tables/fieldtable.h"
#include "tables/lettertable.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>
#include <QWindow>

using namespace Qt::StringLiterals;

/// Counts what a mouse does to the window.
class MouseCounter : public QObject {
public:
    explicit MouseCounter(QWindow &window) { window.installEventFilter(this); }
    int presses = 0;

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        presses += event->type() == QEvent::MouseButtonPress ? 1 : 0;
        return QObject::eventFilter(object, event);
    }
};

namespace {
/// Whether a widget was painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget &widget) { widget.installEventFilter(this); }
    bool painted = false;

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return QObject::eventFilter(object, event);
    }
};
} // namespace

Desk::Desk(const QString &folder)
    : m_window({.caseFile = CaseFile::open(folder + u"/review.upheld"_s).value(),
        .reference = ReferenceLibrary::bundled(true).value(),
        .readerProgram = QStringLiteral(UPHELD_READER),
        .account = u"bench"_s})
{
    m_window.resize(1440, 900);
    m_window.show();
    (void)QTest::qWaitForWindowActive(&m_window);
    m_mouse = std::make_unique<MouseCounter>(*m_window.windowHandle());
}

Desk::~Desk() = default;

bool Desk::open(const QStringList &files)
{
    m_window.addFiles(files);
    const bool done =
        QTest::qWaitFor([&] { return letters()->model()->rowCount() >= files.size(); }, 300'000);
    fields()->setFocus();
    QTest::qWait(50);
    return done;
}

void Desk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    QTest::keyClick(m_window.windowHandle(), key, modifiers);
}

void Desk::type(const QString &text)
{
    m_keys += static_cast<int>(text.size());
    for (const auto letter : text)
        QTest::keyClick(m_window.windowHandle(), letter.toLatin1());
}

QAbstractItemView *Desk::letters() const
{
    return m_window.findChild<QAbstractItemView *>(u"lettersView"_s);
}

QAbstractItemView *Desk::fields() const
{
    return m_window.findChild<QAbstractItemView *>(u"fieldView"_s);
}

QModelIndex Desk::field(QLatin1String key) const
{
    for (int row = 0; row < fields()->model()->rowCount(); ++row) {
        const auto index = fields()->model()->index(row, FieldTable::Value);
        if (index.data(FieldTable::KeyRole).toString() == key)
            return index;
    }
    return {};
}

QString Desk::currentKey() const
{
    return fields()->currentIndex().data(FieldTable::KeyRole).toString();
}

QString Desk::standing() const
{
    return letters()->currentIndex().data(LetterTable::StandingRole).toString();
}

QString Desk::standingOf(const QString &letter) const
{
    for (int row = 0; row < letters()->model()->rowCount(); ++row) {
        const auto index = letters()->model()->index(row, 0);
        if (index.data(LetterTable::LetterIdRole).toString() == letter)
            return index.data(LetterTable::StandingRole).toString();
    }
    return {};
}

void Desk::countFromNow()
{
    m_keys = m_mouse->presses = 0;
}

int Desk::mousePresses() const
{
    return m_mouse->presses;
}

double Desk::millisecondsUntil(
    QWidget &shows, const std::function<void()> &act, const std::function<bool()> &isDone)
{
    PaintWatch watch(shows);
    QTimer late;
    late.setSingleShot(true);
    late.start(5000);
    QElapsedTimer clock;
    clock.start();
    act();
    // No qWaitFor(), which sleeps between its looks.
    while (late.isActive() && !(watch.painted && (!isDone || isDone())))
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return late.isActive() ? double(clock.nsecsElapsed()) / 1e6 : -1;
}

void Desk::settle(int milliseconds) const
{
    QTest::qWait(milliseconds);
}
