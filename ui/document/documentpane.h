// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "letter/page.h"
#include "letter/problem.h"
#include "reading/readerpool.h"
#include "ui/document/letterfinder.h"
#include "ui/document/lightpainter.h"
#include "ui/document/lights.h"
#include "ui/document/pagemapping.h"
#include "ui/document/pagesource.h"
#include "ui/document/pagestore.h"
#include "ui/document/wordcaret.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

/// The letter's pages, one under the other, with every field's place lit and the current one strongest. The
/// selection model of the field table is the only link: selecting a row shows and lights its place, a click
/// on a lit value selects its row. Pages are read and drawn by reader programs, off the GUI thread.
class DocumentPane : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// What is shown.
    struct Document {
        QByteArray bytes;
        QString name; ///< file name, for problems and the accessible name
        int firstPage = 1; ///< of the letter; the pane opens there
        int lastPage = 1;
        QString letter; ///< which one it is: any text, which chosen words carry
    };

    /// \a readers and \a threads must outlive the pane. Intake should have other threads: a person waits for
    /// these.
    DocumentPane(ReaderPool &readers, QThreadPool &threads, QWidget *parent = nullptr);
    /// Pages from somewhere else than reader programs.
    DocumentPane(std::unique_ptr<PageSource> source, QThreadPool &threads, QWidget *parent = nullptr);
    ~DocumentPane() override;

    /// Not owned, may be null. \a fields has the columns and roles of FieldTable, or is one: the lights
    /// follow its PlaceRole, FlaggedRole and CorrectedRole.
    void setFields(QAbstractItemModel *fields, QItemSelectionModel *selection);
    /// Opens at the letter's first page, or at the place of the current field.
    void showDocument(const Document &document);
    /// Shows the empty desk.
    void clear();
    /// Reads \a document ahead, so that showDocument() shows it at once.
    void prepare(const Document &document);

    /// 1.0 is 100%, 96 pixels an inch. Kept between a quarter and eight times.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const;
    /// The page's width fills the pane, also when the pane is resized, until another zoom is set. So it
    /// begins.
    [[nodiscard]] bool isFitWidth() const { return m_fit == Fit::Width; }
    /// The whole page is seen, in the same way. Typed letters have sheets of any length: their width fits.
    [[nodiscard]] bool isFitPage() const { return m_fit == Fit::Page; }
    /// How the pages are turned, to the right: 0 to 3. Each document begins upright.
    [[nodiscard]] int quarterTurns() const { return m_turns; }
    /// From 1; the page most in view. 0 where nothing is shown.
    [[nodiscard]] int currentPage() const;
    /// Of the file. Until it is read: to the letter's last page.
    [[nodiscard]] int pageCount() const;
    /// The words that are chosen in the page; empty where none are.
    [[nodiscard]] ChosenWords chosenWords() const;
    /// They as plain text and in chosenWordsFormat, as copied and dragged; null where nothing is chosen.
    [[nodiscard]] std::unique_ptr<QMimeData> chosenData() const;
    /// The caret in the letter's words, which chooses them.
    [[nodiscard]] WordCaret &caret() { return m_caret; }
    /// Looks for words in the letter; hits are lit and the current one comes into view.
    [[nodiscard]] LetterFinder &finder() { return m_finder; }
    [[nodiscard]] const LetterFinder &finder() const { return m_finder; }
    /// Offset in the letter's text of the first word in view.
    [[nodiscard]] int offsetInView() const;
    /// The page from which the letter's figures stand: the first of the page or the neighbouring pages with
    /// the most lit figures, the letter's last page where nothing is lit. 0 where nothing is shown.
    [[nodiscard]] int figuresPage() const;
    // For a screen reader.
    [[nodiscard]] const Lights &lights() const { return m_lights; }
    /// Makes the \a index th of the lights current.
    void chooseLight(int index);
    /// Where \a span stands, in viewport pixels, in view or not; null where no word does.
    [[nodiscard]] QRect textRect(CharacterSpan span) const;
    /// The offset in the letter's text at \a view (viewport pixels); -1 where no word stands.
    [[nodiscard]] int offsetAt(QPoint view) const;
    void revealText(CharacterSpan span);
    /// Some light lies on \a span.
    [[nodiscard]] bool isLit(CharacterSpan span) const;
    /// The lit place of the field \a key in viewport pixels; empty where it is not in view. For tests and
    /// popups.
    [[nodiscard]] QRect lightRect(QAnyStringView key) const;

