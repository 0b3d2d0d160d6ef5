// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parsing/seeplaces.h"

#include "letter/uprightpage.h"
#include "parsing/drawnpages.h"
#include "parsing/inches.h"
#include "parsing/pictureengine.h"
#include "parsing/picturereader.h"
#include "parsing/placecell.h"
#include "parsing/seenfigure.h"
#include "parsing/straighten.h"

#include <QTransform>

#include <algorithm>
#include <map>
#include <utility>

namespace {

constexpr double leastType = 3; // points: a smaller box shows nothing that a person can read
constexpr int lineHeight = 40; // pixels, in which the engine reads best
constexpr int gap = 40; // pixels between two figures of a line
constexpr qsizetype mostOfLine = 16; // figures
constexpr double leastResolution = 100;
constexpr double mostResolution = 400;
constexpr double mostSeconds = 15; // of the processor, for all places of a call
constexpr float leastSure = 0.5F;

/// How a place is drawn and read.
struct View {
    double height; ///< pixels of the box
    double margin; ///< parts of its height
    bool isWord;
    bool areDigits;
};
// What one view has wrong another has right: only what two of them say alike is believed.
constexpr std::array furtherViews{
    View{56, 0.1, true, true}, View{48, 0.25, true, false}, View{34, 0.18, false, false}};

struct Reading {
    QString text;
    float confidence = 0;
};

class PlaceReader {
public:
    PlaceReader(DrawnPages &pages, QList<PlaceToSee> places, PictureEngine &engine)
        : m_pages(pages)
        , m_places(std::move(places))
        , m_engine(engine)
        , m_end(secondsUsed() + mostSeconds)
        , m_seen(m_places.size())
    {
    }

    QList<SeenPlace> read()
    {
        std::map<int, QList<qsizetype>> ofPage;
        for (qsizetype i = 0; i < m_places.size(); ++i)
            ofPage[m_places[i].page].append(i);
        for (const auto &[page, places] : ofPage)
            readPage(page, places);
        return m_seen;
    }

private:
    [[nodiscard]] double typeHeight(const PlaceToSee &place, const Page &page) const
    {
        return place.box.height() * page.size.height();
    }

    void readPage(int number, QList<qsizetype> places)
    {
        const auto shown = m_pages.page(number);
        if (!shown)
            return;
        m_turns = shown->turns;
        for (const qsizetype i : places)
            m_places[i].box = uprightBox(m_places[i].box, *shown);
        const std::optional<Page> page = uprightPage(*shown);
        places.removeIf([&](qsizetype i) { return m_places[i].box.isEmpty(); });
        for (const qsizetype i : places)
            if (typeHeight(m_places[i], *page) < leastType)
                m_seen[i] = {.state = SeenPlace::State::Blank, .confidence = 1};
        places.removeIf([&](qsizetype i) { return m_seen[i].state == SeenPlace::State::Blank; });
        if (places.isEmpty())
            return;
        // All figures of a page are drawn at once: drawing takes most of the time.
        const auto cells = drawCells(*page, places);
        QList<qsizetype> read;
        for (qsizetype i = 0; i < places.size(); ++i) {
            if (cells[i].isBlank)
                lookAgain(*page, places[i]);
            else if (!cells[i].ink.isNull())
                read.append(i);
        }
        for (qsizetype first = 0; first < read.size(); first += mostOfLine)
            readLine(*page, places, cells, read.mid(first, mostOfLine));
    }

    QList<PlaceCell> drawCells(const Page &page, const QList<qsizetype> &places)
    {
        QRectF all;
        QList<double> heights;
        for (const qsizetype i : places) {
            all |= m_places[i].box;
            heights.append(typeHeight(m_places[i], page));
        }
        std::ranges::sort(heights);
        const double type = heights[heights.size() / 2];
        const double wider = type / page.size.width();
        const double higher = type / page.size.height();
        const QRectF part = all.adjusted(-wider, -higher, wider, higher) & QRectF(0, 0, 1, 1);
        const QImage drawn = draw(page, resolutionFor(type, lineHeight), part);
        QList<PlaceCell> cells;
        for (const qsizetype i : places)
            cells.append(cellIn(drawn, part, m_places[i].box, 0.12));
        return cells;
    }

    /// \a part of \a page, both upright, with so many dots.
    QImage draw(const Page &page, double dotsPerInch, const QRectF &part)
    {
        if (m_turns == 0)
            return m_pages.draw(page.number, dotsPerInch, part);
        Page shown = page;
        shown.size = m_turns % 2 == 0 ? page.size : page.size.transposed();
        shown.turns = m_turns;
        const QImage drawn = m_pages.draw(page.number, dotsPerInch, shownBox(part, shown));
        return drawn.transformed(QTransform().rotate(90.0 * m_turns));
    }

    static double resolutionFor(double type, double height)
    {
        return std::clamp(height * pointsPerInch / type, leastResolution, mostResolution);
    }

    static PlaceCell cellIn(const QImage &drawn, const QRectF &part, const QRectF &box, double margin)
    {
        if (drawn.isNull())
            return {};
        const double across = drawn.width() / part.width();
        const double down = drawn.height() / part.height();
        const QRectF dots((box.left() - part.left()) * across, (box.top() - part.top()) * down,
            box.width() * across, box.height() * down);
        return cellOf(drawn, dots, margin * dots.height());
    }

