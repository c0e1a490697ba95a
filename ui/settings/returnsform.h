#pragma once

#include <QWidget>

class FormField;
class QLineEdit;
class ShopPresenter;

/// What may come back, and when. What is typed applies when its field is left.
class ReturnsForm : public QWidget
{
    Q_OBJECT

public:
    explicit ReturnsForm(ShopPresenter &shop, QWidget *parent = nullptr);

private:
    QWidget *makeDays();
    QWidget *makeCategories();
    void follow();
    void submit();

    ShopPresenter &m_shop;
    QLineEdit *m_days;
    FormField *m_daysField;
    QLineEdit *m_lowest;
    FormField *m_lowestField;
    QLineEdit *m_never;
    FormField *m_neverField;
};
