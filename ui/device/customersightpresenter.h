#pragma once

#include "ui/payment/paymentpresenter.h"
#include "ui/sale/salepresenter.h"

#include <QObject>
#include <QString>

#include <vector>

/// A line as the customer sees it.
struct CustomerLine
{
    QString name;
    Quantity quantity;
    QString unit;
    Money total;

    friend bool operator==(const CustomerLine &, const CustomerLine &) = default;
};

/// What the customer's screen shows; nothing else of the till ever reaches it.
struct CustomerSight
{
    enum class State { Idle, Cart, Payment, Done };

    static constexpr size_t mostLines = 6;

    State state = State::Idle;
    QString shopName;
    std::vector<CustomerLine> lines; ///< the last of them
    size_t hiddenLines = 0;          ///< before those
    int newest = -1;                 ///< among lines; −1: none
    Money total;
    Money saved;
    Money open;              ///< still to pay
    bool awaitsCode = false; ///< the customer is to show a payment code
    Money change;
    Points earned;
    QString memberName;   ///< "王**"
    QString memberNumber; ///< "****8000"

    friend bool operator==(const CustomerSight &, const CustomerSight &) = default;
};

/// Tells the customer's screen what the sale and its payment come to. Never errors, costs, notes or balances.
/// Knows no widget.
class CustomerSightPresenter : public QObject
{
    Q_OBJECT

public:
    CustomerSightPresenter(SalePresenter &sale, PaymentPresenter &payment, QObject *parent = nullptr);

    const CustomerSight &sight() const { return m_sight; }
    /// Shows an example instead of the sale until the next change of it.
    void showExample();

Q_SIGNALS:
    void changed();

private:
    void follow();
    CustomerSight now() const;
    void addLines(CustomerSight &sight) const;

    SalePresenter &m_sale;
    PaymentPresenter &m_payment;
    CustomerSight m_sight;
    bool m_paying = false;
};
