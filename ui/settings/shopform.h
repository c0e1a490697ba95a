#pragma once

#include "core/security/permissions.h"

#include <QWidget>

#include <vector>

class FormField;
class QComboBox;
class QLineEdit;
class ShopPresenter;

/// The shop's habits: what "85/" means, cash rounding, points. A choice applies at once.
class ShopForm : public QWidget
{
    Q_OBJECT

public:
    explicit ShopForm(ShopPresenter &shop, QWidget *parent = nullptr);

private:
    QWidget *makePrices();
    QWidget *makePoints();
    QWidget *makeLimits();
    void addSteps();
    void follow();
    void submitPoints();
    void submitLimit();
    void submitDiscountLimit(size_t role);

    ShopPresenter &m_shop;
    QComboBox *m_discount;
    QComboBox *m_step;
    QComboBox *m_cardName;
    QLineEdit *m_unit;
    FormField *m_unitField;
    QLineEdit *m_limit;
    FormField *m_limitField;

    /// The most that a role may take off by hand.
    struct RoleLimit
    {
        Role role;
        QLineEdit *input;
        FormField *field;
    };
    std::vector<RoleLimit> m_roles;
};