public Q_SLOTS:
    /// The next step of PageMapping::steppedZoom(), about the current light where it is in view, else about
    /// the middle of the pane.
    void zoomIn();
    void zoomOut();
    void fitWidth();
    void fitPage();
    /// By a quarter, pages, boxes and lights together; the file stays as it is. Typed letters do not turn.
    void turnRight();
    void turnLeft();
    /// To the page's upper edge; the nearest page where there is no such.
    void goToPage(int page);
    void goToNextPage();
    void goToPreviousPage();
    /// The letter's, not the file's.
    void goToFirstPage();
    void goToLastPage();
    /// To figuresPage(); from there to the letter's beginning, so that one key goes to and fro.
    void goToFigures();
    /// What is chosen goes to the clipboard; nothing where nothing is.
    void copy();
    void chooseAll();
    void clearChosen();
    /// Shows the word caret at the current light, else at the first word in view; hides it where it is shown.
    void toggleCaret();

Q_SIGNALS:
    /// Words were chosen, others than before, or none any more.
    void wordsChosen(const ChosenWords &words);
    /// Also when the zoom stays and only isFitWidth() or isFitPage() changes.
    void zoomChanged(double zoom);
    void currentPageChanged(int page, int count);
    /// The document or a page could not be shown.
    void failed(const Problem &problem);
    /// The page \a page was drawn and stands in the pane.
    void pageShown(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void prepareViewport();
    void followStore();
    void followLights();
    void followCaret();
    void followFinder();
    void takePages();
    void takePicture(int page);
    void takeProblem(const Problem &problem);

    // Where pages stand. Desk pixels are those of the mapping; view pixels those of the viewport.
    [[nodiscard]] QPoint offset() const;
    [[nodiscard]] QRectF inView(const QRectF &desk) const { return desk.translated(-offset()); }
    [[nodiscard]] PageSpan pagesInView() const;
    enum class Fit { None, Width, Page };
    [[nodiscard]] double fittingZoom() const;
    void fit(Fit fit);
    void zoomAbout(double zoom, QPointF view);
    [[nodiscard]] QPointF zoomCentre() const;
    void turn(int quarters);
    [[nodiscard]] QRectF lightBounds(const Light &light) const;
    [[nodiscard]] bool isCurrentInView() const;
    [[nodiscard]] bool isCurrentIn(QSize view) const;
    void layOut();
    void layOutAgain(QSize viewBefore);
    void scrollTo(QPointF desk);
    void reveal(const QRectF &desk);
    void revealCurrent();
    void toBeginning();
    void toEnd();
    void wishForPages();
    [[nodiscard]] int wishedWidth(int page) const;
    [[nodiscard]] QRect wishedPart(int page) const;
    void noteCurrentPage();
    void announceCaret(CharacterSpan before);
    void describeSoon() { m_describing.start(); }
    void describe();
    [[nodiscard]] QString description() const;

    void paintPage(QPainter &painter, int page);
    void paintDrawn(QPainter &painter, int page, const QImage &picture);
    void paintTyped(QPainter &painter, int page, const QRectF &sheet);
    void paintLights(QPainter &painter);
    [[nodiscard]] QList<QRectF> wordsNear(const QList<PaintedLight> &lights) const;
    void paintWords(QPainter &painter);
    void showPointer(QPointF view);
    // Choosing words.
    [[nodiscard]] int wordAt(QPointF view) const;
    [[nodiscard]] bool isOnWord(int word, QPointF view) const;
    [[nodiscard]] bool isOnChosen(QPointF view) const;
    [[nodiscard]] int firstWordInView() const;
    [[nodiscard]] QRectF caretRect() const;
    void dragTo(QPointF view);
    void dragChosen();
    bool pressCaretKey(const QKeyEvent &event);
    bool pressTextKey(const QKeyEvent &event);
    [[nodiscard]] bool takesKey(const QKeyEvent &event) const;
    void showToolTip(QPoint view, QPoint screen);

    PageStore m_store;
    Lights m_lights;
    std::optional<Document> m_document;
    QList<QSizeF> m_sizes; ///< of the pages in points: supposed until the document is read
    PageMapping m_mapping;
    double m_zoom = 1;
    Fit m_fit = Fit::Width;
    int m_turns = 0;
    int m_wheel = 0; ///< eighths of a degree that were turned and do not make a notch yet
    int m_notedPage = 0;
    int m_notedCount = 0;
    double m_wishedRatio = 0; ///< device pixels a pixel, when pages were wished for last
    WordCaret m_caret;
    QList<PageBox> m_chosenBoxes;
    CharacterSpan m_announced;
    LetterFinder m_finder;
    struct Hit {
        PageBox box;
        bool isCurrent = false;
    };
    QList<Hit> m_hits;
    std::optional<QPoint> m_pressed;
    enum class Drag { None, Choosing, Chosen } m_drag = Drag::None;
    QPointF m_dragAt;
    QBasicTimer m_dragScroll; ///< runs while the pointer is dragged out of the view
    QElapsedTimer m_doubleClicked; ///< a third click soon after it chooses the line
    QTimer m_describing; ///< one description for all the signals of one change
};
