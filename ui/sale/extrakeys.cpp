#include "ui/sale/extrakeys.h"

#include "ui/common/style.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int nameWidth = 104;
}

ExtraKeys::ExtraKeys(const Format &format, QWidget *parent) :
    QWidget(parent),
    m_format(format),
    m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::gapMedium);
    hide();
}

void ExtraKeys::show(const std::vector<Product> &extras)
{
    m_extras = extras;
    while (QLayoutItem *item = m_row->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (size_t i = 0; i < extras.size(); ++i) {
        const Product &product = extras[i];
        auto *key = new QPushButton(this);
        setRole(key, ButtonRole::Normal);
        key->setFocusPolicy(Qt::NoFocus);
        key->setFixedHeight(space::target);
        const QString name = QFontMetrics(key->font()).elidedText(product.name, Qt::ElideRight, nameWidth);
        const QString hint = i == 0 ? u"Ctrl+G"_s : u"%1 Ctrl+G"_s.arg(i + 1);
        key->setText(u"%1 %2  %3"_s.arg(name, m_format.money(product.price), hint));
        key->setAccessibleName(u"%1 %2"_s.arg(product.name, m_format.money(product.price)));
        m_row->addWidget(key);
        connect(key, &QPushButton::clicked, this, [this, product] { Q_EMIT chosen(product); });
    }
    setVisible(!extras.empty());
}

const Product *ExtraKeys::at(const QString &typed) const
{
    const int number = typed.isEmpty() ? 1 : typed.toInt();
    return number >= 1 && number <= int(m_extras.size()) ? &m_extras[size_t(number - 1)] : nullptr;
}
