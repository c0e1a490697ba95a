#pragma once

#include "core/catalog/tenderrules.h"

#include <QWidget>

#include <functional>
#include <vector>

class FormField;
class QButtonGroup;
class QComboBox;
class QLineEdit;
class Section;
class ShopPresenter;

/// What the shop allows with stored value, gift cards, points and change. A choice applies at once.
class TendersForm : public QWidget
{
    Q_OBJECT

public:
    explicit TendersForm(ShopPresenter &shop, QWidget *parent = nullptr);

private:
    /// One figure: how it is shown, and how what was typed becomes a rule; false when it does not fit.
    struct Figure
    {
        QLineEdit *edit;
        FormField *field;
        std::function<QString(const TenderRules &)> show;
        std::function<bool(TenderRules &, const QString &)> take;
    };

    QWidget *makeStoredValue();
    QWidget *makePoints();
    QWidget *makeChange();
    void addFigure(Section *section, const QString &label, const QString &hint,
                   std::function<QString(const TenderRules &)> show,
                   std::function<bool(TenderRules &, const QString &)> take);
    void addMoney(Section *section, const QString &label, const QString &hint, Money TenderRules::*part);
    void submit(const Figure &figure);
    void submitChange();
    void follow();

    ShopPresenter &m_shop;
    std::vector<Figure> m_figures;
    QComboBox *m_refunds;
    QButtonGroup *m_change;
};
