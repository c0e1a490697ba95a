#pragma once

#include "ui/common/sheet.h"

/// The keys, and what each does.
class HelpSheet : public Sheet
{
    Q_OBJECT

public:
    explicit HelpSheet(QWidget *parent);
};
