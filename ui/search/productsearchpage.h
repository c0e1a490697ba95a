#pragma once

#include "core/catalog/product.h"
#include "ui/common/format.h"

#include <QWidget>

#include <optional>

class EmptyState;
class ProductHitModel;
class ProductSearchPresenter;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class TillTable;

/// Finds products while one types. Enter or a touch on the button adds the selected one to the sale.
class ProductSearchPage : public QWidget
{
    Q_OBJECT

public:
    ProductSearchPage(ProductSearchPresenter &search, const Format &format, QWidget *parent = nullptr);

    /// Begins with what was typed at the sale; `choosing` when the sale waits for it: then Esc goes back.
    void begin(const QString &typed, bool choosing);
    /// Begins choosing the product that an unknown code is to be given to.
    void beginTeaching(const QString &code);
    void requestPrice();

Q_SIGNALS:
    void chosen(const Product &product);
    void cancelled();
    /// Labels of this product are wanted; none is selected where there is none.
    void labelsRequested(const std::optional<Product> &product);
    /// What it costs is wanted; nothing where none is selected.
    void priceRequested(const std::optional<Product> &product);
    void taught(const QString &code, const Product &product);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    void makeTable();
    void setTeaching(const QString &code);
    void follow();
    void step(int by);
    void choose();
    std::optional<Product> selected() const;
    void escape();

    ProductSearchPresenter &m_search;
    bool m_choosing = false;
    QString m_teaching; // the code that waits for a product
    QLineEdit *m_field;
    QLabel *m_task;
    QPushButton *m_back;
    ProductHitModel *m_model;
    TillTable *m_table;
    EmptyState *m_empty;
    QPushButton *m_clear;
    QStackedWidget *m_list;
    QLabel *m_count;
    QPushButton *m_labels;
    QPushButton *m_price;
    QPushButton *m_add;
};
