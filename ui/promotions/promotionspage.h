#pragma once

#include "ui/common/format.h"
#include "ui/promotions/promotionspresenter.h"

#include <QWidget>

#include <array>

class EmptyState;
class ImportSheet;
class OfferDetail;
class OfferModel;
class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class TillTable;

/// Promotions and price lists: search, list, and the selected one beside it; a file of them is imported here.
class PromotionsPage : public QWidget
{
    Q_OBJECT

public:
    PromotionsPage(PromotionsPresenter &promotions, const Format &format, QWidget *parent = nullptr);

    /// Asks for a file and imports it.
    void chooseFile();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Show = PromotionsPresenter::Show;

    QWidget *makeHead();
    QWidget *makeFilters();
    QWidget *makeBody();
    void connectParts();
    void follow();
    void showFilters();
    void showEmpty();
    void showImporting(bool importing);
    bool searchKey(int key);
    bool tableKey(int key);
    const OfferRow *selected() const;
    static QString wordsOf(Show show);

    PromotionsPresenter &m_promotions;
    Format m_format;
    QString m_selected; ///< code of what was selected last
    QLineEdit *m_search;
    QPushButton *m_import;
    QButtonGroup *m_filters;
    OfferModel *m_model;
    TillTable *m_table;
    EmptyState *m_empty;
    QPushButton *m_emptyAction;
    QStackedWidget *m_list;
    QLabel *m_count;
    OfferDetail *m_detail;
    ImportSheet *m_sheet;
};
