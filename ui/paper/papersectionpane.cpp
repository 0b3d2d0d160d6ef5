// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/papersectionpane.h"

#include "paper/committeepaper.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QLabel *labelOf(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    label->setWordWrap(true);
    return label;
}

/// Lines of an editor as paragraphs: an empty line parts nothing more than a line's end does.
QStringList paragraphsOf(const QPlainTextEdit &editor)
{
    QStringList lines;
    for (const auto &line : editor.toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}
} // namespace

PaperSectionPane::PaperSectionPane(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListView)
    , m_heading(new QLineEdit)
    , m_text(new QPlainTextEdit)
    , m_hint(new QLabel)
    , m_findings(new QPlainTextEdit)
    , m_back(new QPushButton(tr("&Back to the program’s text")))
    , m_compared(new QPushButton(tr("I have c&ompared it")))
    , m_add(new QPushButton(tr("&Add a section")))
    , m_remove(new QPushButton(tr("&Remove this section")))
{
    m_list->setObjectName(u"paperSections"_s);
    m_list->setAccessibleName(tr("Sections of the paper: Space switches one on or off"));
    m_list->setModel(&m_sections);
    m_list->setWordWrap(true);
    m_heading->setObjectName(u"paperHeading"_s);
    m_heading->setAccessibleName(tr("Heading of the section"));
    m_heading->setMaxLength(200);
    m_text->setObjectName(u"paperText"_s);
    m_text->setAccessibleName(tr("Text of the section, a line for each paragraph"));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_findings->setObjectName(u"paperFindings"_s);
    m_findings->setAccessibleName(tr("Figures of this section to look at"));
    m_findings->setReadOnly(true);
    m_findings->setTabChangesFocus(true);
    m_findings->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_back->setObjectName(u"paperBack"_s);
    m_compared->setObjectName(u"paperCompared"_s);
    m_add->setObjectName(u"paperAddSection"_s);
    m_remove->setObjectName(u"paperRemoveSection"_s);
    layOut();
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PaperSectionPane::showCurrent);
    connect(&m_sections, &PaperSectionList::switched, this, &PaperSectionPane::takeSwitch);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PaperSectionPane::takeText);
    connect(m_heading, &QLineEdit::textEdited, this, &PaperSectionPane::takeHeading);
    connect(m_back, &QPushButton::clicked, this, &PaperSectionPane::backToOwn);
    connect(m_compared, &QPushButton::clicked, this, &PaperSectionPane::markCompared);
    connect(m_add, &QPushButton::clicked, this, &PaperSectionPane::addSection);
    connect(m_remove, &QPushButton::clicked, this, &PaperSectionPane::removeSection);
}

void PaperSectionPane::layOut()
{
    auto *ownButtons = new QHBoxLayout;
    ownButtons->addWidget(m_add);
    ownButtons->addWidget(m_remove);
    auto *textButtons = new QVBoxLayout; // beside each other they would be wider than half a small window
    textButtons->addWidget(m_back);
    textButtons->addWidget(m_compared);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(labelOf(tr("&Sections in the paper"), m_list));
    layout->addWidget(m_list, 3);
    layout->addLayout(ownButtons);
    layout->addWidget(labelOf(tr("&Heading"), m_heading));
    layout->addWidget(m_heading);
    layout->addWidget(labelOf(tr("&Text of the section, a line for each paragraph"), m_text));
    layout->addWidget(m_text, 4);
    layout->addWidget(m_hint);
    layout->addWidget(m_findings, 2);
    layout->addLayout(textButtons);
}

QString PaperSectionPane::currentKey() const
{
    return m_sections.keyAt(m_list->currentIndex().row());
}

void PaperSectionPane::showInput(const PaperInput &input)
{
    m_input = input;
    const auto key = currentKey();
    m_found = officerFindingsBySection(input);
    m_sections.showInput(input, m_found);
    if (currentKey() != key || !m_list->currentIndex().isValid()) {
        const int row = m_sections.rowOf(key.isEmpty() ? QString(SectionKey::recommendations) : key);
        m_list->setCurrentIndex(m_sections.index(row < m_sections.rowCount() ? row : 0));
    }
    showEditor();
}

void PaperSectionPane::showCurrent()
{
    showEditor();
    Q_EMIT wentTo(currentKey());
}

int PaperSectionPane::ownIndex() const
{
    const auto key = currentKey();
    return key.startsWith(u"own"_s) ? QStringView(key).mid(3).toInt() - 1 : -1;
}

void PaperSectionPane::showEditor()
{
    const auto key = currentKey();
    const int own = ownIndex();
    const bool isOwn = own >= 0 && own < m_input.texts.ownSections.size();
    const bool isTyped = m_input.texts.replaced.contains(key);
    m_own = ownText(m_input, key);
    const auto lines = isOwn ? m_input.texts.ownSections.at(own).paragraphs
        : isTyped            ? m_input.texts.replaced.value(key)
                             : m_own;
    const QSignalBlocker quiet(m_text);
    m_isEmptied = m_isEmptied && m_shown == key && !isTyped;
    // The cursor stays where it is typed, and an editor that was emptied to type anew stays empty.
    if (m_shown != key || (!m_isEmptied && paragraphsOf(*m_text) != lines))
        m_text->setPlainText(lines.join(u'\n'));
    m_shown = key;
    m_text->setReadOnly(!isOwn && !mayBeReplaced(key));
    m_heading->setEnabled(isOwn);
    const auto row = m_list->currentIndex();
    const auto heading = isOwn ? m_input.texts.ownSections.at(own).heading : row.data().toString();
    if (m_heading->text() != heading)
        m_heading->setText(heading);
    m_back->setEnabled(isTyped || m_isEmptied);
    m_remove->setEnabled(isOwn);
    showFindings();
}

