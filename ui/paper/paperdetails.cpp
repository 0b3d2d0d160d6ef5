// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paper/paperdetails.h"

#include "comparison/dates.h"
#include "letter/fields.h"
#include "paper/committeepaper.h"
#include "paper/confirmed.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
template <typename Widget> Widget *named(Widget *widget, const QString &objectName, const QString &says)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(says);
    return widget;
}

void showText(QLineEdit &edit, const QString &text)
{
    if (edit.text() != text)
        edit.setText(text);
}

/// The day printed in the letter; invalid where it prints none.
QDate printedDay(const PaperInput &input)
{
    const auto field = input.letter.letter.letter().field(Key::publicationDate);
    return field.state == FieldState::Stated ? field.value.toDate() : QDate();
}

/// What became of the group that is chosen.
QString councilsInWords(const PaperInput &input, bool isAnyKept)
{
    if (input.texts.councils.isEmpty()) {
        return isAnyKept ? QString()
                         : PaperDetails::tr("No group of councils of this type is kept. Choose councils on "
                                            "the desk’s chart (Alt+9) and give them a name.");
    }
    if (!input.whyNoCouncils.isEmpty())
        return input.whyNoCouncils;
    if (input.texts.switchedOff.contains(SectionKey::years))
        return PaperDetails::tr("! They are not in the paper: their section is switched off under Sections.");
    return input.councilsMissing.isEmpty()
        ? QString()
        : PaperDetails::tr("No letter of that year is held of: %1.").arg(input.councilsMissing.join(u", "_s));
}
} // namespace

PaperDetails::PaperDetails(QWidget *parent)
    : QWidget(parent)
    , m_committee(named(new QLineEdit, u"paperCommittee"_s, tr("Committee")))
    , m_hasMeeting(named(
          new QCheckBox(tr("&Meeting on")), u"paperHasMeeting"_s, tr("The day of the meeting is known")))
    , m_meeting(named(new QDateEdit(QDate::currentDate()), u"paperMeeting"_s, tr("Day of the meeting")))
    , m_contact(named(new QLineEdit, u"paperContact"_s, tr("Contact")))
    , m_otherFormats(named(new QLineEdit, u"paperOtherFormats"_s, tr("Other formats")))
    , m_earlierYears(named(new QCheckBox, u"paperEarlierYears"_s, tr("With the letters of earlier years")))
    , m_councils(
          named(new QComboBox, u"paperCouncils"_s, tr("Named councils that stand beside this council")))
    , m_councilsSay(new QLabel)
    , m_printedDate(new QLabel)
    , m_hasPublication(named(new QCheckBox(tr("&Public on")), u"paperHasPublication"_s,
          tr("The day on which the figures become public is known")))
    , m_publication(named(new QDateEdit(QDate::currentDate()), u"paperPublication"_s,
          tr("Day on which the figures become public")))
    , m_embargo(named(new QCheckBox(tr("Embar&go line and file name until that day")), u"paperEmbargo"_s,
          tr("Embargo line and file name until the figures are public")))
{
    for (auto *day : {m_meeting, m_publication}) {
        day->setDisplayFormat(u"d MMMM yyyy"_s);
        day->setCalendarPopup(true);
    }
    m_printedDate->setObjectName(u"paperPublicationAsked"_s);
    m_councilsSay->setObjectName(u"paperCouncilsSay"_s);
    m_printedDate->setTextFormat(Qt::PlainText);
    m_printedDate->setWordWrap(true);
    m_councilsSay->setTextFormat(Qt::PlainText);
    m_councilsSay->setWordWrap(true);
    // A long name is cut short, not the window made wide.
    m_councils->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_councils->setMinimumContentsLength(16);
    layOut();
    for (auto *edit : {m_committee, m_contact, m_otherFormats}) {
        edit->setMaxLength(1000);
        connect(edit, &QLineEdit::textEdited, this, &PaperDetails::take);
    }
    for (auto *box : {m_hasMeeting, m_earlierYears, m_hasPublication, m_embargo})
        connect(box, &QCheckBox::toggled, this, &PaperDetails::take);
    connect(m_councils, &QComboBox::activated, this, &PaperDetails::take);
    for (auto *day : {m_meeting, m_publication})
        connect(day, &QDateEdit::dateChanged, this, &PaperDetails::take);
}

