#pragma once

#include "core/catalog/product.h"
#include "ui/common/format.h"

#include <QWidget>

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

Q_SIGNALS:
    void chosen(const Product &product);
    void cancelled();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    void makeTable();
    void follow();
    void step(int by);
    void choose();
    void escape();

    ProductSearchPresenter &m_search;
    bool m_choosing = false;
    QLineEdit *m_field;
    QPushButton *m_back;
    ProductHitModel *m_model;
    TillTable *m_table;
    EmptyState *m_empty;
    QPushButton *m_clear;
    QStackedWidget *m_list;
    QLabel *m_count;
    QPushButton *m_add;
};
