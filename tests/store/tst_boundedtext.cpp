// SPDX-FileCopyrightText: 2026 The Upheld developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever can write to a case file can put megabytes of text into it: little of it is taken out.
#include "letter/fields.h"
#include "store/boundedtext.h"
#include "store/casefile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestBoundedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsBetweenCharacters()
    {
        QCOMPARE(boundedText(u"short"_s), u"short"_s);
        const QString fits(longestStoredText, u'x');
        QCOMPARE(boundedText(fits), fits);
        const QString smile = QString::fromUcs4(U"\U0001F600", 1);
        const auto cut = boundedText(QString(longestStoredText - 1, u'x') + smile);
        QCOMPARE(cut.size(), longestStoredText);
        QVERIFY(cut.isValidUtf16());
        QVERIFY(cut.endsWith(u'…'));
    }
    void cutsWhatACaseFileHolds()
    {
        const QTemporaryDir folder;
        const auto file = CaseFile::open(folder.filePath(u"case.upheld"_s));
        QVERIFY(file);
        const QString huge(10'000'000, u'x');
        Letter letter;
        letter.fields = emptyFields();
        letter.authorityName = huge;
        letter.setField({.key = Key::authority,
            .state = FieldState::Stated,
            .value = huge,
            .text = huge,
            .method = Method::Text,
            .doubt = huge});
        letter.passages.append({.kind = u"other"_s, .text = huge});
        const auto ids = (*file)->add({.fileName = huge,
            .sha256 = QString(64, u'a'),
            .bytes = "a letter",
            .pageCount = 1,
            .letters = {letter}});
        QVERIFY(ids);
        const auto read = (*file)->letter(ids->first());
        QVERIFY(read);
        const auto field = read->field(Key::authority);
        QCOMPARE(read->passages.value(0).text.size(), longestStoredPassage + 1);
        for (const auto &text : {read->authorityName, field.text, field.value.toString(), field.doubt}) {
            QCOMPARE(text.size(), longestStoredText + 1);
            QVERIFY(text.endsWith(u'…'));
        }
        const auto stored = (*file)->storedLetter(ids->first());
        QVERIFY(stored && stored->fileName.size() == longestStoredText + 1);
    }
};

QTEST_GUILESS_MAIN(TestBoundedText)
#include "tst_boundedtext.moc"