void PaperDetails::layOut()
{
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Committee"), m_committee);
    form->addRow(m_hasMeeting, m_meeting);
    form->addRow(tr("Co&ntact"), m_contact);
    form->addRow(tr("Other &formats"), m_otherFormats);
    form->addRow(m_earlierYears);
    form->addRow(tr("Named co&uncils"), m_councils);
    form->addRow(m_councilsSay);
    form->addRow(m_printedDate);
    form->addRow(m_hasPublication, m_publication);
    form->addRow(m_embargo);
    m_otherFormats->setPlaceholderText(tr("on request"));
    m_otherFormats->setToolTip(
        tr("What the paper says where this is empty: ask the contact above for this paper in large print or "
           "another format."));
}

QString PaperDetails::year() const
{
    return m_input.letter.letter.letter().yearEnding().toString(Qt::ISODate);
}

void PaperDetails::showInput(const PaperInput &input, const PaperBeside &beside)
{
    m_input = input;
    const auto &texts = input.texts;
    const auto boxes = {m_hasMeeting, m_earlierYears, m_hasPublication, m_embargo};
    for (auto *box : boxes)
        box->blockSignals(true);
    const QSignalBlocker quietMeeting(m_meeting);
    const QSignalBlocker quietPublication(m_publication);
    showText(*m_committee, texts.committee);
    showText(*m_contact, texts.contact);
    showText(*m_otherFormats, texts.otherFormats);
    m_hasMeeting->setChecked(texts.meeting.isValid());
    m_meeting->setEnabled(texts.meeting.isValid());
    if (texts.meeting.isValid())
        m_meeting->setDate(texts.meeting);
    m_earlierYears->setText(tr("With the &earlier letters held (%1)").arg(beside.earlier));
    m_earlierYears->setEnabled(beside.earlier > 0);
    m_earlierYears->setChecked(texts.earlierYears);
    showCouncils(beside.groups);
    const auto printed = printedDay(input);
    m_printedDate->setText(printed.isValid()
            ? tr("The letter prints that the Ombudsman publishes on %1.").arg(dateInWords(printed))
            : tr("The letter prints no day on which its figures become public. Ask the Ombudsman, and enter "
                 "the day here."));
    const bool isKnown = printed.isValid() || input.publication.isValid();
    m_hasPublication->setEnabled(!printed.isValid());
    m_hasPublication->setChecked(isKnown);
    m_publication->setEnabled(!printed.isValid() && isKnown);
    if (isKnown)
        m_publication->setDate(printed.isValid() ? printed : input.publication);
    m_embargo->setEnabled(isKnown);
    m_embargo->setChecked(!input.embargoOff);
    for (auto *box : boxes)
        box->blockSignals(false);
}

void PaperDetails::showCouncils(const QList<PaperBeside::Group> &groups)
{
    const auto chosen = m_input.texts.councils;
    QList<std::pair<QString, QString>> items{{tr("None"), QString()}};
    for (const auto &group : groups) {
        items.append({tr("%1 (%2 of %3 letters held)")
                          .arg(group.name, QString::number(group.held), QString::number(group.councils)),
            group.name});
    }
    const auto has = [&items](const QString &name) {
        return std::ranges::any_of(items, [&name](const auto &item) { return item.second == name; });
    };
    // Deleted or of another type: "None" would not be what the texts have.
    if (!has(chosen))
        items.append({tr("%1 (not to be had)").arg(chosen), chosen});
    if (m_items != items) {
        m_items = items;
        m_councils->clear();
        for (const auto &[words, name] : items)
            m_councils->addItem(words, name);
    }
    m_councils->setCurrentIndex(m_councils->findData(chosen));
    const auto says = councilsInWords(m_input, !groups.isEmpty());
    m_councilsSay->setText(says);
    m_councilsSay->setVisible(!says.isEmpty());
    m_councils->setAccessibleDescription(says);
}

void PaperDetails::take()
{
    auto &texts = m_input.texts;
    texts.committee = m_committee->text();
    texts.contact = m_contact->text();
    texts.otherFormats = m_otherFormats->text();
    texts.meeting = m_hasMeeting->isChecked() ? m_meeting->date() : QDate();
    texts.earlierYears = m_earlierYears->isChecked();
    texts.councils = m_councils->currentData().toString();
    if (!printedDay(m_input).isValid()) {
        texts.publication.remove(year());
        if (m_hasPublication->isChecked())
            texts.publication.insert(year(), m_publication->date());
    }
    texts.embargoOff.removeAll(year());
    if (!m_embargo->isChecked())
        texts.embargoOff.append(year());
    Q_EMIT changed(texts);
}
