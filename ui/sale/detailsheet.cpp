#include "ui/sale/detailsheet.h"

#include "ui/common/formfield.h"
#include "ui/common/style.h"
#include "ui/sale/salepresenter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int longestNote = 200;
}

DetailSheet::DetailSheet(SalePresenter &sale, QWidget *parent) :
    Sheet(tr("Notes and salesperson"), parent),
    m_sale(sale),
    m_line(new QLabel(this)),
    m_lineNote(new QLineEdit(this)),
    m_lineNoteField(new FormField(tr("Note on this line"), m_lineNote, FormField::Need::Optional, this)),
    m_person(new QComboBox(this)),
    m_personField(new FormField(tr("Sold by"), m_person, FormField::Need::Optional, this)),
    m_all(new QCheckBox(tr("Sold all lines"), this)),
    m_saleNote(new QLineEdit(this)),
    m_saleNoteField(new FormField(tr("Note on the sale"), m_saleNote, FormField::Need::Optional, this))
{
    setTone(m_line, Tone::Secondary);
    m_line->setTextFormat(Qt::PlainText);
    auto *done = new QPushButton(tr("Done  Enter"), this);
    setRole(done, ButtonRole::Primary);
    done->setFixedHeight(space::targetLarge);
    m_all->setObjectName(u"allLines"_s);
    for (QLineEdit *note : {m_lineNote, m_saleNote}) {
        note->setMaxLength(longestNote);
        connect(note, &QLineEdit::returnPressed, this, &DetailSheet::submit);
    }
    m_lineNoteField->setHint(tr("Printed below the line"));
    m_saleNoteField->setHint(tr("Printed below all lines"));
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_line, m_lineNoteField, m_personField, m_all, m_saleNoteField})
        body()->addWidget(part);
    body()->addStretch();
    body()->addWidget(done);
    body()->setSpacing(space::gapMedium);
    setTabOrder(m_lineNote, m_person);
    setTabOrder(m_person, m_all);
    setTabOrder(m_all, m_saleNote);
    setTabOrder(m_saleNote, done);
    connect(done, &QPushButton::clicked, this, &DetailSheet::submit);
}

void DetailSheet::begin()
{
    const Cart &cart = m_sale.cart();
    const int selected = m_sale.selectedLine();
    const bool hasLine = selected >= 0;
    LineDetails details;
    m_lineId.reset();
    if (hasLine) {
        const CartLine &line = cart.lines[size_t(selected)];
        details = line.details;
        m_lineId = line.id;
        m_line->setText(u"%1 · %2"_s.arg(QString::number(selected + 1), line.product.name));
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_line, m_lineNoteField, m_personField, m_all})
        part->setVisible(hasLine);
    m_all->setVisible(cart.lines.size() > 1);
    m_all->setChecked(false);
    m_lineNote->setText(details.note);
    m_saleNote->setText(cart.details.note);
    m_lineNoteField->setProblem({});
    m_saleNoteField->setProblem({});
    m_person->clear();
    const Id<User> chosen = details.salesperson.value_or(m_sale.session().user);
    for (const auto &[id, name] : m_sale.salespeople()) {
        m_person->addItem(name, id.toString());
        if (id == chosen)
            m_person->setCurrentIndex(m_person->count() - 1);
    }
    open();
}

void DetailSheet::submit()
{
    const auto person = Id<User>::parse(m_person->currentData().toString());
    const auto told =
        m_sale.tell({m_lineId, m_lineNote->text(), person, m_all->isChecked(), m_saleNote->text()});
    if (told)
        return dismiss();
    const bool ofSale = told.error().detail == u"saleNote";
    FormField *field = ofSale ? m_saleNoteField : m_lineNoteField;
    field->setProblem(tr("Up to 200 characters, without card numbers"));
    field->input()->setFocus();
}
