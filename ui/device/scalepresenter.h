#pragma once

#include "core/device/scale.h"
#include "core/text/figure.h"
#include "ui/sale/salepresenter.h"

#include <QObject>

#include <memory>

/// The scale beside the till: shows the sale what it weighs, and gives it a stable weight when one is wanted.
/// Knows no widget.
class ScalePresenter : public QObject
{
    Q_OBJECT

public:
    explicit ScalePresenter(SalePresenter &sale, QObject *parent = nullptr);
    ~ScalePresenter() override;

    bool exists() const { return m_scale != nullptr; }
    ScaleState state() const { return m_scale ? m_scale->state() : ScaleState::Off; }
    std::optional<ScaleReading> reading() const;
    QString trouble() const { return m_scale ? m_scale->trouble() : QString(); }

public Q_SLOTS:
    void setTarget(const SerialTarget &target);
    void tare();
    void clearTare();
    void zero();

Q_SIGNALS:
    void changed();

private:
    void follow();
    void give();
    std::optional<Quantity> quantityFor(const Product &product) const;

    SalePresenter &m_sale;
    SerialTarget m_target;
    std::unique_ptr<Scale> m_scale;
};

/// "kg", "g" or "lb".
QString unitOf(ScaleReading::Unit unit);
