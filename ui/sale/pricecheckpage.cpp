#include "ui/sale/pricecheckpage.h"

#include "ui/common/card.h"
#include "ui/common/emptystate.h"
#include "ui/common/errortext.h"
#include "ui/common/icons.h"
#include "ui/common/inlinemessage.h"
#include "ui/common/moneylabel.h"
#include "ui/common/style.h"
#include "ui/sale/pricecheckpresenter.h"
#include "ui/sale/promotionwords.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace {
constexpr int factsWidth = 520;
constexpr Quantity one = Quantity::of(1000);
}

PriceCheckPage::PriceCheckPage(PriceCheckPresenter &prices, const Format &format, QWidget *parent) :
    QWidget(parent),
    m_prices(prices),
    m_format(format),
    m_field(new QLineEdit(this)),
    m_back(new QPushButton(icon(Glyph::Back), tr("Back  Esc"), this)),
    m_message(new InlineMessage(this)),
    m_body(new QStackedWidget(this)),
    m_empty(new EmptyState(Glyph::Tag, tr("Scan goods to see what they cost"),
                           {tr("Nothing is sold here until you say so")}, this)),
    m_name(new QLabel(this)),
    m_code(new QLabel(this)),
    m_price(new MoneyLabel(Type::Due, this)),
    m_unit(new QLabel(this)),
    m_why(new QLabel(this)),
    m_stock(new QLabel(this)),
    m_add(new QPushButton(tr("Add to sale  Enter"), this))
{
    m_body->addWidget(inCard(m_empty));
    m_body->addWidget(makeAnswer());
    setRole(m_add, ButtonRole::Primary);
    m_add->setFixedWidth(360);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(space::gapMedium);
    column->addWidget(makeHead());
    column->addWidget(m_message);
    column->addWidget(m_body, 1);
    column->addLayout(foot);
    connect(m_field, &QLineEdit::returnPressed, this, &PriceCheckPage::ask);
    connect(m_add, &QPushButton::clicked, this, &PriceCheckPage::choose);
    connect(m_back, &QPushButton::clicked, this, &PriceCheckPage::closed);
    connect(&prices, &PriceCheckPresenter::changed, this, &PriceCheckPage::follow);
    connect(&prices, &PriceCheckPresenter::refused, this,
            [this](const Error &error) { m_message->say(Kind::Error, errorText(error)); });
    follow();
}

QWidget *PriceCheckPage::makeHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(56);
    auto *title = new QLabel(tr("Price check"), head);
    setType(title, Type::Primary);
    setType(m_field, Type::Label);
    m_field->setFixedSize(520, space::target);
    m_field->setPlaceholderText(tr("Scan, or type a code and Enter"));
    m_field->setAccessibleName(tr("Code to look up"));
    setRole(m_back, ButtonRole::Normal);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addWidget(title);
    row->addWidget(m_field);
    row->addStretch();
    row->addWidget(m_back);
    return head;
}

/// What it is and costs on the left, everything else that decides a price on the right.
QWidget *PriceCheckPage::makeAnswer()
{
    auto *answer = new QWidget(this);
    auto *left = new Card(answer);
    setType(m_name, Type::Change);
    m_name->setWordWrap(true);
    setTone(m_code, Tone::Secondary);
    setType(m_unit, Type::Entry);
    setTone(m_unit, Tone::Secondary);
    setType(m_why, Type::Label);
    m_why->setWordWrap(true);
    setType(m_stock, Type::Label);
    m_price->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(space::gapMedium);
    column->addWidget(m_name);
    column->addWidget(m_code);
    column->addSpacing(space::gapLarge);
    column->addWidget(m_price);
    column->addWidget(m_unit);
    column->addWidget(m_why);
    column->addStretch();
    column->addWidget(m_stock);
    m_facts = new Card(answer);
    m_facts->setFixedWidth(factsWidth);
    auto *row = new QHBoxLayout(answer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapMedium);
    row->addWidget(left, 1);
    row->addWidget(m_facts);
    return answer;
}

void PriceCheckPage::begin(const std::optional<Product> &product)
{
    m_field->clear();
    if (product)
        m_prices.check(*product);
    else
        m_prices.clear();
    m_field->setFocus();
}

void PriceCheckPage::handleScan(const QString &code)
{
    m_field->clear();
    m_prices.check(code);
    m_field->setFocus();
}

void PriceCheckPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_field->setFocus();
}

void PriceCheckPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_field->text().isEmpty())
        Q_EMIT closed();
    else
        m_field->clear();
}

void PriceCheckPage::ask()
{
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty())
        return choose();
    handleScan(typed);
}

void PriceCheckPage::choose()
{
    if (const auto &answer = m_prices.answer())
        Q_EMIT chosen(Product(answer->product));
}

void PriceCheckPage::follow()
{
    m_message->clear();
    const auto &answer = m_prices.answer();
    m_body->setCurrentIndex(answer ? 1 : 0);
    m_add->setEnabled(answer.has_value());
    if (!answer)
        return;
    const QuoteLine &line = answer->quote.lines.front();
    const Product &product = answer->product;
    const bool isOne = line.line.quantity == one;
    m_name->setText(product.name.isEmpty() ? product.code : product.name);
    m_code->setText(product.category.isEmpty() ? product.code : product.code + u" · "_s + product.category);
    m_price->setAmount(product.openPrice ? tr("Price at the till") : m_format.money(line.amounts.total),
                       tr("Price"));
    m_unit->setText(isOne ? tr("for 1 %1").arg(product.unit)
                          : tr("for %1 %2 at %3")
                                .arg(m_format.quantity(line.line.quantity), product.unit,
                                     m_format.money(line.unitPrice)));
    QStringList why;
    if (line.amounts.total != line.amounts.gross || line.unitPrice != product.price)
        why << tr("Usually %1").arg(m_format.money(extend(product.price, line.line.quantity)));
    if (const QString promotions = promotionWords(line); !promotions.isEmpty())
        why << promotions;
    m_why->setText(why.join(u" · "_s));
    m_why->setVisible(!why.isEmpty());
    m_stock->setText(product.kind == ProductKind::Service
                         ? QString()
                         : tr("In stock: %1").arg(m_format.quantity(answer->stock)));
    delete m_facts->layout();
    qDeleteAll(m_facts->findChildren<QLabel *>(Qt::FindDirectChildrenOnly));
    m_rows = new QGridLayout(m_facts);
    m_rows->setContentsMargins(24, 24, 24, 24);
    m_rows->setVerticalSpacing(space::cell);
    m_rows->setColumnStretch(0, 1);
    listPrices();
    listPromotions();
    m_rows->setRowStretch(m_rows->rowCount(), 1);
}

void PriceCheckPage::addRow(const QString &words, const QString &value)
{
    auto *name = new QLabel(words, m_facts);
    name->setWordWrap(true);
    auto *amount = new QLabel(value, m_facts);
    setType(amount, Type::LineTotal);
    amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int row = m_rows->rowCount();
    m_rows->addWidget(name, row, 0);
    m_rows->addWidget(amount, row, 1);
}

void PriceCheckPage::addSentence(const QString &words)
{
    auto *sentence = new QLabel(words, m_facts);
    sentence->setWordWrap(true);
    m_rows->addWidget(sentence, m_rows->rowCount(), 0, 1, 2);
}

void PriceCheckPage::listPrices()
{
    const PriceAnswer &answer = *m_prices.answer();
    auto *title = new QLabel(tr("Other prices"), m_facts);
    setType(title, Type::BodyBold);
    m_rows->addWidget(title, 0, 0, 1, 2);
    for (const PriceAnswer::Listed &listed : answer.listed)
        addRow(listed.from > one ? tr("%1, from %2").arg(listed.name, m_format.quantity(listed.from))
                                 : listed.name,
               m_format.money(listed.price));
    for (const PackUnit &pack : answer.packs)
        addRow(tr("%1 of %2").arg(pack.unit, m_format.quantity(pack.factor)),
               m_format.money(pack.price.value_or(extend(answer.product.price, pack.factor))));
    if (answer.listed.empty() && answer.packs.empty())
        addSentence(tr("None: this is the price for everybody"));
}

void PriceCheckPage::listPromotions()
{
    const auto &others = m_prices.answer()->quote.notApplied;
    if (others.empty())
        return;
    auto *title = new QLabel(tr("Promotions that could apply"), m_facts);
    setType(title, Type::BodyBold);
    m_rows->setRowMinimumHeight(m_rows->rowCount(), space::gapLarge);
    m_rows->addWidget(title, m_rows->rowCount(), 0, 1, 2);
    for (const NotApplied &other : others)
        addSentence(whyNotWords(other, m_format));
}
