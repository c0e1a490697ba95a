#pragma once

#include "ui/common/sheet.h"

class QBoxLayout;
class QGridLayout;
class QLabel;

/// The keys that there are, and what each does.
class HelpSheet : public Sheet
{
    Q_OBJECT

public:
    explicit HelpSheet(QWidget *parent);

    /// The areas on the rail that whoever is signed in may enter: "Ctrl+1 · 3", "Sell, Members".
    void showAreas(const QString &keys, const QString &words);

private:
    void addSelling(QBoxLayout *column);
    void addSale(QBoxLayout *column);
    void addElsewhere(QBoxLayout *column);
    QGridLayout *addGroup(QBoxLayout *column, const QString &title);

    QLabel *m_areaKeys = nullptr;
    QLabel *m_areaWords = nullptr;
};
