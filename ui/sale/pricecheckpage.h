#pragma once

#include "core/catalog/product.h"
#include "ui/common/format.h"

#include <QWidget>

class EmptyState;
class InlineMessage;
class MoneyLabel;
class PriceCheckPresenter;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

/// Tells what goods cost, large enough to turn the screen to the customer. A scan asks, Enter on an empty
/// field sells what is shown.
class PriceCheckPage : public QWidget
{
    Q_OBJECT

public:
    PriceCheckPage(PriceCheckPresenter &prices, const Format &format, QWidget *parent = nullptr);

    /// Begins with nothing, or with this product.
    void begin(const std::optional<Product> &product);
    void handleScan(const QString &code);

Q_SIGNALS:
    void chosen(const Product &product);
    void closed();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeAnswer();
    void ask();
    void follow();
    void addRow(const QString &words, const QString &value);
    void addSentence(const QString &words);
    void listPrices();
    void listPromotions();
    void choose();

    PriceCheckPresenter &m_prices;
    Format m_format;
    QLineEdit *m_field;
    QPushButton *m_back;
    InlineMessage *m_message;
    QStackedWidget *m_body;
    EmptyState *m_empty;
    QLabel *m_name;
    QLabel *m_code;
    MoneyLabel *m_price;
    QLabel *m_unit;
    QLabel *m_why;
    QLabel *m_stock;
    QWidget *m_facts = nullptr;
    QGridLayout *m_rows = nullptr;
    QPushButton *m_add;
};
