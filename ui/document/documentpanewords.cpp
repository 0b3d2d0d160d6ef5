// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/documentpane.h"

#include "ui/document/pagepainter.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

// Choosing words with the mouse, and what becomes of them.

namespace {

constexpr int dragScrollInterval = 40; // milliseconds
constexpr int fastestDragScroll = 60; // pixels in each

} // namespace

void DocumentPane::followCaret()
{
    connect(&m_caret, &WordCaret::changed, this, [this] {
        const QList<PageBox> before = std::exchange(m_chosenBoxes, m_caret.text().boxes(m_caret.span()));
        viewport()->update();
        announceCaret(std::exchange(m_announced, m_caret.span()));
        if (before != m_chosenBoxes)
            Q_EMIT wordsChosen(chosenWords());
    });
}

void DocumentPane::followFinder()
{
    connect(&m_finder, &LetterFinder::changed, this, [this] {
        const QList<CharacterSpan> &hits = m_finder.hits();
        m_hits.clear();
        QRectF current;
        for (int index = 0; index < hits.size(); ++index) {
            const bool isCurrent = index == m_finder.current();
            for (const PageBox &box : m_caret.text().boxes(hits[index])) {
                m_hits.append({box, isCurrent});
                if (isCurrent && current.isNull())
                    current = m_mapping.toPixels(box.page, box.box);
            }
        }
        if (!current.isNull())
            reveal(current);
        viewport()->update();
    });
}

void DocumentPane::paintWords(QPainter &painter)
{
    const PageSpan span = pagesInView();
    for (const Hit &hit : std::as_const(m_hits)) {
        if (span.contains(hit.box.page))
            paintHit(painter, inView(m_mapping.toPixels(hit.box.page, hit.box.box)), hit.isCurrent);
    }
    for (const PageBox &box : std::as_const(m_chosenBoxes)) {
        if (span.contains(box.page))
            paintChosen(painter, inView(m_mapping.toPixels(box.page, box.box)), palette());
    }
    if (m_caret.isShown() && hasFocus())
        painter.fillRect(inView(caretRect()), QColor(0x12, 0x3f, 0x6b));
}

/// A thin bar before the caret's word, or behind it where it is chosen; of the desk.
QRectF DocumentPane::caretRect() const
{
    const ReadableText &text = m_caret.text();
    if (m_caret.word() < 0)
        return {};
    const CharacterSpan word = text.words()[m_caret.word()];
    const bool isBehind = m_caret.offset() > word.start;
    const QList<PageBox> boxes = text.boxes(word);
    if (boxes.isEmpty())
        return {};
    const PageBox &place = isBehind ? boxes.last() : boxes.first();
    const double x = isBehind ? place.box.right() : place.box.left();
    const QRectF bar = m_mapping.toPixels(place.page, QRectF(x, place.box.top(), 0, place.box.height()));
    return bar.adjusted(-1, -1, 1, 1);
}

/// The nearest one on the page there; -1 where that has none.
int DocumentPane::wordAt(QPointF view) const
{
    const PagePoint point = m_mapping.toPage(view + offset());
    return m_caret.text().wordAt(point.page, point.at, m_mapping.uprightSize(point.page));
}

bool DocumentPane::isOnWord(int word, QPointF view) const
{
    if (word < 0)
        return false;
    const QList<PageBox> boxes = m_caret.text().boxes(m_caret.text().words()[word]);
    return std::ranges::any_of(boxes,
        [&](const PageBox &box) { return inView(m_mapping.toPixels(box.page, box.box)).contains(view); });
}

bool DocumentPane::isOnChosen(QPointF view) const
{
    return std::ranges::any_of(m_chosenBoxes,
        [&](const PageBox &box) { return inView(m_mapping.toPixels(box.page, box.box)).contains(view); });
}

int DocumentPane::firstWordInView() const
{
    const PageSpan span = pagesInView();
    const ReadableText &text = m_caret.text();
    int first = -1;
    for (int word = text.firstWordOn(span.first);
         word >= 0 && word < text.words().size() && text.pageOf(word) <= span.last; ++word) {
        const PageBox box = text.boxes(text.words()[word]).value(0);
        if (first < 0)
            first = word;
        if (viewport()->rect().contains(inView(m_mapping.toPixels(box.page, box.box)).toAlignedRect()))
            return word;
    }
    return first;
}

