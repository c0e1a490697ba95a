#include "ui/common/tillstyle.h"

#include "ui/common/paintbutton.h"
#include "ui/common/paintcontrol.h"
#include "ui/common/paintfield.h"
#include "ui/common/style.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyleOption>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace {
bool isTextEditor(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}
}

TillStyle::TillStyle() : QProxyStyle(u"fusion"_s) {}

void TillStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Enter belongs to the entry and the page; no button may take it for being the first in a dialog.
    if (auto *button = qobject_cast<QPushButton *>(widget))
        button->setAutoDefault(false);
}

int TillStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth: return space::focusWidth;
    case PM_ButtonIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return space::icon;
    case PM_SmallIconSize:
    case PM_LineEditIconSize: return space::iconSmall;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return space::gapMedium;
    case PM_ScrollBarExtent: return space::scrollBar;
    case PM_ScrollBarSliderMin: return space::target;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_HeaderMargin: return space::cell;
    case PM_HeaderMarkSize: return space::gapLarge;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return space::gapMedium;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return space::gapLarge;
    case PM_MenuVMargin:
    case PM_MenuHMargin: return space::gap;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int TillStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollBar_Transient: return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_Header_ArrowAlignment: return hint == SH_Header_ArrowAlignment ? int(Qt::AlignRight) : 1;
    case SH_LineEdit_PasswordCharacter: return 0x25CF;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize TillStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: return buttonSize(*qstyleoption_cast<const QStyleOptionButton *>(option), widget);
    case CT_ToolButton: return size.expandedTo({space::target, space::target});
    case CT_LineEdit: return {size.width() + 2 * space::cell, std::max(size.height(), space::target)};
    case CT_ComboBox:
        return {size.width() + 2 * space::cell + space::icon + space::gapMedium,
                std::max(size.height(), space::target)};
    case CT_SpinBox:
        return {size.width() + 2 * space::cell + 2 * space::target, std::max(size.height(), space::target)};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 2 * space::gapMedium, std::max(base.height(), space::target)};
    }
    case CT_MenuItem:
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + 2 * space::gapMedium, std::max(base.height(), space::rowReport)};
    }
    default: return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect TillStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = option->rect;
    switch (element) {
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
    case SE_CheckBoxClickRect:
    case SE_RadioButtonClickRect: return rect;
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator: {
        const int y = rect.y() + (rect.height() - space::icon) / 2;
        const QRect box(rect.x() + space::gapMedium, y, space::icon, space::icon);
        return visualRect(option->direction, rect, box);
    }
    case SE_CheckBoxContents:
    case SE_RadioButtonContents:
        return visualRect(option->direction, rect,
                          rect.adjusted(space::icon + 2 * space::gapMedium, 0, -space::gapMedium, 0));
    case SE_HeaderArrow: return headerArrowRect(*qstyleoption_cast<const QStyleOptionHeader *>(option));
    case SE_HeaderLabel: return headerLabelRect(*qstyleoption_cast<const QStyleOptionHeader *>(option));
    case SE_LineEditContents: return rect.adjusted(space::cell - 2, 2, 2 - space::cell, -2);
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect TillStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    QRect rect;
    if (control == CC_ComboBox)
        rect = comboRect(*option, part);
    else if (control == CC_SpinBox)
        rect = spinRect(*option, part);
    else if (control == CC_ScrollBar)
        rect = scrollBarRect(*qstyleoption_cast<const QStyleOptionSlider *>(option), part);
    return rect.isNull() ? QProxyStyle::subControlRect(control, option, part, widget)
                         : visualRect(option->direction, option->rect, rect);
}

void TillStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        return paintLineEdit(*painter, *qstyleoption_cast<const QStyleOptionFrame *>(option));
    case PE_FrameLineEdit: return;
    case PE_Frame: return paintFrame(*painter, *option, isTextEditor(widget));
    case PE_FrameFocusRect: return paintFocusRing(*painter, option->rect, themeTokens(*option).focus);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: return paintCheck(*painter, *option);
    case PE_IndicatorRadioButton: return paintRadio(*painter, *option);
    case PE_IndicatorHeaderArrow:
        return paintSortArrow(*painter, *qstyleoption_cast<const QStyleOptionHeader *>(option));
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        return paintItemPanel(*painter, *qstyleoption_cast<const QStyleOptionViewItem *>(option));
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void TillStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        return paintButton(*painter, *qstyleoption_cast<const QStyleOptionButton *>(option), widget);
    case CE_CheckBox:
        return paintCheckBox(*painter, *qstyleoption_cast<const QStyleOptionButton *>(option), *this);
    case CE_ComboBoxLabel:
        return paintComboLabel(*painter, *qstyleoption_cast<const QStyleOptionComboBox *>(option));
    case CE_Header: return paintHeader(*painter, *qstyleoption_cast<const QStyleOptionHeader *>(option));
    case CE_HeaderSection:
        return paintHeaderSection(*painter, *qstyleoption_cast<const QStyleOptionHeader *>(option));
    case CE_HeaderEmptyArea: return painter->fillRect(option->rect, themeTokens(*option).surface2);
    case CE_HeaderLabel:
        return paintHeaderLabel(*painter, *qstyleoption_cast<const QStyleOptionHeader *>(option));
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void TillStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: return paintCombo(*painter, *qstyleoption_cast<const QStyleOptionComboBox *>(option));
    case CC_SpinBox: return paintSpin(*painter, *qstyleoption_cast<const QStyleOptionSpinBox *>(option));
    case CC_ScrollBar:
        return paintScrollBar(*painter, *qstyleoption_cast<const QStyleOptionSlider *>(option));
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}
