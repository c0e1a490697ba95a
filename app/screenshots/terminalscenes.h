#pragma once

class Stage;

/// The payment page while a terminal is at it, and the terminal's settings. Leaves an empty sale.
void playTerminal(Stage &stage);
/// A gift card that is charged on the terminal.
void playTerminalVoucher(Stage &stage);
/// What it charged goes back through it. Leaves an empty sale.
void playTerminalPayBack(Stage &stage);
void playTerminalSettings(Stage &stage);
