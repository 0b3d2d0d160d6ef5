// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fieldpane.h"

#include "extraction/agreeingvalue.h"
#include "tables/fieldtable.h"
#include "ui/desk/fieldrow.h"
#include "ui/desk/fieldview.h"
#include "ui/desk/letterwords.h"
#include "ui/desk/noteline.h"
#include "ui/desk/passagesmodel.h"
#include "ui/desk/passagespane.h"
#include "ui/desk/reasonbox.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
QLabel *plainLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setContentsMargins(8, 0, 8, 0);
    label->setMinimumWidth(60);
    return label;
}
} // namespace

FieldPane::FieldPane(QWidget *parent)
    : QWidget(parent)
    , m_authority(plainLabel(u"letterAuthority"_s))
    , m_about(plainLabel(u"letterAbout"_s))
    , m_quality(plainLabel(u"letterQuality"_s))
    , m_left(plainLabel(u"reviewLeft"_s))
    , m_passagesPane(new PassagesPane)
    , m_view(new FieldView)
    , m_reason(new ReasonBox)
    , m_cutOut(plainLabel(u"fieldCutOut"_s))
    , m_note(new NoteLine)
{
    auto heading = m_authority->font();
    heading.setBold(true);
    heading.setPointSizeF(heading.pointSizeF() * 1.15);
    m_authority->setFont(heading);
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_quality->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addSpacing(6);
    layout->addWidget(m_authority);
    layout->addWidget(m_about);
    layout->addWidget(m_quality);
    layout->addWidget(m_left);
    layout->addSpacing(6);
    layout->addWidget(m_passagesPane);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_cutOut);
    layout->addWidget(m_reason);
    m_cutOut->setAccessibleName(tr("Picture of the place in the letter"));
    m_cutOut->hide();
    layout->addWidget(m_note);
}

void FieldPane::setFields(QAbstractItemModel *fields, QItemSelectionModel *selection)
{
    if (m_fields)
        disconnect(m_fields, nullptr, this, nullptr);
    if (m_selection)
        disconnect(m_selection, nullptr, this, nullptr);
    m_fields = fields;
    m_selection = selection;
    auto *own = m_view->selectionModel();
    m_view->setModel(fields);
    if (!fields || !selection)
        return;
    auto *replaced = m_view->selectionModel();
    m_view->setSelectionModel(selection);
    if (replaced != selection && replaced != own)
        delete replaced; // the one that setModel() made
    connect(selection, &QItemSelectionModel::currentChanged, this, &FieldPane::updateReason);
    connect(fields, &QAbstractItemModel::dataChanged, this, &FieldPane::updateReason);
    connect(fields, &QAbstractItemModel::modelReset, this, &FieldPane::selectAgain);
    updateReason();
}

void FieldPane::setPassages(PassagesModel *passages, QItemSelectionModel *selection)
{
    if (m_passage)
        disconnect(m_passage, nullptr, this, nullptr);
    m_passages = passages;
    m_passage = selection;
    m_passagesPane->setPassages(passages, selection);
    if (selection)
        connect(selection, &QItemSelectionModel::currentChanged, this, &FieldPane::updateReason);
}

void FieldPane::showHeading(const Letter &letter)
{
    m_authority->setText(authorityWords(letter));
    m_about->setText(aboutWords(letter));
    m_quality->setText(qualityWords(letter.quality));
    m_quality->setVisible(!m_quality->text().isEmpty());
}

void FieldPane::clearHeading()
{
    m_authority->clear();
    m_about->clear();
    m_quality->hide();
    m_left->clear();
}

bool FieldPane::select(QAnyStringView key)
{
    for (int row = 0; m_fields && row < m_fields->rowCount(); ++row) {
        const auto index = m_fields->index(row, FieldTable::Value);
        if (index.data(FieldTable::KeyRole).toString() == key) {
            m_view->setCurrentIndex(index);
            m_view->scrollTo(index);
            return true;
        }
    }
    return false;
}

