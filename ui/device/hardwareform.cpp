#include "ui/device/hardwareform.h"

#include "ui/common/style.h"
#include "ui/device/displayform.h"
#include "ui/device/scaleform.h"
#include "ui/device/scannerform.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

HardwareForm::HardwareForm(SettingsPresenter &settings, ScalePresenter &scale, ScannerPresenter &scanner,
                           QWidget *parent) :
    QWidget(parent),
    m_display(new DisplayForm(settings, this))
{
    auto *left = new QVBoxLayout;
    left->setSpacing(space::gapLarge);
    left->addWidget(new ScaleForm(settings, scale, this));
    left->addWidget(m_display);
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(space::gapLarge);
    right->addWidget(new ScannerForm(settings, scanner, this));
    right->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::gapLarge);
    row->addLayout(left, 1);
    row->addLayout(right, 1);
}
