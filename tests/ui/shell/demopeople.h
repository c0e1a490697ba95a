#pragma once

#include "app/till/demoshop.h"

/// Who works in the demo shop, what it sells, and how long a slow machine may take.
inline const DemoUser &cashier = demoUsers()[0];
inline const DemoUser &manager = demoUsers()[1];
inline const QString water = QStringLiteral("6911281602552");
inline constexpr int patienceMs = 20'000;
