#include "ui/sale/salefacts.h"

#include "ui/common/style.h"
#include "ui/sale/salepresenter.h"

#include <QGridLayout>
#include <QLabel>

SaleFacts::SaleFacts(SalePresenter &sale, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_sale(sale),
    m_format(format),
    m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setVerticalSpacing(space::cell);
    m_grid->setColumnStretch(1, 1);
    for (int row = 0; row < RowCount; ++row) {
        QLabel *words = m_words[size_t(row)] = new QLabel(this);
        QLabel *value = m_values[size_t(row)] = new QLabel(this);
        setTone(words, Tone::Secondary);
        setType(value, Type::Label);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(words, row, 0);
        m_grid->addWidget(value, row, 1);
    }
    m_words[Pieces]->setText(tr("Pieces"));
    m_words[Gross]->setText(tr("Before discounts"));
    m_words[Discounts]->setText(tr("Discounts"));
    connect(&m_sale, &SalePresenter::changed, this, &SaleFacts::follow);
    follow();
    hide();
}

void SaleFacts::follow()
{
    const Amounts &amounts = m_sale.goods().amounts;
    m_values[Pieces]->setText(m_format.quantity(m_sale.goods().pieces()));
    m_values[Gross]->setText(m_format.money(amounts.gross));
    m_values[Discounts]->setText(m_format.money(-amounts.discount()));
    const bool added = m_sale.session().shop.taxMode == TaxMode::Added;
    m_words[Tax]->setText(added ? tr("Tax, added") : tr("Tax, contained"));
    m_values[Tax]->setText(m_format.money(amounts.tax));
}