void FieldPane::selectFirst()
{
    m_view->setCurrentIndex({});
    if (!m_view->goToNext())
        select(Key::upheldRate);
}

QString FieldPane::reason() const
{
    return m_reason->words();
}

void FieldPane::updateReason()
{
    askForPlace();
    const auto passage = m_passage ? m_passage->currentIndex() : QModelIndex();
    if (passage.isValid()) {
        m_reason->say(passageWords(m_passages->passageAt(passage)), false);
        return;
    }
    const auto index = m_selection ? m_selection->currentIndex() : QModelIndex();
    const auto row = fieldRow(index);
    if (index.isValid())
        m_key = row.key;
    if (!index.isValid()) {
        m_reason->say({}, false);
    } else if (!m_typedWords.isEmpty()) {
        m_reason->say(m_typedWords, m_isTypedFlagged);
    } else {
        const auto offer = agreeingWords(index.data(FieldTable::AgreeingRole).toString(),
            index.data(FieldTable::AgreeingSaysRole).toString());
        const auto words = fieldLabel(row.key) + u": "_s + rowReasonWords(row);
        m_reason->say(offer.isEmpty() ? words : words + u'\n' + offer, rowSign(row) == Sign::NeedsYou);
    }
}

void FieldPane::askForPlace()
{
    const auto index = m_selection ? m_selection->currentIndex() : QModelIndex();
    const auto row = fieldRow(index);
    const bool isWanted = index.isValid() && !row.reason.isEmpty() && row.field.place.isValid()
        && !row.field.place.box.isEmpty();
    const auto place = isWanted ? row.field.place : Place();
    if (place == m_asked)
        return;
    m_asked = place;
    showCutOut({});
    Q_EMIT placeAsked(place);
}

void FieldPane::showCutOut(const QImage &picture)
{
    const auto lines = 3 * fontMetrics().lineSpacing();
    const auto shown = picture.isNull() ? QPixmap()
                                        : QPixmap::fromImage(picture.scaled(std::max(1, m_view->width() - 16),
                                            lines, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    m_cutOut->setPixmap(shown);
    m_cutOut->setVisible(!shown.isNull());
}

void FieldPane::showLeft(const QString &ofLetter, const QString &ofCaseFile)
{
    m_left->setText(
        ofCaseFile.isEmpty() ? ofLetter : tr("This letter: %1\nCase file: %2").arg(ofLetter, ofCaseFile));
}

void FieldPane::showTyped(const QString &key, const std::optional<CheckedLetter> &tried)
{
    m_typedWords = tr("%1: not written yet.").arg(fieldLabel(key));
    m_typedAgreeing.clear();
    m_isTypedFlagged = false;
    if (tried) {
        const auto reason = tried->reason(key);
        m_isTypedFlagged = !reason.isEmpty();
        m_typedWords += u' ' + (m_isTypedFlagged ? reason : tr("No check of it fails."));
        if (const auto agreeing = valueThatAgrees(tried->letter, key)) {
            m_typedAgreeing = valueToText(key, agreeing->value);
            m_typedWords += u'\n' + agreeingWords(m_typedAgreeing, agreeing->says);
        }
    }
    m_view->setTypedWords(m_typedWords);
    updateReason();
}

void FieldPane::showStored()
{
    m_typedWords.clear();
    m_typedAgreeing.clear();
    updateReason();
}

QString FieldPane::agreeing() const
{
    const auto index = m_selection ? m_selection->currentIndex() : QModelIndex();
    return m_typedWords.isEmpty() ? index.data(FieldTable::AgreeingRole).toString() : m_typedAgreeing;
}

void FieldPane::selectAgain()
{
    if (!m_view->isEditing()) // the reset closed the editor, if there was one
        m_typedWords.clear();
    if (m_key.isEmpty() || !select(m_key))
        updateReason();
}
