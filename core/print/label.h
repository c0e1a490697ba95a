#pragma once

#include "core/catalog/product.h"
#include "core/catalog/shop.h"

#include <QDate>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;
class QRectF;

/// What labels are printed on: an A4 sheet of 24 (70 × 37 mm), or a roll of 70 × 38 or of 40 × 30 mm.
enum class LabelStock { A4, Roll70x38, Roll40x30 };

/// "a4", "70x38", "40x30".
QString toText(LabelStock stock);
std::optional<LabelStock> labelStock(const QString &text);

/// How the labels of a page lie, in millimetres.
struct LabelGrid
{
    QSizeF page;
    QSizeF label;
    int columns = 1;
    int rows = 1;

    int perPage() const { return columns * rows; }
};

LabelGrid gridOf(LabelStock stock);

/// What stands on the label of a product, ready to be read.
struct Label
{
    QString name;
    QString detail;      ///< unit and category
    QString price;       ///< with the currency's sign
    QString unit;        ///< "/kg"
    QString memberPrice; ///< with its word; empty when there is none
    QString code;        ///< to be printed as a barcode
    QString note;        ///< code of the goods and date

    friend bool operator==(const Label &, const Label &) = default;
};

/// The label of a product as the shop writes amounts. `barcode` is the code to print, the product's own where
/// it has none; `date` is when the price was put on it.
Label labelOf(const Product &product, const QString &barcode, const Shop &shop, QDate date);

/// Which of a product's barcodes goes on its label: an EAN before another, a short one before a long one.
QString codeToPrint(const Product &product, const QStringList &barcodes);

/// Paints one label into `box`, whose units are dots of `dotsPerMm` to the millimetre.
void paintLabel(QPainter &painter, const QRectF &box, const Label &label, LabelStock stock, qreal dotsPerMm);