int DocumentPane::offsetInView() const
{
    const int word = firstWordInView();
    return word >= 0 ? m_caret.text().words()[word].start : 0;
}

void DocumentPane::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position().toPoint();
    const bool isThird =
        m_doubleClicked.isValid() && m_doubleClicked.elapsed() < QApplication::doubleClickInterval();
    m_doubleClicked.invalidate();
    if (isThird && isOnChosen(event->position())) {
        m_caret.chooseLine(wordAt(event->position()));
        m_pressed.reset();
    } else if (event->modifiers().testFlag(Qt::ShiftModifier) && m_caret.word() >= 0) {
        m_caret.chooseTo(wordAt(event->position()));
        m_pressed.reset();
    }
}

void DocumentPane::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressed) {
        showPointer(event->position());
        return;
    }
    const QPoint way = event->position().toPoint() - *m_pressed;
    if (m_drag == Drag::None && way.manhattanLength() < QApplication::startDragDistance())
        return;
    if (m_drag == Drag::None && isOnChosen(*m_pressed))
        return dragChosen();
    if (m_drag == Drag::None) {
        m_caret.place(wordAt(*m_pressed));
        m_drag = Drag::Choosing;
    }
    dragTo(event->position());
}

void DocumentPane::dragTo(QPointF view)
{
    m_dragAt = view;
    m_caret.chooseTo(wordAt(view));
    if (viewport()->rect().contains(view.toPoint()))
        m_dragScroll.stop();
    else if (!m_dragScroll.isActive())
        m_dragScroll.start(dragScrollInterval, this);
}

void DocumentPane::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const QRectF room = viewport()->rect();
    const auto beyond = [](double at, double from, double to) {
        return std::clamp(
            qRound(at < from ? at - from : std::max(at - to, 0.0)), -fastestDragScroll, fastestDragScroll);
    };
    verticalScrollBar()->setValue(offset().y() + beyond(m_dragAt.y(), room.top(), room.bottom()));
    horizontalScrollBar()->setValue(offset().x() + beyond(m_dragAt.x(), room.left(), room.right()));
    dragTo(m_dragAt);
}

void DocumentPane::mouseReleaseEvent(QMouseEvent *event)
{
    m_dragScroll.stop();
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    const QPoint way = event->position().toPoint() - *std::exchange(m_pressed, std::nullopt);
    if (drag != Drag::None || way.manhattanLength() >= QApplication::startDragDistance())
        return;
    m_caret.clear();
    m_caret.place(wordAt(event->position()));
    m_lights.selectAt(event->position() + offset(), m_mapping);
}

void DocumentPane::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int word = wordAt(event->position());
    if (isOnWord(word, event->position())) {
        m_caret.chooseWord(word);
        m_doubleClicked.start();
    }
}

ChosenWords DocumentPane::chosenWords() const
{
    ChosenWords words = m_caret.chosen();
    if (!words.isEmpty() && m_document)
        words.letter = m_document->letter;
    return words;
}

std::unique_ptr<QMimeData> DocumentPane::chosenData() const
{
    const ChosenWords words = chosenWords();
    return words.isEmpty() ? nullptr : toMimeData(words, m_caret.text().copied(m_caret.span()));
}

void DocumentPane::dragChosen()
{
    m_pressed.reset();
    auto *drag = new QDrag(this); // deletes itself
    drag->setMimeData(chosenData().release());
    drag->exec(Qt::CopyAction);
}

void DocumentPane::copy()
{
    if (auto data = chosenData())
        QApplication::clipboard()->setMimeData(data.release());
}

void DocumentPane::chooseAll()
{
    m_caret.chooseAll();
}

void DocumentPane::clearChosen()
{
    m_caret.clear();
}

void DocumentPane::toggleCaret()
{
    if (m_caret.isShown())
        return m_caret.clear();
    const Light *light = m_lights.current();
    int word = -1;
    if (light && isCurrentInView())
        word = m_caret.text().wordAt(
            light->page, light->boxes.first().center(), m_mapping.uprightSize(light->page));
    m_caret.show(word >= 0 ? word : firstWordInView());
    reveal(caretRect());
}

void DocumentPane::showPointer(QPointF view)
{
    if (!m_lights.at(view + offset(), m_mapping).isEmpty())
        viewport()->setCursor(Qt::PointingHandCursor);
    else if (isOnWord(wordAt(view), view))
        viewport()->setCursor(Qt::IBeamCursor);
    else
        viewport()->unsetCursor();
}