bool PaperSectionPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::FocusOut && m_isEmptied) {
        const auto why = static_cast<QFocusEvent *>(event)->reason();
        // Who looks something up in another window comes back to type.
        if (why != Qt::ActiveWindowFocusReason && why != Qt::PopupFocusReason) {
            m_isEmptied = false;
            showEditor();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PaperSectionPane::showFindings()
{
    const auto key = currentKey();
    const auto findings = m_found.value(key);
    QStringList lines;
    for (const auto &finding : findings)
        lines.append(findingInWords(finding));
    const auto text = lines.join(u'\n');
    if (m_findings->toPlainText() != text)
        m_findings->setPlainText(text);
    m_findings->setVisible(!findings.isEmpty());
    m_compared->setEnabled(m_input.texts.basis.contains(key) && m_input.texts.basis.value(key) != m_own);
    showHint();
}

void PaperSectionPane::showHint()
{
    if (m_shown == SectionKey::title)
        m_hint->setText(tr("DRAFT and embargo always stand here. The rest is filled in under Details."));
    else if (m_text->isReadOnly())
        m_hint->setText(tr("These are the Ombudsman’s own words: they can be switched off, not changed."));
    else if (m_isEmptied)
        m_hint->setText(tr("While this is empty the paper has the program’s text. Type your own."));
    else if (m_found.contains(m_shown))
        m_hint->setText(tr("Compare these figures of your text with the table:"));
    else
        m_hint->setText(tr("“1. ” and “• ” begin the items of a list. Tables and charts stay."));
}

void PaperSectionPane::takeText()
{
    const auto key = currentKey();
    if (ownIndex() >= 0) {
        takeOwnText();
        return;
    }
    if (!mayBeReplaced(key))
        return;
    const auto lines = paragraphsOf(*m_text);
    auto &texts = m_input.texts;
    m_isEmptied = lines.isEmpty();
    if (lines == m_own || lines.isEmpty()) {
        texts.replaced.remove(key);
        texts.basis.remove(key);
    } else {
        // What the text is based on is what stood there when it was begun: a figure that the table changes
        // later is found by it.
        if (!texts.replaced.contains(key))
            texts.basis.insert(key, m_own);
        texts.replaced.insert(key, lines);
    }
    m_back->setEnabled(m_isEmptied || texts.replaced.contains(key));
    showHint();
    change();
}

void PaperSectionPane::takeOwnText()
{
    const int own = ownIndex();
    if (own >= m_input.texts.ownSections.size())
        return;
    m_input.texts.ownSections[own].paragraphs = paragraphsOf(*m_text);
    change();
}

void PaperSectionPane::takeHeading(const QString &heading)
{
    const int own = ownIndex();
    if (own < 0 || own >= m_input.texts.ownSections.size())
        return;
    m_input.texts.ownSections[own].heading = heading;
    change();
}

void PaperSectionPane::takeSwitch(const QString &key, bool on)
{
    m_input.texts.switchedOff.removeAll(key);
    if (!on)
        m_input.texts.switchedOff.append(key);
    change();
}

void PaperSectionPane::backToOwn()
{
    m_isEmptied = false;
    m_input.texts.replaced.remove(currentKey());
    m_input.texts.basis.remove(currentKey());
    showChange();
}

void PaperSectionPane::markCompared()
{
    m_input.texts.basis.insert(currentKey(), ownText(m_input, currentKey()));
    showChange();
}

void PaperSectionPane::addSection()
{
    m_input.texts.ownSections.append({tr("Financial implications"), {}});
    showChange();
    const auto key = u"own%1"_s.arg(m_input.texts.ownSections.size());
    m_list->setCurrentIndex(m_sections.index(m_sections.rowOf(key)));
    m_heading->setFocus();
    m_heading->selectAll();
}

void PaperSectionPane::removeSection()
{
    const int own = ownIndex();
    if (own < 0 || own >= m_input.texts.ownSections.size())
        return;
    m_input.texts.ownSections.removeAt(own);
    // Switches go by number: those of the sections after it move up.
    QStringList off;
    for (const auto &key : std::as_const(m_input.texts.switchedOff)) {
        const int number = key.startsWith(u"own"_s) ? QStringView(key).mid(3).toInt() : 0;
        if (number != own + 1)
            off.append(number > own + 1 ? u"own%1"_s.arg(number - 1) : key);
    }
    m_input.texts.switchedOff = off;
    showChange();
    m_list->setFocus();
}

/// The paper follows in the next pause: composed at every key it would hold up the typing.
void PaperSectionPane::change()
{
    Q_EMIT changed(PaperTexts(m_input.texts));
}

/// What was not typed is seen at once.
void PaperSectionPane::showChange()
{
    showInput(PaperInput(m_input));
    change();
}
