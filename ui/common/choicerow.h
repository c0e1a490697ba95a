#pragma once

#include <QString>

#include <utility>
#include <vector>

class QButtonGroup;
class QWidget;

/// One of a few, side by side and equally wide: buttons for `group` by their ids.
QWidget *makeChoiceRow(QButtonGroup &group, const std::vector<std::pair<int, QString>> &choices,
                       QWidget *parent);
/// Cash, scan-to-pay or card, by their TenderKind: what money comes in by that is no sale.
QWidget *makeMoneyRow(QButtonGroup &group, QWidget *parent);