    /// One line of all the cells, read at once.
    void readLine(const Page &page, const QList<qsizetype> &places, const QList<PlaceCell> &cells,
        const QList<qsizetype> &chosen)
    {
        QList<QImage> figures;
        for (const qsizetype i : chosen)
            figures.append(scaledTo(cells[i].ink, lineHeight));
        const auto readings = readFigures(figures, false, false);
        for (qsizetype i = 0; i < chosen.size(); ++i) {
            const qsizetype place = places[chosen[i]];
            if (SeenFigure::isSame(m_places[place].text, readings[i].text))
                m_seen[place] = {.state = SeenPlace::State::Agrees, .confidence = readings[i].confidence};
            else
                lookCloser(page, place, readings[i]);
        }
    }

    QList<Reading> readFigures(const QList<QImage> &figures, bool isWord, bool areDigits)
    {
        QList<Reading> readings(figures.size());
        int width = gap;
        for (const QImage &figure : figures)
            width += figure.width() + gap;
        const int height = figures.first().height() + gap;
        QImage line(width, height, QImage::Format_Grayscale8);
        if (line.isNull())
            return readings;
        line.fill(255);
        QList<int> edges; // between two figures
        int left = gap;
        for (const QImage &figure : figures) {
            for (int y = 0; y < figure.height(); ++y)
                std::copy_n(figure.constScanLine(y), figure.width(), line.scanLine(y + gap / 2) + left);
            left += figure.width() + gap;
            edges.append(left - gap / 2);
        }
        const PixPointer pix = greyPicture(line, line.size());
        if (!pix)
            return readings;
        for (const Symbol &symbol : m_engine.symbols(pix.get(), isWord, areDigits, m_end)) {
            const auto at = std::ranges::upper_bound(edges, int(symbol.centre)) - edges.begin();
            Reading &reading = readings[std::min<qsizetype>(at, readings.size() - 1)];
            reading.confidence =
                reading.text.isEmpty() ? symbol.confidence : std::min(reading.confidence, symbol.confidence);
            reading.text += symbol.text;
        }
        return readings;
    }

    /// The place drawn by itself with \a view.
    PlaceCell drawAlone(const Page &page, const PlaceToSee &place, const View &view)
    {
        const double type = typeHeight(place, page);
        const double wider = type / page.size.width();
        const double higher = type / page.size.height();
        const QRectF part = place.box.adjusted(-wider, -higher, wider, higher) & QRectF(0, 0, 1, 1);
        const QImage drawn = draw(page, resolutionFor(type, view.height), part);
        return cellIn(drawn, part, place.box, view.margin);
    }

    /// Nothing was to be seen: thin type can be lost where it is drawn small.
    void lookAgain(const Page &page, qsizetype place)
    {
        const auto cell = drawAlone(page, m_places[place], furtherViews[0]);
        if (cell.isBlank)
            m_seen[place] = {.state = SeenPlace::State::Blank, .confidence = 1};
        else if (!cell.ink.isNull())
            lookCloser(page, place, {});
    }

    void lookCloser(const Page &page, qsizetype place, const Reading &first)
    {
        const QString &expected = m_places[place].text;
        QList<Reading> readings{first};
        for (const View &view : furtherViews) {
            const auto cell = drawAlone(page, m_places[place], view);
            if (secondsUsed() > m_end)
                return; // nobody looked
            if (cell.ink.isNull())
                continue;
            const auto read = readFigures({scaledTo(cell.ink, int(view.height))}, view.isWord,
                view.areDigits && SeenFigure::isNumber(expected));
            const bool isThere = SeenFigure::isSame(expected, read.first().text)
                || (SeenFigure::lacksPoint(expected, read.first().text) && hasPoint(cell.ink));
            if (isThere) {
                m_seen[place] = {.state = SeenPlace::State::Agrees, .confidence = read.first().confidence};
                return;
            }
            readings.append(read.first());
        }
        believe(place, readings);
    }

    /// Takes what was read the same way more than once; else nobody can say what the page shows.
    void believe(qsizetype place, const QList<Reading> &readings)
    {
        for (const Reading &reading : readings) {
            const QString figure = SeenFigure::plain(reading.text);
            const auto isLike = [&](const Reading &other) {
                return other.confidence >= leastSure && SeenFigure::plain(other.text) == figure;
            };
            if (!figure.isEmpty() && std::ranges::count_if(readings, isLike) > 1) {
                m_seen[place] = {SeenPlace::State::Differs, reading.text, reading.confidence};
                return;
            }
        }
        m_seen[place] = {.state = SeenPlace::State::NotMadeOut};
    }

    DrawnPages &m_pages;
    QList<PlaceToSee> m_places; ///< once their page is looked at, on it as it stands upright
    int m_turns = 0; ///< that bring the page upright which is looked at
    PictureEngine &m_engine;
    double m_end;
    QList<SeenPlace> m_seen;
};

} // namespace

Outcome<QList<SeenPlace>> seePlaces(
    const QByteArray &bytes, const QList<PlaceToSee> &places, PictureReader &reader)
{
    const auto pages = drawnPages(bytes);
    if (!pages)
        return tl::unexpected(pages.error());
    if (!reader.engine().isReady())
        return QList<SeenPlace>(places.size());
    return PlaceReader(**pages, places, reader.engine()).read();
}
