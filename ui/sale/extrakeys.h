#pragma once

#include "core/catalog/product.h"
#include "ui/common/format.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

/// Carrier bags and other extras, a touch or a key each. Hidden where the shop has none.
class ExtraKeys : public QWidget
{
    Q_OBJECT

public:
    static constexpr int most = 3;

    explicit ExtraKeys(const Format &format, QWidget *parent = nullptr);

    void show(const std::vector<Product> &extras);
    /// What the key means after `typed`: nothing typed is the first, "2" the second.
    const Product *at(const QString &typed) const;

    using QWidget::show;

Q_SIGNALS:
    void chosen(const Product &product);

private:
    Format m_format;
    QHBoxLayout *m_row;
    std::vector<Product> m_extras;
};
