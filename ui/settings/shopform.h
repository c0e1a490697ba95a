#pragma once

#include <QWidget>

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
    void addSteps();
    void follow();
    void submitPoints();
    void submitLimit();

    ShopPresenter &m_shop;
    QComboBox *m_discount;
    QComboBox *m_step;
    QLineEdit *m_unit;
    FormField *m_unitField;
    QLineEdit *m_limit;
    FormField *m_limitField;
};
