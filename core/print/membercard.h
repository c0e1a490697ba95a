#pragma once

#include "core/catalog/shop.h"
#include "core/usecase/issuecard.h"

#include <QImage>
#include <QRectF>

#include <vector>

class QPainter;

/// An ID-1 card, as all cards in a purse are.
inline constexpr QSizeF cardMm(85.6, 54);

/// One card a page of its size, or ten on a sheet of A4 to be cut along their edges.
enum class CardPaper { Single, A4 };

/// Fills `box`, whose sides are as 85.6 to 54: the shop, as much of the name as stands on the card, the tier,
/// a QR of its code and a Code 128 of its number, `dotsPerMm` to the millimetre. Where people practise it
/// says so.
void paintCard(QPainter &painter, const QRectF &box, const PrintableCard &card, const Shop &shop,
               qreal dotsPerMm);
/// The card as a picture of that size, to be shown or sent.
QImage cardImage(const PrintableCard &card, const Shop &shop, int dotsPerMm = 16);
/// A page of A4, from 0 on.
QImage cardSheetImage(const std::vector<PrintableCard> &cards, const Shop &shop, int page, int dotsPerMm);

/// Device with the path when it cannot be written.
Result<> writeCardPdf(const std::vector<PrintableCard> &cards, const Shop &shop, CardPaper paper,
                      const QString &path);
/// The card as a PNG. Device with the path when it cannot be written.
Result<> writeCardPng(const PrintableCard &card, const Shop &shop, const QString &path);
/// On a printer of the system. Device with its name when it does not take them.
Result<> printCards(const std::vector<PrintableCard> &cards, const Shop &shop, CardPaper paper,
                    const QString &printerName);
