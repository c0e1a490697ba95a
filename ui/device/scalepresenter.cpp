#include "ui/device/scalepresenter.h"

#include "core/catalog/weight.h"

using namespace Qt::StringLiterals;

QString unitOf(ScaleReading::Unit unit)
{
    switch (unit) {
    case ScaleReading::Unit::Kilogram: return u"kg"_s;
    case ScaleReading::Unit::Gram: return u"g"_s;
    case ScaleReading::Unit::Pound: return u"lb"_s;
    }
    Q_UNREACHABLE();
}

ScalePresenter::ScalePresenter(SalePresenter &sale, QObject *parent) : QObject(parent), m_sale(sale)
{
    connect(&sale, &SalePresenter::weightWanted, this, &ScalePresenter::give);
}

ScalePresenter::~ScalePresenter() = default;

std::optional<ScaleReading> ScalePresenter::reading() const
{
    return m_scale ? m_scale->reading() : std::nullopt;
}

void ScalePresenter::setTarget(const SerialTarget &target)
{
    if (target == m_target)
        return;
    m_target = target;
    m_scale.reset();
    if (target.exists()) {
        m_scale = std::make_unique<Scale>(target);
        connect(m_scale.get(), &Scale::changed, this, &ScalePresenter::follow);
    }
    m_sale.setScale(target.exists());
    follow();
}

void ScalePresenter::tare()
{
    if (m_scale)
        m_scale->tare();
}

void ScalePresenter::clearTare()
{
    if (m_scale)
        m_scale->clearTare();
}

void ScalePresenter::zero()
{
    if (m_scale)
        m_scale->zero();
}

void ScalePresenter::follow()
{
    if (const auto *product = m_sale.weighing())
        m_sale.showWeight({state(), quantityFor(*product)});
    Q_EMIT changed();
}

std::optional<Quantity> ScalePresenter::quantityFor(const Product &product) const
{
    const auto now = reading();
    const auto unit = weightOf(product.unit);
    if (!now || !unit || state() == ScaleState::Overload || state() == ScaleState::ZeroLost)
        return std::nullopt;
    return unitsIn({now->units, now->decimals}, *weightOf(unitOf(now->unit)), *unit);
}

void ScalePresenter::give()
{
    const auto *product = m_sale.weighing();
    if (product)
        m_sale.takeWeight({state(), quantityFor(*product)});
}
