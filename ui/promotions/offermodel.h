#pragma once

#include "ui/promotions/offerfacts.h"

#include <QAbstractTableModel>

/// Promotions or price lists as a list tells them: what, what it does and when, and how it stands.
class OfferModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, What, State, ColumnCount };

    OfferModel(PromotionsPresenter &promotions, const Format &format, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

public Q_SLOTS:
    void reload();

private:
    QString text(const OfferRow &row, int column) const;
    QString secondLine(const OfferRow &row, int column) const;
    OfferFacts facts() const;

    PromotionsPresenter &m_promotions;
    Format m_format;
    ValidityWords m_validity;
    int m_rows = 0;
};
